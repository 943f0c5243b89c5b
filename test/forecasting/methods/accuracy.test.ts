import { describe, expect, it } from 'vitest';
import { QUANTILE_LEVELS } from '../../../models/forecasting/history/day-matrix.ts';
import { accuracyOf, addInterval, emptySums, naiveErrorOf } from '../../../models/forecasting/methods/accuracy.ts';
import { trainingOf } from '../synthetic.ts';

describe('accuracy', () => {
  it('pools sums: WAPE, MASE, RMSE, bias, coverage', () => {
    const sums = emptySums();
    const quantiles = QUANTILE_LEVELS.map((level) => 10 + 20 * (level - 0.5));
    addInterval(sums, 10, 12, quantiles, 4);
    addInterval(sums, 30, 24, quantiles, 4);
    const accuracy = accuracyOf(sums);
    expect(accuracy.wape).toBeCloseTo(8 / 40, 12);
    expect(accuracy.mase).toBeCloseTo(4 / 4, 12);
    expect(accuracy.rmse).toBeCloseTo(Math.sqrt((4 + 36) / 2), 12);
    expect(accuracy.bias).toBeCloseTo(-4 / 40, 12);
    expect([accuracy.coverage80, accuracy.coverage95]).toEqual([0.5, 0.5]);
  });

  it('weighs quantiles by twice the mean pinball loss over 0.05 ... 0.95', () => {
    const sums = emptySums();
    addInterval(
      sums,
      10,
      10,
      QUANTILE_LEVELS.map(() => 8),
      1,
    );
    expect(accuracyOf(sums).wql).toBeCloseTo((2 * 0.5 * 2) / 10, 12);
  });

  it('scales MASE by open slots alone', () => {
    const days = Array.from({ length: 14 }, (_, row) => Float64Array.from([0, row < 7 ? 10 : 16, 0]));
    const training = trainingOf({ firstDay: 19_723, slots: 3, days });
    training.opening = training.opening.map(() => Uint8Array.from([0, 1, 0]));
    expect(naiveErrorOf(training)).toBe(6);
  });
});
