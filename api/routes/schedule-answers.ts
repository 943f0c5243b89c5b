import { z } from 'zod';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { id, instant } from '../../src/domain/common.ts';
import {
  agentExplanation,
  agentSuggestions,
  momentExplanation,
  rulePrice,
  shiftSuggestions,
} from '../../src/domain/schedule-answers.ts';
import { InputError } from '../../src/errors.ts';
import { shiftsBefore } from '../../src/jobs/roster-tasks.ts';
import { centreInForce } from '../../src/pipeline/centre-in-force.ts';
import type { Answering } from '../../src/pipeline/roster/explain-roster.ts';
import {
  type AskedSchedule,
  explainScheduleAgent,
  explainScheduleMoment,
  priceScheduleRules,
  suggestShiftsFor,
  suggestTakersOf,
} from '../../src/pipeline/roster/schedule-answers.ts';
import type { Store } from '../../src/store/store.ts';
import { defineRoute, plansReaders, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';

const tag = 'Schedules';
const now = 'By the centre as it is now. Points are those of the schedule’s objective.';

/** One thread answers quick questions, another the slow ones; both end by themselves when nobody asks. */
const threads: Partial<Record<'quick' | 'slow', ComputePool>> = {};
function thread(kind: 'quick' | 'slow'): ComputePool {
  threads[kind] ??= createComputePool(1);
  return threads[kind];
}

/** Work for a request, given up when its caller is gone. */
async function answering<Answer>(
  kind: 'quick' | 'slow',
  response: { once(event: 'close', listener: () => void): unknown },
  work: (context: Answering) => Promise<Answer>,
): Promise<Answer> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return work({ pool: thread(kind), signal: gone.signal });
}

async function readAsked(store: Store, scheduleId: string): Promise<AskedSchedule> {
  const { shifts, grid, quality, staffingRequirementId } = await store.schedules.find(scheduleId);
  const [basis, centre, previous] = await Promise.all([
    store.forecasts.findRosterBasis(staffingRequirementId, quality),
    store.centre.read(),
    shiftsBefore(store, grid.starts[0]),
  ]);
  return { ...basis, centre: centreInForce(centre, grid.startDate), previous, shifts };
}

const oneOf = (a: string, b: string): string => `give either ${a} or ${b}.`;

export const scheduleAnswerRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/explanations',
    summary: 'Why so many agents are on at an instant, or why an agent has its shifts',
    description: `With \`at\`: who is on, who else could be, which rules keep the others off, what half an hour earlier would save. With \`agentId\`: what each shift is worth, which rules bind, the best other weeks. ${now}`,
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.object({ at: instant.optional(), agentId: id.optional() }),
    answers: {
      200: {
        description: 'What was asked for',
        schema: z.object({ moment: momentExplanation.optional(), agent: agentExplanation.optional() }),
      },
    },
    async handle({ store, params, query: { at, agentId }, response }) {
      if ((at === undefined) === (agentId === undefined)) throw new InputError('at', oneOf('at', 'agentId'));
      const asked = await readAsked(store, params.id);
      return answering('quick', response, async (context) =>
        at === undefined
          ? { body: { agent: await explainScheduleAgent(asked, agentId!, context) } }
          : { body: { moment: await explainScheduleMoment(asked, at, context) } },
      );
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/suggestions',
    summary: 'Who could take an open shift, or what else an agent could work, ranked',
    description: `With \`start\` and \`end\` (and a queue the agent must serve): takers and, for all others, the reasons. With \`agentId\`: shifts for each day. ${now}`,
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.object({
      start: instant.optional().describe('Of the open shift'),
      end: instant.optional(),
      queueId: id.optional(),
      agentId: id.optional(),
    }),
    answers: {
      200: {
        description: 'What was asked for',
        schema: z.object({ shift: shiftSuggestions.optional(), agent: agentSuggestions.optional() }),
      },
    },
    async handle({ store, params, query: { start, end, queueId, agentId }, response }) {
      const isShift = start !== undefined || end !== undefined;
      if (isShift === (agentId !== undefined)) throw new InputError('start', oneOf('start and end', 'agentId'));
      if (isShift && !(start && end && Date.parse(start) < Date.parse(end)))
        throw new InputError('end', 'give start and end, and end after start.');
      const asked = await readAsked(store, params.id);
      return answering('quick', response, async (context) =>
        isShift
          ? { body: { shift: await suggestTakersOf(asked, { start: start!, end: end!, queueId }, context) } }
          : { body: { agent: await suggestShiftsFor(asked, agentId!, context) } },
      );
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/rule-prices',
    summary: 'What easing each rule by one step would save',
    description: `Estimated by the proven bounds; takes from seconds to a minute for a thousand agents. ${now}`,
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'Dearest rule first', schema: z.object({ items: z.array(rulePrice) }) } },
    async handle({ store, params, response }) {
      const asked = await readAsked(store, params.id);
      return answering('slow', response, async (context) => ({
        body: { items: await priceScheduleRules(asked, context) },
      }));
    },
  }),
];
