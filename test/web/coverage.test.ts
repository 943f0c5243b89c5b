import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule, StaffingRequirement } from '../../web/src/api/types.ts';
import { coverageOf, totalCoverage } from '../../web/src/views/staffing/coverage.ts';

const queueNames = ['support', 'sales', 'billing', 'chat'];

function requirement(needs: number[]): StaffingRequirement {
  return {
    id: 'st',
    forecastId: 'fc',
    createdAt: '2026-03-01T00:00:00Z',
    grid: {
      startDate: '2026-03-02',
      days: 1,
      intervalMinutes: 30,
      timeZone: 'Europe/Amsterdam',
      starts: ['2026-03-01T23:00:00Z'],
    },
    queues: needs.map((need, queue) => ({
      queueId: queueNames[queue]!,
      formula: 'erlangC',
      required: [need],
      requiredFractional: [need],
      requiredWithShrinkage: [need],
      bindingTarget: ['serviceLevel'],
      expectedServiceLevel: [0.8],
      expectedOccupancy: [0.8],
    })),
  };
}

const world = fc.integer({ min: 1, max: queueNames.length }).chain((count) =>
  fc.record({
    needs: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: count, maxLength: count }),
    groups: fc.array(
      fc.record({
        queueIds: fc.subarray(queueNames.slice(0, count), { minLength: 1 }),
        agents: fc.tuple(fc.integer({ min: 0, max: 15 })),
      }),
      { maxLength: 6 },
    ),
  }),
);

/** Missing agents that no assignment can avoid: the worst shortage over all sets of queues (max-flow min-cut). */
function unavoidablyMissing(needs: number[], groups: Schedule['onQueue']): number {
  let worst = 0;
  for (let set = 1; set < 2 ** needs.length; set++) {
    const chosen = queueNames.filter((_, queue) => queue < needs.length && set & (1 << queue));
    const need = chosen.reduce((sum, queue) => sum + needs[queueNames.indexOf(queue)]!, 0);
    const able = groups
      .filter(({ queueIds }) => queueIds.some((queue) => chosen.includes(queue)))
      .reduce((sum, { agents }) => sum + agents[0]!, 0);
    worst = Math.max(worst, need - able);
  }
  return worst;
}

describe('coverage', () => {
  it('leaves no more missing than skills force', () => {
    fc.assert(
      fc.property(world, ({ needs, groups }) => {
        const coverage = coverageOf(requirement(needs), groups);
        const missing = coverage.reduce((sum, queue) => sum + Math.max(0, queue.required[0]! - queue.rostered[0]!), 0);
        expect(missing).toBeCloseTo(unavoidablyMissing(needs, groups), 6);
      }),
    );
  });

  it('counts every agent once', () => {
    fc.assert(
      fc.property(world, ({ needs, groups }) => {
        const coverages = coverageOf(requirement(needs), groups);
        const present = groups.reduce((sum, { agents }) => sum + agents[0]!, 0);
        expect(totalCoverage(coverages).rostered[0]).toBeCloseTo(present, 6);
        for (const { rostered } of coverages) expect(rostered[0]).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('shares surplus in proportion to needs', () => {
    const [support, sales] = coverageOf(requirement([6, 2]), [{ queueIds: ['support', 'sales'], agents: [12] }]);
    expect(support!.rostered[0]).toBeCloseTo(9, 9);
    expect(sales!.rostered[0]).toBeCloseTo(3, 9);
  });
});
