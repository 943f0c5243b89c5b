import { afterAll, describe, expect, test } from 'vitest';
import { requiredAgents } from '../../models/queueing/requirement.ts';
import { requiredAgentsOverTime } from '../../models/queueing/time-varying-load.ts';
import { queueModel } from '../../models/simulation/centre.ts';
import { createEngine } from '../../models/simulation/engine.ts';
import { firstTrial, meetsGoal, nextTrial } from '../../models/simulation/staffing-correction.ts';
import { blockServiceLevels, type TeamDemand, teamCentre } from '../../models/simulation/team.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { runReplications } from '../../src/pipeline/simulation/replications.ts';
import { correctStaffing } from '../../src/pipeline/staffing/correct-staffing.ts';
import { total } from './small-centre.ts';

const pools = [1, 2].map((threads) => createComputePool(threads));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

/** Six half hours in steps of ten minutes. */
function demand(erlangs: number[], handleTime: number, meanPatienceSeconds: number | null): TeamDemand {
  const contacts = erlangs.flatMap((load) => new Array<number>(3).fill((load * 600) / handleTime));
  return {
    queue: queueModel({
      expectedArrivals: contacts,
      meanHandleTimeSeconds: contacts.map(() => handleTime),
      meanPatienceSeconds,
      routing: [0],
    }),
    intervalSeconds: 600,
    intervalsPerBlock: 3,
    dayStarts: [0],
  };
}
const serviceLevel = { share: 0.8, thresholdSeconds: 20 };

test('a team has the staff of every block on duty', () => {
  const staff = [2, 0, 3, 3, 1];
  const engine = createEngine(teamCentre(demand([0, 0, 0, 0, 0], 300, null), staff));
  engine.run(1, 0);
  const { tally } = engine;
  const onDuty = Array.from({ length: 15 }, (_, i) => tally.staffedSeconds[i] / 600);
  onDuty.forEach((agents, i) => {
    expect(agents).toBeCloseTo(staff[Math.floor(i / 3)], 9);
  });
  expect(total(tally, tally.staffedSeconds)).toBeCloseTo(9 * 1800, 6);
});

describe('the next staff to try', () => {
  const score = (mean: number) => ({ mean, standardError: 0.001 });

  test('is raised where the goal is missed, at most by a tenth, and nowhere else', () => {
    const next = nextTrial(firstTrial([20, 20, 20]), [score(0.8), score(0.1), score(0.79)], 0.8, 1)!;
    expect(next.staff).toEqual([20, 22, 21]);
  });

  test('is lowered by what the service exceeds the goal, and where that was too much it comes back for good', () => {
    const lowered = nextTrial(firstTrial([20, 20]), [score(0.8), score(0.99)], 0.8, 1)!;
    expect(lowered.staff).toEqual([20, 19]);
    const back = nextTrial(lowered, [score(0.8), score(0.7)], 0.8, 2)!;
    expect(back.staff).toEqual([20, 20]);
    expect(nextTrial(back, [score(0.8), score(0.99)], 0.8, 3)).toBeNull();
  });

  test('blames the block before, when that was lowered', () => {
    const lowered = { staff: [9, 10], lowered: [true, false], settled: [false, false] };
    const next = nextTrial(lowered, [score(0.85), score(0.7)], 0.8, 2)!;
    expect(next.staff).toEqual([10, 10]);
    expect(next.settled).toEqual([true, false]);
  });

  test('leaves blocks without contacts alone', () => {
    expect(meetsGoal(null, 0.8)).toBe(true);
    expect(nextTrial(firstTrial([3, 1]), [score(0.8), null], 0.8, 1)).toBeNull();
  });
});

describe('simulation-corrected staffing', () => {
  test('of a steady load finds what Erlang A asks for', async () => {
    const given = demand([20, 20, 20, 20, 20, 20], 120, 90);
    const load = { arrivalsPerSecond: 20 / 120, averageHandleTimeSeconds: 120, meanPatienceSeconds: 90 };
    const { agents } = requiredAgents(load, { serviceLevel });
    const start = new Array<number>(6).fill(agents + 5);
    const input = { demand: given, goal: 0.8, start, replications: 250, seed: 1 };
    const { staff, isMet } = await correctStaffing(input, { pool: pools[1] });
    expect(isMet).toBe(true);
    // The first half hour starts empty and needs fewer.
    for (const found of staff.slice(1)) expect(Math.abs(found - agents)).toBeLessThanOrEqual(1);
  });

  test('keeps every block at its goal with fewer hours than the safe rule, equally on any number of threads', async () => {
    const erlangs = [8, 16, 28, 24, 14, 8];
    const given = demand(erlangs, 900, null);
    const load = { averageHandleTimeSeconds: 900, meanPatienceSeconds: null };
    const rates = erlangs.map((load) => load / 900);
    const start = requiredAgentsOverTime(rates, 1800, load, { serviceLevel }, 'modifiedMax').map(
      ({ agents }) => agents,
    );
    const input = { demand: given, goal: 0.8, start, replications: 200, seed: 2 };
    const [one, two] = await Promise.all(pools.map((pool) => correctStaffing(input, { pool })));
    expect(two).toEqual(one);
    expect(one.isMet).toBe(true);
    expect(one.staffedHours).toBeLessThan(start.reduce((sum, agents) => sum + agents, 0) / 2);
    for (const level of one.score.serviceLevelPerBlock) {
      expect(level!.mean + 3 * level!.standardError).toBeGreaterThan(0.8);
    }
  });

  test('finds a staff from which no block can spare an agent', async () => {
    const given = demand([6, 12, 20, 18, 10, 5], 300, null);
    const input = { demand: given, goal: 0.8, start: [12, 18, 27, 25, 16, 11], replications: 200, seed: 3 };
    const [, pool] = pools;
    const { staff } = await correctStaffing(input, { pool });
    const options = { replications: 800, seed: 99, detail: 'intervals' as const };
    for (const block of staff.keys()) {
      const oneFewer = staff.map((agents, b) => (b === block ? agents - 1 : agents));
      const scores = blockServiceLevels(given, await runReplications(teamCentre(given, oneFewer), options, { pool }));
      const hit = scores.slice(block, block + 2).map((score) => score!.mean);
      expect(Math.min(...hit), `block ${block} of ${staff}`).toBeLessThan(0.805);
    }
  });

  test('raises a staff that is too small, and stops at its bound', async () => {
    const given = demand([10, 10, 10, 10, 10, 10], 300, 120);
    const input = { demand: given, goal: 0.8, start: [2, 2, 2, 2, 2, 2], replications: 100, seed: 1 };
    const { isMet, staff } = await correctStaffing(input, { pool: pools[1] });
    expect(isMet).toBe(true);
    expect(Math.min(...staff)).toBeGreaterThan(7);
    const { rounds } = await correctStaffing({ ...input, mostRounds: 2 }, { pool: pools[1] });
    expect(rounds).toBeLessThanOrEqual(2 + 5);
  });
});
