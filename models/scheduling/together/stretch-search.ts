import { createRandom } from '../../numerics/random.ts';
import type { LinearSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import { hasWholeCosts } from '../cover/whole-costs.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import type { Weeks } from '../week/weeks.ts';
import { createStretchChooser } from './choose-stretch.ts';

/** How large stretches are at present: carried from order to order. */
export interface StretchPace {
  /** Days of a stretch. */
  days: number;
  /** Simplex iterations a stretch should take; what gains little by little takes less, what gains nothing more. */
  effort: number;
  /** Stretches since the last gain. */
  failures: number;
}

export interface StretchOrder {
  seed: number;
  /**
   * In best weeks of single agents, as everywhere: a stretch counts as one of each agent, and so many simplex iterations as one
   * more. At least one stretch is tried.
   */
  work: number;
  /** Null to begin. */
  pace: StretchPace | null;
}

export interface StretchSearchResult {
  objective: number;
  work: number;
  /** Null where the problem does not suit (shift-program.ts). */
  pace: StretchPace | null;
}

/** Large-neighbourhood search over days: the shifts of the whole team on a few days at a time are chosen together. */
export type StretchSearch = (
  weeks: Weeks,
  objective: number,
  order: StretchOrder,
  solver: LinearSolver,
  onBetter: () => void,
) => StretchSearchResult;

const iterationsAsOneWeek = 10;
const firstPace: StretchPace = { days: 4, effort: 8_000, failures: 0 };
const [leastEffort, mostEffort] = [5_000, 200_000];
/** After so many stretches without a gain they may take longer. */
const patience = 12;
const more = { days: 1.1, effort: 1.4 };
const less = { days: 0.85, effort: 0.8 };
/** Programs above are not tried: their first linear relaxation may take minutes. */
const largest = { shifts: 3_000, arcs: 60_000 };
const nodes = 50;
/** Smaller gains are of no interest. */
const leastGain = 1e-4;

export function createStretchSearch(compiled: CompiledProblem, costs: CoverCosts): StretchSearch {
  const { problem } = compiled;
  const choose = createStretchChooser(compiled, costs);
  const agents = [...problem.agents.keys()];
  const absoluteGap = hasWholeCosts(problem) ? 1 - leastGain : leastGain;

  return (weeks, objective, { seed, work: mostWork, pace }, solver, onBetter) => {
    const random = createRandom(seed);
    let { days, effort, failures } = pace ?? firstPace;
    let best = objective;
    let work = 0;
    while (days >= 1) {
      const span = Math.min(problem.days, Math.round(days));
      const from = random.integer(problem.days - span + 1);
      const stretch = { agents, from, to: from + span, kept: weeks };
      const result = choose(stretch, largest, { nodes, absoluteGap }, solver);
      if (!result) {
        days *= less.days;
        continue;
      }
      work += agents.length + Math.ceil(result.iterations / iterationsAsOneWeek);
      if (result.objective !== null && result.objective < best - leastGain) {
        best = result.objective;
        failures = 0;
        effort = Math.max(leastEffort, effort * less.effort);
        onBetter();
      } else if (++failures >= patience) {
        failures = 0;
        effort = Math.min(mostEffort, effort * more.effort);
      }
      if (result.iterations > effort) days = Math.max(1, days * less.days);
      else if (result.iterations < effort / 3) days = Math.min(problem.days, days * more.days);
      if (work >= mostWork) return { objective: best, work, pace: { days, effort, failures } };
    }
    return { objective: best, work, pace: null };
  };
}
