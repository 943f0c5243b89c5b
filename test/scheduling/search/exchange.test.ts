import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../models/numerics/random.ts';
import type { RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import { createExchange } from '../../../models/scheduling/search/exchange.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../../models/scheduling/week/weeks.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const days = 5;

/** Two agents of equal skills whose windows, contracts and wishes differ. */
function randomPair(seed: number): RosterProblem {
  const random = createRandom(seed);
  const pick = (below: number): number => random.integer(below);
  const types = [plainShift(3, [{ slots: 1, earliest: 1, latest: 1 + pick(2) }]), plainShift(2)];
  const agents = [0, 1].map(() => ({
    ...freeAgent(days, [0, 1]),
    minDays: 1,
    maxDays: 3 + pick(2),
    minPaidSlots: 2 + pick(3),
    maxConsecutiveDays: 3 + pick(2),
    minRestSlots: 2 + pick(2),
    minContinuousRestSlots: 8 * pick(2),
    windows: Array.from({ length: days }, () => (pick(8) === 0 ? null : ([pick(2), 6 + pick(3)] as const))),
    activities: pick(6) === 0 ? [{ from: 18, to: 19 }] : [],
    dayPenalty: Array.from({ length: days }, () => pick(3)),
    preferredStartSlot: pick(6),
    startPenaltyPerHour: 0.5 * pick(3),
  }));
  const required = [Int32Array.from({ length: days * 6 + 2 }, () => pick(3))];
  return smallProblem(days, types, agents, { spillSlots: 2, required });
}

/** The least preference penalty over all ways to swap the days of the two. */
function leastPenalty(problem: RosterProblem, shifts: RosterShift[]): number {
  const penalties = Array.from({ length: 1 << days }, (_, swapped) => {
    const divided = shifts.map((s) => ((swapped >> s.day) & 1 ? { ...s, agent: 1 - s.agent } : s));
    const { violations, preferencePenalty } = verify(problem, divided);
    return violations.length > 0 ? Number.POSITIVE_INFINITY : preferencePenalty;
  });
  return Math.min(...penalties);
}

describe('exchange of shifts between two agents', () => {
  it('finds the cheapest legal division of their shifts and leaves the staffing as it is', () => {
    let gains = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = randomPair(seed);
      const compiled = compileProblem(problem);
      const pricer = createPricer(compiled);
      const weeks = createWeeks(compiled, pricer.breakStride);
      const random = createRandom(seed);
      const hasWeeks = [0, 1].every((agent) => {
        pricer.setPrices(Float64Array.from({ length: compiled.slots }, () => 20 * random.uniform()));
        if (pricer.bestWeek(agent) === Number.NEGATIVE_INFINITY) return false;
        takeChosenWeek(compiled, pricer, weeks, agent);
        return true;
      });
      if (!hasWeeks) continue;
      const shifts = toShifts(compiled, weeks);
      const before = verify(problem, shifts);
      const least = leastPenalty(problem, shifts);
      const hasGained = createExchange(compiled)(weeks, 0, 1);
      const after = verify(problem, toShifts(compiled, weeks));
      if (hasGained) gains++;

      expect(after.violations).toEqual([]);
      expect(after.onPhone).toEqual(before.onPhone);
      expect(after.preferencePenalty).toBeCloseTo(least, 9);
      expect(hasGained).toBe(least < before.preferencePenalty - 1e-9);
      expect(weeks.penalty[0] + weeks.penalty[1]).toBeCloseTo(after.preferencePenalty, 9);
      const working = [0, 1].flatMap((agent) => [
        ...weeks.onPhone.slice(agent * weeks.phoneStride, agent * weeks.phoneStride + weeks.phoneCount[agent]),
      ]);
      const counted = new Int32Array(compiled.slots);
      for (const t of working) counted[t]++;
      expect(counted).toEqual(after.onPhone[0].agents);
    }
    expect(gains).toBeGreaterThan(10);
  });

  it('divides the weeks of a long horizon, each as cheaply as can be', () => {
    const random = createRandom(3);
    const horizon = 56;
    const agents = [0, 1].map(() => ({
      ...freeAgent(horizon, [0]),
      dayPenalty: Array.from({ length: horizon }, () => random.integer(3)),
    }));
    const problem = smallProblem(horizon, [plainShift(3)], agents, { startStepSlots: 6 });
    const compiled = compileProblem(problem);
    const pricer = createPricer(compiled);
    const weeks = createWeeks(compiled, pricer.breakStride);
    for (const agent of [0, 1]) {
      pricer.setPrices(Float64Array.from({ length: compiled.slots }, () => 4 * random.uniform() - 2));
      pricer.bestWeek(agent);
      takeChosenWeek(compiled, pricer, weeks, agent);
    }
    const shifts = toShifts(compiled, weeks);
    let least = 0;
    for (let day = 0; day < horizon; day++) {
      const workers = shifts.filter((shift) => shift.day === day).length;
      const [a, b] = agents.map(({ dayPenalty }) => dayPenalty[day]);
      least += workers === 2 ? a + b : workers * Math.min(a, b);
    }
    expect(createExchange(compiled)(weeks, 0, 1)).toBe(true);
    const after = verify(problem, toShifts(compiled, weeks));
    expect(after.violations).toEqual([]);
    expect(after.onPhone).toEqual(verify(problem, shifts).onPhone);
    expect(after.preferencePenalty).toBe(least);
  });
});
