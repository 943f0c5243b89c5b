// Runs the benchmarks named on the command line (all when none is named): `npm run bench -- queueing scheduling`.
import { benchForecasting } from './forecasting.ts';
import { benchImporting } from './importing.ts';
import { benchLoad } from './load.ts';
import { benchPlanning } from './planning.ts';
import { benchQueueing } from './queueing.ts';
import { benchReality } from './reality.ts';
import { benchScheduling } from './scheduling.ts';
import { benchSchedulingService } from './scheduling-service.ts';
import { benchSchedulingSolvers } from './scheduling-solvers.ts';
import { benchSimulation } from './simulation.ts';
import { benchSimulationCorrected } from './simulation-corrected.ts';
import { benchStaffingStrategies } from './staffing-strategies.ts';

const suites: Record<string, () => Promise<void>> = {
  forecasting: () => benchForecasting(),
  importing: benchImporting,
  load: benchLoad,
  planning: benchPlanning,
  queueing: benchQueueing,
  reality: benchReality,
  scheduling: benchScheduling,
  'scheduling-service': benchSchedulingService,
  'scheduling-solvers': benchSchedulingSolvers,
  simulation: benchSimulation,
  'simulation-corrected': benchSimulationCorrected,
  'staffing-strategies': benchStaffingStrategies,
};

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : Object.keys(suites)) {
  const run = suites[name];
  if (!run) {
    process.stderr.write(`There is no benchmark "${name}". Choose from: ${Object.keys(suites).join(', ')}.\n`);
    process.exit(2);
  }
  await run();
}
