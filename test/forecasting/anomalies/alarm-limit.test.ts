import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmLimit, CERTAIN_SCORE } from '../../../models/forecasting/anomalies/alarm-limit.ts';
import { watchSeries } from '../../../models/forecasting/anomalies/anomalies.ts';
import { normalQuantile } from '../../../models/numerics/normal.ts';
import { createRandom } from '../../../models/numerics/random.ts';
import { FIRST_DAY, syntheticMatrix, trainingOf } from '../synthetic.ts';

/** Normal scores, or with the heavier tails of a day factor of their own. */
function scores(count: number, seed: number, tail: number): number[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.normal() * Math.exp(tail * random.normal()));
}

describe('the limit of alarms', () => {
  it('is the normal quantile without a record, and close to it for normal scores', () => {
    for (const rate of [0.01, 0.001]) {
      const normal = normalQuantile(1 - rate / 2);
      expect(alarmLimit([], rate)).toBeCloseTo(normal, 10);
      expect(Math.abs(alarmLimit(scores(5000, 1, 0), rate) - normal)).toBeLessThan(0.25);
    }
  });

  it.each([0, 0.2, 0.3])('keeps the rate on scores it has not seen, whatever their tails (%d)', (tail) => {
    let beyond = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const limit = alarmLimit(scores(3000, seed, tail), 0.002);
      beyond += scores(3000, 100 + seed, tail).filter((score) => Math.abs(score) > limit).length;
    }
    // 60 of 30,000 expected; three standard errors of that, and of the ten limits.
    expect(beyond).toBeGreaterThan(25);
    expect(beyond).toBeLessThan(95);
  });

  it('is not moved by outages among the scores, and falls as the rate rises', () => {
    const ordinary = scores(2000, 5, 0.2);
    expect(alarmLimit([...ordinary, ...Array<number>(50).fill(-8), Number.NaN], 0.001)).toBe(
      alarmLimit(ordinary, 0.001),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 0.1, noNaN: true }), fc.integer({ min: 0, max: 400 }), (rate, count) => {
        const record = ordinary.slice(0, count);
        const [strict, loose] = [alarmLimit(record, rate / 2), alarmLimit(record, rate)];
        expect(strict).toBeGreaterThanOrEqual(loose);
        expect(strict).toBeLessThanOrEqual(CERTAIN_SCORE);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('watching ordinary weeks', () => {
  it('raises the stated share of alarms', () => {
    let [intervals, alarms, days, dayAlarms] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const reported = syntheticMatrix({ days: 200, seed, contactsPerDay: [200, 1000, 5000][seed % 3] });
      const order = { training: trainingOf(reported), reported, from: FIRST_DAY + 150 };
      const watch = watchSeries({ ...order, falseAlarmRate: 0.01, dayFalseAlarmRate: 0.02 });
      intervals += watch.intervals;
      alarms += watch.alarms;
      days += watch.days;
      dayAlarms += watch.anomalies.filter(({ kind }) => kind.endsWith(' day')).length;
    }
    // Three binomial standard errors at twice the variance: intervals of a day go together.
    const within = (count: number, of: number, rate: number): void => {
      const error = 3 * Math.sqrt((2 * rate * (1 - rate)) / of);
      expect(count / of).toBeGreaterThan(Math.max(0, rate - error) - 1e-9);
      expect(count / of).toBeLessThan(rate + error);
    };
    expect(intervals).toBeGreaterThan(6500);
    within(alarms, intervals, 0.01);
    within(dayAlarms, days, 0.02);
  });
});
