import { z } from 'zod';
import { dateOrInstant } from '../../src/domain/common.ts';
import { shiftSwap } from '../../src/domain/shift-swap.ts';
import { timeOffBalance, timeOffRequest } from '../../src/domain/time-off-request.ts';
import { dateAt, timeOffBalances } from '../../src/hr/time-off-requests.ts';
import { changeWishes, wishes } from '../../src/hr/wishes.ts';
import { parsedShifts } from '../../src/store/shift-store.ts';
import { periodInstants } from '../../src/time/period.ts';
import { agentsOnly, defineRoute, type Route } from '../route.ts';
import { listOf, pageQuery, scheduledShift, storedItems } from '../schemas.ts';

const own = { tag: 'Self-service', roles: agentsOnly, ownAgentOnly: 'self' };

/** What agents see of themselves. Requests, swaps and the calendar have routes of their own that agents may call, too. */
export const meRoutes: Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me',
    summary: 'Who I am to the planners',
    answers: { 200: { description: 'The agent', schema: storedItems.agents } },
    handle: async ({ store, caller }) => ({ body: await store.centre.findStored('agents', caller.agentId!) }),
  }),
  defineRoute({
    ...own,
    method: 'put',
    path: '/v1/me/wishes',
    summary: 'Change my availability and preferences',
    description:
      'Within /v1/policies/self-service; the contract has to remain possible. What is left out stays. Later plans heed it, published shifts stay.',
    body: wishes,
    answers: { 200: { description: 'The agent', schema: storedItems.agents } },
    async handle({ store, clock, body, caller }) {
      const { timeZone } = await store.centre.readSite();
      await changeWishes(store, caller.agentId!, body, dateAt(clock, timeZone), caller.name);
      return { body: await store.centre.findStored('agents', caller.agentId!) };
    },
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me/shifts',
    summary: 'My published shifts by start',
    query: pageQuery.extend({
      from: dateOrInstant.optional().describe('Shifts that end after this instant, or after the start of this date'),
      to: dateOrInstant.optional().describe('Shifts that start before this instant, or on or before this date'),
    }),
    answers: { 200: { description: 'A page of shifts', schema: listOf(scheduledShift) } },
    async handle({ store, query: { from, to, ...page }, caller }) {
      const { timeZone } = await store.centre.readSite();
      const period = periodInstants({ from, to }, timeZone);
      return { body: parsedShifts(await store.shifts.listPublished({ ...period, agentId: caller.agentId! }, page)) };
    },
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me/time-off',
    summary: 'My time off',
    query: pageQuery,
    answers: { 200: { description: 'A page of entries', schema: listOf(storedItems.timeOff) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.centre.list('timeOff', { ...query, agentId: caller.agentId! }),
    }),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me/time-off-balances',
    summary: 'What is left of my entitlements',
    query: z.object({ year: z.coerce.number().int().min(1970).max(2999).optional() }),
    answers: { 200: { description: 'By reason', schema: z.object({ items: z.array(timeOffBalance) }) } },
    handle: async ({ store, clock, query, caller }) => ({
      body: { items: await timeOffBalances(store, clock, { ...query, agentId: caller.agentId! }) },
    }),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me/time-off-requests',
    summary: 'My requests for time off, newest first',
    query: pageQuery,
    answers: { 200: { description: 'A page of requests', schema: listOf(timeOffRequest) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.timeOff.list({ ...query, agentId: caller.agentId! }),
    }),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/v1/me/shift-swaps',
    summary: 'Shifts I give or take, and offers to anybody, newest first',
    query: pageQuery,
    answers: { 200: { description: 'A page of swaps', schema: listOf(shiftSwap) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.shiftSwaps.list({ ...query, agentId: caller.agentId! }),
    }),
  }),
];
