import { afterAll, describe, expect, test } from 'vitest';
import type { CentreModel } from '../../models/simulation/centre.ts';
import { column } from '../../models/simulation/records.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { marginalValues } from '../../src/pipeline/simulation/marginal-values.ts';
import { runReplications } from '../../src/pipeline/simulation/replications.ts';
import { smallCentre } from './small-centre.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());

/** Queue 0 has specialists (group 0) and generalists (group 1), queue 1 generalists alone; the third interval is busy. */
function centre(): CentreModel {
  const queue = { ahtSeconds: 200, meanPatienceSeconds: 100, handleTimeLaw: { kind: 'exponential' } as const };
  const agents = [...new Array(5).fill({ group: 0 }), ...new Array(5).fill({ group: 1 })];
  const model = smallCentre(
    [
      { ...queue, routing: [0, 1] },
      { ...queue, routing: [1] },
    ],
    agents,
    4,
  );
  const busy = (contacts: number[], k: number) => ({ ...model.queues[k], expectedArrivals: contacts });
  return { ...model, groups: 3, queues: [busy([6, 6, 24, 6], 0), busy([6, 6, 18, 6], 1)] };
}

describe('one more agent', () => {
  const options = { replications: 300, seed: 3, intervalsPerSpan: 1 };
  const table = marginalValues(centre(), options, { pool });
  const rowOf = async (group: number, from: number) =>
    (await table).find((row) => row.group === group && row.from === from)!;

  test('has a row for every span and every group with work', async () => {
    const keys = (await table).map(({ group, from, to }) => [group, from, to]);
    expect(keys).toHaveLength(2 * 4);
    expect(keys).toContainEqual([1, 3, 4]);
  });

  test('is worth most when it is busy', async () => {
    for (const group of [0, 1]) {
      const [quiet, busy] = await Promise.all([rowOf(group, 0), rowOf(group, 2)]);
      expect(busy.inTime.mean).toBeGreaterThan(quiet.inTime.mean + 3 * busy.inTime.standardError);
      expect(busy.queues[0].serviceLevel!.mean).toBeGreaterThan(5 * busy.queues[0].serviceLevel!.standardError);
    }
  });

  test('helps a queue that she cannot serve by freeing those who can, but less than one who can', async () => {
    const [specialist, generalist] = await Promise.all([rowOf(0, 2), rowOf(1, 2)]);
    expect(specialist.queues[1].inTime.mean).toBeGreaterThan(0);
    expect(generalist.queues[1].inTime.mean).toBeGreaterThan(specialist.queues[1].inTime.mean);
  });

  test('is counted over all queues, as the same contacts would be counted with her on the roster', async () => {
    const model = centre();
    const { inTime, queues } = await rowOf(1, 2);
    expect(inTime.mean).toBeCloseTo(queues[0].inTime.mean + queues[1].inTime.mean, 9);
    const shift: [number, number][][] = [[[1200, 1800]]];
    const hired = { ...model, agents: [...model.agents, { group: 1, absenceProbability: 0, shifts: shift }] };
    const run = (centre: CentreModel) =>
      runReplications(centre, { replications: 300, seed: 3, detail: 'horizon' }, { pool });
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [before, after] = (await Promise.all([run(model), run(hired)])).map((records) =>
      mean(column(records, 1, 0, 'inTime')),
    );
    expect(queues[1].inTime.mean).toBeCloseTo(after - before, 9);
  });

  test('tells nothing of a span without contacts, and looks only at the spans asked for', async () => {
    const model = centre();
    const silent = { ...model, queues: model.queues.map((queue) => ({ ...queue, expectedArrivals: [9, 9, 0, 0] })) };
    const rows = await marginalValues(silent, { ...options, intervalsPerSpan: 2, spans: [1] }, { pool });
    expect(rows.map(({ group, from, to }) => [group, from, to])).toEqual([
      [0, 2, 4],
      [1, 2, 4],
    ]);
    expect(rows[0].queues[0].serviceLevel).toBeNull();
    expect(rows[0].queues[0].serviceLevelPerInterval).toEqual([null, null]);
  });
});
