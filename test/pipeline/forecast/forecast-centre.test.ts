import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ComputePool, createComputePool } from '../../../src/compute/pool.ts';
import type { Centre } from '../../../src/domain/centre.ts';
import type { Forecast, QueueForecast } from '../../../src/domain/plan.ts';
import { adjustForecast } from '../../../src/pipeline/forecast/adjust-forecast.ts';
import { type ForecastCentreInput, forecastCentre } from '../../../src/pipeline/forecast/forecast-centre.ts';
import { keptTotals } from '../../../src/pipeline/forecast/forecast-totals.ts';
import { explainKept } from '../../../src/pipeline/forecast/stored-explanation.ts';
import { watchCentre } from '../../../src/pipeline/forecast/watch-centre.ts';
import { smallCentre, smallHistories } from '../small-centre.ts';

let pool: ComputePool;
let plain: Forecast;
const week = { histories: smallHistories, startDate: '2025-09-01', days: 7 };
const forecastOf = (centre: Partial<Centre>, more: Partial<ForecastCentreInput> = {}): Promise<Forecast> =>
  forecastCentre({ centre: { ...smallCentre, ...centre }, ...week, ...more }, { pool });

beforeAll(async () => {
  pool = createComputePool(2);
  const grouped = smallCentre.queues.map((queue) =>
    queue.channel === 'voice' ? { ...queue, groupId: 'phone' } : queue,
  );
  plain = await forecastOf({ queues: grouped });
});
afterAll(() => pool.close());

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const contactsOn = ({ mean }: QueueForecast, day: number): number => sum(mean.slice(day * 48, day * 48 + 48));

describe('special days of a centre', () => {
  const on = (openingHours: { from: number; to: number }[], queueIds: string[] | null = null) => ({
    specialDays: [{ id: 'eve', name: 'Eve', date: '2025-09-03', queueIds, openingHours }],
  });

  it('close queues outside their hours, on their date alone', async () => {
    const [sales, service] = (await forecastOf(on([{ from: 480, to: 720 }], ['sales']))).queues;
    const [usual, other] = plain.queues;
    const morning = sum(usual.mean.slice(2 * 48 + 16, 2 * 48 + 24));
    expect(contactsOn(sales, 2) / morning).toBeCloseTo(1, 1);
    expect(sales.open.slice(2 * 48, 3 * 48).filter(Boolean)).toHaveLength(8);
    expect(sales.quantiles.every((level) => sum(level.slice(2 * 48 + 24, 3 * 48)) === 0)).toBe(true);
    expect(contactsOn(sales, 1)).toBeCloseTo(contactsOn(usual, 1), 0);
    expect(sales.notes).toContain('opening hours of 2025-09-03: Eve');
    expect(service.mean).toEqual(other.mean);
  });

  it('without hours are closed', async () => {
    const { queues } = await forecastOf(on([]));
    for (const queue of queues)
      expect([contactsOn(queue, 2), queue.open.slice(96, 144).includes(true)]).toEqual([0, false]);
  });

  it('open hours in which nothing is forecast', async () => {
    const [sales] = (await forecastOf(on([{ from: 480, to: 1200 }]))).queues;
    expect(sales.open.slice(96, 144).filter(Boolean)).toHaveLength(24);
  });
});

describe('totals of a kept forecast', () => {
  it('add up over queues, groups and days', () => {
    const { items, quantileLevels } = keptTotals(plain, 'week');
    const meanOf = (name: string | null): number => items.find((item) => item.name === name)!.mean;
    expect(quantileLevels).toHaveLength(items[0].quantiles.length);
    expect(meanOf('phone')).toBeCloseTo(meanOf('sales') + meanOf('service'), 6);
    expect(meanOf(null)).toBeCloseTo(meanOf('phone') + meanOf('email'), 6);
    expect(meanOf('sales')).toBeCloseTo(sum(plain.queues[0].mean), 6);
    const days = keptTotals(plain, 'day').items.filter(({ name }) => name === 'phone');
    expect(sum(days.map(({ mean }) => mean))).toBeCloseTo(meanOf('phone'), 6);
  });

  it('follow a planner’s layers', () => {
    const layer = { id: 'more', name: 'More', queueId: 'sales', from: '2025-09-02T00:00', to: '2025-09-03T00:00' };
    const adjusted = adjustForecast(plain, [{ ...layer, kind: 'scale', value: 1.5, enabled: true }]);
    const of = (forecast: Forecast, name: string | null, date: string) =>
      keptTotals(forecast, 'day').items.find((item) => item.name === name && item.date === date)!;
    expect(of(adjusted, 'sales', '2025-09-02').mean).toBeCloseTo(1.5 * of(plain, 'sales', '2025-09-02').mean, 6);
    expect(of(adjusted, 'phone', '2025-09-02').mean).toBeCloseTo(
      of(plain, 'phone', '2025-09-02').mean + 0.5 * of(plain, 'sales', '2025-09-02').mean,
      6,
    );
    expect(of(adjusted, 'sales', '2025-09-03')).toEqual(of(plain, 'sales', '2025-09-03'));
  });
});

describe('explanation of a kept forecast', () => {
  it('multiplies and adds up to the mean of every day and interval, layers included', () => {
    const layer = { id: 'more', name: 'More', queueId: 'sales', from: '2025-09-02T10:00', to: '2025-09-02T12:00' };
    const adjusted = adjustForecast(plain, [{ ...layer, kind: 'add', value: 30, enabled: true }]);
    const { days, intervals } = explainKept(adjusted, plain, { queueId: 'sales' });
    expect(days.map(({ date }) => date)).toEqual([
      '2025-09-01',
      '2025-09-02',
      '2025-09-03',
      '2025-09-04',
      '2025-09-05',
    ]);
    expect(intervals).toHaveLength(5 * 20);
    for (const { mean, factors, steps } of [...days, ...intervals]) {
      expect(sum(Object.values(steps))).toBeCloseTo(mean, 6);
      expect(Object.values(factors).reduce((product, factor) => product * factor, 1)).toBeCloseTo(mean, 6);
    }
    expect(days[1].steps.adjustment).toBeCloseTo(30, 6);
    expect(days[0].steps.adjustment).toBe(0);
    expect(intervals.every(({ noise }) => noise.low <= 0 && noise.high >= 0)).toBe(true);
  });

  it('of one day, and refuses other days and queues', () => {
    const { days, intervals } = explainKept(plain, plain, { queueId: 'sales', date: '2025-09-04' });
    expect([days.length, intervals.length]).toEqual([1, 20]);
    expect(() => explainKept(plain, plain, { queueId: 'fax' })).toThrow(/fax/);
    expect(() => explainKept(plain, plain, { queueId: 'sales', date: '2025-09-08' })).toThrow(/7 days/);
    const imported = { ...plain, queues: plain.queues.map(({ days: _, ...queue }) => queue) };
    expect(() => explainKept(imported, imported, { queueId: 'sales' })).toThrow(/imported/);
  });
});

describe('the rest of a day', () => {
  it('stands beside what arrived, in intervals and totals', async () => {
    const order = { startDate: '2025-08-27', days: 2, now: '2025-08-27T12:00' };
    const { queues, totals } = await forecastOf({}, order);
    const [history] = smallHistories;
    const arrived = [...history.start].flatMap((start, i) => {
      const wall = new Date((start + 7200) * 1000).toISOString();
      return wall >= '2025-08-27T08:00' && wall < '2025-08-27T12:00' ? [history.offered[i]] : [];
    });
    expect(queues[0].mean.slice(16, 24)).toEqual(arrived);
    expect(queues[0].quantiles[3].slice(16, 24)).toEqual(arrived);
    expect(contactsOn(queues[0], 0)).toBeGreaterThan(sum(arrived) + 1);
    const today = totals!.find(({ by, name }) => by === 'day' && name === 'sales')!;
    expect(today.mean).toBeCloseTo(contactsOn(queues[0], 0), 6);
    expect(today.quantiles[0]).toBeGreaterThan(sum(arrived));
  });
});

describe('drivers and groups of a centre', () => {
  it('reach the queues they concern', async () => {
    const values = [...Array(120)].map((_, i) => ({
      date: new Date(Date.UTC(2025, 5, 1 + i)).toISOString().slice(0, 10),
      value: 100 + (i % 7),
    }));
    const { queues } = await forecastOf({
      drivers: [{ id: 'orders', name: 'Orders', queueIds: ['sales'], period: 'day', values }],
    });
    expect(queues[0].notes.some((note) => note.startsWith('driver Orders'))).toBe(true);
    expect(queues[1].notes.some((note) => note.startsWith('driver'))).toBe(false);
  });
});

describe('a watch over a centre', () => {
  it('tells a day of three times the contacts, by queue', async () => {
    const histories = smallHistories.map((history) => ({
      ...history,
      offered: history.offered.map((contacts, i) =>
        history.queue === 'sales' && new Date(history.start[i] * 1000).toISOString().startsWith('2025-08-26')
          ? contacts * 3
          : contacts,
      ),
    }));
    const rates = { falseAlarmRate: 0.001, dayFalseAlarmRate: 0.01 };
    const report = await watchCentre({ centre: smallCentre, histories, from: '2025-08-20', ...rates }, { pool });
    expect(report.anomalies).toContainEqual(
      expect.objectContaining({ queueId: 'sales', kind: 'busy day', date: '2025-08-26', from: '00:00' }),
    );
    const before = await watchCentre(
      { centre: smallCentre, histories, from: '2025-08-18', until: '2025-08-25', ...rates },
      { pool },
    );
    expect(before.anomalies.filter(({ date }) => date > '2025-08-25')).toEqual([]);
  });
});
