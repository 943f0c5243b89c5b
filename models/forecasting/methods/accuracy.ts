/**
 * Accuracy of interval forecasts, pooled over days and origins: ratios of sums, never means of ratios.
 *
 * WAPE = sum |mean - actual| / sum actual; MASE = mean |error| / mean |error| of seasonal naive inside the training part;
 * RMSE; bias = sum (mean - actual) / sum actual; WQL = 2 x mean pinball loss over the levels 0.05 ... 0.95 / mean actual;
 * coverage = share of actuals within q10..q90 and q2.5..q97.5, ends included.
 */

import { writeForecastQuantiles } from '../bands/forecast-quantiles.ts';
import {
  type DayMatrix,
  type MatrixForecast,
  openingOf,
  QUANTILE_LEVELS,
  sum,
  type Training,
  weekdayOf,
} from '../history/day-matrix.ts';

export interface Accuracy {
  intervals: number;
  wape: number;
  dailyWape: number;
  mase: number;
  rmse: number;
  bias: number;
  wql: number;
  coverage80: number;
  coverage95: number;
}

/** Sums from which the figures follow; add up over origins. */
export interface AccuracySums {
  intervals: number;
  actual: number;
  absoluteError: number;
  squaredError: number;
  error: number;
  dailyAbsoluteError: number;
  pinball: number;
  inside80: number;
  inside95: number;
  /** Sum over intervals of the in-sample error of seasonal naive at their origin. */
  naiveError: number;
}

export const emptySums = (): AccuracySums => ({
  intervals: 0,
  actual: 0,
  absoluteError: 0,
  squaredError: 0,
  error: 0,
  dailyAbsoluteError: 0,
  pinball: 0,
  inside80: 0,
  inside95: 0,
  naiveError: 0,
});

const level = (probability: number): number => QUANTILE_LEVELS.indexOf(probability);
const [LOW80, HIGH80, LOW95, HIGH95] = [0.1, 0.9, 0.025, 0.975].map(level);
const PINBALL_LEVELS = QUANTILE_LEVELS.flatMap((p, i) => (p >= 0.05 && p <= 0.95 ? [i] : []));

/** Adds the open days of `forecast` that `actual` observed and that lie fewer than `days` days ahead. */
export function addErrors(
  sums: AccuracySums,
  forecast: MatrixForecast,
  actual: DayMatrix,
  hours: Pick<Training, 'opening' | 'known'>,
  days: number,
  naiveError: number,
): void {
  const quantiles = new Float64Array(QUANTILE_LEVELS.length);
  for (let k = 0; k < Math.min(days, forecast.mean.length); k++) {
    const mean = forecast.mean[k];
    const relativeVariance = forecast.relativeVariance[k];
    const day = actual.days[forecast.firstDay + k - actual.firstDay];
    const open = openingOf(hours, forecast.firstDay + k);
    if (!mean || !relativeVariance || !day || !open) continue;
    for (let s = 0; s < actual.slots; s++) {
      if (!open[s]) continue;
      writeForecastQuantiles(mean[s], relativeVariance[s], forecast.tailWidening ?? 1, quantiles);
      addInterval(sums, day[s], mean[s], quantiles, naiveError);
    }
    sums.dailyAbsoluteError += Math.abs(sum(mean) - sum(day));
  }
}

/** Adds one interval; `quantiles` are at QUANTILE_LEVELS. */
export function addInterval(
  sums: AccuracySums,
  actual: number,
  mean: number,
  quantiles: ArrayLike<number>,
  naiveError: number,
): void {
  const error = mean - actual;
  sums.intervals++;
  sums.actual += actual;
  sums.error += error;
  sums.absoluteError += Math.abs(error);
  sums.squaredError += error * error;
  sums.naiveError += naiveError;
  for (const i of PINBALL_LEVELS) {
    const gap = actual - quantiles[i];
    sums.pinball += (gap >= 0 ? QUANTILE_LEVELS[i] : QUANTILE_LEVELS[i] - 1) * gap;
  }
  if (actual >= quantiles[LOW80] && actual <= quantiles[HIGH80]) sums.inside80++;
  if (actual >= quantiles[LOW95] && actual <= quantiles[HIGH95]) sums.inside95++;
}

/** Ratios; 0 where nothing was scored or nothing arrived. */
export function accuracyOf(sums: AccuracySums): Accuracy {
  const per = (value: number, base: number): number => (base > 0 ? value / base : 0);
  return {
    intervals: sums.intervals,
    wape: per(sums.absoluteError, sums.actual),
    dailyWape: per(sums.dailyAbsoluteError, sums.actual),
    mase: per(sums.absoluteError, sums.naiveError),
    rmse: Math.sqrt(per(sums.squaredError, sums.intervals)),
    bias: per(sums.error, sums.actual),
    wql: per((2 * sums.pinball) / PINBALL_LEVELS.length, sums.actual),
    coverage80: per(sums.inside80, sums.intervals),
    coverage95: per(sums.inside95, sums.intervals),
  };
}

/** Mean absolute error of repeating the week before, over open slots of the training part; the scale of MASE. */
export function naiveErrorOf({ history, opening }: Training): number {
  let error = 0;
  let intervals = 0;
  for (let row = 7; row < history.days.length; row++) {
    const day = history.days[row];
    const before = history.days[row - 7];
    const open = opening[weekdayOf(history.firstDay + row)];
    if (!day || !before || !open) continue;
    for (let s = 0; s < history.slots; s++) {
      if (!open[s]) continue;
      error += Math.abs(day[s] - before[s]);
      intervals++;
    }
  }
  return intervals > 0 ? error / intervals : 0;
}
