/**
 * c - a b with a single rounding. The plain expression loses every digit when a b is close to c, which is where a queue
 * is close to saturation. The product is split into its rounded value and its exact error (T. J. Dekker, "A
 * floating-point technique for extending the available precision", Numerische Mathematik 18, 1971).
 *
 * Valid while |a|, |b| < 1e150.
 */
export function minusProduct(c: number, a: number, b: number): number {
  const product = a * b;
  const aHigh = highHalf(a);
  const aLow = a - aHigh;
  const bHigh = highHalf(b);
  const bLow = b - bHigh;
  const error = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return c - product - error;
}

function highHalf(x: number): number {
  const t = 134217729 * x;
  return t - (t - x);
}
