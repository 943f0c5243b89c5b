/**
 * A linear or mixed-integer program, always a minimisation:
 *
 *   minimise sum_j cost_j x_j  subject to  rowLower <= A x <= rowUpper,  lower <= x <= upper,  x_j integer where marked.
 *
 * Absent bounds are infinite. The matrix is stored by columns (CSC): the entries of column j are
 * `starts[j] .. starts[j + 1] - 1` of `indices` (rows) and `values`.
 */
export interface LinearModel {
  rowNames: string[];
  rowLower: Float64Array;
  rowUpper: Float64Array;
  columnNames: string[];
  cost: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  isInteger: Uint8Array;
  starts: Int32Array;
  indices: Int32Array;
  values: Float64Array;
}

export interface Row {
  lower?: number;
  upper?: number;
}

export interface Column {
  cost?: number;
  /** Default 0. */
  lower?: number;
  upper?: number;
  isInteger?: boolean;
  /** Coefficients by row index, each row at most once. */
  entries: readonly (readonly [row: number, value: number])[];
}

export interface LinearModelBuilder {
  /** Adds a row and returns its index. */
  row(name: string, bounds: Row): number;
  /** Adds a column over rows that exist and returns its index. */
  column(name: string, column: Column): number;
  build(): LinearModel;
}

/** Collects rows and columns into a model. Throws RangeError on bounds that cross, unknown or repeated rows and NaN. */
export function buildLinearModel(): LinearModelBuilder {
  const rows: { name: string; lower: number; upper: number }[] = [];
  const columns: { name: string; cost: number; lower: number; upper: number; isInteger: boolean }[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];

  return {
    row(name, { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }) {
      requireOrdered(`row ${name}`, lower, upper);
      return rows.push({ name, lower, upper }) - 1;
    },
    column(name, { cost = 0, lower = 0, upper = Number.POSITIVE_INFINITY, isInteger = false, entries }) {
      requireOrdered(`column ${name}`, lower, upper);
      if (!Number.isFinite(cost)) throw new RangeError(`column ${name}: the cost must be finite, got ${cost}`);
      const seen = new Set<number>();
      for (const [row, value] of entries) {
        const isKnown = Number.isInteger(row) && row >= 0 && row < rows.length;
        if (!isKnown || seen.has(row) || !Number.isFinite(value)) {
          throw new RangeError(`column ${name}: bad entry, row ${row} with value ${value}`);
        }
        seen.add(row);
        indices.push(row);
        values.push(value);
      }
      starts.push(indices.length);
      return columns.push({ name, cost, lower, upper, isInteger }) - 1;
    },
    build: () => ({
      rowNames: rows.map(({ name }) => name),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      columnNames: columns.map(({ name }) => name),
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: Float64Array.from(columns, ({ lower }) => lower),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      isInteger: Uint8Array.from(columns, ({ isInteger }) => (isInteger ? 1 : 0)),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    }),
  };
}

function requireOrdered(what: string, lower: number, upper: number): void {
  if (!(lower <= upper)) throw new RangeError(`${what}: lower bound ${lower} is not below upper bound ${upper}`);
}

export function objectiveOf({ cost }: LinearModel, values: ArrayLike<number>): number {
  return cost.reduce((sum, price, j) => sum + price * values[j], 0);
}

/** The first row, bound or integrality that the values break by more than `tolerance`, in words; null if they keep all. */
export function findBrokenRow(model: LinearModel, values: ArrayLike<number>, tolerance = 1e-6): string | null {
  const activity = new Float64Array(model.rowNames.length);
  for (let j = 0; j < model.columnNames.length; j++) {
    const x = values[j];
    const slack = tolerance * Math.max(1, Math.abs(x));
    if (!(x >= model.lower[j] - slack && x <= model.upper[j] + slack)) return `bounds of ${model.columnNames[j]}`;
    if (model.isInteger[j] && Math.abs(x - Math.round(x)) > tolerance) return `integrality of ${model.columnNames[j]}`;
    for (let e = model.starts[j]; e < model.starts[j + 1]; e++) activity[model.indices[e]] += model.values[e] * x;
  }
  for (let i = 0; i < activity.length; i++) {
    const slack = tolerance * Math.max(1, Math.abs(activity[i]));
    if (activity[i] < model.rowLower[i] - slack || activity[i] > model.rowUpper[i] + slack) return model.rowNames[i];
  }
  return null;
}
