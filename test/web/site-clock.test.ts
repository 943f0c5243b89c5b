import { describe, expect, it } from 'vitest';
import { busyHours } from '../../web/src/charts/shown-intervals.ts';
import { dailyTotals, siteClock } from '../../web/src/site-clock.ts';
import { placeOnClock } from '../../web/src/views/forecast/place-on-clock.ts';

/** The week in which clocks go forward in Amsterdam (29 March 2026), in half hours: Sunday has 46. */
const perDay = [48, 48, 48, 48, 48, 48, 46];
const count = perDay.reduce((sum, intervals) => sum + intervals, 0);
const first = Date.parse('2026-03-22T23:00:00Z');
const grid = {
  startDate: '2026-03-23',
  days: 7,
  intervalMinutes: 30,
  timeZone: 'Europe/Amsterdam',
  starts: Array.from({ length: count }, (_, interval) => new Date(first + interval * 1_800_000).toISOString()),
};

describe('the site’s clock', () => {
  const clock = siteClock(grid);

  it('cuts the week at local midnights, a short day included', () => {
    expect(clock.dates).toEqual(Array.from({ length: 7 }, (_, day) => `2026-03-${23 + day}`));
    expect(clock.dayEdges.slice(1).map((edge, day) => edge - clock.dayEdges[day]!)).toEqual(perDay);
  });

  it('writes times of the site, not of the reader', () => {
    expect(clock.dateAndTime(clock.starts[18]!)).toBe('Mon 23 Mar, 09:00');
    expect(clock.time(clock.starts[6 * 48 + 4]!)).toBe('03:00');
  });

  it('adds up days', () => {
    expect(dailyTotals(clock, new Array<number>(count).fill(1))).toEqual(perDay);
  });

  it('places the week before on the same weekday and time, across a change of clocks', () => {
    const at = (instant: string, offered: number) => ({ start: instant, offered });
    const placed = placeOnClock(
      [at('2026-03-16T08:00:00Z', 5), at('2026-03-16T08:15:00Z', 7), at('2026-03-22T08:00:00Z', 3)],
      clock,
    );
    expect(placed[18]).toBe(12);
    expect(clock.time(clock.starts[placed.lastIndexOf(3)]!)).toBe('09:00');
    expect(placed.filter((value) => value !== null)).toHaveLength(2);
  });

  it('shows the same whole hours of every day, around all that is busy', () => {
    const busy = new Set([17, 48 + 35]);
    const shown = busyHours(clock, (interval) => busy.has(interval));
    expect(shown.dayEdges).toEqual([0, 20, 40, 60, 80, 100, 120, 140]);
    expect(shown.intervals[0]).toBe(16);
    expect(shown.intervals[19]).toBe(35);
    expect(shown.intervals[20]).toBe(48 + 16);
  });

  it('shows everything where nothing is busy', () => {
    expect(busyHours(clock, () => false).intervals).toHaveLength(count);
  });
});
