import type { Column, LinearModel } from './linear-model.ts';

/**
 * `optimal`: proven within the gap asked for. `limit`: a limit ended the work; `values` is the incumbent or null.
 * `infeasible` and `unbounded` are proven; `infeasibleOrUnbounded` is one of the two, undecided by presolve.
 */
export type SolveStatus = 'optimal' | 'limit' | 'infeasible' | 'unbounded' | 'infeasibleOrUnbounded';

export interface LinearSolution {
  status: SolveStatus;
  /** Cost of `values`; null when there are none. */
  objective: number | null;
  /** Proven lower bound on every solution's cost; null when none is known. */
  bound: number | null;
  /** (objective - bound) / max(1, |objective|), never negative; null when either is missing. */
  gap: number | null;
  /** One value per column, integers exact; checked against rows, bounds and integrality. Null without a solution. */
  values: Float64Array | null;
  /** Simplex iterations taken: the reproducible measure of work; 0 where the solver does not count them. */
  iterations: number;
  /** What one unit more of each row's bounds would cost, at the optimum of a pure linear program; null otherwise. */
  rowPrices: Float64Array | null;
}

export interface SolveLimits {
  /** Most branch-and-bound nodes; the reproducible limit. */
  nodes?: number;
  /** Most simplex iterations of a pure linear program; the reproducible limit there. */
  iterations?: number;
  /** Solver clock; it may overrun by half, and equal runs may then differ. A caller in a hurry ends the worker. */
  seconds?: number;
  /** Relative gap at which a mixed-integer program counts as optimal. Default 1e-6. */
  gap?: number;
  /** The same in units of cost: whichever is reached first. */
  absoluteGap?: number;
  /** Default 0. */
  seed?: number;
}

/** The solver itself broke down (out of memory, an unknown status, an answer that breaks the model): use it no more. */
export class SolverFailure extends Error {}

/** Solves one model at a time, synchronously. */
export interface LinearSolver {
  /** `start` is a solution to begin with; one that breaks a row is ignored. Throws SolverFailure. */
  solve(model: LinearModel, limits?: SolveLimits, start?: Float64Array | null): LinearSolution;
}

/** A pure linear program that stays loaded while it grows; each solve goes on from the last basis. All may throw SolverFailure. */
export interface GrowingProgram {
  /** Appends columns over the model's rows. */
  add(columns: readonly Column[]): void;
  limit(column: number, lower: number, upper: number): void;
  /** Never with a gap: the optimum, or why there is none. */
  solve(): LinearSolution;
  /** Frees its memory. */
  close(): void;
}

/** A solver that can also keep a linear program for columns generated later. */
export interface GrowingSolver extends LinearSolver {
  grow(model: LinearModel): GrowingProgram;
}
