import { poissonMass } from '../numerics/poisson-tails.ts';

/** One day of a queue whose arrivals and agents change from interval to interval. */
export interface TransientQueue {
  /** Rate in each interval. */
  arrivalsPerSecond: readonly number[];
  /** Whole agents in each interval. */
  agents: readonly number[];
  intervalSeconds: number;
  averageHandleTimeSeconds: number;
  meanPatienceSeconds: number;
}

/** Means over one interval, and the number present at its end. */
export interface TransientInterval {
  offered: number;
  /** Share of the interval's contacts that find all agents busy. */
  waitingShare: number;
  meanQueue: number;
  abandoned: number;
  occupancy: number;
  meanInSystemEnd: number;
}

/**
 * The exact time-dependent queue M(t)/M/n(t)+M, started empty, by uniformisation.
 *
 * In each interval the number in the system is a Markov chain with rates lambda up and min(j, n)/h + (j - n)^+ theta
 * down. With L at least every total rate and P = I + Q / L, its law after t is the Poisson(L t) mixture of p P^k, and its
 * time average the mixture with weights P(Poisson > k) / (L t): positive terms only, error below 1e-13.
 *
 * When agents leave, the contacts beyond the new n go back to the head of the queue (service rate min(j, n)).
 * Source: A. Jensen (1953); W. Grassmann, "Transient solutions in Markovian queueing systems" (1977).
 *
 * Trap: the state space must be cut where nobody comes: the number present is below an infinite-server queue whose
 * slowest departure rate is min(1/h, theta), hence below a Poisson law.
 *
 * Meant for checks on small teams: work grows with (states)^2 x rate x time.
 */
export function transientQueue(queue: TransientQueue): TransientInterval[] {
  const { arrivalsPerSecond, intervalSeconds, averageHandleTimeSeconds, meanPatienceSeconds } = queue;
  const slowest = Math.max(averageHandleTimeSeconds, meanPatienceSeconds);
  const ceiling = Math.max(0, ...arrivalsPerSecond) * slowest;
  const states = Math.ceil(ceiling + 12 * Math.sqrt(ceiling) + 30);
  let law = new Float64Array(states + 1);
  law[0] = 1;
  return arrivalsPerSecond.map((arrivals, i) => {
    const agents = queue.agents[i];
    const departures = Float64Array.from(
      law,
      (_, j) => Math.min(j, agents) / averageHandleTimeSeconds + Math.max(0, j - agents) / meanPatienceSeconds,
    );
    const { end, average } = evolve(law, arrivals, departures, intervalSeconds);
    law = end;
    const meanQueue = expectation(average, (j) => Math.max(0, j - agents));
    return {
      offered: arrivals * intervalSeconds,
      waitingShare: expectation(average, (j) => (j >= agents ? 1 : 0)),
      meanQueue,
      abandoned: (meanQueue * intervalSeconds) / meanPatienceSeconds,
      occupancy: agents > 0 ? expectation(average, (j) => Math.min(j, agents)) / agents : 0,
      meanInSystemEnd: expectation(end, (j) => j),
    };
  });
}

/** Law at the end of an interval and its average over it. */
function evolve(
  start: Float64Array<ArrayBuffer>,
  arrivals: number,
  departures: Float64Array,
  seconds: number,
): { end: Float64Array<ArrayBuffer>; average: Float64Array } {
  const last = start.length - 1;
  const rate = arrivals + departures[last];
  const up = arrivals / rate;
  const down = departures.map((departure) => departure / rate);
  const mean = rate * seconds;
  const steps = Math.ceil(mean + 9 * Math.sqrt(mean) + 30);
  const end = new Float64Array(last + 1);
  const average = new Float64Array(last + 1);
  let current = start.slice();
  let next = new Float64Array(last + 1);
  let remaining = 1;
  for (let step = 0; step <= steps; step++) {
    const weight = poissonMass(step, mean);
    remaining = Math.max(0, remaining - weight);
    const averageWeight = remaining / mean;
    for (let j = 0; j <= last; j++) {
      end[j] += weight * current[j];
      average[j] += averageWeight * current[j];
      const stay = 1 - down[j] - (j < last ? up : 0);
      next[j] = stay * current[j] + (j > 0 ? up * current[j - 1] : 0) + (j < last ? down[j + 1] * current[j + 1] : 0);
    }
    [current, next] = [next, current];
  }
  return { end, average };
}

function expectation(law: Float64Array, of: (j: number) => number): number {
  return law.reduce((sum, probability, j) => sum + probability * of(j), 0);
}
