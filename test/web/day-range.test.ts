import { expect, it } from 'vitest';
import { lengthInWords, weeksOf } from '../../web/src/day-range.ts';

it('parts days into weeks from the first on, the last as short as it is', () => {
  expect(weeksOf({ from: 0, to: 16 })).toEqual([
    { from: 0, to: 7 },
    { from: 7, to: 14 },
    { from: 14, to: 16 },
  ]);
  expect(weeksOf({ from: 8, to: 9 })).toEqual([{ from: 8, to: 9 }]);
});

it('names a period by its length', () => {
  expect([1, 5, 7, 28].map(lengthInWords)).toEqual(['day', '5 days', 'week', '28 days']);
});
