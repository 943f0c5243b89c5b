/**
 * A forecast taken apart, in factors and in contacts, for days and for intervals. Factors multiply to the mean; steps are
 * what each factor adds in contacts when they are applied in order, so that they add up to the mean: a waterfall.
 */
import { DAY_EFFECTS, type DayEffect } from '../../../models/forecasting/core/decomposition.ts';
import type { QueueForecast } from './forecast.ts';

export const INTERVAL_EFFECTS = [...DAY_EFFECTS, 'timeOfDay', 'restOfDay'] as const;
export type IntervalEffect = (typeof INTERVAL_EFFECTS)[number];

export interface DayExplanation {
  /** Local date. */
  date: string;
  mean: number;
  /** `level` in contacts a day, the others as factors. */
  factors: Record<DayEffect, number>;
  /** Contacts each adds; they sum to `mean`. */
  steps: Record<DayEffect, number>;
}

export interface IntervalExplanation {
  /** Epoch seconds. */
  start: number;
  mean: number;
  /** `level` in contacts an interval: the day's level spread evenly over its open intervals. */
  factors: Record<IntervalEffect, number>;
  steps: Record<IntervalEffect, number>;
  /** What is left to chance: from the 10 % to the 90 % quantile, relative to the mean. */
  noise: { low: number; high: number };
}

export interface ForecastExplanation {
  queue: string;
  days: DayExplanation[];
  intervals: IntervalExplanation[];
}

/** Every factor of a forecast; `adjustment` is a layer of the planner's on top (src/pipeline/forecast/adjust-forecast.ts). */
export function explainForecast(forecast: QueueForecast): ForecastExplanation {
  const { queue, starts, mean, quantiles, quantileLevels, dayAhead, days, origin, restOfDay } = forecast;
  const byDate = new Map(days.map((day) => [day.date, day]));
  const [low, high] = [0.1, 0.9].map((level) => quantiles[quantileLevels.indexOf(level)]);
  const first = Date.parse(origin) / 86_400_000;
  const intervals = Array.from(starts, (start, i): IntervalExplanation => {
    const date = new Date((first + dayAhead[i]) * 86_400_000).toISOString().slice(0, 10);
    const { effects, contacts, openIntervals: count } = byDate.get(date)!;
    const update = dayAhead[i] === 0 ? (restOfDay?.factor ?? 1) : 1;
    const factors = {
      ...effects,
      level: effects.level / count,
      timeOfDay: contacts > 0 ? (mean[i] * count) / (contacts * update) : 0,
      restOfDay: update,
    };
    return {
      start,
      mean: mean[i],
      factors,
      steps: stepsOf(INTERVAL_EFFECTS, factors),
      noise: { low: low[i] - mean[i], high: high[i] - mean[i] },
    };
  });
  return {
    queue,
    days: days.map(({ date, contacts, effects }) => ({
      date,
      mean: contacts,
      factors: effects,
      steps: stepsOf(DAY_EFFECTS, effects),
    })),
    intervals,
  };
}

/** What each factor adds when they are applied in order; the steps sum to the product. */
export function stepsOf<Effect extends string>(
  order: readonly Effect[],
  factors: Record<Effect, number>,
): Record<Effect, number> {
  let before = 0;
  let product = 1;
  const steps = order.map((effect) => {
    product *= factors[effect];
    const step = product - before;
    before = product;
    return [effect, step];
  });
  return Object.fromEntries(steps) as Record<Effect, number>;
}
