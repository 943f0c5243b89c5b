import { describe, expect, it } from 'vitest';
import { countProbabilities, countQuantiles } from '../../models/numerics/negative-binomial.ts';
import { minimise } from '../../models/numerics/nelder-mead.ts';
import { normalQuantile } from '../../models/numerics/normal.ts';

describe('normal quantile', () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-10, -6.361340902404056],
  ])('at %f', (probability, z) => expect(normalQuantile(probability)).toBeCloseTo(z, 12));
});

describe('counts', () => {
  it('are Poisson where the rate is certain', () => {
    // Poisson(3): P(X <= 0..6) = 0.0498 0.1991 0.4232 0.6472 0.8153 0.9161 0.9665
    expect([...countQuantiles(3, 0, [0.04, 0.1, 0.5, 0.8, 0.95])]).toEqual([0, 1, 3, 4, 6]);
  });

  it('are geometric at relative variance 1', () => {
    // mean 1: P(X <= k) = 1 - 2^-(k + 1)
    expect([...countQuantiles(1, 1, [0.4, 0.6, 0.8, 0.9, 0.95])]).toEqual([0, 1, 2, 3, 4]);
    expect(countProbabilities(2, 1, 1).below).toBeCloseTo(0.75, 12);
    expect(countProbabilities(2, 1, 1).upTo).toBeCloseTo(0.875, 12);
  });

  it('meet where the summation hands over to the log-normal', () => {
    const levels = [0.05, 0.5, 0.95];
    const [below, above] = [countQuantiles(199.9, 0.01, levels), countQuantiles(200.1, 0.01, levels)];
    for (let i = 0; i < 3; i++) expect(Math.abs(above[i] / below[i] - 1)).toBeLessThan(0.015);
  });

  it('are none where none are expected', () => expect([...countQuantiles(0, 1, [0.1, 0.9])]).toEqual([0, 0]));
});

describe('Nelder-Mead', () => {
  it('finds the valley of Rosenbrock', () => {
    const { point } = minimise(([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1, 2], {
      steps: [0.5, 0.5],
      maxEvaluations: 2000,
      tolerance: 1e-14,
    });
    expect(point[0]).toBeCloseTo(1, 4);
    expect(point[1]).toBeCloseTo(1, 4);
  });

  it('keeps within its evaluations and steps around values that are not finite', () => {
    let evaluations = 0;
    const { point } = minimise(
      ([x]) => {
        evaluations++;
        return x > 0 ? (Math.log(x) - 1) ** 2 : Number.NaN;
      },
      [1],
      { steps: [-2], maxEvaluations: 80, tolerance: 1e-12 },
    );
    expect(evaluations).toBeLessThanOrEqual(84);
    expect(point[0]).toBeCloseTo(Math.E, 3);
  });
});
