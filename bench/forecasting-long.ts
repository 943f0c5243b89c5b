/**
 * Weekly totals up to 18 months ahead on series with years of history, against repeating the same week of the year before; and how
 * often day and week totals, of single queues and of all together, fall inside their bands a fortnight ahead.
 */
import { availableParallelism } from 'node:os';
import { QUANTILE_LEVELS, sum } from '../models/forecasting/history/day-matrix.ts';
import { type ComputePool, createComputePool } from '../src/compute/pool.ts';
import type { IntervalHistory } from '../src/domain/history.ts';
import { readHistoryFile } from '../src/intake/read-history.ts';
import { gridOf } from '../src/pipeline/day-grid.ts';
import { forecastQueues } from '../src/pipeline/forecast/forecast.ts';
import { forecastTotals, type Period } from '../src/pipeline/forecast/forecast-totals.ts';
import { formatDate, parseDate } from '../src/time/calendar-day.ts';
import { dataFolder, type ProtocolSeries, protocolSeries } from './forecasting-series.ts';
import { benchTable } from './report.ts';

const LONG_SERIES = [
  { name: 'seattle', file: 'seattle_fire_hourly.csv.gz', country: 'US-WA', first: '2020-06-01', count: 5 },
  { name: 'cardiff', file: 'cardiff_ed_hourly.csv.gz', country: 'GB-WLS', first: '2016-06-06', count: 5 },
  { name: 'vancouver', file: 'vancouver311_daily.csv', country: 'CA-BC', first: '2013-06-03', count: 16 },
];
const STEP_DAYS = 182;
const HORIZON_DAYS = 546;
const WEEKS = [4, 13, 26, 52, 78];
const QUEUES = ['5', '20', '2', '11', '9', '0'];

/** Sums over periods: what came, absolute errors of forecast and last year, periods, how many inside 80 and 95 %. */
type Sums = [actual: number, told: number, lastYear: number, periods: number, inside80: number, inside95: number];

const emptySums = (): Sums => [0, 0, 0, 0, 0, 0];
const level = (probability: number): number => QUANTILE_LEVELS.indexOf(probability);
const percent = (share: number): string => (100 * share).toFixed(1);

export async function benchForecastingLong(): Promise<void> {
  const pool = createComputePool(availableParallelism());
  try {
    const rows: string[][] = [];
    for (const series of LONG_SERIES) rows.push(...(await longRows(series, pool)));
    benchTable(
      'Weekly totals up to 18 months ahead',
      ['series', 'weeks ahead', 'WAPE %', 'same week of last year %', 'inside 80 %', 'inside 95 %', 'weeks judged'],
      rows,
    );
    benchTable(
      'Totals a fortnight ahead inside their bands, %',
      ['series', 'total', 'inside 80 %', 'inside 95 %', 'totals judged'],
      await totalRows(pool),
    );
  } finally {
    await pool.close();
  }
}

async function longRows({ name, file, country, first, count }: (typeof LONG_SERIES)[number], pool: ComputePool) {
  const { histories } = await readHistoryFile(dataFolder + file, {});
  const [history] = histories;
  const totalOf = dayTotals(history);
  const byHorizon = WEEKS.map(emptySums);
  for (let i = 0; i < count; i++) {
    const origin = parseDate(first) + i * STEP_DAYS;
    const { forecasts } = await forecastQueues(
      [history],
      { origin: formatDate(origin), days: HORIZON_DAYS, intervalMinutes: null, country, withTotals: true },
      pool,
    );
    for (const { date, days, mean, quantiles } of forecastTotals(forecasts, 'week', new Map())) {
      const week = parseDate(date);
      const actual = totalOf(week, week + 7);
      // 52 whole weeks back as often as needed to lie before the origin.
      const back = 364 * Math.ceil((week + 7 - origin) / 364);
      const lastYear = totalOf(week - back, week - back + 7);
      if (days < 7 || actual === null || lastYear === null) continue;
      const horizon = WEEKS.findIndex((weeks) => (week - origin) / 7 < weeks);
      add(byHorizon[horizon], actual, mean, quantiles, lastYear);
    }
  }
  return byHorizon.map(([actual, told, lastYear, weeks, inside80, inside95], h) => [
    name,
    `${h === 0 ? 1 : WEEKS[h - 1] + 1} to ${WEEKS[h]}`,
    percent(told / actual),
    percent(lastYear / actual),
    percent(inside80 / weeks),
    percent(inside95 / weeks),
    String(weeks),
  ]);
}

async function totalRows(pool: ComputePool): Promise<string[][]> {
  const single = await protocolSeries(['bank', 'vanad', 'anonbank', 'seattle']);
  const [{ holidays, origins }] = single.filter(({ name }) => name === 'vanad');
  const queues = await Promise.all(
    QUEUES.map(
      async (queue) => (await readHistoryFile(`${dataFolder}vanad2014_queue_15min.csv.gz`, { queue })).histories[0],
    ),
  );
  const rows: string[][] = [];
  for (const { name, history, ...rest } of single) rows.push(...(await coverageRows(name, [history], rest, pool)));
  rows.push(
    ...(await coverageRows('vanad, 6 queues together', queues, { holidays, origins, intervalMinutes: 30 }, pool)),
  );
  return rows;
}

/** Coverage of the totals of all `histories` together. */
async function coverageRows(
  name: string,
  histories: IntervalHistory[],
  { holidays, origins, intervalMinutes }: Pick<ProtocolSeries, 'holidays' | 'origins' | 'intervalMinutes'>,
  pool: ComputePool,
): Promise<string[][]> {
  const totals = histories.map(dayTotals);
  const periods: Period[] = ['day', 'week'];
  const sums = periods.map(emptySums);
  for (const origin of origins) {
    const options = { origin, days: 14, intervalMinutes, holidays, withTotals: true };
    const { forecasts } = await forecastQueues(histories, options, pool);
    periods.forEach((period, p) => {
      const whole = forecastTotals(forecasts, period, new Map()).filter(
        (total) => total.level === (histories.length > 1 ? 'all' : 'queue'),
      );
      for (const { date, mean, quantiles } of whole) {
        const from = parseDate(date);
        const parts = totals.map((totalOf) => totalOf(from, from + (period === 'week' ? 7 : 1)));
        const actual = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
        if (actual > 0) add(sums[p], actual, mean, quantiles, 0);
      }
    });
  }
  return periods.map((period, p) => {
    const [, , , count, inside80, inside95] = sums[p];
    return [name, period, percent(inside80 / count), percent(inside95 / count), String(count)];
  });
}

function add(sums: Sums, actual: number, mean: number, quantiles: Float64Array, lastYear: number): void {
  const isWithin = (tail: number): number =>
    actual >= quantiles[level(tail)] && actual <= quantiles[level(1 - tail)] ? 1 : 0;
  const own = [actual, Math.abs(mean - actual), Math.abs(lastYear - actual), 1, isWithin(0.1), isWithin(0.025)];
  own.forEach((value, i) => {
    sums[i] += value;
  });
}

/** Contacts from one day to another (exclusive); null where no day of them was observed. */
function dayTotals(history: IntervalHistory): (from: number, to: number) => number | null {
  const { firstDay, days } = gridOf(history, history.intervalMinutes).contacts;
  return (from, to) => {
    const seen = days.slice(Math.max(0, from - firstDay), Math.max(0, to - firstDay)).filter((day) => day !== null);
    return seen.length > 0 ? sum(seen.map((day) => sum(day.map((value) => (value > 0 ? value : 0))))) : null;
  };
}
