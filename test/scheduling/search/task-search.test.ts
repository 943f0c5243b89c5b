import { expect, it } from 'vitest';
import { createRandom } from '../../../models/numerics/random.ts';
import type { RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import { createTaskSearch } from '../../../models/scheduling/search/task-search.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const length = 4;
const least = 2;
const agents = 3;

/** Three agents with one shift of four slots each, in tasks of at least two, on two queues. */
function problemOf(seed: number): RosterProblem {
  const random = createRandom(seed);
  const required = [0, 1].map(() => Int32Array.from({ length: 6 }, () => random.integer(4)));
  const agent = { ...freeAgent(1, [0]), queues: [0, 1] };
  return smallProblem(1, [plainShift(length)], new Array(agents).fill(agent), {
    spillSlots: 0,
    required,
    minimumTaskSlots: least,
  });
}

/** Of all shifts and sequences of tasks. */
function leastObjective(problem: RosterProblem): number {
  const shifts: Omit<RosterShift, 'agent'>[] = [0, 1, 2].flatMap((start) =>
    [[0], [1], [0, 1], [1, 0]].map((queues) => ({
      day: 0,
      start,
      shiftType: 0,
      breaks: [],
      tasks: queues.map((queue, i) => ({ queue, from: start + i * least })),
    })),
  );
  const rosters = [...Array(agents).keys()].reduce<RosterShift[][]>(
    (partial, agent) =>
      partial.flatMap((roster) => [roster, ...shifts.map((shift) => [...roster, { ...shift, agent }])]),
    [[]],
  );
  return Math.min(...rosters.map((roster) => verify(problem, roster).objective));
}

it.each([1, 2, 3, 4])('finds the cheapest roster in tasks, smoothed and then guided (problem %i)', (seed) => {
  const problem = problemOf(seed);
  const solver = createRosterSolver(problem);
  const first = solver.search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
  const guided = solver.search({ seed: 2, work: 1, incumbent: first, duals: null, isGuided: true }).found ?? first;
  expect(guided.objective).toBeLessThanOrEqual(first.objective);
  expect(verify(problem, guided.shifts)).toMatchObject({ violations: [], objective: guided.objective });
  expect(guided.objective).toBe(leastObjective(problem));
});

it('gives equal rosters for equal seeds, whatever was searched before', () => {
  const order = { seed: 3, work: 200, incumbent: null, duals: null };
  const fresh = createRosterSolver(problemOf(5)).search(order).found!;
  const used = createRosterSolver(problemOf(5));
  used.search({ ...order, seed: 9, isGuided: true });
  expect(used.search(order).found!.shifts).toEqual(fresh.shifts);
});

it('leaves the best roster that guided sweeps met: more of them never cost more', () => {
  const problem = problemOf(2);
  const compiled = compileProblem(problem);
  const afterSweeps = Array.from({ length: 20 }, (_, sweeps) => {
    const search = createTaskSearch(compiled, createPricer(compiled));
    search.guide(sweeps + 1, createRandom(1));
    expect(verify(problem, search.shifts()).objective).toBe(search.objective());
    return search.objective();
  });
  expect(afterSweeps).toEqual([...afterSweeps].sort((a, b) => b - a));
  expect(afterSweeps[19]).toBe(leastObjective(problem));
});
