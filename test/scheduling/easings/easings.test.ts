import { describe, expect, it } from 'vitest';
import { bestWeeks } from '../../../models/scheduling/answers/one-agent.ts';
import { easingsOf } from '../../../models/scheduling/easings/easings.ts';
import type { Agent } from '../../../models/scheduling/problem.ts';
import { rules } from '../../../models/scheduling/rules/index.ts';
import { diagnose } from '../../../models/scheduling/solve/diagnose.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const days = 7;
const agent: Agent = {
  ...freeAgent(days, [0, 1]),
  minDays: 3,
  maxDays: 4,
  minPaidSlots: 7,
  maxPaidSlots: 9,
  maxConsecutiveDays: 3,
  minConsecutiveDays: 2,
  minConsecutiveDaysOff: 2,
  minRestSlots: 3,
  minContinuousRestSlots: 12,
  maxStartSpreadSlots: 1,
  maxConsecutiveNights: 1,
  restAfterNightSlots: 6,
  windows: [...new Array(6).fill([1, 5] as const), null],
  unavailable: [[6, 9]],
  lockedDaysOff: [5],
  limits: [{ of: 'days', fromDay: 0, toDay: 3, min: 1, max: 2 }],
  paidLimits: [{ fromDay: 0, toDay: 3, minSlots: 2, maxSlots: 6 }],
  floating: [{ slots: 1, count: 1, fromDay: 0, toDay: 6, window: [0, 6] }],
};
const problem = smallProblem(days, [plainShift(2), plainShift(3)], [agent], {
  night: { from: 5, to: 7, leastSlots: 1 },
});
const prices = Float64Array.from(problem.required[0], (_, t) => ((t * 7) % 5) - 1);
const bestValue = (eased: Agent): number => bestWeeks(problem, eased, prices, 1)[0]?.value ?? Number.NEGATIVE_INFINITY;

describe('easing a rule', () => {
  const easings = rules.flatMap(({ id }) => easingsOf(id, agent, problem));

  it('never takes the best week away, at any step', () => {
    const best = bestValue(agent);
    expect(easings.length).toBeGreaterThan(15);
    for (const { ease, steps, words } of easings) {
      let before = best;
      for (const step of new Set([1, Math.ceil(steps / 2), steps])) {
        const value = bestValue(ease(step));
        expect(value, words(step)).toBeGreaterThanOrEqual(before - 1e-9);
        before = value;
      }
    }
  });

  it('reaches the end of what its parameter can give', () => {
    const dailyRest = easings.find(({ rule }) => rule === 'dailyRest')!;
    expect(dailyRest.ease(dailyRest.steps).minRestSlots).toBe(0);
    expect(dailyRest.words(dailyRest.steps)).toBe('daily rest of 0 h instead of 12 h');
    expect(easings.find(({ rule }) => rule === 'timeOff')!.isPersonal).toBe(true);
  });

  it('is offered for every rule that can be taken away and limits the agent', () => {
    const limiting = rules.filter(
      ({ relax }) => relax && JSON.stringify(relax(agent, problem)) !== JSON.stringify(agent),
    );
    const eased = new Set(easings.map(({ rule }) => rule));
    expect(limiting.map(({ id }) => id).filter((id) => !eased.has(id))).toEqual([]);
  });

  it('finds for a clash the least number of steps: one less leaves no week', () => {
    const stuck = { ...agent, minPaidSlots: 15, maxPaidSlots: 18 };
    const { remedies, rules: clashing, isOnlyClash } = diagnose(stuck, problem)!;
    expect(isOnlyClash).toBe(true);
    expect(remedies.length).toBeGreaterThan(0);
    for (const remedy of remedies) {
      expect(clashing.map(({ id }) => id)).toContain(remedy.rule);
      const fitting = easingsOf(remedy.rule, stuck, problem).flatMap((easing) =>
        Array.from({ length: easing.steps }, (_, i) => ({ easing, step: i + 1 })).filter(
          ({ easing: { words }, step }) => words(step) === remedy.words,
        ),
      );
      const [{ easing, step }] = fitting;
      expect(bestValue(easing.ease(step))).toBeGreaterThan(Number.NEGATIVE_INFINITY);
      if (step > 1) expect(bestValue(easing.ease(step - 1))).toBe(Number.NEGATIVE_INFINITY);
    }
    expect(remedies.map(({ hours }) => hours)).toEqual(remedies.map(({ hours }) => hours).sort((a, b) => a - b));
  });
});
