import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { OpenStore } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryStore } from '../store/temporary-store.ts';
import { addressOf, kill, startProcess, untilAllEnded } from './worker-processes.ts';

let open: OpenStore;
beforeAll(async () => {
  open = await temporaryStore();
  await open.store.centre.replace(smallCentre, 'test');
  await open.store.history.upsert(smallHistories, 'test');
});
afterAll(() => open.close());

it('a worker does the jobs of one that was killed in the middle of its own; each is done once', async () => {
  const { jobs, forecasts, sites } = open.store;
  const start = () => startProcess(addressOf(open), 'worker', '--jobs', '1', '--threads', '1');
  const doomed = await start();
  const survivor = await start();
  onTestFinished(() => kill(survivor, 'SIGTERM'));
  survivor.kill('SIGSTOP');
  for (let n = 0; n < 10; n++) await jobs.add('forecast', { startDate: '2025-09-01', days: 7 }, 'test');
  do {
    doomed.kill('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 20));
    doomed.kill('SIGSTOP');
  } while ((await sites.countJobs()).running === 0);
  await kill(doomed, 'SIGKILL');
  survivor.kill('SIGCONT');
  await untilAllEnded(open.store);
  const done = (await jobs.list({ limit: 20 })).items;
  expect(done.map(({ state }) => state)).toEqual(new Array(10).fill('complete'));
  const kept = (await forecasts.listForecasts({ limit: 20 })).items.map(({ id }) => id);
  expect(kept.sort()).toEqual(done.map(({ result }) => result!.forecastId).sort());
  const { rows } = await open.pool.query('select max(attempt)::int as attempts from jobs');
  expect(rows).toEqual([{ attempts: 2 }]);
});
