/** How large the neighbourhoods of a search are at present: carried from order to order. */
export interface Pace {
  /** Days or agents chosen together, before rounding. */
  size: number;
  /** What one choice should take (see `workOf`): more and more where nothing is gained. */
  effort: number;
  /** Choices since the last gain. */
  failures: number;
}

/** After so many choices without a gain they may take longer. */
const patience = 12;
const growth = { size: 1.1, effort: 1.4 };
const shrinking = 0.85;
const mostEffort = 100_000;
const iterationsAsOneWeek = 2;

/** Work of a choice in best weeks of single agents, as everywhere; so many simplex iterations count as one. */
export const workOf = (weeks: number, iterations: number): number =>
  weeks + Math.ceil(iterations / iterationsAsOneWeek);

/** The same choices may take longer. */
export const withMoreEffort = (pace: Pace): Pace => ({
  ...pace,
  effort: Math.min(mostEffort, pace.effort * growth.effort),
  failures: 0,
});

/** The pace after a choice that took so much work, of sizes up to `most`. */
export function nextPace(pace: Pace, work: number, isGain: boolean, most: number): Pace {
  const failures = isGain ? 0 : pace.failures + 1;
  const next = failures >= patience ? withMoreEffort(pace) : { ...pace, failures };
  if (work > next.effort) return { ...next, size: Math.max(1, pace.size * shrinking) };
  return { ...next, size: work < next.effort / 3 ? Math.min(most, pace.size * growth.size) : pace.size };
}
