import type { Pricer } from './pricing.ts';
import type { CompiledProblem, WeekModel } from './week-model.ts';
import { readyAfterOff } from './week-walk.ts';

/** One legal week of an agent: an option per day or -1, and its penalties. */
export interface RankedWeek {
  options: Int32Array;
  /** Sum of prices on the phone less penalties. */
  value: number;
  cost: number;
}

/**
 * The best weeks of one agent in descending order of value under the pricer's prices, at most `most` of them and none
 * worth less than `least`. Best-first search through the week model, guided by the exact value of the rest of the week
 * (A* with a perfect estimate), so the work grows with the weeks told, not with the weeks there are.
 */
export type WeekRanker = (agent: number, most: number, least: number) => RankedWeek[];

const none = -1e300;

/** A step of a partial week; `estimate` is the value of the best week that begins so. */
interface Step {
  before: Step | null;
  option: number;
  node: number;
  ready: number;
  day: number;
  value: number;
  cost: number;
  estimate: number;
}

export function createWeekRanker({ problem, weeks }: CompiledProblem, pricer: Pricer): WeekRanker {
  const { days } = problem;
  let rest = new Float64Array(0);

  /** Value of the best way from every node and ready bucket to the end of the week; falls with the bucket. */
  function valueRest(week: WeekModel, values: Float64Array): void {
    const { graph, buckets } = week;
    if (rest.length < graph.nodes * buckets) rest = new Float64Array(graph.nodes * buckets);
    rest.fill(none, 0, graph.nodes * buckets);
    rest.fill(0, graph.layers[days] * buckets, graph.nodes * buckets);
    for (let day = days - 1; day >= 0; day--) {
      for (let node = graph.layers[day]; node < graph.layers[day + 1]; node++) {
        const row = node * buckets;
        for (let arc = graph.arcs[node]; arc < graph.arcs[node + 1]; arc++) {
          const to = graph.arcTo[arc] * buckets;
          const cost = graph.arcCost[arc];
          if (graph.arcLabel[arc] < 0) {
            if (week.mustWork[day]) continue;
            for (let r = 0; r < buckets; r++) {
              const ready = readyAfterOff(week, graph.arcRest[arc], r);
              if (ready >= 0) rest[row + r] = Math.max(rest[row + r], rest[to + ready] - cost);
            }
            continue;
          }
          const ready = week.readyBuckets[graph.arcRest[arc]];
          const block = week.blockAt[day * graph.labels.length + graph.arcLabel[arc]];
          if (block < 0) continue;
          for (let o = week.blockOptions[block]; o < week.blockOptions[block + 1]; o++) {
            if (ready[o] < 0) continue;
            const at = row + week.startBucket[o];
            rest[at] = Math.max(rest[at], values[o] - cost + rest[to + ready[o]]);
          }
        }
        for (let r = row + buckets - 2; r >= row; r--) if (rest[r] < rest[r + 1]) rest[r] = rest[r + 1];
      }
    }
  }

  /** Tells every step that can follow and lead to a week of at least this value. */
  function extend(week: WeekModel, values: Float64Array, step: Step, least: number, tell: (next: Step) => void): void {
    const { graph, buckets } = week;
    const { node, ready, day } = step;
    const follow = (option: number, arc: number, readyThen: number): void => {
      const to = graph.arcTo[arc];
      const value = step.value - graph.arcCost[arc] + (option < 0 ? 0 : values[option]);
      const estimate = value + rest[to * buckets + readyThen];
      if (estimate < least) return;
      const cost = step.cost + graph.arcCost[arc] + (option < 0 ? 0 : week.cost[option]);
      tell({ before: step, option, node: to, ready: readyThen, day: day + 1, value, cost, estimate });
    };
    for (let arc = graph.arcs[node]; arc < graph.arcs[node + 1]; arc++) {
      if (graph.arcLabel[arc] < 0) {
        const readyThen = readyAfterOff(week, graph.arcRest[arc], ready);
        if (!week.mustWork[day] && readyThen >= 0) follow(-1, arc, readyThen);
        continue;
      }
      const readyThen = week.readyBuckets[graph.arcRest[arc]];
      const block = week.blockAt[day * graph.labels.length + graph.arcLabel[arc]];
      if (block < 0) continue;
      for (let o = week.blockOptions[block]; o < week.blockOptions[block + 1]; o++) {
        if (readyThen[o] >= 0 && week.startBucket[o] >= ready) follow(o, arc, readyThen[o]);
      }
    }
  }

  return (agent, most, least) => {
    const week = weeks[agent];
    const values = pricer.optionValues(agent);
    valueRest(week, values);
    const open = createStepQueue();
    for (const { node, bucket } of week.initial) {
      const value = -week.baseCost;
      const estimate = value + rest[node * week.buckets + bucket];
      if (estimate < least) continue;
      open.add({ before: null, option: -1, node, ready: bucket, day: 0, value, cost: week.baseCost, estimate });
    }
    const found: RankedWeek[] = [];
    const known = new Set<string>();
    for (let step = open.takeBest(); step && found.length < most; step = open.takeBest()) {
      if (step.day < days) {
        extend(week, values, step, least, open.add);
        continue;
      }
      const options = new Int32Array(days);
      for (let s = step; s.before; s = s.before) options[s.before.day] = s.option;
      const key = options.join();
      if (known.has(key)) continue;
      known.add(key);
      found.push({ options, value: step.value, cost: step.cost });
    }
    return found;
  };
}

/** Binary heap, best estimate first; of equal ones the step further ahead, so that ties end soon. */
function createStepQueue(): { add(step: Step): void; takeBest(): Step | undefined } {
  const heap: Step[] = [];
  const isBefore = (a: Step, b: Step): boolean =>
    a.estimate > b.estimate || (a.estimate === b.estimate && a.day > b.day);
  return {
    add(step) {
      let at = heap.push(step) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!isBefore(step, heap[parent])) break;
        heap[at] = heap[parent];
        at = parent;
      }
      heap[at] = step;
    },
    takeBest() {
      const best = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return best;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= heap.length) break;
        if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
        if (!isBefore(heap[child], last)) break;
        heap[at] = heap[child];
        at = child;
      }
      heap[at] = last;
      return best;
    },
  };
}
