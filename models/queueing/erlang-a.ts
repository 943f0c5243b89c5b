import { bracketedRoot } from '../numerics/bracketed-root.ts';
import { minusProduct } from '../numerics/exact-product.ts';
import { type DelayOutcome, delaySystem, noContacts } from './delay-system.ts';
import { inverseErlangB } from './erlang-b.ts';
import type { Load } from './load.ts';
import { type WaitingLine, waitingLine } from './waiting-line.ts';

/**
 * Erlang A (M/M/n+M): n agents, waiting contacts give up after an exponential patience.
 *
 * Below the waiting line lie the states with a free agent, whose weight is 1/B(n, A) - 1 (B: Erlang B); above it the
 * line of waiting-line.ts. Stable for every load, n = 0 included. With endless patience (null) it is Erlang C, with
 * patience towards 0 Erlang B.
 *
 * Sources: C. Palm (1946); O. Garnett, A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers"
 * (2002). Balking (a share of contacts hangs up at once when nobody is free) multiplies the joining rate.
 *
 * Trap: P(wait) of Erlang C is no stand-in; it is undefined where patience matters most (load at or above n).
 *
 * @param agents n >= 0; fractional n is the continuous extension
 * @param thresholdSeconds of the service level, >= 0
 * @param balkingProbability of a contact that finds nobody free, in [0, 1)
 * @example erlangA(50, { arrivalsPerSecond: 0.8, averageHandleTimeSeconds: 60, meanPatienceSeconds: 120 }, 20)
 *          // waitingShare 0.4678, abandonedShare 0.0309, averageSpeedOfAnswerSeconds 3.62
 */
export function erlangA(agents: number, load: Load, thresholdSeconds: number, balkingProbability = 0): DelayOutcome {
  const offeredLoad = load.arrivalsPerSecond * load.averageHandleTimeSeconds;
  if (offeredLoad === 0) return noContacts;
  return delaySystem(
    inverseErlangB(agents, offeredLoad) - 1,
    lineAbove(agents, load, thresholdSeconds, balkingProbability),
    1 - balkingProbability,
  );
}

/**
 * Smallest t with P(time in queue <= t) >= p over all offered contacts; 0 when enough of them need not wait.
 *
 * @returns seconds; Infinity when the queue is not stable
 */
export function waitQuantile(agents: number, load: Load, p: number): number {
  const beyond = (t: number): number => erlangA(agents, load, t).waitingBeyondThresholdShare;
  const late = 1 - p;
  const waiting = beyond(0);
  if (waiting <= late) return 0;
  const { meanPatienceSeconds: patience, averageHandleTimeSeconds: handleTime } = load;
  const excess = Math.log(waiting / late);
  if (patience === null) {
    const spare = minusProduct(agents, load.arrivalsPerSecond, handleTime);
    return spare > 0 ? (handleTime / spare) * excess : Number.POSITIVE_INFINITY;
  }
  const longest = patience * excess;
  return bracketedRoot((t) => Math.log(beyond(t) / late), 0, longest * (1 + 1e-12));
}

function lineAbove(agents: number, load: Load, thresholdSeconds: number, balkingProbability: number): WaitingLine {
  const { arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds } = load;
  const balked = arrivalsPerSecond * balkingProbability;
  const spare = minusProduct(agents, arrivalsPerSecond, averageHandleTimeSeconds) / averageHandleTimeSeconds;
  return waitingLine(
    arrivalsPerSecond - balked,
    agents / averageHandleTimeSeconds,
    spare + balked,
    meanPatienceSeconds,
    thresholdSeconds,
  );
}
