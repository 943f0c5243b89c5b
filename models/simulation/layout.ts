/** The centre laid out in typed arrays, as the event loop reads it. */
import type { CentreModel, HandleTimeLaw, QueueModel } from './centre.ts';

/** Most queues in one centre: a queue's number and a contact's number share 32 bits. */
export const MAX_QUEUES = 30;

export const INTERVAL_END = 0;
export const LEAVES = -1;
export const COMES = 1;

export interface Layout {
  queues: number;
  groups: number;
  agents: number;
  /** Most contacts one agent can hold in this centre. */
  mostHeld: number;
  /** Expected arrivals per second, per queue and interval. */
  arrivalRates: Float64Array;
  /** Mean handle time, seconds, per queue and interval, and one for contacts from outside the horizon. */
  handleTimes: Float64Array;
  /** Handle times relative to their mean, in a form quick to draw from. */
  laws: { kind: HandleTimeLaw['kind']; deviation: number; observed: Float64Array }[];
  /** Groups of queue k in the order tried: routeGroups[routeStart[k]] .. [routeStart[k + 1]]. */
  routeStart: Int32Array;
  routeGroups: Int32Array;
  /** Queues of group g, first those to be served first: servedQueues[servedStart[g]] .. */
  servedStart: Int32Array;
  servedQueues: Int32Array;
  /** Rank in that order; equal rank means the longest wait decides. */
  rank: Float64Array;
  /** Most contacts an agent holds of a queue, and the handle-time factor by queue and number held - 1. */
  holdLimit: Int32Array;
  holdFactor: Float64Array;
  groupOf: Int32Array;
  threshold: Float64Array;
  /** Per queue the counted seconds before each interval and the horizon's end, where only some intervals count. */
  countedBefore: (Float64Array | null)[];
  /** Mean patience and most contacts in the system; Infinity: no end. */
  patience: Float64Array;
  lineLimit: Float64Array;
  balking: Float64Array;
  returning: Float64Array;
  returnDelay: Float64Array;
  /** 1 for deferred work, and for queues whose abandonment must be noticed at once. */
  deferred: Uint8Array;
  isEager: Uint8Array;
  hasDeferred: boolean;
  /** 1 for queues that fill agents before they take another, and for groups that serve a deferred queue. */
  concentrates: Uint8Array;
  isFlexible: Uint8Array;
  /** Ends of intervals and the comings and goings of agents, by time. */
  dutyTimes: Float64Array;
  dutyAgents: Int32Array;
  dutyKinds: Int8Array;
  dutyShifts: Int32Array;
  /** Absence probability of every shift. */
  absence: Float64Array;
}

export function layOut(model: CentreModel): Layout {
  const { queues, groups, agents, intervals, intervalSeconds } = model;
  if (queues.length > MAX_QUEUES) throw new RangeError(`queues must be at most ${MAX_QUEUES}`);
  if (queues.some((queue) => queue.deferred && queue.handleTimeFactorAtConcurrency.length > 1)) {
    throw new RangeError('deferred work is done one contact at a time');
  }
  const mostHeld = Math.max(1, ...queues.map((queue) => queue.handleTimeFactorAtConcurrency.length));
  const arrivalRates = new Float64Array(queues.length * intervals);
  const handleTimes = new Float64Array(queues.length * (intervals + 1));
  const holdFactor = new Float64Array(queues.length * mostHeld);
  queues.forEach((queue, k) => {
    const usual = usualHandleTime(queue, intervals);
    for (let i = 0; i < intervals; i++) {
      arrivalRates[k * intervals + i] = queue.expectedArrivals[i] / intervalSeconds;
      const mean = queue.meanHandleTimeSeconds[i];
      handleTimes[k * (intervals + 1) + i] = mean > 0 ? mean : usual;
    }
    handleTimes[k * (intervals + 1) + intervals] = usual;
    holdFactor.set(queue.handleTimeFactorAtConcurrency, k * mostHeld);
  });
  const rank = Float64Array.from(queues, (queue) => (queue.deferred ? 1e9 : 0) + queue.priority);
  const served = Array.from({ length: groups }, (_, g) =>
    queues
      .map((_queue, k) => k)
      .filter((k) => queues[k].routing.includes(g))
      .sort((a, b) => rank[a] - rank[b] || a - b),
  );
  return {
    queues: queues.length,
    groups,
    agents: agents.length,
    mostHeld,
    arrivalRates,
    handleTimes,
    laws: queues.map(drawable),
    ...flat(
      queues.map((queue) => queue.routing),
      'routeStart',
      'routeGroups',
    ),
    ...flat(served, 'servedStart', 'servedQueues'),
    rank,
    holdLimit: Int32Array.from(queues, (queue) => queue.handleTimeFactorAtConcurrency.length),
    holdFactor,
    groupOf: Int32Array.from(agents, (agent) => agent.group),
    threshold: Float64Array.from(queues, (queue) => queue.thresholdSeconds),
    countedBefore: queues.map((queue) => countedSeconds(queue, model)),
    patience: Float64Array.from(queues, (queue) => queue.meanPatienceSeconds ?? Number.POSITIVE_INFINITY),
    lineLimit: Float64Array.from(queues, (queue) => queue.lines ?? Number.POSITIVE_INFINITY),
    balking: Float64Array.from(queues, (queue) => queue.balkProbability),
    returning: Float64Array.from(queues, (queue) => queue.retrial?.probability ?? 0),
    returnDelay: Float64Array.from(queues, (queue) => queue.retrial?.meanDelaySeconds ?? 0),
    deferred: Uint8Array.from(queues, (queue) => Number(queue.deferred)),
    isEager: Uint8Array.from(queues, (queue) => Number(queue.lines !== null || queue.retrial !== null)),
    hasDeferred: queues.some((queue) => queue.deferred),
    concentrates: Uint8Array.from(queues, (queue) =>
      Number(queue.concentrate && queue.handleTimeFactorAtConcurrency.length > 1),
    ),
    isFlexible: Uint8Array.from(served, (own) => Number(own.some((k) => queues[k].deferred))),
    ...duties(model),
  };
}

/** Mean over the contacts expected: for contacts from outside the horizon and intervals that name no handle time. */
function usualHandleTime({ expectedArrivals, meanHandleTimeSeconds }: QueueModel, intervals: number): number {
  let contacts = 0;
  let seconds = 0;
  let longest = 0;
  for (let i = 0; i < intervals; i++) {
    contacts += expectedArrivals[i];
    seconds += expectedArrivals[i] * meanHandleTimeSeconds[i];
    longest = Math.max(longest, meanHandleTimeSeconds[i]);
  }
  return contacts > 0 ? seconds / contacts : longest;
}

function countedSeconds(
  { countedIntervals }: QueueModel,
  { intervals, intervalSeconds }: CentreModel,
): Float64Array | null {
  if (countedIntervals === null) return null;
  const before = new Float64Array(intervals + 1);
  for (let i = 0; i < intervals; i++) before[i + 1] = before[i] + (countedIntervals[i] ? intervalSeconds : 0);
  return before;
}

function drawable({ handleTimeLaw: law }: QueueModel): Layout['laws'][number] {
  if (law.kind === 'lognormal') {
    return {
      kind: law.kind,
      deviation: Math.sqrt(Math.log1p(law.coefficientOfVariation ** 2)),
      observed: new Float64Array(),
    };
  }
  if (law.kind !== 'empirical') return { kind: law.kind, deviation: 0, observed: new Float64Array() };
  const observed = Float64Array.from(law.observed);
  const mean = observed.reduce((sum, value) => sum + value, 0) / observed.length;
  if (!(mean > 0)) throw new RangeError('observed handle times must be positive');
  return { kind: law.kind, deviation: 0, observed: observed.map((value) => value / mean) };
}

function flat<Start extends string, Items extends string>(lists: number[][], start: Start, items: Items) {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i] + list.length;
  });
  return { [start]: starts, [items]: Int32Array.from(lists.flat()) } as Record<Start | Items, Int32Array>;
}

/** At one instant: first the interval ends, then agents leave, then agents come. */
function duties({ agents, intervals, intervalSeconds }: CentreModel) {
  const events: { time: number; kind: number; agent: number; shift: number }[] = [];
  for (let i = 1; i <= intervals; i++)
    events.push({ time: i * intervalSeconds, kind: INTERVAL_END, agent: -1, shift: -1 });
  const absence: number[] = [];
  agents.forEach(({ shifts, absenceProbability }, agent) => {
    for (const spans of shifts) {
      const shift = absence.push(absenceProbability) - 1;
      for (const [from, to] of spans) {
        if (!(to > from)) continue;
        events.push({ time: from, kind: COMES, agent, shift }, { time: to, kind: LEAVES, agent, shift });
      }
    }
  });
  const order = { [INTERVAL_END]: 0, [LEAVES]: 1, [COMES]: 2 } as Record<number, number>;
  events.sort((a, b) => a.time - b.time || order[a.kind] - order[b.kind] || a.agent - b.agent);
  return {
    dutyTimes: Float64Array.from(events, (event) => event.time),
    dutyAgents: Int32Array.from(events, (event) => event.agent),
    dutyKinds: Int8Array.from(events, (event) => event.kind),
    dutyShifts: Int32Array.from(events, (event) => event.shift),
    absence: Float64Array.from(absence),
  };
}
