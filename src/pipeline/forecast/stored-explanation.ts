/**
 * Why a kept forecast is what it is: each open day and interval of a queue as a product of factors, and as a waterfall of the
 * contacts each of them adds. A planner's layers are the last step: their factor is the adjusted mean relative to the mean
 * before them, 1 where nothing was forecast before.
 */
import { DAY_EFFECTS, type DayEffect } from '../../../models/forecasting/core/decomposition.ts';
import type { Forecast, QueueForecast } from '../../domain/plan.ts';
import { InputError, NotFoundError } from '../../errors.ts';
import { formatDate, parseDate, secondsPerDay } from '../../time/calendar-day.ts';
import { zoneClock } from '../../time/zone-clock.ts';
import { stepsOf } from './explain-forecast.ts';

export const KEPT_DAY_EFFECTS = [...DAY_EFFECTS, 'restOfDay', 'adjustment'] as const;
export const KEPT_INTERVAL_EFFECTS = [...DAY_EFFECTS, 'timeOfDay', 'restOfDay', 'adjustment'] as const;
type IntervalEffect = (typeof KEPT_INTERVAL_EFFECTS)[number];

interface Explained {
  mean: number;
  factors: Record<string, number>;
  /** They add up to `mean`. */
  steps: Record<string, number>;
}

export interface KeptExplanation {
  queueId: string;
  days: (Explained & { date: string })[];
  intervals: (Explained & { start: string; noise: { low: number; high: number } })[];
  events: NonNullable<QueueForecast['events']>;
}

/**
 * The open days and intervals of a queue, of one date if it is given; `base` is the forecast before adjustments.
 * @throws NotFoundError for a forecast that keeps no explanation, InputError naming queueId or date.
 */
export function explainKept(
  forecast: Forecast,
  base: Forecast,
  { queueId, date }: { queueId: string; date?: string },
): KeptExplanation {
  const [adjusted, plain] = [forecast, base].map(({ queues }) => queues.find((queue) => queue.queueId === queueId));
  if (!adjusted || !plain) throw new InputError('queueId', `the forecast has no queue "${queueId}".`);
  if (!plain.days) {
    throw new NotFoundError('queueId', 'this forecast keeps no explanation: it was imported, or made without history.');
  }
  const { starts, startDate, days, timeZone } = forecast.grid;
  const first = parseDate(startDate);
  if (date !== undefined && (parseDate(date) < first || parseDate(date) >= first + days)) {
    throw new InputError('date', `the forecast has no day ${date}; it begins on ${startDate} and has ${days} days.`);
  }
  const dates = localDates(starts, timeZone);
  const byDate = new Map(plain.days.map((day) => [day.date, day]));
  const [low, high] = [0.1, 0.9].map((level) => adjusted.quantiles[adjusted.quantileLevels.indexOf(level)]);
  const kept: (KeptExplanation['intervals'][number] & { date: string; before: number })[] = [];
  starts.forEach((start, i) => {
    const day = byDate.get(dates[i]);
    if (!day || !plain.open[i] || (date !== undefined && dates[i] !== date)) return;
    const effects = day.effects as Record<DayEffect, number>;
    const restOfDay = dates[i] === startDate ? (plain.restOfDayFactor ?? 1) : 1;
    const mean = adjusted.mean[i];
    const factors: Record<IntervalEffect, number> = {
      ...effects,
      level: effects.level / day.openIntervals,
      timeOfDay: day.contacts > 0 ? (plain.mean[i] * day.openIntervals) / (day.contacts * restOfDay) : 0,
      restOfDay,
      adjustment: plain.mean[i] > 0 ? mean / plain.mean[i] : 1,
    };
    const steps = { ...stepsOf(KEPT_INTERVAL_EFFECTS, factors), adjustment: mean - plain.mean[i] };
    const noise = { low: (low?.[i] ?? mean) - mean, high: (high?.[i] ?? mean) - mean };
    kept.push({ start, date: dates[i], before: plain.mean[i], mean, factors, steps, noise });
  });
  return {
    queueId,
    days: [...byDate].flatMap(([day, { contacts, effects }]) => {
      const own = kept.filter((interval) => interval.date === day);
      if (own.length === 0) return [];
      const [mean, before] = [sumOf(own.map((one) => one.mean)), sumOf(own.map((one) => one.before))];
      const factors = {
        ...(effects as Record<DayEffect, number>),
        restOfDay: contacts > 0 ? before / contacts : 1,
        adjustment: before > 0 ? mean / before : 1,
      };
      return [
        { date: day, mean, factors, steps: { ...stepsOf(KEPT_DAY_EFFECTS, factors), adjustment: mean - before } },
      ];
    }),
    intervals: kept.map(({ date: _, before: __, ...interval }) => interval),
    events: plain.events ?? [],
  };
}

/** Local date of each instant. */
function localDates(starts: string[], timeZone: string): string[] {
  const clock = zoneClock(timeZone);
  return starts.map((start) => formatDate(Math.floor(clock.wallSeconds(Date.parse(start) / 1000) / secondsPerDay)));
}

const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0);
