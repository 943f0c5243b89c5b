import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHistory } from '../../src/jobs/import-history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { type OpenStore, openStore } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryFolder } from '../store/temporary-store.ts';
import { crewcast, type Process } from './process.ts';

const folder = temporaryFolder();
const data = join(folder.path, 'data');
let open: OpenStore;
const run = (...command: string[]) => crewcast({ CREWCAST_DATA: data }, ...command);

/** Waits until `sql` finds something that others do in the database. */
async function untilSeen(sql: string): Promise<void> {
  for (;;) {
    const { rowCount } = await open.pool.query(sql);
    if (rowCount! > 0) return;
    await sleep(5);
  }
}
const lockOfImports = 'select from pg_locks where classid = 1667592840 and granted';
beforeAll(async () => {
  open = await openStore({ databaseUrl: null, dataFolder: data });
  await open.store.centre.replace(smallCentre, 'test');
  const history = join(folder.path, 'history.csv');
  writeFileSync(history, historyToCsv(smallHistories));
  await importHistory(open.store, history, { fields: { file: 'file', timeZone: 'timeZone' } }, 'test');
});
afterAll(async () => {
  await open.close();
  folder.remove();
});

describe('a signal', () => {
  it('ends an import: nothing of it is kept', async () => {
    const first = Date.UTC(2010, 0, 1);
    const rows = Array.from({ length: 150_000 }, (_, i) => `${new Date(first + i * 900_000).toISOString()},9`);
    const file = join(folder.path, 'long.csv');
    writeFileSync(file, `start,offered\n${rows.join('\n')}\n`);
    const { child, ended } = run('import', 'history', '--file', file, '--zone', 'UTC');
    await untilSeen(lockOfImports);
    child.kill('SIGINT');
    const { status, stderr } = await ended;
    expect([status, stderr]).toEqual([130, 'crewcast: cancelled\n']);
    const { rowCount } = await open.pool.query(`select from queue_histories where queue_id = 'long'`);
    expect(rowCount).toBe(0);
  });

  it('ends a plan: nothing of it is kept', async () => {
    const reader = await open.pool.connect();
    await reader.query('begin; lock table history_intervals in access exclusive mode');
    const { child, ended } = run('plan', '--week', '2025-09-01', '--publish');
    await untilSeen('select from pg_locks where not granted');
    child.kill('SIGTERM');
    expect((await ended).status).toBe(130);
    await reader.query('rollback');
    reader.release();
    expect((await open.store.schedules.list({ limit: 5 }, false)).items).toEqual([]);
  });

  it('ends a worker, whose job goes back into the queue', async () => {
    const worker = run('worker');
    await worker.says(/Stop with Ctrl-C/);
    await expectToPutBackItsJob(worker, 'SIGTERM');
  });
});

async function expectToPutBackItsJob({ child, ended }: Process, signal: NodeJS.Signals): Promise<void> {
  const order = { startDate: '2025-09-01', days: 7, targetGap: 0, workLimit: 100_000_000, replications: 4 };
  const { id } = await open.store.jobs.add('plan', order, 'test');
  while ((await open.store.jobs.find(id)).state === 'queued') await sleep(10);
  child.kill(signal);
  expect((await ended).status).toBe(0);
  expect((await open.store.jobs.find(id)).state).toBe('queued');
  await open.store.jobs.cancel(id, 'test');
}

describe('two servers on one data folder', () => {
  it('the second is refused in one line that names the first, which goes on', async () => {
    const first = run('serve', '--port', '0');
    const [, url] = await first.says(/Page: (http:\/\/\S+?)\/\n/);
    const second = await run('serve', '--port', '0').ended;
    expect([second.status, second.stdout]).toEqual([2, '']);
    expect(second.stderr).toMatch(
      new RegExp(`^crewcast: CREWCAST_DATA: .*process ${first.child.pid}, ${url}.*\\n$`, 'm'),
    );
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    await expectToPutBackItsJob(first, 'SIGINT');
  });
});
