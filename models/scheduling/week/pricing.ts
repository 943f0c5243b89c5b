import { longRestNext } from '../rules/memory.ts';
import { createOptionValues } from './option-values.ts';
import { createPiecePlacer } from './piece-placer.ts';
import { blockOf, type CompiledProblem, type WeekModel } from './week-model.ts';

/**
 * The exact best week of one agent when a slot on the phone is worth a price: the longest path through its week model
 * (see week-model.ts), with the breaks of every shift in their best places. This is the pricing problem of the
 * Lagrangian bound, which is true only because the optimum here is exact, and the best response of the construction.
 */
export interface Pricer {
  /**
   * Value of one agent on the phone per slot, and of one within a shift (breaks included) where it has any, for the weeks
   * asked for next. The first array is kept, not copied.
   */
  setPrices(prices: Float64Array, presence?: Float64Array | null): void;
  /** Instead of prices: what a shift of a pattern from an absolute slot is worth. Of shifts without breaks alone. */
  setShiftValues(shiftValueOf: (pattern: number, from: number) => number): void;
  /**
   * Largest (sum of prices on the phone - preference penalties) over the agent's legal weeks; -Infinity if it has none.
   * Leaves the week in `chosen`: per day an option of the agent's week model, or -1 for a day off. With `kept`, over those
   * weeks alone that are like it on its days: far fewer states of a long horizon.
   */
  bestWeek(agent: number, kept?: KeptDays): number;
  readonly chosen: Int32Array;
  /** Sum of prices on the phone - penalty of every option of the agent's week model; valid until the next call. */
  optionValues(agent: number): Float64Array;
  /** Preference and overtime cost of the chosen week. */
  readonly chosenCost: number;
  /** Best weeks computed so far: the unit of work. */
  readonly weeksPriced: number;
  /**
   * Places the breaks and floating activities of the chosen week. Writes the slots on the phone to `onPhone` and the
   * starts to `breaks` (`breakStride` per day, breaks first); returns how many slots were written.
   */
  layOut(agent: number, onPhone: Int32Array, breaks: Int32Array): number;
  readonly breakStride: number;
}

/** A legal week of which the days marked 1 in `isKept` stay as they are. */
export interface KeptDays {
  options: Int32Array;
  isKept: Uint8Array;
}

const none = -1e300;
const worthless = -1e200;
/** In place of an option: any. */
const any = -2;

export function createPricer(compiled: CompiledProblem): Pricer {
  const { problem, slots, weeks, patterns } = compiled;
  const { days } = problem;
  const placer = createPiecePlacer(patterns, compiled.perDay);
  const breakStride = strideOf(compiled);
  const values = createOptionValues(compiled, placer);
  const { value, blockFrom, blockTo } = values;
  const starts = new Int32Array(breakStride);
  const chosen = new Int32Array(days);
  const isOff = new Uint8Array(slots);
  let best = new Float64Array(0);
  /** Per node, the call that last wrote its row of `best`. */
  const reachedIn = new Int32Array(Math.max(0, ...weeks.map((week) => week.graph.nodes)));
  let calls = 0;
  /** Per day the one option allowed, -1 for a day off, or `any`. */
  const only = new Int32Array(days);
  let weeksPriced = 0;
  let chosenCost = 0;

  function bestWeek(agent: number, kept?: KeptDays): number {
    weeksPriced++;
    for (let day = 0; day < days; day++) only[day] = kept?.isKept[day] ? kept.options[day] : any;
    values.open(agent);
    const week = weeks[agent];
    const { graph, buckets, blockAt, readyBuckets } = week;
    const { layers, arcs, arcLabel, arcTo, arcRest, arcCost } = graph;
    const labels = graph.labels.length;
    const last = buckets - 1;
    chosen.fill(-1);
    chosenCost = 0;
    if (best.length < graph.nodes * buckets) best = new Float64Array(graph.nodes * buckets);
    calls++;

    for (const { node, bucket } of week.initial) {
      const row = rowOf(node, buckets);
      best.fill(-week.baseCost, row + bucket, row + buckets);
    }
    for (let day = 0; day < days; day++) {
      for (let node = layers[day]; node < layers[day + 1]; node++) {
        const row = node * buckets;
        if (reachedIn[node] !== calls || best[row + last] < worthless) continue;
        for (let arc = arcs[node]; arc < arcs[node + 1]; arc++) {
          if (arcLabel[arc] >= 0) {
            const block = blockAt[day * labels + arcLabel[arc]];
            if (block < 0 || !isOpen(week, day, block)) continue;
            const from = only[day] < 0 ? blockFrom[block] : only[day];
            const to = only[day] < 0 ? blockTo[block] : only[day] + 1;
            work(week, from, to, row, rowOf(arcTo[arc], buckets), readyBuckets[arcRest[arc]], arcCost[arc]);
          } else if (only[day] < 0 && !week.mustWork[day]) {
            takeDayOff(week, row, rowOf(arcTo[arc], buckets), arcRest[arc], arcCost[arc]);
          }
        }
      }
      for (let node = layers[day + 1]; node < layers[day + 2]; node++) {
        if (reachedIn[node] !== calls) continue;
        const row = node * buckets;
        for (let r = row + 1; r < row + buckets; r++) if (best[r] < best[r - 1]) best[r] = best[r - 1];
      }
    }
    return readBack(week);
  }

  /** Whether some option of the block may be taken on the day. */
  const isOpen = ({ blockOptions }: WeekModel, day: number, block: number): boolean =>
    only[day] === any || (only[day] >= blockOptions[block] && only[day] < blockOptions[block + 1]);

  /** Row of a node in `best`, cleared when the node is reached for the first time. */
  function rowOf(node: number, buckets: number): number {
    const row = node * buckets;
    if (reachedIn[node] !== calls) {
      reachedIn[node] = calls;
      best.fill(none, row, row + buckets);
    }
    return row;
  }

  /** A day off moves every ready time one day closer. Rows hold running maxima, so the shift keeps them so. */
  function takeDayOff(week: WeekModel, row: number, off: number, rest: number, cost: number): void {
    const { buckets, bucketsPerDay } = week;
    const last = buckets - 1;
    const first = floorOf(week, rest);
    for (let r = first; r < buckets; r++) {
      const from = best[row + (r + bucketsPerDay < last ? r + bucketsPerDay : last)] - cost;
      if (from > best[off + r]) best[off + r] = from;
      if (r + bucketsPerDay >= last) break;
    }
  }

  /** The options from..to - 1 as the day's shift. */
  function work(
    { startBucket }: WeekModel,
    from: number,
    to: number,
    row: number,
    target: number,
    ready: Int32Array,
    cost: number,
  ): void {
    for (let o = from; o < to; o++) {
      if (ready[o] < 0) continue;
      const x = best[row + startBucket[o]] + value[o] - cost;
      const k = target + ready[o];
      if (x > best[k]) best[k] = x;
    }
  }

  /** Finds the path to the final node by asking, from the last day back, which step gives exactly its value. */
  function readBack(week: WeekModel): number {
    const { graph, buckets, bucketsPerDay, blockAt, startBucket, readyBuckets, mustWork } = week;
    const { layers, arcs, arcLabel, arcTo, arcRest, arcCost } = graph;
    const labels = graph.labels.length;
    let node = graph.nodes - 1;
    if (node < 0 || reachedIn[node] !== calls) return Number.NEGATIVE_INFINITY;
    let ready = buckets - 1;
    let goal = best[node * buckets + ready];
    if (goal < worthless) return Number.NEGATIVE_INFINITY;
    const total = goal;
    chosenCost = week.baseCost;
    for (let day = days - 1; day >= 0; day--) {
      if (!stepBack(day)) throw new RangeError('the best week has no path: prices must be finite');
    }
    return total;

    function stepBack(day: number): boolean {
      for (let before = layers[day]; before < layers[day + 1]; before++) {
        if (reachedIn[before] !== calls) continue;
        for (let arc = arcs[before]; arc < arcs[before + 1]; arc++) {
          if (arcTo[arc] !== node) continue;
          const isReached = arcLabel[arc] < 0 ? wasOff(day, before, arc) : hasWorked(day, before, arc);
          if (!isReached) continue;
          chosenCost += arcCost[arc];
          node = before;
          return true;
        }
      }
      return false;
    }

    function wasOff(day: number, before: number, arc: number): boolean {
      if (mustWork[day] || only[day] >= 0 || floorOf(week, arcRest[arc]) > ready) return false;
      const from = Math.min(buckets - 1, ready + bucketsPerDay);
      const x = best[before * buckets + from];
      if (x - arcCost[arc] !== goal) return false;
      ready = from;
      goal = x;
      return true;
    }

    function hasWorked(day: number, before: number, arc: number): boolean {
      const block = blockAt[day * labels + arcLabel[arc]];
      if (block < 0 || !isOpen(week, day, block)) return false;
      const reached = readyBuckets[arcRest[arc]];
      const to = only[day] < 0 ? blockTo[block] : only[day] + 1;
      for (let o = only[day] < 0 ? blockFrom[block] : only[day]; o < to; o++) {
        if (reached[o] < 0 || reached[o] > ready) continue;
        const x = best[before * buckets + startBucket[o]];
        if (x + value[o] - arcCost[arc] !== goal) continue;
        chosen[day] = o;
        chosenCost += week.cost[o];
        ready = startBucket[o];
        goal = x;
        return true;
      }
      return false;
    }
  }

  return {
    setPrices: (prices, presence = null) => values.setPrices(prices, presence),
    setShiftValues: values.setShiftValues,
    bestWeek,
    chosen,
    optionValues(agent) {
      values.open(agent);
      weeksPriced++;
      return value;
    },
    get chosenCost() {
      return chosenCost;
    },
    get weeksPriced() {
      return weeksPriced;
    },
    layOut(agent, onPhone, breaks) {
      const week = weeks[agent];
      let count = 0;
      for (let day = 0; day < days; day++) {
        const option = chosen[day];
        if (option < 0) continue;
        const from = week.start[option];
        const pattern = week.blockPattern[blockOf(week, option)];
        const { lengthSlots, pieces } = patterns[pattern];
        const pinned = week.pinnedBreaks.get(day) ?? [];
        placer.place(pattern, from, values.prefix, week.meetsGiven[option] ? week.givenSlots : null, starts);
        const first = day * breakStride;
        breaks.set(pinned, first);
        pieces.forEach(({ slots }, i) => {
          breaks[first + pinned.length + i] = starts[i];
          isOff.fill(1, starts[i], starts[i] + slots);
        });
        const to = from + lengthSlots;
        for (let t = from; t < to; t++) if (!isOff[t] && !week.givenSlots?.[t]) onPhone[count++] = t;
        isOff.fill(0, from, to);
      }
      return count;
    },
    breakStride,
  };
}

/** Ready bucket below which no start is possible after a day off that promises these rests. */
function floorOf(week: WeekModel, rest: number): number {
  if ((rest & longRestNext) === 0) return 0;
  return week.longRestBucket < 0 ? Number.POSITIVE_INFINITY : week.longRestBucket;
}

/** Most breaks and floating activities of any shift. */
const strideOf = ({ problem, patterns }: CompiledProblem): number =>
  Math.max(1, ...patterns.map(({ shiftType, pieces }) => pieces.length + problem.shiftTypes[shiftType].breaks.length));
