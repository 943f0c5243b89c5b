import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPricer } from '../../models/scheduling/pricing.ts';
import { type Agent, type RosterProblem, type RosterShift, slotCount } from '../../models/scheduling/problem.ts';
import { verify } from '../../models/scheduling/verify.ts';
import { compileProblem } from '../../models/scheduling/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../models/scheduling/weeks.ts';
import { everyWeek, freeAgent, smallProblem } from './small-problem.ts';

const slot = (most: number) => fc.integer({ min: 0, max: most });

/** Mostly nothing, else one or two. */
const rarely = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(item, { minLength: 1, maxLength: 2 }) },
  );

const shiftTypeArbitrary = fc
  .record({
    length: fc.integer({ min: 1, max: 5 }),
    paid: slot(4),
    breaks: fc.array(fc.tuple(slot(4), slot(1)), { maxLength: 2 }),
  })
  .map(({ length, paid, breaks }) => ({
    lengthSlots: length,
    paidSlots: paid,
    startWindow: [0, 5] as const,
    breaks: breaks
      .filter(([earliest]) => earliest < length)
      .map(([earliest, width]) => ({ slots: 1, earliest, latest: Math.min(earliest + width, length - 1) })),
  }));

const agentArbitrary = (days: number) =>
  fc
    .record({
      minDays: slot(1),
      moreDays: slot(3),
      minPaidSlots: slot(2),
      morePaid: slot(8),
      maxConsecutiveDays: fc.integer({ min: 1, max: days }),
      minRestSlots: fc.constantFrom(0, 2, 5, 9),
      minContinuousRestSlots: fc.constantFrom(0, 0, 5, 8, 12),
      windows: fc.array(fc.option(fc.tuple(slot(2), fc.integer({ min: 5, max: 9 })), { freq: 8 }), {
        minLength: days,
        maxLength: days,
      }),
      unavailable: rarely(slot(days * 6).map((from) => [from, from + 2] as const)),
      activities: rarely(slot(days * 6 - 1).map((from) => ({ from, to: from + 1 }))),
      fixed: rarely(fc.record({ day: slot(days - 1), start: slot(3), shiftType: fc.constant(0) })),
      history: fc.option(fc.record({ consecutiveDays: slot(3), lastEndSlot: fc.integer({ min: -8, max: 0 }) })),
      dayPenalty: fc.array(slot(3), { minLength: days, maxLength: days }),
      preferredStartSlot: slot(5),
      startPenaltyPerHour: fc.constantFrom(0, 0.25),
    })
    .map(
      ({ moreDays, morePaid, ...rules }): Agent => ({
        ...freeAgent(days, [0, 1]),
        ...rules,
        maxDays: rules.minDays + moreDays,
        maxPaidSlots: rules.minPaidSlots + morePaid,
      }),
    );

const problemArbitrary = fc.integer({ min: 2, max: 3 }).chain((days) =>
  fc
    .record({
      types: fc.tuple(shiftTypeArbitrary, shiftTypeArbitrary),
      agent: agentArbitrary(days),
      startStepSlots: fc.constantFrom(1, 2, 4),
      spillSlots: slot(4),
      prices: fc.array(fc.integer({ min: -10, max: 20 }), { minLength: days * 6 + 4, maxLength: days * 6 + 4 }),
    })
    .map(({ types, agent, startStepSlots, spillSlots, prices }) => {
      const problem = smallProblem(days, types, [agent], { startStepSlots, spillSlots });
      return { problem, prices: Float64Array.from(prices.slice(0, slotCount(problem))) };
    }),
);

/** The same value from the definition: price of every slot on the phone less the preference penalty. */
function weekValue(problem: RosterProblem, shifts: RosterShift[], prices: Float64Array): number | null {
  const verdict = verify(problem, shifts);
  if (verdict.violations.length > 0) return null;
  const onPhone = verdict.onPhone[0].agents;
  return onPhone.reduce((sum, staff, t) => sum + staff * prices[t], 0) - verdict.preferencePenalty;
}

describe('best week of one agent', () => {
  it('equals the best of all legal weeks, for any rules and prices', () => {
    let withWeek = 0;
    fc.assert(
      fc.property(problemArbitrary, ({ problem, prices }) => {
        let best = Number.NEGATIVE_INFINITY;
        for (const shifts of everyWeek(problem, 0)) best = Math.max(best, weekValue(problem, shifts, prices) ?? best);
        const compiled = compileProblem(problem);
        const pricer = createPricer(compiled);
        pricer.setPrices(prices);
        const value = pricer.bestWeek(0);
        if (best === Number.NEGATIVE_INFINITY) {
          expect(value).toBe(best);
          return;
        }
        withWeek++;
        expect(value).toBeCloseTo(best, 9);
        const weeks = createWeeks(compiled, pricer.breakStride);
        takeChosenWeek(compiled, pricer, weeks, 0);
        expect(weekValue(problem, toShifts(compiled, weeks), prices)).toBeCloseTo(best, 9);
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(withWeek).toBeGreaterThan(60);
  });
});
