import { longRestNext } from '../rules/memory.ts';
import type { WeekModel } from './week-model.ts';

/** Where a partly known week may stand in the agent's graph: nodes with ready bucket and cost so far. */
export interface Standing {
  count: number;
  node: Int32Array;
  ready: Int32Array;
  cost: Float64Array;
}

const mostStates = 32;

export const createStanding = (): Standing => ({
  count: 0,
  node: new Int32Array(mostStates),
  ready: new Int32Array(mostStates),
  cost: new Float64Array(mostStates),
});

/** The standing before the first day. */
export function standAtStart(week: WeekModel, to: Standing): void {
  to.count = 0;
  for (const { node, bucket } of week.initial) stand(to, node, bucket, week.baseCost);
}

/**
 * The standing after a day with this option (label included), or off where it is -1. Count 0: no legal week begins so.
 * Of many ways to promise rests only `mostStates` are followed, so a legal week may in rare cases be missed.
 */
export function walkDay(
  week: WeekModel,
  day: number,
  option: number,
  label: number,
  from: Standing,
  to: Standing,
): void {
  to.count = 0;
  if (option < 0 && week.mustWork[day]) return;
  const { arcs, arcLabel, arcTo, arcRest, arcCost } = week.graph;
  for (let s = 0; s < from.count; s++) {
    for (let arc = arcs[from.node[s]]; arc < arcs[from.node[s] + 1]; arc++) {
      if (arcLabel[arc] !== label) continue;
      const ready = option < 0 ? readyAfterOff(week, arcRest[arc], from.ready[s]) : readyAfterWork(arc, from.ready[s]);
      const cost = from.cost[s] + arcCost[arc] + (option < 0 ? 0 : week.cost[option]);
      if (ready >= 0) stand(to, arcTo[arc], ready, cost);
    }
  }

  function readyAfterWork(arc: number, ready: number): number {
    return week.startBucket[option] < ready ? -1 : week.readyBuckets[arcRest[arc]][option];
  }
}

/** Least cost of a standing after the last day; Infinity if it has no state. */
export function leastCost({ count, cost }: Standing): number {
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < count; s++) if (cost[s] < least) least = cost[s];
  return least;
}

/** Ready bucket after a day off that promises these rests, -1 where they cannot be kept. */
export function readyAfterOff({ bucketsPerDay, longRestBucket }: WeekModel, rest: number, ready: number): number {
  const later = Math.max(0, ready - bucketsPerDay);
  if ((rest & longRestNext) === 0) return later;
  return longRestBucket < 0 ? -1 : Math.max(later, longRestBucket);
}

/** Adds a state unless one as good is there. */
function stand(to: Standing, node: number, ready: number, cost: number): void {
  for (let s = 0; s < to.count; s++) {
    if (to.node[s] === node && to.ready[s] <= ready && to.cost[s] <= cost) return;
  }
  if (to.count === mostStates) return;
  to.node[to.count] = node;
  to.ready[to.count] = ready;
  to.cost[to.count++] = cost;
}
