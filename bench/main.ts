// Runs the benchmarks named on the command line (all when none is named): `npm run bench -- queueing scheduling`.
import { benchCurtois } from './curtois.ts';
import { benchForecasting } from './forecasting.ts';
import { benchForecastingAnomalies } from './forecasting-anomalies.ts';
import { benchForecastingIntraday } from './forecasting-intraday.ts';
import { benchForecastingLong } from './forecasting-long.ts';
import { benchForecastingOthers } from './forecasting-others.ts';
import { benchForecastingSpeed } from './forecasting-speed.ts';
import { benchImporting } from './importing.ts';
import { benchLoad } from './load.ts';
import { benchPlanning } from './planning.ts';
import { benchQueueing } from './queueing.ts';
import { benchReality } from './reality.ts';
import { benchRetail } from './retail.ts';
import { benchScheduling } from './scheduling.ts';
import { benchSchedulingService } from './scheduling-service.ts';
import { benchSchedulingSolvers } from './scheduling-solvers.ts';
import { benchSimulation } from './simulation.ts';
import { benchSimulationCorrected } from './simulation-corrected.ts';
import { benchStaffingStrategies } from './staffing-strategies.ts';

const suites: Record<string, () => Promise<void>> = {
  curtois: benchCurtois,
  forecasting: () => benchForecasting(),
  'forecasting-anomalies': benchForecastingAnomalies,
  'forecasting-intraday': benchForecastingIntraday,
  'forecasting-long': benchForecastingLong,
  'forecasting-others': benchForecastingOthers,
  'forecasting-speed': benchForecastingSpeed,
  importing: benchImporting,
  load: benchLoad,
  planning: benchPlanning,
  queueing: benchQueueing,
  reality: benchReality,
  retail: benchRetail,
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
