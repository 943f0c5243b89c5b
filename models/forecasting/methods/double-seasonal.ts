/**
 * Double-seasonal Holt-Winters (Taylor 2003, additive, without trend): every slot is level + slot of the day + slot of the
 * week, each followed by exponential smoothing, and the last error carried on (AR(1)). On square roots, which makes the noise
 * of counts even (Brown et al. 2005). Closed and unobserved days are passed over; holidays are neither learned from nor
 * told apart. The smoothing is the one with the least one-step error; the spread is the method's own error a week back.
 */
import { type ForecastMethod, type MatrixForecast, type Training, weekdayOf } from '../history/day-matrix.ts';

interface Smoothing {
  level: number;
  ofDay: number;
  ofWeek: number;
  /** Share of an error that the next slot repeats. */
  error: number;
}

interface State {
  level: number;
  ofDay: Float64Array;
  /** Weekday after weekday. */
  ofWeek: Float64Array;
  lastError: number;
  squaredError: number;
}

const GRID: Smoothing[] = [0.002, 0.01, 0.05].flatMap((level) =>
  [0.02, 0.1].flatMap((ofDay) =>
    [0.1, 0.3].flatMap((ofWeek) => [0, 0.5].map((error) => ({ level, ofDay, ofWeek, error }))),
  ),
);
const LEARNING_DAYS = 182;
const START_DAYS = 28;
const SPREAD_DAYS = 7;
const PRIOR_VARIANCE = 0.1;

export const doubleSeasonalHoltWinters: ForecastMethod = {
  name: 'double-seasonal Holt-Winters',
  forecast(training: Training, days: number): MatrixForecast {
    const { history, opening } = training;
    const rows = history.days.length;
    const from = Math.max(0, rows - LEARNING_DAYS);
    const { smoothing } = GRID.map((each) => ({
      smoothing: each,
      error: run(training, each, from, rows).squaredError,
    })).reduce((a, b) => (b.error < a.error ? b : a));
    const weekBefore = Math.max(from, rows - SPREAD_DAYS);
    const relativeVariance = errorOf(training, run(training, smoothing, from, weekBefore), smoothing, weekBefore);
    const state = run(training, smoothing, from, rows);
    const firstDay = history.firstDay + rows;
    const mean = Array.from({ length: days }, (_, k) => expected(training, state, smoothing, firstDay + k, k));
    return {
      firstDay,
      mean,
      relativeVariance: mean.map((day, k) =>
        opening[weekdayOf(firstDay + k)] && day ? day.map(() => relativeVariance) : null,
      ),
    };
  },
};

/** Smooths the rows `from` to `to`, started at the means of the first weeks. */
function run({ history, opening, known }: Training, smoothing: Smoothing, from: number, to: number): State {
  const { slots, days, firstDay } = history;
  const state = startAt(history.days.slice(from, Math.min(to, from + START_DAYS)), slots);
  for (let row = from; row < to; row++) {
    const day = days[row];
    const open = opening[weekdayOf(firstDay + row)];
    if (!day || !open || known.holidays.has(firstDay + row)) continue;
    const week = weekdayOf(firstDay + row) * slots;
    for (let s = 0; s < slots; s++) {
      if (!open[s]) continue;
      const plain = state.level + state.ofDay[s] + state.ofWeek[week + s];
      const error = Math.sqrt(day[s]) - plain;
      const surprise = error - smoothing.error * state.lastError;
      state.squaredError += surprise * surprise;
      state.level += smoothing.level * surprise;
      state.ofDay[s] += smoothing.ofDay * surprise;
      state.ofWeek[week + s] += smoothing.ofWeek * surprise;
      state.lastError = error;
    }
  }
  return state;
}

function startAt(first: (Float64Array | null)[], slots: number): State {
  const ofDay = new Float64Array(slots);
  const seen = first.filter((day) => day !== null);
  for (const day of seen) for (let s = 0; s < slots; s++) ofDay[s] += Math.sqrt(day[s]) / seen.length;
  return { level: 0, ofDay, ofWeek: new Float64Array(7 * slots), lastError: 0, squaredError: 0 };
}

/** Contacts per slot of a day `ahead` days after the state; null when closed. */
function expected(
  { history: { slots }, opening }: Training,
  state: State,
  smoothing: Smoothing,
  day: number,
  ahead: number,
): Float64Array | null {
  const open = opening[weekdayOf(day)];
  if (!open) return null;
  return Float64Array.from(open, (isOpen, s) => {
    const carried = state.lastError * smoothing.error ** (ahead * slots + s + 1);
    const root = state.level + state.ofDay[s] + state.ofWeek[weekdayOf(day) * slots + s] + carried;
    return isOpen ? Math.max(0, root) ** 2 : 0;
  });
}

/** Relative variance beyond Poisson over the week after `state`. */
function errorOf(training: Training, state: State, smoothing: Smoothing, from: number): number {
  const { history } = training;
  let excess = PRIOR_VARIANCE;
  let squares = 1;
  for (let row = from; row < history.days.length; row++) {
    const day = history.days[row];
    const mean = expected(training, state, smoothing, history.firstDay + row, row - from);
    if (!day || !mean || training.known.holidays.has(history.firstDay + row)) continue;
    for (let s = 0; s < history.slots; s++) {
      excess += (day[s] - mean[s]) ** 2 - mean[s];
      squares += mean[s] ** 2;
    }
  }
  return Math.max(1e-4, excess / squares);
}
