/**
 * Day totals: the robust state-space model of daily-filter.ts with calendar regressors, its variances found by maximum
 * likelihood under weak priors (they alone speak when there are only days of history).
 */
import { minimise } from '../../numerics/nelder-mead.ts';
import type { Regressor } from '../calendar/regressor.ts';
import type { Training } from '../history/day-matrix.ts';
import { median } from '../history/robust.ts';
import { buildDesign, ordinaryDays, withoutEffects } from './daily-design.ts';
import {
  type DailyDesign,
  type DailyParameters,
  type DailyPrediction,
  type DailyState,
  filterDays,
  predictDays,
} from './daily-filter.ts';

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
/** Where the level's drift stands in a point of the search. */
const LEVEL_DRIFT = 1;
const GROUPS = ['monthPhase', 'monthTurn'] as const;
const MAX_DECAY = 0.98;
/** The first errors of a weekday tell how far off the start was, not how noisy it is. */
const SETTLING_WEEKS = 2;
const NOISE_SHRINKAGE_WEEKS = 4;
const JUMP_SHARES = [0, 0.5];
const MAX_EVALUATIONS = 120;
/** Variances and effects are found in turn, so many times. */
const ROUNDS = 2;
/** Log scales of the prior of a group of effects that are tried: it matters little or much, or not at all. */
const NO_EFFECT_SCALE = -3;
const NO_EFFECT_LOSS = 0.125;
const GROUP_SCALES = [NO_EFFECT_SCALE, -1, 0, 1];
const GROUP_DEVIATION = 0.8;
/** Log factors of the level's drift over which its mean is taken. */
const DRIFT_STEPS = [-2, 0, 2, 4];
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

/**
 * The same seen from several rows, ascending, in one run over the history; and the rows on which the level was let go, each
 * of them found without the rows after it.
 */
export function predictFromEach(
  fit: LearnedLevel,
  rows: readonly number[],
  days: number,
): { predictions: DailyPrediction[]; shifts: number[] } {
  let state: DailyState | undefined;
  const predictions = rows.map((from) => {
    state = filterDays(fit.design, fit.parameters, from, 0, state);
    return predictDays(fit.design, fit.parameters, state, from, days);
  });
  return { predictions, shifts: state?.shifts ?? [] };
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
  const judged = (point: number[]) => {
    const { mean, logLikelihood } = filter(ordinary.design, point);
    return { point, mean, loss: priorLoss(point) - logLikelihood };
  };

  const centre: number[] = [...PRIOR_CENTRE, ...GROUPS.map(() => 0)];
  const noise = weekdayNoise(ordinary.design, decodeParameters(centre, ordinary.regressors, 0), values.length);
  ordinary.design.weekdayNoise = noise;
  let best = judged(centre);
  for (let round = 0; round < ROUNDS; round++) {
    const plain = withoutEffects(ordinary.design, best.mean);
    const scales = best.point.slice(PRIOR_CENTRE.length);
    const variances = minimise(
      (variances) => loss(plain, [...variances, ...scales]),
      best.point.slice(0, PRIOR_CENTRE.length),
      {
        steps: PRIOR_CENTRE.map(() => (round === 0 ? 1 : 0.4)),
        maxEvaluations: MAX_EVALUATIONS,
        tolerance: 1e-3,
      },
    );
    best = judged([...variances.point, ...scales]);
    GROUPS.forEach((_, g) => {
      const at = PRIOR_CENTRE.length + g;
      for (const scale of GROUP_SCALES.filter((scale) => scale !== best.point[at])) {
        const other = judged(best.point.with(at, scale));
        if (other.loss < best.loss) best = other;
      }
    });
  }
  const plain = withoutEffects(ordinary.design, best.mean);
  const jumpShare = JUMP_SHARES.map((share) => ({ share, loss: loss(plain, best.point, share) })).reduce((a, b) =>
    b.loss < a.loss ? b : a,
  ).share;
  const point = withMeanDrift(best.point, (candidate) => loss(ordinary.design, candidate, jumpShare));
  const parameters = decodeParameters(point, regressors, jumpShare);
  const own = { ...design, weekdayNoise: noise };
  return { design: own, regressors, parameters, length };
}

/**
 * The drift of the level as its mean under the posterior along its own axis, not as its mode: few weeks are likeliest without any
 * drift, and bands that take them at their word are too narrow.
 */
function withMeanDrift(point: number[], loss: (point: number[]) => number): number[] {
  const losses = DRIFT_STEPS.map((step) => loss(point.with(LEVEL_DRIFT, point[LEVEL_DRIFT] + step)));
  const least = Math.min(...losses);
  let weights = 0;
  let drifts = 0;
  DRIFT_STEPS.forEach((step, i) => {
    const weight = Math.exp(least - losses[i]);
    weights += weight;
    drifts += weight * Math.exp(step);
  });
  return point.with(LEVEL_DRIFT, point[LEVEL_DRIFT] + Math.log(drifts / weights));
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
  return point.reduce((loss, value, i) => {
    if (i < PRIOR_CENTRE.length) return loss + 0.5 * ((value - PRIOR_CENTRE[i]) / PRIOR_SCALE[i]) ** 2;
    return loss + (value === NO_EFFECT_SCALE ? NO_EFFECT_LOSS : 0.5 * (value / GROUP_DEVIATION) ** 2);
  }, 0);
}
