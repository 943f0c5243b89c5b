/**
 * Kalman filter of a daily log-level (Harvey 1989; Durbin & Koopman 2012): y = level + transient + weekday + regressors +
 * noise, with a random-walk level, an AR(1) transient, slowly drifting weekday effects and constant regression effects.
 *
 * Robust: where an innovation exceeds `OUTLIER_LIMIT` standard deviations its excess is taken as noise of that day, a
 * share of it as a jump of the transient, so that one storm day moves neither level nor weekday. Where three days in a row
 * or more lie off on the same side it is the level that has moved: its variance is opened so that it follows within days.
 *
 * The transition is diagonal and a day touches few states, so a day costs one rank-1 update of the upper triangle.
 */
export interface DailyDesign {
  /** log(contacts + 1/2) per day; NaN where closed or unobserved. */
  values: Float64Array;
  /** Monday 0 of each day, also of the days to forecast. */
  weekdays: Uint8Array;
  /** Per day the regressors that are not zero, also of the days to forecast. */
  columns: Int32Array[];
  weights: Float64Array[];
  /** Extra variance of days to forecast whose effect was never seen. */
  unseenVariance: Float64Array;
  /** What the regressors' effects are before anything was seen, and how sure that is. */
  priorMeans: Float64Array;
  priorDeviations: Float64Array;
  /** Variance of each weekday's noise, and of its drift, relative to the whole. */
  weekdayNoise: Float64Array;
  weekdayPrior: Float64Array;
  levelPrior: number;
  /** The design as it was known on the evening before a row, where it holds figures that are not known ahead. */
  asKnownAt?(row: number): DailyDesign;
}

export interface DailyParameters {
  noise: number;
  levelDrift: number;
  transientDecay: number;
  transientNoise: number;
  weekdayDrift: number;
  /** Factor of each regressor's prior deviation. */
  scales: Float64Array;
  /** Share of an outlier's excess that is a jump of the transient. */
  jumpShare: number;
}

export interface DailyState {
  mean: Float64Array;
  /** Upper triangle is valid. */
  covariance: Float64Array;
  logLikelihood: number;
  /** One-day-ahead errors and their variances; NaN where unobserved. */
  innovations: Float64Array;
  innovationVariances: Float64Array;
  /** Days on which the level was let go. */
  shifts: number[];
  /** Days in a row on one side of what was predicted: a shift in the making. */
  run: Run;
}

interface Run {
  side: number;
  days: number;
  innovations: number;
  deviations: number;
}

export interface DailyPrediction {
  mean: Float64Array;
  /** Variance without the Poisson noise of the count itself. */
  variance: Float64Array;
}

export const BASE_STATES = 9;
const OUTLIER_LIMIT = 3;
/** A shift is so many days in a row on one side, each off by so many deviations, together by so many standard errors. */
export const SHIFT_DAYS = 3;
const SHIFT_DEVIATION = 1;
const SHIFT_EVIDENCE = 4.5;
const NO_RUN: Readonly<Run> = { side: 0, days: 0, innovations: 0, deviations: 0 };

/** Filters the first `length` days, or those that `earlier` has not seen; `earlier` is left as it was. */
export function filterDays(
  design: DailyDesign,
  parameters: DailyParameters,
  length: number,
  burnIn: number,
  earlier?: DailyState,
): DailyState {
  const { values, weekdays, columns, weights, weekdayNoise } = design;
  const size = BASE_STATES + design.priorDeviations.length;
  const { mean, covariance: P, ...past } = earlier ? copyOf(earlier) : startOf(design, parameters);
  const innovations = new Float64Array(length).fill(Number.NaN);
  const innovationVariances = new Float64Array(length).fill(Number.NaN);
  innovations.set(past.innovations);
  innovationVariances.set(past.innovationVariances);
  const { shifts } = past;
  const gain = new Float64Array(size);
  let { logLikelihood } = past;
  const run = { ...past.run };
  let seen = 0;
  for (let day = past.innovations.length; day < length; day++) {
    if (day > 0) advance(mean, P, size, parameters, design.weekdayNoise);
    const value = values[day];
    if (Number.isNaN(value)) continue;
    const w = 2 + weekdays[day];
    const cols = columns[day];
    const wts = weights[day];

    let predicted = mean[0] + mean[1] + mean[w];
    for (let k = 0; k < cols.length; k++) predicted += wts[k] * mean[BASE_STATES + cols[k]];
    for (let j = 0; j < size; j++) gain[j] = P[j];
    addCovariances(gain, P, 1, 1);
    addCovariances(gain, P, w, 1);
    for (let k = 0; k < cols.length; k++) addCovariances(gain, P, BASE_STATES + cols[k], wts[k]);
    let explained = gain[0] + gain[1] + gain[w];
    for (let k = 0; k < cols.length; k++) explained += wts[k] * gain[BASE_STATES + cols[k]];
    let variance = explained + parameters.noise * weekdayNoise[weekdays[day]] + poissonVariance(predicted);

    const innovation = value - predicted;
    const deviation = Math.abs(innovation) / Math.sqrt(variance);
    innovations[day] = innovation;
    innovationVariances[day] = variance;
    if (seen++ >= burnIn) {
      const loss =
        deviation <= OUTLIER_LIMIT
          ? deviation * deviation
          : 2 * OUTLIER_LIMIT * deviation - OUTLIER_LIMIT * OUTLIER_LIMIT;
      logLikelihood -= 0.5 * (Math.log(variance) + loss);
    }
    const side = deviation > SHIFT_DEVIATION ? Math.sign(innovation) : 0;
    const goesOn = side !== 0 && side === run.side ? 1 : 0;
    run.side = side;
    run.days = goesOn * run.days + 1;
    run.innovations = goesOn * run.innovations + innovation;
    run.deviations = goesOn * run.deviations + deviation;
    const hasShifted = side !== 0 && run.days >= SHIFT_DAYS && run.deviations > SHIFT_EVIDENCE * Math.sqrt(run.days);
    if (hasShifted) {
      const opened = (run.innovations / run.days) ** 2;
      P[0] += opened;
      gain[0] += opened;
      variance += opened;
      shifts.push(day);
    } else if (deviation > OUTLIER_LIMIT) {
      const excess = variance * ((deviation / OUTLIER_LIMIT) ** 2 - 1);
      variance += excess;
      P[size + 1] += parameters.jumpShare * excess;
      gain[1] += parameters.jumpShare * excess;
    }
    learn(mean, P, gain, innovation, variance);
    if (hasShifted) {
      moveTransientToLevel(mean, P, size, parameters);
      run.side = 0;
    }
  }
  return { mean, covariance: P, logLikelihood, innovations, innovationVariances, shifts, run };
}

/** Means and covariances after an innovation; `gain` holds the covariances of what was predicted with the states. In place. */
function learn(mean: Float64Array, P: Float64Array, gain: Float64Array, innovation: number, variance: number): void {
  const size = gain.length;
  for (let j = 0; j < size; j++) {
    const k = gain[j] / variance;
    if (k === 0) continue;
    mean[j] += k * innovation;
    const row = j * size;
    for (let q = j; q < size; q++) P[row + q] -= k * gain[q];
  }
}

/** Adds `load` times the covariances of `state` with all states, read from the upper triangle. */
function addCovariances(sum: Float64Array, P: Float64Array, state: number, load: number): void {
  const size = sum.length;
  for (let j = 0, at = state; j < state; j++, at += size) sum[j] += load * P[at];
  for (let j = state, row = state * size; j < size; j++) sum[j] += load * P[row + j];
}

function startOf(design: DailyDesign, parameters: DailyParameters): DailyState {
  const { priorMeans, priorDeviations } = design;
  const size = BASE_STATES + priorDeviations.length;
  const mean = new Float64Array(size);
  const P = new Float64Array(size * size);
  mean.set(priorMeans, BASE_STATES);
  mean[0] = design.levelPrior;
  P[0] = 0.25;
  P[size + 1] = stationaryVariance(parameters);
  for (let w = 0; w < 7; w++) {
    mean[2 + w] = design.weekdayPrior[w];
    P[(2 + w) * (size + 1)] = 0.16;
  }
  for (let j = 0; j < priorDeviations.length; j++) {
    P[(BASE_STATES + j) * (size + 1)] = (priorDeviations[j] * parameters.scales[j]) ** 2;
  }
  return {
    mean,
    covariance: P,
    logLikelihood: 0,
    innovations: new Float64Array(0),
    innovationVariances: new Float64Array(0),
    shifts: [],
    run: NO_RUN,
  };
}

const copyOf = (state: DailyState): DailyState => ({
  ...state,
  mean: state.mean.slice(),
  covariance: state.covariance.slice(),
  shifts: state.shifts.slice(),
});

/** Means and variances of log(contacts) on the `days` days after the first `length`; `state` is left as it was. */
export function predictDays(
  given: DailyDesign,
  parameters: DailyParameters,
  state: DailyState,
  length: number,
  days: number,
): DailyPrediction {
  const design = given.asKnownAt?.(length) ?? given;
  const size = BASE_STATES + design.priorDeviations.length;
  const mean = state.mean.slice();
  const P = state.covariance.slice();
  const prediction = { mean: new Float64Array(days), variance: new Float64Array(days) };
  for (let ahead = 0; ahead < days; ahead++) {
    advance(mean, P, size, parameters, design.weekdayNoise);
    const day = length + ahead;
    const states = [0, 1, 2 + design.weekdays[day]];
    const loads = [1, 1, 1];
    design.columns[day].forEach((column, k) => {
      states.push(BASE_STATES + column);
      loads.push(design.weights[day][k]);
    });
    let m = 0;
    let v = parameters.noise * design.weekdayNoise[design.weekdays[day]] + design.unseenVariance[day];
    for (let i = 0; i < states.length; i++) {
      m += loads[i] * mean[states[i]];
      for (let j = 0; j < states.length; j++) {
        const [low, high] = states[i] <= states[j] ? [states[i], states[j]] : [states[j], states[i]];
        v += loads[i] * loads[j] * P[low * size + high];
      }
    }
    prediction.mean[ahead] = m;
    prediction.variance[ahead] = v;
  }
  return prediction;
}

/** What passed for a transient deviation on the first days of a shift is part of the new level. */
function moveTransientToLevel(mean: Float64Array, P: Float64Array, size: number, parameters: DailyParameters): void {
  mean[0] += mean[1];
  mean[1] = 0;
  P[0] += 2 * P[1] + P[size + 1];
  P[1] = 0;
  for (let q = 2; q < size; q++) {
    P[q] += P[size + q];
    P[size + q] = 0;
  }
  P[size + 1] = stationaryVariance(parameters);
}

const stationaryVariance = ({ transientNoise, transientDecay }: DailyParameters): number =>
  transientNoise / (1 - transientDecay ** 2);

/** One day on: the transient decays, the variances of what drifts grow. In place. */
export function advance(
  mean: Float64Array,
  P: Float64Array,
  size: number,
  parameters: DailyParameters,
  weekdayNoise: Float64Array,
): void {
  const { transientDecay: decay } = parameters;
  mean[1] *= decay;
  P[1] *= decay;
  P[size + 1] = P[size + 1] * decay * decay + parameters.transientNoise;
  for (let q = 2; q < size; q++) P[size + q] *= decay;
  P[0] += parameters.levelDrift;
  const drift = parameters.weekdayDrift / 7;
  for (let w = 0; w < 7; w++) P[(2 + w) * (size + 1)] += drift * weekdayNoise[w];
}

/** Variance of log(X + 1/2) of a Poisson count around exp(`logMean`); bounded for tiny means. */
const poissonVariance = (logMean: number): number => 1 / (Math.exp(Math.min(30, logMean)) + 0.5);
