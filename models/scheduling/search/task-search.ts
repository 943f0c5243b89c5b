import type { Random } from '../../numerics/random.ts';
import { createCoverCosts } from '../cover/cover-costs.ts';
import type { RosterShift } from '../problem.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { copyWeeks, createWeeks, takeChosenWeek, toShifts, type Weeks } from '../week/weeks.ts';
import { shuffle } from './construct.ts';
import { createSlotWeights } from './slot-weights.ts';
import { createTaskPaths } from './task-path.ts';

/**
 * Rosters where agents stay on a queue for a least time (`minimumTaskSlots`), so that slots are no longer allocated apart
 * from each other. As in construct.ts, agent after agent takes its best week against prices that lead from smooth to
 * exact; here the prices are per queue, and the value of a shift is that of its best sequence of tasks (task-path.ts).
 */
export interface TaskSearch {
  readonly weeks: Weeks;
  shifts(): RosterShift[];
  objective(): number;
  /** Takes over a roster. */
  restore(weeks: Weeks, shifts: readonly RosterShift[]): void;
  /** Sweeps from prices of this slope (a share of the dearest price) up to exact ones, until those gain nothing. */
  settle(slope: number, random: Random): void;
  /** So many guided sweeps (slot-weights.ts); leaves the best roster met on the way. */
  guide(sweeps: number, random: Random): void;
}

const slopeGrowth = 1.4;
const steepestSlope = 0.6;
const mostExactSweeps = 12;
/** Width of the noise on prices, a share of the dearest surplus: it decides among weeks that are equally good. */
const noiseShare = 0.02;

export function createTaskSearch(compiled: CompiledProblem, pricer: Pricer): TaskSearch {
  const { problem, slots, perDay, patterns } = compiled;
  const { agents } = problem;
  const queueCount = problem.required.length;
  const costs = createCoverCosts(compiled);
  const longest = Math.max(...problem.shiftTypes.map((type) => type.lengthSlots));
  const paths = createTaskPaths(problem.minimumTaskSlots!, queueCount, slots, longest);
  const weeks = createWeeks(compiled, pricer.breakStride);
  const bestMet = createWeeks(compiled, pricer.breakStride);
  const prices = new Float64Array(queueCount * slots);
  const onQueue = new Int32Array(queueCount * slots);
  const own: RosterShift[][] = agents.map(() => []);
  const dearest = problem.minimumStaff?.some(Boolean) ? costs.prohibitive : costs.dearest;
  const order = Int32Array.from(agents, (_, a) => a);
  const weights = createSlotWeights(queueCount, slots);
  const noise = noiseShare * Math.max(1, -costs.cheapest);

  function count(agent: number, change: 1 | -1): void {
    for (const { day, start, shiftType, tasks = [] } of own[agent]) {
      const to = day * perDay + start + problem.shiftTypes[shiftType].lengthSlots;
      tasks.forEach(({ queue, from }, i) => {
        const end = tasks[i + 1]?.from ?? to;
        for (let t = from; t < end; t++) onQueue[queue * slots + t] += change;
      });
    }
  }

  function marginal(queue: number, result: Float64Array): void {
    for (let t = 0; t < slots; t++) result[t] = costs.saving(queue, t, onQueue[queue * slots + t]);
  }

  function respond(agent: number, slope: number | null, random: Random): void {
    count(agent, -1);
    for (const k of agents[agent].queues) {
      const own = prices.subarray(k * slots, (k + 1) * slots);
      if (slope === null) {
        marginal(k, own);
        weights.apply(k, own);
      } else
        for (let t = 0; t < slots; t++) own[t] = costs.smoothedSaving(k, t, onQueue[k * slots + t], slope * dearest);
      for (let t = 0; t < slots; t++) own[t] += noise * (random.uniform() - 0.5);
    }
    paths.setPrices(prices, agents[agent].queues);
    pricer.setShiftValues((pattern, from) => paths.value(from, patterns[pattern].lengthSlots));
    pricer.bestWeek(agent);
    takeChosenWeek(compiled, pricer, weeks, agent);
    own[agent] = toShifts(compiled, weeks, agent).map((shift) => {
      const from = shift.day * perDay + shift.start;
      return { ...shift, tasks: paths.tasks(from, problem.shiftTypes[shift.shiftType].lengthSlots) };
    });
    count(agent, 1);
  }

  function objective(): number {
    let sum = 0;
    for (let k = 0; k < queueCount; k++) {
      for (let t = 0; t < slots; t++) sum += costs.cost(k, t, onQueue[k * slots + t]);
    }
    return weeks.penalty.reduce((total, penalty) => total + penalty, sum);
  }

  function restore(saved: Weeks, shifts: readonly RosterShift[]): void {
    agents.forEach((_, a) => {
      count(a, -1);
      own[a] = [];
    });
    copyWeeks(saved, weeks);
    for (const shift of shifts) own[shift.agent].push(shift);
    agents.forEach((_, a) => {
      count(a, 1);
    });
  }

  return {
    weeks,
    objective,
    shifts: () => own.flat(),
    restore,
    guide(sweeps, random) {
      let least = objective();
      let shifts = own.flat();
      copyWeeks(weeks, bestMet);
      for (let sweep = 0; sweep < sweeps; sweep++) {
        weights.learn({ marginal });
        shuffle(order, random);
        for (const agent of order) respond(agent, null, random);
        if (objective() >= least) continue;
        least = objective();
        shifts = own.flat();
        copyWeeks(weeks, bestMet);
      }
      weights.clear();
      restore(bestMet, shifts);
    },
    settle(slope, random) {
      order.sort();
      for (let at = slope; at < steepestSlope; at *= slopeGrowth) {
        shuffle(order, random);
        for (const agent of order) respond(agent, at, random);
      }
      for (let sweep = 0; sweep < mostExactSweeps; sweep++) {
        const before = objective();
        for (const agent of order) respond(agent, null, random);
        if (objective() >= before - 1e-9) return;
      }
    },
  };
}
