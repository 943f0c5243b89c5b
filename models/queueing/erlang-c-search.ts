import { minusProduct } from '../numerics/exact-product.ts';
import { inverseErlangB } from './erlang-b.ts';

/** Targets of a search; the defaults never bind. A target counts as met within 1e-9. */
export interface ErlangCTargets {
  serviceLevelShare?: number;
  thresholdSeconds?: number;
  maxAverageSpeedOfAnswerSeconds?: number;
  maxOccupancy?: number;
  minAgents?: number;
}

const tolerance = 1e-9;

/**
 * Smallest whole number of agents under Erlang C.
 *
 * One evaluation of Erlang B at the smallest stable staff costs O(sqrt A); from there each further agent costs a few
 * operations, because 1/B(n + 1) = 1 + (n + 1)/A / B(n) and e^(-(n + 1 - A) t / h) is the one before times e^(-t / h).
 * There is no upper cap: "three times the load" is too few for small loads.
 *
 * @returns 0 without contacts (or minAgents)
 * @example smallestAgentsErlangC(100 / 1800, 180, { serviceLevelShare: 0.8, thresholdSeconds: 20 }) // 14
 */
export function smallestAgentsErlangC(
  arrivalsPerSecond: number,
  averageHandleTimeSeconds: number,
  targets: ErlangCTargets,
): number {
  const {
    serviceLevelShare = 0,
    thresholdSeconds = 0,
    maxAverageSpeedOfAnswerSeconds = Number.POSITIVE_INFINITY,
    maxOccupancy = 1,
    minAgents = 0,
  } = targets;
  const offeredLoad = arrivalsPerSecond * averageHandleTimeSeconds;
  if (offeredLoad === 0) return minAgents;
  let agents = Math.floor(offeredLoad) + 1;
  if (maxOccupancy < 1) agents = Math.max(agents, Math.ceil(offeredLoad / maxOccupancy - tolerance));
  if (minAgents > agents) agents = minAgents;
  let spare = minusProduct(agents, arrivalsPerSecond, averageHandleTimeSeconds);
  if (spare <= 0) {
    agents += 1;
    spare += 1;
  }
  const missAllowed = 1 - serviceLevelShare + tolerance;
  const waitAllowed = maxAverageSpeedOfAnswerSeconds * (1 + tolerance);
  const decay = Math.exp(-thresholdSeconds / averageHandleTimeSeconds);
  let late = Math.exp((-thresholdSeconds * spare) / averageHandleTimeSeconds);
  let inverseBlocking = inverseErlangB(agents, offeredLoad);
  for (;;) {
    const waiting = agents / (offeredLoad + spare * inverseBlocking);
    if (waiting * late <= missAllowed && waiting * averageHandleTimeSeconds <= waitAllowed * spare) return agents;
    agents += 1;
    spare += 1;
    late *= decay;
    inverseBlocking = 1 + (inverseBlocking * agents) / offeredLoad;
  }
}
