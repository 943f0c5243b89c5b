/** Rolling-origin backtest: a method is given what lies before the origin, and scored on what came after. */

import type { DayMatrix, ForecastMethod, Training } from '../history/day-matrix.ts';
import {
  type Accuracy,
  type AccuracySums,
  accuracyOf,
  addErrors,
  emptySums,
  naiveErrorOf,
} from '../methods/accuracy.ts';

export interface BacktestRow {
  method: string;
  horizonDays: number;
  accuracy: Accuracy;
}

/**
 * Sums of every method per horizon, in the order of `horizons` (days). The forecasts see `training` alone; `actual` holds
 * the days they are scored on.
 */
export function backtestAt(
  training: Training,
  actual: DayMatrix,
  methods: readonly ForecastMethod[],
  horizons: readonly number[],
): Map<string, AccuracySums[]> {
  const naiveError = naiveErrorOf(training);
  const longest = Math.max(...horizons);
  return new Map(
    methods.map((method) => {
      const forecast = method.forecast(training, longest);
      const sums = horizons.map((days) => {
        const total = emptySums();
        addErrors(total, forecast, actual, training, days, naiveError);
        return total;
      });
      return [method.name, sums];
    }),
  );
}

/** Pools the sums of several origins (and series) into figures per method and horizon. */
export function poolBacktests(parts: Map<string, AccuracySums[]>[], horizons: readonly number[]): BacktestRow[] {
  const methods = [...new Set(parts.flatMap((part) => [...part.keys()]))];
  return methods.flatMap((method) =>
    horizons.map((horizonDays, h) => {
      const pooled = emptySums();
      for (const part of parts) {
        const sums = part.get(method)?.[h];
        if (!sums) continue;
        for (const key of Object.keys(pooled) as (keyof AccuracySums)[]) pooled[key] += sums[key];
      }
      return { method, horizonDays, accuracy: accuracyOf(pooled) };
    }),
  );
}
