import { dateOrInstant, id } from '../../src/domain/common.ts';
import { NotFoundError } from '../../src/errors.ts';
import type { ScheduleItem } from '../../src/store/schedule-store.ts';
import type { Store } from '../../src/store/store.ts';
import { periodInstants } from '../../src/time/period.ts';
import { type Caller, defineRoute, everyone, planners, type Route } from '../route.ts';
import {
  idParams,
  listOf,
  pageQuery,
  planOrder,
  scheduledShift,
  scheduleItem,
  scheduleOrder,
  storedSchedule,
} from '../schemas.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Schedules';

/** HR sees what is published; drafts do not exist for it. */
const seesOnlyPublished = ({ role }: Caller): boolean => role === 'hr';

async function findVisible(store: Store, scheduleId: string, caller: Caller): Promise<ScheduleItem> {
  const schedule = await store.schedules.findItem(scheduleId);
  if (seesOnlyPublished(caller) && schedule.state !== 'published') {
    throw new NotFoundError('scheduleId', `there is no published schedule "${scheduleId}".`);
  }
  return schedule;
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
    method: 'get',
    path: '/v1/schedules',
    summary: 'Schedules, newest first',
    description: 'HR sees published ones only.',
    tag,
    roles: everyone,
    query: pageQuery,
    answers: { 200: { description: 'A page of schedules', schema: listOf(scheduleItem) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.schedules.list(query, seesOnlyPublished(caller)),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}',
    summary: 'One schedule with its shifts, simulation and summary',
    tag,
    roles: everyone,
    params: idParams,
    answers: { 200: { description: 'The schedule', schema: storedSchedule } },
    async handle({ store, params, caller }) {
      await findVisible(store, params.id, caller);
      return { body: await store.schedules.find(params.id) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/publish',
    summary: 'Publish a draft',
    description: 'A schedule published before for the same days becomes superseded.',
    tag,
    roles: planners,
    params: idParams,
    answers: { 200: { description: 'Published', schema: scheduleItem } },
    handle: async ({ store, params, caller }) => ({ body: await store.schedules.publish(params.id, caller.name) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/shifts',
    summary: 'Shifts of a schedule by start',
    description: 'For HR: people by externalId, paid minutes, every activity.',
    tag,
    roles: everyone,
    params: idParams,
    query: pageQuery.extend({
      from: dateOrInstant.optional().describe('Shifts that end after this instant, or after the start of this date'),
      to: dateOrInstant.optional().describe('Shifts that start before this instant, or on or before this date'),
      agentId: id.optional(),
    }),
    answers: { 200: { description: 'A page of shifts', schema: listOf(scheduledShift) } },
    async handle({ store, params, query: { from, to, agentId, ...page }, caller }) {
      await findVisible(store, params.id, caller);
      const { timeZone } = await store.centre.readSite();
      return { body: await store.shifts.list(params.id, { ...periodInstants({ from, to }, timeZone), agentId }, page) };
    },
  }),
];
