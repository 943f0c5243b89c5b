import type { Coverage } from '../cover/coverage-contract.ts';

/**
 * What a search remembers of slots that stay badly staffed: guided local search (C. Voudouris and E. Tsang, "Guided local
 * search and its application to the traveling salesman problem", European Journal of Operational Research 113, 1999). The
 * longer one more agent of a skill group (or on a queue) would save something in a slot, or cost something, the dearer the
 * slot becomes for that group, until best responses leave the local optimum that keeps it so.
 */
export interface SlotWeights {
  /** Adds to the exact marginal prices of the group what has been learned. */
  apply(group: number, prices: Float64Array): void;
  /** Learns from the staffing as it stands. */
  learn(coverage: Pick<Coverage, 'marginal'>): void;
  clear(): void;
}

/** What one sweep adds to the weight of a slot, as a share of its marginal price; what is left of it after a sweep. */
const missingRate = 0.8;
const surplusRate = 0.1;
const memory = 0.95;

export function createSlotWeights(groups: number, slots: number): SlotWeights {
  const missing = new Float64Array(groups * slots);
  const surplus = new Float64Array(groups * slots);
  const marginal = new Float64Array(slots);
  return {
    apply(group, prices) {
      for (let t = 0, at = group * slots; t < slots; t++, at++) prices[t] += prices[t] > 0 ? missing[at] : surplus[at];
    },
    learn(coverage) {
      for (let group = 0; group < groups; group++) {
        coverage.marginal(group, marginal);
        for (let t = 0, at = group * slots; t < slots; t++, at++) {
          missing[at] = memory * missing[at] + missingRate * Math.max(0, marginal[t]);
          surplus[at] = memory * surplus[at] + surplusRate * Math.min(0, marginal[t]);
        }
      }
    },
    clear() {
      missing.fill(0);
      surplus.fill(0);
    },
  };
}
