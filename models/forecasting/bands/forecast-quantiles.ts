import { writeCountQuantiles } from '../../numerics/negative-binomial.ts';
import { normalQuantile } from '../../numerics/normal.ts';
import { QUANTILE_LEVELS } from '../history/day-matrix.ts';

const COUNT = QUANTILE_LEVELS.length;
const INNER_SCORE = normalQuantile(0.9);
const OUTER_SCORE = normalQuantile(0.975);

/** Pairs of levels beyond 10 % and 90 %, inner pair first, with the power of the tail's factor that holds there. */
const TAILS = QUANTILE_LEVELS.filter((p) => p < 0.1)
  .map((p) => ({
    low: QUANTILE_LEVELS.indexOf(p),
    levels: [p, QUANTILE_LEVELS[COUNT - 1 - QUANTILE_LEVELS.indexOf(p)]],
    power: (normalQuantile(1 - p) - INNER_SCORE) / (OUTER_SCORE - INNER_SCORE),
  }))
  .reverse();

/**
 * Quantiles of a count at QUANTILE_LEVELS, written to `out` from `offset`. `tailWidening` is the factor of the relative variance at
 * the outermost levels; between them and the 10 % and 90 % levels it grows with the normal score.
 */
export function writeForecastQuantiles(
  mean: number,
  relativeVariance: number,
  tailWidening: number,
  out: Float64Array,
  offset = 0,
): void {
  writeCountQuantiles(mean, relativeVariance, QUANTILE_LEVELS, out, offset);
  if (tailWidening === 1) return;
  for (const { low, levels, power } of TAILS) {
    const high = COUNT - 1 - low;
    writeCountQuantiles(mean, relativeVariance * tailWidening ** power, levels, out, offset + low, high - low);
    out[offset + low] = Math.min(out[offset + low], out[offset + low + 1]);
    out[offset + high] = Math.max(out[offset + high], out[offset + high - 1]);
  }
}
