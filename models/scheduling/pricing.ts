import { createBreakPlacer } from './shift-patterns.ts';
import type { CompiledProblem, WeekModel } from './week-model.ts';

/**
 * The exact best week of one agent when a slot on the phone is worth a price: the longest path through its week model
 * (see week-model.ts), with the breaks of every shift in their best places. This is the pricing problem of the
 * Lagrangian bound, which is true only because the optimum here is exact, and the best response of the construction.
 */
export interface Pricer {
  /** Value of one agent on the phone per slot, for the weeks asked for next. The array is kept, not copied. */
  setPrices(prices: Float64Array): void;
  /**
   * Largest (sum of prices on the phone - preference penalties) over the agent's legal weeks; -Infinity if it has none.
   * Leaves the week in `chosen`: per day an option of the agent's week model, or -1 for a day off.
   */
  bestWeek(agent: number): number;
  readonly chosen: Int32Array;
  /** Best weeks computed so far: the unit of work. */
  readonly weeksPriced: number;
  /**
   * Places the breaks of the chosen week. Writes the slots on the phone to `onPhone` and the break starts to `breaks`
   * (`breakStride` per day); returns how many slots were written.
   */
  layOut(agent: number, onPhone: Int32Array, breaks: Int32Array): number;
  readonly breakStride: number;
}

const none = -1e300;
const worthless = -1e200;

export function createPricer(compiled: CompiledProblem): Pricer {
  const { problem, slots, weeks } = compiled;
  const { days, shiftTypes } = problem;
  const placer = createBreakPlacer(shiftTypes);
  const breakStride = Math.max(1, ...shiftTypes.map((type) => type.breaks.length));
  const prefix = new Float64Array(slots + 1);
  const shiftValue = new Float64Array(shiftTypes.length * slots);
  const pricedAt = new Int32Array(shiftTypes.length * slots);
  const starts = new Int32Array(breakStride);
  const chosen = new Int32Array(days);
  const onBreak = new Uint8Array(slots);
  const mostOptions = Math.max(0, ...weeks.map((week) => week.start.length));
  const mostBlocks = Math.max(0, ...weeks.map((week) => week.blockType.length));
  const value = new Float64Array(mostOptions);
  const blockFrom = new Int32Array(mostBlocks);
  const blockTo = new Int32Array(mostBlocks);
  let best = new Float64Array(0);
  let prices = new Float64Array(slots);
  let pricing = 0;
  let weeksPriced = 0;

  /** Price of a plain shift: everything between start and end but the breaks; shared by all agents under these prices. */
  function plainShift(type: number, from: number): number {
    const key = type * slots + from;
    if (pricedAt[key] !== pricing) {
      pricedAt[key] = pricing;
      const all = prefix[from + shiftTypes[type].lengthSlots] - prefix[from];
      shiftValue[key] = all - placer.place(type, from, prefix, null, null);
    }
    return shiftValue[key];
  }

  function shiftWithActivities(week: WeekModel, type: number, from: number): number {
    const to = from + shiftTypes[type].lengthSlots;
    let sum = 0;
    for (let t = from; t < to; t++) if (!week.activitySlots![t]) sum += prices[t];
    return sum - placer.place(type, from, prefix, week.activitySlots, null);
  }

  /** Values of all options; where the ready time cannot matter only the best option of a block is kept. */
  function priceOptions(week: WeekModel): void {
    const { blockOptions, blockType, blockCoveredFrom, blockCoveredTo, start, cost } = week;
    for (let b = 0; b < blockType.length; b++) {
      const type = blockType[b];
      const isPlain = blockCoveredFrom[b] === blockCoveredTo[b];
      const to = blockOptions[b + 1];
      let top = blockOptions[b];
      for (let o = top; o < to; o++) {
        value[o] = (isPlain ? plainShift(type, start[o]) : shiftWithActivities(week, type, start[o])) - cost[o];
        if (value[o] > value[top]) top = o;
      }
      const keepBest = week.buckets === 1;
      blockFrom[b] = keepBest ? top : blockOptions[b];
      blockTo[b] = keepBest ? top + 1 : to;
    }
  }

  function bestWeek(agent: number): number {
    const week = weeks[agent];
    const { buckets, runStates, limitsRun, needsLongRest, activityCount, contract, dayBlocks } = week;
    const rests = needsLongRest ? 2 : 1;
    const restSize = runStates * contract.pairs * buckets;
    const coveredSize = rests * restSize;
    const daySize = (activityCount + 1) * coveredSize;
    weeksPriced++;
    chosen.fill(-1);
    if (best.length < (days + 1) * daySize) best = new Float64Array((days + 1) * daySize);
    priceOptions(week);

    best.fill(none, 0, (days + 1) * daySize);
    if (contract.isAlive[0][0]) {
      const first = week.initialRun * contract.pairs * buckets;
      raiseFrom(first, week.initialBucket, buckets);
      if (week.initialLongBucket >= 0) raiseFrom(restSize + first, week.initialLongBucket, buckets);
    }

    for (let day = 0; day < days; day++) {
      const alive = contract.alive[day];
      const stillAlive = contract.isAlive[day + 1];
      const here = day * daySize;
      const there = here + daySize;
      for (let covered = 0; covered <= activityCount; covered++) {
        for (let rest = 0; rest < rests; rest++) {
          for (let run = 0; run < runStates; run++) {
            const layer = here + covered * coveredSize + rest * restSize + run * contract.pairs * buckets;
            for (let a = 0; a < alive.length; a++) {
              const pair = alive[a];
              const row = layer + pair * buckets;
              if (best[row + buckets - 1] < worthless) continue;
              if (!week.mustWork[day] && stillAlive[pair]) {
                const off = there + covered * coveredSize + rest * restSize + pair * buckets;
                takeDayOff(row, off, buckets, week.bucketsPerDay);
              }
              const nextRun = limitsRun ? run + 1 : 0;
              if (nextRun >= runStates) continue;
              for (let b = dayBlocks[day]; b < dayBlocks[day + 1]; b++) {
                if (week.blockCoveredFrom[b] !== covered) continue;
                const nextPair = contract.next[week.blockLocalType[b]][pair];
                if (nextPair < 0 || !stillAlive[nextPair]) continue;
                const target =
                  there +
                  week.blockCoveredTo[b] * coveredSize +
                  rest * restSize +
                  (nextRun * contract.pairs + nextPair) * buckets;
                work(week, b, row, target);
                if (needsLongRest && rest === 0) workThenRestLong(week, b, row, target + restSize);
              }
            }
          }
        }
      }
      if (buckets > 1) {
        for (let row = there; row < there + daySize; row += buckets) {
          for (let r = row + 1; r < row + buckets; r++) if (best[r] < best[r - 1]) best[r] = best[r - 1];
        }
      }
    }
    return readBack(week, daySize, coveredSize, restSize);
  }

  function raiseFrom(row: number, bucket: number, buckets: number): void {
    best.fill(0, row + bucket, row + buckets);
  }

  /** A day off moves every ready time one day closer. Rows hold running maxima, so the shift keeps them so. */
  function takeDayOff(row: number, off: number, buckets: number, bucketsPerDay: number): void {
    const last = buckets - 1;
    for (let r = 0; r < buckets; r++) {
      const from = best[row + (r + bucketsPerDay < last ? r + bucketsPerDay : last)];
      if (from > best[off + r]) best[off + r] = from;
      if (r + bucketsPerDay >= last) break;
    }
  }

  function work(week: WeekModel, block: number, row: number, target: number): void {
    const { startBucket, readyBucket } = week;
    const to = blockTo[block];
    for (let o = blockFrom[block]; o < to; o++) {
      const x = best[row + startBucket[o]] + value[o];
      const k = target + readyBucket[o];
      if (x > best[k]) best[k] = x;
    }
  }

  function workThenRestLong(week: WeekModel, block: number, row: number, target: number): void {
    const { startBucket, longReadyBucket } = week;
    const to = blockTo[block];
    for (let o = blockFrom[block]; o < to; o++) {
      if (longReadyBucket[o] < 0) continue;
      const x = best[row + startBucket[o]] + value[o];
      const k = target + longReadyBucket[o];
      if (x > best[k]) best[k] = x;
    }
  }

  /** Finds the path of the best final state by asking, from the last day back, which step gives exactly its value. */
  function readBack(week: WeekModel, daySize: number, coveredSize: number, restSize: number): number {
    const { buckets, runStates, limitsRun, contract, dayBlocks, startBucket, readyBucket, longReadyBucket } = week;
    let covered = week.activityCount;
    let rest = week.needsLongRest ? 1 : 0;
    let run = 0;
    let pair = 0;
    let ready = buckets - 1;
    let goal = none;
    const rowOf = (day: number, c: number, f: number, u: number, p: number): number =>
      day * daySize + c * coveredSize + f * restSize + (u * contract.pairs + p) * buckets;
    for (let u = 0; u < runStates; u++) {
      for (const p of contract.alive[days]) {
        const x = best[rowOf(days, covered, rest, u, p) + ready];
        if (x > goal) [goal, run, pair] = [x, u, p];
      }
    }
    if (goal < worthless) return Number.NEGATIVE_INFINITY;
    const total = goal;

    for (let day = days - 1; day >= 0; day--) {
      if (wasOff(day)) continue;
      if (!hasWorked(day)) throw new RangeError('the best week has no path: prices must be finite');
    }
    return total;

    function wasOff(day: number): boolean {
      if (week.mustWork[day] || run !== 0 || !contract.isAlive[day][pair]) return false;
      const from = Math.min(buckets - 1, ready + week.bucketsPerDay);
      for (let u = 0; u < runStates; u++) {
        if (best[rowOf(day, covered, rest, u, pair) + from] !== goal) continue;
        run = u;
        ready = from;
        return true;
      }
      return false;
    }

    function hasWorked(day: number): boolean {
      const runBefore = limitsRun ? run - 1 : 0;
      if (runBefore < 0) return false;
      for (let b = dayBlocks[day]; b < dayBlocks[day + 1]; b++) {
        if (week.blockCoveredTo[b] !== covered) continue;
        const pairBefore = contract.previous[week.blockLocalType[b]][pair];
        if (pairBefore < 0 || !contract.isAlive[day][pairBefore]) continue;
        for (let o = blockFrom[b]; o < blockTo[b]; o++) {
          for (let f = 0; f <= rest; f++) {
            const reached = f === rest ? readyBucket[o] : longReadyBucket[o];
            if (reached < 0 || reached > ready) continue;
            const x = best[rowOf(day, week.blockCoveredFrom[b], f, runBefore, pairBefore) + startBucket[o]];
            if (x + value[o] !== goal) continue;
            chosen[day] = o;
            [covered, rest, run, pair, ready, goal] = [
              week.blockCoveredFrom[b],
              f,
              runBefore,
              pairBefore,
              startBucket[o],
              x,
            ];
            return true;
          }
        }
      }
      return false;
    }
  }

  return {
    setPrices(next) {
      prices = next as Float64Array<ArrayBuffer>;
      pricing++;
      for (let t = 0; t < slots; t++) prefix[t + 1] = prefix[t] + prices[t];
    },
    bestWeek,
    chosen,
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
        const block = blockOf(week, day, option);
        const type = week.blockType[block];
        const isPlain = week.blockCoveredFrom[block] === week.blockCoveredTo[block];
        placer.place(type, from, prefix, isPlain ? null : week.activitySlots, starts);
        const rules = shiftTypes[type].breaks;
        rules.forEach((rule, i) => {
          breaks[day * breakStride + i] = starts[i];
          onBreak.fill(1, starts[i], starts[i] + rule.slots);
        });
        const to = from + shiftTypes[type].lengthSlots;
        for (let t = from; t < to; t++) {
          if (!onBreak[t] && (isPlain || !week.activitySlots![t])) onPhone[count++] = t;
        }
        onBreak.fill(0, from, to);
      }
      return count;
    },
    breakStride,
  };
}

/** The block of the agent's week model that holds an option of the given day. */
export function blockOf(week: WeekModel, day: number, option: number): number {
  let block = week.dayBlocks[day];
  while (week.blockOptions[block + 1] <= option) block++;
  return block;
}
