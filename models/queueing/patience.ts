import { bracketedRoot } from '../numerics/bracketed-root.ts';
import { erlangA } from './erlang-a.ts';

/** Mean patience as learned from history. */
export interface PatienceEstimate {
  meanPatienceSeconds: number;
  standardErrorSeconds: number;
  abandonments: number;
}

/**
 * Mean patience from abandonment history.
 *
 * A contact that gets answered shows only that its patience was longer than its wait: the sample is censored. For
 * exponential patience the maximum-likelihood estimate is time at risk over events,
 *
 *     mean patience = total time in queue (answered and abandoned) / abandonments,   standard error = mean / sqrt(abandonments)
 *
 * Source: L. Brown et al., "Statistical analysis of a telephone call center" (JASA 100, 2005), section 4.
 *
 * Traps: the mean wait of those who abandoned is far too short an estimate, for it forgets the patient; and abandons in
 * the first seconds (wrong numbers) make customers look less patient than they are: leave them out on both sides.
 *
 * @param totalQueueSeconds summed over all contacts, zero waits included, >= 0
 * @returns null without an abandonment or without any waiting: patience then cannot be known
 * @example estimatePatience(45_000, 300) // { meanPatienceSeconds: 150, standardErrorSeconds: 8.66, abandonments: 300 }
 */
export function estimatePatience(totalQueueSeconds: number, abandonments: number): PatienceEstimate | null {
  if (abandonments <= 0 || totalQueueSeconds <= 0) return null;
  const meanPatienceSeconds = totalQueueSeconds / abandonments;
  return { meanPatienceSeconds, standardErrorSeconds: meanPatienceSeconds / Math.sqrt(abandonments), abandonments };
}

/** One interval of history with the agents that were there. */
export interface StaffedInterval {
  arrivalsPerSecond: number;
  averageHandleTimeSeconds: number;
  agents: number;
  offered: number;
  abandoned: number;
}

const shortestPatienceSeconds = 1;
const longestPatienceSeconds = 1e6;

/**
 * Mean patience from abandonments where waits are not known but the staff is: the patience at which Erlang A expects as
 * many abandonments as there were,
 *
 *     sum_i offered_i P_abandon(agents_i, load_i; patience) = sum_i abandoned_i,
 *
 * unique because more patience means fewer abandonments. The standard error takes the spread of abandonments from the
 * intervals' own residuals r_i: sqrt(sum r_i^2) over the slope of the left side (the sandwich estimator of an estimating
 * equation, P. J. Huber 1967).
 *
 * Trap: without the staff the equation has no content: the same abandonment comes from few agents and patient customers
 * as from many agents and impatient ones.
 *
 * @returns null where no patience between 1 s and 1e6 s gives so many abandonments
 */
export function patienceBehindAbandonment(intervals: readonly StaffedInterval[]): PatienceEstimate | null {
  const expected = (interval: StaffedInterval, meanPatienceSeconds: number): number =>
    interval.offered * erlangA(interval.agents, { ...interval, meanPatienceSeconds }, 0).abandonedShare;
  const excess = (logPatience: number): number =>
    intervals.reduce((sum, interval) => sum + expected(interval, Math.exp(logPatience)) - interval.abandoned, 0);
  const [low, high] = [Math.log(shortestPatienceSeconds), Math.log(longestPatienceSeconds)];
  if (!(excess(low) > 0 && excess(high) < 0)) return null;
  const meanPatienceSeconds = Math.exp(bracketedRoot(excess, low, high, 1e-10));
  const step = 1e-4;
  const slope =
    (excess(Math.log(meanPatienceSeconds) + step) - excess(Math.log(meanPatienceSeconds) - step)) /
    (2 * step * meanPatienceSeconds);
  const squares = intervals.reduce(
    (sum, interval) => sum + (expected(interval, meanPatienceSeconds) - interval.abandoned) ** 2,
    0,
  );
  return {
    meanPatienceSeconds,
    standardErrorSeconds: Math.sqrt(squares) / Math.abs(slope),
    abandonments: intervals.reduce((sum, interval) => sum + interval.abandoned, 0),
  };
}
