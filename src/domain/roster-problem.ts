import { z } from 'zod';
import { InputError } from '../errors.ts';
import { parseShape } from './shape.ts';

/** Files of the formats crewcast-roster-problem/1 and crewcast-roster/1: one problem completely, one roster. */

const count = z.int('use a whole number').min(0, 'use 0 or more');
const slotSpan = z.tuple([z.int(), z.int()]).refine(([from, to]) => from < to, 'use [from, to) with from before to');
const name = z.string().min(1, 'give a name');
const price = z.number().min(0, 'use 0 or more').max(1e9, 'use at most 1e9');

const breakRule = z
  .object({
    slots: z.int().min(1, 'a break takes at least one slot'),
    earliest: count.describe('Earliest start, slots after the start of the shift'),
    latest: count.describe('Latest start, inclusive'),
    paid: z.boolean().optional(),
  })
  .refine((b) => b.earliest <= b.latest, 'earliest must not be after latest');

const shiftType = z.object({
  id: name,
  lengthSlots: z.int().min(1, 'a shift takes at least one slot'),
  paidSlots: count,
  startWindow: z
    .tuple([count, count])
    .refine(([earliest, latest]) => earliest <= latest, 'the earliest start must not be after the latest')
    .optional()
    .describe('Earliest and latest start in slots from 00:00 of the day, inclusive; any start when left out'),
  breaks: z.array(breakRule).max(8, 'use at most 8 breaks a shift').default([]),
});

const agent = z.object({
  id: name,
  queues: z.array(name),
  shiftTypes: z.array(name),
  minDays: count,
  maxDays: count,
  minPaidSlots: count,
  maxPaidSlots: count,
  maxConsecutiveDays: count,
  window: z
    .array(z.tuple([z.int(), z.int()]).nullable())
    .describe('[earliest start, latest end] per day; null: day off'),
  dayPenalty: z.array(price),
  preferredStartSlot: count.default(0),
  startPenaltyPerHour: price.default(0),
  history: z
    .object({
      consecutiveDays: count,
      lastEndSlot: z.int().max(288, 'count from 00:00 of the first day; a shift of the day before ends by then'),
    })
    .optional(),
  minContinuousRestSlots: count.optional(),
  unavailable: z.array(slotSpan).optional(),
  activities: z
    .array(z.object({ from: z.int(), to: z.int() }).refine((a) => a.from < a.to, 'from must be before to'))
    .optional(),
  fixed: z.array(z.object({ day: count, start: count, shiftType: name })).optional(),
});

export const rosterProblem = z
  .object({
    format: z.literal('crewcast-roster-problem/1', 'use "crewcast-roster-problem/1"'),
    name: z.string().optional(),
    days: z.int().min(1, 'use at least one day').max(56, 'use at most 56 days'),
    slotMinutes: z
      .int()
      .min(1)
      .max(240)
      .refine((minutes) => 1440 % minutes === 0, 'a day must divide into whole slots (use 5, 10, 15, 30 or 60)'),
    spillSlots: count,
    minRestSlots: count,
    startStepSlots: z.int().min(1, 'use 1 or more'),
    cost: z.object({ understaffedSlot: price, overstaffedSlot: price }),
    queues: z.array(z.object({ id: name, required: z.array(count) })).max(30, 'use at most 30 queues'),
    shiftTypes: z.array(shiftType),
    agents: z.array(agent),
  })
  .meta({ id: 'RosterProblem' });
export type RosterProblemFile = z.infer<typeof rosterProblem>;

export const rosterFile = z
  .object({
    format: z.literal('crewcast-roster/1', 'use "crewcast-roster/1"'),
    shifts: z.array(
      z.object({
        agent: z.string(),
        day: z.int(),
        start: z.int().describe('Slot within the day'),
        shiftType: z.string(),
        breaks: z.array(z.int()).describe('Absolute start slot of each break, in the order of the shift type'),
      }),
    ),
    objective: z.number(),
    bound: z.number().describe('Proven lower bound of the objective over all legal rosters'),
    gap: z.number().describe('(objective - bound) / (objective + required agent-slots)'),
    understaffedSlots: z.number(),
    overstaffedSlots: z.number(),
    preferencePenalty: z.number(),
    seed: z.int(),
  })
  .meta({ id: 'RosterFile' });
export type RosterFile = z.infer<typeof rosterFile>;

/**
 * The problem in a parsed JSON value. Throws InputError whose field is the JSON path of the first thing that is wrong:
 * a missing or malformed field, a list of the wrong length, an id that does not exist, an impossible range.
 */
export function parseRosterProblem(value: unknown): RosterProblemFile {
  const problem = parseShape(rosterProblem, value);
  checkReferences(problem);
  return problem;
}

function checkReferences(problem: RosterProblemFile): void {
  const perDay = 1440 / problem.slotMinutes;
  const slots = problem.days * perDay + problem.spillSlots;
  const queueIds = uniqueIds(problem.queues, 'queues');
  const typeIds = uniqueIds(problem.shiftTypes, 'shiftTypes');
  uniqueIds(problem.agents, 'agents');

  problem.queues.forEach(({ required }, k) => {
    if (required.length !== slots) {
      refuse(
        `queues[${k}].required`,
        `has ${required.length} entries; give ${slots} (days x slots a day + spillSlots)`,
      );
    }
  });
  problem.shiftTypes.forEach((type, i) => {
    type.breaks.forEach((b, j) => {
      if (b.latest + b.slots > type.lengthSlots) {
        refuse(
          `shiftTypes[${i}].breaks[${j}].latest`,
          `the break must end within the shift; use at most ${type.lengthSlots - b.slots}`,
        );
      }
    });
  });
  problem.agents.forEach((agent, a) => {
    const at = `agents[${a}]`;
    for (const [field, length] of [
      ['window', agent.window.length],
      ['dayPenalty', agent.dayPenalty.length],
    ] as const) {
      if (length !== problem.days)
        refuse(`${at}.${field}`, `has ${length} entries; give one for each of the ${problem.days} days`);
    }
    for (const [field, ids, known, noun] of [
      ['queues', agent.queues, queueIds, 'queue'],
      ['shiftTypes', agent.shiftTypes, typeIds, 'shift type'],
    ] as const) {
      ids.forEach((id, i) => {
        if (!known.has(id)) refuse(`${at}.${field}[${i}]`, `there is no ${noun} "${id}"; known are ${listed(known)}`);
        if (ids.indexOf(id) !== i) refuse(`${at}.${field}[${i}]`, `"${id}" is named twice; remove one`);
      });
    }
    if (agent.minDays > agent.maxDays)
      refuse(`${at}.minDays`, `${agent.minDays} is above maxDays ${agent.maxDays}; lower it`);
    if (agent.minPaidSlots > agent.maxPaidSlots) {
      refuse(`${at}.minPaidSlots`, `${agent.minPaidSlots} is above maxPaidSlots ${agent.maxPaidSlots}; lower it`);
    }
    agent.fixed?.forEach((pin, i) => {
      if (!typeIds.has(pin.shiftType)) {
        refuse(
          `${at}.fixed[${i}].shiftType`,
          `there is no shift type "${pin.shiftType}"; known are ${listed(typeIds)}`,
        );
      }
      if (pin.day >= problem.days) refuse(`${at}.fixed[${i}].day`, `use 0 to ${problem.days - 1}`);
    });
  });
}

function uniqueIds(items: { id: string }[], field: string): Set<string> {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(`${field}[${i}].id`, `"${id}" is used twice; give each its own id`);
    seen.add(id);
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
