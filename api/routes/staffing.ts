import { z } from 'zod';
import { id } from '../../src/domain/common.ts';
import { basisCost, requirementExplanation } from '../../src/domain/plan.ts';
import { compareBases } from '../../src/pipeline/staffing/compare-bases.ts';
import { explainRequirement } from '../../src/pipeline/staffing/explain.ts';
import { staffingSheet } from '../../src/spreadsheets/plan-sheets.ts';
import { defineRoute, planners, plansReaders, type Route } from '../route.ts';
import { idParams, listOf, planQuery, staffingItem, staffingOrder, storedStaffing } from '../schemas.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Staffing requirements';

export const staffingRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/staffing-requirements',
    summary: 'Agents each queue needs in each interval of a forecast',
    tag,
    roles: planners,
    body: staffingOrder,
    answers: acceptedAnswer,
    async handle({ store, body, caller }) {
      await store.forecasts.findForecast(body.forecastId);
      return accepted(await store.jobs.add('staffing', body, caller.name));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/staffing-requirements',
    summary: 'Staffing requirements, newest first',
    tag,
    roles: plansReaders,
    query: planQuery,
    answers: { 200: { description: 'A page of staffing requirements', schema: listOf(staffingItem) } },
    handle: async ({ store, query }) => ({ body: await store.forecasts.listStaffing(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/staffing-requirements/{id}',
    summary: 'One staffing requirement',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The staffing requirement', schema: storedStaffing } },
    handle: async ({ store, params }) => ({ body: await store.forecasts.findStaffing(params.id) }),
    table: async ({ store, params }) => staffingSheet(await store.forecasts.findStaffing(params.id)),
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/staffing-requirements/{id}',
    summary: 'Remove one staffing requirement',
    description: 'While something was made of it, it stays (409).',
    tag,
    roles: planners,
    params: idParams,
    answers: { 204: { description: 'Removed' } },
    async handle({ store, params, caller }) {
      await store.forecasts.removeStaffing(params.id, caller.name);
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/staffing-requirements/{id}/explain',
    summary: 'Why a queue needs so many agents in an interval',
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.object({
      queueId: id,
      interval: z.coerce.number().int().min(0).describe('Index into the planning grid'),
    }),
    answers: { 200: { description: 'Load, formula, targets and words', schema: requirementExplanation } },
    async handle({ store, params, query }) {
      const staffing = await store.forecasts.findStaffing(params.id);
      const [centre, forecast] = await Promise.all([
        store.forecasts.centreOfStaffing(params.id),
        store.forecasts.findForecast(staffing.forecastId),
      ]);
      return { body: explainRequirement({ centre, forecast, staffing, ...query }) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/staffing-requirements/{id}/bases',
    summary: 'Hours to staff for the expected day, and for 80, 90 and 95 % of days',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'One entry per basis', schema: z.object({ items: z.array(basisCost) }) } },
    async handle({ store, params }) {
      const like = await store.forecasts.findStaffing(params.id);
      const [centre, forecast] = await Promise.all([
        store.forecasts.centreOfStaffing(params.id),
        store.forecasts.findForecast(like.forecastId),
      ]);
      return { body: { items: compareBases({ centre, forecast, like }) } };
    },
  }),
];
