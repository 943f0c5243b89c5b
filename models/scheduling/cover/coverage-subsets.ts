import type { CommonPrices } from './cover-costs.ts';
import type { Coverage, CoverageProblem } from './coverage-contract.ts';

/**
 * Coverage for few queues by Hall's condition (deficiency version): with lack(S) = agents required by the queues of S
 * minus agents able to serve any of them, the deficit of a slot is max(0, max over S of lack(S)). One more agent with
 * skills G lowers lack(S) for every S that meets G, so
 *   shortage(G) = max over S meeting G of lack(S) - max(0, max over S disjoint from G of lack(S)).
 */
export function createSubsetCoverage(
  { problem, slots, skillMasks }: CoverageProblem,
  { understaffed, overstaffed }: CommonPrices,
): Coverage {
  const { required, overstaffedCost: idleCost } = problem;
  const sets = 1 << required.length;
  const requiredBy = new Int32Array(sets * slots);
  for (let set = 1; set < sets; set++) {
    required.forEach((queue, k) => {
      if ((set >> k) & 1) for (let t = 0; t < slots; t++) requiredBy[set * slots + t] += queue[t];
    });
  }
  const lack = new Int32Array(sets * slots);
  const deficit = new Int32Array(slots);
  const meeting = Array.from(skillMasks, (mask) => subsets(sets, (set) => (set & mask) !== 0));
  const disjoint = Array.from(skillMasks, (mask) => subsets(sets, (set) => set !== 0 && (set & mask) === 0));
  const apart = new Float64Array(slots);
  let cost = 0;

  /** One more agent: sets that meet the group lack one less, so the deficit falls unless a disjoint set is as short. */
  function add(group: number, at: Int32Array, count: number): void {
    const [less, others] = [meeting[group], disjoint[group]];
    for (let i = 0; i < count; i++) {
      const t = at[i];
      if (less.length === 0) {
        cost += idleCost;
        continue;
      }
      for (let s = 0; s < less.length; s++) lack[less[s] * slots + t]--;
      cost += overstaffed[t];
      if (deficit[t] === 0) continue;
      let most = 0;
      for (let s = 0; s < others.length; s++) {
        const x = lack[others[s] * slots + t];
        if (x > most) most = x;
      }
      if (most === deficit[t]) continue;
      deficit[t]--;
      cost -= understaffed[t] + overstaffed[t];
    }
  }

  /** One less: sets that meet the group lack one more, and may be the shortest now. */
  function remove(group: number, at: Int32Array, count: number): void {
    const more = meeting[group];
    for (let i = 0; i < count; i++) {
      const t = at[i];
      if (more.length === 0) {
        cost -= idleCost;
        continue;
      }
      cost -= overstaffed[t];
      let most = deficit[t];
      for (let s = 0; s < more.length; s++) {
        const x = ++lack[more[s] * slots + t];
        if (x > most) most = x;
      }
      cost += (understaffed[t] + overstaffed[t]) * (most - deficit[t]);
      deficit[t] = most;
    }
  }

  function clear(): void {
    lack.set(requiredBy);
    cost = 0;
    for (let t = 0; t < slots; t++) {
      deficit[t] = requiredBy[(sets - 1) * slots + t];
      cost += understaffed[t] * deficit[t];
    }
  }

  clear();
  return {
    get cost() {
      return cost;
    },
    add,
    remove,
    marginal(group, result) {
      shortage(group, 1, result);
      if (meeting[group].length === 0) result.fill(-idleCost);
      else for (let t = 0; t < slots; t++) result[t] = result[t] > 0 ? understaffed[t] : -overstaffed[t];
    },
    smoothed(group, slope, share, result) {
      shortage(group, share, result);
      for (let t = 0; t < slots; t++) {
        const price = slope * (result[t] - 0.5);
        result[t] = understaffed[t] > 0 ? price : Math.min(0, price);
      }
    },
    clear,
  };

  function shortage(group: number, share: number, result: Float64Array): void {
    raiseTo(result, meeting[group], 1 - share, Number.NEGATIVE_INFINITY);
    raiseTo(apart, disjoint[group], 1 - share, 0);
    for (let t = 0; t < slots; t++) result[t] -= apart[t];
  }

  function raiseTo(result: Float64Array, sets: Int32Array, uncounted: number, least: number): void {
    result.fill(least);
    for (let s = 0; s < sets.length; s++) {
      const row = sets[s] * slots;
      for (let t = 0; t < slots; t++) {
        const x = lack[row + t] - uncounted * requiredBy[row + t];
        if (x > result[t]) result[t] = x;
      }
    }
  }
}

const subsets = (count: number, chosen: (set: number) => boolean): Int32Array =>
  Int32Array.from({ length: count }, (_, set) => set).filter(chosen);
