import type { PlanningGrid } from '../domain/plan.ts';
import { InputError } from '../errors.ts';
import { formatDate, formatMinute, parseDate, secondsPerDay } from './calendar-day.ts';
import { zoneClock } from './zone-clock.ts';

/**
 * Uniform intervals from the local midnight that opens `startDate` to the one that closes the last of `days` local days.
 * A day has as many intervals as it has hours to fill: 23, 24 or 25 hours, or 23.5 where the clock moves by half an hour.
 *
 * Throws `InputError` on an unknown zone, a malformed date, or an interval that does not fill the days evenly.
 */
export function planningGrid(timeZone: string, startDate: string, days: number, intervalMinutes: number): PlanningGrid {
  if (!Number.isInteger(days) || days < 1) throw new InputError('days', `must be a whole number from 1, not ${days}`);
  const step = intervalSeconds(intervalMinutes);
  const clock = zoneClock(timeZone);
  const firstDay = parseDate(startDate, 'startDate');
  const starts: string[] = [];
  for (let day = firstDay; day < firstDay + days; day++) {
    const from = clock.startOfDay(day);
    const to = clock.startOfDay(day + 1);
    if ((to - from) % step !== 0) {
      throw new InputError(
        'intervalMinutes',
        `${formatDate(day)} has ${(to - from) / 3600} hours in ${timeZone}, which ${intervalMinutes}-minute intervals do not fill; use 15 or 30`,
      );
    }
    for (let start = from; start < to; start += step) starts.push(formatInstant(start));
  }
  return { startDate, days, intervalMinutes, timeZone, starts };
}

/** Start of every interval of a grid, epoch seconds. */
export function gridStarts(grid: PlanningGrid): Float64Array {
  return Float64Array.from(grid.starts, (start) => Date.parse(start) / 1000);
}

/** Where instants fall on the wall: one entry per instant. */
export interface WallSlots {
  /** Local date as a day number (see calendar-day.ts). */
  day: Int32Array;
  /** Interval of the local day by the wall clock, 0 at midnight. An hour shown twice has the same slots twice. */
  slot: Int32Array;
}

/** Local day and wall-clock slot of many instants (epoch seconds); a null zone reads them as wall clock already. */
export function wallSlots(
  epochSeconds: ArrayLike<number>,
  timeZone: string | null,
  intervalMinutes: number,
): WallSlots {
  const step = intervalSeconds(intervalMinutes);
  const clock = zoneClock(timeZone);
  const day = new Int32Array(epochSeconds.length);
  const slot = new Int32Array(epochSeconds.length);
  for (let i = 0; i < epochSeconds.length; i++) {
    const wall = clock.wallSeconds(epochSeconds[i]!);
    day[i] = Math.floor(wall / secondsPerDay);
    slot[i] = Math.floor((wall - day[i]! * secondsPerDay) / step);
  }
  return { day, slot };
}

/**
 * Instants (epoch seconds) at which wall-clock slots begin: the inverse of `wallSlots`. NaN where the clock skips the slot;
 * of a slot it shows twice, the first.
 */
export function instantsOfWallSlots(slots: WallSlots, timeZone: string | null, intervalMinutes: number): Float64Array {
  const step = intervalSeconds(intervalMinutes);
  const clock = zoneClock(timeZone);
  return Float64Array.from(
    slots.day,
    (day, i) => clock.instantsOf(day * secondsPerDay + slots.slot[i]! * step)[0] ?? Number.NaN,
  );
}

/** Local wall clock of an instant, such as 2026-03-02T09:15; a null zone reads the instant as wall clock already. */
export function formatLocal(epochSeconds: number, timeZone: string | null): string {
  const wall = zoneClock(timeZone).wallSeconds(epochSeconds);
  const day = Math.floor(wall / secondsPerDay);
  return `${formatDate(day)}T${formatMinute(Math.floor((wall - day * secondsPerDay) / 60))}`;
}

/** Instant in UTC, such as 2026-03-02T08:15:00Z. */
export function formatInstant(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
}

function intervalSeconds(intervalMinutes: number): number {
  if (!Number.isInteger(intervalMinutes) || intervalMinutes < 1 || 1440 % intervalMinutes !== 0) {
    throw new InputError(
      'intervalMinutes',
      `must be a whole number of minutes that divides a day, such as 15, 30 or 60, not ${intervalMinutes}`,
    );
  }
  return intervalMinutes * 60;
}
