import type { Random } from '../../numerics/random.ts';
import { createCoverCosts } from '../cover/cover-costs.ts';
import { createCoverage } from '../cover/coverage.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import {
  copyWeek,
  copyWeeks,
  createWeeks,
  phoneSlots,
  slotsOnlyIn,
  takeChosenWeek,
  type Weeks,
} from '../week/weeks.ts';
import { createBestResponse } from './best-response.ts';
import { createExchange } from './exchange.ts';
import { createSlotWeights } from './slot-weights.ts';
import { createTeamPrices } from './team-prices.ts';

/**
 * Construction by smoothed best response: agent after agent takes its best week against smoothed prices that fall with
 * every agent already on the phone (coverage-contract.ts). The raw marginal (missing: worth the understaffing price, else
 * minus the overstaffing price) is blind to how badly a slot is covered and sticks at twice the cost. Sweeps with a rising
 * slope lead from the smooth prices to the exact ones; the exact sweeps at the end give each agent in turn a week that is
 * optimal given all others, and exchanges between agents (exchange.ts) what no agent can gain alone. Noise on the smooth
 * prices, fresh for every agent, parts agents who would all answer alike; small teams go on with less of it on exact
 * prices. Improvement repeats this from the best roster: a lower slope blurs it, the rising slope and the exact sweeps
 * settle it again. Small teams also walk on by exact responses to prices that rise where slots stay badly staffed
 * (slot-weights.ts). The queue prices of the bound, added while the slope is low, say where a covered slot is dear in the
 * long run; they matter with several queues. Rules about agents together act as prohibitive prices (team-prices.ts).
 *
 * Slopes are shares of the dearest price per missing agent; duals are queue prices, queue-major and slot-minor.
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
  /** So many guided sweeps (slot-weights.ts); leaves the best roster met on the way. */
  guide(sweeps: number, random: Random): void;
  /** Sweeps of smoothed best responses from this slope up, then `polish`. */
  settle(slope: number, duals: Float64Array | null, random: Random): void;
  /** Exact sweeps with exchanges while they gain; small teams drift before. */
  polish(random: Random): void;
}

/** The slope rises by this factor from sweep to sweep until the prices are as good as exact; slowly in small teams. */
const slopeGrowth = (agents: number): number => 1 + Math.min(0.5, Math.max(0.1, agents / 500));
const steepestSlope = 0.6;
const mostExactSweeps = 8;
/**
 * Small teams first drift along weeks of nearly equal worth: so many exact sweeps with falling noise, its width a share
 * of the dearest price.
 */
const mostDriftingSweeps = 20;
const driftingResponses = 1000;
const driftNoise = 0.03;
/** Noise of guided sweeps, a share of the dearest price, and the sweeps between their exchanges. */
const guidedNoise = 0.02;
const guidedSweepsPerExchange = 5;
/** Width of the noise on smoothed prices, in the dearest price, times the square root of the team (teamScale). */
const noiseWidth = 0.7;
const smallestScaledTeam = 50;
/** Agents with whom each agent tries to exchange shifts after an exact sweep. */
const mostPartners = 100;

/** Slopes and noise that suit a team fall like 1 over this; below some size they no longer grow. */
export const teamScale = (agents: number): number => Math.sqrt(Math.max(smallestScaledTeam, agents));

export function createBuilder(compiled: CompiledProblem, pricer: Pricer): Builder {
  const { problem, slots, skillMasks, skillOf } = compiled;
  const costs = createCoverCosts(compiled);
  const queues = problem.required.length;
  const agents = problem.agents.length;
  const weeks = createWeeks(compiled, pricer.breakStride);
  const before = createWeeks(compiled, pricer.breakStride);
  const bestMet = createWeeks(compiled, pricer.breakStride);
  const coverage = createCoverage(compiled);
  const answer = createBestResponse(compiled, pricer);
  const team = createTeamPrices(compiled, costs.prohibitive);
  const exchange = createExchange(compiled);
  const weights = createSlotWeights(skillMasks.length, slots);
  const prices = new Float64Array(slots);
  const difference = new Int32Array(weeks.phoneStride);
  const growth = slopeGrowth(agents);
  const noise = (noiseWidth * costs.dearest) / teamScale(agents);
  const drifting = Math.min(mostDriftingSweeps, Math.floor(driftingResponses / agents));
  const order = Int32Array.from({ length: agents }, (_, a) => a);
  /** Surplus is priced up to threefold while smoothing, so that it spreads. */
  const floor = 3 * costs.cheapest;
  const ceiling = costs.common ? costs.dearest : Number.POSITIVE_INFINITY;

  function priceSmoothly(
    agent: number,
    slope: number,
    share: number,
    duals: Float64Array | null,
    weight: number,
    random: Random,
  ): void {
    coverage.smoothed(skillOf[agent], slope * costs.dearest, share, prices);
    const mask = skillMasks[skillOf[agent]];
    for (let t = 0; t < slots; t++) {
      let price = prices[t] + noise * (random.uniform() - 0.5);
      if (duals) price += weight * dearest(duals, mask, t);
      prices[t] = price > ceiling ? ceiling : price < floor ? floor : price;
    }
  }

  function dearest(prices: Float64Array, mask: number, t: number): number {
    let most = costs.cheapest;
    for (let k = 0; k < queues; k++) if ((mask >> k) & 1 && prices[k * slots + t] > most) most = prices[k * slots + t];
    return most;
  }

  /** Best response to the exact prices; a little noise decides among weeks that are equally good, or nearly so. */
  function respondExactly(agent: number, noise: number, random: Random): void {
    coverage.marginal(skillOf[agent], prices);
    weights.apply(skillOf[agent], prices);
    if (noise > 0) for (let t = 0; t < slots; t++) prices[t] += noise * (random.uniform() - 0.5);
    respond(agent, random);
  }

  /** The agent's best response to `prices`; from its present week on, or without one where `random` is null. */
  function respond(agent: number, random: Random | null): void {
    pricer.setPrices(prices, team.presence(agent));
    if (random) answer(agent, weeks, random);
    else pricer.bestWeek(agent);
    takeChosenWeek(compiled, pricer, weeks, agent);
    put(agent);
  }

  function put(agent: number): void {
    coverage.add(skillOf[agent], phoneSlots(weeks, agent), weeks.phoneCount[agent]);
    team.add(agent, weeks);
  }

  function free(agent: number): void {
    coverage.remove(skillOf[agent], phoneSlots(weeks, agent), weeks.phoneCount[agent]);
    team.remove(agent, weeks);
  }

  function clear(): void {
    coverage.clear();
    team.clear();
  }

  function objective(): number {
    let penalty = 0;
    for (let a = 0; a < agents; a++) penalty += weeks.penalty[a];
    return coverage.cost + team.cost + penalty;
  }

  /** Exchanges between every agent and some others of equal skills. */
  function exchangeShifts(random: Random): void {
    const partners = Math.min(agents - 1, mostPartners);
    for (let i = 0; i < agents; i++) {
      const first = partners < agents - 1 ? random.integer(agents - 1) : 0;
      for (let n = 0; n < partners; n++) {
        const j = (i + 1 + ((first + n) % (agents - 1))) % agents;
        const [a, b] = [order[i], order[j]];
        if (!team.areAlike(a, b)) continue;
        if (skillOf[a] === skillOf[b]) exchange(weeks, a, b);
        else exchangeAcrossSkills(a, b);
      }
    }
  }

  /** The cheapest division of their shifts by wishes, kept where staffing does not lose more. */
  function exchangeAcrossSkills(a: number, b: number): void {
    const pair = [a, b];
    for (const agent of pair) copyWeek(weeks, before, agent);
    if (!exchange(weeks, a, b)) return;
    const cost = coverage.cost + before.penalty[a] + before.penalty[b];
    for (const agent of pair) recount(agent, before, weeks);
    if (coverage.cost + weeks.penalty[a] + weeks.penalty[b] <= cost) return;
    for (const agent of pair) {
      recount(agent, weeks, before);
      copyWeek(before, weeks, agent);
    }
  }

  /** Takes the agent's slots on the phone that are in `from` alone off, and those in `to` alone on. */
  function recount(agent: number, from: Weeks, to: Weeks): void {
    coverage.remove(skillOf[agent], difference, slotsOnlyIn(from, to, agent, difference));
    coverage.add(skillOf[agent], difference, slotsOnlyIn(to, from, agent, difference));
  }

  function polish(random: Random): void {
    for (let sweep = -drifting; sweep < mostExactSweeps; sweep++) {
      const before = objective();
      for (const agent of order) {
        free(agent);
        respondExactly(agent, sweep < 0 ? (-sweep / drifting) * driftNoise * costs.dearest : 0, random);
      }
      exchangeShifts(random);
      if (sweep >= 0 && objective() >= before - 1e-9) return;
    }
  }

  function restore(saved: Weeks): void {
    copyWeeks(saved, weeks);
    clear();
    for (let a = 0; a < agents; a++) put(a);
  }

  return {
    weeks,
    objective,
    reorder(random) {
      order.sort();
      shuffle(order, random);
    },
    fill(slope, duals, random) {
      clear();
      for (let i = 0; i < agents; i++) {
        priceSmoothly(order[i], slope, (i + 1) / agents, duals, 1, random);
        respond(order[i], null);
      }
    },
    restore,
    guide(sweeps, random) {
      let least = objective();
      copyWeeks(weeks, bestMet);
      for (let sweep = 1; sweep <= sweeps; sweep++) {
        weights.learn(coverage);
        for (const agent of order) {
          free(agent);
          respondExactly(agent, guidedNoise * costs.dearest, random);
        }
        if (sweep % guidedSweepsPerExchange === 0) exchangeShifts(random);
        if (objective() >= least) continue;
        least = objective();
        copyWeeks(weeks, bestMet);
      }
      weights.clear();
      restore(bestMet);
    },
    settle(slope, duals, random) {
      for (let at = slope; at < steepestSlope; at *= growth) {
        for (const agent of order) {
          const together = [agent, ...team.mates(agent)];
          for (const mate of together) free(mate);
          for (const mate of together) {
            priceSmoothly(mate, at, 1, duals, (slope / at) ** 2, random);
            respond(mate, random);
          }
        }
      }
      polish(random);
    },
    polish,
  };
}

export function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
