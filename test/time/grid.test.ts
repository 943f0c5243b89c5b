import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { formatDate, isoWeekdayOf, parseDate } from '../../src/time/calendar-day.ts';
import {
  formatInstant,
  formatLocal,
  gridStarts,
  instantsOfWallSlots,
  planningGrid,
  wallSlots,
} from '../../src/time/grid.ts';
import { zoneClock } from '../../src/time/zone-clock.ts';

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
] as const;
const year2000 = Date.UTC(2000, 0, 1) / 1000;
const year2036 = Date.UTC(2036, 0, 1) / 1000;
const instant = fc.integer({ min: year2000, max: year2036 });
const zone = fc.constantFrom(...zones);

describe('zone clock', () => {
  it('agrees with the zone database at any instant', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, epoch) => {
        const expected = DateTime.fromSeconds(epoch, { zone: timeZone }).offset * 60;
        expect(zoneClock(timeZone).offsetSeconds(epoch)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds an instant again from its wall clock', () => {
    fc.assert(
      fc.property(zone, instant, (timeZone, epoch) => {
        const clock = zoneClock(timeZone);
        const instants = clock.instantsOf(clock.wallSeconds(epoch));
        expect(instants).toContain(epoch);
        expect(instants.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows no instant for an hour that is skipped and two for one that is repeated', () => {
    const clock = zoneClock('Europe/Amsterdam');
    const wall = (text: string): number => Date.parse(`${text}Z`) / 1000;
    expect(clock.instantsOf(wall('2026-03-29T02:30'))).toEqual([]);
    expect(clock.instantsOf(wall('2026-10-25T02:30')).map(formatInstant)).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ]);
    expect(zoneClock('Australia/Lord_Howe').instantsOf(wall('2025-10-05T02:15'))).toEqual([]);
    expect(zoneClock('Pacific/Apia').instantsOf(wall('2011-12-30T12:00'))).toEqual([]);
  });

  it('opens a day without midnight when the clock has skipped it', () => {
    const start = zoneClock('America/Sao_Paulo').startOfDay(parseDate('2018-11-04'));
    expect(formatInstant(start)).toBe('2018-11-04T03:00:00Z');
    expect(formatLocal(start, 'America/Sao_Paulo')).toBe('2018-11-04T01:00');
  });

  it('refuses an unknown zone with a remedy', () => {
    expect(() => zoneClock('Mars/Olympus', '--zone')).toThrow(InputError);
    expect(() => zoneClock('Mars/Olympus', '--zone')).toThrow(/IANA name such as Europe\/Amsterdam/);
    expect(() => zoneClock('local')).toThrow(InputError);
  });
});

describe('planning grid', () => {
  it('gives days of 23, 24 and 25 hours', () => {
    expect(planningGrid('Europe/Amsterdam', '2026-03-29', 1, 15).starts).toHaveLength(92);
    expect(planningGrid('Europe/Amsterdam', '2026-03-30', 1, 15).starts).toHaveLength(96);
    expect(planningGrid('Europe/Amsterdam', '2026-10-25', 1, 15).starts).toHaveLength(100);
    expect(planningGrid('Australia/Lord_Howe', '2026-04-05', 1, 30).starts).toHaveLength(49);
    expect(planningGrid('Europe/Amsterdam', '2026-03-29', 1, 15).starts[0]).toBe('2026-03-28T23:00:00Z');
  });

  it('is uniform and starts and ends at local midnight wherever midnight exists', () => {
    const firstDay = fc.integer({ min: parseDate('2000-01-01'), max: parseDate('2035-12-01') });
    const zonesWithMidnight = fc.constantFrom(
      'Europe/Amsterdam',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(zonesWithMidnight, firstDay, fc.integer({ min: 1, max: 14 }), (timeZone, day, days) => {
        const grid = planningGrid(timeZone, formatDate(day), days, 30);
        const starts = gridStarts(grid);
        for (let i = 1; i < starts.length; i++) expect(starts[i]! - starts[i - 1]!).toBe(1800);
        expect(formatLocal(starts[0]!, timeZone)).toBe(`${formatDate(day)}T00:00`);
        expect(formatLocal(starts.at(-1)! + 1800, timeZone)).toBe(`${formatDate(day + days)}T00:00`);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses intervals that do not fill a day and malformed dates', () => {
    expect(() => planningGrid('Australia/Lord_Howe', '2026-04-05', 1, 60)).toThrow(/23.5|24.5/);
    expect(() => planningGrid('UTC', '2026-02-30', 1, 15)).toThrow(/not a date/);
    expect(() => planningGrid('UTC', '2026-03-01', 1, 7)).toThrow(/divides a day/);
    expect(() => planningGrid('UTC', '2026-03-01', 0, 15)).toThrow(InputError);
  });
});

describe('wall slots', () => {
  it('go there and back for every interval of a year with clock changes', () => {
    for (const timeZone of zones) {
      const step = timeZone === 'Australia/Lord_Howe' ? 30 : 15;
      const starts = gridStarts(planningGrid(timeZone, '2018-01-01', 370, step));
      const back = instantsOfWallSlots(wallSlots(starts, timeZone, step), timeZone, step);
      const repeated = [...starts.keys()].filter((i) => back[i] !== starts[i]);
      for (const i of repeated) expect(formatLocal(back[i]!, timeZone)).toBe(formatLocal(starts[i]!, timeZone));
      expect(repeated.length).toBeLessThanOrEqual(4);
    }
  });

  it('name date and weekday of the local day', () => {
    const { day, slot } = wallSlots([Date.parse('2026-03-01T23:30:00Z') / 1000], 'Europe/Amsterdam', 15);
    expect(formatDate(day[0]!)).toBe('2026-03-02');
    expect(isoWeekdayOf(day[0]!)).toBe(1);
    expect(slot[0]).toBe(2);
  });
});
