/** Median; NaN of nothing. Values that are not finite are left out. */
export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from([...values].filter(Number.isFinite)).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
