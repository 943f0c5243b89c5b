import { createCoverCosts } from '../cover/cover-costs.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';

/**
 * Lower bound by Lagrangian relaxation of the coverage: for any queue prices q,
 *
 *   L(q) = sum_kt min_n ( cost_kt(n) + q_kt n ) - sum_agents max_week ( sum_t max_{k in skills} q_kt - preferences )
 *
 * is at most the objective of every legal roster (it lets each queue take any number n of agents it likes, at most those
 * who can serve it, and each agent any queue), so the best value met so far is valid at any time. With plain prices of
 * missing and surplus agents the first sum is that of q_kt required_kt. The prices are improved by the volume algorithm:
 * F. Barahona and R. Anbil, "The volume algorithm: producing primal solutions with a subgradient method", Mathematical
 * Programming 87 (2000). It must start from the best uniform price: far from it the steps stall (short-staffed weeks
 * above all).
 */
export interface BoundState {
  /** Best bound so far and its prices (queue-major, slot-minor). */
  bound: number;
  prices: Float64Array;
  /** Agents wanted less agents given, averaged over the weeks seen: what is missing of the volume algorithm's primal estimate. */
  average: Float64Array;
  step: number;
  largestMix: number;
  failures: number;
  iterations: number;
  boundAtLastCheck: number;
}

export interface BoundFinder {
  /** The best of the uniform prices. */
  start(): BoundState;
  /** Prices known to be good, such as those of a similar problem with equal queues. */
  startAt(prices: Float64Array): BoundState;
  /** One iteration; `target` is the objective of the best roster known. */
  iterate(state: BoundState, target: number): void;
}

/** Uniform starting prices: shares of each slot's lowest price where negative, of its highest where positive. */
const uniformPrices = [-1, -0.5, 0, 0.05, 0.1, 0.2, 0.4, 0.7, 1];

/**
 * Teams up to this size have time for hundreds of iterations, and come further in them when new weeks count for more of the
 * average; larger ones, whose bound is good after some tens, lose by it.
 */
const mostAgentsToMix = 500;

export function createBoundFinder(compiled: CompiledProblem, pricer: Pricer): BoundFinder {
  const { problem, slots, skillMasks, skillOf } = compiled;
  const costs = createCoverCosts(compiled);
  const queues = problem.required.length;
  const size = queues * slots;
  const agents = problem.agents.length;
  const most = problem.required.map((_, k) => problem.agents.filter((agent) => agent.queues.includes(k)).length);
  const lowest = new Float64Array(size);
  const highest = new Float64Array(size);
  for (let k = 0; k < queues; k++) {
    for (let t = 0; t < slots; t++) {
      lowest[k * slots + t] = costs.saving(k, t, Number.MAX_SAFE_INTEGER);
      highest[k * slots + t] = costs.saving(k, t, 0);
    }
  }
  const bySkill = Int32Array.from({ length: agents }, (_, a) => a).sort((a, b) => skillOf[a] - skillOf[b] || a - b);
  const groupPrices = new Float64Array(slots);
  const phoneOfGroup = new Float64Array(slots);
  const missing = new Float64Array(size);
  const trial = new Float64Array(size);
  const direction = new Float64Array(size);
  const longest = Math.max(1, ...problem.shiftTypes.map((type) => type.lengthSlots));
  const onPhone = new Int32Array(longest * problem.days);
  const breaks = new Int32Array(pricer.breakStride * problem.days);

  /** L(q); leaves the agents missing between what the queues want and what the agents' best weeks give in `missing`. */
  function evaluate(q: Float64Array): number {
    let value = 0;
    for (let k = 0, at = 0; k < queues; k++) {
      for (let t = 0; t < slots; t++, at++) {
        const wanted = costs.staffAt(k, t, q[at], most[k]);
        value += costs.cost(k, t, wanted) + q[at] * wanted;
        missing[at] = wanted;
      }
    }
    for (let i = 0; i < agents; ) {
      const group = skillOf[bySkill[i]];
      const mask = skillMasks[group];
      groupPrices.fill(mask === 0 ? -problem.overstaffedCost : Number.NEGATIVE_INFINITY);
      for (let k = 0; k < queues; k++) {
        if (!((mask >> k) & 1)) continue;
        for (let t = 0; t < slots; t++) if (q[k * slots + t] > groupPrices[t]) groupPrices[t] = q[k * slots + t];
      }
      pricer.setPrices(groupPrices);
      phoneOfGroup.fill(0);
      for (; i < agents && skillOf[bySkill[i]] === group; i++) {
        value -= pricer.bestWeek(bySkill[i]);
        const count = pricer.layOut(bySkill[i], onPhone, breaks);
        for (let n = 0; n < count; n++) phoneOfGroup[onPhone[n]]++;
      }
      shareAmongQueues(q, mask);
    }
    return value;
  }

  /** The group serves its dearest queues, equally dear ones in equal shares. */
  function shareAmongQueues(q: Float64Array, mask: number): void {
    for (let t = 0; t < slots; t++) {
      if (phoneOfGroup[t] === 0) continue;
      let dearest = 0;
      for (let k = 0; k < queues; k++) if ((mask >> k) & 1 && q[k * slots + t] > groupPrices[t] - 1e-9) dearest++;
      for (let k = 0; k < queues; k++) {
        if ((mask >> k) & 1 && q[k * slots + t] > groupPrices[t] - 1e-9) {
          missing[k * slots + t] -= phoneOfGroup[t] / dearest;
        }
      }
    }
  }

  const begin = (bound: number, prices: Float64Array, average: Float64Array): BoundState => ({
    bound,
    prices,
    average,
    step: 0.1,
    largestMix: agents <= mostAgentsToMix ? 0.2 : 0.1,
    failures: 0,
    iterations: 0,
    boundAtLastCheck: bound,
  });

  return {
    start() {
      let bound = Number.NEGATIVE_INFINITY;
      const prices = new Float64Array(size);
      const average = new Float64Array(size);
      for (const share of uniformPrices) {
        for (let at = 0; at < size; at++) trial[at] = share * (share < 0 ? -lowest[at] : highest[at]);
        const value = evaluate(trial);
        if (value > bound) {
          bound = value;
          prices.set(trial);
          average.set(missing);
        }
      }
      return begin(bound, prices, average);
    },

    startAt(prices) {
      const bound = evaluate(prices);
      return begin(bound, prices.slice(), missing.slice());
    },

    iterate(state, target) {
      const { prices, average } = state;
      let norm = 0;
      for (let at = 0; at < size; at++) {
        let slope = average[at];
        if (prices[at] >= highest[at] && slope > 0) slope = 0;
        if (prices[at] <= lowest[at] && slope < 0) slope = 0;
        direction[at] = slope;
        norm += slope * slope;
      }
      const stride = (state.step * Math.max(target - state.bound, 1e-6)) / Math.max(norm, 1e-9);
      for (let at = 0; at < size; at++) {
        const next = prices[at] + stride * direction[at];
        trial[at] = Math.min(highest[at], Math.max(lowest[at], next));
      }
      const value = evaluate(trial);
      state.iterations++;

      let along = 0;
      let length = 0;
      let agreement = 0;
      for (let at = 0; at < size; at++) {
        const change = missing[at] - average[at];
        along -= average[at] * change;
        length += change * change;
        agreement += missing[at] * direction[at];
      }
      const mix = Math.min(state.largestMix, Math.max(state.largestMix / 10, length > 0 ? along / length : 1));
      for (let at = 0; at < size; at++) average[at] += mix * (missing[at] - average[at]);

      if (value > state.bound) {
        state.bound = value;
        prices.set(trial);
        state.failures = 0;
        if (agreement > 0) state.step = Math.min(2, state.step * 1.1);
      } else if (++state.failures >= 15) {
        state.step *= 0.67;
        state.failures = 0;
      }
      if (state.iterations % 50 === 0) {
        if (state.bound - state.boundAtLastCheck < 0.01 * Math.abs(state.bound)) {
          state.largestMix = Math.max(1e-3, state.largestMix * 0.6);
        }
        state.boundAtLastCheck = state.bound;
      }
    },
  };
}
