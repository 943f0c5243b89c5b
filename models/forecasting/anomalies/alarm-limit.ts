import { normalQuantile } from '../../numerics/normal.ts';

/** A score like this is no ordinary one: an outage, a storm. */
export const CERTAIN_SCORE = 7;
/** Below so many scores the normal distribution alone speaks. */
const LEAST_SCORES = 30;
/** So many of the largest scores tell the tail. */
const TAIL_SCORES = 100;
/** They are at most this share of all. */
const TAIL_SHARE = 0.1;
/** Excesses of a normal tail that stand beside those seen. */
const PRIOR_EXCESSES = 10;

/**
 * The size of a score that ordinary ones exceed at the `rate`. Scores of a perfect model are normal; real ones have other tails. Beyond
 * a high quantile u the squares of normal scores are close to exponential, so the limit is extrapolated from the past ones by
 *
 *   limit^2 = u^2 + mean excess of the squares over u^2 x log(share beyond u / rate)
 *
 * (peaks over threshold, Davison & Smith 1990, with the exponential tail), and is no less than their own quantile at the rate. With
 * few scores the excess is shrunk to that of the normal distribution, for which the limit is its quantile exactly.
 *
 * @param scores of past intervals or days, of either sign; those beyond CERTAIN_SCORE, and NaN, are left out
 * @param rate share of ordinary scores beyond the limit on either side, 0..1
 */
export function alarmLimit(scores: readonly number[], rate: number): number {
  const normal = (share: number): number => normalQuantile(1 - share / 2);
  const squares = scores
    .filter((score) => Math.abs(score) < CERTAIN_SCORE)
    .map((score) => score * score)
    .sort((a, b) => b - a);
  if (squares.length < LEAST_SCORES) return normal(rate);
  const beyond = Math.floor(Math.min(TAIL_SHARE * squares.length, TAIL_SCORES));
  const share = beyond / squares.length;
  const own = squares[Math.floor(rate * squares.length)];
  if (rate >= share) return Math.sqrt(own);
  const threshold = squares[beyond];
  const decades = Math.log(share / rate);
  const ofNormal = (normal(rate) ** 2 - normal(share) ** 2) / decades;
  const excess = squares.slice(0, beyond).reduce((total, square) => total + square - threshold, 0);
  const slope = (excess + PRIOR_EXCESSES * ofNormal) / (beyond + PRIOR_EXCESSES);
  return Math.min(CERTAIN_SCORE, Math.sqrt(Math.max(own, threshold + slope * decades)));
}
