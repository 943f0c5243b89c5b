import { describe, expect, it } from 'vitest';
import type { ComputePool } from '../../src/compute/pool.ts';
import { tasks } from '../../src/compute/tasks.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { gridOf, intervalsOf } from '../../src/pipeline/day-grid.ts';
import { backtestQueues } from '../../src/pipeline/forecast/backtest.ts';
import {
  type ForecastOptions,
  forecastQueue,
  forecastQueues,
  type QueueForecast,
} from '../../src/pipeline/forecast/forecast.ts';
import { parseDate } from '../../src/time/calendar-day.ts';
import { zoneClock } from '../../src/time/zone-clock.ts';
import { historyOf, syntheticMatrix } from './synthetic.ts';

/** Tasks run here and now. */
const here = {
  run: async (task: keyof typeof tasks, input: never) =>
    structuredClone((tasks[task] as (input: never, context: unknown) => unknown)(input, { report: () => {} })),
} as unknown as Pick<ComputePool, 'run'>;

const options: ForecastOptions = { origin: null, days: 14, intervalMinutes: null };
const only = (forecast: QueueForecast | null): QueueForecast => forecast as QueueForecast;

/** One contact stream in a zone: every interval of the local days, so many contacts by local hour. */
function zonedHistory(from: string, days: number, timeZone: string, intervalMinutes = 60): IntervalHistory {
  const first = parseDate(from);
  const start = Array.from({ length: days }, (_, i) => intervalsOf(first + i, intervalMinutes, timeZone)).flat();
  return {
    queue: 'all',
    intervalMinutes,
    timeZone,
    start: Float64Array.from(start, (interval) => interval.start),
    offered: Float64Array.from(start, ({ slot }) => 100 + 10 * ((slot * intervalMinutes) / 60)),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
}

describe('local days', () => {
  it('have 23, 24 and 25 hours of intervals', () => {
    const count = (date: string): number => intervalsOf(parseDate(date), 30, 'Europe/Amsterdam').length;
    expect([count('2024-03-30'), count('2024-03-31'), count('2024-10-27')]).toEqual([48, 46, 50]);
  });

  it('hold no report in the hour that is skipped and the mean of the hour that is repeated', () => {
    const history = zonedHistory('2024-03-25', 240, 'Europe/Amsterdam');
    const { contacts } = gridOf(history, 60);
    const spring = contacts.days[parseDate('2024-03-31') - contacts.firstDay] as Float64Array;
    const autumn = contacts.days[parseDate('2024-10-27') - contacts.firstDay] as Float64Array;
    expect(spring[2]).toBeNaN();
    expect([spring[1], spring[3]]).toEqual([110, 130]);
    expect([autumn[1], autumn[2], autumn[3]]).toEqual([110, 120, 130]);
  });

  it('are forecast with their skipped and repeated hours', async () => {
    const zone = 'Europe/Amsterdam';
    const forecast = only(await forecastQueue(zonedHistory('2024-08-01', 80, zone), options, here));
    const clock = zoneClock(zone);
    const sunday = [...forecast.starts].filter(
      (start) => Math.floor(clock.wallSeconds(start) / 86_400) === parseDate('2024-10-27'),
    );
    expect(sunday).toHaveLength(25);
    const at = (start: number): number => forecast.mean[forecast.starts.indexOf(start)];
    expect(at(sunday[2])).toBeCloseTo(at(sunday[3]), 9);
    expect(Math.abs(at(sunday[12]) / 210 - 1)).toBeLessThan(0.05);
  });
});

describe('opening hours', () => {
  it('are learned per weekday, and strays do not open the centre', async () => {
    const history = historyOf(syntheticMatrix({ openWeekdays: 5 }));
    const keep = (i: number): boolean => (history.start[i] / 3600) % 24 >= 8 && (history.start[i] / 3600) % 24 < 20;
    const start = [...history.start.filter((_, i) => keep(i)), (19_723 + 5) * 86_400 + 3600 * 9];
    const offered = [...history.offered.filter((_, i) => keep(i)), 3];
    const order = start.map((_, i) => i).sort((a, b) => start[a] - start[b]);
    const office = {
      ...history,
      start: Float64Array.from(order, (i) => start[i]),
      offered: Float64Array.from(order, (i) => offered[i]),
    };
    const forecast = only(await forecastQueue(office, options, here));
    const hours = new Set([...forecast.starts].map((second) => (second / 3600) % 24));
    expect([Math.min(...hours), Math.max(...hours), forecast.starts.length]).toEqual([8, 19, 10 * 12]);
  });

  it('leave out a slot that is only ever reported in part', async () => {
    const history = historyOf(syntheticMatrix({ slots: 96, openWeekdays: 5, contactsPerDay: 8000 }));
    const keep = (start: number): boolean => (start % 86_400) / 3600 >= 8 && (start % 86_400) / 3600 <= 17;
    const until17 = {
      ...history,
      start: history.start.filter(keep),
      offered: history.offered.filter((_, i) => keep(history.start[i])),
    };
    const forecast = only(await forecastQueue(until17, { ...options, intervalMinutes: 60 }, here));
    expect(new Set([...forecast.starts].map((second) => (second / 3600) % 24)).has(17)).toBe(false);
    expect(forecast.notes[0]).toMatch(/17:00.*part/);
  });

  it('close on a holiday that always was closed', async () => {
    const matrix = syntheticMatrix({ days: 120 });
    matrix.days[40] = null;
    const names = [40, 123].map((row) => ({
      name: 'Closed',
      date: new Date((19_723 + row) * 86_400_000).toISOString().slice(0, 10),
    }));
    const forecast = only(await forecastQueue(historyOf(matrix), { ...options, holidays: names }, here));
    expect(new Set([...forecast.starts].map((start) => Math.floor(start / 86_400)))).not.toContain(19_723 + 123);
    expect(forecast.starts).toHaveLength(13 * 24);
  });
});

describe('queues', () => {
  it('that have ended get no forecast and a reason; young ones get one', async () => {
    const whole = syntheticMatrix({ days: 120 });
    const ended = { ...whole, days: whole.days.slice(0, 60) };
    const young = { ...whole, firstDay: whole.firstDay + 115, days: whole.days.slice(115) };
    const { forecasts, skipped } = await forecastQueues(
      [historyOf(whole, 'a'), historyOf(ended, 'b'), historyOf(young, 'c')],
      options,
      here,
    );
    expect(forecasts.map(({ queue }) => queue)).toEqual(['a', 'c']);
    expect(skipped).toEqual([{ queue: 'b', reason: expect.stringContaining('2024-02-29') }]);
    const [a, c] = forecasts.map(({ mean }) => mean.reduce((x, y) => x + y, 0));
    expect(Math.abs(c / a - 1)).toBeLessThan(0.35);
  });

  it('repair a gap for fitting and say so, and leave the history as it was', async () => {
    const history = historyOf(syntheticMatrix({ contactsPerDay: 4000 }));
    const isLost = (start: number): boolean =>
      Math.floor(start / 86_400) === 19_723 + 118 && (start % 86_400) / 3600 >= 10;
    const holed = {
      ...history,
      start: history.start.filter((start) => !isLost(start)),
      offered: history.offered.filter((_, i) => !isLost(history.start[i])),
    };
    const before = holed.offered.slice();
    const [whole, repaired] = [
      await forecastQueue(history, options, here),
      await forecastQueue(holed, options, here),
    ].map(only);
    expect(repaired.notes.some((note) => /2024-04-28 10:00-24:00: not reported/.test(note))).toBe(true);
    expect(holed.offered).toEqual(before);
    const total = ({ mean }: QueueForecast): number => mean.reduce((x, y) => x + y, 0);
    expect(Math.abs(total(repaired) / total(whole) - 1)).toBeLessThan(0.03);
  });

  it('forecast their handle time by time of day, weighted by contacts', async () => {
    const history = historyOf(syntheticMatrix({ contactsPerDay: 5000 }));
    const seconds = history.start.map((start, i) => (i % 50 === 0 ? 1e6 : (start % 86_400) / 3600 < 12 ? 200 : 400));
    const offered = history.offered.map((contacts, i) => (i % 50 === 0 ? 1 : contacts));
    const forecast = only(
      await forecastQueue({ ...history, offered, averageHandleTimeSeconds: seconds }, options, here),
    );
    const at = (hour: number): number => forecast.averageHandleTimeSeconds?.[hour] ?? 0;
    expect(at(6)).toBeGreaterThan(190);
    expect(at(6)).toBeLessThan(225);
    expect(at(15)).toBeGreaterThan(380);
    expect(at(15)).toBeLessThan(410);
  });
});

describe('the future', () => {
  const matrix = syntheticMatrix({ days: 120 });
  const origin = '2024-04-09';
  const originRow = parseDate(origin) - matrix.firstDay;

  it('does not reach a forecast', async () => {
    const corrupted = {
      ...matrix,
      days: matrix.days.map((day, row) => (row >= originRow ? (day?.map((x) => 1e4 + 7 * x) ?? null) : day)),
    };
    const [clean, dirty] = await Promise.all(
      [matrix, corrupted].map((each) => forecastQueue(historyOf(each), { ...options, origin }, here)),
    );
    expect(dirty).toEqual(clean);
  });

  it('does not reach a backtest: only what is scored changes', async () => {
    const asked: unknown[] = [];
    const spy = {
      run: async (task: never, input: { training: unknown }) => {
        asked.push(structuredClone(input.training));
        return here.run(task, input as never);
      },
    } as unknown as Pick<ComputePool, 'run'>;
    const test = { intervalMinutes: null, horizons: [7], origins: 1 };
    const last = matrix.days.length - 7;
    const corrupted = {
      ...matrix,
      days: matrix.days.map((day, row) => (row >= last ? (day?.map((x) => 2 * x) ?? null) : day)),
    };
    const clean = await backtestQueues([historyOf(matrix)], test, spy);
    const dirty = await backtestQueues([historyOf(corrupted)], test, spy);
    expect(asked[1]).toEqual(asked[0]);
    expect(clean.overall[0].accuracy.wape).toBeLessThan(0.2);
    expect(dirty.overall[0].accuracy.wape).toBeGreaterThan(0.4);
  });
});

describe('input', () => {
  const history = historyOf(syntheticMatrix({ days: 30 }));
  it.each([
    [{ intervalMinutes: 7 }, 'intervalMinutes'],
    [{ intervalMinutes: 15 }, 'intervalMinutes'],
    [{ origin: '2023-01-01' }, 'origin'],
    [{ origin: 'soon' }, 'origin'],
    [{ days: 0 }, 'days'],
    [{ country: 'XX' }, 'country'],
  ])('%o is refused', async (change, field) => {
    await expect(forecastQueue(history, { ...options, ...change }, here)).rejects.toMatchObject({
      name: 'InputError',
      field,
    });
  });
});
