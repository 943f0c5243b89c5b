import type { RosterProblem } from '../problem.ts';

/** What coverage needs to know: what staffing costs, and skill groups as bit masks over queues. */
export interface CoverageProblem {
  problem: Pick<RosterProblem, 'required' | 'understaffedCost' | 'overstaffedCost' | 'coverCosts' | 'minimumStaff'>;
  slots: number;
  skillMasks: ArrayLike<number>;
}

/**
 * Agents on the phone, allocated to queues as well as possible in every slot (a cheapest flow from skill groups to
 * queues), kept up to date while agents come and go.
 */
export interface Coverage {
  /** Cost of the staffing of all slots under the cheapest allocation. */
  readonly cost: number;
  add(group: number, slots: Int32Array, count: number): void;
  remove(group: number, slots: Int32Array, count: number): void;
  /** Writes, per slot, exactly what one more agent of the group saves (negative where she costs). */
  marginal(group: number, result: Float64Array): void;
  /**
   * Writes, per slot, the price of one more agent of the group when staffing costs are smoothed: it rises by `slope` for
   * every agent missing and falls so for every agent too many, and only `share` of the requirement counts.
   */
  smoothed(group: number, slope: number, share: number, result: Float64Array): void;
  clear(): void;
}
