/**
 * Arrival times of one replication: per queue a unit-rate Poisson process read at the integral of the rate (time change),
 * so that scenarios with other volumes see the same stream of customers, only denser or sparser.
 */
import type { CentreModel } from './centre.ts';
import { createHeap, type EventHeap, popTop, pushEvent, replaceTop } from './event-heap.ts';
import type { Layout } from './layout.ts';
import { exponential, type RandomStreams, unitGamma } from './random-streams.ts';

export interface Arrivals {
  /** Next arrival of every queue; the id is the queue. */
  upcoming: EventHeap;
  /** Interval of each queue's next arrival. */
  interval: Int32Array;
  /** Contacts per second in this replication, per queue and interval. */
  rates: Float64Array;
}

export const createArrivals = (layout: Layout): Arrivals => ({
  upcoming: createHeap(layout.queues),
  interval: new Int32Array(layout.queues),
  rates: new Float64Array(layout.arrivalRates.length),
});

/** Draws every day's factor and each queue's first arrival. */
export function startArrivals(
  arrivals: Arrivals,
  model: CentreModel,
  layout: Layout,
  streams: RandomStreams,
  arrivalStream: (queue: number) => number,
  dayStream: (queue: number) => number,
): void {
  const { intervals, dayStarts } = model;
  model.queues.forEach((queue, k) => {
    for (let day = 0; day < dayStarts.length; day++) {
      const factor = unitGamma(streams, dayStream(k), queue.dayFactorCoefficientOfVariation);
      const end = dayStarts[day + 1] ?? intervals;
      for (let i = dayStarts[day]; i < end; i++) {
        arrivals.rates[k * intervals + i] = layout.arrivalRates[k * intervals + i] * factor;
      }
    }
    arrivals.interval[k] = 0;
    const time = nextArrival(arrivals, k, 0, exponential(streams, arrivalStream(k)), model);
    if (time !== Number.POSITIVE_INFINITY) pushEvent(arrivals.upcoming, time, k);
  });
}

/** Moves the queue on top on to its following arrival, `gap` expected contacts later. */
export function passArrival(arrivals: Arrivals, gap: number, model: CentreModel): void {
  const queue = arrivals.upcoming.ids[0];
  const following = nextArrival(arrivals, queue, arrivals.upcoming.times[0], gap, model);
  if (following === Number.POSITIVE_INFINITY) popTop(arrivals.upcoming);
  else replaceTop(arrivals.upcoming, following, queue);
}

/** When the integral of the rate from `time` on reaches `gap`; Infinity when it does not within the horizon. */
function nextArrival(arrivals: Arrivals, queue: number, time: number, gap: number, model: CentreModel): number {
  const { intervals, intervalSeconds } = model;
  const { rates, interval } = arrivals;
  let from = time;
  let left = gap;
  for (let i = interval[queue]; i < intervals; i++) {
    const rate = rates[queue * intervals + i];
    const end = (i + 1) * intervalSeconds;
    const expected = rate * (end - from);
    if (left < expected) {
      interval[queue] = i;
      return from + left / rate;
    }
    left -= expected;
    from = end;
  }
  return Number.POSITIVE_INFINITY;
}
