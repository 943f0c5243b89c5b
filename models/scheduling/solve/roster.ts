import { createRandom } from '../../numerics/random.ts';
import type { GrowingSolver, LinearSolver } from '../../optimisation/solver-contract.ts';
import { createCoverCosts } from '../cover/cover-costs.ts';
import type { RosterProblem, RosterShift } from '../problem.ts';
import { createBuilder, teamScale } from '../search/construct.ts';
import { createTaskSearch } from '../search/task-search.ts';
import { createTeamImprover, type TeamOrder } from '../together/small-team.ts';
import { createWholeTeamChooser } from '../together/whole-team.ts';
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
 *   price      exact best week of one agent under slot prices           pricing.ts
 *   search     smoothed construction and exact polish, many starts      construct.ts, coverage.ts
 *   tasks      the same where agents stay on a queue for a time         task-search.ts, task-path.ts
 *   bound      Lagrangian lower bound by the volume algorithm           bound.ts
 *   improve    weeks of several agents chosen together, small teams     small-team.ts, joint-weeks.ts
 *   whole      all shifts of a small team as one integer program        whole-team.ts, shift-program.ts
 *   diagnose   which rules clash when an agent has no legal week        diagnose.ts
 *   verify     independent check of the finished roster                 verify.ts, rules/
 */
export interface RosterSolver {
  clashes(): Clash[];
  /** Tells every better roster at once; the very first, legal but unpolished, within a sweep. */
  search(order: SearchOrder, onRoster?: (found: FoundRoster) => void): SearchResult;
  /** Chooses the weeks of some agents together (small-team.ts); for problems of which `isSmallTeam` holds. */
  improve(order: ImproveOrder, solver: GrowingSolver, onRoster?: (found: FoundRoster) => void): ImproveResult;
  /** Chooses all shifts at once (whole-team.ts); null where the problem does not suit. */
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
  agentsTogether: number;
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
/** Guided sweeps from one roster before it is polished. */
const guidedSweeps = 60;

export function createRosterSolver(problem: RosterProblem): RosterSolver {
  const compiled = compileProblem(problem);
  const pricer = createPricer(compiled);
  const builder = createBuilder(compiled, pricer);
  const boundFinder = createBoundFinder(compiled, pricer);
  const improveTeam = createTeamImprover(compiled, pricer);
  const chooseWhole = createWholeTeamChooser(compiled, createCoverCosts(compiled));
  const scale = teamScale(problem.agents.length);
  const taskSearch = problem.minimumTaskSlots === undefined ? null : createTaskSearch(compiled, pricer);

  function take(): FoundRoster {
    const weeks = createWeeks(compiled, pricer.breakStride);
    copyWeeks(builder.weeks, weeks);
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
      const weeks = createWeeks(compiled, pricer.breakStride);
      copyWeeks(search.weeks, weeks);
      best = { objective: search.objective(), weeks, shifts: search.shifts() };
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
      const before = pricer.weeksPriced;
      const weeks = createWeeks(compiled, pricer.breakStride);
      copyWeeks(incumbent.weeks, weeks);
      let best = incumbent;
      const { bound, agentsTogether } = improveTeam(weeks, order, solver, () => {
        builder.restore(weeks);
        best = take();
        onRoster?.(best);
      });
      return { found: best === incumbent ? null : best, work: pricer.weeksPriced - before, bound, agentsTogether };
    },

    whole({ incumbent, nodes }, solver) {
      const weeks = createWeeks(compiled, pricer.breakStride);
      const result = chooseWhole(weeks, nodes, solver);
      if (!result) return null;
      const { objective, ...proof } = result;
      if (objective === null || objective >= incumbent.objective) return { found: null, ...proof };
      builder.restore(weeks);
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
