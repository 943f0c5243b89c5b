/**
 * Dates with opening hours of their own: an early closing, an evening sale, a Saturday that is worked. Such a day can hold the
 * share of a usual day's contacts that falls into its hours; how many of the others come earlier or later the same day is
 * learned from earlier such dates, around none.
 */
import {
  type DayMatrix,
  type ForecastMethod,
  type KnownDays,
  type MatrixForecast,
  openingOf,
  sum,
  type Training,
  weekdayOf,
} from '../history/day-matrix.ts';
import type { Regressor } from './regressor.ts';

/** Prior of the share of log contacts lost, 1: none of the contacts outside the hours comes inside. */
const LOSS_DEVIATION = 0.3;
/** A day that opens for less of its usual contacts than this counts as if for so many. */
const LEAST_SHARE = 0.02;
const PROFILE_WEEKS = 26;

/** One regressor: the logarithm of the share of usual contacts inside a date's own hours. */
export function ownHoursRegressors(training: Training): Regressor[] {
  const { openingOn } = training.known;
  if (!openingOn || openingOn.size === 0) return [];
  const usual = usualShares(training);
  const logs = new Map<number, number>();
  for (const [day, open] of openingOn) {
    if (!open) continue;
    const shares = training.opening[weekdayOf(day)] ? usual[weekdayOf(day)] : usual[7];
    const log = Math.log(
      Math.max(
        LEAST_SHARE,
        shares.reduce((total, share, s) => total + (open[s] ? share : 0), 0),
      ),
    );
    if (log < -1e-6) logs.set(day, log);
  }
  if (logs.size === 0) return [];
  return [
    {
      name: 'hours of its own',
      priorMean: 1,
      priorDeviation: LOSS_DEVIATION,
      group: 'special',
      value: (day) => logs.get(day) ?? 0,
    },
  ];
}

/** Share of each slot by weekday over the last half year, dates with own hours left out; the eighth row is of all weekdays. */
function usualShares({ history, known }: Training): Float64Array[] {
  const totals = Array.from({ length: 8 }, () => new Float64Array(history.slots));
  for (let row = Math.max(0, history.days.length - 7 * PROFILE_WEEKS); row < history.days.length; row++) {
    const day = history.days[row];
    const number = history.firstDay + row;
    if (!day || known.openingOn?.has(number) || known.holidays.has(number)) continue;
    for (const total of [totals[weekdayOf(number)], totals[7]]) {
      for (let s = 0; s < day.length; s++) total[s] += day[s];
    }
  }
  return totals.map((total) => {
    const own = sum(total) > 0 ? total : totals[7];
    const contacts = sum(own);
    return own.map((value) => (contacts > 0 ? value / contacts : 1 / own.length));
  });
}

/** The profile of a day, kept to the hours it is open. */
export function withinHours(profile: Float64Array, { openingOn }: KnownDays, day: number): Float64Array {
  if (!openingOn?.has(day)) return profile;
  const open = openingOn.get(day);
  const inside = profile.map((share, s) => (open?.[s] ? share : 0));
  const total = sum(inside);
  if (total > 0) return inside.map((share) => share / total);
  const slots = open ? sum(open) : 0;
  return inside.map((_, s) => (open?.[s] ? 1 / slots : 0));
}

/** The opening of a working day: of the weekday that is open longest. */
export function workdayOpening(opening: (Uint8Array | null)[], { slots }: Pick<DayMatrix, 'slots'>): Uint8Array {
  return opening.reduce<Uint8Array>(
    (longest, open) => (open && sum(open) > sum(longest) ? open : longest),
    new Uint8Array(slots),
  );
}

/**
 * A method that knows weekdays alone, as a planner would use it on dates with hours of their own: nothing outside the hours,
 * and an opened closed weekday is like the nearest day of the forecast that is open as usual.
 */
export function keepingOwnHours({ name, forecast }: ForecastMethod): ForecastMethod {
  return {
    name,
    forecast(training, days) {
      const end = training.history.firstDay + training.history.days.length;
      const own = Array.from({ length: days }, (_, k) => k).filter((k) => training.known.openingOn?.has(end + k));
      if (own.length === 0) return forecast(training, days);
      const told = forecast(training, days + 7);
      const mean = told.mean.slice(0, days);
      const relativeVariance = told.relativeVariance.slice(0, days);
      for (const k of own) {
        const like = told.mean[k] ? k : nearestUsualDay(training, told, k);
        const open = openingOf(training, end + k);
        mean[k] = (open && told.mean[like]?.map((contacts, s) => (open[s] ? contacts : 0))) ?? null;
        relativeVariance[k] = (open && told.relativeVariance[like]) ?? null;
      }
      return { ...told, mean, relativeVariance };
    },
  };
}

/** Index of the nearest day forecast as usual, the earlier of two; -1 when there is none. */
function nearestUsualDay({ known }: Training, { firstDay, mean }: MatrixForecast, from: number): number {
  const usual = mean.flatMap((day, k) => (day && !known.openingOn?.has(firstDay + k) ? [k] : []));
  return usual.reduce((best, k) => (best < 0 || Math.abs(k - from) < Math.abs(best - from) ? k : best), -1);
}
