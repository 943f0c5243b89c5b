import type { QueueForecast } from '../domain/plan.ts';

/** Distance of the 10 % and 90 % points of a normal distribution, in standard deviations. */
const normalDecileSpan = 2.563;

/**
 * How much whole days differ from their forecast, as a coefficient of variation: the spread of the interval quantiles
 * beyond the Poisson spread of the counts, weighted by contacts.
 */
export function dayVariation({ mean, quantiles, quantileLevels }: QueueForecast): number {
  const low = quantiles[quantileLevels.indexOf(0.1)];
  const high = quantiles[quantileLevels.indexOf(0.9)];
  if (!low || !high) return 0;
  let excess = 0;
  let contacts = 0;
  mean.forEach((value, interval) => {
    if (value <= 0) return;
    const spread = (high[interval] - low[interval]) / (normalDecileSpan * value);
    excess += value * (spread ** 2 - 1 / value);
    contacts += value;
  });
  return contacts > 0 ? Math.sqrt(Math.max(0, excess / contacts)) : 0;
}
