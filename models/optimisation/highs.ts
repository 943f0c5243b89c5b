import highsModule, { type Highs } from 'highs';
import { findBrokenRow, type LinearModel, objectiveOf } from './linear-model.ts';
import type { LinearSolution, LinearSolver, SolveLimits, SolveStatus } from './solver-contract.ts';

/** The package's types describe its CommonJS build, whose default export lies one level deeper than that of its module. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS (Q. Huangfu and J. Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation
 * 10, 2018) compiled to WebAssembly: single-threaded, at most 2 GiB. An abort inside WebAssembly (out of memory) throws
 * and leaves the runtime unusable: end the worker that holds it.
 */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return { solve: (model, limits = {}, start = null) => solveWith(highs, model, limits, start) };
}

function solveWith(
  highs: Highs,
  model: LinearModel,
  { nodes, iterations, seconds, gap = 1e-6, seed = 0 }: SolveLimits,
  start: Float64Array | null,
): LinearSolution {
  const isMixed = model.isInteger.includes(1);
  const { continuous, integer } = highs.constants.variableType;
  const loaded = highs.createModel({
    numCols: model.columnNames.length,
    numRows: model.rowNames.length,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: {
      format: 'csc',
      numCols: model.columnNames.length,
      numRows: model.rowNames.length,
      starts: model.starts,
      indices: model.indices,
      values: model.values,
    },
    ...(isMixed && { integrality: Array.from(model.isInteger, (is) => (is ? integer : continuous)) }),
  });
  try {
    loaded.options.set({
      output_flag: false,
      random_seed: seed,
      mip_rel_gap: gap,
      ...(nodes !== undefined && { mip_max_nodes: nodes }),
      ...(iterations !== undefined && { simplex_iteration_limit: iterations }),
      ...(seconds !== undefined && { time_limit: seconds }),
    });
    if (start && findBrokenRow(model, start) === null) loaded.setSolution({ colValue: start });
    loaded.run();
    const status = statusOf(highs, loaded.getModelStatus());
    const primal = Number(loaded.info.get('primal_solution_status'));
    const isFeasible = primal === feasiblePoint && (status === 'optimal' || status === 'limit');
    const values = isFeasible ? checked(model, loaded.getSolution().colValue) : null;
    if (status === 'optimal' && !values) throw new Error('HiGHS reported an optimum that breaks the model');
    const objective = values && objectiveOf(model, values);
    const proven = isMixed ? Number(loaded.info.get('mip_dual_bound')) : status === 'optimal' ? objective : null;
    const known = proven !== null && Number.isFinite(proven) && (status === 'optimal' || status === 'limit');
    const bound = known ? Math.min(proven, objective ?? proven) : null;
    const open = objective !== null && bound !== null ? (objective - bound) / Math.max(1, Math.abs(objective)) : null;
    return { status, objective, bound, gap: open, values };
  } finally {
    loaded.dispose();
  }
}

/** kHighsSolutionStatusFeasible of the HiGHS C API. */
const feasiblePoint = 2;

function statusOf(highs: Highs, status: number): SolveStatus {
  const codes = highs.constants.modelStatus;
  switch (status) {
    case codes.optimal:
    case codes.empty:
      return 'optimal';
    case codes.infeasible:
      return 'infeasible';
    case codes.unbounded:
      return 'unbounded';
    case codes.unboundedOrInfeasible:
      return 'infeasibleOrUnbounded';
    case codes.timeLimit:
    case codes.iterationLimit:
    case codes.solutionLimit:
    case codes.interrupted:
      return 'limit';
    default:
      throw new Error(`HiGHS ended with model status ${status}`);
  }
}

/** The values with integers exact, or null when they do not keep the model's rows, bounds and integrality. */
function checked(model: LinearModel, found: ArrayLike<number>): Float64Array | null {
  const values = Float64Array.from(found, (x, j) =>
    model.isInteger[j] && Math.abs(x - Math.round(x)) < 1e-5 ? Math.round(x) : x,
  );
  return findBrokenRow(model, values, 1e-5) === null ? values : null;
}
