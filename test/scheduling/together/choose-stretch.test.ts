import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../models/optimisation/highs.ts';
import type { LinearSolver } from '../../../models/optimisation/solver-contract.ts';
import type { RosterProblem } from '../../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { leastObjective, randomTeam, withCoverCosts } from '../random-team.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

const overtime = { slots: 2, pricePerSlot: 3 };

/** The roster of a single construction, and what the program makes of it. */
function chosenAtOnce(problem: RosterProblem, nodes = 1000) {
  const roster = createRosterSolver(problem);
  const incumbent = roster.search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
  return { incumbent, result: roster.whole({ incumbent, nodes }, solver) };
}

/** The cheapest roster by the program, checked. */
function cheapest(problem: RosterProblem): number {
  const { incumbent, result } = chosenAtOnce(problem);
  const best = result!.found ?? incumbent;
  expect(result!.isProven).toBe(true);
  expect(result!.bound).toBeCloseTo(best.objective, 4);
  expect(verify(problem, best.shifts)).toMatchObject({ violations: [], objective: expect.closeTo(best.objective, 6) });
  return best.objective;
}

/** Two agents and three days; what one of them must keep is for the test to say. (The third never works.) */
function teamWith(rules: Partial<RosterProblem['agents'][number]>): RosterProblem {
  const days = 3;
  const free = { ...freeAgent(days, [0, 1]), maxDays: 2 };
  const agents = [{ ...free, ...rules }, free, { ...free, maxDays: 0 }];
  const types = [
    { ...plainShift(2), startWindow: [0, 1] as const },
    { ...plainShift(1), startWindow: [3, 4] as const },
  ];
  const required = Int32Array.from({ length: days * 6 }, (_, t) => [0, 2, 2, 1, 1, 0][t % 6]);
  return smallProblem(days, types, agents, { spillSlots: 0, required: [required] });
}

describe('all shifts of a team chosen at once', () => {
  it.each([1, 2, 3, 4])('are the cheapest of all legal rosters, and proven so (team %i)', (seed) => {
    expect(cheapest(randomTeam(seed))).toBeCloseTo(leastObjective(randomTeam(seed)), 6);
  });

  it.each([5, 6])('are so under prices and tables of queues (team %i)', (seed) => {
    const problem = withCoverCosts(randomTeam(seed), seed);
    expect(cheapest(problem)).toBeCloseTo(leastObjective(problem), 6);
  });

  it.each<[string, Partial<RosterProblem['agents'][number]>]>([
    ['rest after the shift before the horizon', { history: { consecutiveDays: 1, lastEndSlot: 0 }, minRestSlots: 13 }],
    ['rest that reaches over a day', { minRestSlots: 13 }],
    ['a pinned shift', { fixed: [{ day: 1, start: 4, shiftType: 1 }] }],
    ['an activity on a day', { activities: [{ from: 8, to: 9 }] }],
    ['runs of days', { minConsecutiveDays: 2, minDays: 2 }],
    ['forbidden successions', { minDays: 2, forbiddenSuccessions: [[0, 0] as const, [1, 0] as const] }],
    ['overtime by price', { paidLimits: [{ fromDay: 0, toDay: 2, minSlots: 0, maxSlots: 2, overtime }] }],
    ['requests', { requests: [{ day: 0, shiftTypes: [1], wanted: true, cost: 30 }] }],
  ])('keep %s', (_, rules) => {
    const problem = teamWith(rules);
    expect(cheapest(problem)).toBeCloseTo(leastObjective(problem), 6);
  });

  it('say what is proven where the nodes do not suffice', () => {
    const { incumbent, result } = chosenAtOnce(teamWith({ minRestSlots: 8 }), 0);
    expect(result!.bound).toBeLessThanOrEqual((result!.found ?? incumbent).objective + 1e-6);
  });

  it('are not for rules that promise rests', () => {
    expect(chosenAtOnce(teamWith({ minContinuousRestSlots: 7 })).result).toBeNull();
  });
});
