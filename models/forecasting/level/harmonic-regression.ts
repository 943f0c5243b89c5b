/**
 * Day totals by dynamic harmonic regression (Hyndman & Athanasopoulos 2021, ch. 10): log totals on weekday, trend, year,
 * month and special days, all of them constant, with an autocorrelated error. Stiff where the state-space model of
 * daily-filter.ts is nimble: on long mild series its trend and year are seen through the noise of the last weeks.
 *
 * Ridge regression under the priors of the calendar regressors; days far off count less (Huber 1964). What the last weeks
 * lie off on the whole is carried on by as much as such an error was carried on in the past.
 */
import { solvePositiveDefinite } from '../../numerics/cholesky.ts';
import { median } from '../history/robust.ts';
import type { DailyDesign, DailyPrediction } from './daily-filter.ts';
import { lastingShifts, withLevelSteps } from './level-steps.ts';

const WEEKDAYS = 7;
const WEEKDAY_DEVIATION = 0.5;
const LEVEL_DEVIATION = 2;
const PASSES = 3;
const HUBER_LIMIT = 2;
const START_VARIANCE = 0.01;
const LEAST_VARIANCE = 1e-5;
/** Old days fade with this half-life. */
const HALF_LIFE_DAYS = 730;
/** Recent error: exponentially weighted with this half-life; its persistence is learned over so many days ahead. */
const ERROR_HALF_LIFE_DAYS = 10;
const PERSISTENCE_DAYS = 14;
const PERSISTENCE_PRIOR = 10;

/** log(contacts) of the `days` days from row `from` on, learned from the rows before it and the lasting ones of the `shifts` found in them. */
export function predictHarmonic(
  design: DailyDesign,
  shifts: readonly number[],
  from: number,
  days: number,
): DailyPrediction {
  return predictFromRows(withLevelSteps(design, lastingShifts(shifts, from)), [from], days)[0];
}

/** The same from several rows, ascending; each of them knows the shifts that lasted by then. */
export function predictHarmonicFromEach(
  design: DailyDesign,
  shifts: readonly number[],
  rows: readonly number[],
  days: number,
): DailyPrediction[] {
  const knownAt = (from: number): number => lastingShifts(shifts, from).length;
  return [...new Set(rows.map(knownAt))].flatMap((known) =>
    predictFromRows(
      withLevelSteps(design, shifts.slice(0, known)),
      rows.filter((from) => knownAt(from) === known),
      days,
    ),
  );
}

/**
 * The sums of the regression grow from row to row; which days lie far off is found by repeated fits up to the first of the rows,
 * and for the days after it when they come.
 */
function predictFromRows(design: DailyDesign, rows: readonly number[], days: number): DailyPrediction[] {
  let fit: Regression = { coefficients: new Float64Array(0), errors: new Float64Array(0), variance: START_VARIANCE };
  let sums = emptySums(design);
  for (let pass = 0; pass < PASSES; pass++) {
    sums = emptySums(design);
    addRows(sums, design, rows[0], pass === 0 ? null : fit);
    fit = solve(sums, design, fit.variance);
  }
  return rows.map((from) => {
    if (from > sums.length) {
      addRows(sums, design, from, fit);
      fit = solve(sums, design, fit.variance);
    }
    const { recent, persistence } = errorCarriedOn(fit.errors);
    const known = design.asKnownAt?.(from) ?? design;
    return {
      mean: Float64Array.from(
        { length: days },
        (_, k) => fitted(known, fit.coefficients, from + k) + persistence * recent,
      ),
      variance: Float64Array.from({ length: days }, (_, k) => fit.variance + design.unseenVariance[from + k]),
    };
  });
}

/** Normal equations of the first `length` rows; a row's weight grows with its date instead of the old ones fading. */
interface Sums {
  length: number;
  matrix: Float64Array;
  vector: Float64Array;
}

interface Regression {
  coefficients: Float64Array;
  /** Per row; NaN where unobserved. */
  errors: Float64Array;
  variance: number;
}

function emptySums({ priorDeviations }: DailyDesign): Sums {
  const size = 1 + WEEKDAYS + priorDeviations.length;
  return { length: 0, matrix: new Float64Array(size * size), vector: new Float64Array(size) };
}

/** Adds the rows up to `length`, those that lie far off under `fit` with less weight. */
function addRows(sums: Sums, design: DailyDesign, length: number, fit: Regression | null): void {
  const { values, weekdays, columns, weights, levelPrior } = design;
  const { matrix, vector } = sums;
  const size = vector.length;
  for (let row = sums.length; row < length; row++) {
    if (Number.isNaN(values[row])) continue;
    const error = fit ? Math.abs(values[row] - fitted(design, fit.coefficients, row)) / Math.sqrt(fit.variance) : 0;
    const weight = 2 ** (row / HALF_LIFE_DAYS) * (error > HUBER_LIMIT ? HUBER_LIMIT / error : 1);
    const value = values[row] - levelPrior;
    const weekday = 1 + weekdays[row];
    const own = columns[row];
    vector[0] += weight * value;
    vector[weekday] += weight * value;
    matrix[0] += weight;
    matrix[weekday * size] += weight;
    matrix[weekday * size + weekday] += weight;
    for (let i = 0; i < own.length; i++) {
      const at = 1 + WEEKDAYS + own[i];
      const load = weight * weights[row][i];
      vector[at] += load * value;
      matrix[at * size] += load;
      matrix[at * size + weekday] += load;
      for (let j = 0; j <= i; j++) matrix[at * size + 1 + WEEKDAYS + own[j]] += load * weights[row][j];
    }
  }
  sums.length = length;
}

function solve({ matrix, vector, length }: Sums, design: DailyDesign, variance: number): Regression {
  const size = vector.length;
  const now = 2 ** (length / HALF_LIFE_DAYS);
  const A = matrix.map((value) => value / now);
  const deviations = [LEVEL_DEVIATION, ...Array<number>(WEEKDAYS).fill(WEEKDAY_DEVIATION), ...design.priorDeviations];
  deviations.forEach((deviation, j) => {
    A[j * (size + 1)] += variance / deviation ** 2;
  });
  const b = vector.map((value) => value / now);
  design.priorMeans.forEach((mean, j) => {
    b[1 + WEEKDAYS + j] += (variance / design.priorDeviations[j] ** 2) * mean;
  });
  const coefficients = solvePositiveDefinite(A, b);
  const errors = design.values.slice(0, length).map((value, row) => value - fitted(design, coefficients, row));
  const typical = median(errors.map(Math.abs));
  return { coefficients, errors, variance: Math.max(LEAST_VARIANCE, (1.4826 * (typical || 0)) ** 2) };
}

function fitted(
  { levelPrior, weekdays, columns, weights }: DailyDesign,
  coefficients: Float64Array,
  row: number,
): number {
  let value = levelPrior + coefficients[0] + coefficients[1 + weekdays[row]];
  const own = columns[row];
  for (let k = 0; k < own.length; k++) value += weights[row][k] * coefficients[1 + WEEKDAYS + own[k]];
  return value;
}

/** The recent error, and the share of it that the following days showed too, on the whole of the history. */
function errorCarriedOn(errors: Float64Array): { recent: number; persistence: number } {
  const decay = 0.5 ** (1 / ERROR_HALF_LIFE_DAYS);
  const smoothed = new Float64Array(errors.length);
  let weighted = 0;
  let weight = 0;
  errors.forEach((error, row) => {
    weighted *= decay;
    weight *= decay;
    if (!Number.isNaN(error)) {
      weighted += error;
      weight += 1;
    }
    smoothed[row] = weighted / (weight + 1);
  });
  let products = 0;
  let squares = 0;
  for (let row = 0; row + 1 < errors.length; row++) {
    for (let k = 1; k <= PERSISTENCE_DAYS && row + k < errors.length; k++) {
      if (Number.isNaN(errors[row + k])) continue;
      products += smoothed[row] * errors[row + k];
      squares += smoothed[row] ** 2;
    }
  }
  const prior = (PERSISTENCE_PRIOR * squares) / Math.max(1, errors.length);
  return {
    recent: smoothed[errors.length - 1] ?? 0,
    persistence: squares > 0 ? Math.min(1, Math.max(0, products / (squares + prior))) : 0,
  };
}
