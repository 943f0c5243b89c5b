/**
 * A zero of a continuous function between two points of opposite sign: Chandrupatla's method (Advances in Engineering
 * Software 28, 1997), inverse quadratic interpolation guarded by bisection, and a secant as first step. As safe as bisection,
 * usually below eight evaluations.
 *
 * @param at the function; may be infinite at an end, never NaN
 * @param relativeTolerance of the answer
 * @param atLow the function at `low`, where it is known already; the same for `atHigh`
 */
export function bracketedRoot(
  at: (x: number) => number,
  low: number,
  high: number,
  relativeTolerance = 1e-15,
  atLow = at(low),
  atHigh = at(high),
): number {
  let [a, b] = [low, high];
  let [fa, fb] = [atLow, atHigh];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError('bracketedRoot: the function has the same sign at both ends');
  let [c, fc] = [a, fa];
  const secant = fa / (fa - fb);
  let t = Number.isFinite(secant) ? Math.min(0.95, Math.max(0.05, secant)) : 0.5;
  for (let step = 0; step < 200; step++) {
    const x = a + t * (b - a);
    const fx = at(x);
    if (fx > 0 === fa > 0) [c, fc] = [a, fa];
    else [c, fc, b, fb] = [b, fb, a, fa];
    [a, fa] = [x, fx];
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = relativeTolerance * Math.abs(best) + Number.MIN_VALUE;
    const limit = tolerance / Math.abs(b - a);
    if (limit > 0.5 || fa === 0) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const interpolates = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    const quadratic = interpolates
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb))
      : 0.5;
    t = Number.isFinite(quadratic) ? Math.min(1 - limit, Math.max(limit, quadratic)) : 0.5;
  }
  return 0.5 * (a + b);
}
