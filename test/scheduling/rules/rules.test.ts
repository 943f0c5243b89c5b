import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agent, History, RosterProblem } from '../../../models/scheduling/problem.ts';
import { rules } from '../../../models/scheduling/rules/index.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { bestOfAllWeeks, freeAgent, plainShift, pricedWeek, smallProblem } from '../small-problem.ts';

/**
 * Each rule alone, then several at once, against the enumeration of all weeks: the solver's best week is worth what the
 * best week is that the rule's check passes. Where the rule binds, leaving it out must give another answer.
 */
interface Case {
  days: number;
  agent: fc.Arbitrary<Partial<Agent>>;
  problem?: fc.Arbitrary<Partial<RosterProblem>>;
}

const upTo = (most: number) => fc.integer({ min: 0, max: most });
const stretch = (days: number) =>
  fc.tuple(upTo(days - 1), upTo(days - 1)).map(([a, b]) => ({ fromDay: Math.min(a, b), toDay: Math.max(a, b) }));

const history = fc.option(
  fc.record(
    {
      consecutiveDays: upTo(3),
      lastEndSlot: fc.integer({ min: -8, max: 1 }),
      daysOff: upTo(2),
      lastShiftType: upTo(1),
      lastShiftWasNight: fc.boolean(),
      consecutiveNights: upTo(2),
    },
    { requiredKeys: ['consecutiveDays', 'lastEndSlot'] },
  ),
  { nil: null },
) as fc.Arbitrary<History | null>;

const withHistory = (agent: fc.Arbitrary<Partial<Agent>>): fc.Arbitrary<Partial<Agent>> =>
  fc.tuple(agent, history).map(([rule, before]) => ({ ...rule, history: before }));

const countLimit = (of: NonNullable<Agent['limits']>[number]['of'], days: number) =>
  withHistory(
    fc
      .tuple(stretch(days), upTo(2), upTo(2), upTo(1))
      .map(([days, min, more, before]) => ({ limits: [{ of, ...days, min, max: min + more, before }] })),
  );

const night: fc.Arbitrary<Partial<RosterProblem>> = fc.record({
  night: fc.constantFrom({ from: 5, to: 7, leastSlots: 1 }, { from: 4, to: 8, leastSlots: 2 }),
});
const weekdays: fc.Arbitrary<Partial<RosterProblem>> = fc.record({ firstWeekday: fc.integer({ min: 1, max: 7 }) });

const cases: Record<string, Case> = {
  consecutiveDays: {
    days: 4,
    agent: withHistory(fc.record({ maxConsecutiveDays: fc.integer({ min: 1, max: 4 }) })),
  },
  fewestConsecutiveDays: {
    days: 4,
    agent: withHistory(fc.record({ minConsecutiveDays: fc.integer({ min: 2, max: 3 }) })),
  },
  fewestDaysOff: { days: 4, agent: withHistory(fc.record({ minConsecutiveDaysOff: fc.integer({ min: 2, max: 3 }) })) },
  daysInStretch: { days: 4, agent: countLimit('days', 4) },
  nightsInStretch: { days: 4, agent: countLimit('nights', 4), problem: night },
  weekendsInStretch: { days: 9, agent: countLimit('weekends', 9), problem: weekdays },
  shiftsOfType: { days: 4, agent: countLimit({ shiftTypes: [1] }, 4) },
  wholeWeekends: { days: 4, agent: withHistory(fc.constant({ wholeWeekends: true })), problem: weekdays },
  consecutiveNights: {
    days: 4,
    agent: withHistory(fc.record({ maxConsecutiveNights: fc.integer({ min: 1, max: 3 }) })),
    problem: night,
  },
  restAfterNights: {
    days: 4,
    agent: withHistory(fc.record({ restAfterNightSlots: fc.integer({ min: 4, max: 14 }), minRestSlots: upTo(3) })),
    problem: night,
  },
  startSpread: { days: 4, agent: fc.record({ maxStartSpreadSlots: upTo(2) }) },
  rotation: {
    days: 4,
    agent: fc.record({
      rotation: fc.array(fc.option(fc.subarray([0, 1])), { minLength: 4, maxLength: 4 }),
    }),
  },
  successions: {
    days: 4,
    agent: withHistory(
      fc.record({
        forbiddenSuccessions: fc.subarray(
          [
            [0, 0],
            [0, 1],
            [1, 0],
            [1, 1],
          ] as const,
          { minLength: 1 },
        ),
      }),
    ),
  },
  lockedDaysOff: { days: 4, agent: fc.record({ lockedDaysOff: fc.subarray([0, 1, 2, 3]) }) },
  openingHours: {
    days: 4,
    agent: fc.constant({ site: 0 }),
    problem: fc.record({
      sites: fc
        .array(fc.option(fc.tuple(upTo(3), fc.integer({ min: 4, max: 9 }))), { minLength: 4, maxLength: 4 })
        .map((open) => [{ open }]),
    }),
  },
  longRest: {
    days: 14,
    agent: withHistory(fc.record({ minContinuousRestSlots: fc.integer({ min: 8, max: 16 }) })).map((agent) => ({
      ...agent,
      minDays: 6,
      windows: Array.from({ length: 14 }, (_, day) => ([1, 2, 3, 8, 12].includes(day) ? null : ([0, 10] as const))),
      longRestEachWeek: true,
    })),
  },
  paidTimeInStretch: {
    days: 4,
    agent: fc
      .array(
        fc
          .tuple(stretch(4), upTo(4), upTo(4), upTo(2), upTo(2), upTo(2))
          .map(([days, min, more, before, beyond, price]) => ({
            ...days,
            minSlots: min,
            maxSlots: min + more,
            before,
            overtime: { slots: 2 * beyond, pricePerSlot: price },
            voluntaryTimeOff: { slots: beyond, pricePerSlot: price },
          })),
        { minLength: 1, maxLength: 2 },
      )
      .map((paidLimits) => ({ paidLimits })),
  },
  floatingActivities: {
    days: 2,
    agent: fc
      .array(
        fc.tuple(stretch(2), fc.integer({ min: 1, max: 2 }), upTo(2), upTo(4)).map(([days, slots, count, from]) => ({
          ...days,
          slots,
          count,
          window: [from, from + 5] as const,
        })),
        { minLength: 1, maxLength: 2 },
      )
      .map((floating) => ({ floating })),
  },
};

/** Two shifts a day, at 00:00 and 12:00 (with the last rule also between), of which the longer has a break. */
function problemOf(days: number, agent: Partial<Agent>, more: Partial<RosterProblem>): RosterProblem {
  const types = [
    plainShift(2),
    { ...plainShift(4, [{ slots: 1, earliest: 1, latest: 2 }]), paidSlots: 3, startWindow: [0, 3] as const },
  ];
  return smallProblem(days, types, [{ ...freeAgent(days, [0, 1]), ...agent }], { startStepSlots: 3, ...more });
}

/** Enumeration grows as (options + 1) ^ days: long horizons have shorter shifts only. */
const shorten = (problem: RosterProblem): RosterProblem =>
  problem.days < 8
    ? problem
    : {
        ...problem,
        startStepSlots: problem.days === 9 ? 6 : 3,
        agents: problem.agents.map((a) => ({ ...a, shiftTypes: [0] })),
      };

const pricesOf = (seeds: number[], problem: RosterProblem): Float64Array =>
  Float64Array.from(
    { length: problem.days * 6 + problem.spillSlots },
    (_, t) => seeds[t % seeds.length] + ((t * 7) % 5) / 8,
  );
const seeds = fc.array(fc.integer({ min: -4, max: 8 }), { minLength: 17, maxLength: 17 });

function compare(problem: RosterProblem, prices: Float64Array): number {
  const best = bestOfAllWeeks(problem, prices, problem.startStepSlots);
  const { value, worth } = pricedWeek(problem, prices);
  if (best === Number.NEGATIVE_INFINITY) expect(value).toBe(best);
  else {
    expect(value).toBeCloseTo(best, 9);
    expect(worth).toBeCloseTo(best, 9);
  }
  return best;
}

/** Rules whose examples are in test/rules. */
const withExamples = [
  'activities',
  'availability',
  'dailyRest',
  'daysWorked',
  'longRest',
  'paidTime',
  'pinnedShifts',
  'timeOff',
];

describe('each rule, in the solver as in the check', () => {
  it('is tried', () => {
    const relaxable = rules.filter((rule) => rule.relax).map((rule) => rule.id);
    expect(new Set([...Object.keys(cases), ...withExamples])).toEqual(new Set(relaxable));
  });

  it.each(Object.entries(cases))('%s', (id, { days, agent, problem = fc.constant({}) }) => {
    const rule = rules.find((candidate) => candidate.id === id)!;
    let binding = 0;
    fc.assert(
      fc.property(agent, problem, seeds, (own, more, numbers) => {
        const given = shorten(problemOf(days, own, more));
        const prices = pricesOf(numbers, given);
        const best = compare(given, prices);
        const [relaxed] = given.agents.map((one) => rule.relax!(one, given));
        if (pricedWeek({ ...given, agents: [relaxed] }, prices).value > best + 1e-9) binding++;
        expect(rule.describe(given.agents[0], given)).toMatch(/\w/);
      }),
      { numRuns: 30, seed: 11 },
    );
    expect(binding).toBeGreaterThan(3);
  });

  it('several at once', () => {
    const some = fc.subarray(
      Object.values(cases).filter(({ days }) => days <= 4),
      { minLength: 2, maxLength: 4 },
    );
    const merged = some.chain((chosen) =>
      fc.tuple(
        fc.tuple(...chosen.map(({ agent }) => agent)).map((agents): Partial<Agent> => Object.assign({}, ...agents)),
        fc.tuple(...chosen.map(({ problem = fc.constant({}) }) => problem)).map((more) => Object.assign({}, ...more)),
      ),
    );
    let legal = 0;
    fc.assert(
      fc.property(merged, seeds, ([agent, more], numbers) => {
        const days = agent.floating ? 2 : 3;
        const given = problemOf(days, withinDays(agent, days), more);
        if (compare(given, pricesOf(numbers, given)) > Number.NEGATIVE_INFINITY) legal++;
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(legal).toBeGreaterThan(20);
  });
});

describe('prices of nights and late shifts', () => {
  it('keep the best week exact and move it away from what is dear', () => {
    const price = upTo(20);
    let moved = 0;
    fc.assert(
      fc.property(price, price, seeds, (nightPrice, latePrice, numbers) => {
        const clock = { night: { from: 5, to: 6, leastSlots: 1 }, lateFrom: 4 };
        const free = problemOf(3, {}, clock);
        const priced = problemOf(3, { nightPrice, latePrice }, clock);
        const prices = pricesOf(numbers, priced);
        const best = compare(priced, prices);
        const before = compare(free, prices);
        expect(best).toBeLessThanOrEqual(before + 1e-9);
        if (best < before - 1e-9) moved++;
      }),
      { numRuns: 30, seed: 3 },
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('are paid once a shift: a night is not late as well', () => {
    const clock = { night: { from: 5, to: 6, leastSlots: 1 }, lateFrom: 3, required: [new Int32Array(12)] };
    const agent = { ...freeAgent(1, [0]), nightPrice: 7, latePrice: 3 };
    const problem = smallProblem(1, [plainShift(2)], [agent], clock);
    const penalty = (start: number) =>
      verify(problem, [{ agent: 0, day: 0, start, shiftType: 0, breaks: [] }]).preferencePenalty;
    expect([0, 1, 2, 3, 4, 5].map(penalty)).toEqual([0, 0, 3, 3, 7, 7]);
  });
});

/** The same rules on fewer days. */
function withinDays(agent: Partial<Agent>, days: number): Partial<Agent> {
  const cut = <T extends { fromDay: number; toDay: number }>(stretches: T[] | undefined): T[] | undefined =>
    stretches?.filter(({ toDay }) => toDay < days);
  return {
    ...agent,
    limits: cut(agent.limits),
    paidLimits: cut(agent.paidLimits),
    floating: cut(agent.floating),
    rotation: agent.rotation?.slice(0, days),
    lockedDaysOff: agent.lockedDaysOff?.filter((day) => day < days),
  };
}
