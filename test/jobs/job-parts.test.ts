import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { CancelledError, InputError } from '../../src/errors.ts';
import { startJobRunner } from '../../src/jobs/job-runner.ts';
import { silentLog } from '../../src/jobs/log.ts';
import { pipeline } from '../../src/jobs/pipeline.ts';
import { runHere } from '../../src/jobs/run-here.ts';
import type { Task, TaskTable } from '../../src/jobs/task.ts';
import { createTaskTable } from '../../src/jobs/task-table.ts';
import { createWorkerLease } from '../../src/jobs/worker-lease.ts';
import type { Job } from '../../src/store/job-store.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { apartCentre } from '../pipeline/apart-centre.ts';
import { smallHistories } from '../pipeline/small-centre.ts';
import { temporaryStore } from '../store/temporary-store.ts';

let open: OpenStore;
let store: Store;
let compute: ComputePool;
beforeAll(async () => {
  open = await temporaryStore();
  store = open.store;
  compute = createComputePool(2);
});
afterAll(async () => {
  await compute.close();
  await open.close();
});

async function work(tasks: Partial<TaskTable>): Promise<void> {
  const runner = await startJobRunner({ ...open, compute, tasks: tasks as TaskTable, log: silentLog });
  onTestFinished(() => runner.stop());
}
async function until(id: string, isReached: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await store.jobs.find(id);
    if (isReached(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const ended = ({ state }: Job): boolean => state !== 'queued' && state !== 'running';
const partsOf = async (id: string): Promise<Job[]> =>
  (await store.jobs.list({ limit: 20 })).items.filter(({ parentId }) => parentId === id).reverse();

/** Splits into three parts, then tells what they made. */
const inThree: Task = async (_input, _store, _context, joined) => async () =>
  joined
    ? { result: { ...joined.interim, parts: JSON.stringify(joined.parts) } }
    : { interim: { had: 'this' }, parts: [0, 1, 2].map((n) => ({ kind: 'rosterPart', input: { n } })) };
const endless: Task = (_input, _store, { signal }) =>
  new Promise((_resolve, reject) => {
    signal!.addEventListener('abort', () => reject(new CancelledError('stopped')), { once: true });
  });

describe('a job in parts', () => {
  it('goes on with what its parts made, in their order', async () => {
    await work({ plan: inThree, rosterPart: async (input) => async () => ({ part: { made: input } }) });
    const { id } = await store.jobs.add('plan', {}, 'test');
    const done = await until(id, ended);
    const parts = [0, 1, 2].map((n) => ({ made: { n } }));
    expect(done).toMatchObject({ state: 'complete', percentComplete: 100, parentId: null });
    expect(done.result).toEqual({ had: 'this', parts: JSON.stringify(parts) });
    expect((await partsOf(id)).map(({ state }) => state)).toEqual(['complete', 'complete', 'complete']);
  });

  it('fails with the first of its parts that fails, and ends the others', async () => {
    const second: Task = async (input, ...rest) => {
      if ((input as { n: number }).n === 1) throw new InputError('agents', 'add some');
      return endless(input, ...rest);
    };
    await work({ plan: inThree, rosterPart: second });
    const { id } = await store.jobs.add('plan', {}, 'test');
    expect(await until(id, ended)).toMatchObject({ state: 'failed', problem: { detail: 'agents: add some' } });
    for (const part of await partsOf(id)) await until(part.id, ended);
    expect((await partsOf(id)).map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'failed']);
  });

  it.each(['whole', 'part'])('is cancelled as one, by its %s', async (by) => {
    await work({ plan: inThree, rosterPart: endless });
    const { id } = await store.jobs.add('plan', {}, 'test');
    await until(id, ({ message }) => message?.includes('parts') ?? false);
    const [first] = await partsOf(id);
    await until(first.id, ({ state }) => state === 'running');
    await store.jobs.cancel(by === 'whole' ? id : first.id, 'test');
    expect((await until(id, ended)).state).toBe('cancelled');
    for (const part of await partsOf(id)) expect((await until(part.id, ended)).state).toBe('cancelled');
  });

  it('is not begun again while its parts are under way, whoever asks', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    const whole = (await store.jobs.take(id, 'pool'))!;
    await store.jobs.split(whole, { interim: {}, parts: [{ kind: 'rosterPart', input: {} }] });
    expect(await store.jobs.take(id, 'pool')).toBeNull();
    const [{ id: partId }] = await partsOf(id);
    await store.jobs.finish((await store.jobs.take(partId, 'pool'))!, { state: 'complete', part: { x: 1 } });
    expect((await store.jobs.take(id, 'pool'))?.joined).toEqual({ interim: {}, parts: [{ x: 1 }] });
  });

  it('fails when a part took its server down too often', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    const whole = (await store.jobs.take(id, 'pool'))!;
    await store.jobs.split(whole, { interim: {}, parts: [{ kind: 'rosterPart', input: {} }] });
    const [{ id: partId }] = await partsOf(id);
    await store.jobs.take(partId, 'pool-dead');
    await open.pool.query(`insert into job_workers (pool_id) values ('pool-dead')`);
    await open.pool.query('update graphile_worker._private_jobs set attempts = max_attempts where key = $1', [partId]);
    const lease = createWorkerLease(open.pool, open.connection);
    await lease.takeOver();
    await lease.release();
    expect(await store.jobs.find(id)).toMatchObject({ state: 'failed', problem: { title: 'Given up' } });
  });
});

describe('a plan of queues that share no agents', () => {
  it('is made in parts by workers, and is the plan of one process', async () => {
    await store.centre.replace(apartCentre, 'test');
    await store.history.upsert(smallHistories, 'test');
    const input = { startDate: '2025-09-01', days: 7, seed: 3, targetGap: 0.05, workLimit: 4_000, replications: 10 };
    await work(createTaskTable(pipeline));
    const { id } = await store.jobs.add('plan', input, 'test');
    const { state, result } = await until(id, ended);
    expect(state).toBe('complete');
    expect(await partsOf(id)).toHaveLength(2);

    const here = await runHere(createTaskTable(pipeline), { kind: 'plan', input }, store, { pool: compute });
    const [inParts, alone] = await Promise.all(
      [result!, here].map(async ({ scheduleId }) => {
        const { shifts, quality, summary } = await store.schedules.find(scheduleId);
        return { shifts: shifts.map(({ start, activities }) => ({ start, activities })), quality, summary };
      }),
    );
    expect(inParts).toEqual(alone);
    expect(inParts.quality.gap).toBeGreaterThan(0);
  });
});
