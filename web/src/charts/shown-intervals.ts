import type { SiteClock } from '../site-clock.ts';

/**
 * The intervals a chart shows: of every day the same hours, those in which something happens. Charts count positions in
 * this list, so that nights do not take half of their width.
 */
export interface ShownIntervals {
  intervals: number[];
  /** First position of each day, and the number of positions after the last. */
  dayEdges: number[];
}

/** Whole hours around all busy intervals of the week; everything where none is busy. */
export function busyHours(clock: SiteClock, isBusy: (interval: number) => boolean): ShownIntervals {
  const perHour = 3_600_000 / clock.intervalMilliseconds;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  forEachInterval(clock, (interval, offset) => {
    if (!isBusy(interval)) return;
    from = Math.min(from, Math.floor(offset / perHour) * perHour);
    to = Math.max(to, Math.ceil((offset + 1) / perHour) * perHour);
  });
  const intervals: number[] = [];
  const dayEdges: number[] = [];
  forEachInterval(clock, (interval, offset) => {
    if (offset === 0) dayEdges.push(intervals.length);
    if (to === 0 || (offset >= from && offset < to)) intervals.push(interval);
  });
  dayEdges.push(intervals.length);
  return { intervals, dayEdges };
}

function forEachInterval(clock: SiteClock, visit: (interval: number, offsetInDay: number) => void): void {
  clock.dates.forEach((_, day) => {
    const first = clock.dayEdges[day]!;
    for (let interval = first; interval < clock.dayEdges[day + 1]!; interval++) visit(interval, interval - first);
  });
}
