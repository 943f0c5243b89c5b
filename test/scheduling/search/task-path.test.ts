import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTaskPaths } from '../../../models/scheduling/search/task-path.ts';

const slots = 9;
const least = 2;

/** Best worth of a shift over all sequences of blocks. */
function bestByEnumeration(prices: number[], from: number, length: number): number {
  if (length === 0) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let block = least; block <= length; block++) {
    for (let k = 0; k < 2; k++) {
      let sum = bestByEnumeration(prices, from + block, length - block);
      for (let t = from; t < from + block; t++) sum += prices[k * slots + t];
      best = Math.max(best, sum);
    }
  }
  return best;
}

describe('tasks within a shift', () => {
  it('are the best of all sequences of blocks', () => {
    const price = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 2 * slots, maxLength: 2 * slots }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 2, max: 6 }),
        (prices, from, length) => {
          const paths = createTaskPaths(least, 2, slots, 6);
          paths.setPrices(Float64Array.from(prices), [0, 1]);
          expect(paths.value(from, length)).toBe(bestByEnumeration(prices, from, length));
          const tasks = paths.tasks(from, length);
          expect(tasks[0].from).toBe(from);
          let sum = 0;
          tasks.forEach(({ queue, from: begin }, i) => {
            const end = tasks[i + 1]?.from ?? from + length;
            expect(end - begin).toBeGreaterThanOrEqual(least);
            for (let t = begin; t < end; t++) sum += prices[queue * slots + t];
          });
          expect(sum).toBe(paths.value(from, length));
        },
      ),
    );
  });

  it('leave a shift that is too short for one without value', () => {
    const paths = createTaskPaths(least, 1, slots, 6);
    paths.setPrices(new Float64Array(slots).fill(1), [0]);
    expect(paths.value(0, 1)).toBeLessThan(-1e200);
  });
});
