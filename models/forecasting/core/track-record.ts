/**
 * What is learned from how the models did: at each of the last weeks' origins both models of the day's level (nimble:
 * daily-level.ts, stiff: harmonic-regression.ts) forecast a fortnight from parameters that had not seen it. From that follow
 * the share of each in the combination, and how wide its bands must be. What holds at one origin is learned only from
 * fortnights that were over by then, so that the same record also judges the combination fairly.
 */
import { type BandWidth, judgeBands, widthFrom } from '../bands/band-width.ts';
import { type MatrixForecast, openingOf, sum, type Training, trainingBefore } from '../history/day-matrix.ts';
import { fitIntradayProfiles, type IntradayProfile, profileOf } from '../intraday/intraday-profile.ts';
import { slotVariance } from '../intraday/slot-variance.ts';
import type { DailyPrediction } from '../level/daily-filter.ts';
import { type LearnedLevel, predictFromEach } from '../level/daily-level.ts';
import { predictHarmonicFromEach } from '../level/harmonic-regression.ts';
import { contactsOfLog, logOfContacts } from '../level/log-contacts.ts';

/** One origin: what was foretold of the days after it. */
export interface JudgedOrigin {
  /** Row of the history. */
  from: number;
  nimble: DailyPrediction;
  stiff: DailyPrediction;
  profile: IntradayProfile;
  slotVariance: Float64Array;
}

/** Share of the stiff model in the combination, and what brings its bands to their nominal coverage. */
export interface Combination {
  stiffShare: number;
  width: BandWidth;
}

export const RECORD_WEEKS = 12;
export const RECORD_DAYS = 14;
const LEAST_ROWS = 21;
/** Weeks until the fortnight after an origin is over. */
const WEEKS_TO_KNOW = 2;
const STIFF_PRIOR = 0.25;
/** Errors of so many days, each as far apart as the models were on average, speak for the prior. */
const SHARE_PRIOR_DAYS = 240;
/** Bands are checked on the last of the record: what they must cover is this season's noise. */
const WIDTH_WEEKS = 8;
const AS_TOLD: BandWidth = { inner: 1, outer: 1 };

/** Row before which the parameters of the judged fit are learned. */
export const judgedFrom = (length: number): number => Math.max(Math.ceil(length / 2), length - 7 * RECORD_WEEKS);

export function trackRecord(training: Training, level: LearnedLevel): JudgedOrigin[] {
  const { firstDay, days } = training.history;
  const rows = Array.from({ length: RECORD_WEEKS }, (_, i) => days.length - 7 * (RECORD_WEEKS - i)).filter(
    (row) => row >= Math.max(LEAST_ROWS, judgedFrom(days.length)),
  );
  const { predictions: nimble, shifts } = predictFromEach(level, rows, RECORD_DAYS);
  const stiff = predictHarmonicFromEach(level.design, shifts, rows, RECORD_DAYS);
  const profiles = fitIntradayProfiles(training, rows);
  return rows.map((from, i) => ({
    from,
    nimble: nimble[i],
    stiff: stiff[i],
    profile: profiles[i],
    slotVariance: slotVariance(trainingBefore(training, firstDay + from), profiles[i]),
  }));
}

/** What the record says by each of its origins, and last what it says by now. */
export function combinationsOf(training: Training, record: readonly JudgedOrigin[]): Combination[] {
  const { history } = training;
  const over = (index: number): number => Math.max(0, index - WEEKS_TO_KNOW + 1);
  const shares = record.map((_, index) => learnShare(training, record.slice(0, over(index))));
  const judgements = record.map((origin, index) =>
    judgeBands(
      history,
      spread(training, origin.from, combine(origin.nimble, origin.stiff, shares[index]), origin, AS_TOLD),
    ),
  );
  const widthBy = (end: number, rows: number): BandWidth =>
    widthFrom(judgements.slice(Math.max(0, end - WIDTH_WEEKS), end), rows / 7);
  return [
    ...record.map(({ from }, index) => ({ stiffShare: shares[index], width: widthBy(over(index), from) })),
    { stiffShare: learnShare(training, record), width: widthBy(record.length, history.days.length) },
  ];
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
  { inner, outer }: BandWidth,
): MatrixForecast {
  const firstDay = training.history.firstDay + from;
  const isOpen = (k: number): boolean => openingOf(training, firstDay + k) !== null;
  return {
    firstDay,
    mean: Array.from(total.mean, (log, k) => {
      const contacts = contactsOfLog(log);
      return isOpen(k) ? profileOf(profile, training.known, firstDay + k).map((share) => share * contacts) : null;
    }),
    relativeVariance: Array.from(total.variance, (ofDay, k) =>
      isOpen(k) ? ofSlot.map((own) => Math.expm1(Math.min(4, inner * (ofDay + own)))) : null,
    ),
    tailWidening: outer / inner,
  };
}

/**
 * Least squares of the log errors, far ones bounded, drawn to a quarter: the nimble model of the record had older parameters than
 * the one that forecasts. Within 0..1.
 */
function learnShare({ history }: Training, record: readonly JudgedOrigin[]): number {
  let products = 0;
  let squares = 0;
  let days = 0;
  for (const { from, nimble, stiff } of record) {
    for (let k = 0; k < RECORD_DAYS; k++) {
      const day = history.days[from + k];
      if (!day) continue;
      const apart = stiff.mean[k] - nimble.mean[k];
      const weight = nimble.variance[k] > 0 ? 1 / nimble.variance[k] : 0;
      const error = logOfContacts(sum(day)) - nimble.mean[k];
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
