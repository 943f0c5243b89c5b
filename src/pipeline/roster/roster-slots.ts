import { DateTime } from 'luxon';
import type { PlanningGrid } from '../../domain/plan.ts';
import { parseDate, secondsPerDay } from '../../time/calendar-day.ts';
import { zoneClock } from '../../time/zone-clock.ts';

/**
 * Rosters are made on wall-clock slots of 15 minutes: 96 a day, counted from 00:00 of the first day, also on the two
 * days a year that have 23 or 25 hours. A slot the clock skips asks for nobody; one it repeats asks for the larger need.
 */
export const slotMinutes = 15;
export const slotsPerDay = 1440 / slotMinutes;
/** A shift may run this many slots past the last midnight. */
export const spillSlots = 48;

/** For every interval of the grid, its first wall-clock slot. */
export const firstSlotOfIntervals = (grid: PlanningGrid): Int32Array =>
  Int32Array.from(grid.starts, (start) => Math.floor(wallSlot(grid, start)));

/** The instant at which wall-clock `slot` of the grid begins, as ISO 8601 in UTC. */
export function slotInstant(grid: PlanningGrid, slot: number): string {
  const day = DateTime.fromISO(grid.startDate, { zone: grid.timeZone }).plus({ days: Math.floor(slot / slotsPerDay) });
  const minutes = (slot % slotsPerDay) * slotMinutes;
  return day
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toUTC()
    .toISO({ suppressMilliseconds: true })!;
}

/** The wall-clock slot at which an instant lies; a fraction when it is not on a quarter hour. */
export function wallSlot({ timeZone, startDate }: PlanningGrid, instant: string): number {
  const wallSeconds = zoneClock(timeZone).wallSeconds(Date.parse(instant) / 1000);
  return (wallSeconds - parseDate(startDate) * secondsPerDay) / (slotMinutes * 60);
}

/** The local date `slot` lies on. */
export function slotDate(grid: PlanningGrid, slot: number): string {
  return DateTime.fromISO(grid.startDate, { zone: 'utc' })
    .plus({ days: Math.floor(slot / slotsPerDay) })
    .toISODate()!;
}
