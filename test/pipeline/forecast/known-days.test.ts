import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekdayOf } from '../../../models/forecasting/history/day-matrix.ts';
import { type ComputePool, createComputePool } from '../../../src/compute/pool.ts';
import { firstAttempts } from '../../../src/pipeline/forecast/first-attempts.ts';
import { forecastQueue } from '../../../src/pipeline/forecast/forecast.ts';
import { calendarOf, knownDaysOf } from '../../../src/pipeline/forecast/known-days.ts';
import { prepareQueues } from '../../../src/pipeline/forecast/prepare-history.ts';
import { formatDate, parseDate } from '../../../src/time/calendar-day.ts';
import { FIRST_DAY, historyOf, syntheticMatrix } from '../../forecasting/synthetic.ts';

let pool: ComputePool;
beforeAll(() => {
  pool = createComputePool(1);
});
afterAll(() => pool.close());

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
const plain = { origin: null, intervalMinutes: null };

describe('a calendar', () => {
  it('prefers own holidays, and adds the country’s and moving occasions', () => {
    const holidays = [
      { name: 'Founders', date: '2024-12-25' },
      { name: 'Fair', date: '2024-06-03' },
    ];
    const options = { country: 'NL', holidays, occasions: ['ramadan'] as const };
    const { known } = calendarOf(options, parseDate('2024-01-01'), parseDate('2024-12-31'));
    expect(known.holidays.get(parseDate('2024-12-25'))).toBe('Founders');
    expect(known.holidays.get(parseDate('2024-06-03'))).toBe('Fair');
    expect(known.holidays.has(parseDate('2024-04-01'))).toBe(true);
    expect(known.periods!.get(parseDate('2024-03-20'))).toEqual([{ name: 'ramadan', size: null }]);
    expect(known.periods!.has(parseDate('2024-04-20'))).toBe(false);
  });

  it('knows of a driver ahead only what was planned ahead', () => {
    const values = ['2024-03-01', '2024-03-02', '2024-03-03'].map((date, value) => ({ date, value }));
    const drivers = [{ name: 'orders', period: 'day' as const, values, queues: ['a'] }];
    const [first, origin] = [parseDate('2024-01-01'), parseDate('2024-03-03')];
    const calendar = calendarOf({}, first, origin + 7);
    const driverOf = (queue: string, historyEnd: string) =>
      knownDaysOf(queue, calendar, { drivers }, first, origin, parseDate(historyEnd)).drivers![0];
    expect(driverOf('a', '2024-03-03')).toMatchObject({ isKnownAhead: true });
    expect(driverOf('a', '2024-03-03').values.size).toBe(3);
    expect(driverOf('a', '2024-03-04')).toMatchObject({ isKnownAhead: false });
    expect(driverOf('a', '2024-03-04').values.size).toBe(2);
    expect(driverOf('b', '2024-03-03')).toBeUndefined();
  });
});

describe('worked weekends in China', () => {
  /** From 2024-01-01 on weekdays, and on the days that make up for holidays where `isWorked`. */
  const centre = (isWorked: boolean) => {
    const whole = syntheticMatrix({ days: 265 });
    const makeUp = new Set(['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14']);
    const days = whole.days.map((day, row) => {
      const isOpen = weekdayOf(FIRST_DAY + row) < 5 || (isWorked && makeUp.has(formatDate(FIRST_DAY + row)));
      return isOpen && day ? day.map((contacts, s) => (s >= 8 && s < 18 ? contacts : 0)) : null;
    });
    return historyOf({ ...whole, days });
  };
  const order = { ...plain, country: 'CN', days: 14 };

  it('open a queue that worked them before, with the hours of a working day', async () => {
    const forecast = (await forecastQueue(centre(true), order, pool))!;
    const opened = forecast.days.map(({ date }) => date);
    expect(opened).toContain('2024-09-29');
    expect(opened).not.toContain('2024-09-28');
    const sunday = forecast.days.find(({ date }) => date === '2024-09-29')!;
    expect(sunday.openIntervals).toBe(10);
    expect(sunday.contacts).toBeGreaterThan(100);
  });

  it('stay closed where they always were', async () => {
    const forecast = (await forecastQueue(centre(false), order, pool))!;
    expect(forecast.days.map(({ date }) => date)).not.toContain('2024-09-29');
  });
});

describe('customers who call again', () => {
  const history = historyOf(syntheticMatrix({ days: 70 }));
  const abandoned = history.offered.map((contacts) => 0.2 * contacts);

  it('are counted once, where abandonment is known', () => {
    const once = firstAttempts({ ...history, abandoned }, 0.5);
    for (const [i, contacts] of once.offered.entries()) expect(contacts).toBeCloseTo(0.9 * history.offered[i], 9);
    expect(firstAttempts(history, 0.5).offered).toEqual(history.offered);
    const unknown = { ...history, abandoned: abandoned.map(() => Number.NaN) };
    expect(firstAttempts(unknown, 0.5).offered).toEqual(history.offered);
  });

  it('leave the forecast their first attempts', () => {
    const [plainly, once] = [0, 0.5].map((share) => {
      const [{ training }] = prepareQueues([{ ...history, abandoned }], { ...plain, retryShareOf: () => share }, 7);
      return sum(training.history.days[60]!);
    });
    expect(once / plainly).toBeCloseTo(0.9, 9);
  });
});

describe('dates with hours of their own', () => {
  const history = historyOf(syntheticMatrix({ days: 120 }));
  const closing = (date: string) => ({ name: 'Eve', date, openingHours: [{ from: 0, to: 720 }] });

  it('do not teach the weekday’s opening hours, and are not repaired as gaps', () => {
    const past = [91, 98, 105, 112].map((row) => closing(formatDate(FIRST_DAY + row)));
    const cut = {
      ...history,
      offered: history.offered.map((contacts, i) => {
        const row = Math.floor(history.start[i] / 86_400) - FIRST_DAY;
        return past.some(({ date }) => parseDate(date) === FIRST_DAY + row) && (history.start[i] / 3600) % 24 >= 12
          ? 0
          : contacts;
      }),
    };
    const [{ training, findings }] = prepareQueues([cut], { ...plain, specialHours: past }, 7);
    expect(training.opening[0]!.every((open) => open === 1)).toBe(true);
    expect(findings).toEqual([]);
    const [untold] = prepareQueues([cut], plain, 7);
    expect(untold.findings.length).toBeGreaterThan(0);
  });

  it('concern the queues they name, and are told', async () => {
    const date = formatDate(FIRST_DAY + 122);
    const specialHours = [{ ...closing(date), queues: ['all'] }];
    const forecast = (await forecastQueue(history, { ...plain, days: 7, specialHours }, pool))!;
    expect(forecast.days[2]).toMatchObject({ date, openIntervals: 12 });
    expect(forecast.notes).toContain(`opening hours of ${date}: Eve`);
    const other = (await forecastQueue(
      history,
      { ...plain, days: 7, specialHours: [{ ...closing(date), queues: ['fax'] }] },
      pool,
    ))!;
    expect(other.days[2].openIntervals).toBe(24);
    expect(sum(other.mean)).toBeGreaterThan(sum(forecast.mean));
  });
});
