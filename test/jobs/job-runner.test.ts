import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { CancelledError, ConflictError, InputError } from '../../src/errors.ts';
import { startJobRunner } from '../../src/jobs/job-runner.ts';
import { silentLog } from '../../src/jobs/log.ts';
import type { Task, TaskTable } from '../../src/jobs/task.ts';
import { createWorkerLease } from '../../src/jobs/worker-lease.ts';
import type { Job } from '../../src/store/job-store.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { temporaryStore } from '../store/temporary-store.ts';

let open: OpenStore;
let store: Store;
let compute: ComputePool;
beforeAll(async () => {
  open = await temporaryStore();
  store = open.store;
  compute = createComputePool(1);
});
afterAll(async () => {
  await compute.close();
  await open.close();
});

const keepNothing = async () => ({ result: {} });
const table = (task: Task): TaskTable => ({
  forecast: task,
  staffing: task,
  schedule: task,
  scenario: task,
  plan: task,
  rosterPart: task,
  repair: task,
  anomalies: task,
});

/** Works on jobs with `task` until the test is over or `stop` is called. */
async function runner(task: Task) {
  const jobs = await startJobRunner({ ...open, compute, tasks: table(task), log: silentLog });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await jobs.stop();
    isStopped = true;
  };
  onTestFinished(stop);
  return { stop };
}

async function until(id: string, isReached: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const job = await store.jobs.find(id);
    if (isReached(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const ended = ({ state }: Job): boolean => state !== 'queued' && state !== 'running';

/** Stays until it is told to stop. */
const endless: Task = (_input, _store, { signal }) =>
  new Promise((_resolve, reject) => {
    signal!.addEventListener('abort', () => reject(new CancelledError('stopped')), { once: true });
  });

describe('jobs', () => {
  it('are done with their input, in order of time, and tell what they made', async () => {
    await runner(async (input) => async () => ({ result: { echoed: JSON.stringify(input) } }));
    const jobs = [1, 2, 3].map((n) => store.jobs.add('forecast', { n }, 'test'));
    for (const [n, job] of (await Promise.all(jobs)).entries()) {
      const done = await until(job.id, ended);
      expect(done).toMatchObject({ state: 'complete', percentComplete: 100, result: { echoed: `{"n":${n + 1}}` } });
    }
  });

  it('tell progress while they run', async () => {
    let letGo = () => {};
    await runner(async (_input, _store, { onProgress }) => {
      onProgress!(0.42, 'halfway or so');
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      return keepNothing;
    });
    const { id } = await store.jobs.add('plan', {}, 'test');
    expect(await until(id, (job) => job.percentComplete === 42)).toMatchObject({ message: 'halfway or so' });
    letGo();
    expect((await until(id, ended)).state).toBe('complete');
  });

  it('that meet bad input fail with its words, others without telling the inside', async () => {
    await runner(async (input) => {
      if ('bad' in input) throw new InputError('agents', 'add some');
      throw new Error('secret inside');
    });
    const [bad, broken] = [await store.jobs.add('plan', { bad: 1 }, 'test'), await store.jobs.add('plan', {}, 'test')];
    expect((await until(bad.id, ended)).problem!.detail).toBe('agents: add some');
    const { state, problem } = await until(broken.id, ended);
    expect(state).toBe('failed');
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  it('keep nothing of their result when keeping fails half way', async () => {
    await runner(async () => async (transaction) => {
      await transaction.keys.create({ name: 'half', role: 'hr', expiresAt: null }, 'test');
      throw new InputError('x', 'no');
    });
    const { id } = await store.jobs.add('plan', {}, 'test');
    expect((await until(id, ended)).state).toBe('failed');
    expect((await store.keys.list({ limit: 1 })).items).toEqual([]);
  });

  it('do not wait when the clock of the database was set back by an hour', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    await open.pool.query(`update graphile_worker._private_jobs set run_at = run_at + interval '1 hour'`);
    await runner(async () => keepNothing);
    expect((await until(id, ended)).state).toBe('complete');
  });
});

describe('cancelling', () => {
  it('ends a queued job at once and for good', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    expect((await store.jobs.cancel(id, 'test')).state).toBe('cancelled');
    await runner(async () => keepNothing);
    const next = await store.jobs.add('plan', {}, 'test');
    await until(next.id, ended);
    expect((await store.jobs.find(id)).state).toBe('cancelled');
    await expect(store.jobs.cancel(id, 'test')).rejects.toThrow(ConflictError);
  });

  it('stops a running job', async () => {
    await runner(endless);
    const { id } = await store.jobs.add('plan', {}, 'test');
    await until(id, ({ state }) => state === 'running');
    await store.jobs.cancel(id, 'test');
    expect(await until(id, ended)).toMatchObject({ state: 'cancelled', problem: null, result: null });
  });
});

describe('when a server stops', () => {
  it('orderly, its jobs go back into the queue and the next one does them', async () => {
    const first = await runner(endless);
    const { id } = await store.jobs.add('plan', {}, 'test');
    await until(id, ({ state }) => state === 'running');
    await first.stop();
    expect((await store.jobs.find(id)).state).toBe('queued');
    await runner(async () => keepNothing);
    expect((await until(id, ended)).state).toBe('complete');
  });

  it('and another has taken its job over, its late result is not kept', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    const late = (await store.jobs.take(id, 'pool-late'))!;
    const fresh = (await store.jobs.take(id, 'pool-fresh'))!;
    expect(await store.jobs.report(late, 0.5, 'still here')).toBe(false);
    await expect(store.jobs.finish(late, { state: 'complete', result: { by: 'late' } })).rejects.toThrow(
      CancelledError,
    );
    await store.jobs.finish(fresh, { state: 'complete', result: { by: 'fresh' } });
    expect((await store.jobs.find(id)).result).toEqual({ by: 'fresh' });
    expect(await store.jobs.take(id, 'pool-fresh')).toBeNull();
  });

  it('is known by its lock alone: the living keep their jobs, the dead lose them', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    const theirs = createWorkerLease(open.pool, open.connection);
    await theirs.register('pool-theirs');
    await store.jobs.take(id, 'pool-theirs');
    const ours = createWorkerLease(open.pool, open.connection);
    expect(await ours.takeOver()).toBe(0);
    expect((await store.jobs.find(id)).state).toBe('running');
    await open.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'crewcast worker'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const successor = createWorkerLease(open.pool, open.connection);
    expect(await successor.takeOver()).toBe(1);
    expect((await store.jobs.find(id)).state).toBe('queued');
    await successor.release();
  });

  it('every time with the same job, that job has failed the fifth time, with the reason', async () => {
    const { id } = await store.jobs.add('plan', {}, 'test');
    const states: string[] = [];
    for (let death = 1; death <= 5; death++) {
      const poolId = `pool-dies-${death}`;
      const lease = createWorkerLease(open.pool, open.connection);
      await lease.register(poolId);
      await open.pool.query(
        'update graphile_worker._private_jobs set attempts = attempts + 1, locked_at = now(), locked_by = $2 where key = $1',
        [id, poolId],
      );
      await store.jobs.take(id, poolId);
      await lease.drop(poolId);
      const other = createWorkerLease(open.pool, open.connection);
      await other.takeOver();
      states.push((await store.jobs.find(id)).state);
      await Promise.all([lease.release(), other.release()]);
    }
    expect(states).toEqual(['queued', 'queued', 'queued', 'queued', 'failed']);
    expect((await store.jobs.find(id)).problem).toMatchObject({
      title: 'Given up',
      detail: expect.stringContaining('every time'),
    });
    expect(await store.jobs.take(id, 'pool-next')).toBeNull();
  });
});
