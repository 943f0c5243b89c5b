import type { Random } from '../../models/numerics/random.ts';

const normalFromMean = 60;

/** Poisson count: by multiplying uniforms (Knuth), above a mean of 60 by the rounded normal. */
export function drawPoisson(random: Random, mean: number): number {
  if (mean > normalFromMean) return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) count++;
  return count;
}

/** Number of successes among `trials`. */
export function drawBinomial(random: Random, trials: number, probability: number): number {
  let successes = 0;
  for (let i = 0; i < trials; i++) if (random.uniform() < probability) successes++;
  return successes;
}

/** Lognormal factor of mean 1; `spread` is the standard deviation of its logarithm. */
export function drawFactor(random: Random, spread: number): number {
  return Math.exp(spread * random.normal() - spread ** 2 / 2);
}

/** One of a list of weighted choices. */
export function drawOne<T>(random: Random, choices: readonly T[]): T {
  return choices[random.integer(choices.length)]!;
}
