import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { buildLinearModel, findBrokenRow, objectiveOf } from '../../models/optimisation/linear-model.ts';
import { type GrowingSolver, SolverFailure } from '../../models/optimisation/solver-contract.ts';

let solver: GrowingSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

/** minimise cost x subject to weights x >= need, x in 0..most, integer. */
function cover(cost: number[], weights: number[][], need: number[], most: number, isInteger = true) {
  const builder = buildLinearModel();
  const rows = need.map((lower, i) => builder.row(`need${i}`, { lower }));
  cost.forEach((price, j) => {
    const entries = rows.map((row, i) => [row, weights[i][j]] as const);
    builder.column(`x${j}`, { cost: price, upper: most, isInteger, entries });
  });
  return builder.build();
}

/** A market-split knapsack equality: hard to prove, with an easy but dear way out. */
function hard() {
  const builder = buildLinearModel();
  const columns = 40;
  const rows = Array.from({ length: 5 }, (_, i) => builder.row(`split${i}`, { lower: 500 + i, upper: 500 + i }));
  for (let j = 0; j < columns; j++) {
    const entries = rows.map((row, i) => [row, 1 + ((j * 37 + i * 53 + j * j * (i + 3)) % 97)] as const);
    builder.column(`x${j}`, { cost: 1, upper: 1, isInteger: true, entries });
  }
  return { builder, rows };
}

describe('HiGHS behind the solver contract', () => {
  it('tells its own breakdown from every other error', () => {
    const program = solver.grow(cover([2, 3], [[1, 2]], [4], 10, false));
    program.close();
    expect(() => program.solve()).toThrow(SolverFailure);
  });

  it('solves a linear program and proves it', () => {
    const model = cover([2, 3], [[1, 2]], [4], 10, false);
    expect(solver.solve(model)).toEqual({
      status: 'optimal',
      iterations: expect.any(Number),
      objective: 6,
      bound: 6,
      gap: 0,
      values: Float64Array.from([0, 2]),
      rowPrices: Float64Array.from([1.5]),
    });
  });

  it('keeps a linear program that grows and is limited, solved as if it were new', () => {
    const linear = solver.grow(cover([2, 3], [[1, 2]], [4], 10, false));
    expect(linear.solve()).toMatchObject({ objective: 6, rowPrices: Float64Array.from([1.5]) });
    linear.add([{ cost: 1, upper: 2, entries: [[0, 1]] }]);
    expect(linear.solve()).toMatchObject({ objective: 5, values: Float64Array.from([0, 1, 2]) });
    linear.limit(2, 0, 1);
    linear.limit(0, 1, 1);
    expect(linear.solve()).toMatchObject({ objective: 6, values: Float64Array.from([1, 1, 1]) });
    linear.limit(1, 0, 0.5);
    expect(linear.solve()).toMatchObject({ status: 'infeasible', values: null, rowPrices: null });
    linear.close();
  });

  it('agrees with full enumeration on small integer covers', () => {
    const weight = fc.integer({ min: 0, max: 5 });
    const three = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 3, maxLength: 3 });
    const need = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 2 });
    const weights = fc.array(three(weight), { minLength: 2, maxLength: 2 });
    const property = (cost: number[], rows: number[][], lower: number[]) => {
      const model = cover(cost, rows, lower, 3);
      let best = Number.POSITIVE_INFINITY;
      for (let code = 0; code < 64; code++) {
        const x = [code & 3, (code >> 2) & 3, code >> 4];
        if (findBrokenRow(model, x) === null) best = Math.min(best, objectiveOf(model, x));
      }
      const found = solver.solve(model);
      if (best === Number.POSITIVE_INFINITY) expect(found).toMatchObject({ status: 'infeasible', values: null });
      else {
        expect(found).toMatchObject({ status: 'optimal', objective: best });
        expect(findBrokenRow(model, found.values!)).toBeNull();
      }
    };
    fc.assert(fc.property(three(fc.integer({ min: -3, max: 9 })), weights, need, property), { numRuns: 60 });
  });

  it('tells infeasible from unbounded, without values or bounds', () => {
    expect(solver.solve(cover([1], [[1]], [4], 3))).toEqual({
      status: 'infeasible',
      objective: null,
      bound: null,
      gap: null,
      values: null,
      rowPrices: null,
      iterations: expect.any(Number),
    });
    const builder = buildLinearModel();
    const row = builder.row('r', { lower: 1 });
    builder.column('x', { cost: -1, entries: [[row, 1]] });
    const { status, values } = solver.solve(builder.build());
    expect(['unbounded', 'infeasibleOrUnbounded']).toContain(status);
    expect(values).toBeNull();
  });

  it('ends at a node limit without an incumbent, or with the start it was given', () => {
    const bare = hard().builder.build();
    const limited = solver.solve(bare, { nodes: 1 });
    expect(limited).toMatchObject({ status: 'limit', objective: null, gap: null, values: null });

    const { builder, rows } = hard();
    rows.forEach((row, i) => {
      builder.column(`short${i}`, { cost: 1000, entries: [[row, 1]] });
      builder.column(`over${i}`, { cost: 1000, entries: [[row, -1]] });
    });
    const model = builder.build();
    const start = new Float64Array(model.columnNames.length);
    rows.forEach((_, i) => {
      start[40 + 2 * i] = 500 + i;
    });
    const warm = solver.solve(model, { nodes: 1 }, start);
    expect(warm.status).toBe('limit');
    expect(warm.objective).toBeLessThanOrEqual(objectiveOf(model, start));
    expect(warm.bound).toBeLessThanOrEqual(warm.objective!);
    expect(warm.gap).toBeGreaterThan(0);
    expect(solver.solve(model, { nodes: 1 }, start)).toEqual(warm);
  });

  it('minds the start when no work is allowed', () => {
    const model = cover([3, 2, 4], [[2, 1, 3]], [7], 5);
    const { objective } = solver.solve(model, {}, Float64Array.from([5, 5, 5]));
    expect(objective).toBe(solver.solve(model).objective);
  });
});

describe('building a model', () => {
  it('refuses crossing bounds, unknown and repeated rows and costs that are not numbers', () => {
    const builder = buildLinearModel();
    const row = builder.row('r', { lower: 0 });
    expect(() => builder.row('bad', { lower: 2, upper: 1 })).toThrow('row bad');
    expect(() => builder.column('x', { lower: 2, upper: 1, entries: [] })).toThrow('column x');
    expect(() => builder.column('x', { entries: [[row + 1, 1]] })).toThrow('row 1');
    expect(() =>
      builder.column('x', {
        entries: [
          [row, 1],
          [row, 2],
        ],
      }),
    ).toThrow('row 0');
    expect(() => builder.column('x', { cost: Number.NaN, entries: [] })).toThrow('finite');
  });
});
