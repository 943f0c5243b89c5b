/**
 * The planner's own methods: each slot as it was in the last weeks. Seasonal naive repeats the last seen week; the mean of
 * n weeks averages the same slot of the last n weeks in which it was seen. Holidays and dates with opening hours of their own
 * are not learned from. The spread is the error the method itself made over the last weeks.
 */
import { type ForecastMethod, type MatrixForecast, type Training, weekdayOf } from '../history/day-matrix.ts';

const SPREAD_DAYS = 84;
/** Assumed relative variance where there is nothing to learn it from. */
const PRIOR_VARIANCE = 0.1;
const PRIOR_CONTACTS_SQUARED = 1;

export const seasonalNaive = weekMeans('seasonal naive', 1);
export const fourWeekMean = weekMeans('mean of 4 weeks', 4);
export const eightWeekMean = weekMeans('mean of 8 weeks', 8);

function weekMeans(name: string, weeks: number): ForecastMethod {
  return { name, forecast: (training, days) => forecastWeekMeans(training, days, weeks) };
}

function forecastWeekMeans(training: Training, days: number, weeks: number): MatrixForecast {
  const { history, opening, known } = training;
  const length = history.days.length;
  const usable = (row: number): boolean =>
    history.days[row] !== null &&
    !known.holidays.has(history.firstDay + row) &&
    !known.openingOn?.has(history.firstDay + row);
  const meanBefore = (row: number): Float64Array | null => averageOf(sameWeekdays(history.days, usable, row, weeks));

  let excess = 0;
  let squares = PRIOR_CONTACTS_SQUARED;
  for (let row = Math.max(7, length - SPREAD_DAYS); row < length; row++) {
    const actual = history.days[row];
    const mean = usable(row) ? meanBefore(row) : null;
    if (!actual || !mean) continue;
    for (let s = 0; s < history.slots; s++) {
      excess += (actual[s] - mean[s]) ** 2 - mean[s];
      squares += mean[s] ** 2;
    }
  }
  const spread = Math.max(1e-4, (excess + PRIOR_VARIANCE * PRIOR_CONTACTS_SQUARED) / squares);
  const firstDay = history.firstDay + length;
  const mean = Array.from({ length: days }, (_, k) =>
    opening[weekdayOf(firstDay + k)] ? (meanBefore(length + k) ?? new Float64Array(history.slots)) : null,
  );
  return { firstDay, mean, relativeVariance: mean.map((day) => day && new Float64Array(history.slots).fill(spread)) };
}

/** Up to `weeks` usable days of the weekday of `row` before it, looking back at most three times as far. */
function sameWeekdays(
  days: (Float64Array | null)[],
  usable: (row: number) => boolean,
  row: number,
  weeks: number,
): Float64Array[] {
  const found: Float64Array[] = [];
  let past = row - 7;
  while (past >= days.length) past -= 7;
  for (let back = 0; back < 3 * weeks + 3 && past >= 0 && found.length < weeks; back++, past -= 7) {
    if (usable(past)) found.push(days[past] as Float64Array);
  }
  return found;
}

function averageOf(days: Float64Array[]): Float64Array | null {
  if (days.length === 0) return null;
  return days[0].map((_, s) => days.reduce((total, day) => total + day[s], 0) / days.length);
}
