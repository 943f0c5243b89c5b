import { describe, expect, it } from 'vitest';
import { explainAgentWeek } from '../../../models/scheduling/answers/agent-week.ts';
import type { Agent, RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { everyWeek, freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const days = 3;
const agent: Agent = { ...freeAgent(days, [0]), minDays: 1, maxDays: 2, minRestSlots: 4, dayPenalty: [0, 3, 0] };
const problem: RosterProblem = {
  ...smallProblem(days, [plainShift(2)], [agent, { ...freeAgent(days, [0]) }]),
  required: [Int32Array.from({ length: days * 6 + 6 }, (_, t) => (t < 18 ? (t % 6 === 1 || t % 6 === 2 ? 2 : 1) : 0))],
};
const colleague: RosterShift[] = [0, 1, 2].map((day) => ({ agent: 1, day, start: 1, shiftType: 0, breaks: [] }));
const own: RosterShift[] = [{ agent: 0, day: 1, start: 3, shiftType: 0, breaks: [] }];

/** Objectives of all legal weeks of the agent but its own, ascending. */
const enumerated = [...everyWeek(problem, 0)]
  .filter((week) => JSON.stringify(week) !== JSON.stringify(own))
  .map((week) => verify(problem, [...week, ...colleague]))
  .filter(({ violations }) => violations.length === 0)
  .map(({ objective }) => objective)
  .sort((a, b) => a - b);
const now = verify(problem, [...own, ...colleague]).objective;

describe('why an agent has its week', () => {
  const answer = explainAgentWeek(problem, [...own, ...colleague], 0, 8);

  it('ranks the best other weeks as enumeration does', () => {
    expect(answer.alternatives.map(({ costs }) => costs)).toEqual(
      enumerated.slice(0, 8).map((objective) => objective - now),
    );
  });

  it('adds up: cover of the shifts less cost terms is what the roster would lose', () => {
    expect(answer.costs).toEqual([{ kind: 'unwelcome day', day: 1, points: 3 }]);
    expect(answer.value).toBe(verify(problem, colleague).objective - now);
    expect(answer.shifts).toMatchObject([{ shift: own[0], coverValue: 20, neededSlots: 2, surplusSlots: 0 }]);
  });

  it('names the rule that keeps a better week away with exactly what it costs', () => {
    const best = (changed: Agent): number => {
      const free = { ...problem, agents: [changed, problem.agents[1]] };
      return Math.min(
        ...[...everyWeek(free, 0)]
          .map((week) => verify(free, [...week, ...colleague]))
          .filter(({ violations }) => violations.length === 0)
          .map(({ objective }) => objective),
      );
    };
    const saves = best(agent) - best({ ...agent, minDays: 0, maxDays: days });
    expect(saves).toBeGreaterThan(0);
    expect(answer.binding).toContainEqual({ rule: 'daysWorked', words: '1 to 2 days', saves });
  });
});
