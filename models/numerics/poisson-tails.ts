/**
 * Both tails of the Poisson law divided by its mass, for whole and fractional counts.
 *
 * Every Erlang formula is one of these two ratios. With X Poisson of mean m and mass(k) = e^-m m^k / Gamma(k + 1):
 *
 *     cdfOverMass(n, m)      = P(X <= n) / mass(n) = 1 + n/m + n(n-1)/m^2 + ...           = 1 / ErlangB(n, m)
 *     survivalOverMass(a, m) = P(X >= a) / mass(a) = 1 + m/(a+1) + m^2/((a+1)(a+2)) + ... : the waiting line of Erlang A
 *
 * and for fractional counts the tails are the regularised incomplete gamma functions Q(n + 1, m) and P(a, m), so that
 * cdfOverMass(n, m) + survivalOverMass(n, m) - 1 = 1 / mass(n).
 *
 * Trap: factorials and powers overflow from about 150 agents; unscaled running products silently give 0 from a mean of
 * 712. The ratios never do: both sums have positive terms only, need O(sqrt n) of them, and the mass comes from the
 * saddle-point form of C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */

const negligible = 1e-17;
const smallCount = 40;
/** Above this count the fractional downward series has died out long before its terms change sign. */
const largeFractionalCount = 120;

/** e^-mean mean^k / Gamma(k + 1) for real k >= 0 and mean >= 0; relative error about 1e-14 wherever it is representable. */
export function poissonMass(k: number, mean: number): number {
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - devianceHalf(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/** P(X <= n) / P(X = n), real n >= 0; Infinity when the mass is below 1e-308. */
export function cdfOverMass(n: number, mean: number): number {
  if (mean === 0) return n === 0 ? 1 : Number.POSITIVE_INFINITY;
  if (n <= smallCount && Number.isInteger(n)) return climb(0, 1, n, mean);
  if (mean < n) return 1 / poissonMass(n, mean) - upperTerms(n, mean);
  if (Number.isInteger(n) || n >= largeFractionalCount) return lowerTerms(n, mean);
  const start = n - Math.floor(n);
  return climb(start, cdfOverMassBelowOne(start, mean), n, mean);
}

/** P(X >= a) / P(X = a), real a >= 0; Infinity when it overflows. */
export function survivalOverMass(a: number, mean: number): number {
  return 1 + upperTerms(a, mean);
}

/** I(k) = 1 + I(k - 1) k / mean, from I(start) to I(n): growth only, hence no cancellation. */
function climb(start: number, atStart: number, n: number, mean: number): number {
  const inverse = 1 / mean;
  let value = atStart;
  for (let k = start + 1; k <= n; k++) value = 1 + value * k * inverse;
  return value;
}

/** mean/(a+1) + mean^2/((a+1)(a+2)) + ..., two terms a division. */
function upperTerms(a: number, mean: number): number {
  let term = 1;
  let sum = 0;
  let k = a;
  do {
    const step = mean / ((k + 1) * (k + 2));
    k += 2;
    sum += term * (step * (k + mean));
    term *= step * mean;
  } while (term > sum * negligible || k <= mean);
  return sum;
}

/** 1 + n/mean + n(n-1)/mean^2 + ... while mean >= n. */
function lowerTerms(n: number, mean: number): number {
  const inverse = 1 / mean;
  let term = 1;
  let sum = 1;
  for (let k = n; k > 0 && term > sum * negligible; k--) {
    term *= k * inverse;
    sum += term;
  }
  return sum;
}

/** The ratio for 0 <= n < 1: power series for small means, Legendre's continued fraction (modified Lentz) for others. */
function cdfOverMassBelowOne(n: number, mean: number): number {
  if (n === 0) return 1;
  if (mean < 3) return 1 / poissonMass(n, mean) - upperTerms(n, mean);
  let b = mean - n;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 500; i++) {
    const numerator = -i * (i - 1 - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return mean * fraction;
}

/** log Gamma(n + 1) - (n + 1/2) log n + n - log(2 pi) / 2: what Stirling's formula leaves out. */
function stirlingError(n: number): number {
  let correction = 0;
  let x = n;
  for (; x < 16; x++) correction += (x + 0.5) * Math.log1p(1 / x) - 1;
  const r = 1 / (x * x);
  return correction + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
}

/** k log(k / mean) + mean - k without cancellation near k = mean. */
function devianceHalf(k: number, mean: number): number {
  const difference = k - mean;
  if (Math.abs(difference) >= 0.1 * (k + mean)) return k * Math.log(k / mean) - difference;
  const v = difference / (k + mean);
  let sum = difference * v;
  let power = 2 * k * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}
