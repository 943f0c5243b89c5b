import { expect, test } from 'vitest';
import { createCoverage } from '../../../models/scheduling/cover/coverage.ts';
import { createSlotWeights } from '../../../models/scheduling/search/slot-weights.ts';

/** One queue, three slots: nobody is needed in the first, one agent in the second, one in the third. */
const given = {
  problem: { required: [Int32Array.of(0, 1, 1)], understaffedCost: 10, overstaffedCost: 1 },
  slots: 3,
  skillMasks: [1],
};

test('slots that stay short grow dearer, slots where one more agent costs grow cheaper, met ones keep their price', () => {
  const coverage = createCoverage(given);
  const weights = createSlotWeights(1, 3);
  coverage.add(0, Int32Array.of(0, 2), 2);
  const pricesAfter = (sweeps: number): number[] => {
    for (let sweep = 0; sweep < sweeps; sweep++) weights.learn(coverage);
    const prices = Float64Array.of(-1, 10, 10);
    weights.apply(0, prices);
    return Array.from(prices);
  };

  const once = pricesAfter(1);
  const often = pricesAfter(9);
  expect(once[0]).toBeLessThan(-1);
  expect(often[0]).toBeLessThan(once[0]);
  expect(once[1]).toBeGreaterThan(10);
  expect(often[1]).toBeGreaterThan(once[1]);
  expect(often[2]).toBe(10);
});

test('what was learned fades once a slot is well staffed, and ends when forgotten', () => {
  const coverage = createCoverage(given);
  const weights = createSlotWeights(1, 3);
  const shortPrice = (): number => {
    const prices = Float64Array.of(-1, 10, 10);
    weights.apply(0, prices);
    return prices[1];
  };
  weights.learn(coverage);
  const learned = shortPrice();
  coverage.add(0, Int32Array.of(1), 1);
  weights.learn(coverage);
  expect(shortPrice()).toBeLessThan(learned);
  weights.clear();
  expect(shortPrice()).toBe(10);
});
