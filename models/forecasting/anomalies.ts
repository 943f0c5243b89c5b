/**
 * What lies outside its band. Every watched interval and day is compared with what was expected of it the evening before: its
 * tail probability under the forecast's negative-binomial distribution, as a normal score z. The model's scores have heavier
 * tails on some series than on others; the scores of the weeks before the watch tell by how much (their 98 % quantile
 * over the normal one, never less than 1), and are divided by it. An alarm is raised where the score passes the normal
 * quantile of the stated rate of false alarms.
 */
import { countProbabilities } from '../numerics/negative-binomial.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { predictFrom } from './daily-level.ts';
import { type DayMatrix, sum, type Training, trainingBefore, weekdayOf } from './day-matrix.ts';
import { profileOf } from './intraday-profile.ts';
import { fitLevelProfile, type LevelProfileFit } from './level-profile.ts';

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
  /** Intervals and days that were looked at, and how many of the intervals raised an alarm. */
  intervals: number;
  days: number;
  alarms: number;
}

const LEARNING_DAYS = 182;
const CALIBRATION_TAIL = 0.02;
const LEAST_SCORES = 500;
const OUTAGE_SHARE = 0.05;
const HOLIDAY_SHARE = 0.6;
/** A holiday is quiet throughout: each third of the day below this share of what was expected. */
const HOLIDAY_THIRD_SHARE = 0.8;
const LEAST_CONTACTS_OUTSIDE = 10;
const SHARE_OUTSIDE = 0.02;
const SHIFT_DAYS = 3;

interface ExpectedDay {
  day: number;
  mean: Float64Array;
  relativeVariance: Float64Array;
  dayVariance: number;
  actual: Float64Array;
}

/** Anomalies of the watched days, in order of time. */
export function watchSeries({ training, reported, from, falseAlarmRate, dayFalseAlarmRate }: WatchOrder): Watch {
  const { firstDay, days } = training.history;
  const whole = fitLevelProfile(training, 1);
  // Bands and shape as they were before the watch: what is watched must not widen them.
  const fit = { ...fitLevelProfile(trainingBefore(training, from), 1), training, level: whole.level };
  const learned: number[] = [];
  for (let row = Math.max(28, from - firstDay - LEARNING_DAYS); row < from - firstDay; row++) {
    const expected = expectedDay(fit, reported, row);
    if (expected) learned.push(...scoresOf(expected).map(Math.abs));
  }
  const scale = tailScale(learned);
  const limit = scale * normalQuantile(1 - falseAlarmRate / 2);
  const dayLimit = normalQuantile(1 - dayFalseAlarmRate / 2);
  const watch: Watch = { anomalies: [], intervals: 0, days: 0, alarms: 0 };
  for (let row = Math.max(0, from - firstDay); row < days.length; row++) {
    const expected = expectedDay(fit, reported, row);
    if (!expected) continue;
    const scores = scoresOf(expected);
    watch.days++;
    watch.intervals += scores.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0);
    watch.alarms += scores.reduce((count, score) => count + (Math.abs(score) > limit ? 1 : 0), 0);
    watch.anomalies.push(...dayAnomalies(training, expected, scores, limit, dayLimit));
  }
  return { ...watch, anomalies: withLevelShifts(watch.anomalies, fit, reported, from) };
}

/** What the evening before expected of a reported day; null for closed and unreported days. */
function expectedDay(fit: LevelProfileFit, reported: DayMatrix, row: number): ExpectedDay | null {
  const { training, level, profile, slotVariance, widening } = fit;
  const day = training.history.firstDay + row;
  const actual = reported.days[row];
  const open = training.opening[weekdayOf(day)];
  if (!actual || !open) return null;
  const { values } = level.design;
  const { innovations, innovationVariances } = level.state;
  const isKnown = !Number.isNaN(innovations[row]);
  const told = isKnown ? null : predictFrom(level, row, 1);
  const log = told ? told.mean[0] : values[row] - innovations[row];
  const contacts = Math.max(0, Math.exp(log) - 0.5);
  const dayVariance = widening * (told ? told.variance[0] : Math.max(0, innovationVariances[row] - 1 / (contacts + 1)));
  return {
    day,
    actual: actual.map((value, s) => (open[s] ? value : value || 0)),
    mean: profileOf(profile, training.known, day).map((share, s) => (open[s] ? share * contacts : 0)),
    relativeVariance: slotVariance.map((own) => Math.expm1(Math.min(4, dayVariance + widening * own))),
    dayVariance: Math.expm1(Math.min(4, dayVariance)),
  };
}

/** Normal score of each open, reported slot; NaN elsewhere. */
function scoresOf({ mean, relativeVariance, actual }: ExpectedDay): Float64Array {
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

function tailScale(scores: number[]): number {
  const finite = scores.filter((score) => !Number.isNaN(score)).sort((a, b) => a - b);
  if (finite.length < LEAST_SCORES) return 1;
  return Math.max(
    1,
    finite[Math.floor((1 - CALIBRATION_TAIL) * finite.length)] / normalQuantile(1 - CALIBRATION_TAIL / 2),
  );
}

function dayAnomalies(
  { opening, known }: Training,
  expected: ExpectedDay,
  scores: Float64Array,
  limit: number,
  dayLimit: number,
): Anomaly[] {
  const { day, mean, actual } = expected;
  const open = opening[weekdayOf(day)]!;
  const reported = actual.map((value) => value || 0);
  const whole = {
    day,
    fromSlot: 0,
    toSlot: mean.length,
    expected: sum(mean),
    actual: sum(reported.filter((_, s) => open[s])),
  };
  const score = scoreOf(whole.actual, whole.expected, expected.dayVariance);
  const runs = runsOf(expected, scores, limit, open);
  const outside = outsideOpening(expected, open);
  if (Math.abs(score) <= dayLimit) return [...outside, ...runs];
  const kind =
    score > 0 ? 'busy day' : isLikeHoliday(expected, open, known.holidays) ? 'unmarked holiday' : 'quiet day';
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
function withLevelShifts(anomalies: Anomaly[], fit: LevelProfileFit, reported: DayMatrix, from: number): Anomaly[] {
  const { firstDay } = fit.training.history;
  const shifts = fit.level.state.shifts
    .filter((row) => firstDay + row >= from)
    .map((row): Anomaly => {
      const days = Array.from({ length: SHIFT_DAYS }, (_, i) => expectedDay(fit, reported, row - i)).filter(
        (d) => d !== null,
      );
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
