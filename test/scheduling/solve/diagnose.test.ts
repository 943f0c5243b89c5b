import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../../models/scheduling/problem.ts';
import { rules } from '../../../models/scheduling/rules/index.ts';
import { diagnose, findClashes } from '../../../models/scheduling/solve/diagnose.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const clashOf = (...changes: Partial<Agent>[]) =>
  findClashes(
    smallProblem(
      4,
      [plainShift(3)],
      changes.map((change) => ({ ...freeAgent(4, [0]), ...change })),
    ),
  ).map(({ agent, rules }) => ({ agent, rules: rules.map(({ id }) => id).sort() }));

describe('diagnosis of agents without a legal week', () => {
  it('is silent about agents who can work', () => {
    expect(clashOf({}, { minDays: 4 })).toEqual([]);
  });

  it('names the agent and just the rules that clash', () => {
    expect(clashOf({}, { minDays: 3, windows: [[0, 6], null, null, [0, 6]], minRestSlots: 2 })).toEqual([
      { agent: 1, rules: ['availability', 'daysWorked'] },
    ]);
    expect(clashOf({ minDays: 4, maxConsecutiveDays: 3, dayPenalty: [1, 2, 3, 4] })).toEqual([
      { agent: 0, rules: ['consecutiveDays', 'daysWorked'] },
    ]);
    expect(clashOf({ minPaidSlots: 10, maxDays: 3, activities: [{ from: 1, to: 2 }] })).toEqual([
      { agent: 0, rules: ['daysWorked', 'paidTime'] },
    ]);
  });

  it('finds clashes with what was before the horizon, and with pins and meetings', () => {
    expect(
      clashOf({
        fixed: [{ day: 0, start: 0, shiftType: 0 }],
        minRestSlots: 3,
        history: { consecutiveDays: 1, lastEndSlot: -1 },
      }),
    ).toEqual([{ agent: 0, rules: ['dailyRest', 'pinnedShifts'] }]);
    expect(clashOf({ activities: [{ from: 0, to: 1 }], unavailable: [[0, 1]] })).toEqual([
      { agent: 0, rules: ['activities', 'timeOff'] },
    ]);
    expect(clashOf({ minDays: 4, minContinuousRestSlots: 10 })).toEqual([
      { agent: 0, rules: ['daysWorked', 'longRest'] },
    ]);
  });

  it('tells a smallest clash: its rules alone leave no week, and without any one of them there is one', () => {
    const drawn = fc.record({
      minDays: fc.integer({ min: 0, max: 4 }),
      maxConsecutiveDays: fc.integer({ min: 1, max: 4 }),
      minConsecutiveDays: fc.integer({ min: 0, max: 3 }),
      minConsecutiveDaysOff: fc.integer({ min: 0, max: 3 }),
      minRestSlots: fc.integer({ min: 0, max: 9 }),
      minContinuousRestSlots: fc.integer({ min: 0, max: 14 }),
      lockedDaysOff: fc.subarray([0, 1, 2, 3]),
      minPaidSlots: fc.integer({ min: 0, max: 12 }),
      unavailable: fc.constantFrom<Agent['unavailable']>([], [[0, 6]], [[9, 13]]),
    });
    let clashes = 0;
    fc.assert(
      fc.property(drawn, (changes) => {
        const agent: Agent = { ...freeAgent(4, [0]), ...changes };
        const problem = smallProblem(4, [plainShift(3)], [agent]);
        const [clash] = findClashes(problem);
        expect(diagnose(agent, problem) === null).toBe(clash === undefined);
        if (!clash) return;
        clashes++;
        const isOf = new Set(clash.rules.map(({ id }) => id));
        const without = (keep: (id: string) => boolean): boolean => {
          const relaxed = rules.reduce(
            (now, { id, relax }) => (keep(id) ? now : (relax?.(now, problem) ?? now)),
            agent,
          );
          return findClashes({ ...problem, agents: [relaxed] }).length === 0;
        };
        expect(without((id) => isOf.has(id))).toBe(false);
        for (const left of isOf) expect(without((id) => isOf.has(id) && id !== left)).toBe(true);
      }),
      { numRuns: 30, seed: 6 },
    );
    expect(clashes).toBeGreaterThan(10);
  });

  it('finds clashes of rules over longer stretches', () => {
    expect(clashOf({ limits: [{ of: 'days', fromDay: 0, toDay: 3, min: 3, max: 4 }], lockedDaysOff: [0, 2] })).toEqual([
      { agent: 0, rules: ['daysInStretch', 'lockedDaysOff'] },
    ]);
    expect(clashOf({ minDays: 3, minConsecutiveDaysOff: 2, lockedDaysOff: [1] })).toEqual([
      { agent: 0, rules: ['daysWorked', 'fewestDaysOff', 'lockedDaysOff'] },
    ]);
    expect(
      clashOf({
        fixed: [{ day: 1, start: 0, shiftType: 0 }],
        floating: [{ slots: 1, count: 2, fromDay: 0, toDay: 3, window: [0, 3] }],
        rotation: [[], [0], [], []],
      }),
    ).toEqual([{ agent: 0, rules: ['floatingActivities', 'rotation'] }]);
  });
});
