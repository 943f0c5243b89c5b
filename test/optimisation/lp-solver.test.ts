import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { buildLinearModel, findBrokenRow } from '../../models/optimisation/linear-model.ts';
import { lpSolver } from '../../models/optimisation/lp-solver.ts';
import type { LinearSolver } from '../../models/optimisation/solver-contract.ts';

let highs: LinearSolver;
beforeAll(async () => {
  highs = await createHighsSolver();
});

const coefficient = fc.integer({ min: -4, max: 6 });
const shape = fc.record({
  columns: fc.array(
    fc.record({
      cost: fc.integer({ min: 1, max: 9 }),
      lower: fc.integer({ min: -3, max: 2 }),
      width: fc.integer({ min: 0, max: 7 }),
      isInteger: fc.boolean(),
      entries: fc.array(coefficient, { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  needs: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 3, maxLength: 3 }),
});

describe('javascript-lp-solver behind the solver contract', () => {
  it('finds what HiGHS finds, or says that it has no answer', () => {
    let answered = 0;
    fc.assert(
      fc.property(shape, ({ columns, needs }) => {
        const builder = buildLinearModel();
        const rows = needs.map((lower, i) => builder.row(`need${i}`, { lower, upper: lower + 9 }));
        columns.forEach(({ cost, lower, width, isInteger, entries }, j) => {
          const filled = rows.map((row, i) => [row, entries[i]] as const).filter(([, value]) => value !== 0);
          builder.column(`x${j}`, { cost, lower, upper: lower + width, isInteger, entries: filled });
        });
        const model = builder.build();
        const found = lpSolver.solve(model);
        if (found.status === 'limit') return;
        answered++;
        const proven = highs.solve(model);
        expect(found.status).toBe(proven.status);
        if (proven.objective === null) expect(found.values).toBeNull();
        else {
          expect(found.objective).toBeCloseTo(proven.objective, 5);
          expect(findBrokenRow(model, found.values!)).toBeNull();
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    expect(answered).toBeGreaterThan(270);
  });

  it('minds free columns', () => {
    const builder = buildLinearModel();
    const row = builder.row('sum', { lower: -4 });
    builder.column('x', { cost: 1, lower: Number.NEGATIVE_INFINITY, entries: [[row, 1]] });
    expect(lpSolver.solve(builder.build())).toMatchObject({ status: 'optimal', objective: -4 });
  });

  it('tells an unbounded model', () => {
    const builder = buildLinearModel();
    const row = builder.row('r', { lower: 1 });
    builder.column('x', { cost: -1, entries: [[row, 1]] });
    expect(lpSolver.solve(builder.build())).toMatchObject({ status: 'unbounded', values: null });
  });
});
