import type { AnomalyReport } from '../../domain/anomaly-report.ts';
import type { Centre } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { formatDate, parseDate } from '../../time/calendar-day.ts';
import type { RunContext } from '../context.ts';
import { calendarOfCentre } from './centre-calendar.ts';
import { findAnomalies } from './find-anomalies.ts';

export interface WatchCentreInput {
  centre: Centre;
  histories: IntervalHistory[];
  /** First and last local date to look at; the last two weeks, and the end of the history, when left out. */
  from?: string;
  until?: string;
  /** Share of ordinary intervals, and of ordinary days, that may be told all the same. */
  falseAlarmRate: number;
  dayFalseAlarmRate: number;
}

/** What lies outside its band at the queues of a centre, with all the centre tells about days. */
export async function watchCentre(
  { centre, histories, from, until, ...rates }: WatchCentreInput,
  context: RunContext,
): Promise<AnomalyReport> {
  const options = {
    ...calendarOfCentre(centre),
    ...rates,
    from: from ?? null,
    origin: until === undefined ? null : formatDate(parseDate(until, 'until') + 1),
    intervalMinutes: centre.site.intervalMinutes,
  };
  const { anomalies, watched, skipped } = await findAnomalies(histories, options, context.pool, {
    signal: context.signal,
    onProgress: (share) => context.onProgress?.(share, 'looking for anomalies'),
  });
  const named = <Item extends { queue: string }>({ queue, ...rest }: Item) => ({ queueId: queue, ...rest });
  return { anomalies: anomalies.map(named), watched: watched.map(named), skipped: skipped.map(named) };
}
