import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../models/optimisation/highs.ts';
import type { GrowingSolver } from '../../../models/optimisation/solver-contract.ts';
import { createCoverCosts } from '../../../models/scheduling/cover/cover-costs.ts';
import type { RosterProblem } from '../../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { createJointChooser } from '../../../models/scheduling/together/joint-weeks.ts';
import { isSmallTeam } from '../../../models/scheduling/together/small-team.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { leastObjective, randomTeam, withCoverCosts } from '../random-team.ts';
import { plainShift } from '../small-problem.ts';
import { teamOfRuns } from './team-of-runs.ts';

let solver: GrowingSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

/** A week without work: a column to begin with, whatever it costs. */
const noWeek = ({ days }: RosterProblem) => ({
  options: new Int32Array(days).fill(-1),
  breaks: new Int32Array(0),
  onPhone: new Int32Array(0),
});

/** The roster of a single construction, improved. */
function improved(problem: RosterProblem, agentsTogether?: number, work = 1) {
  const roster = createRosterSolver(problem);
  const incumbent = roster.search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
  const pace = agentsTogether ? { size: agentsTogether, effort: 800, failures: 0 } : null;
  const result = roster.improve({ incumbent, seed: 1, work, pace }, solver);
  return { incumbent, best: result.found ?? incumbent, bound: result.bound };
}

describe('weeks of a small team chosen together', () => {
  it.each([
    ['plain prices', 1, false],
    ['plain prices', 2, false],
    ['plain prices', 3, false],
    ['prices and tables of queues', 5, true],
    ['prices and tables of queues', 6, true],
  ])('are the cheapest of all legal rosters, and proven so (%s, team %i)', (_, seed, hasCoverCosts) => {
    const problem = hasCoverCosts ? withCoverCosts(randomTeam(seed), seed) : randomTeam(seed);
    const least = leastObjective(problem);
    const { best, bound } = improved(problem, undefined, 1000);
    const verdict = verify(problem, best.shifts);
    expect(verdict.violations).toEqual([]);
    expect(verdict.objective).toBeCloseTo(least, 6);
    expect(best.objective).toBeCloseTo(least, 6);
    expect(bound).toBeGreaterThan(least - 2e-4);
    expect(bound).toBeLessThanOrEqual(least + 1e-6);
  });

  it('are proven to be the cheapest where rules bind from day to day', () => {
    const { best, bound } = improved(teamOfRuns(), undefined, 2000);
    expect(verify(teamOfRuns(), best.shifts)).toMatchObject({ violations: [], objective: best.objective });
    expect(bound).toBeCloseTo(best.objective, 6);
  });

  it('leave the weeks of all others as they are, and prove nothing about the roster then', () => {
    const problem = teamOfRuns();
    const { incumbent, best, bound } = improved(problem, 2);
    const moved = problem.agents.filter((_, a) => {
      const own = (shifts: typeof best.shifts) => JSON.stringify(shifts.filter(({ agent }) => agent === a));
      return own(incumbent.shifts) !== own(best.shifts);
    });
    expect(moved.length).toBeLessThanOrEqual(2);
    expect(best.objective).toBeLessThanOrEqual(incumbent.objective);
    expect(bound).toBe(Number.NEGATIVE_INFINITY);
  });

  it('are given up when asked, with a bound that holds', () => {
    const problem = randomTeam(1);
    const compiled = compileProblem(problem);
    const choose = createJointChooser(compiled, createCoverCosts(compiled), createPricer(compiled));
    const { objective } = createRosterSolver(problem).search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
    const staff = new Int32Array(compiled.skillMasks.length * compiled.slots);
    const current = problem.agents.map((_, agent) => ({ ...noWeek(problem), agent, cost: objective }));
    const order = { agents: [...problem.agents.keys()], current, staff, objective: 3 * objective, isWhole: false };
    const rounds: string[] = [];
    const isSpent = (stage: string): boolean => rounds.push(stage) > 0;
    const { columns, bound } = choose({ ...order, isSpent }, solver);
    expect(columns).toBeNull();
    expect(rounds).toEqual(['bound', 'bound']);
    expect(Number.isFinite(bound)).toBe(true);
    expect(bound).toBeLessThanOrEqual(leastObjective(problem) + 1e-6);
  });

  it('suit few agents without seats and pairs only', () => {
    const problem = teamOfRuns();
    expect(isSmallTeam(problem)).toBe(true);
    expect(isSmallTeam({ ...problem, pairs: [{ agents: [0, 1], together: true }] })).toBe(false);
    expect(isSmallTeam({ ...problem, sites: [{ seats: new Int32Array(48).fill(2) }] })).toBe(false);
    expect(isSmallTeam({ ...problem, agents: Array.from({ length: 101 }, () => problem.agents[0]) })).toBe(false);
    expect(isSmallTeam({ ...problem, shiftTypes: Array.from({ length: 4 }, () => plainShift(1)) })).toBe(false);
    expect(isSmallTeam({ ...problem, required: Array.from({ length: 7 }, () => problem.required[0]) })).toBe(false);
  });
});
