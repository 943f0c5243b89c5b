/**
 * Days beside what the evening before expected of them: level and noise of the filter's one-day-ahead prediction, spread by a
 * shape that had not seen the fortnight it is used for, with bands as they were before the days that are watched.
 */

import { countProbabilities } from '../../numerics/negative-binomial.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import { fitLevelProfile, type LevelProfileFit } from '../core/level-profile.ts';
import { type DayMatrix, openingOf, sum, type Training, trainingBefore } from '../history/day-matrix.ts';
import { fitIntradayProfiles, type IntradayProfile, profileOf } from '../intraday/intraday-profile.ts';
import { predictFrom } from '../level/daily-level.ts';
import { contactsOfLog } from '../level/log-contacts.ts';

const RECORD_FORTNIGHTS = 13;
const FORTNIGHT = 14;
const LEAST_ROWS = 28;

export interface ExpectedDay {
  /** Day number. */
  day: number;
  /** Contacts per slot; 0 where closed. */
  mean: Float64Array;
  /** Of the slots' rates, and of the day's, relative to their squares. */
  relativeVariance: Float64Array;
  dayVariance: number;
  /** As reported; NaN where open and not reported. */
  actual: Float64Array;
}

/** What is known of the days that are scored: of each fortnight the shape as it was known before it. */
export interface Basis {
  fit: LevelProfileFit;
  reported: DayMatrix;
  /** Where the first fortnight begins. */
  firstRow: number;
  profiles: IntradayProfile[];
}

/** Bands as they were before the watch: what is watched must not widen them. */
export function basisOf(training: Training, reported: DayMatrix, watchedRow: number): Basis {
  const { firstDay, days } = training.history;
  const { level } = fitLevelProfile(training, 1);
  const fit = { ...fitLevelProfile(trainingBefore(training, firstDay + watchedRow), 1), training, level };
  const fortnights = Math.max(0, Math.min(RECORD_FORTNIGHTS, Math.floor((watchedRow - LEAST_ROWS) / FORTNIGHT)));
  const firstRow = watchedRow - FORTNIGHT * fortnights;
  const rows: number[] = [];
  for (let row = firstRow; row < days.length; row += FORTNIGHT) rows.push(row);
  return { fit, reported, firstRow, profiles: fitIntradayProfiles(training, rows, fit.profile.candidateWeights) };
}

/** The days of rows `fromRow` to `toRow` (exclusive) that were open and reported. */
export function daysBetween(basis: Basis, fromRow: number, toRow: number): ExpectedDay[] {
  const rows = Array.from({ length: Math.max(0, toRow - fromRow) }, (_, i) => fromRow + i);
  return rows.map((row) => expectedDay(basis, row)).filter((day) => day !== null);
}

/** What the evening before expected of a reported day; null for closed and unreported days. */
export function expectedDay({ fit, reported, firstRow, profiles }: Basis, row: number): ExpectedDay | null {
  const { training, level, slotVariance } = fit;
  const { inner } = fit.combination.width;
  const day = training.history.firstDay + row;
  const actual = reported.days[row];
  const open = openingOf(training, day);
  const profile = profiles[Math.floor((row - firstRow) / FORTNIGHT)];
  if (!actual || !open || !profile) return null;
  const { values } = level.design;
  const { innovations, innovationVariances } = level.state;
  const isKnown = !Number.isNaN(innovations[row]);
  const told = isKnown ? null : predictFrom(level, row, 1);
  const log = told ? told.mean[0] : values[row] - innovations[row];
  const contacts = contactsOfLog(log);
  const dayVariance = inner * (told ? told.variance[0] : Math.max(0, innovationVariances[row] - 1 / (contacts + 1)));
  return {
    day,
    actual: actual.map((value, s) => (open[s] ? value : value || 0)),
    mean: profileOf(profile, training.known, day).map((share, s) => (open[s] ? share * contacts : 0)),
    relativeVariance: slotVariance.map((own) => Math.expm1(Math.min(4, dayVariance + inner * own))),
    dayVariance: Math.expm1(Math.min(4, dayVariance)),
  };
}

/** Normal score of the day's total. */
export const dayScoreOf = ({ actual, mean, dayVariance }: ExpectedDay): number =>
  scoreOf(sum(actual.map((value, s) => (mean[s] > 0 && value) || 0)), sum(mean), dayVariance);

/** Normal score of each open, reported slot; NaN elsewhere. */
export function scoresOf({ mean, relativeVariance, actual }: ExpectedDay): Float64Array {
  return mean.map((expected, s) =>
    expected > 0 && !Number.isNaN(actual[s]) ? scoreOf(actual[s], expected, relativeVariance[s]) : Number.NaN,
  );
}

/** Normal score of the count's own tail, the count included; 0 in the middle. Bounded by +-8. */
export function scoreOf(count: number, mean: number, relativeVariance: number): number {
  const { below, upTo } = countProbabilities(count, mean, relativeVariance);
  if (below > 0.5) return Math.min(8, normalQuantile(Math.min(1 - 1e-15, below)));
  return upTo < 0.5 ? Math.max(-8, normalQuantile(Math.max(1e-15, upTo))) : 0;
}
