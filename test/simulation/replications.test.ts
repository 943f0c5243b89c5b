import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { compareCentres } from '../../models/simulation/comparison.ts';
import { differenceOfRatios, meanEstimate, ratioEstimate } from '../../models/simulation/estimates.ts';
import { column, joinRecords, type Records, simulateReplications } from '../../models/simulation/records.ts';
import { summariseRecords } from '../../models/simulation/results.ts';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { parseSimulationScenario } from '../../src/domain/simulation-scenario.ts';
import { CancelledError } from '../../src/errors.ts';
import { runReplications, runTogether } from '../../src/pipeline/simulation/replications.ts';
import { simulateScenario } from '../../src/pipeline/simulation/simulate-scenario.ts';
import { hasShared, sharedFile, withoutShared } from '../shared.ts';
import { smallCentre } from './small-centre.ts';

const pools: ComputePool[] = [1, 3].map((threads) => createComputePool(threads));
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
});

const queue = {
  perInterval: 30,
  ahtSeconds: 90,
  meanPatienceSeconds: 60,
  handleTimeLaw: { kind: 'exponential' } as const,
  goalServiceLevel: 0.8,
};
const centre = (agents: number) => smallCentre([queue], new Array(agents).fill({}));

describe('replications', () => {
  test('are equal bit for bit on any number of threads and in any chunks', async () => {
    const options = { replications: 41, seed: 9, detail: 'intervals' as const };
    const [one, three] = await Promise.all(pools.map((pool) => runReplications(centre(5), options, { pool })));
    const order = { model: centre(5), seed: 9, detail: 'intervals' as const };
    const chunks = [
      simulateReplications({ ...order, first: 0, count: 17 }),
      simulateReplications({ ...order, first: 17, count: 24 }),
    ];
    expect(three).toEqual(one);
    expect(joinRecords(chunks)).toEqual(one);
  });

  test('stop when cancelled', async () => {
    const controller = new AbortController();
    const long = runReplications(
      smallCentre([{ ...queue, perInterval: 3000 }], new Array(500).fill({}), 500),
      { replications: 1000, seed: 1, detail: 'horizon' },
      { pool: pools[0], signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 100);
    await expect(long).rejects.toBeInstanceOf(CancelledError);
  });

  test('a week carries its state through the night', () => {
    const night = smallCentre([{ ...queue, perInterval: 0, meanPatienceSeconds: null, inServiceAtStart: 2 }], [{}], 4);
    const model = {
      ...night,
      dayStarts: [0, 2],
      agents: [{ ...night.agents[0], shifts: [[[0, 50]], [[1500, 2000]]] as [number, number][][] }],
    };
    const records = simulateReplications({ model, seed: 1, first: 0, count: 1, detail: 'days' });
    expect(column(records, 0, 1, 'waitingContactSeconds')[0]).toBeCloseTo(1200, 3);
    expect(column(records, 0, 2, 'waitingContactSeconds')[0]).toBeCloseTo(300, 3);
    expect(column(records, 0, 2, 'busySeconds')[0]).toBeGreaterThan(0);
  });
});

describe('results', () => {
  const records = simulateReplications({ model: centre(5), seed: 2, first: 0, count: 200, detail: 'intervals' });
  const [result] = summariseRecords(centre(5), records, 'intervals').queues;

  test('intervals add up to the horizon', () => {
    const sum = result.intervals.reduce((offered, interval) => offered + interval.offered.mean, 0);
    expect(sum).toBeCloseTo(result.horizon.offered.mean, 6);
    const weighted = result.intervals.reduce(
      (good, interval) => good + interval.serviceLevel!.mean * interval.offered.mean,
      0,
    );
    expect(weighted / sum).toBeCloseTo(result.horizon.serviceLevel!.mean, 6);
    expect(result.days[0]).toEqual(result.horizon);
  });

  test('quantiles are ordered and the chance of the goal is theirs', () => {
    const { p10, p50, p90 } = result.horizon.serviceLevel!;
    expect(p10).toBeLessThan(p50);
    expect(p50).toBeLessThan(p90);
    const good = column(records, 0, 0, 'inTime').filter(
      (inTime, n) => inTime >= 0.8 * column(records, 0, 0, 'offered')[n],
    );
    expect(result.goalMet!.probability).toBe(good.length / 200);
  });

  test('a closed queue has no service level, not a wrong one', () => {
    const idle = simulateReplications({
      model: smallCentre([{}], [{}]),
      seed: 2,
      first: 0,
      count: 3,
      detail: 'horizon',
    });
    const [{ horizon }] = summariseRecords(smallCentre([{}], [{}]), idle, 'horizon').queues;
    expect([horizon.serviceLevel, horizon.abandonedShare, horizon.waitP50Seconds]).toEqual([null, null, null]);
    expect(horizon.occupancy!.mean).toBe(0);
  });
});

describe('two centres', () => {
  const simulated = (agents: number, seed: number) => ({
    model: centre(agents),
    records: simulateReplications({ model: centre(agents), seed, first: 0, count: 200, detail: 'days' }),
  });

  test('that meet the same customers are compared more sharply', () => {
    const [{ horizon: paired }] = compareCentres(simulated(5, 2), simulated(6, 2), 'days');
    const [{ horizon: unpaired }] = compareCentres(simulated(5, 99), simulated(6, 2), 'days');
    const difference = (name: keyof typeof paired) => paired[name]!;
    for (const name of ['serviceLevel', 'abandonedShare', 'meanWaitSeconds', 'occupancy'] as const) {
      expect(difference(name).standardError, name).toBeLessThan(0.8 * unpaired[name]!.standardError);
      expect(Math.abs(difference(name).mean - unpaired[name]!.mean), name).toBeLessThan(
        4 * Math.hypot(difference(name).standardError, unpaired[name]!.standardError),
      );
    }
    expect(difference('serviceLevel').mean).toBeGreaterThan(0);
    expect(difference('probabilityGoalMet').mean).toBeGreaterThan(0);
    expect(difference('abandonedShare').mean).toBeLessThan(0);
    expect(difference('averageSpeedOfAnswerSeconds').mean).toBeLessThan(0);
    expect(difference('occupancy').mean).toBeLessThan(0);
  });

  test('differ by what their results differ by, on the horizon and on each day', () => {
    const [a, b] = [simulated(5, 2), simulated(6, 2)];
    const [before, after] = [a, b].map(({ model, records }) => summariseRecords(model, records, 'days').queues[0]);
    const [{ horizon, days }] = compareCentres(a, b, 'days');
    expect(days).toEqual([horizon]);
    expect(horizon.meanWaitSeconds!.mean).toBeCloseTo(
      after.horizon.meanWaitSeconds!.mean - before.horizon.meanWaitSeconds!.mean,
      9,
    );
    expect(horizon.probabilityGoalMet!.mean).toBeCloseTo(after.goalMet!.probability - before.goalMet!.probability, 9);
  });

  test('without a goal or without contacts leave nothing to compare', () => {
    const idle = smallCentre([{ goalServiceLevel: null }], [{}]);
    const records = simulateReplications({ model: idle, seed: 1, first: 0, count: 3, detail: 'horizon' });
    const [{ horizon, days }] = compareCentres({ model: idle, records }, { model: idle, records }, 'horizon');
    expect([horizon.serviceLevel, horizon.probabilityGoalMet, days]).toEqual([null, null, []]);
    expect(horizon.occupancy).toEqual({ mean: 0, standardError: 0 });
  });
});

describe('the stopping rule', () => {
  const errorOf = ([records]: Records[]) =>
    summariseRecords(centre(5), records, 'horizon').queues[0].horizon.serviceLevel!.standardError;
  const run = (standardError: number, replications: number, pool = pools[0]) =>
    runTogether([centre(5)], { replications, seed: 4, detail: 'horizon' }, { standardError, errorOf }, { pool });

  test('replicates until the error is small enough, the same on any number of threads', async () => {
    const [coarse, fine, finer] = await Promise.all([run(0.5, 5000), run(0.006, 5000), run(0.006, 5000, pools[1])]);
    expect(coarse[0].count).toBe(100);
    expect(errorOf(fine)).toBeLessThanOrEqual(0.006);
    expect(fine[0].count).toBeGreaterThan(150);
    expect(fine[0].count).toBeLessThan(2000);
    expect(finer).toEqual(fine);
  });

  test('stops at its bound, and its records are those of one long run', async () => {
    const [[records], plain] = await Promise.all([
      run(1e-9, 230),
      runReplications(centre(5), { replications: 230, seed: 4, detail: 'horizon' }, { pool: pools[1] }),
    ]);
    expect(records).toEqual(plain);
  });
});

describe('estimates', () => {
  test('a ratio of sums with the error of its linearisation', () => {
    const estimate = ratioEstimate(Float64Array.of(8, 0, 3), Float64Array.of(10, 0, 5))!;
    expect(estimate.mean).toBeCloseTo(11 / 15, 12);
    const residuals = [8 - (11 / 15) * 10, 0, 3 - (11 / 15) * 5];
    const variance = residuals.reduce((sum, r) => sum + r * r, 0) / (3 * 2) / 25;
    expect(estimate.standardError).toBeCloseTo(Math.sqrt(variance), 12);
    expect([estimate.p10, estimate.p50, estimate.p90].map((x) => x.toFixed(2))).toEqual(['0.62', '0.70', '0.78']);
  });

  test('nothing to estimate from gives null, one replication an error of 0', () => {
    expect(ratioEstimate(Float64Array.of(0), Float64Array.of(0))).toBeNull();
    expect(meanEstimate(Float64Array.of(Number.NaN))).toBeNull();
    expect(meanEstimate(Float64Array.of(4))).toEqual({ mean: 4, standardError: 0, p10: 4, p50: 4, p90: 4 });
  });

  test('equal samples differ by nothing', () => {
    const ratio = { numerators: Float64Array.of(1, 2, 3), denominators: Float64Array.of(2, 3, 4) };
    expect(differenceOfRatios(ratio, ratio)).toEqual({ mean: 0, standardError: 0 });
  });
});

describe.skipIf(!hasShared)(`the 300-agent day ${hasShared ? '' : withoutShared}`, () => {
  test('agrees with an independent simulator within 4 combined standard errors', async () => {
    const file = JSON.parse(readFileSync(sharedFile('oracles/simulation.json'), 'utf8'));
    const expected = file.expected as Record<string, { mean: number; se: number }>;
    const scenario = parseSimulationScenario(file);
    const { queues } = await simulateScenario(
      scenario,
      { replications: 300, seed: 1, detail: 'horizon' },
      { pool: pools[1] },
    );
    queues.forEach(({ horizon }, k) => {
      for (const [name, estimate] of [
        [`sl${k}`, horizon.serviceLevel!],
        [`ab${k}`, horizon.abandonedShare!],
        [`wait${k}`, horizon.meanWaitSeconds!],
      ] as const) {
        const { mean, se } = expected[name];
        expect(Math.abs(estimate.mean - mean) / Math.hypot(estimate.standardError, se), name).toBeLessThan(4);
      }
    });
  });
});
