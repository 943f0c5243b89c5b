/**
 * What an event does on its day and the days after it. Each kind of event has a curve of its own over the next open days,
 * learned from its earlier dates: an effect for each of the first days and one for each of two later stretches, all shrunk
 * to none, the later the more (a distributed lag with decaying prior, after Leamer 1972).
 *
 * The size of an event acts in proportion on contacts, not on their logarithm: twice the letters, twice the additional
 * contacts. An event of `r` times the typical size of its kind therefore weighs log(1 + g r) / log(1 + g), where g is what
 * an event of typical size adds, relative to ordinary days around it.
 */
import {
  type DayEvent,
  type DayMatrix,
  endOf,
  openingOf,
  sum,
  type Training,
  weekdayOf,
} from '../history/day-matrix.ts';
import { median } from '../history/robust.ts';
import type { Regressor } from './regressor.ts';

/** Open days after the event, and deviation of the prior of the effect there. */
const STRETCHES = [
  { from: 0, to: 0, deviation: 0.4 },
  { from: 1, to: 1, deviation: 0.25 },
  { from: 2, to: 2, deviation: 0.15 },
  { from: 3, to: 3, deviation: 0.1 },
  { from: 4, to: 6, deviation: 0.07 },
  { from: 7, to: 10, deviation: 0.05 },
] as const;
/** Stretches that are looked for at a kind seen once; a single date tells little about the week after. */
const STRETCHES_SEEN_ONCE = 4;
/** Kinds that came once and are over teach nothing about days to come: only the day of the last so many is accounted for. */
const MOST_PAST_KINDS = 40;
/** The first days are left out where ordinary noise is learned. */
const SPECIAL_STRETCHES = 2;
const LAST_LAG = STRETCHES[STRETCHES.length - 1].to;
const PERIOD_DEVIATION = 0.2;
const NEIGHBOUR_WEEKS = 5;
/** Effects of a typical size are taken for no smaller than this: multiples of nothing would be anything. */
const LEAST_GAIN = 0.02;
const LEAST_FACTOR = 0.1;

export interface EventStretch {
  /** Open days after the event. */
  from: number;
  to: number;
}

/** The stretches of the response curve, by the name of their regressor. */
export const eventStretches = (name: string): (EventStretch & { regressor: string })[] =>
  STRETCHES.map(({ from, to }) => ({ from, to, regressor: regressorName(name, from) }));

const regressorName = (name: string, lag: number): string => (lag === 0 ? `event ${name}` : `event ${name} + ${lag} d`);

/** Name of the regressor of a period, such as school holidays: one effect on all its days, by its size. */
export const periodRegressor = (name: string): string => `event ${name} (period)`;

/** Regressors of all kinds of events and of all periods. */
export function eventRegressors(training: Training): Regressor[] {
  const { known } = training;
  const { recurring, past } = kindsOf(training);
  const periods = known.periods ?? new Map<number, DayEvent[]>();
  const namesOfPeriods = [...new Set([...periods.values()].flatMap((list) => list.map(({ name }) => name)))].sort();
  return [
    ...recurring.flatMap((name) => responseRegressors(name, training)),
    ...past.flatMap((name) => responseRegressors(name, training).slice(0, 1)),
    ...namesOfPeriods.map((name) => regressorOfPeriod(name, periods, training)),
  ];
}

function regressorOfPeriod(name: string, periods: DatedEvents, training: Training): Regressor {
  const { days, past, isSized } = occurrencesOf(name, periods, training);
  const gain = isSized ? localGain(training, past, 0) : 0;
  const weights = new Map<number, number>();
  for (const { day, size } of days) weights.set(day, (weights.get(day) ?? 0) + sizeWeight(size, gain));
  return {
    name: periodRegressor(name),
    priorDeviation: PERIOD_DEVIATION,
    group: 'smooth',
    value: (day) => weights.get(day) ?? 0,
  };
}

type DatedEvents = ReadonlyMap<number, readonly DayEvent[]>;

interface Occurrence {
  day: number;
  /** In typical sizes of its kind; 1 where not told. */
  size: number;
}

/** The days of a kind in their order, those the history can show, and whether sizes were told. */
function occurrencesOf(
  name: string,
  dated: DatedEvents,
  { history }: Training,
): { days: Occurrence[]; past: Occurrence[]; isSized: boolean } {
  const end = endOf(history);
  const told = [...dated]
    .flatMap(([day, list]) => list.filter((event) => event.name === name).map(({ size }) => ({ day, size })))
    .sort((a, b) => a.day - b.day);
  const typical = typicalSize(told, end);
  const days = told.map(({ day, size }) => ({ day, size: size === null || typical === 0 ? 1 : size / typical }));
  return {
    days,
    past: days.filter(({ day }) => day >= history.firstDay && day < end),
    isSized: told.some(({ size }) => size !== null),
  };
}

/** Kinds of more than one date or with days still to come, and the last of those that came once. */
function kindsOf({ known, history }: Training): { recurring: string[]; past: string[] } {
  const datesOf = new Map<string, number[]>();
  for (const [day, events] of known.events) {
    for (const { name } of events) datesOf.set(name, [...(datesOf.get(name) ?? []), day]);
  }
  const isOver = (days: number[]): boolean => days.length === 1 && days[0] < endOf(history) - 3 * LAST_LAG;
  const kinds = [...datesOf].sort(([a], [b]) => (a < b ? -1 : 1));
  const past = kinds.filter(([, days]) => isOver(days)).sort(([, a], [, b]) => b[0] - a[0]);
  return {
    recurring: kinds.filter(([, days]) => !isOver(days)).map(([name]) => name),
    past: past.slice(0, MOST_PAST_KINDS).map(([name]) => name),
  };
}

function responseRegressors(name: string, training: Training): Regressor[] {
  const { days, past, isSized } = occurrencesOf(name, training.known.events, training);
  const lags = days.map(({ day, size }) => ({ size, lagOf: openDaysAfter(training, day) }));
  const stretches = past.length > 1 ? STRETCHES : STRETCHES.slice(0, STRETCHES_SEEN_ONCE);
  return stretches.map(({ from, to, deviation }, index) => {
    const isIn = (lag: number | undefined): boolean => lag !== undefined && lag >= from && lag <= to;
    const gain = isSized ? localGain(training, past, from) : 0;
    const weights = new Map<number, number>();
    for (const { size, lagOf } of lags) {
      for (const [day, lag] of lagOf) {
        if (isIn(lag)) weights.set(day, (weights.get(day) ?? 0) + sizeWeight(size, gain));
      }
    }
    return {
      name: regressorName(name, from),
      priorDeviation: deviation,
      group: index < SPECIAL_STRETCHES ? ('special' as const) : ('smooth' as const),
      value: (day: number) => weights.get(day) ?? 0,
    };
  });
}

/** How many open days after `event` each of the next days is; closed days are left out. */
function openDaysAfter(training: Training, event: number): Map<number, number> {
  const lagOf = new Map<number, number>();
  let lag = 0;
  for (let day = event; lag <= LAST_LAG && day <= event + 3 * LAST_LAG; day++) {
    if (day === event || openingOf(training, day) !== null) lagOf.set(day, lag++);
  }
  return lagOf;
}

/** log(1 + g r) / log(1 + g): 1 at the typical size, for small effects about the size itself. */
export function sizeWeight(relativeSize: number, gain: number): number {
  const g = Math.abs(gain) < LEAST_GAIN ? (gain < 0 ? -LEAST_GAIN : LEAST_GAIN) : gain;
  return Math.log(Math.max(LEAST_FACTOR, 1 + g * relativeSize)) / Math.log(1 + g);
}

/** Geometric mean of the sizes told before `end`, or of all; 0 when none was. The sign of a size is its direction. */
function typicalSize(told: { day: number; size: number | null }[], end: number): number {
  const sized = told.flatMap(({ day, size }) => (size ? [{ day, log: Math.log(Math.abs(size)) }] : []));
  const past = sized.filter(({ day }) => day < end);
  const logs = (past.length > 0 ? past : sized).map(({ log }) => log);
  return logs.length > 0 ? Math.exp(sum(logs) / logs.length) : 0;
}

/**
 * What an event of typical size adds `lag` open days later, relative to the same weekday in the weeks around it: median over
 * its earlier dates, shrunk as by one more that added nothing.
 */
function localGain(training: Training, past: Occurrence[], lag: number): number {
  const { history } = training;
  const busy = new Set(past.map(({ day }) => day));
  const gains = past.flatMap(({ day, size }) => {
    const at = [...openDaysAfter(training, day)].find(([, own]) => own === lag)?.[0];
    const own = at === undefined ? null : history.days[at - history.firstDay];
    const usual = own ? usualContacts(history, at as number, busy) : Number.NaN;
    return own && usual > 0 && size !== 0 ? [(sum(own) / usual - 1) / size] : [];
  });
  if (gains.length === 0) return 0;
  return Math.max(LEAST_FACTOR - 1, (median(gains) * gains.length) / (gains.length + 1));
}

function usualContacts(history: DayMatrix, day: number, without: ReadonlySet<number>): number {
  const totals: number[] = [];
  for (let week = -NEIGHBOUR_WEEKS; week <= NEIGHBOUR_WEEKS; week++) {
    const other = day + 7 * week;
    const contacts = history.days[other - history.firstDay];
    if (week !== 0 && contacts && !without.has(other) && weekdayOf(other) === weekdayOf(day))
      totals.push(sum(contacts));
  }
  return median(totals);
}
