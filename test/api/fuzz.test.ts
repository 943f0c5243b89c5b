import { expect, it } from 'vitest';
import { fuzz } from './fuzz/fuzz.ts';

it('2,000 requests made from the document get documented answers: no 5xx, no hang, every refusal names its field', async () => {
  const { faults, successes, routesThatWorked } = await fuzz({ seed: 20_260_309, count: 2_000 });
  expect(faults).toEqual([]);
  expect(successes).toBeGreaterThan(200);
  expect(routesThatWorked.size).toBeGreaterThan(40);
});
