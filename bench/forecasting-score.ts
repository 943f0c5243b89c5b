/** How the forecasts of one series did over its origins, a fortnight ahead each. */

import { type DayMatrix, sum } from '../models/forecasting/history/day-matrix.ts';
import { type AccuracySums, addInterval, emptySums } from '../models/forecasting/methods/accuracy.ts';
import type { ComputePool } from '../src/compute/pool.ts';
import { gridOf } from '../src/pipeline/day-grid.ts';
import { forecastQueues, type QueueForecast } from '../src/pipeline/forecast/forecast.ts';
import { parseDate } from '../src/time/calendar-day.ts';
import { keep, type ProtocolSeries } from './forecasting-series.ts';

export interface SeriesScore {
  oneWeek: AccuracySums;
  twoWeeks: AccuracySums;
  /** Absolute error of the mean of the same slot in the four weeks before the origin, two weeks ahead. */
  fourWeekMeanError: number;
  seconds: number[];
}

export async function scoreSeries(series: ProtocolSeries, pool: ComputePool): Promise<SeriesScore> {
  const result: SeriesScore = { oneWeek: emptySums(), twoWeeks: emptySums(), fourWeekMeanError: 0, seconds: [] };
  const { history, weeksKnown = Number.POSITIVE_INFINITY, intervalMinutes, holidays, country } = series;
  for (const origin of series.origins) {
    const started = process.hrtime.bigint();
    const knownFrom = (parseDate(origin) - 7 * weeksKnown) * 86_400;
    const { forecasts } = await forecastQueues(
      [keep(history, (start) => start >= knownFrom)],
      { origin, days: 14, intervalMinutes, holidays, country },
      pool,
    );
    result.seconds.push(Number(process.hrtime.bigint() - started) / 1e9);
    score(series, origin, forecasts[0], result);
  }
  return result;
}

/** Days that turn out closed or unobserved are not scored; an interval without a row in the forecast counts as none told. */
function score(series: ProtocolSeries, origin: string, forecast: QueueForecast, result: SeriesScore): void {
  const { contacts } = gridOf(series.history, series.intervalMinutes);
  const naiveError = naiveErrorBefore(series, parseDate(origin));
  const rows = new Map(Array.from(forecast.starts, (start, i) => [start, i]));
  const [from, to] = [series.fromMinute / series.intervalMinutes, series.toMinute / series.intervalMinutes];
  for (let ahead = 0; ahead < 14; ahead++) {
    const day = parseDate(origin) + ahead;
    const actual = contacts.days[day - contacts.firstDay];
    if (!actual) continue;
    let dayError = 0;
    for (let slot = from; slot < to; slot++) {
      const row = rows.get(day * 86_400 + slot * series.intervalMinutes * 60);
      const mean = row === undefined ? 0 : forecast.mean[row];
      const quantiles = forecast.quantiles.map((values) => (row === undefined ? 0 : values[row]));
      const value = actual[slot] > 0 ? actual[slot] : 0;
      dayError += mean - value;
      result.fourWeekMeanError += Math.abs(fourWeekMean(contacts, day - (ahead < 7 ? 0 : 7), slot) - value);
      addInterval(result.twoWeeks, value, mean, quantiles, naiveError);
      if (ahead < 7) addInterval(result.oneWeek, value, mean, quantiles, naiveError);
    }
    result.twoWeeks.dailyAbsoluteError += Math.abs(dayError);
    if (ahead < 7) result.oneWeek.dailyAbsoluteError += Math.abs(dayError);
  }
}

/** Of the same slot in the four weeks before `day`, where observed. */
function fourWeekMean({ firstDay, days }: DayMatrix, day: number, slot: number): number {
  const seen = [7, 14, 21, 28].flatMap((back) => days[day - back - firstDay]?.[slot] ?? []).map((value) => value || 0);
  return seen.length > 0 ? sum(seen) / seen.length : 0;
}

/** Mean absolute error of repeating the week before, up to the origin: the scale of MASE. */
function naiveErrorBefore(series: ProtocolSeries, originDay: number): number {
  const { contacts } = gridOf(series.history, series.intervalMinutes);
  const [from, to] = [series.fromMinute / series.intervalMinutes, series.toMinute / series.intervalMinutes];
  let error = 0;
  let intervals = 0;
  for (let row = 7; row < originDay - contacts.firstDay; row++) {
    const day = contacts.days[row];
    const before = contacts.days[row - 7];
    if (!day || !before) continue;
    for (let slot = from; slot < to; slot++) error += Math.abs((day[slot] || 0) - (before[slot] || 0));
    intervals += to - from;
  }
  return error / intervals;
}
