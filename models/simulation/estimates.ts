import { quantile } from 'simple-statistics';

/**
 * Estimates from independent replications.
 *
 * A ratio such as the service level is estimated as the ratio of the sums (each contact counts the same, also on busy
 * days), with the standard error of its linearisation (Law, Simulation Modeling and Analysis, ch. 9; the delta method):
 * s.e.^2 = sum (x_i - r y_i)^2 / (n (n - 1) mean(y)^2). The mean of the replications' own ratios would be biased where
 * they are small. Quantiles are those of the replications' own ratios: what single days are like.
 */
export interface Estimate {
  mean: number;
  /** Of the mean; 0 with a single replication. */
  standardError: number;
  /** Quantiles over replications. */
  p10: number;
  p50: number;
  p90: number;
}

/** Ratio of sums; null when every denominator is 0. */
export function ratioEstimate(numerators: Float64Array, denominators: Float64Array): Estimate | null {
  const ratio = ratioOfSums(numerators, denominators);
  if (ratio === null) return null;
  const own = numerators.map((x, i) => x / denominators[i]).filter((_, i) => denominators[i] > 0);
  return { mean: ratio.value, standardError: standardError(ratio.residuals), ...spread(own) };
}

/** Plain mean over the replications that have a value (not NaN); null when none has. */
export function meanEstimate(values: Float64Array): Estimate | null {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const mean = sumOf(known) / known.length;
  return { mean, standardError: standardError(known.map((value) => value - mean)), ...spread(known) };
}

/** Of two figures over the same replications, with its standard error. */
export interface Difference {
  mean: number;
  standardError: number;
}

/** Mean of `a` minus mean of `b`, paired by replication. */
export function differenceOfMeans(a: Float64Array, b: Float64Array): Difference {
  const differences = a.map((value, i) => value - b[i]);
  const mean = sumOf(differences) / differences.length;
  return { mean, standardError: standardError(differences.map((value) => value - mean)) };
}

/** Difference of two ratios over the same replications (common random numbers): a minus b, with its standard error. */
export function differenceOfRatios(
  a: { numerators: Float64Array; denominators: Float64Array },
  b: { numerators: Float64Array; denominators: Float64Array },
): Difference | null {
  const ratioA = ratioOfSums(a.numerators, a.denominators);
  const ratioB = ratioOfSums(b.numerators, b.denominators);
  if (ratioA === null || ratioB === null) return null;
  return {
    mean: ratioA.value - ratioB.value,
    standardError: standardError(ratioA.residuals.map((residual, i) => residual - ratioB.residuals[i])),
  };
}

function ratioOfSums(numerators: Float64Array, denominators: Float64Array) {
  const total = sumOf(denominators);
  if (!(total > 0)) return null;
  const value = sumOf(numerators) / total;
  const scale = numerators.length / total;
  return { value, residuals: numerators.map((x, i) => (x - value * denominators[i]) * scale) };
}

/** Of the mean of values whose own mean is 0. */
function standardError(residuals: Float64Array): number {
  const n = residuals.length;
  if (n < 2) return 0;
  return Math.sqrt(residuals.reduce((sum, residual) => sum + residual * residual, 0) / (n * (n - 1)));
}

function spread(values: Float64Array): { p10: number; p50: number; p90: number } {
  const [p10, p50, p90] = quantile(Array.from(values), [0.1, 0.5, 0.9]);
  return { p10, p50, p90 };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
