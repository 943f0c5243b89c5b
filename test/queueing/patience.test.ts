import { describe, expect, it } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import { erlangA } from '../../models/queueing/erlang-a.ts';
import { estimatePatience, patienceBehindAbandonment } from '../../models/queueing/patience.ts';

/** Two weeks of half hours, staffed more or less well, with the abandonments Erlang A expects plus noise. */
function history(meanPatienceSeconds: number, seed: number, noise: number) {
  const random = createRandom(seed);
  return Array.from({ length: 400 }, (_, i) => {
    const arrivalsPerSecond = 0.04 + 0.03 * Math.sin(i / 4);
    const agents = Math.round(arrivalsPerSecond * 300 * (0.95 + 0.15 * Math.sin(i / 7)));
    const offered = arrivalsPerSecond * 1800;
    const load = { arrivalsPerSecond, averageHandleTimeSeconds: 300, meanPatienceSeconds };
    const expected = offered * erlangA(agents, load, 0).abandonedShare;
    const abandoned = Math.max(0, expected + noise * Math.sqrt(expected) * random.normal());
    return { arrivalsPerSecond, averageHandleTimeSeconds: 300, agents, offered, abandoned };
  });
}

describe('patience from history', () => {
  it('divides time at risk by events where waits are known', () => {
    expect(estimatePatience(45_000, 300)).toEqual({
      meanPatienceSeconds: 150,
      standardErrorSeconds: 150 / Math.sqrt(300),
      abandonments: 300,
    });
    expect(estimatePatience(45_000, 0)).toBeNull();
  });

  it('finds the patience behind abandonments where the staff is known', () => {
    for (const patience of [30, 120, 600]) {
      expect(patienceBehindAbandonment(history(patience, 1, 0))!.meanPatienceSeconds).toBeCloseTo(patience, 5);
    }
  });

  it('gives a standard error that fits the scatter of its estimates', () => {
    const estimates = Array.from({ length: 60 }, (_, seed) => patienceBehindAbandonment(history(120, seed + 1, 1))!);
    const mean = estimates.reduce((sum, { meanPatienceSeconds }) => sum + meanPatienceSeconds, 0) / 60;
    const scatter = Math.sqrt(
      estimates.reduce((sum, { meanPatienceSeconds }) => sum + (meanPatienceSeconds - mean) ** 2, 0) / 59,
    );
    const claimed = estimates.reduce((sum, { standardErrorSeconds }) => sum + standardErrorSeconds, 0) / 60;
    expect(Math.abs(mean - 120)).toBeLessThan(claimed);
    expect(claimed / scatter).toBeGreaterThan(0.7);
    expect(claimed / scatter).toBeLessThan(1.4);
  });

  it('says nothing when nobody, or everybody, gives up', () => {
    const calm = history(120, 1, 0);
    expect(patienceBehindAbandonment(calm.map((interval) => ({ ...interval, abandoned: 0 })))).toBeNull();
    expect(
      patienceBehindAbandonment(calm.map((interval) => ({ ...interval, abandoned: interval.offered }))),
    ).toBeNull();
  });
});
