import { describe, expect, it } from 'vitest';
import { nextPace, type Pace, workOf } from '../../../models/scheduling/together/pace.ts';

const pace: Pace = { size: 4, effort: 900, failures: 0 };

describe('the pace of a search by neighbourhoods', () => {
  it('shrinks them when one took more than it should, and lets them grow when it took little', () => {
    expect(nextPace(pace, 901, true, 10).size).toBeLessThan(4);
    expect(nextPace(pace, 600, true, 10).size).toBe(4);
    expect(nextPace(pace, 100, true, 10).size).toBeGreaterThan(4);
  });

  it('keeps them between one and the most', () => {
    expect(nextPace({ ...pace, size: 1 }, 10_000, true, 10).size).toBe(1);
    expect(nextPace({ ...pace, size: 9.9 }, 1, true, 10).size).toBe(10);
  });

  it('gives them more effort after some that gained nothing, and counts anew after a gain', () => {
    const paceAfter = (gains: boolean[]): Pace => gains.reduce((at, isGain) => nextPace(at, 500, isGain, 10), pace);
    const failed = new Array<boolean>(11).fill(false);
    expect(paceAfter(failed)).toMatchObject({ effort: 900, failures: 11 });
    expect(paceAfter([...failed, true])).toMatchObject({ effort: 900, failures: 0 });
    expect(paceAfter([...failed, false]).effort).toBeGreaterThan(900);
    expect(paceAfter([...failed, false]).failures).toBe(0);
  });

  it('counts weeks and simplex iterations as work', () => {
    expect(workOf(7, 0)).toBe(7);
    expect(workOf(7, 1)).toBe(8);
    expect(workOf(0, 1000)).toBeGreaterThan(workOf(0, 500));
  });
});
