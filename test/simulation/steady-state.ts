import { type QueueModel, queueModel } from '../../models/simulation/centre.ts';
import { type Estimate, meanEstimate, ratioEstimate } from '../../models/simulation/estimates.ts';
import { column, type Measure, simulateReplications } from '../../models/simulation/records.ts';

export interface SteadyState {
  serviceLevel: Estimate;
  abandonedShare: Estimate;
  turnedAwayShare: Estimate;
  meanWaitSeconds: Estimate;
  averageSpeedOfAnswerSeconds: Estimate;
  occupancy: Estimate;
  meanQueueLength: Estimate;
  offeredPerSecond: Estimate;
}

/** Long runs of one queue with constant arrivals and agents; measured between a time to settle and a time to run out. */
export function steadyState(
  given: { agents: number; lambdaPerSec: number; ahtSec: number } & Partial<QueueModel>,
  { contacts = 20_000, replications = 20, settling = 0.2, seed = 11 } = {},
): SteadyState {
  const { agents, lambdaPerSec, ahtSec, ...queue } = given;
  const measured = contacts / lambdaPerSec;
  const warmUp = Math.max(settling * measured, 30 * ahtSec, 10 * (queue.retrial?.meanDelaySeconds ?? 0));
  const intervalSeconds = (measured + warmUp) / 20;
  const settled = Math.ceil(warmUp / intervalSeconds);
  const intervals = 21;
  const records = simulateReplications({
    model: {
      intervalSeconds,
      intervals,
      dayStarts: [0, settled, 20],
      groups: 1,
      queues: [
        queueModel({
          expectedArrivals: new Float64Array(intervals).fill(lambdaPerSec * intervalSeconds),
          meanHandleTimeSeconds: new Float64Array(intervals).fill(ahtSec),
          routing: [0],
          ...queue,
        }),
      ],
      agents: Array.from({ length: agents }, () => ({
        group: 0,
        absenceProbability: 0,
        shifts: [[[0, intervals * intervalSeconds]]],
      })),
    },
    seed,
    first: 0,
    count: replications,
    detail: 'days',
  });
  const of = (measure: Measure) => column(records, 0, 2, measure);
  const seconds = (20 - settled) * intervalSeconds;
  return {
    serviceLevel: ratioEstimate(of('inTime'), of('offered'))!,
    abandonedShare: ratioEstimate(of('abandoned'), of('offered'))!,
    turnedAwayShare: ratioEstimate(of('turnedAway'), of('offered'))!,
    meanWaitSeconds: ratioEstimate(of('waitSeconds'), of('offered'))!,
    averageSpeedOfAnswerSeconds: ratioEstimate(of('answeredWaitSeconds'), of('answered'))!,
    occupancy: ratioEstimate(of('busySeconds'), of('staffedSeconds'))!,
    meanQueueLength: meanEstimate(of('waitingContactSeconds').map((area) => area / seconds))!,
    offeredPerSecond: meanEstimate(of('offered').map((count) => count / seconds))!,
  };
}

/** How many standard errors the estimate lies from the truth; `slack` is what the truth itself may be off. */
export function errorsOff(estimate: Estimate, truth: number, slack = 0): number {
  const off = Math.max(0, Math.abs(estimate.mean - truth) - slack - 1e-9);
  return off === 0 ? 0 : off / estimate.standardError;
}
