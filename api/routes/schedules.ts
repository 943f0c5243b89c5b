import type { Request } from 'express';
import { z } from 'zod';
import { dateOrInstant, id } from '../../src/domain/common.ts';
import { withoutIntervals } from '../../src/domain/simulation.ts';
import { NotFoundError } from '../../src/errors.ts';
import { publishSchedule } from '../../src/hr/clear-roster.ts';
import { shiftDifferences } from '../../src/pipeline/roster/repair-schedule.ts';
import { sheetOf } from '../../src/spreadsheets/item-columns.ts';
import { type Page, pageText } from '../../src/store/page.ts';
import type { ScheduleItem } from '../../src/store/schedule-store.ts';
import { parsedShifts } from '../../src/store/shift-store.ts';
import type { Store } from '../../src/store/store.ts';
import { periodInstants } from '../../src/time/period.ts';
import { scheduleTag } from '../entity-tag.ts';
import {
  type Answer,
  type Caller,
  defineRoute,
  everyone,
  planners,
  plansReaders,
  type Route,
  type Services,
} from '../route.ts';
import {
  idParams,
  listOf,
  pageQuery,
  planOrder,
  planQuery,
  repairOrder,
  scheduleDifference,
  scheduledShift,
  scheduleItem,
  scheduleOrder,
  storedSchedule,
  updatedSince,
} from '../schemas.ts';
import { everyItem } from '../tables.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Schedules';

/** HR sees what is published; drafts do not exist for it. */
const seesOnlyPublished = ({ role }: Caller): boolean => role === 'hr';

export async function findVisible(store: Store, scheduleId: string, caller: Caller): Promise<ScheduleItem> {
  const schedule = await store.schedules.findItem(scheduleId);
  if (seesOnlyPublished(caller) && schedule.state !== 'published') {
    throw new NotFoundError('scheduleId', `there is no published schedule "${scheduleId}".`);
  }
  return schedule;
}

const shiftQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe('Most items on a page'),
  from: dateOrInstant.optional().describe('Shifts that end after this instant, or after the start of this date'),
  to: dateOrInstant.optional().describe('Shifts that start before this instant, or on or before this date'),
  agentId: id.optional(),
});

/** Shifts of one schedule that its caller may see: of a published one those in force, where drafts do not exist for the caller. */
async function listShifts(
  { store, params, caller }: { store: Store; params: { id: string }; caller: Caller },
  { from, to, agentId, ...page }: z.output<typeof shiftQuery>,
) {
  await findVisible(store, params.id, caller);
  const { timeZone } = await store.centre.readSite();
  const filter = { ...periodInstants({ from, to }, timeZone), agentId };
  return seesOnlyPublished(caller)
    ? store.shifts.listPublished({ ...filter, scheduleId: params.id }, page)
    : store.shifts.list(params.id, filter, page);
}

type AskedShifts = z.output<typeof shiftQuery> & { updatedSince?: string };

async function listPublished(store: Store, { from, to, agentId, updatedSince: since, ...page }: AskedShifts) {
  const { timeZone } = await store.centre.readSite();
  return store.shifts.listPublished({ ...periodInstants({ from, to }, timeZone), agentId, updatedSince: since }, page);
}

/**
 * Sent as the database wrote it, and kept while it is true: a week of a thousand agents is 5 MB. What is asked of one agent
 * or of late changes is little, and made anew.
 */
async function shiftsAnswer(
  { store, largeAnswers, request, caller, query }: Services & { request: Request; caller: Caller; query: AskedShifts },
  scheduleId: string | undefined,
  list: () => Promise<Page<string>>,
): Promise<Answer> {
  const { from, to, agentId, updatedSince: since } = query;
  if (agentId !== undefined || since !== undefined) {
    return { type: 'application/json', body: pageText(await list()) };
  }
  const { timeZone } = await store.centre.readSite();
  const version = await store.shifts.versionOf({ scheduleId, ...periodInstants({ from, to }, timeZone) });
  const view = seesOnlyPublished(caller) ? `${version}-published` : version;
  return largeAnswers.answer({ request, store }, view, async () => pageText(await list()));
}

export const scheduleRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/schedules',
    summary: 'Roster a staffing requirement and simulate the result',
    tag,
    roles: planners,
    body: scheduleOrder,
    answers: acceptedAnswer,
    async handle({ store, body, caller }) {
      await store.forecasts.findStaffing(body.staffingRequirementId);
      return accepted(await store.jobs.add('schedule', body, caller.name));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/plans',
    summary: 'Forecast, staff, roster and simulate a period in one job',
    tag,
    roles: planners,
    body: planOrder,
    answers: acceptedAnswer,
    handle: async ({ store, body, caller }) => accepted(await store.jobs.add('plan', body, caller.name)),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/repairs',
    summary: 'Mend a schedule with few changes',
    description:
      'After an absence, a changed requirement or a hand edit: makes a draft from the centre as it is now. Every changed shift has to be worth its price.',
    tag,
    roles: planners,
    params: idParams,
    body: repairOrder,
    answers: acceptedAnswer,
    async handle({ store, params, body, caller }) {
      await store.schedules.findItem(params.id);
      return accepted(await store.jobs.add('repair', { ...body, scheduleId: params.id }, caller.name));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/differences',
    summary: 'Which shifts differ from those of another schedule',
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.strictObject({ from: id.describe('The schedule before') }),
    answers: { 200: { description: 'By date and agent', schema: z.object({ items: z.array(scheduleDifference) }) } },
    async handle({ store, params, query }) {
      const [before, after] = await Promise.all([store.schedules.find(query.from), store.schedules.find(params.id)]);
      return { body: { items: shiftDifferences(before.shifts, after.shifts) } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules',
    summary: 'Schedules, newest first',
    description: 'HR sees published ones only.',
    tag,
    roles: everyone,
    query: planQuery.extend({ state: z.enum(['draft', 'published', 'superseded']).optional() }),
    answers: { 200: { description: 'A page of schedules', schema: listOf(scheduleItem) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.schedules.list(query, seesOnlyPublished(caller)),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}',
    summary: 'One schedule with its shifts, simulation and summary',
    description: 'The simulation by week and day; GET /v1/schedules/{id}/simulation has its intervals too.',
    tag,
    roles: everyone,
    params: idParams,
    answers: { 200: { description: 'The schedule, with an ETag', schema: storedSchedule } },
    async handle({ store, largeAnswers, params, caller, request }) {
      const item = await findVisible(store, params.id, caller);
      const version = await store.shifts.versionOf({ scheduleId: item.id });
      const answer = await largeAnswers.answer({ request, store }, version, async () => {
        const schedule = await store.schedules.find(item.id);
        return JSON.stringify({ ...schedule, simulation: withoutIntervals(schedule.simulation) });
      });
      return { ...answer, headers: { ...answer.headers, ETag: scheduleTag(item) } };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/publish',
    summary: 'Publish a draft',
    description:
      'From now on it holds for its days. A schedule published before for some of them keeps its other days; one left without days becomes superseded. Its shifts on days off that were granted since it was made are taken out.',
    tag,
    roles: planners,
    params: idParams,
    answers: { 200: { description: 'Published', schema: scheduleItem } },
    handle: async ({ store, params, caller }) => ({ body: await publishSchedule(store, params.id, caller.name) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/shifts',
    summary: 'Shifts of a schedule by start',
    description: 'For HR: people by externalId, paid minutes, every activity.',
    tag,
    roles: everyone,
    params: idParams,
    query: shiftQuery,
    answers: { 200: { description: 'A page of shifts', schema: listOf(scheduledShift) } },
    async handle(call) {
      await findVisible(call.store, call.params.id, call.caller);
      return shiftsAnswer(call, call.params.id, () => listShifts(call, call.query));
    },
    async table(call) {
      const items = await everyItem(async (page) => parsedShifts(await listShifts(call, { ...call.query, ...page })));
      return sheetOf('shifts', scheduledShift, items);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/shifts',
    summary: 'Shifts in force by start, across schedules',
    description:
      'What is published and not replaced by a later publication. People by externalId, paid minutes, every activity.',
    tag,
    roles: everyone,
    query: shiftQuery.extend({ updatedSince: updatedSince.describe('Published or changed at or after this instant') }),
    answers: { 200: { description: 'A page of shifts', schema: listOf(scheduledShift) } },
    handle: (call) => shiftsAnswer(call, undefined, () => listPublished(call.store, call.query)),
    async table({ store, query }) {
      const items = await everyItem(async (page) => parsedShifts(await listPublished(store, { ...query, ...page })));
      return sheetOf('shifts', scheduledShift, items);
    },
  }),
];
