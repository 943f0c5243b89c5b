import { createRandom } from '../../numerics/random.ts';
import type { GrowingSolver, LinearSolver } from '../../optimisation/solver-contract.ts';
import { createCoverCosts } from '../cover/cover-costs.ts';
import type { RosterProblem, RosterShift } from '../problem.ts';
import { createBuilder, teamScale } from '../search/construct.ts';
import { createTaskSearch } from '../search/task-search.ts';
import { createStretchChooser } from '../together/choose-stretch.ts';
import type { Pace } from '../together/pace.ts';
import { createTeamImprover, type TeamOrder } from '../together/small-team.ts';
import { createStretchSearch, type StretchOrder, type StretchPace } from '../together/stretch-search.ts';
import { createPricer } from '../week/pricing.ts';
import { compileProblem } from '../week/week-model.ts';
import { copyWeeks, createWeeks, toShifts, type Weeks } from '../week/weeks.ts';
import { type BoundState, createBoundFinder } from './bound.ts';
import { type Clash, findClashes } from './diagnose.ts';

/**
 * The solver's table of contents. Both halves work in turns of a given amount of work, so that a caller can run them
 * side by side, hand results from one to the other between turns, and stop at any turn:
 *
 *   compile    rules and options of every agent as a layered graph      week-model.ts, week-graph.ts, rules/
 *   price      exact best week of one agent under slot prices           pricing.ts, option-values.ts, piece-placer.ts
 *   search     smoothed construction and exact polish, many starts      construct.ts, coverage.ts
 *   tasks      the same where agents stay on a queue for a time         task-search.ts, task-path.ts
 *   bound      Lagrangian lower bound by the volume algorithm           bound.ts
 *   improve    weeks of several agents chosen together, small teams     small-team.ts, joint-weeks.ts
 *   days       shifts of some days chosen together, small teams         stretch-search.ts, shift-program.ts
 *   whole      all shifts of a small team as one integer program        choose-stretch.ts, shift-program.ts
 *   diagnose   which rules clash when an agent has no legal week        diagnose.ts
 *   verify     independent check of the finished roster                 verify.ts, rules/
 */
export interface RosterSolver {
  clashes(): Clash[];
  /** Tells every better roster at once; the very first, legal but unpolished, within a sweep. */
  search(order: SearchOrder, onRoster?: (found: FoundRoster) => void): SearchResult;
  /** Chooses the weeks of some agents together (small-team.ts); for problems of which `isSmallTeam` holds. */
  improve(order: ImproveOrder, solver: GrowingSolver, onRoster?: (found: FoundRoster) => void): ImproveResult;
  /** Chooses the shifts of some days together (stretch-search.ts), for problems of which `isSmallTeam` holds. */
  improveDays(order: DaysOrder, solver: GrowingSolver, onRoster?: (found: FoundRoster) => void): DaysResult;
  /** Chooses all shifts at once (choose-stretch.ts); null where the problem does not suit. */
  whole(order: WholeOrder, solver: LinearSolver): WholeResult | null;
  bound(order: BoundOrder, onBound?: (bound: number) => void): BoundResult;
}

export interface SearchOrder {
  seed: number;
  /** Best weeks of single agents to compute; at least one roster is built. */
  work: number;
  /** The best roster so far, to be improved, or null to begin. */
  incumbent: FoundRoster | null;
  /** Queue prices of the bound, or null when there are none yet. */
  duals: Float64Array | null;
  /** Improves by guided sweeps instead of smoothed prices: what gets small teams out of local optima. */
  isGuided?: boolean;
}

export interface FoundRoster {
  objective: number;
  weeks: Weeks;
  shifts: RosterShift[];
}

export interface SearchResult {
  /** The best roster below the incumbent, or null. */
  found: FoundRoster | null;
  work: number;
}

export interface ImproveOrder extends TeamOrder {
  incumbent: FoundRoster;
}

export interface ImproveResult extends SearchResult {
  /** Lower bound on every legal roster; -Infinity when none was proven. */
  bound: number;
  /** For the next order. */
  pace: Pace;
}

export interface DaysOrder extends StretchOrder {
  incumbent: FoundRoster;
}

export interface DaysResult extends SearchResult {
  /** For the next order; null where the problem does not suit. */
  pace: StretchPace | null;
}

export interface WholeOrder {
  incumbent: FoundRoster;
  /** Most branch-and-bound nodes. */
  nodes: number;
}

export interface WholeResult {
  /** The roster, if it is below the incumbent. */
  found: FoundRoster | null;
  /** Lower bound on every legal roster. */
  bound: number;
  isProven: boolean;
}

export interface BoundOrder {
  /** State of the last turn, or null for the first. */
  state: BoundState | null;
  /** Objective of the best roster known. */
  target: number;
  work: number;
}

export interface BoundResult {
  state: BoundState;
  work: number;
}

/** Slopes of the smoothed prices (construct.ts) that suit a team of one; they fall like 1 / sqrt(agents). */
const firstSlope = 0.15;
const reheatSlope = 1.75;
/** Slopes of the prices of tasks (task-search.ts). */
const firstTaskSlope = 0.01;
const reheatTasks = 0.02;
/** Size of the program of the whole team above which its first linear relaxation takes minutes. */
const mostOfWhole = { shifts: 5000, arcs: 30_000 };
const wholeGap = 1e-6;
/** Guided sweeps from one roster before it is polished. */
const guidedSweeps = 60;

export function createRosterSolver(problem: RosterProblem): RosterSolver {
  const compiled = compileProblem(problem);
  const pricer = createPricer(compiled);
  const builder = createBuilder(compiled, pricer);
  const boundFinder = createBoundFinder(compiled, pricer);
  const improveTeam = createTeamImprover(compiled, pricer);
  const chooseStretch = createStretchChooser(compiled, createCoverCosts(compiled));
  const searchStretches = createStretchSearch(compiled, createCoverCosts(compiled));
  const scale = teamScale(problem.agents.length);
  const taskSearch = problem.minimumTaskSlots === undefined ? null : createTaskSearch(compiled, pricer);

  function copyOf(weeks: Weeks): Weeks {
    const copy = createWeeks(compiled, pricer.breakStride);
    copyWeeks(weeks, copy);
    return copy;
  }

  function take(): FoundRoster {
    const weeks = copyOf(builder.weeks);
    return { objective: builder.objective(), weeks, shifts: toShifts(compiled, weeks) };
  }

  function searchSlots(
    { seed, work, incumbent, duals, isGuided = false }: SearchOrder,
    onRoster?: (found: FoundRoster) => void,
  ): SearchResult {
    const random = createRandom(seed);
    const before = pricer.weeksPriced;
    let best = incumbent;
    do {
      builder.reorder(random);
      if (best) builder.restore(best.weeks);
      else {
        builder.fill(firstSlope / scale, duals, random);
        onRoster?.(take());
      }
      if (best && isGuided) {
        builder.guide(guidedSweeps, random);
        builder.polish(random);
      } else {
        const slope = (best ? reheatSlope : firstSlope) / scale;
        builder.settle(slope * Math.exp(0.5 * random.normal()), duals, random);
      }
      if (best && builder.objective() >= best.objective) continue;
      best = take();
      onRoster?.(best);
    } while (pricer.weeksPriced - before < work);
    return { found: best === incumbent ? null : best, work: pricer.weeksPriced - before };
  }

  function searchTasks(
    { seed, work, incumbent, isGuided }: SearchOrder,
    onRoster?: (found: FoundRoster) => void,
  ): SearchResult {
    const search = taskSearch!;
    const random = createRandom(seed);
    const before = pricer.weeksPriced;
    let best = incumbent;
    do {
      search.restore(best?.weeks ?? createWeeks(compiled, pricer.breakStride), best?.shifts ?? []);
      if (best && isGuided) search.guide(guidedSweeps, random);
      else search.settle(best ? reheatTasks * 4 ** random.uniform() : firstTaskSlope, random);
      if (best && search.objective() >= best.objective) continue;
      best = { objective: search.objective(), weeks: copyOf(search.weeks), shifts: search.shifts() };
      onRoster?.(best);
    } while (pricer.weeksPriced - before < work);
    return { found: best === incumbent ? null : best, work: pricer.weeksPriced - before };
  }

  return {
    clashes: () => findClashes(problem, pricer),

    search(order, onRoster) {
      return taskSearch ? searchTasks(order, onRoster) : searchSlots(order, onRoster);
    },

    improve({ incumbent, ...order }, solver, onRoster) {
      const weeks = copyOf(incumbent.weeks);
      let best = incumbent;
      const { work, bound, pace } = improveTeam(weeks, order, solver, () => {
        builder.restore(weeks);
        best = take();
        onRoster?.(best);
      });
      return { found: best === incumbent ? null : best, work, bound, pace };
    },

    improveDays({ incumbent, ...order }, solver, onRoster) {
      const weeks = copyOf(incumbent.weeks);
      let best = incumbent;
      const { work, pace } = searchStretches(weeks, incumbent.objective, order, solver, () => {
        builder.restore(weeks);
        best = take();
        onRoster?.(best);
      });
      return { found: best === incumbent ? null : best, work, pace };
    },

    whole({ incumbent, nodes }, solver) {
      const kept = copyOf(incumbent.weeks);
      const whole = { agents: [...problem.agents.keys()], from: 0, to: problem.days, kept };
      const result = chooseStretch(whole, mostOfWhole, { nodes, gap: wholeGap }, solver);
      if (!result) return null;
      const { objective, ...proof } = result;
      if (objective === null || objective >= incumbent.objective) return { found: null, ...proof };
      builder.restore(kept);
      return { found: take(), ...proof };
    },

    bound({ state, target, work }, onBound) {
      const before = pricer.weeksPriced;
      const current = state ?? boundFinder.start();
      onBound?.(current.bound);
      let best = current.bound;
      while (pricer.weeksPriced - before < work) {
        boundFinder.iterate(current, target);
        if (current.bound > best) {
          best = current.bound;
          onBound?.(best);
        }
      }
      return { state: current, work: pricer.weeksPriced - before };
    },
  };
}
