/**
 * History in, forecast out, for one queue or many at once. Prepares each history as local days, cleans it for fitting,
 * learns the opening hours, runs the model as a task in the compute pool, and gives back instants with distributions.
 */

import type { DayEffects } from '../../../models/forecasting/core/decomposition.ts';
import type { DaySoFar, RestOfDayUpdate } from '../../../models/forecasting/core/rest-of-day.ts';
import type { SharedError } from '../../../models/forecasting/core/totals.ts';
import type { SeriesForecast } from '../../../models/forecasting/forecast-series.ts';
import { openingOf, QUANTILE_LEVELS } from '../../../models/forecasting/history/day-matrix.ts';
import type { EventEffect } from '../../../models/forecasting/level/event-effects.ts';
import type { DriverVerdict } from '../../../models/forecasting/level/useful-drivers.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { InputError } from '../../errors.ts';
import { formatDate } from '../../time/calendar-day.ts';
import { intervalsOf, rowsBetween } from '../day-grid.ts';
import { borrowHistory } from './borrow-history.ts';
import { type PreparationOptions, type PreparedQueue, prepareQueues } from './prepare-history.ts';

export interface ForecastOptions extends PreparationOptions {
  /** Calendar days to forecast from the origin on. */
  days: number;
  /**
   * Local date-time (YYYY-MM-DDTHH:MM): the rest of that day is forecast from its contacts so far. Takes the place of
   * `origin`; nothing that begins at or after it is looked at.
   */
  now?: string | null;
  /** Also tell what `forecastTotals` needs. */
  withTotals?: boolean;
}

/** What totals over queues, days and weeks need beside the intervals themselves. */
export interface TotalsBasis {
  sharedError: SharedError;
  /** Per interval. */
  relativeVariance: Float64Array;
}

export interface ForecastDay {
  /** Local date. */
  date: string;
  /** Contacts over the day's open intervals, from the evening before. */
  contacts: number;
  openIntervals: number;
  effects: DayEffects;
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
  /** Standard deviation of the mean handle time of each interval. */
  handleTimeDeviationSeconds: Float64Array | null;
  /** Days ahead of each interval, 0 for the origin. */
  dayAhead: Int32Array;
  /** The open days and what their contacts are made of: `effects` multiply to `contacts`. */
  days: ForecastDay[];
  /** Learned response curves of the events at hand. */
  events: EventEffect[];
  /** Which drivers help, and how much. */
  drivers: DriverVerdict[];
  /** Contacts of the open intervals of today that are over; none without `now`. */
  soFar: { start: number; contacts: number }[];
  /** What the contacts so far changed; null without `now`. */
  restOfDay: RestOfDayUpdate | null;
  totalsBasis: TotalsBasis | null;
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
  const [prepared] = prepareQueues([history], asOf(options), options.days);
  return prepared.skipped === null ? forecastPrepared(prepared, options, compute, signal) : null;
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
  const prepared = borrowHistory(prepareQueues(histories, asOf(options), options.days), options.groupOf);
  let done = 0;
  const forecasts = await Promise.all(
    prepared
      .filter(({ skipped }) => skipped === null)
      .map(async (queue, _, all) => {
        const forecast = await forecastPrepared(queue, options, compute, signal);
        onProgress?.(++done / all.length);
        return forecast;
      }),
  );
  const skipped = prepared.flatMap(({ queue, skipped: reason }) => (reason === null ? [] : [{ queue, reason }]));
  return { forecasts, skipped };
}

/** With `now`, the origin is the midnight before it. */
function asOf(options: ForecastOptions): ForecastOptions {
  const { now } = options;
  if (!now) return options;
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(now)) {
    throw new InputError('now', `"${now}" is no local date and time; write it like 2026-03-09T11:00.`);
  }
  return { ...options, origin: now.slice(0, 10) };
}

async function forecastPrepared(
  prepared: PreparedQueue,
  { days, now, withTotals }: ForecastOptions,
  compute: Runner,
  signal?: AbortSignal,
): Promise<QueueForecast> {
  const { grid, training, originDay } = prepared;
  const handleTime = grid.handleTime && rowsBetween(grid.handleTime, training.history.firstDay, originDay);
  const today = now ? soFar(prepared, now) : null;
  const series = await compute.run(
    'forecastSeries',
    { training, days, handleTime, today, withSharedError: withTotals },
    { signal },
  );
  return assemble(series, prepared, days, today);
}

/** The intervals of today that have ended; those not reported count as nothing arrived. */
function soFar({ grid, originDay }: PreparedQueue, now: string): DaySoFar {
  const { contacts, intervalMinutes } = grid;
  const minute = Number(now.slice(11, 13)) * 60 + Number(now.slice(14));
  const counted = contacts.days[originDay - contacts.firstDay] ?? new Float64Array(contacts.slots);
  const until = counted.some((value) => value > 0) ? Math.floor(minute / intervalMinutes) : 0;
  return { contacts: counted.map((value, slot) => (slot < until && value > 0 ? value : 0)), until };
}

function assemble(
  series: SeriesForecast,
  prepared: PreparedQueue,
  days: number,
  today: DaySoFar | null,
): QueueForecast {
  const { queue, grid, training, originDay, closedDays } = prepared;
  const { intervalMinutes, timeZone } = grid;
  const levels = QUANTILE_LEVELS.length;
  const starts: number[] = [];
  const mean: number[] = [];
  const quantiles: number[][] = QUANTILE_LEVELS.map(() => []);
  const handleTime: number[] = [];
  const handleTimeDeviation: number[] = [];
  const dayAhead: number[] = [];
  const relativeVariance: number[] = [];
  const openDays: ForecastDay[] = [];
  const arrived: QueueForecast['soFar'] = [];
  for (let k = 0; k < days; k++) {
    const day = originDay + k;
    const open = openingOf(training, day);
    const dayMean = series.forecast.mean[k];
    const dayVariance = series.forecast.relativeVariance[k];
    const dayQuantiles = series.quantiles[k];
    if (!open || !dayMean || !dayVariance || !dayQuantiles || closedDays.has(day)) continue;
    const intervals = intervalsOf(day, intervalMinutes, timeZone).filter(({ slot }) => open[slot]);
    openDays.push(explainDay(series, k, day, intervals));
    for (const { slot, start } of intervals) {
      if (k === 0 && today && slot < today.until) {
        arrived.push({ start, contacts: today.contacts[slot] });
        continue;
      }
      starts.push(start);
      mean.push(dayMean[slot]);
      dayAhead.push(k);
      relativeVariance.push(dayVariance[slot]);
      for (let i = 0; i < levels; i++) quantiles[i].push(dayQuantiles[slot * levels + i]);
      if (series.handleTimeSeconds) handleTime.push(series.handleTimeSeconds[k][slot]);
      if (series.handleTimeDeviationSeconds) handleTimeDeviation.push(series.handleTimeDeviationSeconds[k][slot]);
    }
  }
  const { sharedError } = series;
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
    handleTimeDeviationSeconds: series.handleTimeDeviationSeconds && Float64Array.from(handleTimeDeviation),
    dayAhead: Int32Array.from(dayAhead),
    days: openDays,
    events: series.events,
    drivers: series.drivers,
    soFar: arrived,
    restOfDay: series.restOfDay,
    totalsBasis: sharedError && { sharedError, relativeVariance: Float64Array.from(relativeVariance) },
    method: series.method,
    accuracy: prepared.hasBorrowed ? [] : series.accuracy,
    notes: [
      ...prepared.notes,
      ...series.shifts.map((day) => `${formatDate(day)}: the level moved; the forecast follows it`),
      ...series.drivers.map(driverNote),
      ...(today ? [restOfDayNote(series.restOfDay, today)] : []),
    ],
  };
}

/** Days on which the clocks change have an hour less or more than the model's; that, too, is in the last factor. */
function explainDay(series: SeriesForecast, k: number, day: number, intervals: { slot: number }[]): ForecastDay {
  const { method, ...effects } = series.effects[k];
  const contacts = intervals.reduce((total, { slot }) => total + series.expected[k][slot], 0);
  const product = Object.values(effects).reduce((total, factor) => total * factor, 1);
  return {
    date: formatDate(day),
    contacts,
    openIntervals: intervals.length,
    effects: { ...effects, method: contacts / product },
  };
}

function driverNote({ name, isKept, isKnownAhead, errorRatio }: DriverVerdict): string {
  const figures = isKnownAhead ? 'its figures ahead are used' : 'its figures ahead are its own forecast';
  if (isKept)
    return `driver ${name}: took ${(100 * (1 - errorRatio)).toFixed(1)} % off the error of past weeks; ${figures}`;
  if (errorRatio === 1) return `driver ${name}: left out, as there are too few days with it to judge it by`;
  return `driver ${name}: left out, as it would not have helped in the past weeks`;
}

function restOfDayNote(update: RestOfDayUpdate | null, { until }: DaySoFar): string {
  if (!update || until === 0) return 'no contacts of today yet; the rest of the day is as forecast the evening before';
  if (update.factor === 1)
    return 'the contacts so far do not change the rest of the day: they did not help on past days';
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return `the contacts so far change the rest of the day by ${percent(update.factor - 1)}; on ${update.days} past days this took ${percent(1 - update.errorRatio)} off its error`;
}
