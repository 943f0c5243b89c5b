import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RosterProblem, slotCount } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { createWeekRanker } from '../../../models/scheduling/week/ranked-weeks.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { everyWeek, freeAgent, plainShift, smallProblem } from '../small-problem.ts';

function agentProblem(minRestSlots: number, minContinuousRestSlots: number, minPaidSlots: number): RosterProblem {
  const agent = {
    ...freeAgent(3, [0, 1]),
    minRestSlots,
    minContinuousRestSlots,
    minPaidSlots,
    minConsecutiveDays: 2,
    dayPenalty: [0, 2, 1],
    requests: [{ day: 1, shiftTypes: [1], wanted: true, cost: 3 }],
  };
  return smallProblem(3, [plainShift(2), plainShift(3)], [agent], { spillSlots: 3, startStepSlots: 2 });
}

/** Values of all legal weeks, descending, from the definition. */
function valuesOfAll(problem: RosterProblem, prices: Float64Array): number[] {
  const values: number[] = [];
  for (const shifts of everyWeek(problem, 0, 2)) {
    const { violations, onPhone, preferencePenalty } = verify(problem, shifts);
    if (violations.length > 0) continue;
    values.push(onPhone[0].agents.reduce((sum, staff, t) => sum + staff * prices[t], 0) - preferencePenalty);
  }
  return values.sort((a, b) => b - a);
}

describe('the best weeks of one agent', () => {
  it('are those of all legal weeks, in order, each once', () => {
    const rules = fc.tuple(fc.constantFrom(0, 3, 8), fc.constantFrom(0, 7, 10), fc.constantFrom(0, 4));
    const numbers = fc.array(fc.integer({ min: -10, max: 20 }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(rules, numbers, ([rest, longRest, paid], given) => {
        const problem = agentProblem(rest, longRest, paid);
        const prices = Float64Array.from(given.slice(0, slotCount(problem)));
        const compiled = compileProblem(problem);
        const pricer = createPricer(compiled);
        pricer.setPrices(prices);
        const rank = createWeekRanker(compiled, pricer);
        const all = valuesOfAll(problem, prices);
        const some = Math.ceil(all.length / 3);
        const ranked = rank(0, some, Number.NEGATIVE_INFINITY);
        expect(ranked.map(({ value }) => value)).toEqual(all.slice(0, some));
        expect(new Set(ranked.map(({ options }) => options.join())).size).toBe(some);
        const least = all[some - 1];
        expect(rank(0, all.length, least)).toHaveLength(all.filter((value) => value >= least).length);
        expect(rank(0, 1, Number.NEGATIVE_INFINITY)[0]?.value).toBe(all.length > 0 ? pricer.bestWeek(0) : undefined);
      }),
      { numRuns: 10, seed: 3 },
    );
  });

  it('tell the penalties contained in their value', () => {
    const problem = agentProblem(0, 0, 4);
    const compiled = compileProblem(problem);
    const pricer = createPricer(compiled);
    pricer.setPrices(new Float64Array(slotCount(problem)));
    for (const { value, cost } of createWeekRanker(compiled, pricer)(0, 20, Number.NEGATIVE_INFINITY)) {
      expect(value).toBe(-cost);
    }
  });
});
