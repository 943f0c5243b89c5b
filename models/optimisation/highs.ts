import highsModule, { type Highs } from 'highs';
import { type Column, findBrokenRow, type LinearModel, objectiveOf } from './linear-model.ts';
import {
  type GrowingProgram,
  type GrowingSolver,
  type LinearSolution,
  type SolveLimits,
  SolverFailure,
  type SolveStatus,
} from './solver-contract.ts';

/** The package's types describe its CommonJS build, whose default export lies one level deeper than that of its module. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS (Q. Huangfu and J. Hall, "Parallelizing the dual revised simplex method", Mathematical Programming Computation
 * 10, 2018) compiled to WebAssembly: single-threaded, at most 2 GiB. An abort inside WebAssembly (out of memory) throws
 * and leaves the runtime unusable: whoever meets a SolverFailure makes a new solver.
 */
export async function createHighsSolver(): Promise<GrowingSolver> {
  const highs = await loadHighs();
  return {
    solve: (model, limits = {}, start = null) => guarded(() => solveWith(highs, model, limits, start)),
    grow: (model) => guarded(() => growFrom(highs, model)),
  };
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof SolverFailure ? cause : new SolverFailure('HiGHS broke down', { cause });
  }
}

function growFrom(highs: Highs, model: LinearModel): GrowingProgram {
  const loaded = load(highs, model);
  loaded.options.set({ output_flag: false });
  return {
    add(added) {
      if (added.length === 0) return;
      guarded(() =>
        loaded.addCols({
          cost: Float64Array.from(added, ({ cost = 0 }) => cost),
          lower: Float64Array.from(added, ({ lower = 0 }) => lower),
          upper: Float64Array.from(added, ({ upper = Number.POSITIVE_INFINITY }) => upper),
          matrix: columnMatrix(added, model.rowNames.length),
        }),
      );
    },
    limit: (column, lower, upper) => guarded(() => loaded.changeColBounds(column, lower, upper)),
    solve() {
      guarded(() => loaded.run());
      const status = statusOf(highs, loaded.getModelStatus());
      const taken = { iterations: Math.max(0, Number(loaded.info.get('simplex_iteration_count'))) };
      const none = { objective: null, bound: null, gap: null, values: null, rowPrices: null, ...taken };
      if (status !== 'optimal') return { status, ...none };
      const objective = loaded.getObjectiveValue();
      const { colValue, rowDual } = loaded.getSolution();
      return { status, objective, bound: objective, gap: 0, values: colValue, rowPrices: rowDual, ...taken };
    },
    close: () => guarded(() => loaded.dispose()),
  };
}

/** Columns in compressed form. */
function columnMatrix(columns: readonly Column[], numRows: number) {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ entries }, j) => {
    starts[j + 1] = starts[j] + entries.length;
  });
  const all = columns.flatMap(({ entries }) => entries);
  return {
    format: 'csc' as const,
    numRows,
    numCols: columns.length,
    starts,
    indices: Int32Array.from(all, ([row]) => row),
    values: Float64Array.from(all, ([, value]) => value),
  };
}

function solveWith(
  highs: Highs,
  model: LinearModel,
  { nodes, iterations, seconds, gap = 1e-6, absoluteGap, seed = 0 }: SolveLimits,
  start: Float64Array | null,
): LinearSolution {
  const isMixed = model.isInteger.includes(1);
  const loaded = load(highs, model);
  try {
    loaded.options.set({
      output_flag: false,
      random_seed: seed,
      mip_rel_gap: gap,
      ...(absoluteGap !== undefined && { mip_abs_gap: absoluteGap }),
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
    if (status === 'optimal' && !values) throw new SolverFailure('HiGHS reported an optimum that breaks the model');
    const objective = values && objectiveOf(model, values);
    const proven = isMixed ? Number(loaded.info.get('mip_dual_bound')) : status === 'optimal' ? objective : null;
    const known = proven !== null && Number.isFinite(proven) && (status === 'optimal' || status === 'limit');
    const bound = known ? Math.min(proven, objective ?? proven) : null;
    const open = objective !== null && bound !== null ? (objective - bound) / Math.max(1, Math.abs(objective)) : null;
    const rowPrices = status === 'optimal' && !isMixed ? loaded.getSolution().rowDual : null;
    const taken = Math.max(0, Number(loaded.info.get('simplex_iteration_count')));
    return { status, objective, bound, gap: open, values, iterations: taken, rowPrices };
  } finally {
    loaded.dispose();
  }
}

function load(highs: Highs, model: LinearModel) {
  const { continuous, integer } = highs.constants.variableType;
  return highs.createModel({
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
    ...(model.isInteger.includes(1) && {
      integrality: Array.from(model.isInteger, (is) => (is ? integer : continuous)),
    }),
  });
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
      throw new SolverFailure(`HiGHS ended with model status ${status}`);
  }
}

/** The values with integers exact, or null when they do not keep the model's rows, bounds and integrality. */
function checked(model: LinearModel, found: ArrayLike<number>): Float64Array | null {
  const values = Float64Array.from(found, (x, j) =>
    model.isInteger[j] && Math.abs(x - Math.round(x)) < 1e-5 ? Math.round(x) : x,
  );
  return findBrokenRow(model, values, 1e-5) === null ? values : null;
}
