import { forecastSheet } from '../../src/spreadsheets/plan-sheets.ts';
import { defineRoute, planners, plansReaders, type Route } from '../route.ts';
import { forecastItem, forecastOrder, idParams, listOf, planQuery, storedForecast } from '../schemas.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Forecasts';

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
    handle: async ({ store, params }) => ({ body: await store.forecasts.findForecast(params.id) }),
    table: async ({ store, params }) => forecastSheet(await store.forecasts.findForecast(params.id)),
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
