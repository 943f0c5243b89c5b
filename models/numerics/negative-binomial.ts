/**
 * Counts with mean m and relative variance v: a Poisson count whose rate is gamma distributed with mean m and squared
 * coefficient of variation v, that is the negative binomial with size 1/v; variance m + v m^2. v = 0 is the Poisson.
 *
 * Below `DISCRETE_BELOW` the distribution function is summed term by term (p0 = (1 + v m)^(-1/v), each term from the one
 * before). Above, the summation would take long and p0 underflows; there a log-normal with the same mean and variance is
 * close enough (relative error of the quantiles below 0.3 % from a mean of 200 on).
 */
import { normalQuantile } from './normal.ts';

const DISCRETE_BELOW = 200;
/** A smaller relative variance cannot be told from Poisson. */
const LEAST_VARIANCE = 1e-7;

/** Quantiles at ascending `levels` (each in 0..1, exclusive) written to `out` from `offset`, `stride` apart. */
export function writeCountQuantiles(
  mean: number,
  relativeVariance: number,
  levels: readonly number[],
  out: Float64Array,
  offset = 0,
  stride = 1,
): void {
  if (!(mean > 0)) {
    for (let i = 0; i < levels.length; i++) out[offset + i * stride] = 0;
  } else if (mean < DISCRETE_BELOW) {
    writeDiscrete(mean, Math.max(relativeVariance, LEAST_VARIANCE), levels, out, offset, stride);
  } else {
    const logVariance = Math.log1p(relativeVariance + 1 / mean);
    const median = mean * Math.exp(-logVariance / 2);
    const deviation = Math.sqrt(logVariance);
    for (let i = 0; i < levels.length; i++) {
      out[offset + i * stride] = median * Math.exp(normalQuantile(levels[i]) * deviation);
    }
  }
}

export function countQuantiles(mean: number, relativeVariance: number, levels: readonly number[]): Float64Array {
  const out = new Float64Array(levels.length);
  writeCountQuantiles(mean, relativeVariance, levels, out);
  return out;
}

function writeDiscrete(
  mean: number,
  relativeVariance: number,
  levels: readonly number[],
  out: Float64Array,
  offset: number,
  stride: number,
): void {
  const size = 1 / relativeVariance;
  const growth = mean / (size + mean);
  const limit = mean + 60 * (1 + Math.sqrt(mean + relativeVariance * mean * mean));
  let term = Math.exp(-size * Math.log1p(mean / size));
  let below = term;
  let count = 0;
  for (let i = 0; i < levels.length; i++) {
    while (below < levels[i] && count < limit) {
      count++;
      term *= ((count - 1 + size) / count) * growth;
      below += term;
    }
    out[offset + i * stride] = count;
  }
}

/** P(X < count) and P(X <= count); equal where the continuous approximation is used. */
export function countProbabilities(
  count: number,
  mean: number,
  relativeVariance: number,
): { below: number; upTo: number } {
  if (!(mean > 0)) return { below: count > 0 ? 1 : 0, upTo: 1 };
  const v = Math.max(relativeVariance, LEAST_VARIANCE);
  if (mean >= DISCRETE_BELOW) {
    const logVariance = Math.log1p(v + 1 / mean);
    const z = (Math.log(Math.max(count, 0.5) / mean) + logVariance / 2) / Math.sqrt(logVariance);
    return { below: normalProbability(z), upTo: normalProbability(z) };
  }
  const size = 1 / v;
  const growth = mean / (size + mean);
  let term = Math.exp(-size * Math.log1p(mean / size));
  let below = 0;
  for (let k = 1; k <= count; k++) {
    below += term;
    term *= ((k - 1 + size) / k) * growth;
  }
  return { below, upTo: Math.min(1, below + term) };
}

/** Standard normal distribution function, absolute error below 8e-8 (Abramowitz & Stegun 26.2.17). */
function normalProbability(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    0.3989422804014327 *
    Math.exp((-z * z) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
