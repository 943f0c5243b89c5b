import type { Random } from '../numerics/random.ts';
import { createCoverage } from './coverage.ts';
import type { Pricer } from './pricing.ts';
import type { CompiledProblem } from './week-model.ts';
import { copyWeeks, createWeeks, phoneSlots, takeChosenWeek, type Weeks } from './weeks.ts';

/**
 * Construction by smoothed best response: agent after agent takes its best week against prices that fall with every
 * agent already on the phone, price = slope * (shortage - 1/2), the marginal of a quadratic penalty. The raw marginal
 * (missing: worth the understaffing price, else minus the overstaffing price) is blind to how badly a slot is covered
 * and sticks at twice the cost. Sweeps with a rising slope lead from the smooth prices to the exact ones; the exact
 * sweeps at the end give each agent in turn a week that is optimal given all others. A little noise on the smooth
 * prices, fresh for every agent, parts agents who would all answer alike and decides among equally good weeks at
 * random; without it small teams stick at nearly twice the cost. Improvement repeats this from the best roster: a lower
 * slope blurs it, the rising slope and the exact sweeps settle it again. The queue prices of the bound, added while the
 * slope is low, say where a covered slot is dear in the long run; they matter with several queues.
 *
 * Slopes are shares of the understaffing price per missing agent; duals are queue prices, queue-major and slot-minor.
 */
export interface Builder {
  readonly weeks: Weeks;
  objective(): number;
  /** The order of agents in the sweeps, decided by `random` alone. */
  reorder(random: Random): void;
  /** Rosters agent after agent from nothing, each against the share of the requirement the team so far stands for. */
  fill(slope: number, duals: Float64Array | null, random: Random): void;
  /** Takes over these weeks. */
  restore(saved: Weeks): void;
  /** Sweeps of smoothed best responses from this slope up, then exact ones while they gain. */
  settle(slope: number, duals: Float64Array | null, random: Random): void;
}

/** The slope rises by this factor from sweep to sweep until the prices are as good as exact; slowly in small teams. */
const slopeGrowth = (agents: number): number => 1 + Math.min(0.5, Math.max(0.1, agents / 500));
const steepestSlope = 0.6;
const mostExactSweeps = 8;
/** Width of the noise on smoothed prices, in overstaffing prices, times the square root of the team (teamScale). */
const noiseWidth = 7;
const smallestScaledTeam = 50;

/** Slopes and noise that suit a team fall like 1 over this; below some size they no longer grow. */
export const teamScale = (agents: number): number => Math.sqrt(Math.max(smallestScaledTeam, agents));

export function createBuilder(compiled: CompiledProblem, pricer: Pricer): Builder {
  const { problem, slots, skillMasks, skillOf } = compiled;
  const { understaffedCost, overstaffedCost } = problem;
  const queues = problem.required.length;
  const agents = problem.agents.length;
  const weeks = createWeeks(compiled, pricer.breakStride);
  const coverage = createCoverage(compiled);
  const prices = new Float64Array(slots);
  const growth = slopeGrowth(agents);
  const noise = (noiseWidth * overstaffedCost) / teamScale(agents);
  const order = Int32Array.from({ length: agents }, (_, a) => a);
  /** Surplus is priced up to threefold while smoothing, so that it spreads. */
  const floor = -3 * overstaffedCost;

  function respondSmoothly(
    agent: number,
    slope: number,
    share: number,
    duals: Float64Array | null,
    weight: number,
    random: Random,
  ): void {
    coverage.shortage(skillOf[agent], share, prices);
    const mask = skillMasks[skillOf[agent]];
    const perAgent = slope * understaffedCost;
    for (let t = 0; t < slots; t++) {
      let price = perAgent * (prices[t] - 0.5) + noise * (random.uniform() - 0.5);
      if (duals) price += weight * dearest(duals, mask, t);
      prices[t] = price > understaffedCost ? understaffedCost : price < floor ? floor : price;
    }
    respond(agent);
  }

  function dearest(prices: Float64Array, mask: number, t: number): number {
    let most = -overstaffedCost;
    for (let k = 0; k < queues; k++) if ((mask >> k) & 1 && prices[k * slots + t] > most) most = prices[k * slots + t];
    return most;
  }

  function respondExactly(agent: number): void {
    coverage.shortage(skillOf[agent], 1, prices);
    for (let t = 0; t < slots; t++) prices[t] = prices[t] > 0 ? understaffedCost : -overstaffedCost;
    respond(agent);
  }

  function respond(agent: number): void {
    pricer.setPrices(prices);
    pricer.bestWeek(agent);
    takeChosenWeek(compiled, pricer, weeks, agent);
    put(agent);
  }

  function put(agent: number): void {
    coverage.add(skillOf[agent], phoneSlots(weeks, agent), weeks.phoneCount[agent]);
  }

  function free(agent: number): void {
    coverage.remove(skillOf[agent], phoneSlots(weeks, agent), weeks.phoneCount[agent]);
  }

  function objective(): number {
    let penalty = 0;
    for (let a = 0; a < agents; a++) penalty += weeks.penalty[a];
    return understaffedCost * coverage.understaffedSlots + overstaffedCost * coverage.overstaffedSlots + penalty;
  }

  return {
    weeks,
    objective,
    reorder(random) {
      order.sort();
      shuffle(order, random);
    },
    fill(slope, duals, random) {
      coverage.clear();
      for (let i = 0; i < agents; i++) respondSmoothly(order[i], slope, (i + 1) / agents, duals, 1, random);
    },
    restore(saved) {
      copyWeeks(saved, weeks);
      coverage.clear();
      for (let a = 0; a < agents; a++) put(a);
    },
    settle(slope, duals, random) {
      for (let at = slope; at < steepestSlope; at *= growth) {
        for (const agent of order) {
          free(agent);
          respondSmoothly(agent, at, 1, duals, (slope / at) ** 2, random);
        }
      }
      for (let sweep = 0; sweep < mostExactSweeps; sweep++) {
        const before = objective();
        for (const agent of order) {
          free(agent);
          respondExactly(agent);
        }
        if (objective() >= before - 1e-9) return;
      }
    },
  };
}

function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
