import { z } from 'zod';
import { InputError } from '../errors.ts';
import { parseShape } from './shape.ts';

/** A scenario file for the simulator: queues with their expected volumes, groups, routing, and who is available when. */

const name = z.union([z.string().min(1, 'give a name'), z.int()]).describe('Name: text or a whole number');
const positive = z.number().positive('use a number above 0').max(1e9, 'use at most 1e9');
const notNegative = z.number().min(0, 'use 0 or more').max(1e9, 'use at most 1e9');
const share = z.number().min(0, 'a share lies between 0 and 1').max(1, 'a share lies between 0 and 1 (0.8, not 80)');
const coefficientOfVariation = z.number().min(0, 'use 0 or more').max(10, 'use at most 10');

const handleTime = z.discriminatedUnion(
  'distribution',
  [
    z.object({ distribution: z.literal('exponential'), meanSeconds: positive }),
    z.object({ distribution: z.literal('deterministic'), meanSeconds: positive }),
    z.object({ distribution: z.literal('lognormal'), meanSeconds: positive, coefficientOfVariation }),
    z.object({
      distribution: z.literal('empirical'),
      observedSeconds: z.array(positive).min(1, 'give at least one observed handle time'),
      meanSeconds: positive.optional().describe('The observed times are scaled to this mean; their own when left out'),
    }),
  ],
  'use a distribution: exponential, lognormal, deterministic or empirical',
);

const queue = z.object({
  id: name,
  expectedVolume: z.array(notNegative).describe('Expected contacts per interval'),
  handleTime,
  meanPatienceSeconds: positive.nullable().describe('Mean of the exponential patience; null: nobody gives up'),
  thresholdSeconds: notNegative.describe('Answered within this time counts as in time'),
  goalServiceLevel: share.optional().describe('Share to be answered in time; the chance of reaching it is reported'),
  dayFactorCoefficientOfVariation: coefficientOfVariation
    .default(0)
    .describe('Uncertainty of a day’s volume: coefficient of variation of a gamma factor'),
  balkProbability: share.default(0).describe('Share of those who would have to wait that leave at once'),
  lines: z
    .int()
    .min(1, 'use 1 or more')
    .nullable()
    .default(null)
    .describe('Contacts in service and waiting that fit in'),
  retrial: z
    .object({
      probability: z.number().min(0, 'use 0 or more').max(0.95, 'use at most 0.95'),
      meanDelaySeconds: positive,
    })
    .nullable()
    .default(null)
    .describe('Unserved customers who try again'),
  handleTimeFactorAtConcurrency: z
    .array(positive)
    .min(1, 'give the factor for one contact at a time')
    .max(20, 'use at most 20 contacts at once')
    .default([1])
    .describe(
      'Handle time while the agent holds 1, 2, ... contacts, as a multiple of the mean; its length is the most at once',
    ),
  concentrate: z
    .boolean()
    .default(false)
    .describe('Fill agents who hold contacts of the queue already before taking one off deferred work'),
  deferred: z.boolean().default(false).describe('Done when no live contact waits (e-mail)'),
  priority: z.int().default(0).describe('A freed agent serves smaller numbers first'),
  waitingAtStartSeconds: z
    .array(notNegative)
    .default([])
    .describe('How long each contact waiting at the start has waited'),
  inServiceAtStart: z.int().min(0, 'use 0 or more').default(0),
});

const span = z
  .tuple([notNegative, notNegative], 'use [from, to] in seconds from the start')
  .refine(([from, to]) => from < to, 'use [from, to] with from before to');

const agent = z.object({
  id: name,
  group: name,
  available: z.array(span).describe('Spans on the queue, seconds from the start, ascending; breaks are the gaps'),
  absenceProbability: share.default(0).describe('Chance to miss a shift'),
});

export const simulationScenario = z
  .object({
    intervalSeconds: z.number().min(1, 'use 1 second or more').max(86_400, 'use at most a day (86400)'),
    intervals: z.int().min(1, 'use 1 or more').max(5_376, 'use at most 5376 (56 days of quarter hours)'),
    queues: z.array(queue).min(1, 'give at least one queue').max(30, 'use at most 30 queues'),
    groups: z.array(z.object({ id: name, skills: z.array(name) })).max(1000, 'use at most 1000 groups'),
    routing: z
      .record(z.string(), z.array(name))
      .describe('Per queue the groups that serve it, in the order in which they are tried'),
    agents: z.array(agent).max(20_000, 'use at most 20000 agents'),
  })
  .meta({ id: 'SimulationScenario' });
export type SimulationScenario = z.infer<typeof simulationScenario>;

const mostContacts = 5_000_000;

/**
 * The scenario in a parsed JSON value; keys it does not know are ignored. Throws InputError whose field is the JSON path
 * of the first thing that is wrong.
 */
export function parseSimulationScenario(value: unknown): SimulationScenario {
  const scenario = parseShape(simulationScenario, value);
  checkQueues(scenario);
  checkGroups(scenario);
  checkAgents(scenario);
  return scenario;
}

function checkQueues({ queues, intervals }: SimulationScenario): void {
  checkIds(queues, 'queues');
  queues.forEach((queue, k) => {
    const { expectedVolume, deferred, handleTimeFactorAtConcurrency } = queue;
    if (expectedVolume.length !== intervals) {
      const field = `queues[${k}].expectedVolume`;
      refuse(field, `has ${expectedVolume.length} entries; give one for each of the ${intervals} intervals`);
    }
    if (deferred && handleTimeFactorAtConcurrency.length > 1) {
      refuse(
        `queues[${k}].handleTimeFactorAtConcurrency`,
        'deferred work is done one at a time; use [1] or leave it out',
      );
    }
  });
  const contacts = queues.flatMap((queue) => queue.expectedVolume).reduce((sum, volume) => sum + volume, 0);
  if (contacts > mostContacts) {
    refuse('queues', `${Math.round(contacts)} contacts are expected; simulate at most ${mostContacts} at a time`);
  }
}

function checkGroups({ queues, groups, routing }: SimulationScenario): void {
  const groupIds = checkIds(groups, 'groups');
  const queueIds = new Set(queues.map((queue) => String(queue.id)));
  groups.forEach(({ skills }, g) => {
    skills.forEach((skill, s) => {
      if (!queueIds.has(String(skill)))
        refuse(`groups[${g}].skills[${s}]`, `there is no queue "${skill}"; known are ${listed(queueIds)}`);
    });
  });
  for (const id of queueIds) {
    if (!routing[id]) refuse(`routing.${id}`, 'is missing; list the groups that serve this queue, [] for none');
  }
  for (const [queueId, order] of Object.entries(routing)) {
    if (!queueIds.has(queueId))
      refuse(`routing.${queueId}`, `there is no queue "${queueId}"; known are ${listed(queueIds)}`);
    order.forEach((groupId, place) => {
      const field = `routing.${queueId}[${place}]`;
      const group = groups.find(({ id }) => String(id) === String(groupId));
      if (!group) refuse(field, `there is no group "${groupId}"; known are ${listed(groupIds)}`);
      else if (!group.skills.some((skill) => String(skill) === queueId)) {
        refuse(field, `group "${groupId}" lacks the skill "${queueId}"; add it to the group or drop the group here`);
      }
      if (order.some((other, earlier) => earlier < place && String(other) === String(groupId))) {
        refuse(field, `group "${groupId}" is named twice; remove one`);
      }
    });
  }
}

function checkAgents({ agents, groups, intervals, intervalSeconds }: SimulationScenario): void {
  checkIds(agents, 'agents');
  const groupIds = new Set(groups.map((group) => String(group.id)));
  const latest = intervals * intervalSeconds + 86_400;
  agents.forEach(({ group, available }, a) => {
    if (!groupIds.has(String(group)))
      refuse(`agents[${a}].group`, `there is no group "${group}"; known are ${listed(groupIds)}`);
    available.forEach(([from, to], s) => {
      const field = `agents[${a}].available[${s}]`;
      if (s > 0 && from < available[s - 1][1])
        refuse(field, 'starts before the span ahead of it ends; sort and join the spans');
      if (to > latest)
        refuse(field, `ends more than a day after the last interval; use seconds from the start, at most ${latest}`);
    });
  });
}

function checkIds(items: { id: string | number }[], field: string): Set<string> {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(String(id))) refuse(`${field}[${i}].id`, `"${id}" is used twice; give each its own id`);
    seen.add(String(id));
  });
  return seen;
}

const listed = (ids: Set<string>): string => {
  const names = [...ids];
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ') || 'none';
};

function refuse(field: string, message: string): never {
  throw new InputError(field, `${message}.`);
}
