/**
 * One queue's forecast as a single task: the distribution of contacts, the handle time, and how the method did in the last
 * weeks beside the planner's own methods. Plain data in, plain data out, so that it can run in a worker.
 */

import { writeForecastQuantiles } from './bands/forecast-quantiles.ts';
import { type DayEffects, dayEffects } from './core/decomposition.ts';
import { type DaySoFar, judgedDays, learnRestOfDay, type RestOfDayUpdate, withRestOfDay } from './core/rest-of-day.ts';
import { sharedWidth } from './core/shared-width.ts';
import { type SharedError, sharedErrorOf } from './core/totals.ts';
import {
  type DayMatrix,
  type ForecastMethod,
  type MatrixForecast,
  QUANTILE_LEVELS,
  sum,
  type Training,
} from './history/day-matrix.ts';
import { forecastHandleTime, handleTimeDeviation } from './intraday/handle-time.ts';
import { type EventEffect, eventEffects } from './level/event-effects.ts';
import type { DriverVerdict } from './level/useful-drivers.ts';
import { type Accuracy, accuracyOf } from './methods/accuracy.ts';
import { BASELINES, chooseMethod } from './methods/method-choice.ts';

export interface SeriesInput {
  training: Training;
  days: number;
  /** Handle time per slot in seconds, NaN where unknown, rows as in the training; null when unknown altogether. */
  handleTime: DayMatrix | null;
  /** The first day's contacts so far; null to forecast it from the evening before. */
  today?: DaySoFar | null;
  /** Also tell what the days have in common (days x days), for totals. */
  withSharedError?: boolean;
}

export interface SeriesForecast {
  method: string;
  forecast: MatrixForecast;
  /** Per day slots x levels, slot by slot; null on closed weekdays. */
  quantiles: (Float64Array | null)[];
  handleTimeSeconds: Float64Array[] | null;
  /** Standard deviation of an interval's mean handle time, given the contacts forecast for it. */
  handleTimeDeviationSeconds: Float64Array[] | null;
  /** Contacts per day and slot as forecast from the evening before; empty rows on closed weekdays. */
  expected: Float64Array[];
  /** What each day's expected contacts are made of. */
  effects: DayEffects[];
  restOfDay: RestOfDayUpdate | null;
  sharedError: SharedError | null;
  /** What was learned of the events among the days of the forecast. */
  events: EventEffect[];
  drivers: DriverVerdict[];
  /** Day numbers on which the level was found to have moved. */
  shifts: number[];
  /** One week ahead, over the last weeks; empty for a history too short to tell. */
  accuracy: ({ method: string } & Accuracy)[];
}

/** The method of choice: the combination, unless the last weeks clearly favour another. */
export const crewcastMethod: ForecastMethod = {
  name: 'crewcast',
  forecast: (training, days) => chooseMethod(training, days).forecast,
};

export const METHODS: ForecastMethod[] = [crewcastMethod, ...BASELINES];

export function forecastSeries({ training, days, handleTime, today, withSharedError }: SeriesInput): SeriesForecast {
  const { method, forecast: fromEvening, fit, judged, drivers } = chooseMethod(training, days);
  const expectedToday = fromEvening.mean[0];
  const restOfDay = today && expectedToday ? learnRestOfDay(judgedDays(fit), expectedToday, today) : null;
  const forecast = today && restOfDay ? withRestOfDay(fromEvening, today, restOfDay) : fromEvening;
  const expected = fromEvening.mean.map((day) => day ?? new Float64Array());
  const seconds = handleTime && forecastHandleTime(handleTime, training.history, days);
  return {
    method,
    forecast,
    quantiles: quantilesOf(forecast, training.history.slots),
    handleTimeSeconds: seconds?.mean ?? null,
    handleTimeDeviationSeconds:
      seconds?.mean.map((day, k) =>
        day.map((mean, s) => handleTimeDeviation(seconds, mean, forecast.mean[k]?.[s] ?? 0)),
      ) ?? null,
    expected,
    effects: dayEffects(fit.level, expected.map(sum)),
    restOfDay,
    sharedError: withSharedError ? sharedErrorOf(fit.level, sharedWidth(fit), training.history.firstDay, days) : null,
    events: eventEffects(fit.level, training),
    drivers,
    shifts: fit.level.state.shifts.map((row) => training.history.firstDay + row),
    accuracy: judged
      .map((candidate) => ({ method: candidate.method, ...accuracyOf(candidate.sums) }))
      .filter(({ intervals }) => intervals > 0),
  };
}

/** Quantiles at QUANTILE_LEVELS for every slot of every open day. */
export function quantilesOf(forecast: MatrixForecast, slots: number): (Float64Array | null)[] {
  const levels = QUANTILE_LEVELS.length;
  return forecast.mean.map((mean, k) => {
    const variance = forecast.relativeVariance[k];
    if (!mean || !variance) return null;
    const quantiles = new Float64Array(slots * levels);
    for (let s = 0; s < slots; s++) {
      writeForecastQuantiles(mean[s], variance[s], forecast.tailWidening ?? 1, quantiles, s * levels);
    }
    return quantiles;
  });
}
