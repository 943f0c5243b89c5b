/** Forecasts of groups, sites and whole days, weeks and months: sums that agree at every level, with bands of their own. */

import { distributionOfTotal, errorCorrelation, type TotalPart } from '../../../models/forecasting/core/totals.ts';
import { QUANTILE_LEVELS, weekdayOf } from '../../../models/forecasting/history/day-matrix.ts';
import type { Forecast, ForecastTotal as KeptTotal } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import { formatDate, parseDate } from '../../time/calendar-day.ts';
import type { QueueForecast } from './forecast.ts';

export const PERIODS = ['interval', 'day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** A queue's place above itself: any number of named levels, such as its group and its site. */
export type Groups = ReadonlyMap<string, readonly string[]>;

export interface ForecastTotal {
  /** Name of the queue or group; null: all queues together. */
  name: string | null;
  level: 'queue' | 'group' | 'all';
  /** Epoch seconds of the first interval in it. */
  start: number;
  /** Local date on which the period begins: the day, the Monday, the first of the month. */
  date: string;
  /** Days of the period with a forecast. */
  days: number;
  mean: number;
  /** At QUANTILE_LEVELS. */
  quantiles: Float64Array;
}

/**
 * Totals per period of every queue, of every group, and of all queues if there are several.
 * @throws InputError naming `by` when the forecasts were made without `withTotals`.
 */
export function forecastTotals(forecasts: readonly QueueForecast[], by: Period, groups: Groups): ForecastTotal[] {
  const queues = forecasts.map(({ totalsBasis }) => {
    if (!totalsBasis) throw new InputError('by', 'these forecasts were made without what totals need.');
    return totalsBasis.sharedError;
  });
  const correlation = errorCorrelation(queues);
  const names = [...new Set([...groups.values()].flat())].sort();
  const inGroup = (name: string, queue: string): boolean => groups.get(queue)?.includes(name) ?? false;
  const members = [
    ...forecasts.map(({ queue }, index) => ({
      name: queue as string | null,
      level: 'queue' as const,
      indices: [index],
    })),
    ...names.map((name) => ({
      name: name as string | null,
      level: 'group' as const,
      indices: forecasts.flatMap(({ queue }, index) => (inGroup(name, queue) ? [index] : [])),
    })),
    ...(forecasts.length > 1
      ? [{ name: null, level: 'all' as const, indices: forecasts.map((_, index) => index) }]
      : []),
  ].filter(({ indices }) => indices.length > 0);
  return members.flatMap(({ name, level, indices }) =>
    [...periodsOf(forecasts, indices, by).values()]
      .sort((a, b) => a.start - b.start)
      .map(({ start, date, parts }) => ({
        name,
        level,
        start,
        date,
        days: new Set(parts.map(({ day }) => day)).size,
        ...distributionOfTotal(parts, queues, correlation),
      })),
  );
}

/** The totals of a kept forecast, and the levels of their quantiles. */
export const keptTotals = ({ totals = [] }: Forecast, by: KeptTotal['by']) => ({
  quantileLevels: [...QUANTILE_LEVELS],
  items: totals.filter((total) => total.by === by),
});

/** The day itself, the Monday of its week or the first of its month. */
export function periodStart(date: string, by: Period): string {
  const day = parseDate(date);
  if (by === 'month') return `${date.slice(0, 7)}-01`;
  return by === 'week' ? formatDate(day - weekdayOf(day)) : date;
}

interface PeriodParts {
  start: number;
  date: string;
  parts: TotalPart[];
}

function periodsOf(forecasts: readonly QueueForecast[], indices: number[], by: Period): Map<string, PeriodParts> {
  const periods = new Map<string, PeriodParts>();
  for (const queue of indices) {
    const { starts, mean, dayAhead, origin, totalsBasis } = forecasts[queue];
    const first = parseDate(origin);
    for (let i = 0; i < starts.length; i++) {
      const day = first + dayAhead[i];
      const date = periodStart(formatDate(day), by);
      const key = by === 'interval' ? `${starts[i]}` : date;
      const period = periods.get(key) ?? { start: starts[i], date, parts: [] };
      period.start = Math.min(period.start, starts[i]);
      period.parts.push({
        queue,
        day: dayAhead[i],
        mean: mean[i],
        relativeVariance: totalsBasis!.relativeVariance[i],
      });
      periods.set(key, period);
    }
  }
  return periods;
}
