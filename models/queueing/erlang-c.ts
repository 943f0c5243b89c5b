import { minusProduct } from '../numerics/exact-product.ts';
import { inverseErlangB } from './erlang-b.ts';

/** Times in seconds; Infinity where the queue grows without bound, which is a result and not an error. */
export interface ErlangCOutcome {
  offeredLoad: number;
  stable: boolean;
  blocking: number;
  waitingShare: number;
  serviceLevel: number;
  /** 1 - service level, kept apart because it stays exact when tiny. */
  serviceLevelMiss: number;
  averageSpeedOfAnswerSeconds: number;
  meanWaitOfDelayedSeconds: number;
  occupancy: number;
  meanQueue: number;
  meanInSystem: number;
  /** Smallest t with P(wait <= t) >= 1 - late. */
  waitExceededBy: (late: number) => number;
}

/**
 * Erlang C (M/M/n): n agents, contacts wait as long as it takes.
 *
 *     P(wait) = n / (A + (n - A) / B(n, A)),   P(wait > t) = P(wait) e^(-(n - A) t / h),   ASA = P(wait) h / (n - A)
 *
 * with A = arrivals x h. Source: A. K. Erlang (1917). Fractional n through the continuous Erlang B.
 *
 * Traps: at A >= n there is no steady state: `stable` is false, the service level 0 and the wait Infinity, never a
 * negative time. n - A is taken with one rounding, for everything is divided by it near saturation.
 *
 * @param agents n >= 0, whole or fractional
 * @param thresholdSeconds of the service level, >= 0
 * @example erlangC(14, 100 / 1800, 180, 20).serviceLevel // 0.88835
 */
export function erlangC(
  agents: number,
  arrivalsPerSecond: number,
  averageHandleTimeSeconds: number,
  thresholdSeconds: number,
): ErlangCOutcome {
  const offeredLoad = arrivalsPerSecond * averageHandleTimeSeconds;
  if (offeredLoad === 0) return idle(agents);
  const spareAgents = minusProduct(agents, arrivalsPerSecond, averageHandleTimeSeconds);
  const inverseBlocking = inverseErlangB(agents, offeredLoad);
  if (spareAgents <= 0) return saturated(offeredLoad, 1 / inverseBlocking);
  const waitingShare = agents / (offeredLoad + spareAgents * inverseBlocking);
  const meanWaitOfDelayedSeconds = averageHandleTimeSeconds / spareAgents;
  const serviceLevelMiss = waitingShare * Math.exp(-thresholdSeconds / meanWaitOfDelayedSeconds);
  const averageSpeedOfAnswerSeconds = waitingShare * meanWaitOfDelayedSeconds;
  const meanQueue = arrivalsPerSecond * averageSpeedOfAnswerSeconds;
  return {
    offeredLoad,
    stable: true,
    blocking: 1 / inverseBlocking,
    waitingShare,
    serviceLevel: 1 - serviceLevelMiss,
    serviceLevelMiss,
    averageSpeedOfAnswerSeconds,
    meanWaitOfDelayedSeconds,
    occupancy: offeredLoad / agents,
    meanQueue,
    meanInSystem: offeredLoad + meanQueue,
    waitExceededBy: (late) => (waitingShare <= late ? 0 : meanWaitOfDelayedSeconds * Math.log(waitingShare / late)),
  };
}

function idle(agents: number): ErlangCOutcome {
  return {
    offeredLoad: 0,
    stable: true,
    blocking: agents === 0 ? 1 : 0,
    waitingShare: 0,
    serviceLevel: 1,
    serviceLevelMiss: 0,
    averageSpeedOfAnswerSeconds: 0,
    meanWaitOfDelayedSeconds: 0,
    occupancy: 0,
    meanQueue: 0,
    meanInSystem: 0,
    waitExceededBy: () => 0,
  };
}

function saturated(offeredLoad: number, blocking: number): ErlangCOutcome {
  const forever = Number.POSITIVE_INFINITY;
  return {
    offeredLoad,
    stable: false,
    blocking,
    waitingShare: 1,
    serviceLevel: 0,
    serviceLevelMiss: 1,
    averageSpeedOfAnswerSeconds: forever,
    meanWaitOfDelayedSeconds: forever,
    occupancy: 1,
    meanQueue: forever,
    meanInSystem: forever,
    waitExceededBy: () => forever,
  };
}
