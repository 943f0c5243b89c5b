import type { CoverageProblem } from './coverage-contract.ts';

/**
 * What staffing a queue costs in a slot: a convex function of the agents allocated to it. It is the price of missing and
 * surplus agents around the requirement, or a table such as the expected loss of service by agents; a minimum staff adds
 * a prohibitive price below it.
 */
export interface CoverCosts {
  cost(queue: number, slot: number, agents: number): number;
  /** What one agent more than `agents` saves; falls with `agents`. */
  saving(queue: number, slot: number, agents: number): number;
  /**
   * The agents that suit a price per agent best, argmin over n <= most of cost(n) + price n. Of several equally good
   * numbers the most where the price is positive, else the fewest: for plain prices always the requirement.
   */
  staffAt(queue: number, slot: number, price: number, most: number): number;
  /**
   * Saving of one more agent than `agents` (a real number) when the cost is smoothed by its Moreau envelope,
   * min over z of cost(z) + slope / 2 (z - agents)^2. Surplus counts up to threefold, so that it spreads.
   */
  smoothedSaving(queue: number, slot: number, agents: number, slope: number): number;
  /** Largest saving and largest cost of one agent, minimum staff aside. */
  readonly dearest: number;
  readonly cheapest: number;
  /** Price of breaking a rule of the team once, far above all others. */
  readonly prohibitive: number;
  /** Where all queues have the same two prices and nothing else: the price of a missing and of a surplus agent per slot; else null. */
  readonly common: CommonPrices | null;
}

export interface CommonPrices {
  understaffed: Float64Array;
  overstaffed: Float64Array;
}

/** The prohibitive price, in the largest other price. */
const prohibitiveTimes = 20;
const surplusWeight = 3;

export function createCoverCosts({ problem, slots }: Pick<CoverageProblem, 'problem' | 'slots'>): CoverCosts {
  const { required, understaffedCost, overstaffedCost, coverCosts, minimumStaff } = problem;
  const usual = {
    understaffed: new Float64Array(slots).fill(understaffedCost),
    overstaffed: new Float64Array(slots).fill(overstaffedCost),
  };
  const queues = required.map((agents, k) => {
    const own = coverCosts?.[k];
    return {
      required: agents,
      under: own?.understaffed ?? usual.understaffed,
      over: own?.overstaffed ?? usual.overstaffed,
      tables: own?.tables ?? null,
      minimum: minimumStaff?.[k] ?? null,
    };
  });
  let dearest = understaffedCost;
  let cheapest = -overstaffedCost;
  queues.forEach((_, k) => {
    for (let t = 0; t < slots; t++) {
      dearest = Math.max(dearest, ownSaving(k, t, 0));
      cheapest = Math.min(cheapest, ownSaving(k, t, lastStep(k, t)));
    }
  });
  const prohibitive = prohibitiveTimes * Math.max(dearest, -cheapest, 1);

  function ownSaving(k: number, t: number, agents: number): number {
    const { required, under, over, tables } = queues[k];
    const table = tables?.[t];
    if (!table) return agents < required[t] ? under[t] : -over[t];
    const step = Math.min(agents, table.length - 2);
    return step < 0 ? 0 : table[step] - table[step + 1];
  }

  function saving(k: number, t: number, agents: number): number {
    const { minimum } = queues[k];
    return ownSaving(k, t, agents) + (minimum && agents < minimum[t] ? prohibitive : 0);
  }

  /** From this number of agents on, one more saves always the same. */
  function lastStep(k: number, t: number): number {
    const { required, tables, minimum } = queues[k];
    const table = tables?.[t];
    return Math.max(table ? Math.max(0, table.length - 2) : required[t], minimum ? minimum[t] : 0);
  }

  function commonPrices(): CommonPrices | null {
    const [first, ...others] = queues;
    if (!first) return usual;
    const isSame = (a: Float64Array, b: Float64Array): boolean => a === b || a.every((price, t) => price === b[t]);
    const areAlike =
      queues.every(({ tables, minimum }) => !tables && !minimum) &&
      others.every(({ under, over }) => isSame(under, first.under) && isSame(over, first.over));
    return areAlike ? { understaffed: first.under, overstaffed: first.over } : null;
  }

  return {
    saving,
    cost(k, t, agents) {
      const { required, under, over, tables, minimum } = queues[k];
      const table = tables?.[t];
      const short = minimum ? Math.max(0, minimum[t] - agents) * prohibitive : 0;
      if (!table) {
        const missing = required[t] - agents;
        return short + (missing > 0 ? under[t] * missing : -over[t] * missing);
      }
      const end = table.length - 1;
      if (agents <= end) return short + table[agents];
      return short + table[end] - (agents - end) * ownSaving(k, t, end);
    },
    staffAt(k, t, price, most) {
      const suits = (agents: number): boolean =>
        price > 0 ? saving(k, t, agents) < price : saving(k, t, agents) <= price;
      const end = Math.min(most, lastStep(k, t));
      const staff = firstWhere(end, suits);
      return staff < end || suits(end) ? staff : most;
    },
    smoothedSaving(k, t, agents, slope) {
      const spread = (z: number): number => {
        const s = saving(k, t, z);
        return s < 0 ? surplusWeight * s : s;
      };
      const z = firstWhere(lastStep(k, t), (at) => spread(at) <= slope * (at + 1 - agents));
      return Math.max(spread(z), Math.min(slope * (z - agents), z > 0 ? spread(z - 1) : Number.POSITIVE_INFINITY));
    },
    dearest,
    cheapest,
    prohibitive,
    common: commonPrices(),
  };
}

/** The least whole number below `end` for which the monotone condition holds, else `end`. */
function firstWhere(end: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
