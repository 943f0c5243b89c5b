import { defineRoute, planners, plansReaders, type Route } from '../route.ts';
import { forecastItem, forecastOrder, idParams, listOf, pageQuery, storedForecast } from '../schemas.ts';
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
    query: pageQuery,
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
  }),
];
