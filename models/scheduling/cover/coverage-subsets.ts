import type { Coverage, CoverageProblem } from './coverage-contract.ts';

/**
 * Coverage for few queues by Hall's condition (deficiency version): with lack(S) = agents required by the queues of S
 * minus agents able to serve any of them, the deficit of a slot is max(0, max over S of lack(S)). One more agent with
 * skills G lowers lack(S) for every S that meets G, so
 *   shortage(G) = max over S meeting G of lack(S) - max(0, max over S disjoint from G of lack(S)).
 */
export function createSubsetCoverage({ problem, slots, skillMasks }: CoverageProblem): Coverage {
  const { required, understaffedCost, overstaffedCost } = problem;
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
  let understaffed = 0;
  let staff = 0;
  let work = 0;

  /** One more agent: sets that meet the group lack one less, so the deficit falls unless a disjoint set is as short. */
  function add(group: number, at: Int32Array, count: number): void {
    const [less, others] = [meeting[group], disjoint[group]];
    for (let i = 0; i < count; i++) {
      const t = at[i];
      for (let s = 0; s < less.length; s++) lack[less[s] * slots + t]--;
      if (deficit[t] === 0 || less.length === 0) continue;
      let most = 0;
      for (let s = 0; s < others.length; s++) {
        const x = lack[others[s] * slots + t];
        if (x > most) most = x;
      }
      if (most === deficit[t]) continue;
      deficit[t]--;
      understaffed--;
    }
    staff += count;
  }

  /** One less: sets that meet the group lack one more, and may be the shortest now. */
  function remove(group: number, at: Int32Array, count: number): void {
    const more = meeting[group];
    for (let i = 0; i < count; i++) {
      const t = at[i];
      let most = deficit[t];
      for (let s = 0; s < more.length; s++) {
        const x = ++lack[more[s] * slots + t];
        if (x > most) most = x;
      }
      understaffed += most - deficit[t];
      deficit[t] = most;
    }
    staff -= count;
  }

  function clear(): void {
    lack.set(requiredBy);
    staff = 0;
    understaffed = 0;
    for (let t = 0; t < slots; t++) {
      deficit[t] = requiredBy[(sets - 1) * slots + t];
      understaffed += deficit[t];
    }
    work = understaffed;
  }

  clear();
  return {
    get cost() {
      return understaffedCost * understaffed + overstaffedCost * (staff - work + understaffed);
    },
    add,
    remove,
    marginal(group, result) {
      shortage(group, 1, result);
      for (let t = 0; t < slots; t++) result[t] = result[t] > 0 ? understaffedCost : -overstaffedCost;
    },
    smoothed(group, slope, share, result) {
      shortage(group, share, result);
      for (let t = 0; t < slots; t++) result[t] = slope * (result[t] - 0.5);
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
