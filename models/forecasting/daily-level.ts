/**
 * Day totals: the robust state-space model of daily-filter.ts with calendar regressors, its variances found by maximum
 * likelihood under weak priors (they alone speak when there are only days of history).
 */
import { minimise } from '../numerics/nelder-mead.ts';
import { calendarRegressors } from './calendar-regressors.ts';
import {
  BASE_STATES,
  type DailyDesign,
  type DailyParameters,
  type DailyPrediction,
  type DailyState,
  filterDays,
  predictDays,
} from './daily-filter.ts';
import { sum, type Training, weekdayOf } from './day-matrix.ts';
import { designAsKnownAt } from './drivers.ts';
import type { Regressor } from './regressor.ts';
import { median } from './robust.ts';

/** What was learned of a history of `length` rows. */
export interface LearnedLevel {
  design: DailyDesign;
  regressors: Regressor[];
  parameters: DailyParameters;
  length: number;
}

export interface DailyLevelFit extends LearnedLevel {
  /** State at the end of the history. */
  state: DailyState;
}

/** Location and scale of the priors of log noise, log level drift, logit decay, log transient noise, log weekday drift. */
const PRIOR_CENTRE = [-7, -10, 1, -8, -12];
const PRIOR_SCALE = [3, 2, 1.5, 2, 2];
const GROUP_SCALE = 0.8;
const GROUPS = ['monthPhase', 'monthTurn'] as const;
const MAX_DECAY = 0.98;
/** The first errors of a weekday tell how far off the start was, not how noisy it is. */
const SETTLING_WEEKS = 2;
const NOISE_SHRINKAGE_WEEKS = 4;
const JUMP_SHARES = [0, 0.5];
const MAX_EVALUATIONS = 120;
/** Variances and effects are found in turn, so many times; the scale of a group of effects changes by this log step. */
const ROUNDS = 2;
const SCALE_STEP = 0.7;
/** Parameters are learned from at most this many last days; older ones still shape the state. */
const LIKELIHOOD_DAYS = 550;

/** Fits the history and prepares the `horizon` days after it. */
export function fitDailyLevel(training: Training, horizon: number): DailyLevelFit {
  const length = training.history.days.length;
  return withState(learnLevel({ ...buildDesign(training, horizon), length }, length));
}

/**
 * The history with its last rows unread when the parameters were learned, for judging; and the fit to forecast with, whose
 * parameters are learned from all of it.
 */
export function fitDailyLevelTwice(
  training: Training,
  horizon: number,
  learnedRows: number,
): { judged: LearnedLevel; final: DailyLevelFit } {
  const given = { ...buildDesign(training, horizon), length: training.history.days.length };
  const judged = learnLevel(given, learnedRows);
  return { judged, final: withState(learnLevel(given, given.length)) };
}

/** log(contacts) of the `days` days from row `from` on, seen from the evening before it. */
export function predictFrom(fit: DailyLevelFit, from: number, days: number): DailyPrediction {
  const state = from === fit.length ? fit.state : filterDays(fit.design, fit.parameters, from, 0);
  return predictDays(fit.design, fit.parameters, state, from, days);
}

/** The same seen from several rows, ascending, in one run over the history. */
export function predictFromEach(fit: LearnedLevel, rows: readonly number[], days: number): DailyPrediction[] {
  let state: DailyState | undefined;
  return rows.map((from) => {
    state = filterDays(fit.design, fit.parameters, from, 0, state);
    return predictDays(fit.design, fit.parameters, state, from, days);
  });
}

function withState(learned: LearnedLevel): DailyLevelFit {
  return { ...learned, state: filterDays(learned.design, learned.parameters, learned.length, 0) };
}

/** Parameters from the first `learnedRows` rows. */
function learnLevel(
  { design, regressors, length }: Pick<LearnedLevel, 'design' | 'regressors' | 'length'>,
  learnedRows: number,
): LearnedLevel {
  const ordinary = ordinaryDays(design, regressors, Math.max(0, learnedRows - LIKELIHOOD_DAYS), learnedRows);
  const { values } = ordinary.design;
  const observed = values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  const burnIn = Math.min(28, Math.floor(observed / 3));
  const filter = (days: DailyDesign, point: number[], jumpShare = 0): DailyState =>
    filterDays(days, decodeParameters(point, ordinary.regressors, jumpShare), values.length, burnIn);
  const loss = (days: DailyDesign, point: number[], jumpShare = 0): number =>
    priorLoss(point) - filter(days, point, jumpShare).logLikelihood;

  let point: number[] = [...PRIOR_CENTRE, ...GROUPS.map(() => 0)];
  const noise = weekdayNoise(ordinary.design, decodeParameters(point, ordinary.regressors, 0), values.length);
  ordinary.design.weekdayNoise = noise;
  for (let round = 0; round < ROUNDS; round++) {
    const plain = withoutEffects(ordinary.design, filter(ordinary.design, point).mean);
    const scales = point.slice(PRIOR_CENTRE.length);
    const variances = minimise(
      (variances) => loss(plain, [...variances, ...scales]),
      point.slice(0, PRIOR_CENTRE.length),
      {
        steps: PRIOR_CENTRE.map(() => (round === 0 ? 1 : 0.4)),
        maxEvaluations: MAX_EVALUATIONS,
        tolerance: 1e-3,
      },
    );
    point = [...variances.point, ...scales];
    GROUPS.forEach((_, g) => {
      const at = PRIOR_CENTRE.length + g;
      const scaled = (change: number): number[] => point.map((value, i) => (i === at ? value + change : value));
      point = [0, -SCALE_STEP, SCALE_STEP]
        .map(scaled)
        .map((candidate) => ({ candidate, loss: loss(ordinary.design, candidate) }))
        .reduce((a, b) => (b.loss < a.loss ? b : a)).candidate;
    });
  }
  const jumpShare = JUMP_SHARES.map((share) => ({ share, loss: loss(ordinary.design, point, share) })).reduce((a, b) =>
    b.loss < a.loss ? b : a,
  ).share;
  const parameters = decodeParameters(point, regressors, jumpShare);
  const own = { ...design, weekdayNoise: noise };
  return { design: own, regressors, parameters, length };
}

/** The design with the regressors' effects taken off its values: variances are found several times as fast without them. */
function withoutEffects(design: DailyDesign, mean: Float64Array): DailyDesign {
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

function buildDesign(training: Training, horizon: number): { design: DailyDesign; regressors: Regressor[] } {
  const { history } = training;
  const length = history.days.length;
  const all = length + horizon;
  const values = Float64Array.from(history.days, (day) => (day ? Math.log(sum(day) + 0.5) : Number.NaN));
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
function ordinaryDays(
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

/**
 * A Saturday of a tenth of the contacts is often much less steady than a Monday. Noise of each weekday relative to the
 * whole, from the one-day-ahead errors (bounded, without the part that is Poisson noise), shrunk to the whole.
 */
function weekdayNoise(design: DailyDesign, parameters: DailyParameters, length: number): Float64Array {
  const { innovations } = filterDays(design, parameters, length, 0);
  const errors: number[][] = Array.from({ length: 7 }, () => []);
  const poisson = new Float64Array(7);
  innovations.forEach((innovation, i) => {
    if (Number.isNaN(innovation)) return;
    errors[design.weekdays[i]].push(Math.abs(innovation));
    poisson[design.weekdays[i]] += Math.exp(-design.values[i]);
  });
  const variances = errors.map((all, weekday) => {
    const own = all.slice(SETTLING_WEEKS);
    const bound = 5 * median(own);
    const variance = own.reduce((total, error) => total + Math.min(error, bound) ** 2, 0) / own.length;
    return Math.max(variance / 4, variance - poisson[weekday] / all.length);
  });
  const whole = median(variances);
  return Float64Array.from(variances, (own, weekday) => {
    if (!(own > 0) || !(whole > 0)) return 1;
    const count = errors[weekday].length;
    return Math.min(50, Math.max(0.4, (own / whole) ** (count / (count + NOISE_SHRINKAGE_WEEKS))));
  });
}

function decodeParameters(point: number[], regressors: Regressor[], jumpShare: number): DailyParameters {
  return {
    noise: Math.exp(point[0]),
    levelDrift: Math.exp(point[1]),
    transientDecay: MAX_DECAY / (1 + Math.exp(-point[2])),
    transientNoise: Math.exp(point[3]),
    weekdayDrift: Math.exp(point[4]),
    scales: Float64Array.from(regressors, ({ group }) =>
      group === 'special' || group === 'smooth' ? 1 : Math.exp(point[5 + GROUPS.indexOf(group)]),
    ),
    jumpShare,
  };
}

function priorLoss(point: number[]): number {
  let loss = 0;
  for (let i = 0; i < point.length; i++) {
    const deviation = i < 5 ? (point[i] - PRIOR_CENTRE[i]) / PRIOR_SCALE[i] : point[i] / GROUP_SCALE;
    loss += 0.5 * deviation * deviation;
  }
  return loss;
}
