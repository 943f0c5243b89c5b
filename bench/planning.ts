import { createComputePool } from '../src/compute/pool.ts';
import { forecastCentre } from '../src/pipeline/forecast/forecast-centre.ts';
import { scheduleCentre } from '../src/pipeline/roster/schedule-centre.ts';
import { simulateCentre } from '../src/pipeline/simulation/simulate.ts';
import { staffCentre } from '../src/pipeline/staffing/staff.ts';
import { sampleCentre } from '../src/sample/centre.ts';
import { sampleHistory } from '../src/sample/history.ts';
import { benchTable, timed } from './report.ts';

const startDate = '2026-03-09';

/** The planning part of the demo, step by step: a year of five queues in, one week of 120 agents out. */
export async function benchPlanning(): Promise<void> {
  const pool = createComputePool();
  const context = { pool };
  const centre = sampleCentre(1);
  const histories = sampleHistory(1, { endDate: startDate });
  const forecast = await timed(() => forecastCentre({ centre, histories, startDate, days: 7 }, context));
  const staffing = await timed(async () => staffCentre({ centre, forecast: forecast.result }));
  const options = { seed: 1, targetGap: 0.03, workLimit: 300_000 };
  const roster = await timed(() => scheduleCentre({ centre, staffing: staffing.result, ...options }, context));
  const simulation = await timed(() =>
    simulateCentre({ centre, forecast: forecast.result, roster: roster.result, replications: 100, seed: 1 }, context),
  );
  await pool.close();
  const total = [forecast, staffing, roster, simulation].reduce((sum, step) => sum + step.seconds, 0);
  const share = (seconds: number) => `${Math.round((100 * seconds) / total)} %`;
  benchTable(
    'Planning one week of the sample centre',
    ['step', 'seconds', 'share', 'result'],
    [
      ['forecast, 5 queues, 1 year', forecast.seconds, share(forecast.seconds), `${centre.queues.length} queues`],
      ['staff', staffing.seconds, share(staffing.seconds), `${staffing.result.grid.starts.length} intervals`],
      [
        'schedule, 120 agents',
        roster.seconds,
        share(roster.seconds),
        `gap ${(100 * roster.result.quality.gap).toFixed(2)} %`,
      ],
      [
        'simulate, 100 weeks',
        simulation.seconds,
        share(simulation.seconds),
        `${simulation.result.queues.length} queues`,
      ],
      ['all', total, '100 %', ''],
    ],
  );
}
