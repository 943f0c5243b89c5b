import { defineRoute, plansReaders, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, scenarioItem, scenarioOrder, storedScenario } from '../schemas.ts';
import { accepted, acceptedAnswer } from './accepted.ts';

const tag = 'Scenarios';

export const scenarioRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/scenarios',
    summary: 'What if: run the chain again with named changes and compare',
    tag,
    roles: plansReaders,
    body: scenarioOrder,
    answers: acceptedAnswer,
    async handle({ store, body, caller }) {
      await store.schedules.findItem(body.scheduleId);
      return accepted(await store.jobs.add('scenario', body, caller.name));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/scenarios',
    summary: 'Scenarios, newest first',
    tag,
    roles: plansReaders,
    query: pageQuery,
    answers: { 200: { description: 'A page of scenarios', schema: listOf(scenarioItem) } },
    handle: async ({ store, query }) => ({ body: await store.scenarios.list(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/scenarios/{id}',
    summary: 'One scenario beside its baseline',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The scenario', schema: storedScenario } },
    handle: async ({ store, params }) => ({ body: await store.scenarios.find(params.id) }),
  }),
];
