import solverModule from 'javascript-lp-solver';
import { findBrokenRow, type LinearModel, objectiveOf } from './linear-model.ts';
import type { LinearSolution, LinearSolver, SolveLimits } from './solver-contract.ts';

/** The package's types describe its CommonJS build, whose default export lies one level deeper than that of its module. */
const solver = solverModule as unknown as typeof solverModule.default;

/**
 * javascript-lp-solver behind the contract of HiGHS: a simplex in plain JavaScript that answers a small model before
 * WebAssembly has started. It may call a point feasible that is fractional or breaks a row, and it minds its clock only
 * between branches; so every answer is checked against the model, and one that fails counts as none (`limit`).
 */
export const lpSolver: LinearSolver = { solve };

function solve(model: LinearModel, { seconds }: SolveLimits = {}): LinearSolution {
  const lower = Array.from(model.lower, (bound) => (Number.isFinite(bound) ? bound : 0));
  const answer = solver.Solve({
    optimize: 'cost',
    opType: 'min',
    constraints: constraintsOf(model, lower),
    variables: Object.fromEntries(model.columnNames.map((_, j) => [`c${j}`, termsOf(model, j)])),
    ints: Object.fromEntries(marked(model, (j) => model.isInteger[j] === 1)),
    unrestricted: Object.fromEntries(marked(model, (j) => model.lower[j] === Number.NEGATIVE_INFINITY)),
    ...(seconds !== undefined && { timeout: seconds * 1000 }),
  }) as unknown as Record<string, number | boolean | undefined>;
  const none = { objective: null, bound: null, gap: null, values: null, iterations: 0, rowPrices: null };
  if (!answer.feasible) return { status: 'infeasible', ...none };
  if (!answer.bounded) return { status: 'unbounded', ...none };
  const values = Float64Array.from(model.columnNames, (_, j) => {
    const value = lower[j] + Number(answer[`c${j}`] ?? 0);
    return model.isInteger[j] && Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value;
  });
  if (findBrokenRow(model, values) !== null) return { status: 'limit', ...none };
  const objective = objectiveOf(model, values);
  const isProven = seconds === undefined || !model.isInteger.includes(1);
  return isProven
    ? { ...none, status: 'optimal', objective, bound: objective, gap: 0, values }
    : { ...none, status: 'limit', objective, values };
}

const marked = (model: LinearModel, is: (column: number) => boolean): [string, 1][] =>
  model.columnNames.flatMap((_, j): [string, 1][] => (is(j) ? [[`c${j}`, 1]] : []));

/** Columns start at 0 in the library: finite lower bounds are moved into the rows, upper bounds become rows. */
function constraintsOf(model: LinearModel, lower: number[]): Record<string, { min?: number; max?: number }> {
  const shift = new Float64Array(model.rowNames.length);
  lower.forEach((bound, j) => {
    for (let e = model.starts[j]; e < model.starts[j + 1]; e++) shift[model.indices[e]] += bound * model.values[e];
  });
  const range = (from: number, to: number) => ({
    ...(Number.isFinite(from) && { min: from }),
    ...(Number.isFinite(to) && { max: to }),
  });
  const rows = model.rowNames.map((_, i) => [
    `r${i}`,
    range(model.rowLower[i] - shift[i], model.rowUpper[i] - shift[i]),
  ]);
  const bounds = model.columnNames.flatMap((_, j) =>
    Number.isFinite(model.upper[j]) ? [[`u${j}`, { max: model.upper[j] - lower[j] }]] : [],
  );
  return Object.fromEntries([...rows, ...bounds]);
}

function termsOf(model: LinearModel, j: number): Record<string, number> {
  const terms: Record<string, number> = { cost: model.cost[j], [`u${j}`]: 1 };
  for (let e = model.starts[j]; e < model.starts[j + 1]; e++) terms[`r${model.indices[e]}`] = model.values[e];
  return terms;
}
