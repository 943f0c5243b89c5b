/** Outside the protocol: other weeks, other series, young queues: accuracy beside the mean of four weeks, and how honest the bands are. */
import { availableParallelism } from 'node:os';
import { accuracyOf } from '../models/forecasting/methods/accuracy.ts';
import { createComputePool } from '../src/compute/pool.ts';
import { scoreSeries } from './forecasting-score.ts';
import { otherSeries } from './forecasting-series.ts';
import { benchTable } from './report.ts';

export async function benchForecastingOthers(): Promise<void> {
  const pool = createComputePool(availableParallelism());
  const percent = (share: number): string => (100 * share).toFixed(1);
  try {
    const rows: string[][] = [];
    for (const series of await otherSeries()) {
      const { oneWeek, twoWeeks, fourWeekMeanError } = await scoreSeries(series, pool);
      const [week, both] = [accuracyOf(oneWeek), accuracyOf(twoWeeks)];
      rows.push([
        series.name,
        percent(week.wape),
        percent(both.wape),
        percent(fourWeekMeanError / twoWeeks.actual),
        percent(both.dailyWape),
        percent(both.bias),
        `${percent(both.coverage80)} / ${percent(both.coverage95)}`,
      ]);
    }
    benchTable(
      'Series outside the protocol, per cent',
      ['series', 'WAPE 1 week', 'WAPE 2 weeks', 'mean of 4 weeks', 'daily WAPE', 'bias', 'coverage 80 / 95'],
      rows,
    );
  } finally {
    await pool.close();
  }
}
