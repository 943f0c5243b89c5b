import type { Coverage, CoverageProblem } from './coverage-contract.ts';

/**
 * Coverage for any number of queues. One agent more covers a missing one exactly when an augmenting path leads from its
 * skills to an understaffed queue; `useful[t]` is the set of queues from which such a path leads on.
 */
export function createFlowCoverage({ problem, slots, skillMasks }: CoverageProblem): Coverage {
  const queues = problem.required.length;
  const groups = skillMasks.length;
  /** Per slot: agents of a group on a queue, set of queues a group is on, free agents of a group, missing agents. */
  const allocated = new Int16Array(slots * groups * queues);
  const servedBy = new Int32Array(slots * groups);
  const free = new Int16Array(slots * groups);
  const missing = new Int32Array(slots * queues);
  const useful = new Int32Array(slots);
  const cameFrom = new Int32Array(queues);
  const viaGroup = new Int32Array(queues);
  const frontier = new Int32Array(queues);
  let understaffed = 0;
  let overstaffed = 0;

  function findUseful(t: number): void {
    let open = 0;
    for (let k = 0; k < queues; k++) if (missing[t * queues + k] > 0) open |= 1 << k;
    for (let grown = open !== 0; grown; ) {
      grown = false;
      for (let g = 0; g < groups; g++) {
        const serves = servedBy[t * groups + g];
        if (serves !== 0 && (skillMasks[g] & open) !== 0 && (serves & ~open) !== 0) {
          open |= serves;
          grown = true;
        }
      }
    }
    useful[t] = open;
  }

  function move(t: number, group: number, queue: number, by: number): void {
    const at = (t * groups + group) * queues + queue;
    allocated[at] += by;
    if (allocated[at] === 0) servedBy[t * groups + group] &= ~(1 << queue);
    else servedBy[t * groups + group] |= 1 << queue;
  }

  /** Puts one agent of the group on the phone along a shortest augmenting path; one must exist. */
  function augment(t: number, group: number): void {
    let seen = skillMasks[group];
    let head = 0;
    let tail = 0;
    for (let k = 0; k < queues; k++) {
      if (!((seen >> k) & 1)) continue;
      cameFrom[k] = -1;
      viaGroup[k] = group;
      frontier[tail++] = k;
    }
    for (;;) {
      const queue = frontier[head++];
      if (missing[t * queues + queue] > 0) {
        missing[t * queues + queue]--;
        for (let k = queue; k >= 0; k = cameFrom[k]) {
          move(t, viaGroup[k], k, 1);
          if (cameFrom[k] >= 0) move(t, viaGroup[k], cameFrom[k], -1);
        }
        understaffed--;
        return;
      }
      for (let g = 0; g < groups; g++) {
        if (!((servedBy[t * groups + g] >> queue) & 1)) continue;
        let fresh = skillMasks[g] & ~seen;
        seen |= fresh;
        for (let k = 0; fresh !== 0; k++, fresh >>>= 1) {
          if (!(fresh & 1)) continue;
          cameFrom[k] = queue;
          viaGroup[k] = g;
          frontier[tail++] = k;
        }
      }
    }
  }

  function addOne(t: number, group: number): void {
    if ((skillMasks[group] & useful[t]) === 0) {
      free[t * groups + group]++;
      overstaffed++;
      return;
    }
    augment(t, group);
    findUseful(t);
  }

  function removeOne(t: number, group: number): void {
    if (free[t * groups + group] > 0) {
      free[t * groups + group]--;
      overstaffed--;
      return;
    }
    const queue = 31 - Math.clz32(servedBy[t * groups + group]);
    move(t, group, queue, -1);
    missing[t * queues + queue]++;
    understaffed++;
    findUseful(t);
    for (let g = 0; g < groups; g++) {
      if (free[t * groups + g] > 0 && (skillMasks[g] & useful[t]) !== 0) {
        free[t * groups + g]--;
        overstaffed--;
        augment(t, g);
        findUseful(t);
        return;
      }
    }
  }

  function clear(): void {
    allocated.fill(0);
    servedBy.fill(0);
    free.fill(0);
    understaffed = 0;
    overstaffed = 0;
    for (let t = 0; t < slots; t++) {
      for (let k = 0; k < queues; k++) {
        missing[t * queues + k] = problem.required[k][t];
        understaffed += problem.required[k][t];
      }
      findUseful(t);
    }
  }

  clear();
  return {
    get understaffedSlots() {
      return understaffed;
    },
    get overstaffedSlots() {
      return overstaffed;
    },
    add(group, at, count) {
      for (let i = 0; i < count; i++) addOne(at[i], group);
    },
    remove(group, at, count) {
      for (let i = 0; i < count; i++) removeOne(at[i], group);
    },
    /** The size counts only what the group sees at first hand: missing agents of its useful queues, or its own free ones. */
    shortage(group, share, result) {
      const mask = skillMasks[group];
      for (let t = 0; t < slots; t++) {
        let uncounted = 0;
        let lacking = 0;
        for (let k = 0; k < queues; k++) {
          if (!((mask >> k) & 1)) continue;
          uncounted += (1 - share) * problem.required[k][t];
          if ((useful[t] >> k) & 1) lacking += missing[t * queues + k];
        }
        const isUseful = (mask & useful[t]) !== 0;
        result[t] = (isUseful ? Math.max(1, lacking) : -free[t * groups + group]) - uncounted;
      }
    },
    clear,
  };
}
