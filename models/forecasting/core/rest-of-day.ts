/**
 * The rest of a day from the contacts so far. How far the day and its last hours lie from their forecast tells something
 * about what is left; how much, is learned from the queue's own past days at the same time of day: a ridge regression of the
 * log ratio of the rest on the log ratios of the whole morning and of its last hours. (Scaling the rest by the plain ratio
 * makes a good forecast worse: a morning is noise as well as news. Cf. Shen & Huang 2008, intraday updating.)
 *
 * The weight is used as far as it would have helped: it is tried forward over the past days, whole, half or not at all.
 */

import { type MatrixForecast, sum, weekdayOf } from '../history/day-matrix.ts';
import { fitIntradayProfiles, profileOf } from '../intraday/intraday-profile.ts';
import { contactsOfLog } from '../level/log-contacts.ts';
import type { LevelProfileFit } from './level-profile.ts';

/** Contacts of today, slots before `until` (exclusive). */
export interface DaySoFar {
  contacts: Float64Array;
  until: number;
}

/** A past day beside what was expected of it the evening before. */
export interface JudgedDay {
  expected: Float64Array;
  actual: Float64Array;
}

export interface RestOfDayUpdate {
  /** Factor on what is left of the day; 1 changes nothing. */
  factor: number;
  /** Relative variance that the news takes off the day. */
  varianceExplained: number;
  /** Past days it was learned from, and the mean absolute error over them with the update relative to without. */
  days: number;
  errorRatio: number;
}

const LEARNING_WEEKS = 26;
const PROFILE_WEEKS = 2;
const LEAST_DAYS = 15;
const RECENT_HOURS = 2;
/** A log ratio beyond this is a storm or an outage, not a busy day. */
const MOST_LOG_RATIO = 1;
/** Days of average evidence against any effect. */
const PRIOR_DAYS = 8;
const SHARES = [0, 0.5, 1];
/** The update must have taken off at least this share of the error. */
const LEAST_GAIN = 0.005;

/** The last half year's days as one day ahead saw them. */
export function judgedDays(fit: LevelProfileFit): JudgedDay[] {
  const { history, known, opening } = fit.training;
  const { values } = fit.level.design;
  const { innovations } = fit.level.state;
  const judged: JudgedDay[] = [];
  const end = history.days.length;
  const rows: number[] = [];
  for (let from = Math.max(28, end - 7 * LEARNING_WEEKS); from < end; from += 7 * PROFILE_WEEKS) rows.push(from);
  const profiles = fitIntradayProfiles(fit.training, rows, fit.profile.candidateWeights);
  rows.forEach((from, i) => {
    for (let row = from; row < Math.min(end, from + 7 * PROFILE_WEEKS); row++) {
      const actual = history.days[row];
      const day = history.firstDay + row;
      if (!actual || !opening[weekdayOf(day)] || known.holidays.has(day) || Number.isNaN(innovations[row])) continue;
      const contacts = contactsOfLog(values[row] - innovations[row]);
      judged.push({ expected: profileOf(profiles[i], known, day).map((share) => share * contacts), actual });
    }
  });
  return judged;
}

/** What the contacts `soFar` of a day say about its rest, `expected` (contacts per slot) having been its forecast. */
export function learnRestOfDay(past: JudgedDay[], expected: Float64Array, soFar: DaySoFar): RestOfDayUpdate {
  const { until } = soFar;
  const none = { factor: 1, varianceExplained: 0, days: past.length, errorRatio: 1 };
  const news = newsOf(expected, soFar.contacts, until);
  if (past.length < LEAST_DAYS || sum(expected.subarray(0, until)) < 1) return none;

  const ridge = twoPredictorRidge();
  const errors = SHARES.map(() => 0);
  const excess = SHARES.map(() => 0);
  let squares = 0;
  past.forEach((day, i) => {
    const x = newsOf(day.expected, day.actual, until);
    const rest = sum(day.expected.subarray(until));
    const actual = sum(day.actual.subarray(until));
    if (i >= LEAST_DAYS) {
      const log = ridge.predict(x);
      SHARES.forEach((share, c) => {
        const told = rest * Math.exp(share * log);
        errors[c] += Math.abs(actual - told);
        excess[c] += (actual - told) ** 2 - told;
      });
      squares += rest * rest;
    }
    ridge.add(x, bounded(Math.log((actual + 0.5) / (rest + 0.5))), rest);
  });
  const best = errors.indexOf(Math.min(...errors));
  if (errors[best] >= (1 - LEAST_GAIN) * errors[0]) return none;
  return {
    factor: Math.exp(SHARES[best] * ridge.predict(news)),
    varianceExplained: Math.max(0, excess[0] - Math.max(0, excess[best])) / squares,
    days: past.length,
    errorRatio: errors[best] / errors[0],
  };
}

/** The first day of the forecast with its slots from `until` on updated; what has passed is what was counted. */
export function withRestOfDay(forecast: MatrixForecast, soFar: DaySoFar, update: RestOfDayUpdate): MatrixForecast {
  const [mean, ...laterMeans] = forecast.mean;
  const [variance, ...laterVariances] = forecast.relativeVariance;
  if (!mean || !variance) return forecast;
  return {
    ...forecast,
    mean: [mean.map((value, s) => (s < soFar.until ? soFar.contacts[s] : value * update.factor)), ...laterMeans],
    relativeVariance: [
      variance.map((value) => Math.max(value / 4, value - update.varianceExplained)),
      ...laterVariances,
    ],
  };
}

/** Log ratios of counted to expected contacts: all of the day before `until`, and its last hours. */
function newsOf(expected: Float64Array, actual: Float64Array, until: number): [number, number] {
  const recentFrom = Math.max(0, until - Math.round((RECENT_HOURS * expected.length) / 24));
  const ratio = (from: number): number =>
    bounded(Math.log((sum(actual.subarray(from, until)) + 0.5) / (sum(expected.subarray(from, until)) + 0.5)));
  return [ratio(0), ratio(recentFrom)];
}

const bounded = (log: number): number => Math.min(MOST_LOG_RATIO, Math.max(-MOST_LOG_RATIO, log));

/** Weighted least squares of y on two predictors without intercept, shrunk to 0 by `PRIOR_DAYS` days of average evidence. */
function twoPredictorRidge(): {
  add(x: [number, number], y: number, weight: number): void;
  predict(x: [number, number]): number;
} {
  let [aa, ab, bb, ay, by, count] = [0, 0, 0, 0, 0, 0];
  return {
    add([a, b], y, weight) {
      aa += weight * a * a;
      ab += weight * a * b;
      bb += weight * b * b;
      ay += weight * a * y;
      by += weight * b * y;
      count++;
    },
    predict([a, b]) {
      const prior = 1 + PRIOR_DAYS / Math.max(1, count);
      const determinant = prior * aa * prior * bb - ab * ab;
      if (!(determinant > 1e-12)) return 0;
      return (a * (prior * bb * ay - ab * by) + b * (prior * aa * by - ab * ay)) / determinant;
    },
  };
}
