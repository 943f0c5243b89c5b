import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../models/numerics/random.ts';
import { type Agent, type RosterShift, slotCount } from '../../../models/scheduling/problem.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../../models/scheduling/week/weeks.ts';
import { bestOfAllWeeks, freeAgent, plainShift, pricedWeek, smallProblem } from '../small-problem.ts';

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
    gap: slot(1),
  })
  .map(({ length, paid, breaks, gap }) => ({
    lengthSlots: length,
    paidSlots: paid,
    startWindow: [0, 5] as const,
    breakGapSlots: gap,
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
      requests: rarely(
        fc.record({
          day: slot(days - 1),
          shiftTypes: fc.constantFrom([0], [1], [0, 1], null),
          wanted: fc.boolean(),
          cost: slot(9),
        }),
      ),
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

describe('best week of one agent', () => {
  it('equals the best of all legal weeks, for any rules and prices', () => {
    let withWeek = 0;
    fc.assert(
      fc.property(problemArbitrary, ({ problem, prices }) => {
        const best = bestOfAllWeeks(problem, prices, problem.startStepSlots === 4 ? 2 : 1);
        const { value, worth } = pricedWeek(problem, prices);
        if (best === Number.NEGATIVE_INFINITY) {
          expect(value).toBe(best);
          return;
        }
        withWeek++;
        expect(value).toBeCloseTo(best, 9);
        expect(worth).toBeCloseTo(best, 9);
      }),
      { numRuns: 50, seed: 7 },
    );
    expect(withWeek).toBeGreaterThan(15);
  });

  it('is the best of those that keep the days asked for', () => {
    let kept = 0;
    fc.assert(
      fc.property(problemArbitrary, fc.nat(), fc.integer({ min: 1, max: 6 }), ({ problem, prices }, seed, days) => {
        const random = createRandom(seed);
        const compiled = compileProblem(problem);
        const pricer = createPricer(compiled);
        pricer.setPrices(prices.map(() => 9 * random.uniform()));
        if (pricer.bestWeek(0) === Number.NEGATIVE_INFINITY) return;
        const options = pricer.chosen.slice();
        const isKept = Uint8Array.from(options, (_, day) => (days >> day) & 1);
        const weeks = createWeeks(compiled, pricer.breakStride);
        takeChosenWeek(compiled, pricer, weeks, 0);
        const present = toShifts(compiled, weeks);
        const keeps = (shifts: RosterShift[]): boolean =>
          [...isKept.keys()].every((day) => {
            const [then, now] = [present, shifts].map((own) => own.find((shift) => shift.day === day));
            return isKept[day] === 0 || (then?.start === now?.start && then?.shiftType === now?.shiftType);
          });
        const best = bestOfAllWeeks(problem, prices, problem.startStepSlots === 4 ? 2 : 1, keeps);
        pricer.setPrices(prices);
        expect(pricer.bestWeek(0, { options, isKept })).toBeCloseTo(best, 9);
        for (const day of isKept.keys()) if (isKept[day]) expect(pricer.chosen[day]).toBe(options[day]);
        kept++;
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(kept).toBeGreaterThan(15);
  });

  it('leaves pinned breaks where they are, whatever their windows say', () => {
    const shift = { ...plainShift(4, [{ slots: 1, earliest: 2, latest: 2 }]), breakGapSlots: 1 };
    const day = { ...freeAgent(1, [0]), fixed: [{ day: 0, start: 1, shiftType: 0, breaks: [1] }] };
    const coaching = { slots: 1, count: 1, fromDay: 0, toDay: 0, window: [0, 24] as const };
    const problem = smallProblem(1, [shift], [{ ...day, floating: [coaching] }], { spillSlots: 0 });
    expect(pricedWeek(problem, Float64Array.from([9, 100, 5, 3, 8, 9]))).toEqual({ value: 13, worth: 13 });
  });

  it('holds an activity in the shift of either day that reaches it', () => {
    const prices = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 18, maxLength: 18 });
    const either = fc.record({ from: fc.integer({ min: 5, max: 8 }), slots: fc.integer({ min: 1, max: 2 }) });
    fc.assert(
      fc.property(either, fc.integer({ min: 3, max: 6 }), prices, ({ from, slots }, length, numbers) => {
        const agent = { ...freeAgent(2, [0]), activities: [{ from, to: from + slots }], maxDays: 1 };
        const problem = smallProblem(2, [plainShift(length)], [agent], { spillSlots: 6 });
        const best = bestOfAllWeeks(problem, Float64Array.from(numbers));
        expect(pricedWeek(problem, Float64Array.from(numbers))).toEqual({ value: best, worth: best });
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('places breaks of any order, apart by the gap, around what is given', () => {
    const pieces = fc.array(fc.record({ slots: fc.integer({ min: 1, max: 2 }), earliest: slot(6), width: slot(6) }), {
      minLength: 1,
      maxLength: 3,
    });
    const prices = fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 12, maxLength: 12 });
    let fitting = 0;
    fc.assert(
      fc.property(pieces, slot(2), rarely(slot(9)), prices, (list, gap, away, numbers) => {
        const breaks = list.map(({ slots, earliest, width }) => ({ slots, earliest, latest: earliest + width }));
        const type = { ...plainShift(10, breaks), breakGapSlots: gap, startWindow: [1, 1] as const };
        const activities = away.map((from) => ({ from: from + 1, to: from + 2 }));
        const problem = smallProblem(1, [type], [{ ...freeAgent(1, [0]), minDays: 1, activities }]);
        const best = bestOfAllWeeks(problem, Float64Array.from(numbers));
        const { value, worth } = pricedWeek(problem, Float64Array.from(numbers));
        expect([value, worth]).toEqual([best, best]);
        if (best > Number.NEGATIVE_INFINITY) fitting++;
      }),
      { numRuns: 120, seed: 3 },
    );
    expect(fitting).toBeGreaterThan(40);
  });
});
