/** Arrivals and agents that change from interval to interval. */
export interface FluidQueue {
  arrivalsPerSecond: readonly number[];
  agents: readonly number[];
  intervalSeconds: number;
  averageHandleTimeSeconds: number;
  /** Null: nobody gives up. */
  meanPatienceSeconds: number | null;
}

export interface FluidInterval {
  meanQueue: number;
  queueEnd: number;
  abandoned: number;
}

/**
 * Backlog carried from interval to interval through an overload, as a fluid.
 *
 * With q the contacts present beyond the n agents (below 0: free agents) and s = lambda - n / h,
 *
 *     q'(t) = s - q theta   while q > 0,      q'(t) = s - q / h   while q < 0,
 *
 * so every interval has at most two exponential pieces, in closed form; without patience the upper one is a straight
 * line. Source: W. Whitt, "Fluid models for multiserver queues with abandonments" (Operations Research 54, 2006).
 *
 * Trap: a fluid has no chance in it and shows no queue below n. It tells how long an overload lasts, not the service
 * level of a well-staffed interval.
 *
 * @param initialInSystem contacts present at the start, in service and in queue
 */
export function fluidBacklog(queue: FluidQueue, initialInSystem = 0): FluidInterval[] {
  const { averageHandleTimeSeconds: handleTime, meanPatienceSeconds: patience, intervalSeconds } = queue;
  let inSystem = initialInSystem;
  return queue.arrivalsPerSecond.map((arrivals, i) => {
    const agents = queue.agents[i];
    const drift = arrivals - agents / handleTime;
    let excess = inSystem - agents;
    let left = intervalSeconds;
    let queueSeconds = 0;
    while (left > 0) {
      const isQueueing = excess > 0 || (excess === 0 && drift > 0);
      const decay = isQueueing ? (patience === null ? 0 : 1 / patience) : 1 / handleTime;
      const crossing = timeToZero(excess, drift, decay);
      const time = Math.min(left, crossing);
      const piece = relax(excess, drift, decay, time);
      if (isQueueing) queueSeconds += piece.area;
      excess = crossing < left ? 0 : piece.end;
      left -= time;
    }
    inSystem = Math.max(0, agents + excess);
    return {
      meanQueue: queueSeconds / intervalSeconds,
      queueEnd: Math.max(0, excess),
      abandoned: patience === null ? 0 : queueSeconds / patience,
    };
  });
}

/** Value and integral after `time` of q' = drift - decay q. */
function relax(start: number, drift: number, decay: number, time: number): { end: number; area: number } {
  if (decay === 0) return { end: start + drift * time, area: (start + (drift * time) / 2) * time };
  const limit = drift / decay;
  const gone = -Math.expm1(-decay * time);
  return { end: start + (limit - start) * gone, area: limit * time + ((start - limit) * gone) / decay };
}

/** Time at which q' = drift - decay q reaches 0 from the other side; Infinity when it does not. */
function timeToZero(start: number, drift: number, decay: number): number {
  if (start === 0 || drift === 0 || start > 0 === drift > 0) return Number.POSITIVE_INFINITY;
  return decay === 0 ? -start / drift : Math.log1p((-start * decay) / drift) / decay;
}
