/**
 * How many intervals of real series are told as anomalies at one false alarm in a thousand ordinary ones: four weeks at a time are
 * watched, by what was known before. What truly was unusual is not separated.
 */
import { availableParallelism } from 'node:os';
import { createComputePool } from '../src/compute/pool.ts';
import { readHistoryFile } from '../src/intake/read-history.ts';
import { type AnomalyOptions, findAnomalies } from '../src/pipeline/forecast/find-anomalies.ts';
import { formatDate, parseDate } from '../src/time/calendar-day.ts';
import { dataFolder, protocolSeries } from './forecasting-series.ts';
import { benchTable } from './report.ts';

const WATCHED_DAYS = 28;
const LEAST_HISTORY_DAYS = 84;
const FALSE_ALARM_RATE = 0.001;
const DAY_FALSE_ALARM_RATE = 0.01;
const OTHERS = [
  { name: 'cardiff', file: 'cardiff_ed_hourly.csv.gz', country: 'GB-WLS', intervalMinutes: 60, first: '2016-05-02' },
  { name: 'NYC taxi', file: 'nyc_taxi_30min.csv', country: 'US-NY', intervalMinutes: 30, first: '2014-11-03' },
];

export async function benchForecastingAnomalies(): Promise<void> {
  const series = [
    ...(await protocolSeries()).map(({ name, history, holidays, intervalMinutes, origins }) => ({
      name,
      history,
      options: { holidays, intervalMinutes },
      ends: origins,
    })),
    ...(await Promise.all(
      OTHERS.map(async ({ name, file, country, intervalMinutes, first }) => ({
        name,
        history: (await readHistoryFile(dataFolder + file, {})).histories[0],
        options: { country, intervalMinutes },
        ends: Array.from({ length: name === 'cardiff' ? 12 : 3 }, (_, i) => formatDate(parseDate(first) + 28 * i)),
      })),
    )),
  ];
  const pool = createComputePool(availableParallelism());
  const rows: (string | number)[][] = [];
  try {
    for (const { name, history, options, ends } of series) {
      let [intervals, alarms, days, dayAlarms, recordIntervals, recordAlarms] = [0, 0, 0, 0, 0, 0];
      const begins = history.start[0] / 86_400;
      let watchedUntil = begins + LEAST_HISTORY_DAYS;
      for (const end of ends) {
        const from = parseDate(end) - WATCHED_DAYS;
        if (from < watchedUntil) continue;
        watchedUntil = parseDate(end);
        const order: AnomalyOptions = {
          ...options,
          origin: end,
          from: formatDate(from),
          falseAlarmRate: FALSE_ALARM_RATE,
          dayFalseAlarmRate: DAY_FALSE_ALARM_RATE,
        };
        const { watched, anomalies } = await findAnomalies([history], order, pool);
        intervals += watched[0].intervals;
        alarms += watched[0].alarms;
        days += watched[0].days;
        recordIntervals += watched[0].recordIntervals;
        recordAlarms += watched[0].recordAlarms;
        dayAlarms += anomalies.filter(({ kind }) => kind.endsWith(' day') || kind === 'unmarked holiday').length;
      }
      const perThousand = (count: number, of: number): string => (of > 0 ? ((1000 * count) / of).toFixed(2) : '-');
      rows.push([
        name,
        String(intervals),
        `${alarms} (${perThousand(alarms, intervals)})`,
        perThousand(recordAlarms, recordIntervals),
        String(days),
        String(dayAlarms),
      ]);
    }
  } finally {
    await pool.close();
  }
  benchTable(
    'Alarms on real series, stated: 1 per 1,000 ordinary intervals, 1 per 100 days',
    ['series', 'intervals watched', 'alarms (per 1,000)', 'record before, per 1,000', 'days', 'days told'],
    rows,
  );
}
