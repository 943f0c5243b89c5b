import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelProfile } from '../../models/forecasting/core/level-profile.ts';
import { crewcastMethod, METHODS, quantilesOf } from '../../models/forecasting/forecast-series.ts';
import {
  type MatrixForecast,
  QUANTILE_LEVELS,
  sum,
  type Training,
} from '../../models/forecasting/history/day-matrix.ts';
import { intermittentDemand } from '../../models/forecasting/methods/intermittent.ts';
import { syntheticMatrix, trainingOf } from './synthetic.ts';

const methods = [...METHODS, intermittentDemand];
const total = (forecast: MatrixForecast): number => forecast.mean.reduce((t, day) => t + (day ? sum(day) : 0), 0);

const anyTraining = fc
  .record({
    days: fc.integer({ min: 1, max: 80 }),
    slots: fc.constantFrom(1, 6, 24),
    contactsPerDay: fc.constantFrom(0, 0.5, 5, 300, 50_000),
    seed: fc.integer({ min: 1, max: 1000 }),
    openWeekdays: fc.constantFrom(5, 7),
    lost: fc.array(fc.nat(79), { maxLength: 10 }),
    zero: fc.array(fc.nat(79), { maxLength: 5 }),
    holiday: fc.array(fc.nat(95), { maxLength: 4 }),
    storm: fc.nat(79),
  })
  .map(({ lost, zero, holiday, storm, ...options }): Training => {
    const history = syntheticMatrix(options);
    if (history.days[storm]) history.days[storm] = history.days[storm].map((x) => 30 * x);
    for (const row of zero) if (history.days[row]) history.days[row] = new Float64Array(history.slots);
    for (const row of lost) if (row < history.days.length) history.days[row] = null;
    const training = trainingOf(history, options.openWeekdays);
    for (const row of holiday) training.known.holidays.set(history.firstDay + row, `holiday ${row % 2}`);
    return training;
  });

describe('every method, on anything', () => {
  it.each(methods.map((method) => [method.name, method] as const))(
    '%s: never negative, never NaN, quantiles ordered, closed days empty',
    (_, method) => {
      fc.assert(
        fc.property(anyTraining, (training) => {
          const forecast = method.forecast(training, 15);
          quantilesOf(forecast, training.history.slots).forEach((quantiles, k) => {
            const weekday = (((forecast.firstDay + k + 3) % 7) + 7) % 7;
            expect(quantiles === null).toBe(training.opening[weekday] === null);
            if (!quantiles) return;
            expect(forecast.mean[k]?.every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
            for (let i = 0; i < quantiles.length; i++) {
              expect(Number.isFinite(quantiles[i]) && quantiles[i] >= 0).toBe(true);
              if (i % QUANTILE_LEVELS.length > 0) expect(quantiles[i]).toBeGreaterThanOrEqual(quantiles[i - 1]);
            }
          });
        }),
        { numRuns: 25, seed: 7 },
      );
    },
  );

  it.each(methods.map((method) => [method.name, method] as const))('%s: equal input, equal output', (_, method) => {
    const training = trainingOf(syntheticMatrix({ days: 60 }));
    expect(method.forecast(training, 14)).toEqual(method.forecast(training, 14));
  });

  it.each(METHODS.map((method) => [method.name, method] as const))(
    '%s: shifting the weeks shifts the forecast',
    (_, method) => {
      const history = syntheticMatrix({ days: 100 });
      const training = trainingOf(history);
      const later = trainingOf({ ...history, firstDay: history.firstDay + 7 * 4 });
      const [a, b] = [method.forecast(training, 7), method.forecast(later, 7)];
      expect(b.firstDay).toBe(a.firstDay + 28);
      const change = Math.abs(total(b) / total(a) - 1);
      // The core model knows the month, which shifts against the week; the rest is exact.
      expect(change).toBeLessThan(method === crewcastMethod ? 0.05 : 1e-12);
    },
  );

  it.each(METHODS.map((method) => [method.name, method] as const))(
    '%s: a constant factor scales the forecast',
    (_, method) => {
      const history = syntheticMatrix({ days: 90, contactsPerDay: 5000 });
      const tripled = { ...history, days: history.days.map((day) => day?.map((x) => 3 * x) ?? null) };
      const [a, b] = [method.forecast(trainingOf(history), 14), method.forecast(trainingOf(tripled), 14)];
      expect(total(b) / total(a)).toBeGreaterThan(2.98);
      expect(total(b) / total(a)).toBeLessThan(3.02);
    },
  );
});

describe('the core model', () => {
  it('does not take a missing day for a day of zeros', () => {
    const whole = syntheticMatrix({ days: 90 });
    const withGap = { ...whole, days: whole.days.map((day, row) => (row >= 82 && row < 85 ? null : day)) };
    const withZeros = {
      ...whole,
      days: whole.days.map((day, row) => (row >= 82 && row < 85 && day ? new Float64Array(24) : day)),
    };
    const [full, gap, zeros] = [whole, withGap, withZeros].map((history) =>
      total(levelProfile.forecast(trainingOf(history), 7)),
    );
    expect(Math.abs(gap / full - 1)).toBeLessThan(0.03);
    expect(zeros).toBeLessThan(gap);
  });

  it('keeps its level through one storm day, and follows a lasting shift within a week', () => {
    const last = syntheticMatrix().firstDay + 119;
    const calm = total(levelProfile.forecast(trainingOf(syntheticMatrix()), 7));
    const storm = syntheticMatrix({ factor: (day) => (day === last - 3 ? 8 : 1) });
    expect(total(levelProfile.forecast(trainingOf(storm), 7)) / calm).toBeLessThan(1.15);
    const shift = syntheticMatrix({ factor: (day) => (day > last - 7 ? 2 : 1) });
    expect(total(levelProfile.forecast(trainingOf(shift), 7)) / calm).toBeGreaterThan(1.7);
  });

  it('learns a holiday by name, and the day after it', () => {
    const history = syntheticMatrix({
      days: 400,
      factor: (day) => ([30, 130, 230, 330].includes(day - 19_723) ? 0.3 : 1),
    });
    const training = trainingOf(history);
    for (const row of [30, 130, 230, 330, 403]) training.known.holidays.set(history.firstDay + row, 'Founders');
    const plain = levelProfile.forecast(trainingOf(history), 7);
    const informed = levelProfile.forecast(training, 7);
    const ratio = sum(informed.mean[3] ?? []) / sum(plain.mean[3] ?? []);
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(0.5);
    expect(sum(informed.mean[1] ?? []) / sum(plain.mean[1] ?? [])).toBeGreaterThan(0.85);
  });

  it('learns what an event does from its earlier dates', () => {
    const rows = [40, 61, 95];
    const history = syntheticMatrix({ days: 140, factor: (day) => (rows.includes(day - 19_723) ? 1.8 : 1) });
    const training = trainingOf(history);
    for (const row of [...rows, 142])
      training.known.events.set(history.firstDay + row, [{ name: 'mailing', size: null }]);
    const [plain, informed] = [trainingOf(history), training].map((each) => levelProfile.forecast(each, 7));
    expect(sum(informed.mean[2] ?? []) / sum(plain.mean[2] ?? [])).toBeGreaterThan(1.4);
  });

  it('covers what it says it covers', () => {
    let inside = 0;
    let all = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const whole = syntheticMatrix({ days: 134, seed });
      const history = { ...whole, days: whole.days.slice(0, 120) };
      const quantiles = quantilesOf(levelProfile.forecast(trainingOf(history), 14), 24);
      quantiles.forEach((row, k) => {
        whole.days[120 + k]?.forEach((actual, s) => {
          const at = (level: number): number => row?.[s * QUANTILE_LEVELS.length + QUANTILE_LEVELS.indexOf(level)] ?? 0;
          all++;
          if (actual >= at(0.1) && actual <= at(0.9)) inside++;
        });
      });
    }
    expect(inside / all).toBeGreaterThan(0.74);
    expect(inside / all).toBeLessThan(0.9);
  });
});
