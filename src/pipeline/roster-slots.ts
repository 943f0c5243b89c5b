import { DateTime } from 'luxon';
import type { PlanningGrid } from '../domain/plan.ts';

/**
 * Rosters are made on wall-clock slots of 15 minutes: 96 a day, counted from 00:00 of the first day, also on the two
 * days a year that have 23 or 25 hours. A slot the clock skips asks for nobody; one it repeats asks for the larger need.
 */
export const slotMinutes = 15;
export const slotsPerDay = 1440 / slotMinutes;
/** A shift may run this many slots past the last midnight. */
export const spillSlots = 48;

/** For every interval of the grid, its first wall-clock slot. */
export function firstSlotOfIntervals(grid: PlanningGrid): Int32Array {
  const first = DateTime.fromISO(grid.startDate, { zone: 'utc' });
  return Int32Array.from(grid.starts, (start) => {
    const local = DateTime.fromISO(start, { zone: grid.timeZone });
    const day = Math.round(local.setZone('utc', { keepLocalTime: true }).startOf('day').diff(first, 'days').days);
    return day * slotsPerDay + Math.floor((local.hour * 60 + local.minute) / slotMinutes);
  });
}

/** The instant at which wall-clock `slot` of the grid begins, as ISO 8601 in UTC. */
export function slotInstant(grid: PlanningGrid, slot: number): string {
  const day = DateTime.fromISO(grid.startDate, { zone: grid.timeZone }).plus({ days: Math.floor(slot / slotsPerDay) });
  const minutes = (slot % slotsPerDay) * slotMinutes;
  return day
    .set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
    .toUTC()
    .toISO({ suppressMilliseconds: true })!;
}

/** The local date `slot` lies on. */
export function slotDate(grid: PlanningGrid, slot: number): string {
  return DateTime.fromISO(grid.startDate, { zone: 'utc' })
    .plus({ days: Math.floor(slot / slotsPerDay) })
    .toISODate()!;
}
