import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../models/scheduling/coverage-contract.ts';
import { createFlowCoverage } from '../../models/scheduling/coverage-flow.ts';
import { createSubsetCoverage } from '../../models/scheduling/coverage-subsets.ts';
import { compileProblem } from '../../models/scheduling/week-model.ts';
import { freeAgent, plainShift, smallProblem } from './small-problem.ts';

const queueCount = 3;
const masks = [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2], []];
const slots = 6;

/** Largest number of agents that can serve, from the smallest cut over all sets of queues. */
function served(required: number[], staff: number[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << queueCount; set++) {
    const queues = required.reduce((sum, need, k) => sum + ((set >> k) & 1 ? need : 0), 0);
    const agents = staff.reduce((sum, n, g) => sum + (masks[g].some((k) => !((set >> k) & 1)) ? n : 0), 0);
    smallest = Math.min(smallest, queues + agents);
  }
  return smallest;
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

describe.each<[string, (problem: ReturnType<typeof compileProblem>) => Coverage]>([
  ['by subsets', createSubsetCoverage],
  ['by flow', createFlowCoverage],
])('coverage %s', (_, create) => {
  it('allocates agents as well as possible, and knows what one more is worth, after any comings and goings', () => {
    const change = fc.record({ group: fc.nat(masks.length - 1), slot: fc.nat(slots - 1), leaves: fc.boolean() });
    const need = fc.array(fc.nat(4), { minLength: queueCount * slots, maxLength: queueCount * slots });
    fc.assert(
      fc.property(need, fc.array(change, { maxLength: 60 }), (needs, changes) => {
        const required = Array.from({ length: queueCount }, (_, k) => needs.slice(k * slots, (k + 1) * slots));
        const agents = masks.map((queues) => ({ ...freeAgent(1, [0]), queues }));
        const compiled = compileProblem(
          smallProblem(1, [plainShift(1)], agents, {
            spillSlots: 0,
            required: required.map((q) => Int32Array.from(q)),
          }),
        );
        const coverage = create(compiled);
        const staff = masks.map(() => new Array<number>(slots).fill(0));
        for (const { group, slot, leaves } of changes) {
          if (leaves && staff[group][slot] === 0) continue;
          staff[group][slot] += leaves ? -1 : 1;
          coverage[leaves ? 'remove' : 'add'](compiled.skillOf[group], Int32Array.of(slot), 1);
        }
        const at = (t: number, extra = -1): number =>
          served(
            required.map((q) => q[t]),
            staff.map((s, g) => s[t] + (g === extra ? 1 : 0)),
          );
        let flow = 0;
        for (let t = 0; t < slots; t++) flow += at(t);
        expect(coverage.understaffedSlots).toBe(total(needs) - flow);
        expect(coverage.overstaffedSlots).toBe(total(staff.flat()) - flow);
        const shortage = new Float64Array(slots);
        masks.forEach((_, group) => {
          coverage.shortage(compiled.skillOf[group], 1, shortage);
          for (let t = 0; t < slots; t++) expect(shortage[t] > 0).toBe(at(t, group) > at(t));
        });
      }),
      { seed: 3 },
    );
  });
});
