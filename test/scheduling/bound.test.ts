import { describe, expect, it } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import { createBoundFinder } from '../../models/scheduling/bound.ts';
import { createPricer } from '../../models/scheduling/pricing.ts';
import type { RosterProblem } from '../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../models/scheduling/roster.ts';
import { verify } from '../../models/scheduling/verify.ts';
import { compileProblem } from '../../models/scheduling/week-model.ts';
import { everyWeek, freeAgent, plainShift, smallProblem } from './small-problem.ts';

/** Two days, three agents with one or two skills: few enough weeks to try every roster. */
function randomTeam(seed: number): RosterProblem {
  const random = createRandom(seed);
  const pick = (below: number): number => random.integer(below);
  const agents = [[0], [1], [0, 1]].map((queues) => ({
    ...freeAgent(2, [0]),
    queues,
    minDays: pick(2),
    maxDays: 1 + pick(2),
    minRestSlots: 2 + pick(4),
    windows: [0, 1].map(() => [pick(2), 5 + pick(3)] as const),
    dayPenalty: [pick(3), pick(3)],
    preferredStartSlot: pick(6),
    startPenaltyPerHour: 0.25 * pick(2),
  }));
  const type = plainShift(3, [{ slots: 1, earliest: 1, latest: 1 + pick(2) }]);
  const required = [0, 1].map(() => Int32Array.from({ length: 14 }, () => pick(3)));
  return smallProblem(2, [type], agents, { spillSlots: 2, required, startStepSlots: 2 });
}

function leastObjective(problem: RosterProblem): number {
  const alone = problem.agents.map((agent, a) =>
    [...everyWeek({ ...problem, agents: [agent] }, 0)]
      .filter((shifts) => verify({ ...problem, agents: [agent] }, shifts).violations.length === 0)
      .map((shifts) => shifts.map((shift) => ({ ...shift, agent: a }))),
  );
  let least = Number.POSITIVE_INFINITY;
  for (const x of alone[0]) {
    for (const y of alone[1]) {
      for (const z of alone[2]) least = Math.min(least, verify(problem, [...x, ...y, ...z]).objective);
    }
  }
  return least;
}

/** Each queue with its own prices, the second with convex tables. */
function withCoverCosts(problem: RosterProblem, seed: number): RosterProblem {
  const random = createRandom(seed + 100);
  const slots = problem.required[0].length;
  const prices = (most: number): Float64Array => Float64Array.from({ length: slots }, () => random.integer(most));
  const table = (): Float64Array => Float64Array.of(9 + random.integer(5), 4, 2, 1.5 + random.integer(2));
  const tables = Array.from({ length: slots }, (_, t) => (t % 3 === 0 ? null : table()));
  return {
    ...problem,
    coverCosts: [
      { understaffed: prices(12), overstaffed: prices(3), tables: null },
      { understaffed: prices(12), overstaffed: prices(3), tables },
    ],
  };
}

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
