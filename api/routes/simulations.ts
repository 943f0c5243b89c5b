import { z } from 'zod';
import { id, instant } from '../../src/domain/common.ts';
import {
  type ComparedService,
  type IntervalExperience,
  intervalExperience,
  type ScenarioService,
  type Simulation,
  scenarioService,
  simulation,
} from '../../src/domain/simulation.ts';
import { NotFoundError } from '../../src/errors.ts';
import type { Sheet } from '../../src/spreadsheets/sheet.ts';
import { type Call, defineRoute, everyone, plansReaders, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';
import { findVisible } from './schedules.ts';

const scheduleSimulation = simulation
  .extend({ starts: z.array(instant).describe('Start of every interval (UTC)') })
  .meta({ id: 'ScheduleSimulation' });

const oneQueue = z.object({ queueId: id.optional().describe('This queue alone') });

export const simulationRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/simulation',
    summary: 'What customers live through, by week, day and interval, each with its spread',
    description:
      'Mean, standard error, P10, P50 and P90 of every figure. As a table: one row per queue and interval. A schedule that an earlier version made has no intervals.',
    tag: 'Schedules',
    roles: everyone,
    params: idParams,
    query: oneQueue,
    answers: { 200: { description: 'The simulation', schema: scheduleSimulation } },
    handle: async (call) => ({ body: await readSimulation(call) }),
    table: async (call) => intervalTable(await readSimulation(call)),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/scenarios/{id}/service',
    summary: 'What customers live through in a scenario and its baseline, down to intervals',
    tag: 'Scenarios',
    roles: plansReaders,
    params: idParams,
    query: oneQueue,
    answers: { 200: { description: 'Service and its differences', schema: scenarioService } },
    async handle({ store, params, query }) {
      const { service } = await store.scenarios.find(params.id);
      if (service) return { body: serviceOf(service, query.queueId) };
      throw new NotFoundError('id', `scenario "${params.id}" was made before its service was kept. Run it again.`);
    },
  }),
];

type ScheduleSimulation = z.output<typeof scheduleSimulation>;
type SimulationCall = Call<{ id: string }, { queueId?: string }, undefined>;

async function readSimulation({ store, params, query, caller }: SimulationCall): Promise<ScheduleSimulation> {
  await findVisible(store, params.id, caller);
  const { simulation: stored, grid } = await store.schedules.find(params.id);
  return { ...simulationOf(stored, query.queueId), starts: grid.starts };
}

const isChosen =
  (chosen: string | undefined) =>
  (queue: { queueId: string }): boolean =>
    chosen === undefined || queue.queueId === chosen;

const simulationOf = (whole: Simulation, chosen: string | undefined): Simulation => ({
  ...whole,
  queues: whole.queues.filter(isChosen(chosen)),
});

function serviceOf(
  { baseline, outcome, unchangedRoster }: ScenarioService,
  chosen: string | undefined,
): ScenarioService {
  const comparedOf = (compared: ComparedService): ComparedService => ({
    ...compared,
    simulation: simulationOf(compared.simulation, chosen),
    differences: compared.differences.filter(isChosen(chosen)),
  });
  return {
    baseline: simulationOf(baseline, chosen),
    outcome: comparedOf(outcome),
    unchangedRoster: unchangedRoster && comparedOf(unchangedRoster),
  };
}

/** One row per queue and interval with contacts; two columns before the figures, five columns a figure. */
function intervalTable({ queues, starts }: ScheduleSimulation): Sheet {
  const statistics = ['mean', 'standardError', 'p10', 'p50', 'p90'] as const;
  const names = Object.keys(intervalExperience.shape) as (keyof IntervalExperience)[];
  const columns = names.flatMap((name) => statistics.map((statistic) => ({ name, statistic })));
  return {
    name: 'simulation',
    header: ['queueId', 'start', ...columns.map(({ name, statistic }) => `${name}.${statistic}`)],
    rows: queues.flatMap(({ queueId, intervals }) =>
      starts.flatMap((start, i) =>
        intervals?.offered.mean[i] == null
          ? []
          : [[queueId, start, ...columns.map(({ name, statistic }) => intervals[name][statistic][i])]],
      ),
    ),
  };
}
