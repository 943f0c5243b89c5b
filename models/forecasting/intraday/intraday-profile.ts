/**
 * Share of a day's contacts per slot, by weekday. Exponentially weighted means of the daily shares for several half-lives,
 * each weekday shrunk to a pool of the weekdays that look like it, smoothed or not; these candidates are averaged by how
 * well each would have told the last weeks (likelihood of each next fortnight). Holidays have a profile of their own,
 * shrunk to half Sunday's and half the own weekday's.
 */

import { withinHours } from '../calendar/own-hours.ts';
import { learnSpecialShapes, namesOf, type SpecialShapes, withSpecialShapes } from '../calendar/special-shapes.ts';
import { type KnownDays, sum, type Training, weekdayOf } from '../history/day-matrix.ts';

export interface IntradayProfile {
  /** Shares per weekday; they add up to 1. */
  weekdays: Float64Array[];
  holidays: Float64Array[];
  /** What the names of special days change. */
  special: SpecialShapes;
  /** Weight of each candidate in the average; they add up to 1. */
  candidateWeights: Float64Array;
}

const HALF_LIFE_WEEKS = [3, 6, 12, 26, 60];
const POOL_WEIGHTS = [0.5, 2, 8];
const SMOOTHING_SLOTS = [0, 0.8];
const EVALUATED_WEEKS = 8;
/** Slots and overlapping fortnights are not independent: their evidence counts for a third. */
const TEMPER = 1 / 3;
const HOLIDAY_WEIGHT = 3;

/** Weighted sums of daily shares; the weight of a day grows with its date instead of the old ones decaying. */
interface Memory {
  perDay: number;
  now: number;
  weekdays: { weight: number; contacts: number; shares: Float64Array }[];
}

/** What a pass over the history has seen so far. */
interface Seen {
  memories: Memory[];
  holidayShares: Float64Array;
  holidayCount: number;
}

/** The profile at the end of the history. `candidateWeights` of an earlier fit spare the search for them. */
export function fitIntradayProfile(training: Training, candidateWeights?: Float64Array): IntradayProfile {
  return fitIntradayProfiles(training, [training.history.days.length], candidateWeights)[0];
}

/**
 * The profiles on the evenings before `rows` (ascending) of the history, in one pass over it. Candidates are weighed by what was
 * known before the first of them.
 */
export function fitIntradayProfiles(
  training: Training,
  rows: readonly number[],
  candidateWeights?: Float64Array,
): IntradayProfile[] {
  const { history, opening, known } = training;
  const { days, firstDay, slots } = history;
  const seen: Seen = {
    memories: HALF_LIFE_WEEKS.map((weeks) => ({
      perDay: 2 ** (1 / (7 * weeks)),
      now: 1e-100,
      weekdays: Array.from({ length: 7 }, () => ({ weight: 0, contacts: 0, shares: new Float64Array(slots) })),
    })),
    holidayShares: new Float64Array(slots),
    holidayCount: 0,
  };
  const evidence = new Float64Array(HALF_LIFE_WEEKS.length * POOL_WEIGHTS.length * SMOOTHING_SLOTS.length);
  const totals = days.map((day) => (day ? sum(day) : 0));
  const end = rows[0];
  const from = Math.max(28, end - 7 * (EVALUATED_WEEKS + 1));
  const profiles: IntradayProfile[] = [];
  let weights = candidateWeights;
  for (let i = 0; profiles.length < rows.length; i++) {
    while (i === rows[profiles.length]) {
      weights ??= weightsOf(evidence);
      profiles.push(profileFrom(training, i, seen, weights));
    }
    const isEvaluated = !weights && i >= from && (end - i) % 7 === 0;
    if (isEvaluated) {
      candidateProfiles(seen.memories, opening, slots).forEach((candidate, c) => {
        for (let j = i; j < Math.min(end, i + 14); j++) {
          const day = days[j];
          if (!day || totals[j] <= 0 || known.holidays.has(firstDay + j)) continue;
          evidence[c] += logLikelihood(day, totals[j], candidate[weekdayOf(firstDay + j)]);
        }
      });
    }
    remember(seen, days[i], totals[i], weekdayOf(firstDay + i), known.holidays.has(firstDay + i));
  }
  return profiles;
}

function remember(
  seen: Seen,
  day: Float64Array | null | undefined,
  total: number,
  weekday: number,
  isHoliday: boolean,
): void {
  for (const memory of seen.memories) memory.now *= memory.perDay;
  if (!day || total <= 0) return;
  if (isHoliday) {
    seen.holidayCount++;
    for (let s = 0; s < day.length; s++) seen.holidayShares[s] += day[s] / total;
    return;
  }
  for (const { weekdays, now } of seen.memories) {
    const own = weekdays[weekday];
    own.weight += now;
    own.contacts += now * total;
    const perContact = now / total;
    for (let s = 0; s < day.length; s++) own.shares[s] += perContact * day[s];
  }
}

/** Average of the candidates by `weights`, and what holidays and special days change, after the first `length` rows. */
function profileFrom(
  { history, opening, known }: Training,
  length: number,
  { memories, holidayShares, holidayCount }: Seen,
  weights: Float64Array,
): IntradayProfile {
  const { slots } = history;
  const weekdays = Array.from({ length: 7 }, () => new Float64Array(slots));
  candidateProfiles(memories, opening, slots).forEach((candidate, c) => {
    candidate.forEach((profile, w) => {
      for (let s = 0; s < slots; s++) weekdays[w][s] += weights[c] * profile[s];
    });
  });
  for (const profile of weekdays) normalise(profile);
  const sunday = opening[6] ? weekdays[6] : null;
  const holidays = weekdays.map((own, w) =>
    maskAndNormalise(
      own.map(
        (share, s) =>
          (holidayShares[s] + (HOLIDAY_WEIGHT * (share + (sunday ?? own)[s])) / 2) / (holidayCount + HOLIDAY_WEIGHT),
      ),
      opening[w],
    ),
  );
  const usual = { weekdays, holidays };
  const before = { ...history, days: history.days.slice(0, length) };
  const special = learnSpecialShapes({ history: before, known }, (day) => usualShape(usual, known, day));
  return { ...usual, special, candidateWeights: weights };
}

/** The shape of a day: its weekday's or a holiday's, with what its names change, within its hours. */
export function profileOf(profile: IntradayProfile, known: KnownDays, day: number): Float64Array {
  const shape = withSpecialShapes(usualShape(profile, known, day), profile.special, namesOf(known, day));
  return withinHours(shape, known, day);
}

const usualShape = (
  { weekdays, holidays }: Pick<IntradayProfile, 'weekdays' | 'holidays'>,
  known: KnownDays,
  day: number,
): Float64Array => (known.holidays.has(day) ? holidays : weekdays)[weekdayOf(day)];

function weightsOf(evidence: Float64Array): Float64Array {
  const best = Math.max(...evidence);
  return normalise(evidence.map((own) => Math.exp((own - best) * TEMPER)));
}

/** Per candidate (half-life x pooling x smoothing) the seven profiles. */
function candidateProfiles(memories: Memory[], opening: (Uint8Array | null)[], slots: number): Float64Array[][] {
  return memories.flatMap((memory) => {
    const pools = poolWeekdays(memory, slots);
    return POOL_WEIGHTS.flatMap((poolWeight) => {
      const raw = memory.weekdays.map(({ weight, shares }, w) => {
        const count = weight / memory.now;
        return pools[w].map((pooled, s) => (shares[s] / memory.now + poolWeight * pooled) / (count + poolWeight));
      });
      return SMOOTHING_SLOTS.map((width) =>
        raw.map((profile, w) => maskAndNormalise(width > 0 ? smooth(profile, width) : profile, opening[w])),
      );
    });
  });
}

/** For each weekday the mean profile of all, weighted by likeness: chi-square distance of the two shapes to its expectation. */
function poolWeekdays({ weekdays, now }: Memory, slots: number): Float64Array[] {
  const shapes = weekdays.map(({ weight, shares }) => (weight > 0 ? normalise(shares.slice()) : null));
  return shapes.map((own, a) => {
    const pool = new Float64Array(slots);
    shapes.forEach((other, b) => {
      if (!other) return;
      const weight = own && a !== b ? likeness(own, weekdays[a].contacts / now, other, weekdays[b].contacts / now) : 1;
      for (let s = 0; s < slots; s++) pool[s] += weight * other[s];
    });
    return normalise(pool);
  });
}

function likeness(a: Float64Array, contactsA: number, b: Float64Array, contactsB: number): number {
  const contacts = (contactsA * contactsB) / (contactsA + contactsB);
  let chiSquare = 0;
  for (let s = 0; s < a.length; s++) {
    const expected = (a[s] + b[s]) / 2;
    if (expected > 1e-9) chiSquare += (contacts * (a[s] - b[s]) ** 2) / expected;
  }
  return 1 / Math.max(1, chiSquare / Math.max(1, a.length - 1) / 4) ** 2;
}

/** Normal log-likelihood of a day's slots given its total, with a little over-dispersion. */
function logLikelihood(day: Float64Array, total: number, profile: Float64Array): number {
  let value = 0;
  for (let s = 0; s < day.length; s++) {
    const mean = total * profile[s];
    if (mean === 0) continue;
    const variance = mean + 0.01 * mean * mean + 0.3;
    value -= 0.5 * ((day[s] - mean) ** 2 / variance + Math.log(variance));
  }
  return value;
}

/** Gaussian kernel of standard deviation `width` slots, cut at the day's ends. */
function smooth(profile: Float64Array, width: number): Float64Array {
  const reach = Math.ceil(3 * width);
  const kernel = Array.from({ length: reach + 1 }, (_, k) => Math.exp(-0.5 * (k / width) ** 2));
  return profile.map((_, i) => {
    let weighted = 0;
    let weights = 0;
    for (let j = Math.max(0, i - reach); j <= Math.min(profile.length - 1, i + reach); j++) {
      weighted += kernel[Math.abs(i - j)] * profile[j];
      weights += kernel[Math.abs(i - j)];
    }
    return weighted / weights;
  });
}

function maskAndNormalise(profile: Float64Array, open: Uint8Array | null): Float64Array {
  return normalise(open ? profile.map((share, s) => (open[s] ? share : 0)) : profile);
}

/** In place; a profile of nothing becomes flat. */
function normalise(profile: Float64Array): Float64Array {
  const total = sum(profile);
  for (let s = 0; s < profile.length; s++) profile[s] = total > 0 ? profile[s] / total : 1 / profile.length;
  return profile;
}
