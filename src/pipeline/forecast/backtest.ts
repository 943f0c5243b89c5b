/**
 * Rolling-origin backtest of many queues: each origin prepares its history anew from what lies before it (opening hours,
 * cleaning and calendar learning included), so that nothing of the future reaches a forecast.
 */

import { poolBacktests } from '../../../models/forecasting/evidence/backtest.ts';
import { type DayMatrix, sum } from '../../../models/forecasting/history/day-matrix.ts';
import { median } from '../../../models/forecasting/history/robust.ts';
import type { Accuracy, AccuracySums } from '../../../models/forecasting/methods/accuracy.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { InputError } from '../../errors.ts';
import { formatDate } from '../../time/calendar-day.ts';
import { gridOf, rowsBetween } from '../day-grid.ts';
import { borrowHistory } from './borrow-history.ts';
import { type PreparationOptions, type PreparedQueue, prepareQueues } from './prepare-history.ts';

export interface BacktestOptions extends Omit<PreparationOptions, 'origin'> {
  /** Days ahead, ascending; each is scored on its own. */
  horizons: number[];
  /** How many origins; the last one lies the longest horizon before the end of the history. */
  origins: number;
  /** Days between origins; 8 when left out, so that every weekday gets its turn. */
  stepDays?: number;
}

export interface BacktestFigures {
  method: string;
  horizonDays: number;
  accuracy: Accuracy;
}

export interface Backtest {
  intervalMinutes: number;
  /** Local dates, ascending. */
  origins: string[];
  /** Pooled over queues and origins. */
  overall: BacktestFigures[];
  queues: { queue: string; figures: BacktestFigures[] }[];
}

const LEAST_HISTORY_DAYS = 14;
/** A queue with more contacts a day than this is closed on a day without any. */
const CLOSED_ABOVE_CONTACTS = 20;

/** @throws InputError naming horizons, origins, intervalMinutes or country. */
export async function backtestQueues(
  histories: IntervalHistory[],
  options: BacktestOptions,
  compute: Pick<ComputePool, 'run'>,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<Backtest> {
  const { horizons } = options;
  if (horizons.length === 0) throw new InputError('horizons', 'name at least one horizon, such as 7d.');
  const longest = Math.max(...horizons);
  const intervalMinutes = options.intervalMinutes ?? Math.max(...histories.map((history) => history.intervalMinutes));
  const origins = chooseOrigins(histories, intervalMinutes, longest, options);
  const actuals = histories.map((history) => gridOf(history, intervalMinutes).contacts);
  const results = histories.map(({ queue }) => ({ queue, parts: [] as Map<string, AccuracySums[]>[] }));
  const preparedAt = (origin: number): PreparedQueue[] =>
    borrowHistory(
      prepareQueues(histories, { ...options, intervalMinutes, origin: formatDate(origin) }, longest),
      options.groupOf,
    );
  let done = 0;
  const all = origins.length * histories.length;
  await Promise.all(
    origins.flatMap((origin) =>
      preparedAt(origin).map(async (prepared, q) => {
        if (prepared.skipped === null) {
          const { training } = prepared;
          const actual = observedDays(rowsBetween(actuals[q], origin, origin + longest), training.history);
          results[q].parts.push(await compute.run('backtestSeries', { training, actual, horizons }, { signal }));
        }
        onProgress?.(++done / all);
      }),
    ),
  );
  const scored = results.filter(({ parts }) => parts.length > 0);
  return {
    intervalMinutes,
    origins: origins.map(formatDate),
    overall: poolBacktests(
      scored.flatMap(({ parts }) => parts),
      horizons,
    ),
    queues: scored.map(({ queue, parts }) => ({ queue, figures: poolBacktests(parts, horizons) })),
  };
}

/** The last origins that leave the longest horizon to be scored, one step apart. */
function chooseOrigins(
  histories: IntervalHistory[],
  intervalMinutes: number,
  longest: number,
  { origins, stepDays = 8 }: BacktestOptions,
): number[] {
  if (!Number.isInteger(origins) || origins < 1 || origins > 200)
    throw new InputError('origins', 'use 1 to 200 origins.');
  const grids = histories
    .map((history) => gridOf(history, intervalMinutes).contacts)
    .filter(({ days }) => days.length > 0);
  if (grids.length === 0)
    throw new InputError('history', 'there is no interval in it. Give at least two weeks of contacts.');
  const first = Math.min(...grids.map(({ firstDay }) => firstDay));
  const last = Math.max(...grids.map(({ firstDay, days }) => firstDay + days.length)) - longest;
  const chosen = Array.from({ length: origins }, (_, i) => last - (origins - 1 - i) * stepDays);
  if (chosen[0] < first + LEAST_HISTORY_DAYS) {
    throw new InputError(
      'origins',
      `${origins} origins with a horizon of ${longest} days need more history than the ${last + longest - first} days there are; use fewer origins or a shorter horizon.`,
    );
  }
  return chosen;
}

/**
 * Slots that were not reported inside a seen day count as zero contacts. Days that were not seen are not scored, nor are
 * days of nothing at a queue that is never that quiet: it was closed.
 */
function observedDays(matrix: DayMatrix, history: DayMatrix): DayMatrix {
  const typical = median(history.days.map((day) => (day ? sum(day) : Number.NaN)));
  const days = matrix.days.map((day) => {
    const contacts = day?.map((value) => (value > 0 ? value : 0)) ?? null;
    return contacts && (sum(contacts) > 0 || typical < CLOSED_ABOVE_CONTACTS) ? contacts : null;
  });
  return { ...matrix, days };
}
