import { expect, it } from 'vitest';
import { fuzz } from '../api/fuzz/fuzz.ts';

it.each([1, 2, 3, 4])('5,000 requests of seed %i get documented answers', async (seed) => {
  const { faults, successes, routesThatWorked } = await fuzz({ seed, count: 5_000 });
  expect(faults).toEqual([]);
  expect(successes).toBeGreaterThan(500);
  expect(routesThatWorked.size).toBeGreaterThan(60);
});
