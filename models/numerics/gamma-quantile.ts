import { bracketedRoot } from './bracketed-root.ts';
import { normalQuantile } from './normal.ts';
import { cdfOverMass, poissonMass, survivalOverMass } from './poisson-tails.ts';

/** Below this spread the gamma law cannot be told from its mean. */
const leastVariation = 1e-4;

/**
 * Quantile of a gamma law with mean 1, the usual model of how much busier one day is than the next.
 *
 * With shape a = 1 / variation^2 the distribution function at x / a is P(X >= a) of a Poisson count X with mean x, so the
 * quantile is the root in x of that, divided by a. The upper tail is used above the mean, where the lower one is near 1.
 *
 * @param probability strictly between 0 and 1
 * @param coefficientOfVariation >= 0; 0 gives 1
 * @example unitGammaQuantile(0.9, 0.1) // 1.1302
 */
export function unitGammaQuantile(probability: number, coefficientOfVariation: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('probability must lie strictly between 0 and 1');
  if (coefficientOfVariation < leastVariation) return 1;
  const shape = coefficientOfVariation ** -2;
  const excess = (x: number): number => {
    if (x <= shape) return poissonMass(shape, x) * survivalOverMass(shape, x) - probability;
    return 1 - probability - poissonMass(shape, x) * (cdfOverMass(shape, x) - 1);
  };
  const spread = (1 + Math.abs(normalQuantile(probability))) * Math.sqrt(shape);
  let low = Math.max(shape / 2, shape - spread);
  while (excess(low) > 0) low /= 2;
  let high = shape + spread;
  while (excess(high) < 0) high += spread;
  return bracketedRoot(excess, low, high, 1e-12) / shape;
}
