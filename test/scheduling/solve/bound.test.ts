import { describe, expect, it } from 'vitest';
import { createBoundFinder } from '../../../models/scheduling/solve/bound.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { leastObjective, randomTeam, withCoverCosts } from '../random-team.ts';

describe('lower bound and search', () => {
  it.each([
    ['plain prices', 1, false],
    ['plain prices', 2, false],
    ['plain prices', 3, false],
    ['plain prices', 4, false],
    ['prices and tables of queues', 5, true],
    ['prices and tables of queues', 6, true],
    ['prices and tables of queues', 7, true],
  ])('enclose the least objective of all legal rosters (%s, team %i)', (_, seed, hasCoverCosts) => {
    const problem = hasCoverCosts ? withCoverCosts(randomTeam(seed), seed) : randomTeam(seed);
    const least = leastObjective(problem);
    const compiled = compileProblem(problem);
    const finder = createBoundFinder(compiled, createPricer(compiled));
    const state = finder.start();
    for (let i = 0; i < 300; i++) finder.iterate(state, least + (i % 7) * 10);
    expect(state.bound).toBeLessThanOrEqual(least + 1e-9);
    expect(state.bound).toBeGreaterThan(0.5 * least - 5);

    const { found } = createRosterSolver(problem).search({ seed, work: 2000, incumbent: null, duals: state.prices });
    const verdict = verify(problem, found!.shifts);
    expect(verdict.violations).toEqual([]);
    expect(verdict.objective).toBeCloseTo(found!.objective, 9);
    expect(found!.objective).toBeGreaterThanOrEqual(least - 1e-9);
    expect(found!.objective).toBeLessThanOrEqual(1.3 * least + 1e-9);
  });
});
