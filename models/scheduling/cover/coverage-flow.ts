import { type CoverCosts, createCoverCosts } from './cover-costs.ts';
import type { Coverage, CoverageProblem } from './coverage-contract.ts';

/**
 * Coverage for any convex cost of staffing and any number of queues, by successive cheapest paths (R. K. Ahuja, T. L.
 * Magnanti and J. B. Orlin, "Network flows", 1993, chapters 9 and 14): the allocation of each slot is a flow of least
 * cost, moving an agent between the queues it can serve costs nothing, so one agent more ends at the queue, of all
 * reached by such moves, where it saves most, and one agent less leaves where the last agent saves least.
 */
export function createFlowCoverage(given: CoverageProblem, costs: CoverCosts = createCoverCosts(given)): Coverage {
  const { problem, slots, skillMasks } = given;
  const { required, overstaffedCost } = problem;
  const queues = required.length;
  const groups = skillMasks.length;
  /** Per slot: agents of a group on a queue, set of queues a group is on, agents on a queue. */
  const allocated = new Int16Array(slots * groups * queues);
  const servedBy = new Int32Array(slots * groups);
  const staff = new Int32Array(slots * queues);
  const cameFrom = new Int32Array(queues);
  const viaGroup = new Int32Array(queues);
  const frontier = new Int32Array(queues);
  /** Smoothed savings for the slope and share asked for last; NaN where the staff has changed since. */
  const smoothedAt = new Float64Array(slots * queues).fill(Number.NaN);
  let smoothedFor = { slope: Number.NaN, share: Number.NaN };
  let cost = 0;

  function move(t: number, group: number, queue: number, by: number): void {
    const at = (t * groups + group) * queues + queue;
    allocated[at] += by;
    if (allocated[at] === 0) servedBy[t * groups + group] &= ~(1 << queue);
    else servedBy[t * groups + group] |= 1 << queue;
  }

  /** Queues that one more agent on any queue of the set can relieve. */
  function relievedBy(t: number, from: number): number {
    let open = from;
    for (let grown = open !== 0; grown; ) {
      grown = false;
      for (let g = 0; g < groups; g++) {
        if ((servedBy[t * groups + g] & open) === 0 || (skillMasks[g] & ~open) === 0) continue;
        open |= skillMasks[g];
        grown = true;
      }
    }
    return open;
  }

  /** Queues that can make up for one agent less on a queue of the set. */
  function relieving(t: number, from: number): number {
    let open = from;
    for (let grown = open !== 0; grown; ) {
      grown = false;
      for (let g = 0; g < groups; g++) {
        const serves = servedBy[t * groups + g];
        if ((skillMasks[g] & open) === 0 || (serves & ~open) === 0) continue;
        open |= serves;
        grown = true;
      }
    }
    return open;
  }

  /**
   * Moves agents along a shortest chain of queues from the set `from`, so that `queue` has one agent more (`by` 1) or less
   * (-1) and the first queue of the chain can take, or give, one of the group.
   */
  function passOn(t: number, group: number, from: number, queue: number, by: 1 | -1): void {
    let seen = from;
    let tail = 0;
    for (let k = 0; k < queues; k++) {
      if (!((from >> k) & 1)) continue;
      cameFrom[k] = -1;
      viaGroup[k] = group;
      frontier[tail++] = k;
    }
    for (let head = 0; !((seen >> queue) & 1); head++) {
      for (let g = 0; g < groups; g++) {
        const serves = servedBy[t * groups + g];
        const meets = by > 0 ? serves : skillMasks[g];
        if (!((meets >> frontier[head]) & 1)) continue;
        const fresh = (by > 0 ? skillMasks[g] : serves) & ~seen;
        seen |= fresh;
        for (let k = 0; k < queues; k++) {
          if (!((fresh >> k) & 1)) continue;
          cameFrom[k] = frontier[head];
          viaGroup[k] = g;
          frontier[tail++] = k;
        }
      }
    }
    for (let k = queue; k >= 0; k = cameFrom[k]) {
      move(t, viaGroup[k], k, by);
      if (cameFrom[k] >= 0) move(t, viaGroup[k], cameFrom[k], -by);
    }
    staff[t * queues + queue] += by;
    smoothedAt[t * queues + queue] = Number.NaN;
  }

  function addOne(t: number, group: number): void {
    const open = relievedBy(t, skillMasks[group]);
    if (open === 0) {
      cost += overstaffedCost;
      return;
    }
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < queues; k++) {
      if (!((open >> k) & 1) || savingAt(t, k, 0) <= most) continue;
      most = savingAt(t, k, 0);
      best = k;
    }
    cost -= most;
    passOn(t, group, skillMasks[group], best, 1);
  }

  function removeOne(t: number, group: number): void {
    const serves = servedBy[t * groups + group];
    const open = relieving(t, serves);
    if (open === 0) {
      cost -= overstaffedCost;
      return;
    }
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < queues; k++) {
      if (!((open >> k) & 1) || savingAt(t, k, -1) >= least) continue;
      least = savingAt(t, k, -1);
      best = k;
    }
    cost += least;
    passOn(t, group, serves, best, -1);
  }

  function savingAt(t: number, queue: number, more: number): number {
    return costs.saving(queue, t, staff[t * queues + queue] + more);
  }

  /** The most that `worth` gives over the queues one more agent of the group can relieve. */
  function mostOf(group: number, result: Float64Array, worth: (queue: number, t: number) => number): void {
    const mask = skillMasks[group];
    if (mask === 0) {
      result.fill(-overstaffedCost);
      return;
    }
    for (let t = 0; t < slots; t++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let k = 0, open = relievedBy(t, mask); open !== 0; k++, open >>>= 1) {
        if (open & 1) most = Math.max(most, worth(k, t));
      }
      result[t] = most;
    }
  }

  function clear(): void {
    allocated.fill(0);
    servedBy.fill(0);
    staff.fill(0);
    smoothedAt.fill(Number.NaN);
    cost = 0;
    for (let k = 0; k < queues; k++) for (let t = 0; t < slots; t++) cost += costs.cost(k, t, 0);
  }

  clear();
  return {
    get cost() {
      return cost;
    },
    add(group, at, count) {
      for (let i = 0; i < count; i++) addOne(at[i], group);
    },
    remove(group, at, count) {
      for (let i = 0; i < count; i++) removeOne(at[i], group);
    },
    marginal(group, result) {
      mostOf(group, result, (k, t) => savingAt(t, k, 0));
    },
    smoothed(group, slope, share, result) {
      if (slope !== smoothedFor.slope || share !== smoothedFor.share) {
        smoothedAt.fill(Number.NaN);
        smoothedFor = { slope, share };
      }
      mostOf(group, result, (k, t) => {
        const at = t * queues + k;
        if (Number.isNaN(smoothedAt[at])) {
          const agents = staff[at] + 0.5 + (1 - share) * required[k][t];
          smoothedAt[at] = costs.smoothedSaving(k, t, agents, slope);
        }
        return smoothedAt[at];
      });
    },
    clear,
  };
}
