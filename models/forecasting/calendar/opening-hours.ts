/**
 * Opening hours learned from contacts: a slot of the week is open when contacts came in it on a fair share of the recent
 * days. Holes shorter than two hours are open too (nobody happened to call), across midnight as well, so that a centre
 * that never closes has no gaps in its small hours.
 */
import { type DayMatrix, weekdayOf } from '../history/day-matrix.ts';

export interface ObservedMatrix extends DayMatrix {
  /** Reported intervals of the source per slot and day, in the order of `days`; null where `days` is. */
  reported: (Uint8Array | null)[];
  /** Source intervals that make up one slot. */
  reportsPerSlot: number;
}

export interface LearnedOpening {
  /** Per weekday (Monday 0): 1 for open slots; null when closed all day. */
  opening: (Uint8Array | null)[];
  /** Slots (weekday, slot) that hold only a part of an interval on every day and were left out. */
  partialSlots: { weekday: number; slot: number }[];
}

const RECENT_WEEKS = 26;
const LEAST_SHARE = 0.04;
const HOLE_MINUTES = 120;

/** `unusual` days (holidays, dates with opening hours of their own) have no say. */
export function learnOpeningHours(matrix: ObservedMatrix, unusual: ReadonlySet<number>): LearnedOpening {
  const { slots, days, firstDay } = matrix;
  const active = new Uint8Array(7 * slots);
  const partialSlots: LearnedOpening['partialSlots'] = [];
  const weekdaysInSpan = new Set(
    days.slice(-7 * RECENT_WEEKS).map((_, i, all) => weekdayOf(firstDay + days.length - all.length + i)),
  );
  for (let weekday = 0; weekday < 7; weekday++) {
    const rows = recentRows(matrix, weekday, unusual);
    for (let slot = 0; slot < slots; slot++) {
      const busy = rows.filter((row) => (days[row]?.[slot] ?? 0) > 0);
      const isActive = rows.length < 4 ? busy.length > 0 : busy.length >= 2 && busy.length >= LEAST_SHARE * rows.length;
      if (!isActive) continue;
      if (isAlwaysPartial(matrix, rows, slot)) partialSlots.push({ weekday, slot });
      else active[weekday * slots + slot] = 1;
    }
  }
  fillHoles(active, Math.floor((HOLE_MINUTES * slots) / 1440));
  copyToUnseenWorkdays(active, slots, weekdaysInSpan);
  for (const { weekday, slot } of partialSlots) active[weekday * slots + slot] = 0;
  const opening = Array.from({ length: 7 }, (_, weekday) => {
    const own = active.slice(weekday * slots, (weekday + 1) * slots);
    return own.includes(1) ? own : null;
  });
  return { opening, partialSlots };
}

/** Days of a weekday in the last half year, unusual ones left out, that show whether the centre opens then. */
function recentRows({ days, firstDay }: DayMatrix, weekday: number, unusual: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  let absent = 0;
  for (let row = Math.max(0, days.length - 7 * RECENT_WEEKS); row < days.length; row++) {
    if (weekdayOf(firstDay + row) !== weekday || unusual.has(firstDay + row)) continue;
    if (days[row]) rows.push(row);
    else absent++;
  }
  return rows.length >= 0.1 * (rows.length + absent) ? rows : [];
}

/**
 * True when the source reports the other slots fully and this one, day after day, by the same few of its intervals, half of
 * them or fewer. Sparse sources that leave out zeros do not do that.
 */
function isAlwaysPartial({ reported, reportsPerSlot }: ObservedMatrix, rows: number[], slot: number): boolean {
  if (reportsPerSlot < 2) return false;
  const count = reported[rows[0]]?.[slot] ?? 0;
  if (count > reportsPerSlot / 2) return false;
  const same = rows.filter((row) => reported[row]?.[slot] === count).length;
  if (rows.length < 4 || same < 0.95 * rows.length) return false;
  let slotsSeen = 0;
  let full = 0;
  for (const row of rows) {
    for (const reports of reported[row] ?? []) {
      if (reports === 0) continue;
      slotsSeen++;
      if (reports >= reportsPerSlot) full++;
    }
  }
  return full > 0.85 * slotsSeen;
}

/** Opens closed runs of up to `longest` slots between open ones, around the week. */
function fillHoles(active: Uint8Array, longest: number): void {
  const size = active.length;
  const first = active.indexOf(1);
  if (first < 0) return;
  let run = 0;
  for (let step = 1; step <= size; step++) {
    const at = (first + step) % size;
    if (!active[at]) {
      run++;
      continue;
    }
    if (run > 0 && run <= longest) for (let back = 1; back <= run; back++) active[(at - back + size) % size] = 1;
    run = 0;
  }
}

/** A history of a few days cannot show every weekday: Monday to Friday then open like the workdays that were seen. */
function copyToUnseenWorkdays(active: Uint8Array, slots: number, seen: Set<number>): void {
  for (let weekday = 0; weekday < 5; weekday++) {
    if (seen.has(weekday)) continue;
    for (let slot = 0; slot < slots; slot++) {
      for (let other = 0; other < 5; other++) {
        if (seen.has(other) && active[other * slots + slot]) active[weekday * slots + slot] = 1;
      }
    }
  }
}
