/**
 * History in, forecast out, for one queue or many at once. Prepares each history as local days, cleans it for fitting,
 * learns the opening hours, runs the model as a task in the compute pool, and gives back instants with distributions.
 */
import { QUANTILE_LEVELS, weekdayOf } from '../../models/forecasting/day-matrix.ts';
import type { SeriesForecast } from '../../models/forecasting/forecast-series.ts';
import type { ComputePool } from '../compute/pool.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { formatDate } from '../time/calendar-day.ts';
import { intervalsOf, rowsBetween } from './day-grid.ts';
import { type PreparationOptions, type PreparedQueue, prepareQueues } from './prepare-history.ts';

export interface ForecastOptions extends PreparationOptions {
  /** Calendar days to forecast from the origin on. */
  days: number;
}

export interface QueueForecast {
  queue: string;
  intervalMinutes: number;
  timeZone: string | null;
  /** First local date of the horizon. */
  origin: string;
  /** Epoch seconds (UTC; for a null zone the wall clock read as UTC) of every open interval, ascending. */
  starts: Float64Array;
  /** Expected contacts per interval. */
  mean: Float64Array;
  quantileLevels: readonly number[];
  /** One array per level, over the intervals. */
  quantiles: Float64Array[];
  /** Expected handle time per interval; null where the history has none. */
  averageHandleTimeSeconds: Float64Array | null;
  method: string;
  /** How each method did one week ahead over the last weeks; empty for a short history. */
  accuracy: SeriesForecast['accuracy'];
  /** What was seen and done, in words. */
  notes: string[];
}

type Runner = Pick<ComputePool, 'run'>;

/** Forecast of one queue; null when the queue has ended or never began before the origin (see `notes` of the prepared queue). */
export async function forecastQueue(
  history: IntervalHistory,
  options: ForecastOptions,
  compute: Runner,
  signal?: AbortSignal,
): Promise<QueueForecast | null> {
  const [prepared] = prepareQueues([history], options, options.days);
  return prepared.skipped === null ? forecastPrepared(prepared, options.days, compute, signal) : null;
}

export interface ForecastRun {
  forecasts: QueueForecast[];
  /** Queues without a forecast, and why. */
  skipped: { queue: string; reason: string }[];
}

/** All queues side by side in the pool; the order of the answer is that of `histories`. */
export async function forecastQueues(
  histories: IntervalHistory[],
  options: ForecastOptions,
  compute: Runner,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<ForecastRun> {
  const prepared = prepareQueues(histories, options, options.days);
  let done = 0;
  const forecasts = await Promise.all(
    prepared
      .filter(({ skipped }) => skipped === null)
      .map(async (queue, _, all) => {
        const forecast = await forecastPrepared(queue, options.days, compute, signal);
        onProgress?.(++done / all.length);
        return forecast;
      }),
  );
  const skipped = prepared.flatMap(({ queue, skipped: reason }) => (reason === null ? [] : [{ queue, reason }]));
  return { forecasts, skipped };
}

async function forecastPrepared(
  prepared: PreparedQueue,
  days: number,
  compute: Runner,
  signal?: AbortSignal,
): Promise<QueueForecast> {
  const { grid, training, originDay } = prepared;
  const handleTime = grid.handleTime && rowsBetween(grid.handleTime, training.history.firstDay, originDay);
  const series = await compute.run('forecastSeries', { training, days, handleTime }, { signal });
  return assemble(series, prepared, days);
}

function assemble(series: SeriesForecast, prepared: PreparedQueue, days: number): QueueForecast {
  const { queue, grid, training, originDay, closedDays } = prepared;
  const { intervalMinutes, timeZone } = grid;
  const levels = QUANTILE_LEVELS.length;
  const starts: number[] = [];
  const mean: number[] = [];
  const quantiles: number[][] = QUANTILE_LEVELS.map(() => []);
  const handleTime: number[] = [];
  for (let k = 0; k < days; k++) {
    const day = originDay + k;
    const open = training.opening[weekdayOf(day)];
    const dayMean = series.forecast.mean[k];
    const dayQuantiles = series.quantiles[k];
    if (!open || !dayMean || !dayQuantiles || closedDays.has(day)) continue;
    for (const { slot, start } of intervalsOf(day, intervalMinutes, timeZone)) {
      if (!open[slot]) continue;
      starts.push(start);
      mean.push(dayMean[slot]);
      for (let i = 0; i < levels; i++) quantiles[i].push(dayQuantiles[slot * levels + i]);
      if (series.handleTimeSeconds) handleTime.push(series.handleTimeSeconds[k][slot]);
    }
  }
  return {
    queue,
    intervalMinutes,
    timeZone,
    origin: formatDate(originDay),
    starts: Float64Array.from(starts),
    mean: Float64Array.from(mean),
    quantileLevels: QUANTILE_LEVELS,
    quantiles: quantiles.map((values) => Float64Array.from(values)),
    averageHandleTimeSeconds: series.handleTimeSeconds && Float64Array.from(handleTime),
    method: series.method,
    accuracy: series.accuracy,
    notes: [
      ...prepared.notes,
      ...series.shifts.map((day) => `${formatDate(day)}: the level moved; the forecast follows it`),
    ],
  };
}
