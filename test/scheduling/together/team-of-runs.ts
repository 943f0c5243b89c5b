import type { RosterProblem } from '../../../models/scheduling/problem.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

/** Two types of shift, runs of two to three days. */
export function teamOfRuns(many = 4, days = 8): RosterProblem {
  const agents = Array.from({ length: many }, (_, a) => ({
    ...freeAgent(days, [0, 1]),
    minPaidSlots: 3,
    maxPaidSlots: 5,
    maxConsecutiveDays: 3,
    minConsecutiveDays: 2,
    minConsecutiveDaysOff: 2,
    lockedDaysOff: [a % days],
    forbiddenSuccessions: [[1, 0] as const],
    requests: [{ day: (2 * a) % days, shiftTypes: [a % 2], wanted: true, cost: 2 }],
  }));
  const types = [0, 1].map((k) => ({ ...plainShift(1), startWindow: [k, k] as const }));
  const required = Int32Array.from({ length: days * 6 }, (_, t) => (t % 6 < 2 ? 1 + ((t * 7) % 3 === 0 ? 1 : 0) : 0));
  return smallProblem(days, types, agents, { spillSlots: 0, required: [required] });
}
