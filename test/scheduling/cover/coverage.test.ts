import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoverCosts } from '../../../models/scheduling/cover/cover-costs.ts';
import type { Coverage, CoverageProblem } from '../../../models/scheduling/cover/coverage-contract.ts';
import { createFlowCoverage } from '../../../models/scheduling/cover/coverage-flow.ts';
import { createSubsetCoverage } from '../../../models/scheduling/cover/coverage-subsets.ts';
import type { CoverCost } from '../../../models/scheduling/problem.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const queueCount = 3;
const masks = [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2], []];
const slots = 4;

/** Least cost of a slot over every way to give each agent one of its queues; agents without a queue are surplus. */
function leastCost(staff: number[], costOf: (queue: number, agents: number) => number, surplus: number): number {
  const agents = staff.flatMap((n, g) => new Array<number>(n).fill(g));
  const on = new Array<number>(queueCount).fill(0);
  const best = (i: number): number => {
    if (i === agents.length) return on.reduce((sum, n, k) => sum + costOf(k, n), 0);
    if (masks[agents[i]].length === 0) return surplus + best(i + 1);
    return Math.min(
      ...masks[agents[i]].map((k) => {
        on[k]++;
        const cost = best(i + 1);
        on[k]--;
        return cost;
      }),
    );
  };
  return best(0);
}

const change = fc.record({ group: fc.nat(masks.length - 1), slot: fc.nat(slots - 1), leaves: fc.boolean() });
const needs = fc.array(fc.nat(3), { minLength: queueCount * slots, maxLength: queueCount * slots });
const perSlot = (most: number) =>
  fc.array(fc.nat(most), { minLength: slots, maxLength: slots }).map((values) => Float64Array.from(values));
/** Convex: the savings of one more agent, sorted downwards, summed from the end. */
const table = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 5 }).map((savings) => {
  const cost = [20];
  for (const saving of savings.sort((a, b) => b - a)) cost.push(cost[cost.length - 1] - saving);
  return Float64Array.from(cost);
});
const coverCost: fc.Arbitrary<CoverCost | null> = fc.option(
  fc.record({
    understaffed: perSlot(12),
    overstaffed: perSlot(3),
    tables: fc.option(fc.array(fc.option(table), { minLength: slots, maxLength: slots })),
  }),
);

function expectExact(
  create: (given: CoverageProblem) => Coverage,
  needs: number[],
  coverCosts: (CoverCost | null)[] | undefined,
  changes: { group: number; slot: number; leaves: boolean }[],
): void {
  const required = Array.from({ length: queueCount }, (_, k) =>
    Int32Array.from(needs.slice(k * slots, (k + 1) * slots)),
  );
  const agents = masks.map((queues) => ({ ...freeAgent(1, [0]), queues }));
  const problem = smallProblem(1, [plainShift(1)], agents, { spillSlots: 0, required, coverCosts });
  const compiled = { ...compileProblem(problem), slots };
  const costs = createCoverCosts(compiled);
  const coverage = create(compiled);
  const staff = Array.from({ length: slots }, () => masks.map(() => 0));
  for (const { group, slot, leaves } of changes) {
    if (leaves && staff[slot][group] === 0) continue;
    staff[slot][group] += leaves ? -1 : 1;
    coverage[leaves ? 'remove' : 'add'](compiled.skillOf[group], Int32Array.of(slot), 1);
  }
  const costAt = (t: number, extra = -1): number =>
    leastCost(
      staff[t].map((n, g) => (g === extra ? n + 1 : n)),
      (k, n) => costs.cost(k, t, n),
      problem.overstaffedCost,
    );
  const total = staff.reduce((sum, _, t) => sum + costAt(t), 0);
  expect(coverage.cost).toBeCloseTo(total, 9);
  const marginal = new Float64Array(slots);
  masks.forEach((_, group) => {
    coverage.marginal(compiled.skillOf[group], marginal);
    for (let t = 0; t < slots; t++) expect(marginal[t]).toBeCloseTo(costAt(t) - costAt(t, group), 9);
  });
}

const bySubsets = (given: CoverageProblem): Coverage => createSubsetCoverage(given, createCoverCosts(given).common!);

describe('coverage', () => {
  it.each([
    ['by subsets', bySubsets],
    ['by flow', createFlowCoverage],
  ])(
    '%s knows the cost of the best allocation and what one more agent saves, after any comings and goings',
    (_, create) => {
      fc.assert(
        fc.property(needs, fc.array(change, { maxLength: 30 }), (needs, changes) => {
          expectExact(create, needs, undefined, changes);
        }),
        { seed: 3, numRuns: 60 },
      );
    },
  );

  it('by subsets is exact for prices of each slot that the queues share', () => {
    const shared = fc.record({ understaffed: perSlot(12), overstaffed: perSlot(3), tables: fc.constant(null) });
    fc.assert(
      fc.property(needs, shared, fc.array(change, { maxLength: 30 }), (needs, own, changes) => {
        expectExact(bySubsets, needs, Array(queueCount).fill(own), changes);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('by flow is exact for prices of each queue and slot and for convex tables', () => {
    const perQueue = fc.array(coverCost, { minLength: queueCount, maxLength: queueCount });
    fc.assert(
      fc.property(needs, perQueue, fc.array(change, { maxLength: 30 }), (needs, coverCosts, changes) => {
        expectExact(createFlowCoverage, needs, coverCosts, changes);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('costs of covering a queue', () => {
  const oneQueue = (cost: Partial<CoverCost> | null, minimum = 0) =>
    createCoverCosts({
      slots: 1,
      problem: {
        ...smallProblem(1, [plainShift(1)], [], { required: [Int32Array.of(3)] }),
        coverCosts: [
          cost && { understaffed: Float64Array.of(8), overstaffed: Float64Array.of(2), tables: null, ...cost },
        ],
        minimumStaff: minimum > 0 ? [Int32Array.of(minimum)] : undefined,
      },
    });

  it('price missing and surplus agents, and forbid less than the minimum staff by price', () => {
    const costs = oneQueue({});
    expect([0, 2, 3, 5].map((n) => costs.cost(0, 0, n))).toEqual([24, 8, 0, 4]);
    const withMinimum = oneQueue({}, 1);
    expect(withMinimum.saving(0, 0, 0)).toBeGreaterThan(100);
    expect(withMinimum.saving(0, 0, 1)).toBe(8);
    expect(withMinimum.cost(0, 0, 1)).toBe(16);
  });

  it('are common to the queues only where every price is', () => {
    const prices = (over: number): CoverCost => ({
      understaffed: Float64Array.of(8, 0),
      overstaffed: Float64Array.of(over, 1),
      tables: null,
    });
    const commonOf = (...coverCosts: CoverCost[]) => {
      const required = coverCosts.map(() => Int32Array.of(3, 3));
      return createCoverCosts({
        slots: 2,
        problem: { ...smallProblem(1, [plainShift(1)], [], { required }), coverCosts },
      }).common;
    };
    expect(commonOf(prices(2), prices(2))).toEqual({
      understaffed: Float64Array.of(8, 0),
      overstaffed: Float64Array.of(2, 1),
    });
    expect(commonOf(prices(2), prices(1))).toBeNull();
    expect(commonOf(prices(2), { ...prices(2), tables: [Float64Array.of(1, 0), null] })).toBeNull();
  });

  it('continue the last step of a table', () => {
    const costs = oneQueue({ tables: [Float64Array.of(9, 4, 3)] });
    expect([0, 1, 2, 4].map((n) => costs.cost(0, 0, n))).toEqual([9, 4, 3, 1]);
  });

  it('know the staff that suits a price, and smooth the savings between the steps', () => {
    const costs = oneQueue({});
    expect([-2, 0, 8].map((price) => costs.staffAt(0, 0, price, 9))).toEqual([3, 3, 3]);
    expect([-2.1, 8.1].map((price) => costs.staffAt(0, 0, price, 9))).toEqual([9, 0]);
    expect([0, 2, 3, 3.5, 9].map((n) => costs.smoothedSaving(0, 0, n, 2))).toEqual([6, 2, 0, -1, -6]);
    const table = oneQueue({ tables: [Float64Array.of(10, 4, 0)] });
    expect([0, 1, 1.5].map((n) => table.smoothedSaving(0, 0, n, 4))).toEqual([4, 4, 4]);
    expect(oneQueue({ tables: [Float64Array.of(10, 2, 2)] }).smoothedSaving(0, 0, 0, 4)).toBe(4);
  });
});
