import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../models/numerics/random.ts';
import { createBestResponse } from '../../../models/scheduling/search/best-response.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../../models/scheduling/week/weeks.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const days = 28;

/** Hours exact over four weeks, a weekend and four shifts of the first type at most. */
const agent = {
  ...freeAgent(days, [0, 1]),
  maxConsecutiveDays: 5,
  minRestSlots: 3,
  minPaidSlots: 40,
  maxPaidSlots: 40,
  limits: [
    { of: 'weekends' as const, fromDay: 0, toDay: days - 1, min: 0, max: 1 },
    { of: { shiftTypes: [0] }, fromDay: 0, toDay: days - 1, min: 0, max: 4 },
    ...[0, 7, 14, 21].map((fromDay) => ({ of: 'days' as const, fromDay, toDay: fromDay + 6, min: 2, max: 5 })),
  ],
};

describe('best response over several weeks', () => {
  it('stays legal, never falls, and comes within a twentieth of the best of all weeks', () => {
    const compiled = compileProblem(smallProblem(days, [plainShift(3), plainShift(2)], [agent]));
    const { problem } = compiled;
    const pricer = createPricer(compiled);
    const answer = createBestResponse(compiled, pricer);
    const weeks = createWeeks(compiled, pricer.breakStride);
    for (let seed = 1; seed <= 5; seed++) {
      const random = createRandom(seed);
      pricer.setPrices(new Float64Array(compiled.slots).fill(1));
      pricer.bestWeek(0);
      takeChosenWeek(compiled, pricer, weeks, 0);
      const prices = Float64Array.from({ length: compiled.slots }, () => random.integer(10));
      const worth = (): number => weeks.onPhone.subarray(0, weeks.phoneCount[0]).reduce((sum, t) => sum + prices[t], 0);
      pricer.setPrices(prices);
      const most = pricer.bestWeek(0);
      for (let turn = 0; turn < 8; turn++) {
        const before = worth();
        answer(0, weeks, random);
        takeChosenWeek(compiled, pricer, weeks, 0);
        expect(worth()).toBeGreaterThanOrEqual(before);
        expect(verify(problem, toShifts(compiled, weeks)).violations).toEqual([]);
      }
      expect(worth()).toBeGreaterThan(0.95 * most);
      expect(worth()).toBeLessThanOrEqual(most);
    }
  });
});
