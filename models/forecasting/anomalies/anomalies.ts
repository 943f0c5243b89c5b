/**
 * What lies outside its band. Every watched interval and day is compared with what was expected of it the evening before: its
 * tail probability under the forecast's negative-binomial distribution, as a normal score z. The half year before the watch is
 * scored in the same way, by shapes of the day that had not seen it; an alarm is raised beyond the score that ordinary
 * intervals (and, apart from them, days) exceed at the stated rate by that record (alarm-limit.ts).
 */

import { type DayMatrix, openingOf, sum, type Training } from '../history/day-matrix.ts';
import { alarmLimit, CERTAIN_SCORE } from './alarm-limit.ts';
import {
  type Basis,
  basisOf,
  dayScoreOf,
  daysBetween,
  type ExpectedDay,
  expectedDay,
  scoreOf,
  scoresOf,
} from './expected-day.ts';

export type AnomalyKind =
  | 'spike'
  | 'drop'
  | 'outage'
  | 'shifted opening'
  | 'busy day'
  | 'quiet day'
  | 'unmarked holiday'
  | 'level shift';

export interface Anomaly {
  kind: AnomalyKind;
  /** Day number of the first day, and slots [fromSlot, toSlot) on it; the whole day for kinds of days. */
  day: number;
  fromSlot: number;
  toSlot: number;
  expected: number;
  actual: number;
  /** Standard deviations from what was expected; negative: fewer contacts. */
  score: number;
}

export interface WatchOrder {
  training: Training;
  /** Contacts as reported, NaN where not; rows as in the training. */
  reported: DayMatrix;
  /** Day number from which on to watch, to the end of the history. */
  from: number;
  /** Expected share of ordinary intervals, and of ordinary days, that raise an alarm all the same. */
  falseAlarmRate: number;
  dayFalseAlarmRate: number;
}

export interface Watch {
  anomalies: Anomaly[];
  /** Days that were looked at; ordinary intervals (of days not told as a whole, not plainly an outage or a storm), and alarms among them. */
  intervals: number;
  days: number;
  alarms: number;
  /** The same over the record before the watch that set the limits. */
  recordIntervals: number;
  recordAlarms: number;
}

const OUTAGE_SHARE = 0.05;
const HOLIDAY_SHARE = 0.6;
/** A holiday is quiet throughout: each third of the day below this share of what was expected. */
const HOLIDAY_THIRD_SHARE = 0.8;
const LEAST_CONTACTS_OUTSIDE = 10;
const SHARE_OUTSIDE = 0.02;
const SHIFT_DAYS = 3;

/** Anomalies of the watched days, in order of time. */
export function watchSeries({ training, reported, from, falseAlarmRate, dayFalseAlarmRate }: WatchOrder): Watch {
  const { firstDay, days } = training.history;
  const watchedRow = Math.max(0, from - firstDay);
  const basis = basisOf(training, reported, watchedRow);
  const record = daysBetween(basis, basis.firstRow, watchedRow);
  const watched = daysBetween(basis, watchedRow, days.length);
  const dayLimit = alarmLimit(record.map(dayScoreOf), dayFalseAlarmRate);
  // An unusual day is told as one: its intervals say nothing of ordinary ones. Nor does an outage.
  const ordinaryScores = (scored: ExpectedDay[]): number[] =>
    scored
      .filter((day) => Math.abs(dayScoreOf(day)) <= dayLimit)
      .flatMap((day) => [...scoresOf(day)].filter((score) => Math.abs(score) < CERTAIN_SCORE));
  const [before, now] = [record, watched].map(ordinaryScores);
  const limit = alarmLimit(before, falseAlarmRate);
  const alarmsAmong = (scores: number[]): number => scores.filter((score) => Math.abs(score) > limit).length;
  const anomalies = watched.flatMap((expected) => dayAnomalies(training, expected, limit, dayLimit));
  return {
    anomalies: withLevelShifts(anomalies, basis, from),
    intervals: now.length,
    days: watched.length,
    alarms: alarmsAmong(now),
    recordIntervals: before.length,
    recordAlarms: alarmsAmong(before),
  };
}

function dayAnomalies(training: Training, expected: ExpectedDay, limit: number, dayLimit: number): Anomaly[] {
  const { day, mean, actual } = expected;
  const open = openingOf(training, day)!;
  const reported = actual.map((value) => value || 0);
  const whole = {
    day,
    fromSlot: 0,
    toSlot: mean.length,
    expected: sum(mean),
    actual: sum(reported.filter((_, s) => open[s])),
  };
  const score = dayScoreOf(expected);
  const runs = runsOf(expected, scoresOf(expected), limit, open);
  const outside = outsideOpening(expected, open);
  if (Math.abs(score) <= dayLimit) return [...outside, ...runs];
  const kind =
    score > 0 ? 'busy day' : isLikeHoliday(expected, open, training.known.holidays) ? 'unmarked holiday' : 'quiet day';
  const explained = (run: Anomaly): boolean =>
    kind === 'unmarked holiday' ||
    (Math.sign(run.score) === Math.sign(score) && (run.kind === 'spike' || run.kind === 'drop'));
  return [{ kind, ...whole, score }, ...outside, ...runs.filter((run) => !explained(run))];
}

/** Neighbouring slots past the limit on the same side, as one. */
function runsOf({ day, mean, actual }: ExpectedDay, scores: Float64Array, limit: number, open: Uint8Array): Anomaly[] {
  const runs: Anomaly[] = [];
  const [first, last] = [open.indexOf(1), open.lastIndexOf(1)];
  for (let s = 0; s < scores.length; s++) {
    if (!(Math.abs(scores[s]) > limit)) continue;
    const side = Math.sign(scores[s]);
    let to = s;
    while (to < scores.length && side * scores[to] > limit) to++;
    const expected = sum(mean.subarray(s, to));
    const seen = sum(actual.subarray(s, to));
    const isEmpty = seen <= OUTAGE_SHARE * expected;
    const atEdge = s === first || to === last + 1;
    const kind = side > 0 ? 'spike' : !isEmpty ? 'drop' : atEdge ? 'shifted opening' : 'outage';
    const score = side * Math.max(...scores.subarray(s, to).map(Math.abs));
    runs.push({ kind, day, fromSlot: s, toSlot: to, expected, actual: seen, score });
    s = to;
  }
  return runs;
}

/** Contacts in hours that are closed otherwise. */
function outsideOpening({ day, mean, actual }: ExpectedDay, open: Uint8Array): Anomaly[] {
  const slots = [...actual.keys()].filter((s) => !open[s] && actual[s] > 0);
  const contacts = slots.reduce((total, s) => total + actual[s], 0);
  if (contacts < Math.max(LEAST_CONTACTS_OUTSIDE, SHARE_OUTSIDE * sum(mean))) return [];
  const [fromSlot, toSlot] = [slots[0], slots[slots.length - 1] + 1];
  return [{ kind: 'shifted opening', day, fromSlot, toSlot, expected: 0, actual: contacts, score: 8 }];
}

function isLikeHoliday(
  { day, mean, actual }: ExpectedDay,
  open: Uint8Array,
  holidays: ReadonlyMap<number, string>,
): boolean {
  const slots = [...open.keys()].filter((s) => open[s]);
  const shareOf = (from: number, to: number): number => {
    const part = slots.slice(from, to);
    const expected = part.reduce((total, s) => total + mean[s], 0);
    return expected > 0 ? part.reduce((total, s) => total + (actual[s] || 0), 0) / expected : 0;
  };
  const third = Math.max(1, Math.ceil(slots.length / 3));
  const parts = [0, third, 2 * third].filter((from) => from < slots.length).map((from) => shareOf(from, from + third));
  return (
    !holidays.has(day) &&
    shareOf(0, slots.length) < HOLIDAY_SHARE &&
    parts.every((share) => share < HOLIDAY_THIRD_SHARE)
  );
}

/** Where the model found the level to have moved, the days that showed it are one anomaly, not several. */
function withLevelShifts(anomalies: Anomaly[], basis: Basis, from: number): Anomaly[] {
  const { fit, reported } = basis;
  const { firstDay } = fit.training.history;
  const shifts = fit.level.state.shifts
    .filter((row) => firstDay + row >= from)
    .map((row): Anomaly => {
      const days = Array.from({ length: SHIFT_DAYS }, (_, i) => expectedDay(basis, row - i)).filter((d) => d !== null);
      const expected = days.reduce((total, { mean }) => total + sum(mean), 0);
      const actual = days.reduce((total, day) => total + sum(day.actual.map((value) => value || 0)), 0);
      const score = days.reduce(
        (total, day) => total + scoreOf(sum(day.actual.map((v) => v || 0)), sum(day.mean), day.dayVariance),
        0,
      );
      const day = days.length > 0 ? days[days.length - 1].day : firstDay + row;
      return {
        kind: 'level shift',
        day,
        fromSlot: 0,
        toSlot: reported.slots,
        expected,
        actual,
        score: score / Math.sqrt(Math.max(1, days.length)),
      };
    });
  const isExplained = ({ day, kind }: Anomaly): boolean =>
    (kind.endsWith(' day') || kind === 'unmarked holiday') &&
    shifts.some((shift) => day >= shift.day && day < shift.day + SHIFT_DAYS);
  return [...anomalies.filter((anomaly) => !isExplained(anomaly)), ...shifts].sort(
    (a, b) => a.day - b.day || a.fromSlot - b.fromSlot,
  );
}
