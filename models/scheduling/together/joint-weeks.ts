import type { GrowingSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { jointProgram, type Staff, type WeekColumn } from './joint-program.ts';
import { createWeekGeneration, type WeekGeneration } from './week-generation.ts';

export interface JointOrder {
  agents: readonly number[];
  /** Their weeks now, in the same order. */
  current: readonly WeekColumn[];
  /** Everybody else on the phone. */
  staff: Staff;
  /** Staffing cost and the penalties of these agents now. */
  objective: number;
  /** Every objective is a whole number. */
  isWhole: boolean;
  /** Whether to give up, asked after every round of column generation: first while the bound is sought, then a choice. */
  isSpent: (stage: 'bound' | 'roster') => boolean;
}

/** What choosing the weeks of some agents together led to. */
export interface JointResult {
  /** One week per agent, cheaper together than the present ones; null when none was found. */
  columns: WeekColumn[] | null;
  /** No choice for these agents, all others as they are, costs less. */
  bound: number;
}

/** Rounds of column generation at first, and after weeks have been fixed. */
const mostRounds = 100;
const divingRounds = 60;
/** A week with this share is as good as chosen. */
const surely = 0.9;
/** Else so many are tried. */
const mostCandidates = 4;
/** Diving leaves so few agents to an integer program of about so many weeks, twice, and so many nodes. */
const mostInteger = 3;
const mostWeeks = 500;
const mostNodes = 50;
const leastGain = 1e-4;
const tolerance = 1e-6;

/**
 * Chooses the weeks of some agents together, all others keeping theirs. Column generation solves the linear program over
 * all legal weeks, whose optimum is a bound. A week whose reduced cost exceeds what the present choice stands above the
 * bound cannot be part of a better one; when few enough are left, one integer program of them is exact (R. Baldacci,
 * N. Christofides and A. Mingozzi, Mathematical Programming 115, 2008). Else diving fixes the agents whose weeks stand
 * out, generating anew each time, and leaves the last few to the integer program.
 */
export function createJointChooser(compiled: CompiledProblem, costs: CoverCosts, pricer: Pricer) {
  const { slots, skillOf } = compiled;
  const start = createWeekGeneration(compiled, costs, pricer);

  return (order: JointOrder, solver: GrowingSolver): JointResult => {
    const generation = start(order.agents, order.current, order.staff, solver);
    try {
      const bound = generation.optimise(mostRounds, (known) => leavesNothing(known, order) || order.isSpent('bound'));
      if (leavesNothing(bound, order)) return { columns: null, bound: Math.min(bound, order.objective) };
      if (order.isSpent('bound')) return { columns: null, bound };
      const near = nearWeeks(generation, order, bound);
      if (near.isAll) {
        const exact = solveInteger(order, order.staff, near.weeks, solver);
        const proven = Math.min(order.objective - (order.isWhole ? 0 : leastGain), exact.bound);
        return { ...exact, bound: Math.max(bound, proven) };
      }
      return { columns: dive(order, generation, bound, solver), bound };
    } finally {
      generation.close();
    }
  };

  function dive(order: JointOrder, generation: WeekGeneration, rootBound: number, solver: GrowingSolver) {
    const chosen: WeekColumn[] = [];
    const staff = order.staff.slice();
    let bound = rootBound;
    while (generation.free.size > mostInteger) {
      for (const c of standingOut(generation)) {
        const week = generation.columns[c];
        generation.fix(c);
        chosen.push(week);
        for (const t of week.onPhone) staff[skillOf[week.agent] * slots + t]++;
      }
      const isOver = (known: number): boolean => leavesNothing(known, order) || order.isSpent('roster');
      bound = generation.optimise(divingRounds, isOver);
      if (isOver(bound)) return null;
    }
    const spent = chosen.reduce((sum, { cost }) => sum + cost, 0);
    const agents = [...generation.free];
    const { weeks } = nearWeeks(generation, order, bound);
    weeks.push(...agents.flatMap((agent) => generation.cheapest(agent, Math.ceil(mostWeeks / agents.length))));
    const rest = { ...order, agents, objective: order.objective - spent };
    const { columns } = solveInteger(rest, staff, weeks, solver);
    return columns && [...chosen, ...columns];
  }

  /** Of the agents still free: their present weeks and the best that could be part of a better choice. */
  function nearWeeks({ free, within }: WeekGeneration, { current, objective, isWhole }: JointOrder, bound: number) {
    const weeks = current.filter(({ agent }) => free.has(agent));
    const most = Math.ceil(mostWeeks / free.size);
    let isAll = true;
    for (const agent of free) {
      const found = within(objective - gainOf(isWhole) - bound, agent, most);
      isAll &&= found.length < most;
      weeks.push(...found);
    }
    return { weeks, isAll };
  }

  function solveInteger(
    { agents, objective, isWhole }: Pick<JointOrder, 'agents' | 'objective' | 'isWhole'>,
    staff: Staff,
    weeks: WeekColumn[],
    solver: GrowingSolver,
  ): JointResult {
    const program = jointProgram(compiled, costs, agents, staff);
    for (const week of weeks) program.builder.column('week', { ...program.columnOf(week), isInteger: true });
    const solution = solver.solve(program.builder.build(), { nodes: mostNodes, gap: 1e-5 });
    const cost = (solution.objective ?? Number.POSITIVE_INFINITY) + program.constant;
    const isBetter = cost <= objective - gainOf(isWhole) + tolerance;
    return {
      columns: isBetter ? weeks.filter((_, c) => solution.values![program.staffingColumns + c] > 0.5) : null,
      bound: (solution.bound ?? Number.NEGATIVE_INFINITY) + program.constant,
    };
  }
}

/** Smaller gains are impossible, or of no interest. */
const gainOf = (isWhole: boolean): number => (isWhole ? 1 : leastGain);

const leavesNothing = (bound: number, { objective, isWhole }: JointOrder): boolean =>
  bound > objective - gainOf(isWhole) + tolerance;

/** The columns to fix next: all that are as good as chosen, else of those with the largest shares the one that costs least. */
function standingOut({ columns, free, share, costWith }: WeekGeneration): number[] {
  const open = columns.flatMap(({ agent }, c) => (free.has(agent) && share(c) > 0 ? [c] : []));
  const sure = open.filter((c) => share(c) > surely);
  if (sure.length > 0) return sure;
  const candidates = open.sort((a, b) => share(b) - share(a) || a - b).slice(0, mostCandidates);
  const costs = candidates.map(costWith);
  return [candidates[costs.indexOf(Math.min(...costs))]];
}
