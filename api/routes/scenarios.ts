import { type ComparedService, type ScenarioService, withoutIntervals } from '../../src/domain/simulation.ts';
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
    description: 'Service by week and day; GET /v1/scenarios/{id}/service has its intervals too.',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The scenario', schema: storedScenario } },
    async handle({ store, params }) {
      const { service, ...scenario } = await store.scenarios.find(params.id);
      return { body: { ...scenario, service: service && serviceWithoutIntervals(service) } };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/scenarios/{id}',
    summary: 'Remove one scenario',
    description: 'While something was made of it, it stays (409).',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 204: { description: 'Removed' } },
    async handle({ store, params, caller }) {
      await store.scenarios.remove(params.id, caller.name);
      return { status: 204 };
    },
  }),
];

function serviceWithoutIntervals({ baseline, outcome, unchangedRoster }: ScenarioService): ScenarioService {
  const bare = (service: ComparedService): ComparedService => ({
    ...service,
    simulation: withoutIntervals(service.simulation),
  });
  return {
    baseline: withoutIntervals(baseline),
    outcome: bare(outcome),
    unchangedRoster: unchangedRoster && bare(unchangedRoster),
  };
}
