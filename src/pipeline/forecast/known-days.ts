/** What is known ahead about the days of a queue: holidays, events, periods, opening hours of single dates, drivers. */

import { workdayOpening } from '../../../models/forecasting/calendar/own-hours.ts';
import {
  type DayMatrix,
  type Driver,
  endOf,
  type KnownDays,
  weekdayOf,
} from '../../../models/forecasting/history/day-matrix.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { formatDate, parseDate } from '../../time/calendar-day.ts';
import { type DatedEvent, type DriverFigures, dailyFigures, type SpecialHours } from '../../time/calendar-files.ts';
import { makeUpWorkingDays, type NamedDate, publicHolidays } from '../../time/holidays.ts';
import { periodsOf } from '../../time/occasions.ts';

export interface CalendarOptions {
  /** ISO 3166 code, such as NL or DE-BY, whose public holidays apply. */
  country?: string | null;
  /** Own holidays; they name a date before the country's do. */
  holidays?: NamedDate[] | null;
  /** Moving occasions to reckon with beside the country's holidays. */
  occasions?: readonly Occasion[];
  /** Dated events and periods, past and future, by kind: each kind's effect is learned from its earlier dates. */
  events?: DatedEvent[];
  /** Dates with opening hours of their own, past and future. */
  specialHours?: SpecialHours[];
  /** Figures that may drive contacts; known ahead when they reach beyond the history. */
  drivers?: DriverFigures[];
}

/** What holds for all queues, from two weeks before the history to two weeks after the horizon. */
export interface Calendar {
  known: KnownDays;
  /** Days on which a weekend is worked. */
  makeUpDays: number[];
}

const MARGIN_DAYS = 14;
const EVENT_MARGIN_DAYS = 60;

/** @throws InputError naming `country`. */
export function calendarOf(options: CalendarOptions, firstDay: number, endDay: number): Calendar {
  const { country } = options;
  const from = formatDate(firstDay - MARGIN_DAYS);
  const to = formatDate(endDay + MARGIN_DAYS);
  const known: KnownDays = { holidays: new Map(), events: new Map(), periods: new Map() };
  const holidays = [...(options.holidays ?? []), ...(country ? publicHolidays(country, from, to) : [])];
  for (const { name, date } of holidays) {
    if (!known.holidays.has(parseDate(date))) known.holidays.set(parseDate(date), name);
  }
  const makeUpDays = country ? makeUpWorkingDays(country, from, to) : [];
  for (const event of makeUpDays) addEvent(known, event, firstDay, endDay);
  for (const occasion of options.occasions ?? []) {
    for (const period of periodsOf(occasion, from, to)) addEvent(known, period, firstDay, endDay);
  }
  return { known, makeUpDays: makeUpDays.map(({ date }) => parseDate(date)) };
}

/** The calendar of one queue: with its events, and with the drivers that concern it as they were known on `originDay`. */
export function knownDaysOf(
  queue: string,
  { known: common }: Calendar,
  { events = [], drivers = [] }: CalendarOptions,
  firstDay: number,
  originDay: number,
  historyEndDay: number,
): KnownDays {
  const concerns = ({ queues }: { queues?: string[] | null }): boolean => !queues || queues.includes(queue);
  const known: KnownDays = {
    ...common,
    events: new Map(common.events),
    periods: new Map(common.periods),
    drivers: drivers.filter(concerns).map((driver) => driverAsOf(driver, originDay, historyEndDay)),
  };
  for (const event of events.filter(concerns)) addEvent(known, event, firstDay, Number.POSITIVE_INFINITY);
  return known;
}

function addEvent(known: KnownDays, { name, date, until, size }: DatedEvent, firstDay: number, endDay: number): void {
  const first = parseDate(date);
  if (until === undefined) {
    if (first >= firstDay - EVENT_MARGIN_DAYS) {
      known.events.set(first, [...(known.events.get(first) ?? []), { name, size: size ?? null }]);
    }
    return;
  }
  const last = Math.min(parseDate(until), endDay + EVENT_MARGIN_DAYS);
  for (let day = Math.max(first, firstDay); day <= last; day++) {
    known.periods!.set(day, [...(known.periods!.get(day) ?? []), { name, size: size ?? null }]);
  }
}

/** Figures that reach beyond the contact history are planned ahead; of others none at or after the origin is used. */
function driverAsOf(figures: DriverFigures, originDay: number, historyEndDay: number): Driver {
  const values = dailyFigures(figures);
  const isKnownAhead = [...values.keys()].some((day) => day >= historyEndDay);
  return {
    name: figures.name,
    stepDays: { day: 1, week: 7, month: 30 }[figures.period],
    isKnownAhead,
    values: isKnownAhead ? values : new Map([...values].filter(([day]) => day < originDay)),
  };
}

/**
 * Opening of single dates: hours of their own, and worked weekend days on which the queue opens like on any working day, unless
 * it never did so before.
 */
export function openingOfDates(
  { makeUpDays }: Calendar,
  specialHours: readonly SpecialHours[],
  history: DayMatrix,
  opening: (Uint8Array | null)[],
): Map<number, Uint8Array | null> {
  const openingOn = new Map<number, Uint8Array | null>();
  const worked = (day: number): boolean =>
    (history.days[day - history.firstDay] ?? []).some((contacts) => contacts > 0);
  const onClosedWeekday = makeUpDays.filter((day) => opening[weekdayOf(day)] === null);
  const past = onClosedWeekday.filter((day) => day >= history.firstDay && day < endOf(history));
  if (past.length === 0 || past.some(worked)) {
    for (const day of onClosedWeekday) openingOn.set(day, workdayOpening(opening, history));
  }
  const minutes = 1440 / history.slots;
  for (const { date, openingHours } of specialHours) {
    const open = Uint8Array.from({ length: history.slots }, (_, s) =>
      openingHours.some(({ from, to }) => s * minutes >= from && s * minutes < to) ? 1 : 0,
    );
    openingOn.set(parseDate(date), openingHours.length > 0 ? open : null);
  }
  return openingOn;
}
