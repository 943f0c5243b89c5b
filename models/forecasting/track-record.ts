/**
 * What is learned from how the models did: at each of the last weeks' origins both models of the day's level (nimble:
 * daily-level.ts, stiff: harmonic-regression.ts) forecast a fortnight from parameters that had not seen it. From that follow
 * the share of each in the combination, and how wide its bands must be. What holds at one origin is learned only from
 * fortnights that were over by then, so that the same record also judges the combination fairly.
 */
import { countProbabilities } from '../numerics/negative-binomial.ts';
import type { DailyPrediction } from './daily-filter.ts';
import { type DailyLevelFit, predictFromEach } from './daily-level.ts';
import { type MatrixForecast, type Training, trainingBefore, weekdayOf } from './day-matrix.ts';
import { predictHarmonicFromEach } from './harmonic-regression.ts';
import { fitIntradayProfile, type IntradayProfile, profileOf } from './intraday-profile.ts';
import { slotVariance } from './slot-variance.ts';

/** One origin: what was foretold of the days after it. */
export interface JudgedOrigin {
  /** Row of the history. */
  from: number;
  nimble: DailyPrediction;
  stiff: DailyPrediction;
  profile: IntradayProfile;
  slotVariance: Float64Array;
}

/** Share of the stiff model in the combination, and the factor of its variance that brings the bands to their nominal coverage. */
export interface Combination {
  stiffShare: number;
  widening: number;
}

export const RECORD_WEEKS = 12;
export const RECORD_DAYS = 14;
const LEAST_ROWS = 21;
/** Weeks until the fortnight after an origin is over. */
const WEEKS_TO_KNOW = 2;
const STIFF_PRIOR = 0.5;
/** Errors of so many days, each as far apart as the models were on average, speak for the prior. */
const SHARE_PRIOR_DAYS = 60;
const WIDENINGS = Array.from({ length: 17 }, (_, i) => 2 ** ((i - 8) / 4));
/** Bands are checked on the last of the record: what they must cover is this season's noise. */
const WIDENING_WEEKS = 8;
/** Days of evidence at which the widening counts half. */
const WIDENING_PRIOR_DAYS = 10;
/** Slots a day that are looked at for coverage. */
const COVERED_SLOTS = 32;

/** Row before which the parameters of the judged fit are learned. */
export const judgedFrom = (length: number): number => Math.max(Math.ceil(length / 2), length - 7 * RECORD_WEEKS);

export function trackRecord(training: Training, level: DailyLevelFit): JudgedOrigin[] {
  const { firstDay, days } = training.history;
  const rows = Array.from({ length: RECORD_WEEKS }, (_, i) => days.length - 7 * (RECORD_WEEKS - i)).filter(
    (row) => row >= Math.max(LEAST_ROWS, judgedFrom(days.length)),
  );
  const nimble = predictFromEach(level, rows, RECORD_DAYS);
  const stiff = predictHarmonicFromEach(level.design, rows, RECORD_DAYS);
  let candidateWeights: Float64Array | undefined;
  return rows.map((from, i) => {
    const before = trainingBefore(training, firstDay + from);
    const profile = fitIntradayProfile(before, candidateWeights);
    candidateWeights = profile.candidateWeights;
    return {
      from,
      nimble: nimble[i],
      stiff: stiff[i],
      profile,
      slotVariance: slotVariance(before, profile),
    };
  });
}

/** What the record says by its `index`-th origin; by now, when the index is left out. */
export function combinationAt(training: Training, record: JudgedOrigin[], index?: number): Combination {
  const known = index === undefined ? record : record.slice(0, Math.max(0, index - WEEKS_TO_KNOW + 1));
  const stiffShare = learnShare(training, known);
  return { stiffShare, widening: learnWidening(training, known, stiffShare) };
}

/** Day totals on the log scale as the mixture of both models: weighted mean, and where they differ that much less sure. */
export function combine(nimble: DailyPrediction, stiff: DailyPrediction, stiffShare: number): DailyPrediction {
  return {
    mean: nimble.mean.map((own, k) => (1 - stiffShare) * own + stiffShare * stiff.mean[k]),
    variance: nimble.variance.map(
      (own, k) => own + stiffShare * (1 - stiffShare) * (stiff.mean[k] - nimble.mean[k]) ** 2,
    ),
  };
}

/** The distribution per slot: totals spread over the profile, the variance of day and slot taken together and widened. */
export function spread(
  training: Training,
  from: number,
  total: DailyPrediction,
  { profile, slotVariance: ofSlot }: Pick<JudgedOrigin, 'profile' | 'slotVariance'>,
  widening: number,
): MatrixForecast {
  const firstDay = training.history.firstDay + from;
  const isOpen = (k: number): boolean => training.opening[weekdayOf(firstDay + k)] !== null;
  return {
    firstDay,
    mean: Array.from(total.mean, (log, k) => {
      const contacts = Math.max(0, Math.exp(log) - 0.5);
      return isOpen(k) ? profileOf(profile, training.known, firstDay + k).map((share) => share * contacts) : null;
    }),
    relativeVariance: Array.from(total.variance, (ofDay, k) =>
      isOpen(k) ? ofSlot.map((own) => Math.expm1(Math.min(4, widening * (ofDay + own)))) : null,
    ),
  };
}

/** Least squares of the log errors, far ones bounded, shrunk to half and half; within 0..1. */
function learnShare({ history }: Training, record: JudgedOrigin[]): number {
  let products = 0;
  let squares = 0;
  let days = 0;
  for (const { from, nimble, stiff } of record) {
    for (let k = 0; k < RECORD_DAYS; k++) {
      const day = history.days[from + k];
      if (!day) continue;
      const apart = stiff.mean[k] - nimble.mean[k];
      const weight = nimble.variance[k] > 0 ? 1 / nimble.variance[k] : 0;
      const error = Math.log(day.reduce((a, b) => a + b, 0.5)) - nimble.mean[k];
      const limit = 3 * Math.sqrt(nimble.variance[k]);
      products += weight * apart * Math.max(-limit, Math.min(limit, error));
      squares += weight * apart * apart;
      days++;
    }
  }
  if (!(squares > 0)) return STIFF_PRIOR;
  const prior = (SHARE_PRIOR_DAYS * squares) / days;
  return Math.max(0, Math.min(1, (products + prior * STIFF_PRIOR) / (squares + prior)));
}

/** A count is inside a band when at least a quarter of its own probability is. */
function learnWidening(training: Training, record: JudgedOrigin[], stiffShare: number): number {
  const { history } = training;
  const inside80 = new Float64Array(WIDENINGS.length);
  const inside95 = new Float64Array(WIDENINGS.length);
  const step = Math.ceil(history.slots / COVERED_SLOTS);
  let slots = 0;
  let days = 0;
  for (const origin of record.slice(-WIDENING_WEEKS)) {
    const forecast = spread(training, origin.from, combine(origin.nimble, origin.stiff, stiffShare), origin, 1);
    for (let k = 0; k < RECORD_DAYS; k++) {
      const actual = history.days[origin.from + k];
      const mean = forecast.mean[k];
      const variance = forecast.relativeVariance[k];
      if (!actual || !mean || !variance) continue;
      days++;
      for (let s = k % step; s < history.slots; s += step) {
        if (mean[s] <= 0) continue;
        slots++;
        WIDENINGS.forEach((factor, i) => {
          const { below, upTo } = countProbabilities(actual[s], mean[s], factor * variance[s]);
          const quarter = (upTo - below) / 4;
          if (upTo - quarter >= 0.1 && below + quarter <= 0.9) inside80[i]++;
          if (upTo - quarter >= 0.025 && below + quarter <= 0.975) inside95[i]++;
        });
      }
    }
  }
  if (slots === 0) return 1;
  const misses = WIDENINGS.map((_, i) => Math.abs(inside80[i] / slots - 0.8) + Math.abs(inside95[i] / slots - 0.95));
  return WIDENINGS[misses.indexOf(Math.min(...misses))] ** (days / (days + WIDENING_PRIOR_DAYS));
}
