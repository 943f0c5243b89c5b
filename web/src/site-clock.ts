import type { PlanningGrid } from './api/types.ts';

/** Reads a planning grid in the site's zone: which intervals make up a local day, and how an instant is written there. */
export interface SiteClock {
  /** Epoch milliseconds of each interval's start. */
  starts: number[];
  intervalMilliseconds: number;
  dates: string[];
  /** First interval of each local day, and the number of intervals after the last: `days + 1` entries. */
  dayEdges: number[];
  /** `Mon 2 Mar, 09:15` */
  dateAndTime: (milliseconds: number) => string;
  /** `Mon 09:15`: the same every week. */
  weekdayAndTime: (milliseconds: number) => string;
  /** `09:15` */
  time: (milliseconds: number) => string;
}

export function siteClock(grid: PlanningGrid): SiteClock {
  const zone = { timeZone: grid.timeZone };
  const dateFormat = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const timeFormat = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  const dayFormat = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'short', day: 'numeric', month: 'short' });
  const weekdayFormat = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'short' });
  const starts = grid.starts.map((start) => Date.parse(start));
  const dates: string[] = [];
  const dayEdges: number[] = [];
  starts.forEach((start, interval) => {
    const date = dateFormat.format(start);
    if (date !== dates.at(-1)) {
      dates.push(date);
      dayEdges.push(interval);
    }
  });
  dayEdges.push(starts.length);
  return {
    starts,
    intervalMilliseconds: grid.intervalMinutes * 60_000,
    dates,
    dayEdges,
    dateAndTime: (milliseconds) => `${dayFormat.format(milliseconds)}, ${timeFormat.format(milliseconds)}`,
    weekdayAndTime: (milliseconds) => `${weekdayFormat.format(milliseconds)} ${timeFormat.format(milliseconds)}`,
    time: (milliseconds) => timeFormat.format(milliseconds),
  };
}

const quarterHour = 15 * 60_000;

/** Epoch milliseconds at which the clock shows `09:15` on a day; null where it never does (the clocks go forward). */
export function instantAt(clock: SiteClock, day: number, time: string): number | null {
  const end = clock.starts[clock.dayEdges[day + 1]! - 1]! + clock.intervalMilliseconds;
  for (let at = clock.starts[clock.dayEdges[day]!]!; at < end; at += quarterHour)
    if (clock.time(at) === time) return at;
  return null;
}

/** Sums a value per interval over each local day. */
export const dailyTotals = (clock: SiteClock, values: number[]): number[] =>
  clock.dates.map((_, day) =>
    values.slice(clock.dayEdges[day], clock.dayEdges[day + 1]).reduce((total, value) => total + value, 0),
  );
