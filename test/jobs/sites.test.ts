import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { startJobRunner } from '../../src/jobs/job-runner.ts';
import { silentLog } from '../../src/jobs/log.ts';
import type { Task, TaskTable } from '../../src/jobs/task.ts';
import { jobKinds } from '../../src/store/job-store.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { temporaryStore } from '../store/temporary-store.ts';

let open: OpenStore;
let lisbon: Store;
let compute: ComputePool;
beforeAll(async () => {
  open = await temporaryStore();
  compute = createComputePool(1);
  const facts = { name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' };
  await open.store.sites.create({ id: 'lisbon', ...facts }, 'test');
  lisbon = await open.sites.of('lisbon');
});
afterAll(async () => {
  await compute.close();
  await open.close();
});

/** Says whose store it was given, and which it keeps its result in. */
const tellSite: Task = async (_input, store) => async (kept) => ({
  result: { site: `${store.siteId} ${kept.siteId}` },
});
const tasks = Object.fromEntries(jobKinds.map((kind) => [kind, tellSite])) as unknown as TaskTable;

async function work(deliver?: (deliveryId: string, store: Store) => Promise<void>): Promise<void> {
  const runner = await startJobRunner({ ...open, compute, tasks, log: silentLog, deliver });
  onTestFinished(() => runner.stop());
}

async function resultOf(store: Store, id: string) {
  for (;;) {
    const { state, result, message } = await store.jobs.find(id);
    if (state !== 'queued' && state !== 'running') return { state, result, message };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

it('one worker does the jobs of all sites, each in the store of its own', async () => {
  const stores = [open.store, lisbon, open.store, lisbon];
  const jobs = await Promise.all(stores.map((store) => store.jobs.add('forecast', {}, 'test')));
  await work();
  for (const [index, store] of stores.entries()) {
    const { siteId } = store;
    const done = await resultOf(store, jobs[index].id);
    expect(done).toMatchObject({ state: 'complete', result: { site: `${siteId} ${siteId}` } });
  }
});

it('a dead worker’s jobs are taken over at every site', async () => {
  const { id } = await lisbon.jobs.add('forecast', {}, 'test');
  await open.pool.query(`insert into job_workers (pool_id) values ('gone')`);
  await open.pool.query(`update site_lisbon.jobs set state = 'running', pool_id = 'gone', attempt = 1 where id = $1`, [
    id,
  ]);
  await open.pool.query(
    `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now(), attempts = 1 where key = $1`,
    [id],
  );
  await work();
  expect(await resultOf(lisbon, id)).toMatchObject({ state: 'complete' });
  expect((await open.pool.query(`select from job_workers where pool_id = 'gone'`)).rowCount).toBe(0);
});

it('messages to webhooks come from the site where something changed', async () => {
  const hook = { url: 'https://example.com/', description: null, kinds: ['agent' as const], isActive: true };
  await lisbon.webhooks.create(hook, 'test');
  await open.store.webhooks.create(hook, 'test');
  await lisbon.centre.replace(smallCentre, 'test');
  const delivered = new Promise<string>((resolve) => {
    work(async (deliveryId, store) => {
      const order = await store.webhooks.orderOf(deliveryId);
      resolve(`${store.siteId} ${order?.id === deliveryId}`);
    });
  });
  expect(await delivered).toBe('lisbon true');
});
