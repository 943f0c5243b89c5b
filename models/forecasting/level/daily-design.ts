/**
 * The design of a day's level: what both of its models (daily-level.ts, harmonic-regression.ts) read of a history. Log totals,
 * and of each day, also of those to forecast, the calendar regressors that touch it.
 */

import type { Regressor } from '../calendar/regressor.ts';
import { sum, type Training, weekdayOf } from '../history/day-matrix.ts';
import { median } from '../history/robust.ts';
import { calendarRegressors } from './calendar-regressors.ts';
import { BASE_STATES, type DailyDesign } from './daily-filter.ts';
import { designAsKnownAt } from './drivers.ts';
import { logOfContacts } from './log-contacts.ts';

/** Everything that can be known of the history and the `horizon` days after it. */
export function buildDesign(training: Training, horizon: number): { design: DailyDesign; regressors: Regressor[] } {
  const { history } = training;
  const length = history.days.length;
  const all = length + horizon;
  const values = Float64Array.from(history.days, (day) => (day ? logOfContacts(sum(day)) : Number.NaN));
  const weekdays = Uint8Array.from({ length: all }, (_, i) => weekdayOf(history.firstDay + i));
  const seen: Regressor[] = [];
  const columns: number[][] = Array.from({ length: all }, () => []);
  const weights: number[][] = Array.from({ length: all }, () => []);
  const unseenVariance = new Float64Array(all);
  for (const regressor of calendarRegressors(training)) {
    const x = Float64Array.from({ length: all }, (_, i) => regressor.value(history.firstDay + i));
    const wasSeen = regressor.priorMean !== undefined || values.some((value, i) => !Number.isNaN(value) && x[i] !== 0);
    for (let i = 0; i < all; i++) {
      if (x[i] === 0) continue;
      if (wasSeen) {
        columns[i].push(seen.length);
        weights[i].push(x[i]);
      } else unseenVariance[i] += (regressor.priorDeviation * x[i]) ** 2;
    }
    if (wasSeen) seen.push(regressor);
  }
  const design: DailyDesign = {
    values,
    weekdays,
    columns: columns.map((list) => Int32Array.from(list)),
    weights: weights.map((list) => Float64Array.from(list)),
    unseenVariance,
    priorMeans: Float64Array.from(seen, (regressor) => regressor.priorMean ?? 0),
    priorDeviations: Float64Array.from(seen, (regressor) => regressor.priorDeviation),
    weekdayNoise: new Float64Array(7).fill(1),
    ...startingLevels(values, weekdays),
  };
  const names = seen.map(({ name }) => name);
  const isAllKnownAhead = (training.known.drivers ?? []).every(({ isKnownAhead }) => isKnownAhead);
  if (!isAllKnownAhead) design.asKnownAt = (row) => designAsKnownAt(design, names, training, row);
  return { design, regressors: seen };
}

/** Where the filter starts: the median of the first weeks, and how far each weekday lies from it. */
function startingLevels(
  values: Float64Array,
  weekdays: Uint8Array,
): { levelPrior: number; weekdayPrior: Float64Array } {
  const first: number[][] = Array.from({ length: 7 }, () => []);
  for (let i = 0; i < values.length; i++) {
    const own = first[weekdays[i]];
    if (!Number.isNaN(values[i]) && own.length < 8) own.push(values[i]);
  }
  const medians = first.map(median);
  const level = median(medians);
  const levelPrior = Number.isFinite(level) ? level : 0;
  return { levelPrior, weekdayPrior: Float64Array.from(medians, (m) => (Number.isNaN(m) ? 0 : m - levelPrior)) };
}

/**
 * What the variances are learned from: rows `from` to `to` without special days. Those say little about ordinary noise, and
 * without their effects the likelihood is several times faster.
 */
export function ordinaryDays(
  design: DailyDesign,
  regressors: Regressor[],
  from: number,
  to: number,
): { design: DailyDesign; regressors: Regressor[] } {
  const kept = regressors.flatMap(({ group }, column) => (group === 'special' ? [] : [column]));
  const newColumn = new Map(kept.map((column, i) => [column, i]));
  const values = design.values.slice(from, to);
  const columns: Int32Array[] = [];
  const weights: Float64Array[] = [];
  for (let row = from; row < to; row++) {
    const all = design.columns[row];
    const isKept = (_: number, k: number): boolean => newColumn.has(all[k]);
    columns.push(all.filter(isKept).map((column) => newColumn.get(column) as number));
    weights.push(design.weights[row].filter(isKept));
    if (columns[row - from].length < all.length) values[row - from] = Number.NaN;
  }
  const weekdays = design.weekdays.slice(from, to);
  return {
    regressors: kept.map((column) => regressors[column]),
    design: {
      ...design,
      values,
      weekdays,
      columns,
      weights,
      priorMeans: Float64Array.from(kept, (column) => design.priorMeans[column]),
      priorDeviations: Float64Array.from(kept, (column) => design.priorDeviations[column]),
      ...startingLevels(values, weekdays),
    },
  };
}

/** The design with the regressors' effects taken off its values: variances are found several times as fast without them. */
export function withoutEffects(design: DailyDesign, mean: Float64Array): DailyDesign {
  const none = new Float64Array(0);
  const effects = mean.subarray(BASE_STATES);
  return {
    ...design,
    values: design.values.map((value, row) =>
      design.columns[row].reduce((rest, column, k) => rest - design.weights[row][k] * effects[column], value),
    ),
    columns: design.columns.map(() => new Int32Array(0)),
    weights: design.columns.map(() => none),
    priorMeans: none,
    priorDeviations: none,
  };
}
