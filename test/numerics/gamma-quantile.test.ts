import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitGammaQuantile } from '../../models/numerics/gamma-quantile.ts';

describe('unitGammaQuantile', () => {
  it('is the exponential quantile at variation 1 and the Erlang-4 quantile at 1/2', () => {
    for (const p of [1e-6, 0.05, 0.3, 0.5, 0.8, 0.99, 1 - 1e-9]) {
      expect(unitGammaQuantile(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 7);
      const x = 4 * unitGammaQuantile(p, 0.5);
      const below = 1 - Math.exp(-x) * (1 + x + x ** 2 / 2 + x ** 3 / 6);
      expect(below).toBeCloseTo(p, 10);
    }
  });

  it('knows the published 90 % and 95 % points of a chi-squared law with 100 degrees of freedom', () => {
    const variation = Math.sqrt(1 / 50);
    expect(100 * unitGammaQuantile(0.9, variation)).toBeCloseTo(118.498, 3);
    expect(100 * unitGammaQuantile(0.95, variation)).toBeCloseTo(124.342, 3);
  });

  it('grows with the probability, and is 1 without variation', () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(probability, probability, fc.double({ min: 0, max: 1.5, noNaN: true }), (a, b, variation) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const smaller = unitGammaQuantile(low, variation);
        expect(smaller).toBeGreaterThan(0);
        expect(unitGammaQuantile(high, variation)).toBeGreaterThanOrEqual(smaller * (1 - 1e-9));
      }),
    );
    expect(unitGammaQuantile(0.99, 0)).toBe(1);
  });

  it('refuses certainty', () => {
    expect(() => unitGammaQuantile(1, 0.1)).toThrow('between 0 and 1');
  });
});
