import { median as medianOf } from 'simple-statistics';

/** Median; NaN of nothing. Values that are not finite are left out. */
export function median(values: Iterable<number>): number {
  const finite = [...values].filter(Number.isFinite);
  return finite.length === 0 ? Number.NaN : medianOf(finite);
}
