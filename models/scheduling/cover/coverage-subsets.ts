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
  const requiredBy = new Float64Array(sets * slots);
  for (let set = 1; set < sets; set++) {
    required.forEach((queue, k) => {
      if ((set >> k) & 1) for (let t = 0; t < slots; t++) requiredBy[set * slots + t] += queue[t];
    });
  }
  const lack = new Float64Array(sets * slots);
  const deficit = new Float64Array(slots);
  const meeting = Array.from(skillMasks, (mask) => subsets(sets, (set) => (set & mask) !== 0));
  const disjoint = Array.from(skillMasks, (mask) => subsets(sets, (set) => set !== 0 && (set & mask) === 0));
  const apart = new Float64Array(slots);
  let understaffed = 0;
  let staff = 0;
  let work = 0;

  function change(group: number, at: Int32Array, count: number, by: number): void {
    const sets = meeting[group];
    for (let i = 0; i < count; i++) {
      for (let s = 0; s < sets.length; s++) lack[sets[s] * slots + at[i]] -= by;
    }
    for (let i = 0; i < count; i++) {
      const t = at[i];
      const now = deficitOf(t);
      understaffed += now - deficit[t];
      deficit[t] = now;
    }
    staff += by * count;
  }

  function deficitOf(t: number): number {
    let most = 0;
    for (let at = slots + t; at < lack.length; at += slots) if (lack[at] > most) most = lack[at];
    return most;
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
    add: (group, at, count) => change(group, at, count, 1),
    remove: (group, at, count) => change(group, at, count, -1),
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
