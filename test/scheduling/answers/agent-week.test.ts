import { describe, expect, it } from 'vitest';
import { explainAgentWeek } from '../../../models/scheduling/answers/agent-week.ts';
import { areAlike } from '../../../models/scheduling/answers/one-agent.ts';
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
  const answer = explainAgentWeek(problem, [...own, ...colleague], 0, 1000);

  it('ranks all other weeks as enumeration does, where all are asked for', () => {
    expect(answer.alternatives.map(({ costs }) => costs)).toEqual(enumerated.map((objective) => objective - now));
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

describe('the other weeks offered', () => {
  const perDay = 24;
  const hourly: RosterProblem = {
    ...smallProblem(days, [plainShift(8)], [{ ...freeAgent(days, [0]), minDays: 1, maxDays: 2, minRestSlots: 11 }]),
    slotMinutes: 60,
    required: [Int32Array.from({ length: days * perDay + 6 }, (_, t) => (t % perDay >= 8 && t % perDay < 20 ? 1 : 0))],
  };
  const present: RosterShift[] = [{ agent: 0, day: 0, start: 10, shiftType: 0, breaks: [] }];
  const { objective } = verify(hourly, present);
  const { alternatives } = explainAgentWeek(hourly, present, 0, 4);
  const isWorked = (shifts: readonly RosterShift[], at: number) => shifts.some(({ day }) => day === at);

  it('are the best with each day turned', () => {
    const legal = [...everyWeek(hourly, 0)]
      .map((shifts) => ({ shifts, ...verify(hourly, shifts) }))
      .filter(({ violations }) => violations.length === 0);
    for (let day = 0; day < days; day++) {
      const turned = (shifts: readonly RosterShift[]) => isWorked(shifts, day) !== isWorked(present, day);
      const least = Math.min(...legal.filter(({ shifts }) => turned(shifts)).map((week) => week.objective));
      const offered = alternatives.filter(({ shifts }) => turned(shifts)).map(({ costs }) => costs);
      expect(Math.min(...offered)).toBe(least - objective);
    }
  });

  it('are not alike', () => {
    expect(alternatives).toHaveLength(4);
    alternatives.forEach(({ shifts }, i) => {
      for (const other of alternatives.slice(0, i)) expect(areAlike(shifts, other.shifts, 1)).toBe(false);
    });
  });

  it('come with the cheapest first', () => {
    const costs = alternatives.map((week) => week.costs);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });
});
