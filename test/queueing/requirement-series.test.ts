import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal } from '../../models/queueing/load.ts';
import { requiredAgents } from '../../models/queueing/requirement.ts';
import { requirementSearch } from '../../models/queueing/requirement-series.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const goals: fc.Arbitrary<Goal> = fc
  .record({
    serviceLevel: optional(
      fc.record({
        share: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        thresholdSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
      }),
    ),
    maxAverageSpeedOfAnswerSeconds: optional(fc.double({ min: 0.5, max: 200, noNaN: true })),
    maxMeanWaitSeconds: optional(fc.double({ min: 0.5, max: 200, noNaN: true })),
    maxAbandonedShare: optional(fc.double({ min: 0.005, max: 0.5, noNaN: true })),
    maxOccupancy: optional(fc.double({ min: 0.3, max: 0.98, noNaN: true })),
    minAgents: fc.constantFrom(0, 0, 3, 25),
  })
  .filter(({ minAgents, ...targets }) => Object.values(targets).some((target) => target !== null));

describe('requirementSearch, the requirement of many intervals', () => {
  it('gives exactly what requiredAgents gives, in whatever order the loads come', () => {
    const loads = fc.array(fc.double({ min: 0, max: 250, noNaN: true }), { minLength: 1, maxLength: 12 });
    const patience = optional(fc.double({ min: 10, max: 2000, noNaN: true }));
    const handleTime = fc.double({ min: 20, max: 1500, noNaN: true });
    fc.assert(
      fc.property(
        goals,
        loads,
        patience,
        handleTime,
        (goal, erlangs, meanPatienceSeconds, averageHandleTimeSeconds) => {
          const search = requirementSearch(meanPatienceSeconds, goal);
          for (const load of [...erlangs, 0, erlangs[0]]) {
            const arrivalsPerSecond = load / averageHandleTimeSeconds;
            const { perTarget, ...full } = requiredAgents(
              { arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds },
              goal,
            );
            expect(search(arrivalsPerSecond, averageHandleTimeSeconds)).toEqual(full);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never needs fewer agents for more contacts', () => {
    fc.assert(
      fc.property(goals, optional(fc.double({ min: 10, max: 2000, noNaN: true })), (goal, meanPatienceSeconds) => {
        const search = requirementSearch(meanPatienceSeconds, goal);
        const needs = Array.from({ length: 60 }, (_, i) => search((1.7 * i) / 240, 240));
        needs.slice(1).forEach(({ agents, fractionalAgents }, i) => {
          expect(agents).toBeGreaterThanOrEqual(needs[i].agents);
          expect(fractionalAgents).toBeGreaterThanOrEqual(needs[i].fractionalAgents - 1e-9);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('remembers more loads than it has room for', () => {
    const search = requirementSearch(120, { serviceLevel: { share: 0.8, thresholdSeconds: 20 } });
    const first = search(0.05, 200);
    for (let i = 0; i < 5000; i++) search(0.0001 * (i % 4500), 200);
    expect(search(0.05, 200)).toEqual(first);
  });

  it('refuses a goal without a target and a load that is no number', () => {
    expect(() => requirementSearch(null, {})).toThrow('at least one target');
    const search = requirementSearch(null, { maxOccupancy: 0.9 });
    expect(() => search(Number.NaN, 200)).toThrow('finite');
  });
});
