import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { type GrowingSolver, SolverFailure } from '../../models/optimisation/solver-contract.ts';
import type { RosterProblem } from '../../models/scheduling/problem.ts';
import type { Clash } from '../../models/scheduling/solve/diagnose.ts';
import {
  type BoundOrder,
  type BoundResult,
  createRosterSolver,
  type DaysOrder,
  type DaysResult,
  type FoundRoster,
  type ImproveOrder,
  type ImproveResult,
  type RosterSolver,
  type SearchOrder,
  type SearchResult,
  type WholeOrder,
  type WholeResult,
} from '../../models/scheduling/solve/roster.ts';
import { firstPace } from '../../models/scheduling/together/small-team.ts';

/** A problem with a key that no other problem of this process has: a thread prepares each problem once. */
export interface KeyedProblem {
  key: string;
  problem: RosterProblem;
}

interface Reporter {
  report(share: number, details?: unknown): void;
}

let prepared: { key: string; solver: RosterSolver } | null = null;

function solverFor({ key, problem }: KeyedProblem): RosterSolver {
  if (prepared?.key !== key) prepared = { key, solver: createRosterSolver(problem) };
  return prepared.solver;
}

/** Agents without a legal week. */
export const findRosterClashes = (input: KeyedProblem): Clash[] => solverFor(input).clashes();

/** One turn of the search; every better roster is reported as soon as it is found. */
export const searchRoster = (input: KeyedProblem & { order: SearchOrder }, { report }: Reporter): SearchResult =>
  solverFor(input).search(input.order, (found) => report(0, found));

/** One turn of the bound; every better bound is reported. */
export const boundRoster = (input: KeyedProblem & { order: BoundOrder }, { report }: Reporter): BoundResult =>
  solverFor(input).bound(input.order, (bound) => report(0, bound));

let highs: Promise<GrowingSolver> | null = null;

/** What HiGHS makes of an order; should it break down, the answer is another and the next order gets a new HiGHS. */
async function withHighs<Result>(use: (solver: GrowingSolver) => Result, otherwise: () => Result): Promise<Result> {
  highs ??= createHighsSolver();
  try {
    return use(await highs);
  } catch (error) {
    if (!(error instanceof SolverFailure)) throw error;
    highs = null;
    return otherwise();
  }
}

/** One turn of the search for small teams by weeks of some agents; every better roster is reported. */
export function improveRoster(
  input: KeyedProblem & { order: ImproveOrder },
  { report }: Reporter,
): Promise<ImproveResult> {
  const { best, meet } = meeting(report);
  return withHighs<ImproveResult>(
    (solver) => solverFor(input).improve(input.order, solver, meet),
    () => ({ found: best(), work: input.order.work, bound: Number.NEGATIVE_INFINITY, pace: firstPace }),
  );
}

/** The same by shifts of some days. */
export function improveRosterDays(
  input: KeyedProblem & { order: DaysOrder },
  { report }: Reporter,
): Promise<DaysResult> {
  const { best, meet } = meeting(report);
  return withHighs<DaysResult>(
    (solver) => solverFor(input).improveDays(input.order, solver, meet),
    () => ({ found: best(), work: input.order.work, pace: null }),
  );
}

/** Reports every better roster, and remembers it in case the solver breaks down. */
function meeting(report: Reporter['report']) {
  let found: FoundRoster | null = null;
  return {
    best: () => found,
    meet(better: FoundRoster): void {
      found = better;
      report(0, better);
    },
  };
}

/** All shifts of a small team at once; null where the problem does not suit. */
export const chooseWholeTeam = (input: KeyedProblem & { order: WholeOrder }): Promise<WholeResult | null> =>
  withHighs<WholeResult | null>(
    (solver) => solverFor(input).whole(input.order, solver),
    () => null,
  );
