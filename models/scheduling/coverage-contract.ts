import type { RosterProblem } from './problem.ts';

/** What coverage needs to know: requirements per queue and slot, and skill groups as bit masks over queues. */
export interface CoverageProblem {
  problem: Pick<RosterProblem, 'required'>;
  slots: number;
  skillMasks: ArrayLike<number>;
}

/**
 * Agents on the phone, allocated to queues as well as possible in every slot (a largest flow from skill groups to
 * queues), kept up to date while agents come and go.
 */
export interface Coverage {
  readonly understaffedSlots: number;
  readonly overstaffedSlots: number;
  add(group: number, slots: Int32Array, count: number): void;
  remove(group: number, slots: Int32Array, count: number): void;
  /**
   * Writes, per slot, how many more agents of the group would each reduce the deficit (positive) or how many could
   * leave without raising it (zero or negative), when only `share` of the requirement counts. The sign is the exact
   * marginal of one agent; the size is what smoothing needs.
   */
  shortage(group: number, share: number, result: Float64Array): void;
  clear(): void;
}
