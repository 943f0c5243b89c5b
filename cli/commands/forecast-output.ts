/** Forecasts as CSV and JSON: intervals, totals, explanations. */

import { QUANTILE_LEVELS } from '../../models/forecasting/history/day-matrix.ts';
import { formatTime, type TimeStyle } from '../../src/intake/read-history.ts';
import { type ForecastExplanation, INTERVAL_EFFECTS } from '../../src/pipeline/forecast/explain-forecast.ts';
import type { ForecastRun, QueueForecast } from '../../src/pipeline/forecast/forecast.ts';
import type { ForecastTotal, Period } from '../../src/pipeline/forecast/forecast-totals.ts';

/** One row per open interval, in order of time. */
export function intervalsCsv(forecasts: QueueForecast[], style: TimeStyle, hasQueues: boolean): string {
  const hasHandleTime = forecasts.some(({ averageHandleTimeSeconds }) => averageHandleTimeSeconds !== null);
  const levels = forecasts[0]?.quantileLevels ?? [];
  const header = ['start', ...(hasQueues ? ['queue'] : []), 'mean', ...levels.map(columnOf)];
  if (hasHandleTime) header.push('averageHandleTimeSeconds');
  const lines = [header.join(',')];
  const rows = forecasts.flatMap((forecast, order) =>
    Array.from(forecast.starts, (start, i) => ({ forecast, start, i, order })),
  );
  rows.sort((a, b) => a.start - b.start || a.order - b.order);
  for (const { forecast, start, i } of rows) {
    const cells: (string | number)[] = [formatTime(start, forecast.timeZone, style)];
    if (hasQueues) cells.push(quoted(forecast.queue));
    cells.push(rounded(forecast.mean[i], 3));
    for (const quantile of forecast.quantiles) cells.push(rounded(quantile[i], 2));
    if (hasHandleTime) {
      const seconds = forecast.averageHandleTimeSeconds;
      cells.push(seconds ? rounded(seconds[i], 1) : '');
    }
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** One row per period of every queue, `group:NAME` and, with several queues, `all`. */
export function totalsCsv(totals: ForecastTotal[], by: Period, style: TimeStyle, timeZone: string | null): string {
  const rows = totals.map(({ name, level, start, date, days, mean, quantiles }) => [
    by === 'interval' ? formatTime(start, timeZone, style) : date,
    quoted(level === 'all' ? 'all' : level === 'group' ? `group:${name}` : (name ?? '')),
    days,
    rounded(mean, 3),
    ...Array.from(quantiles, (value) => rounded(value, 2)),
  ]);
  return lines([['start', 'queue', 'days', 'mean', ...QUANTILE_LEVELS.map(columnOf)], ...rows]);
}

/** One row per open interval: the mean and the factors that multiply to it. */
export function explanationsCsv(
  explanations: ForecastExplanation[],
  style: TimeStyle,
  timeZone: string | null,
): string {
  const rows = explanations.flatMap(({ queue, intervals }) =>
    intervals.map(({ start, mean, factors }) => [
      formatTime(start, timeZone, style),
      quoted(queue),
      rounded(mean, 6),
      ...INTERVAL_EFFECTS.map((effect) => Number(factors[effect].toPrecision(9))),
    ]),
  );
  return lines([['start', 'queue', 'mean', ...INTERVAL_EFFECTS], ...rows]);
}

export interface JsonParts {
  totals: ForecastTotal[] | null;
  explanations: ForecastExplanation[] | null;
}

export function toJson(
  { forecasts, skipped }: ForecastRun,
  style: TimeStyle,
  { totals, explanations }: JsonParts,
): string {
  const queues = forecasts.map((forecast, q) => {
    const {
      queue,
      intervalMinutes,
      timeZone,
      origin,
      method,
      accuracy,
      notes,
      restOfDay,
      quantileLevels,
      events,
      drivers,
    } = forecast;
    const time = (start: number): string => formatTime(start, timeZone, style);
    const seconds = (values: Float64Array | null): number[] | null =>
      values && Array.from(values, (value) => rounded(value, 1));
    const explanation = explanations?.[q];
    return {
      queue,
      intervalMinutes,
      timeZone,
      origin,
      method,
      accuracy,
      notes,
      events,
      drivers,
      restOfDay,
      start: Array.from(forecast.starts, time),
      mean: Array.from(forecast.mean, (value) => rounded(value, 3)),
      quantileLevels,
      quantiles: forecast.quantiles.map((values) => Array.from(values, (value) => rounded(value, 2))),
      averageHandleTimeSeconds: seconds(forecast.averageHandleTimeSeconds),
      handleTimeDeviationSeconds: seconds(forecast.handleTimeDeviationSeconds),
      ...(explanation && {
        explanation: {
          days: explanation.days,
          intervals: explanation.intervals.map((interval) => ({ ...interval, start: time(interval.start) })),
        },
      }),
    };
  });
  const timeZone = forecasts[0]?.timeZone ?? null;
  const asTold = totals?.map(({ start, mean, quantiles, ...total }) => ({
    ...total,
    start: formatTime(start, timeZone, style),
    mean: rounded(mean, 3),
    quantiles: Array.from(quantiles, (value) => rounded(value, 2)),
  }));
  return `${JSON.stringify({ queues, skipped, ...(asTold && { quantileLevels: QUANTILE_LEVELS, totals: asTold }) })}\n`;
}

const lines = (rows: (string | number)[][]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`;

/** q025, q05, q10 ... q975. */
const columnOf = (level: number): string =>
  `q${String(Math.round(level * 1000))
    .padStart(3, '0')
    .replace(/0$/, '')}`;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const quoted = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
