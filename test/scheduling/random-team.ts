import { createRandom } from '../../models/numerics/random.ts';
import type { RosterProblem } from '../../models/scheduling/problem.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { everyWeek, freeAgent, plainShift, smallProblem } from './small-problem.ts';

/** Two days, three agents with one or two skills: few enough weeks to try every roster. */
export function randomTeam(seed: number): RosterProblem {
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

/** The least objective of all legal rosters of a team of three. */
export function leastObjective(problem: RosterProblem): number {
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
export function withCoverCosts(problem: RosterProblem, seed: number): RosterProblem {
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
