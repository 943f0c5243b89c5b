import { describe, expect, it } from 'vitest';
import { hasWholeCosts } from '../../../models/scheduling/cover/whole-costs.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const agent = freeAgent(1, [0]);
const problem = smallProblem(1, [plainShift(2)], [agent]);
const withAgent = (more: Partial<typeof agent>) => ({ ...problem, agents: [agent, { ...agent, ...more }] });
const prices = (price: number) => new Float64Array(12).fill(price);
const limit = { fromDay: 0, toDay: 0, minSlots: 0, maxSlots: 9 };

describe('whether every objective is a whole number', () => {
  it('is so when every price is', () => {
    expect(hasWholeCosts(withAgent({ dayPenalty: [3], paidLimits: [limit] }))).toBe(true);
    const tables = [Float64Array.of(4, 1), null];
    const coverCosts = [{ understaffed: prices(3), overstaffed: prices(1), tables }];
    expect(hasWholeCosts({ ...problem, coverCosts })).toBe(true);
  });

  it.each([
    ['understaffing', { ...problem, understaffedCost: 1.5 }],
    [
      'a queue',
      { ...problem, coverCosts: [null, { understaffed: prices(1), overstaffed: prices(0.1), tables: null }] },
    ],
    [
      'a table',
      { ...problem, coverCosts: [{ understaffed: prices(1), overstaffed: prices(1), tables: [prices(0.5)] }] },
    ],
    ['a day', withAgent({ dayPenalty: [0.25] })],
    ['the start', withAgent({ startPenaltyPerHour: 1 })],
    ['a request', withAgent({ requests: [{ day: 0, shiftTypes: null, wanted: true, cost: 0.5 }] })],
    ['overtime', withAgent({ paidLimits: [{ ...limit, overtime: { slots: 2, pricePerSlot: 0.5 } }] })],
  ])('is not when the price of %s is not', (_, broken) => {
    expect(hasWholeCosts(broken)).toBe(false);
  });
});
