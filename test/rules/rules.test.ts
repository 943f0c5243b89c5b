import { describe, expect, it } from 'vitest';
import type { Agent, RosterProblem, RosterShift } from '../../models/scheduling/problem.ts';
import { rules } from '../../models/scheduling/rules/index.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../models/scheduling/week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../models/scheduling/week/weeks.ts';
import { freeAgent, plainShift, smallProblem } from '../scheduling/small-problem.ts';

/** The agent's best week when every slot on the phone is worth 1 (later slots a little more, so that ties are broken). */
function bestShifts(problem: RosterProblem): RosterShift[] {
  const compiled = compileProblem(problem);
  const pricer = createPricer(compiled);
  pricer.setPrices(Float64Array.from({ length: compiled.slots }, (_, t) => 1 + t / 1000));
  expect(pricer.bestWeek(0)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  const weeks = createWeeks(compiled, pricer.breakStride);
  takeChosenWeek(compiled, pricer, weeks, 0);
  return toShifts(compiled, weeks);
}

const breached = (problem: RosterProblem, shifts: RosterShift[]): string[] => [
  ...new Set(verify(problem, shifts).violations.map(({ rule }) => rule)),
];

const withAgent = (change: Partial<Agent>): RosterProblem =>
  smallProblem(4, [plainShift(3), plainShift(2)], [{ ...freeAgent(4, [0, 1]), ...change }]);

/** An agent for whom the rule costs something: without it the best week would break it. */
const binding: Record<string, Partial<Agent>> = {
  consecutiveDays: { maxConsecutiveDays: 2, history: { consecutiveDays: 1, lastEndSlot: -6 } },
  longRest: { minContinuousRestSlots: 9 },
  daysWorked: { maxDays: 2 },
  paidTime: { maxPaidSlots: 7 },
  availability: { windows: [[0, 3], null, [1, 4], [0, 30]] },
  dailyRest: { minRestSlots: 5, history: { consecutiveDays: 1, lastEndSlot: 0 } },
  timeOff: { unavailable: [[8, 13]] },
  activities: { activities: [{ from: 0, to: 1 }] },
  pinnedShifts: { fixed: [{ day: 1, start: 2, shiftType: 1 }] },
};

describe('a rule that can be relaxed', () => {
  describe.each(Object.entries(binding))('%s', (id, change) => {
    const rule = rules.find((candidate) => candidate.id === id)!;
    const problem = withAgent(change);
    const relaxed = { ...problem, agents: [rule.relax!(problem.agents[0], problem)] };

    it('is enforced: the best week keeps it', () => {
      expect(breached(problem, bestShifts(problem))).toEqual([]);
    });

    it('is checked: the best week without it breaks it, and nothing else', () => {
      expect(breached(problem, bestShifts(relaxed))).toEqual([id]);
    });

    it('is told to the planner', () => {
      expect(rule.describe(problem.agents[0], problem)).toMatch(/\w/);
    });
  });
});

describe('rules of the shift itself', () => {
  const paused = {
    ...plainShift(5, [
      { slots: 1, earliest: 1, latest: 2 },
      { slots: 1, earliest: 2, latest: 3 },
    ]),
  };
  const problem = {
    ...smallProblem(
      2,
      [{ ...paused, startWindow: [0, 2] as const }, plainShift(2)],
      [{ ...freeAgent(2, [0]), maxDays: 1, minDays: 1, activities: [{ from: 2, to: 3 }] }],
    ),
    startStepSlots: 2,
  };
  const legal: RosterShift = { agent: 0, day: 0, start: 0, shiftType: 0, breaks: [1, 3] };

  it('accepts a shift that keeps them, and builds one', () => {
    expect(breached(problem, [legal])).toEqual([]);
    expect(breached(problem, bestShifts(problem))).toEqual([]);
  });

  it.each<[string, RosterShift[]]>([
    ['shiftTypes', [{ ...legal, shiftType: 1, breaks: [] }]],
    ['shiftTypes', [{ ...legal, shiftType: 9, breaks: [] }]],
    ['oneShiftADay', [legal, { ...legal, start: 0 }]],
    ['oneShiftADay', [{ ...legal, day: 2 }]],
    ['startGrid', [{ ...legal, start: 1, breaks: [3, 4] }]],
    ['startGrid', [{ ...legal, start: 4, breaks: [5, 6] }]],
    ['startGrid', [{ ...legal, start: 0.5 }]],
    ['breaks', [{ ...legal, breaks: [1] }]],
    ['breaks', [{ ...legal, breaks: [1, 4] }]],
    ['breaks', [{ ...legal, breaks: [2, 3] }]],
    ['agents', [legal, { ...legal, agent: 5 }]],
  ])('%s is checked', (id, shifts) => {
    expect(breached(problem, shifts)).toContain(id);
  });

  it('counts the breaks that overlap each other', () => {
    const free = { ...problem, agents: [{ ...problem.agents[0], activities: [] }] };
    expect(breached(free, [{ ...legal, breaks: [2, 2] }])).toEqual(['breaks']);
  });
});
