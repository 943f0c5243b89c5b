import { describe, expect, it } from 'vitest';
import type { RosterProblem } from '../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../models/scheduling/solve/roster.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { toIndices } from '../../src/pipeline/roster/roster-indices.ts';
import { teamFile } from './team-file.ts';

const team: RosterProblem = toIndices(teamFile(16));
const slots = team.required[0].length;

function solve(rules: Partial<RosterProblem>) {
  const problem = { ...team, ...rules };
  const solver = createRosterSolver(problem);
  const bound = solver.bound({ state: null, target: 1000, work: 400 }).state.bound;
  const { found } = solver.search({ seed: 1, work: 3000, incumbent: null, duals: null });
  return { verdict: verify(problem, found!.shifts), shifts: found!.shifts, objective: found!.objective, bound };
}

/** Most agents within their shifts at once. */
function mostPresent(shifts: ReturnType<typeof solve>['shifts']): number {
  const present = new Int32Array(slots);
  for (const { day, start, shiftType } of shifts) {
    const from = (day * 1440) / team.slotMinutes + start;
    for (let t = from; t < from + team.shiftTypes[shiftType].lengthSlots; t++) present[t]++;
  }
  return Math.max(...present);
}

describe('the search keeps rules about agents together', () => {
  const free = solve({});

  it('seats are enough in every slot', () => {
    const seats = mostPresent(free.shifts) - 2;
    const { verdict, shifts, objective, bound } = solve({
      sites: [{ seats: new Int32Array(slots).fill(seats) }],
      agents: team.agents.map((agent) => ({ ...agent, site: 0 })),
    });
    expect(verdict.violations).toEqual([]);
    expect(mostPresent(shifts)).toBeLessThanOrEqual(seats);
    expect(objective).toBeCloseTo(verdict.objective, 6);
    expect(bound).toBeLessThanOrEqual(objective);
  });

  it('pairs work together, or never at the same time', () => {
    const pairs = [
      { agents: [0, 1] as const, together: true },
      { agents: [2, 3] as const, together: false },
      { agents: [4, 5] as const, together: false },
    ];
    const agents = team.agents.map((agent) => ({
      ...agent,
      windows: agent.windows.map((window) => window && ([24, 96] as const)),
    }));
    expect(verify({ ...team, agents, pairs }, free.shifts).violations).not.toEqual([]);
    const { verdict, shifts, objective } = solve({ agents, pairs });
    expect(verdict.violations).toEqual([]);
    expect(objective).toBeCloseTo(verdict.objective, 6);
    const timesOf = (agent: number) => shifts.filter((s) => s.agent === agent).map(({ day, start }) => [day, start]);
    expect(timesOf(0)).toEqual(timesOf(1));
  });

  it('every queue keeps its minimum staff', () => {
    const minimumStaff = team.required.map((queue) => queue.map((agents) => Math.min(1, agents)));
    const cheap = { understaffedCost: 0.5, overstaffedCost: 3 };
    const without = solve(cheap);
    const asked = { ...cheap, minimumStaff };
    expect(verify({ ...team, ...asked }, without.shifts).violations).not.toEqual([]);
    const { verdict, objective } = solve(asked);
    expect(verdict.violations).toEqual([]);
    expect(objective).toBeCloseTo(verdict.objective, 6);
  });
});
