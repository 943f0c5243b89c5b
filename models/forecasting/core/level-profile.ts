/**
 * The core model: day totals spread over the day by a profile (intraday-profile.ts). Totals are foretold by two models, a
 * nimble one that follows the level (daily-level.ts) and a stiff one that trusts trend and season (harmonic-regression.ts);
 * their combination weighs them by how each did over the last weeks (track-record.ts). The uncertainty of the day, the
 * over-dispersion of the slots and the Poisson noise add up to a negative-binomial distribution per slot.
 */

import type { ForecastMethod, MatrixForecast, Training } from '../history/day-matrix.ts';
import { fitIntradayProfile, type IntradayProfile } from '../intraday/intraday-profile.ts';
import { slotVariance } from '../intraday/slot-variance.ts';
import { type DailyLevelFit, fitDailyLevelTwice, predictFrom } from '../level/daily-level.ts';
import { predictHarmonic } from '../level/harmonic-regression.ts';
import {
  type Combination,
  combinationsOf,
  combine,
  type JudgedOrigin,
  judgedFrom,
  RECORD_DAYS,
  spread,
  trackRecord,
} from './track-record.ts';

export interface LevelProfileFit {
  training: Training;
  level: DailyLevelFit;
  profile: IntradayProfile;
  /** Over-dispersion per slot: variance of the share's error relative to its square. */
  slotVariance: Float64Array;
  /** What both models said at the last weeks' origins. */
  record: JudgedOrigin[];
  /** How they are combined by now. */
  combination: Combination;
  /** How they were combined at each of those origins. */
  combinations: Combination[];
}

/** Names of the variants by the share of the harmonic regression; the combination learns its own. */
export const VARIANTS = [
  { name: 'combination', stiffShare: null },
  { name: 'level x profile', stiffShare: 0 },
  { name: 'harmonic regression x profile', stiffShare: 1 },
] as const;
export type Variant = (typeof VARIANTS)[number];

export function fitLevelProfile(training: Training, horizon: number): LevelProfileFit {
  const { judged, final } = fitDailyLevelTwice(
    training,
    Math.max(horizon, RECORD_DAYS),
    judgedFrom(training.history.days.length),
  );
  const record = trackRecord(training, judged);
  const combinations = combinationsOf(training, record);
  const combination = combinations.pop()!;
  const profile = fitIntradayProfile(training);
  return {
    training,
    level: final,
    profile,
    slotVariance: slotVariance(training, profile),
    record,
    combination,
    combinations,
  };
}

/** The `days` days after the history by the combination, or by another variant. */
export function forecastLevelProfile(
  fit: LevelProfileFit,
  days: number,
  { stiffShare }: Variant = VARIANTS[0],
): MatrixForecast {
  const { training, level, combination } = fit;
  const nimble = predictFrom(level, level.length, days);
  const stiff = predictHarmonic(level.design, level.state.shifts, level.length, days);
  return spread(
    training,
    level.length,
    combine(nimble, stiff, stiffShare ?? combination.stiffShare),
    fit,
    combination.width,
  );
}

/** What the variant had foretold at the `index`-th origin of the record, a fortnight ahead. */
export function forecastAsJudged(
  { training, record, combinations }: LevelProfileFit,
  index: number,
  variant: Variant,
): MatrixForecast {
  const origin = record[index];
  const learned = combinations[index];
  const total = combine(origin.nimble, origin.stiff, variant.stiffShare ?? learned.stiffShare);
  return spread(training, origin.from, total, origin, learned.width);
}

export const levelProfile: ForecastMethod = {
  name: 'combination',
  forecast: (training: Training, days: number): MatrixForecast =>
    forecastLevelProfile(fitLevelProfile(training, days), days),
};
