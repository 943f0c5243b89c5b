import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketedRoot } from '../../models/numerics/bracketed-root.ts';
import { minusProduct } from '../../models/numerics/exact-product.ts';
import { cdfOverMass, poissonMass, survivalOverMass } from '../../models/numerics/poisson-tails.ts';

describe('Poisson tails over mass', () => {
  it('both tails together are the whole law, for fractional counts too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (count, ratio) => {
          const mean = Math.max(0.05, count * ratio);
          const mass = poissonMass(count, mean);
          if (mass < 1e-200) return;
          const whole = mass * (cdfOverMass(count, mean) + survivalOverMass(count, mean) - 1);
          expect(Math.abs(whole - 1)).toBeLessThan(1e-11);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('agrees with the mass written out for small counts', () => {
    let factorial = 1;
    for (let k = 0; k <= 20; k++) {
      if (k > 0) factorial *= k;
      expect(poissonMass(k, 3.7) / ((Math.exp(-3.7) * 3.7 ** k) / factorial)).toBeCloseTo(1, 13);
    }
    expect(poissonMass(0, 0)).toBe(1);
    expect(poissonMass(3, 0)).toBe(0);
  });
});

describe('bracketed root', () => {
  it('finds roots to the last digits, flat, steep or infinite at an end', () => {
    expect(bracketedRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(bracketedRoot((x) => x ** 9, -1, 1.5)).toBeCloseTo(0, 1);
    expect(bracketedRoot((x) => Math.log(x), 0, 10)).toBeCloseTo(1, 14);
    expect(bracketedRoot((x) => Math.tanh(50 * (x - 0.3)), 0, 1)).toBeCloseTo(0.3, 13);
  });

  it('takes a zero at an end and refuses an interval without a change of sign', () => {
    expect(bracketedRoot((x) => x - 1, 1, 2)).toBe(1);
    expect(() => bracketedRoot((x) => x * x + 1, 0, 1)).toThrow(RangeError);
  });
});

describe('c - a b with one rounding', () => {
  it('keeps the digits that the plain expression loses', () => {
    const third = 1 / 3;
    expect(minusProduct(1, 3, third)).toBe(2 ** -54);
    expect(minusProduct(1, 0.1, 10)).toBe(-(2 ** -54));
    expect(minusProduct(5, 2, 2)).toBe(1);
  });
});
