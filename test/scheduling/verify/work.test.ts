import { expect, it } from 'vitest';
import { workSlots } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

it('counts as missing, and as work, only what has a price', () => {
  const free = Float64Array.of(...Array(6).fill(10), ...Array(6).fill(0));
  const overstaffed = new Float64Array(12).fill(1);
  const problem = smallProblem(1, [plainShift(3)], [freeAgent(1, [0])], {
    coverCosts: [{ understaffed: free, overstaffed, tables: null }],
  });
  const verdict = verify(problem, [{ agent: 0, day: 0, start: 5, shiftType: 0, breaks: [] }]);
  expect(workSlots(problem)).toBe(6);
  expect(verdict).toMatchObject({ understaffedSlots: 5, overstaffedSlots: 0, objective: 50 });
});
