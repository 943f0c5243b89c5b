/**
 * From histories to what a model may learn from: local days, calendar, opening hours, repairs. Says in words what was seen
 * and done; the histories themselves stay as they are.
 */

import { learnOpeningHours, type ObservedMatrix } from '../../../models/forecasting/calendar/opening-hours.ts';
import { cleanHistory, type Finding } from '../../../models/forecasting/history/cleaning.ts';
import {
  type DayMatrix,
  type KnownDays,
  sum,
  type Training,
  weekdayOf,
} from '../../../models/forecasting/history/day-matrix.ts';
import { median } from '../../../models/forecasting/history/robust.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { InputError } from '../../errors.ts';
import { formatDate, formatMinute, parseDate } from '../../time/calendar-day.ts';
import { type DayGrid, gridOf, rowsBetween } from '../day-grid.ts';
import { firstAttempts } from './first-attempts.ts';
import { type Calendar, type CalendarOptions, calendarOf, knownDaysOf, openingOfDates } from './known-days.ts';

export interface PreparationOptions extends CalendarOptions {
  /** Local date (YYYY-MM-DD); nothing at or after its midnight is looked at. Null: the day after the last day of history. */
  origin: string | null;
  /** Null: the interval of the history. */
  intervalMinutes: number | null;
  /** Share of each queue's abandoned contacts that call again and are counted twice; left out: none. */
  retryShareOf?: (queue: string) => number;
  /** Group of each queue, by name: a young queue borrows from its group. Left out: all queues are one group. */
  groupOf?: (queue: string) => string | null;
}

/** Prepared history of one queue: what the model will see. */
export interface PreparedQueue {
  queue: string;
  grid: DayGrid;
  training: Training;
  /** Day number of the first day to forecast. */
  originDay: number;
  /** Days of the horizon on which the centre is closed: holidays on which it always was. */
  closedDays: ReadonlySet<number>;
  findings: Finding[];
  /** Whether days of its group stand before its own. */
  hasBorrowed: boolean;
  notes: string[];
  /** Why the queue gets no forecast; null when it gets one. */
  skipped: string | null;
}

/** Fewer contacts a day than this: a day without any is no surprise. */
const QUIET_DAY_CONTACTS = 8;
const ENDED_AFTER_DAYS = 21;

/**
 * Everything before the model: local days, calendar, opening hours, cleaning.
 * @throws InputError naming origin, days, intervalMinutes, country, or history.
 */
export function prepareQueues(
  histories: IntervalHistory[],
  options: PreparationOptions,
  days: number,
): PreparedQueue[] {
  if (histories.every(({ start }) => start.length === 0)) {
    throw new InputError('history', 'there is no interval in it. Give at least two weeks of contacts.');
  }
  if (!Number.isInteger(days) || days < 1 || days > 560) {
    throw new InputError('days', 'forecast 1 to 560 days.');
  }
  const grids = histories.map((history) =>
    gridOf(
      firstAttempts(history, options.retryShareOf?.(history.queue) ?? 0),
      options.intervalMinutes ?? history.intervalMinutes,
    ),
  );
  const filled = grids.filter(({ contacts }) => contacts.days.length > 0);
  const firstDay = Math.min(...filled.map(({ contacts }) => contacts.firstDay));
  const endDay = Math.max(...filled.map(({ contacts }) => contacts.firstDay + contacts.days.length));
  const originDay = options.origin === null ? endDay : parseDate(options.origin, 'origin');
  if (originDay <= firstDay) {
    throw new InputError(
      'origin',
      `there is no history before ${options.origin}; choose a date after ${formatDate(firstDay)}.`,
    );
  }
  const calendar = calendarOf(options, firstDay, originDay + days);
  const reportedDays = new Set<number>();
  for (const { contacts } of filled) {
    contacts.days.forEach((day, row) => {
      if (day) reportedDays.add(contacts.firstDay + row);
    });
  }
  const span = { firstDay, originDay, endDay };
  return histories.map(({ queue }, i) => prepareQueue(queue, grids[i], calendar, options, span, reportedDays));
}

function prepareQueue(
  queue: string,
  grid: DayGrid,
  calendar: Calendar,
  options: PreparationOptions,
  { firstDay, originDay, endDay }: { firstDay: number; originDay: number; endDay: number },
  reportedDays: ReadonlySet<number>,
): PreparedQueue {
  const { contacts } = grid;
  const length = Math.max(0, Math.min(contacts.days.length, originDay - contacts.firstDay));
  const seen = { ...contacts, days: contacts.days.slice(0, length), reported: contacts.reported.slice(0, length) };
  const known = knownDaysOf(queue, calendar, options, firstDay, originDay, endDay);
  const special = (options.specialHours ?? []).filter(({ queues }) => !queues || queues.includes(queue));
  const unusual = new Set([
    ...known.holidays.keys(),
    ...calendar.makeUpDays,
    ...special.map(({ date }) => parseDate(date)),
  ]);
  const { opening, partialSlots } = learnOpeningHours(seen, unusual);
  known.openingOn = openingOfDates(calendar, special, seen, opening);
  const padded = rowsBetween(seen, seen.firstDay, originDay);
  const { history, findings } = cleanHistory(withQuietDays(padded, seen, opening, reportedDays), opening, known);
  const ahead = special.filter(({ date }) => parseDate(date) >= originDay);
  const notes = [
    ...ahead.map(({ name, date }) => `opening hours of ${date}: ${name}`),
    ...partialNotes(partialSlots, grid.intervalMinutes),
    ...findings.map((finding) => findingNote(finding, grid.intervalMinutes)),
  ];
  return {
    queue,
    grid,
    training: { history, opening, known },
    originDay,
    closedDays: closedHolidays(history, opening, known),
    findings,
    hasBorrowed: false,
    notes,
    skipped: reasonToSkip(history, Math.min(originDay, endDay)),
  };
}

/**
 * Sources that leave out zeros leave out whole days of a quiet queue. Such a day counts as seen when another queue of the
 * same source was seen on it or, for a lone queue, when the source reports no zero anywhere.
 */
function withQuietDays(
  padded: DayMatrix,
  seen: ObservedMatrix,
  opening: (Uint8Array | null)[],
  reportedDays: ReadonlySet<number>,
): DayMatrix {
  const typical = Array.from({ length: 7 }, (_, weekday) =>
    median(
      seen.days.flatMap((day, row) =>
        day && weekdayOf(seen.firstDay + row) === weekday ? [sum(day.map((x) => x || 0))] : [],
      ),
    ),
  );
  const omitsZeros = seen.days.every((day) => day === null || !day.includes(0));
  const ownDays = seen.days.reduce((count, day) => count + (day ? 1 : 0), 0);
  const isLone = reportedDays.size <= ownDays;
  const days = padded.days.map((day, row) => {
    const number = padded.firstDay + row;
    const isQuiet = !day && opening[weekdayOf(number)] !== null && typical[weekdayOf(number)] < QUIET_DAY_CONTACTS;
    if (!isQuiet || row >= seen.days.length) return day;
    return reportedDays.has(number) || (isLone && omitsZeros) ? new Float64Array(padded.slots) : day;
  });
  return { ...padded, days };
}

/** Future holidays, by name, on which an open weekday was closed every time so far. */
function closedHolidays(
  history: DayMatrix,
  opening: (Uint8Array | null)[],
  { holidays, openingOn }: KnownDays,
): Set<number> {
  const isPast = (day: number): boolean => day < history.firstDay + history.days.length;
  const wasOpen = new Map<string, boolean>();
  for (const [day, name] of holidays) {
    if (!isPast(day) || day < history.firstDay || !opening[weekdayOf(day)]) continue;
    wasOpen.set(name, (wasOpen.get(name) ?? false) || history.days[day - history.firstDay] !== null);
  }
  return new Set(
    [...holidays]
      .filter(([day, name]) => !isPast(day) && wasOpen.get(name) === false && !openingOn?.has(day))
      .map(([day]) => day),
  );
}

/** A queue that has been silent for three weeks, and for longer than ever before, has ended. */
function reasonToSkip(history: DayMatrix, endDay: number): string | null {
  let last: number | null = null;
  let longest = 0;
  history.days.forEach((day, row) => {
    if (!day || sum(day) <= 0) return;
    if (last !== null) longest = Math.max(longest, row - last);
    last = row;
  });
  if (last === null) return 'it had no contacts before the origin';
  const silent = endDay - history.firstDay - last - 1;
  if (silent <= Math.max(ENDED_AFTER_DAYS, longest)) return null;
  return `it ended on ${formatDate(history.firstDay + last)} (no contacts for ${silent} days)`;
}

function partialNotes(partial: { weekday: number; slot: number }[], intervalMinutes: number): string[] {
  const slots = [...new Set(partial.map(({ slot }) => slot))];
  return slots.map(
    (slot) =>
      `${formatMinute(slot * intervalMinutes)}: only part of this interval is ever reported; left out as closed`,
  );
}

function findingNote({ kind, day, fromSlot, toSlot, reported, used }: Finding, intervalMinutes: number): string {
  const when = `${formatDate(day)} ${formatMinute(fromSlot * intervalMinutes)}-${formatMinute(toSlot * intervalMinutes)}`;
  if (kind === 'closed day') return `${formatDate(day)}: no contact all day; taken as closed`;
  const what = { gap: 'not reported', outage: 'zero where many were expected', spike: 'far above its neighbours' }[
    kind
  ];
  return `${when}: ${what} (${Math.round(reported)} contacts); fitted as ${Math.round(used)}`;
}
