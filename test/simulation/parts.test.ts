import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHeap, popTop, pushEvent, replaceTop } from '../../models/simulation/event-heap.ts';
import {
  createStreams,
  exponential,
  normal,
  seedStream,
  uniform,
  unitGamma,
} from '../../models/simulation/random-streams.ts';
import { WAIT_BINS, waitBin, waitQuantile } from '../../models/simulation/wait-bins.ts';
import { createLine, joinLine } from '../../models/simulation/waiting-line.ts';

describe('random streams', () => {
  const count = 400_000;
  const draw = (variate: (streams: Int32Array, stream: number) => number, stream = 0, seed = 1): Float64Array => {
    const streams = createStreams(3);
    for (const s of [0, 1, 2]) seedStream(streams, s, seed, 0);
    return new Float64Array(count).map(() => variate(streams, stream));
  };
  const moment = (values: Float64Array, power: number): number =>
    values.reduce((sum, value) => sum + value ** power, 0) / values.length;

  test.each([
    ['uniform', uniform, [1 / 2, 1 / 3, 1 / 4, 1 / 5]],
    ['exponential', exponential, [1, 2, 6, 24]],
    ['normal', normal, [0, 1, 0, 3]],
    ['gamma with cv 0.5', (s: Int32Array, k: number) => unitGamma(s, k, 0.5), [1, 1.25, 1.875, 3.28125]],
    ['gamma with cv 2', (s: Int32Array, k: number) => unitGamma(s, k, 2), [1, 5]],
  ] as const)('%s has the right moments', (_, variate, moments) => {
    const values = draw(variate);
    moments.forEach((expected, i) => {
      const spread = Math.sqrt(Math.max(moment(values, 2 * (i + 1)) - moment(values, i + 1) ** 2, 0));
      expect(Math.abs(moment(values, i + 1) - expected) / (spread / Math.sqrt(count))).toBeLessThan(4.5);
    });
  });

  test('tails have the right weight', () => {
    const beyond = (values: Float64Array, limit: number): number =>
      values.filter((value) => value > limit).length / count;
    expect(beyond(draw(exponential), 8)).toBeCloseTo(Math.exp(-8), 3);
    expect(beyond(draw(exponential), 2)).toBeCloseTo(Math.exp(-2), 2);
    expect(beyond(draw(normal), 1.959964)).toBeCloseTo(0.025, 2);
    expect(beyond(draw(normal).map(Math.abs), 3.7)).toBeGreaterThan(0.00015);
  });

  test('streams, seeds and replications differ', () => {
    const first = draw(uniform);
    expect(draw(uniform)).toEqual(first);
    for (const other of [draw(uniform, 1), draw(uniform, 0, 2)]) {
      const product = first.reduce((sum, value, i) => sum + (value - 0.5) * (other[i] - 0.5), 0) / count;
      expect(Math.abs(product)).toBeLessThan((4.5 / 12) * Math.sqrt(1 / count));
    }
  });
});

test('the heap gives events back in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (times, late) => {
        const heap = createHeap(2);
        times.forEach((time, id) => {
          pushEvent(heap, time, id);
        });
        const expected = [...times].sort((a, b) => a - b);
        if (times.length > 0) {
          replaceTop(heap, late, 0);
          expected[0] = late;
          expected.sort((a, b) => a - b);
        }
        for (const time of expected) {
          expect(heap.times[0]).toBe(time);
          popTop(heap);
        }
        expect(heap.times[0]).toBe(Number.POSITIVE_INFINITY);
      },
    ),
  );
});

test('a line keeps its order when it grows', () => {
  const line = createLine();
  for (let n = 0; n < 40; n++) joinLine(line, n, 0, n, n);
  line.head = 30;
  for (let n = 40; n < 500; n++) joinLine(line, n, 0, n, n);
  for (let n = 30; n < 500; n++) {
    expect([line.arrivedAt[n & line.mask], line.work[n & line.mask], line.interval[n & line.mask]]).toEqual([n, n, n]);
  }
});

test('quantiles of binned waits are within an eighth of the exact ones', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 5e5, noNaN: true }), { minLength: 1 }),
      fc.constantFrom(0.5, 0.8, 0.95),
      (waits, level) => {
        const counts = new Int32Array(WAIT_BINS);
        for (const wait of waits) counts[waitBin(wait)]++;
        const exact = [...waits].sort((a, b) => a - b)[Math.ceil(level * waits.length) - 1];
        const binned = waitQuantile(counts, 0, level);
        expect(Math.abs(binned - exact)).toBeLessThanOrEqual(0.125 + exact / 8);
      },
    ),
  );
});
