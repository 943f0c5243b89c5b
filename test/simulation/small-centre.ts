import { type AgentModel, type CentreModel, type QueueModel, queueModel } from '../../models/simulation/centre.ts';
import { createEngine } from '../../models/simulation/engine.ts';
import type { Tally } from '../../models/simulation/tally.ts';

type SmallQueue = Omit<Partial<QueueModel>, 'expectedArrivals' | 'meanHandleTimeSeconds'> & {
  perInterval?: number;
  ahtSeconds?: number;
};

/** A centre of a few ten-minute intervals; handle times are deterministic unless said otherwise. */
export function smallCentre(queues: SmallQueue[], agents: Partial<AgentModel>[], intervals = 6): CentreModel {
  return {
    intervalSeconds: 600,
    intervals,
    dayStarts: [0],
    groups: Math.max(1, ...queues.flatMap((queue) => queue.routing ?? [0]).map((group) => group + 1)),
    queues: queues.map(({ perInterval = 0, ahtSeconds = 100, ...given }) =>
      queueModel({
        handleTimeLaw: { kind: 'deterministic' },
        routing: [0],
        ...given,
        expectedArrivals: new Float64Array(intervals).fill(perInterval),
        meanHandleTimeSeconds: new Float64Array(intervals).fill(ahtSeconds),
      }),
    ),
    agents: agents.map((agent) => ({ group: 0, absenceProbability: 0, shifts: [[[0, intervals * 600]]], ...agent })),
  };
}

/** Counts of one replication. */
export function simulate(model: CentreModel, replication = 0, seed = 3): Tally {
  const engine = createEngine(model);
  engine.run(seed, replication);
  return engine.tally;
}

/** Total of a row over the horizon, without what lies outside. */
export function total(tally: Tally, counts: Float64Array, row = 0): number {
  return counts.subarray(row * tally.stride, row * tally.stride + tally.intervals).reduce((sum, x) => sum + x, 0);
}

/** What the contacts present at the start were counted as: they stand outside the horizon. */
export const atStart = (tally: Tally, counts: Float64Array, queue = 0): number =>
  counts[queue * tally.stride + tally.intervals];
