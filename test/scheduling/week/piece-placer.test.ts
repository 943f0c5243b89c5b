import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FloatingActivity } from '../../../models/scheduling/problem.ts';
import { createPiecePlacer } from '../../../models/scheduling/week/piece-placer.ts';
import { createPatterns, type Piece, type ShiftPattern } from '../../../models/scheduling/week/shift-patterns.ts';
import { plainShift, smallProblem } from '../small-problem.ts';

const perDay = 24;
const lengthSlots = 18;

/** Two breaks that cannot meet and one or two floating pieces that may meet anything. */
const patterns = fc.record({
  gapSlots: fc.integer({ min: 0, max: 2 }),
  first: fc.integer({ min: 0, max: 4 }),
  floating: fc.array(
    fc.record({ slots: fc.integer({ min: 1, max: 3 }), from: fc.integer({ min: 0, max: 20 }), width: fc.nat(24) }),
    { minLength: 1, maxLength: 2 },
  ),
});

test('pieces lie where they cost least: as by trying every place', () => {
  fc.assert(
    fc.property(
      patterns,
      fc.integer({ min: 0, max: 30 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 48, maxLength: 48 }),
      ({ gapSlots, first, floating }, from, values) => {
        const pattern: ShiftPattern = {
          shiftType: 0,
          lengthSlots,
          gapSlots,
          breakCount: 2,
          parts: [0],
          pieces: [
            { slots: 1, earliest: first, latest: first + 2, window: null },
            { slots: 2, earliest: first + 8, latest: first + 11, window: null },
            ...floating.map(({ slots, from: opens, width }): Piece => {
              return { slots, earliest: 0, latest: lengthSlots - slots, window: [opens, opens + width] };
            }),
          ],
        };
        const prefix = new Float64Array(49);
        values.forEach((value, t) => {
          prefix[t + 1] = prefix[t] + value;
        });
        const starts = new Int32Array(pattern.pieces.length);
        const lost = createPiecePlacer([pattern], perDay).place(0, from, prefix, null, starts);

        expect(lost).toBe(leastByTrying(pattern, from, prefix));
        if (lost < Number.POSITIVE_INFINITY) {
          const offsets = Array.from(starts, (start) => start - from);
          expect(isAllowed(pattern, from, offsets)).toBe(true);
          expect(lossOf(pattern, from, offsets, prefix)).toBe(lost);
        }
      },
    ),
    { numRuns: 300, seed: 5 },
  );
});

test('parts of a pattern are priced together as one by one', () => {
  fc.assert(
    fc.property(
      patterns,
      fc.integer({ min: 0, max: 30 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 48, maxLength: 48 }),
      ({ gapSlots, first, floating }, from, values) => {
        const breaks = [
          { slots: 1, earliest: first, latest: first + 2 },
          { slots: 2, earliest: first + 8, latest: first + 11 },
        ];
        const type = { ...plainShift(lengthSlots, breaks), breakGapSlots: gapSlots };
        const { all, of } = createPatterns(smallProblem(1, [type], []));
        const activities = floating.map(({ slots, from: opens, width }): FloatingActivity => {
          return { slots, count: 1, fromDay: 0, toDay: 0, window: [opens, opens + width] };
        });
        const whole = of(0, activities, true);
        const placer = createPiecePlacer(all, perDay);
        const prefix = new Float64Array([0, ...values]).map((_, t) => values.slice(0, t).reduce((a, b) => a + b, 0));
        const lost = new Float64Array(1 << floating.length);
        placer.placeParts(whole, from, prefix, lost);
        const { parts } = all[whole];
        expect(parts).toHaveLength(lost.length);
        expect([...lost]).toEqual(parts.map((part) => placer.place(part, from, prefix, null, null)));
      },
    ),
    { numRuns: 300, seed: 6 },
  );
});

function isAllowed({ pieces, gapSlots }: ShiftPattern, from: number, offsets: number[]): boolean {
  return offsets.every((t, i) => {
    const { slots, earliest, latest, window } = pieces[i];
    const clock = (from % perDay) + t;
    const isWithin = t >= earliest && t <= latest && t + slots <= lengthSlots;
    const isInWindow = !window || (clock >= window[0] && clock + slots <= window[1]);
    const isClear = offsets.slice(0, i).every((other, j) => {
      return t >= other + pieces[j].slots + gapSlots || other >= t + slots + gapSlots;
    });
    return isWithin && isInWindow && isClear;
  });
}

function lossOf({ pieces }: ShiftPattern, from: number, offsets: number[], prefix: Float64Array): number {
  return offsets.reduce((sum, t, i) => sum + prefix[from + t + pieces[i].slots] - prefix[from + t], 0);
}

function leastByTrying(pattern: ShiftPattern, from: number, prefix: Float64Array): number {
  const tryFrom = (offsets: number[]): number => {
    if (!isAllowed(pattern, from, offsets)) return Number.POSITIVE_INFINITY;
    if (offsets.length === pattern.pieces.length) return lossOf(pattern, from, offsets, prefix);
    let least = Number.POSITIVE_INFINITY;
    for (let t = 0; t < lengthSlots; t++) least = Math.min(least, tryFrom([...offsets, t]));
    return least;
  };
  return tryFrom([]);
}
