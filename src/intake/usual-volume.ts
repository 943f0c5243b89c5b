import { median } from 'simple-statistics';
import type { OpeningHours } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { isoWeekdayOf, minutesPerDay, secondsPerDay } from '../time/calendar-day.ts';
import { wallSlots } from '../time/grid.ts';
import { openSlotsOfWeek } from '../time/opening-hours.ts';
import { zoneClock } from '../time/zone-clock.ts';

/**
 * A history laid out as local days by wall-clock slots, beside what would be usual there: the trimmed mean of the weekday
 * and slot, scaled to the level of the weeks around the day. Robust enough that the oddities looked for do not define it.
 */
export interface UsualVolume {
  firstDay: number;
  days: number;
  slotsPerDay: number;
  /** Contacts reported, days by slots; NaN where nothing was. Of an hour shown twice, the first pass. */
  reported: Float64Array;
  /** Contacts usual there; 0 outside opening hours and where the clock skips the slot. */
  usual: Float64Array;
  /** Whether the queue is open by the learned hours. */
  isOpen(day: number, slot: number): boolean;
  /** Spread of intervals around the usual beyond Poisson noise, as a share of the usual. */
  excessSpread: number;
}

const trimmedShare = 0.1;
const levelWindowDays = 28;

/** Lays a history out. `absentIsZero`: read absent intervals on days with contacts as no contacts when taking means. */
export function usualVolume(history: IntervalHistory, hours: OpeningHours, absentIsZero: boolean): UsualVolume {
  const { intervalMinutes, timeZone } = history;
  const slotsPerDay = minutesPerDay / intervalMinutes;
  const { day, slot } = wallSlots(history.start, timeZone, intervalMinutes);
  const firstDay = day[0]!;
  const days = day.at(-1)! - firstDay + 1;
  const reported = new Float64Array(days * slotsPerDay).fill(Number.NaN);
  for (let i = day.length - 1; i >= 0; i--)
    reported[(day[i]! - firstDay) * slotsPerDay + slot[i]!] = history.offered[i]!;

  const week = openSlotsOfWeek(hours, intervalMinutes);
  const skipped = skippedSlots(firstDay, days, intervalMinutes, timeZone);
  const isOpen = (d: number, s: number): boolean =>
    week[isoWeekdayOf(firstDay + d) - 1]![s] === 1 && !skipped.has(d * slotsPerDay + s);

  const profile = week.map((open, weekday) =>
    Float64Array.from(open, (isOpenSlot, s) => {
      if (!isOpenSlot) return 0;
      const values: number[] = [];
      for (let d = 0; d < days; d++) {
        if (isoWeekdayOf(firstDay + d) !== weekday + 1) continue;
        const value = reported[d * slotsPerDay + s]!;
        if (!Number.isNaN(value)) values.push(value);
        else if (absentIsZero) values.push(0);
      }
      return trimmedMean(values);
    }),
  );

  const levels = dayLevels(reported, profile, firstDay, days, slotsPerDay, isOpen, absentIsZero);
  const usual = new Float64Array(reported.length);
  for (let d = 0; d < days; d++) {
    const level = medianOf(levels.subarray(Math.max(0, d - levelWindowDays), d + levelWindowDays + 1)) ?? 1;
    const weekday = profile[isoWeekdayOf(firstDay + d) - 1]!;
    for (let s = 0; s < slotsPerDay; s++) if (isOpen(d, s)) usual[d * slotsPerDay + s] = level * weekday[s]!;
  }
  return { firstDay, days, slotsPerDay, reported, usual, isOpen, excessSpread: excessSpread(reported, usual) };
}

/** Volume of each day relative to its weekday's profile; NaN where nothing was reported. */
function dayLevels(
  reported: Float64Array,
  profile: Float64Array[],
  firstDay: number,
  days: number,
  slotsPerDay: number,
  isOpen: (day: number, slot: number) => boolean,
  absentIsZero: boolean,
): Float64Array {
  return Float64Array.from({ length: days }, (_, d) => {
    const weekday = profile[isoWeekdayOf(firstDay + d) - 1]!;
    let seen = 0;
    let wouldBe = 0;
    for (let s = 0; s < slotsPerDay; s++) {
      const value = reported[d * slotsPerDay + s]!;
      if (!isOpen(d, s) || (Number.isNaN(value) && !absentIsZero)) continue;
      seen += Number.isNaN(value) ? 0 : value;
      wouldBe += weekday[s]!;
    }
    return wouldBe > 0 && seen > 0 ? seen / wouldBe : Number.NaN;
  });
}

function skippedSlots(firstDay: number, days: number, intervalMinutes: number, timeZone: string | null): Set<number> {
  const clock = zoneClock(timeZone);
  const slotsPerDay = minutesPerDay / intervalMinutes;
  const skipped = new Set<number>();
  for (let d = 0; d < days; d++) {
    const hoursOfDay = clock.startOfDay(firstDay + d + 1) - clock.startOfDay(firstDay + d);
    if (hoursOfDay >= secondsPerDay) continue;
    for (let s = 0; s < slotsPerDay; s++) {
      const wall = (firstDay + d) * secondsPerDay + s * intervalMinutes * 60;
      if (clock.instantsOf(wall).length === 0) skipped.add(d * slotsPerDay + s);
    }
  }
  return skipped;
}

/** Robust coefficient of variation beyond sqrt(mean): from the median absolute deviation of intervals with volume. */
function excessSpread(reported: Float64Array, usual: Float64Array): number {
  const deviations: number[] = [];
  const noise: number[] = [];
  for (let i = 0; i < usual.length; i++) {
    if (usual[i]! < 4 || Number.isNaN(reported[i]!)) continue;
    deviations.push(Math.abs(reported[i]! / usual[i]! - 1));
    noise.push(1 / usual[i]!);
  }
  const spread = 1.4826 * (medianOf(Float64Array.from(deviations)) ?? 0);
  return Math.sqrt(Math.max(0, spread ** 2 - (medianOf(Float64Array.from(noise)) ?? 0)));
}

function trimmedMean(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const cut = Math.floor(trimmedShare * sorted.length);
  const kept = sorted.slice(cut, sorted.length - cut);
  const sum = (numbers: number[]): number => numbers.reduce((total, value) => total + value, 0);
  if (sorted.length === 0) return 0;
  return sum(kept) > 0 ? sum(kept) / kept.length : sum(sorted) / sorted.length;
}

/** Median of the numbers that are not NaN; null when there are none. */
export function medianOf(values: Float64Array): number | null {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : median(known);
}
