import type { PiecePlacer } from './piece-placer.ts';
import type { CompiledProblem, WeekModel } from './week-model.ts';

/**
 * What the options of an agent's week model are worth under the prices of the day: the slots on the phone less penalties,
 * with breaks and floating activities in their best places.
 */
export interface OptionValues {
  setPrices(prices: Float64Array, presence: Float64Array | null): void;
  setShiftValues(shiftValueOf: (pattern: number, from: number) => number): void;
  /** Values the agent's options, into `value`. */
  open(agent: number): void;
  /** By option of the agent opened last. */
  readonly value: Float64Array;
  /** Options of block b that can be best: from[b] .. to[b] - 1; one where the ready time cannot matter. */
  readonly blockFrom: Int32Array;
  readonly blockTo: Int32Array;
  /** prefix[t] is the sum of the prices of the slots before t. */
  readonly prefix: Float64Array;
}

export function createOptionValues(compiled: CompiledProblem, placer: PiecePlacer): OptionValues {
  const { slots, weeks, patterns } = compiled;
  const prefix = new Float64Array(slots + 1);
  const presencePrefix = new Float64Array(slots + 1);
  let hasPresence = false;
  let prices = new Float64Array(slots);
  let givenValue: ((pattern: number, from: number) => number) | null = null;
  /** Of plain shifts, by pattern and start: worth under the prices of `pricedAt`. */
  const shiftValue = new Float64Array(patterns.length * slots);
  const pricedAt = new Int32Array(patterns.length * slots);
  const lost = new Float64Array(Math.max(1, ...patterns.map(({ parts }) => parts.length)));
  let pricing = 0;
  const mostOptions = Math.max(0, ...weeks.map((week) => week.start.length));
  const mostBlocks = Math.max(0, ...weeks.map((week) => week.blockPattern.length));
  const value = new Float64Array(mostOptions);
  const blockFrom = new Int32Array(mostBlocks);
  const blockTo = new Int32Array(mostBlocks);
  /** Whose options stand in `value`, and under which prices. */
  let opened = -1;
  let openedIn = -1;

  /**
   * Price of a plain shift: everything between start and end but the pieces; shared by all agents under these prices. The
   * patterns that are parts of `family` are priced together.
   */
  function plainShift(pattern: number, family: number, from: number): number {
    if (givenValue) return givenValue(pattern, from);
    const key = pattern * slots + from;
    if (pricedAt[key] !== pricing) {
      const to = from + patterns[pattern].lengthSlots;
      const all = prefix[to] - prefix[from] + (hasPresence ? presencePrefix[to] - presencePrefix[from] : 0);
      const { parts } = patterns[family];
      placer.placeParts(family, from, prefix, lost);
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i] * slots + from;
        pricedAt[part] = pricing;
        shiftValue[part] = all - lost[i];
      }
    }
    return shiftValue[key];
  }

  function shiftWithGiven(week: WeekModel, pattern: number, from: number): number {
    const to = from + patterns[pattern].lengthSlots;
    let sum = hasPresence ? presencePrefix[to] - presencePrefix[from] : 0;
    for (let t = from; t < to; t++) if (!week.givenSlots![t]) sum += prices[t];
    return sum - placer.place(pattern, from, prefix, week.givenSlots, null);
  }

  return {
    setPrices(next, presence) {
      givenValue = null;
      prices = next as Float64Array<ArrayBuffer>;
      hasPresence = presence !== null;
      pricing++;
      for (let t = 0; t < slots; t++) prefix[t + 1] = prefix[t] + prices[t];
      if (presence) for (let t = 0; t < slots; t++) presencePrefix[t + 1] = presencePrefix[t] + presence[t];
    },
    setShiftValues(shiftValueOf) {
      givenValue = shiftValueOf;
      pricing++;
    },
    open(agent) {
      if (agent === opened && pricing === openedIn) return;
      opened = agent;
      openedIn = pricing;
      const week = weeks[agent];
      const { blockOptions, blockPattern, blockFamily, meetsGiven, start, cost } = week;
      for (let b = 0; b < blockPattern.length; b++) {
        const pattern = blockPattern[b];
        const family = blockFamily[b];
        const to = blockOptions[b + 1];
        let top = blockOptions[b];
        for (let o = top; o < to; o++) {
          const worth = meetsGiven[o] ? shiftWithGiven(week, pattern, start[o]) : plainShift(pattern, family, start[o]);
          value[o] = worth - cost[o];
          if (value[o] > value[top]) top = o;
        }
        const keepBest = week.buckets === 1;
        blockFrom[b] = keepBest ? top : blockOptions[b];
        blockTo[b] = keepBest ? top + 1 : to;
      }
    },
    value,
    blockFrom,
    blockTo,
    prefix,
  };
}
