/** Intervals and days of the last weeks that lie outside their bands, told in local time and words. */
import type { Anomaly, AnomalyKind } from '../../../models/forecasting/anomalies/anomalies.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { InputError } from '../../errors.ts';
import { formatDate, formatMinute, parseDate } from '../../time/calendar-day.ts';
import { rowsBetween } from '../day-grid.ts';
import { type PreparationOptions, type PreparedQueue, prepareQueues } from './prepare-history.ts';

export interface AnomalyOptions extends PreparationOptions {
  /** First local date to watch; the last two weeks when null. */
  from: string | null;
  /** Expected share of ordinary intervals (and of ordinary days) told all the same. */
  falseAlarmRate: number;
  dayFalseAlarmRate: number;
}

export interface FoundAnomaly {
  queue: string;
  kind: AnomalyKind;
  /** Local date and times of day of the first day concerned; 00:00 to 24:00 for whole days. */
  date: string;
  from: string;
  to: string;
  expected: number;
  actual: number;
  /** Actual relative to expected, less 1; null where nothing was expected. */
  change: number | null;
  /** Standard deviations. */
  score: number;
  words: string;
}

export interface AnomalyReport {
  anomalies: FoundAnomaly[];
  /**
   * Per queue: what was looked at, and how many ordinary intervals (of days not told as a whole, not plainly an outage or a storm)
   * raised an alarm; the same over the half year before, whose record set the limit.
   */
  watched: {
    queue: string;
    from: string;
    days: number;
    intervals: number;
    alarms: number;
    recordIntervals: number;
    recordAlarms: number;
  }[];
  skipped: { queue: string; reason: string }[];
}

const WATCHED_DAYS = 14;
const LEARNING_DAYS = 28;

/** @throws InputError naming from, falseAlarmRate, dayFalseAlarmRate, or what preparing refuses. */
export async function findAnomalies(
  histories: IntervalHistory[],
  options: AnomalyOptions,
  compute: Pick<ComputePool, 'run'>,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<AnomalyReport> {
  for (const field of ['falseAlarmRate', 'dayFalseAlarmRate'] as const) {
    if (!(options[field] >= 1e-5 && options[field] <= 0.1)) {
      throw new InputError(field, `use a rate from 0.00001 to 0.1, such as 0.001 for one in a thousand.`);
    }
  }
  const prepared = prepareQueues(histories, options, 1);
  const originDay = prepared[0].originDay;
  const from = options.from === null ? originDay - WATCHED_DAYS : parseDate(options.from, 'from');
  if (from >= originDay)
    throw new InputError('from', `there is no history from ${options.from} on; choose an earlier date.`);
  const begins = Math.min(...prepared.map(({ training }) => training.history.firstDay));
  if (from < begins + LEARNING_DAYS) {
    throw new InputError(
      'from',
      `there must be ${LEARNING_DAYS} days of history before it to learn from; choose ${formatDate(begins + LEARNING_DAYS)} or later.`,
    );
  }
  const report: AnomalyReport = { anomalies: [], watched: [], skipped: [] };
  let done = 0;
  const watches = await Promise.all(
    prepared.map(async (queue) => {
      if (queue.skipped !== null) return null;
      const watch = await compute.run('watchSeries', orderOf(queue, from, options), { signal });
      onProgress?.(++done / prepared.length);
      return watch;
    }),
  );
  prepared.forEach((queue, i) => {
    const watch = watches[i];
    if (!watch) {
      report.skipped.push({ queue: queue.queue, reason: queue.skipped! });
      return;
    }
    const { anomalies, ...counts } = watch;
    report.watched.push({ queue: queue.queue, from: formatDate(from), ...counts });
    report.anomalies.push(...anomalies.map((anomaly) => told(anomaly, queue)));
  });
  report.anomalies.sort((a, b) => (a.date + a.from).localeCompare(b.date + b.from));
  return report;
}

function orderOf({ training, grid, originDay }: PreparedQueue, from: number, options: AnomalyOptions) {
  const reported = rowsBetween(grid.contacts, training.history.firstDay, originDay);
  const { falseAlarmRate, dayFalseAlarmRate } = options;
  return { training, reported, from, falseAlarmRate, dayFalseAlarmRate };
}

const WORDS: Record<AnomalyKind, string> = {
  spike: 'many more contacts than expected for a while',
  drop: 'fewer contacts than expected for a while',
  outage: 'hardly a contact where many were expected: an outage, of the lines or of the count',
  'shifted opening': 'contacts do not keep to the usual opening hours',
  'busy day': 'a busier day than expected',
  'quiet day': 'a quieter day than expected',
  'unmarked holiday': 'quiet all day like a holiday; if it is one, mark it',
  'level shift': 'the level has moved; the forecast follows it',
};

function told(
  { kind, day, fromSlot, toSlot, expected, actual, score }: Anomaly,
  { queue, grid }: PreparedQueue,
): FoundAnomaly {
  return {
    queue,
    kind,
    date: formatDate(day),
    from: formatMinute(fromSlot * grid.intervalMinutes),
    to: formatMinute(toSlot * grid.intervalMinutes),
    expected,
    actual,
    change: expected > 0 ? actual / expected - 1 : null,
    score,
    words: WORDS[kind],
  };
}
