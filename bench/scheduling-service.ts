/**
 * Rosters for service against rosters for rounded requirements: one week of the sample centre with fewer and fewer agents,
 * each rostered both ways with equal work and met by the same simulated customers.
 */
import { createComputePool } from '../src/compute/pool.ts';
import { forecastCentre } from '../src/pipeline/forecast/forecast-centre.ts';
import { scheduleCentre } from '../src/pipeline/roster/schedule-centre.ts';
import { simulateCentre } from '../src/pipeline/simulation/simulate.ts';
import { staffCentre } from '../src/pipeline/staffing/staff.ts';
import { sampleCentre } from '../src/sample/centre.ts';
import { sampleHistory } from '../src/sample/history.ts';
import { benchTable } from './report.ts';

const startDate = '2026-03-09';
const teams = [0.9, 0.8];

export async function benchSchedulingService(): Promise<void> {
  const pool = createComputePool(2);
  const context = { pool };
  const whole = sampleCentre(1);
  const histories = sampleHistory(1, { endDate: startDate });
  const forecast = await forecastCentre({ centre: whole, histories, startDate, days: 7 }, context);
  const staffing = staffCentre({ centre: whole, forecast, histories });
  const rows: string[][] = [];
  for (const share of teams) {
    // Every n-th agent stays away, so that skills and contracts keep their mix.
    const agents = whole.agents.filter((_, a) => Math.floor((a + 1) * share) > Math.floor(a * share));
    const centre = { ...whole, agents };
    for (const rosterFor of ['requirement', 'service'] as const) {
      const options = { seed: 1, targetGap: 0, workLimit: 60_000, rosterFor };
      const roster = await scheduleCentre({ centre, staffing, forecast, ...options }, context);
      const simulation = await simulateCentre(
        { centre, forecast, staffing, roster, replications: 100, seed: 7 },
        context,
      );
      const levels = simulation.queues.map(({ serviceLevel }) => serviceLevel);
      rows.push([
        `${agents.length}`,
        rosterFor,
        roster.quality.paidHours.toFixed(0),
        ...levels.map((level) => (level === null ? '-' : (100 * level.mean).toFixed(1))),
      ]);
    }
  }
  await pool.close();
  benchTable(
    'Roster for the requirement or for service: service level per queue, %',
    ['agents', 'roster for', 'paid hours', ...forecast.queues.map(({ queueId }) => queueId)],
    rows,
  );
}
