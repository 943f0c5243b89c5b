import { z } from 'zod';
import { id, instant, localDate } from '../../src/domain/common.ts';
import { eventResponse, forecastTotal } from '../../src/domain/plan.ts';
import { keptTotals } from '../../src/pipeline/forecast/forecast-totals.ts';
import { explainKept } from '../../src/pipeline/forecast/stored-explanation.ts';
import { forecastSheet } from '../../src/spreadsheets/plan-sheets.ts';
import { defineRoute, planners, plansReaders, type Route } from '../route.ts';
import {
  anomalyOrder,
  anomalyReportItem,
  forecastItem,
  forecastOrder,
  idParams,
  listOf,
  pageQuery,
  planQuery,
  storedAnomalyReport,
  storedForecast,
} from '../schemas.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Forecasts';

const forecastTotals = z
  .object({ quantileLevels: z.array(z.number()), items: z.array(forecastTotal) })
  .meta({ id: 'ForecastTotals' });

const explained = {
  mean: z.number().describe('Contacts'),
  factors: z.record(z.string(), z.number()),
  steps: z.record(z.string(), z.number()).describe('Contacts; they add up to the mean'),
};
const forecastExplanation = z
  .object({
    queueId: id,
    days: z.array(z.object({ date: localDate, ...explained })),
    intervals: z.array(
      z.object({
        start: instant,
        ...explained,
        noise: z
          .object({ low: z.number(), high: z.number() })
          .describe('Left to chance: the 10 % and 90 % quantiles relative to the mean'),
      }),
    ),
    events: z.array(eventResponse),
  })
  .meta({ id: 'ForecastExplanation' });

export const forecastRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/forecasts',
    summary: 'Forecast contacts and handle times of every queue',
    tag,
    roles: planners,
    body: forecastOrder,
    answers: acceptedAnswer,
    handle: async ({ store, body, caller }) => accepted(await store.jobs.add('forecast', body, caller.name)),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/forecasts',
    summary: 'Forecasts, newest first',
    tag,
    roles: plansReaders,
    query: planQuery,
    answers: { 200: { description: 'A page of forecasts', schema: listOf(forecastItem) } },
    handle: async ({ store, query }) => ({ body: await store.forecasts.listForecasts(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/forecasts/{id}',
    summary: 'One forecast with its quantiles and accuracy',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The forecast', schema: storedForecast } },
    async handle({ store, params }) {
      const { totals: _, ...found } = await store.forecasts.findForecast(params.id);
      return { body: found };
    },
    table: async ({ store, params }) => forecastSheet(await store.forecasts.findForecast(params.id)),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/forecasts/{id}/totals',
    summary: 'Contacts by day, week or month of queues, groups and all, with bands of their own',
    description:
      'Sums agree at every level. The spread of a total takes into account what its days and queues have in common. Groups are those of the queues’ `groupId`.',
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.object({ by: z.enum(['day', 'week', 'month']).default('day') }),
    answers: { 200: { description: 'The totals', schema: forecastTotals } },
    async handle({ store, params, query: { by } }) {
      return { body: keptTotals(await store.forecasts.findForecast(params.id), by) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/forecasts/{id}/explanation',
    summary: 'Why a queue’s forecast is what it is: factors and steps of its days and intervals',
    description:
      'Factors multiply to the mean: level, recent deviation, weekday, month, year, holiday, event, opening hours, driver, method (what the chosen method adds to the core model), time of day, rest of day (what the contacts so far change) and adjustment (a planner’s layers). Steps are the contacts each adds in that order; they add up to the mean.',
    tag,
    roles: plansReaders,
    params: idParams,
    query: z.object({ queueId: id, date: localDate.optional().describe('This day alone') }),
    answers: { 200: { description: 'The explanation', schema: forecastExplanation } },
    async handle({ store, params, query }) {
      const forecast = await store.forecasts.findForecast(params.id);
      const base = forecast.basedOn === null ? forecast : await store.forecasts.findForecast(forecast.basedOn);
      return { body: explainKept(forecast, base, query) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/anomaly-reports',
    summary: 'Look for intervals and days outside their bands',
    description:
      'Each day is compared with what the days before it led to expect. The share of ordinary intervals and days told all the same is the rate of false alarms asked for.',
    tag,
    roles: planners,
    body: anomalyOrder,
    answers: acceptedAnswer,
    handle: async ({ store, body, caller }) => accepted(await store.jobs.add('anomalies', body, caller.name)),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/anomaly-reports',
    summary: 'Reports on anomalies, newest first',
    tag,
    roles: plansReaders,
    query: pageQuery,
    answers: { 200: { description: 'A page of reports', schema: listOf(anomalyReportItem) } },
    handle: async ({ store, query }) => ({ body: await store.anomalyReports.list(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/anomaly-reports/{id}',
    summary: 'One report on anomalies',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The report', schema: storedAnomalyReport } },
    handle: async ({ store, params }) => ({ body: await store.anomalyReports.find(params.id) }),
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/forecasts/{id}',
    summary: 'Remove one forecast',
    description: 'While something was made of it, it stays (409).',
    tag,
    roles: planners,
    params: idParams,
    answers: { 204: { description: 'Removed' } },
    async handle({ store, params, caller }) {
      await store.forecasts.removeForecast(params.id, caller.name);
      return { status: 204 };
    },
  }),
];
