/**
 * From instants to the wall clock and back: an interval history becomes a matrix of local days x slots for the models, and
 * a local day becomes the instants of its slots. On the day the clocks go forward the skipped slots hold no report; on the
 * day they go back the repeated slots hold the mean of the two hours that share their name.
 */

import type { ObservedMatrix } from '../../models/forecasting/calendar/opening-hours.ts';
import type { DayMatrix } from '../../models/forecasting/history/day-matrix.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import { wallSlots } from '../time/grid.ts';
import { zoneClock } from '../time/zone-clock.ts';

export interface DayGrid {
  /** Contacts; NaN in slots of a seen day that were not reported. */
  contacts: ObservedMatrix;
  /** Handle time in seconds, NaN where unknown; null when the history has none. */
  handleTime: DayMatrix | null;
  intervalMinutes: number;
  timeZone: string | null;
}

/**
 * The history as local days. Finer intervals are summed.
 * @throws InputError naming `intervalMinutes` when the history is coarser or the interval does not divide the day.
 */
export function gridOf(history: IntervalHistory, intervalMinutes: number): DayGrid {
  checkInterval(history.intervalMinutes, intervalMinutes);
  const { start, offered, answered, averageHandleTimeSeconds, timeZone } = history;
  const slots = 1440 / intervalMinutes;
  const { day, slot } = wallSlots(start, timeZone, intervalMinutes);
  const firstDay = day[0] ?? 0;
  const length = start.length > 0 ? day[day.length - 1] - firstDay + 1 : 0;
  const days: (Float64Array | null)[] = new Array(length).fill(null);
  const reported: (Uint8Array | null)[] = new Array(length).fill(null);
  const work: (Float64Array | null)[] = new Array(length).fill(null);
  const handled: (Float64Array | null)[] = new Array(length).fill(null);
  for (let i = 0; i < start.length; i++) {
    const row = day[i] - firstDay;
    const s = slot[i];
    days[row] ??= new Float64Array(slots).fill(Number.NaN);
    const contacts = days[row];
    contacts[s] = (Number.isNaN(contacts[s]) ? 0 : contacts[s]) + offered[i];
    reported[row] ??= new Uint8Array(slots);
    const counts = reported[row];
    counts[s]++;
    const seconds = averageHandleTimeSeconds?.[i] ?? Number.NaN;
    if (Number.isNaN(seconds)) continue;
    const contactsHandled = answered && !Number.isNaN(answered[i]) ? answered[i] : offered[i];
    work[row] ??= new Float64Array(slots);
    const dayWork = work[row];
    handled[row] ??= new Float64Array(slots);
    const dayHandled = handled[row];
    dayWork[s] += contactsHandled * seconds;
    dayHandled[s] += contactsHandled;
  }
  const reportsPerSlot = intervalMinutes / history.intervalMinutes;
  days.forEach((contacts, row) => {
    reported[row]?.forEach((count, s) => {
      if (contacts && count > reportsPerSlot) contacts[s] *= reportsPerSlot / count;
    });
  });
  return {
    contacts: { firstDay, slots, days, reported, reportsPerSlot },
    handleTime: averageHandleTimeSeconds && {
      firstDay,
      slots,
      days: work.map((seconds, row) => seconds?.map((total, s) => total / (handled[row]?.[s] ?? 0)) ?? null),
    },
    intervalMinutes,
    timeZone,
  };
}

/** The rows of day numbers `from` to `to` (exclusive); days outside the matrix are null. */
export function rowsBetween(matrix: DayMatrix, from: number, to: number): DayMatrix {
  const days = Array.from(
    { length: Math.max(0, to - from) },
    (_, i) => matrix.days[from + i - matrix.firstDay] ?? null,
  );
  return { firstDay: from, slots: matrix.slots, days };
}

/** Slot and start (epoch seconds) of every interval of a local day that exists: 23, 24 or 25 hours of them. */
export function intervalsOf(
  day: number,
  intervalMinutes: number,
  timeZone: string | null,
): { slot: number; start: number }[] {
  const clock = zoneClock(timeZone);
  const midnight = clock.startOfDay(day);
  const seconds = intervalMinutes * 60;
  const count = Math.max(1, Math.floor((clock.startOfDay(day + 1) - midnight) / seconds));
  const starts = Array.from({ length: count }, (_, i) => midnight + i * seconds);
  const { slot } = wallSlots(starts, timeZone, intervalMinutes);
  return starts.map((start, i) => ({ slot: slot[i], start }));
}

function checkInterval(historyMinutes: number, intervalMinutes: number): void {
  if (!Number.isInteger(intervalMinutes) || intervalMinutes < 1 || 1440 % intervalMinutes !== 0) {
    throw new InputError(
      'intervalMinutes',
      `${intervalMinutes} does not divide the day; use 15, 30, 60 or 1440 minutes.`,
    );
  }
  if (intervalMinutes % historyMinutes !== 0) {
    throw new InputError(
      'intervalMinutes',
      `the history has intervals of ${historyMinutes} minutes, which do not add up to ${intervalMinutes}; use ${historyMinutes} or a multiple of it.`,
    );
  }
}
