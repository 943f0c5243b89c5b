import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { drawPoisson } from '../../src/sample/draws.ts';
import { isoWeekdayOf, parseDate } from '../../src/time/calendar-day.ts';
import { learnOpeningHours, openSlotsOfWeek } from '../../src/time/opening-hours.ts';

const monday = parseDate('2025-01-06');

/** Quarter-hours with `mean(day, minute)` contacts; null: no row. */
function history(
  weeks: number,
  mean: (day: number, minute: number) => number | null,
  intervalMinutes = 15,
): IntervalHistory {
  const random = createRandom(7);
  const rows: [number, number][] = [];
  for (let day = 0; day < 7 * weeks; day++) {
    for (let minute = 0; minute < 1440; minute += intervalMinutes) {
      const expected = mean(day, minute);
      if (expected !== null) rows.push([(monday + day) * 86_400 + minute * 60, drawPoisson(random, expected)]);
    }
  }
  return {
    queue: 'q',
    intervalMinutes,
    timeZone: null,
    start: Float64Array.from(rows, ([start]) => start),
    offered: Float64Array.from(rows, ([, offered]) => offered),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
}
const isWeekday = (day: number): boolean => isoWeekdayOf(monday + day) <= 5;
const span = (weekday: number, from: number, to: number) => ({ weekday, from: from * 60, to: to * 60 });
const office = [1, 2, 3, 4, 5].map((weekday) => span(weekday, 8, 20));
const inOffice = (minute: number): boolean => minute >= 480 && minute < 1200;

describe('learnOpeningHours', () => {
  it('finds the hours of a busy queue', () => {
    const queue = history(8, (day, minute) => (isWeekday(day) && inOffice(minute) ? 20 : null));
    expect(learnOpeningHours(queue)).toEqual(office);
  });

  it('finds them in a file that writes zeros while closed', () => {
    const queue = history(8, (day, minute) => (isWeekday(day) && inOffice(minute) ? 20 : 0));
    expect(learnOpeningHours(queue)).toEqual(office);
  });

  it('is not misled by stray contacts before opening, after closing and on a closed day', () => {
    const queue = history(12, (day, minute) => {
      if (isWeekday(day))
        return inOffice(minute) ? 20 : day % 17 === 0 && (minute === 465 || minute === 1200) ? 2 : null;
      return day === 13 && minute === 600 ? 3 : null;
    });
    expect(learnOpeningHours(queue)).toEqual(office);
  });

  it('is not misled by holidays, absent or nearly empty', () => {
    const queue = history(12, (day, minute) => {
      if (!isWeekday(day) || !inOffice(minute)) return null;
      if (day === 14 || day === 42) return null;
      return day === 21 || day === 28 ? (minute === 600 ? 2 : 0) : 20;
    });
    expect(learnOpeningHours(queue)).toEqual(office);
  });

  it('finds them for a sparse queue that leaves zeros out', () => {
    const sparse = history(30, (day, minute) => (isWeekday(day) && inOffice(minute) ? 0.2 : null));
    const rows = [...sparse.offered.keys()].filter((i) => sparse.offered[i]! > 0);
    const learned = learnOpeningHours({
      ...sparse,
      start: Float64Array.from(rows, (i) => sparse.start[i]!),
      offered: Float64Array.from(rows, (i) => sparse.offered[i]!),
    });
    expect(learned.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
    for (const { from, to } of learned) {
      expect(Math.abs(from - 480)).toBeLessThanOrEqual(30);
      expect(Math.abs(to - 1200)).toBeLessThanOrEqual(30);
    }
  });

  it('knows queues open day and night, over midnight, and twice a day', () => {
    const always = history(6, (_, minute) => (minute < 360 ? 0.4 : 12));
    expect(learnOpeningHours(always)).toEqual([1, 2, 3, 4, 5, 6, 7].map((weekday) => span(weekday, 0, 24)));
    const night = history(6, (_, minute) => (minute >= 1080 || minute < 120 ? 10 : null));
    expect(learnOpeningHours(night)).toContainEqual(span(3, 0, 2));
    expect(learnOpeningHours(night)).toContainEqual(span(3, 18, 24));
    const siesta = history(6, (_, minute) =>
      (minute >= 540 && minute < 780) || (minute >= 960 && minute < 1200) ? 10 : null,
    );
    expect(learnOpeningHours(siesta).slice(0, 2)).toEqual([span(1, 9, 13), span(1, 16, 20)]);
  });

  it('does not stay open for contacts that overflow a closing by a fraction of an interval', () => {
    const fiveMinutes = history(6, (_, minute) => (minute >= 420 && minute <= 1260 ? 15 : null), 5);
    expect(learnOpeningHours(fiveMinutes)[0]).toEqual(span(1, 7, 21));
    const halfHours = history(
      6,
      (_, minute) => (minute >= 420 && minute < 1260 ? 90 : minute === 1260 ? 15 : null),
      30,
    );
    expect(learnOpeningHours(halfHours)[0]).toEqual(span(1, 7, 21));
  });

  it('gives spans that are ordered, inside the day and on quarter hours', () => {
    const means = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 48, maxLength: 48 });
    fc.assert(
      fc.property(means, (slots) => {
        const hours = learnOpeningHours(history(3, (_, minute) => Math.max(0, slots[minute / 30]! - 2), 30));
        for (const [i, { weekday, from, to }] of hours.entries()) {
          expect(from % 15 === 0 && to % 15 === 0 && from >= 0 && from < to && to <= 1440).toBe(true);
          const next = hours[i + 1];
          if (next?.weekday === weekday) expect(next.from).toBeGreaterThan(to);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('openSlotsOfWeek', () => {
  it('carries a span past midnight into the next weekday', () => {
    const week = openSlotsOfWeek([{ weekday: 7, from: 1380, to: 1500 }], 60);
    expect([...week[6]!.keys()].filter((slot) => week[6]![slot])).toEqual([23]);
    expect([...week[0]!.keys()].filter((slot) => week[0]![slot])).toEqual([0]);
  });
});
