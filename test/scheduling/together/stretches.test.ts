import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../models/optimisation/highs.ts';
import type { GrowingSolver } from '../../../models/optimisation/solver-contract.ts';
import { createCoverCosts } from '../../../models/scheduling/cover/cover-costs.ts';
import type { RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { createStretchChooser } from '../../../models/scheduling/together/choose-stretch.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { toShifts } from '../../../models/scheduling/week/weeks.ts';
import { randomTeam, withCoverCosts } from '../random-team.ts';
import { everyWeek } from '../small-problem.ts';
import { teamOfRuns } from './team-of-runs.ts';

let solver: GrowingSolver;
beforeAll(async () => {
  solver = await createHighsSolver();
});

const firstRoster = (problem: RosterProblem) =>
  createRosterSolver(problem).search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;

/** Rosters of the problem that differ from the given one only in shifts of these agents on these days: the least objective. */
function leastOfStretch(problem: RosterProblem, shifts: RosterShift[], agents: number[], from: number, to: number) {
  const isOpen = ({ agent, day }: RosterShift): boolean => agents.includes(agent) && day >= from && day < to;
  const text = (own: RosterShift[]): string => JSON.stringify(own.filter((shift) => !isOpen(shift)));
  const choices = problem.agents.map((agent, a) => {
    const own = shifts.filter((shift) => shift.agent === a);
    const weeks = [...everyWeek({ ...problem, agents: [agent] }, 0)].map((week) =>
      week.map((shift) => ({ ...shift, agent: a })),
    );
    return agents.includes(a) ? weeks.filter((week) => text(week) === text(own)) : [own];
  });
  let least = Number.POSITIVE_INFINITY;
  for (const x of choices[0]) {
    for (const y of choices[1]) {
      for (const z of choices[2]) {
        const verdict = verify(problem, [...x, ...y, ...z]);
        if (verdict.violations.length === 0) least = Math.min(least, verdict.objective);
      }
    }
  }
  return least;
}

describe('a stretch of shifts chosen together', () => {
  it.each([
    [1, [0, 1, 2], 0, 1],
    [2, [0, 1, 2], 1, 2],
    [3, [0, 2], 0, 2],
    [4, [1, 2], 1, 2],
    [5, [0, 1, 2], 1, 2],
    [6, [1], 0, 1],
  ])(
    'is the cheapest legal one beside all that is kept (team %i, agents %j, days %i to %i)',
    (seed, agents, from, to) => {
      const problem = seed > 4 ? withCoverCosts(randomTeam(seed), seed) : randomTeam(seed);
      const { weeks, shifts } = firstRoster(problem);
      const least = leastOfStretch(problem, shifts, agents, from, to);
      const compiled = compileProblem(problem);
      const choose = createStretchChooser(compiled, createCoverCosts(compiled));
      const most = { shifts: 1000, arcs: 1000 };
      const result = choose({ agents, from, to, kept: weeks }, most, {}, solver)!;
      expect(result).toMatchObject({
        isProven: true,
        objective: expect.closeTo(least, 6),
        bound: expect.closeTo(least, 4),
      });
      const verdict = verify(problem, toShifts(compiled, weeks));
      expect(verdict).toMatchObject({ violations: [], objective: expect.closeTo(least, 6) });
      expect(choose({ agents, from, to, kept: weeks }, { ...most, arcs: 1 }, {}, solver)).toBeNull();
    },
  );
});

describe('the search by stretches', () => {
  const order = { seed: 3, work: 400, pace: null };

  it('finds better legal rosters, tells each, and the same again', () => {
    const problem = teamOfRuns(12, 14);
    const idle = firstRoster({ ...problem, required: problem.required.map((queue) => new Int32Array(queue.length)) });
    const incumbent = { ...idle, objective: verify(problem, idle.shifts).objective };
    const told: number[] = [];
    const once = () =>
      createRosterSolver(problem).improveDays({ ...order, incumbent }, solver, ({ objective }) => told.push(objective));
    const { found, work, pace } = once();
    expect(work).toBeGreaterThanOrEqual(order.work);
    expect(pace!.size).toBeGreaterThan(0);
    expect(found!.objective).toBeLessThan(incumbent.objective);
    expect(told).toEqual([...told].sort((a, b) => b - a));
    expect(told.at(-1)).toBe(found!.objective);
    expect(verify(problem, found!.shifts)).toMatchObject({ violations: [], objective: found!.objective });
    expect(once().found!.shifts).toEqual(found!.shifts);
  });

  it('tries no stretch twice on the same roster, and ends when none is left', () => {
    const problem = teamOfRuns();
    const roster = createRosterSolver(problem);
    const start = firstRoster(problem);
    const first = roster.improveDays({ seed: 1, work: 1e6, pace: null, incumbent: start }, solver);
    expect(first.work).toBeLessThan(1e6);
    const incumbent = first.found ?? start;
    const again = roster.improveDays({ seed: 2, work: 1e6, pace: first.pace, incumbent }, solver);
    expect(again).toMatchObject({ found: null, work: 0, pace: { futile: { objective: incumbent.objective } } });
    const other = { ...incumbent, objective: incumbent.objective + 1 };
    expect(roster.improveDays({ seed: 2, work: 1, pace: first.pace, incumbent: other }, solver).work).toBeGreaterThan(
      0,
    );
  });

  it('says that it does not suit rules that promise rests', () => {
    const problem = randomTeam(1);
    const resting = { ...problem, agents: problem.agents.map((agent) => ({ ...agent, minContinuousRestSlots: 7 })) };
    const result = createRosterSolver(resting).improveDays({ ...order, incumbent: firstRoster(resting) }, solver);
    expect(result).toEqual({ found: null, work: 0, pace: null });
  });
});
