import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from '../../models/forecasting/history/day-matrix.ts';
import type { ComputePool } from '../../src/compute/pool.ts';
import { tasks } from '../../src/compute/tasks.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { forecastQueues, type QueueForecast } from '../../src/pipeline/forecast/forecast.ts';
import { FIRST_DAY, historyOf, type SyntheticOptions, syntheticMatrix } from './synthetic.ts';

const here = {
  run: async (task: keyof typeof tasks, input: never) =>
    (tasks[task] as (input: never, context: unknown) => unknown)(structuredClone(input), { report: () => {} }),
} as unknown as Pick<ComputePool, 'run'>;
const dateOf = (row: number): string => new Date((FIRST_DAY + row) * 86_400_000).toISOString().slice(0, 10);

async function forecast(history: IntervalHistory, days = 10, origin: string | null = null): Promise<QueueForecast> {
  const { forecasts } = await forecastQueues([history], { origin, days, intervalMinutes: null }, here);
  return forecasts[0];
}

const anyCentre = fc.record({
  days: fc.integer({ min: 30, max: 150 }),
  slots: fc.constantFrom(4, 24),
  contactsPerDay: fc.constantFrom(60, 800, 20_000),
  seed: fc.integer({ min: 1, max: 10_000 }),
  openWeekdays: fc.constantFrom(5, 7),
});

/** Runs the property on a few centres; a forecast takes a tenth of a second. */
const holds = (
  property: (centre: SyntheticOptions & { days: number }, other: number) => Promise<void>,
  other = fc.nat(),
) => fc.assert(fc.asyncProperty(anyCentre, other, property), { numRuns: 4, seed: 11 });

const withContacts = (
  history: IntervalHistory,
  change: (contacts: number, row: number) => number,
): IntervalHistory => ({
  ...history,
  offered: history.offered.map(change),
});

describe('a whole forecast', () => {
  it('is finite, not negative, its quantiles ordered around a possible mean', () =>
    holds(async (centre) => {
      const { mean, quantiles, starts } = await forecast(historyOf(syntheticMatrix(centre)));
      expect(mean.length).toBeGreaterThan(0);
      for (let i = 0; i < starts.length; i++) {
        const column = quantiles.map((level) => level[i]);
        expect([mean[i], ...column].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(column).toEqual([...column].sort((a, b) => a - b));
        expect(mean[i]).toBeGreaterThanOrEqual(column[0]);
        expect(mean[i]).toBeLessThanOrEqual(column[column.length - 1]);
      }
    }));

  it('is the same for the same history', () =>
    holds(async (centre) => {
      const history = historyOf(syntheticMatrix(centre));
      expect(await forecast(history)).toEqual(await forecast(structuredClone(history)));
    }));

  it('scales with a constant factor', () =>
    holds(
      async (centre, factor) => {
        const history = historyOf(syntheticMatrix({ ...centre, contactsPerDay: 30_000 }));
        const [one, many] = [await forecast(history), await forecast(withContacts(history, (n) => factor * n))];
        expect(Math.abs(sum(many.mean) / sum(one.mean) / factor - 1)).toBeLessThan(0.02);
      },
      fc.integer({ min: 2, max: 20 }),
    ));

  it('moves with its weeks, up to what the month says', () =>
    holds(
      async (centre, weeks) => {
        const matrix = syntheticMatrix(centre);
        const later = { ...matrix, firstDay: matrix.firstDay + 7 * weeks };
        const [now, then] = [await forecast(historyOf(matrix)), await forecast(historyOf(later))];
        expect(then.starts[0] - now.starts[0]).toBe(7 * weeks * 86_400);
        expect(Math.abs(sum(then.mean) / sum(now.mean) - 1)).toBeLessThan(0.1);
      },
      fc.integer({ min: 1, max: 30 }),
    ));

  it('knows nothing of what comes after its origin', () =>
    holds(
      async (centre, garbage) => {
        const history = historyOf(syntheticMatrix(centre));
        const row = centre.days - 9;
        const end = (FIRST_DAY + row) * 86_400;
        const corrupted = withContacts(history, (n, i) => (history.start[i] >= end ? (n * 7 + i) % (garbage + 2) : n));
        const origin = dateOf(row);
        expect(await forecast(corrupted, 7, origin)).toEqual(await forecast(history, 7, origin));
      },
      fc.integer({ min: 1, max: 100_000 }),
    ));

  it('takes a missing day for a missing day, not for a day of nothing', () =>
    holds(async (centre) => {
      const matrix = syntheticMatrix({ ...centre, contactsPerDay: 5000, days: Math.max(60, centre.days) });
      const rows = Array.from({ length: 8 }, (_, i) => matrix.days.length - 2 - i);
      const without = { ...matrix, days: matrix.days.map((day, row) => (rows.includes(row) ? null : day)) };
      const [whole, gap] = [await forecast(historyOf(matrix)), await forecast(historyOf(without))];
      expect(Math.abs(sum(gap.mean) / sum(whole.mean) - 1)).toBeLessThan(0.1);
    }));
});
