import { afterAll, beforeAll, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { silentLog } from '../../src/jobs/log.ts';
import { startUpkeep } from '../../src/jobs/upkeep.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { openStore } from '../../src/store/store.ts';
import { runningServer, type TestServer } from '../api/running-server.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
let server: TestServer;
let open: OpenStore;
beforeAll(async () => {
  server = await runningServer({ dataFolder: folder.path, doesJobs: false });
  open = await openStore({ databaseUrl: null, dataFolder: folder.path });
  await server.planner('PUT', '/v1/centre', smallCentre);
});
afterAll(async () => {
  await open.close();
  await server.stop();
  folder.remove();
});

interface Feed {
  items: { sequence: number }[];
  cursor: string;
}
const since = (cursor: string | number) => server.hr<Feed>('GET', `/v1/changes?limit=1000&since=${cursor}`);

it('a cursor before what is kept is answered 410 with the cursor to go on from; later ones miss nothing', async () => {
  const all = (await since(0)).body;
  const last = Number(all.cursor);
  const kept = last - 3;
  await open.pool.query(`update changes set at = now() - interval '31 days' where sequence <= $1`, [kept]);
  await startUpkeep(open.sites.all, 30, silentLog).stop();

  const refused = await since(kept - 1);
  expect(refused.status).toBe(410);
  expect(problem.parse(refused.body).detail).toMatch(new RegExp(`Load everything anew.*since=${last}\\.`));
  expect((await since(0)).status).toBe(410);
  expect((await since(kept)).body.items.map(({ sequence }) => sequence)).toEqual([kept + 1, kept + 2, kept + 3]);
  expect((await since('now')).body).toEqual({ items: [], cursor: String(last), hasMore: false });
  await server.planner('PUT', '/v1/site', { ...smallCentre.site, name: 'New name' });
  await server.planner('DELETE', '/v1/time-off/off-1');
  expect((await since(last)).body.items.map(({ sequence }) => sequence)).toEqual([last + 1]);
});

it('what is young is kept, whatever the clock said in between', async () => {
  const before = (await since('now')).body.cursor;
  await server.planner('DELETE', '/v1/time-off/off-2');
  await open.pool.query(
    `update changes set at = now() - interval '31 days' where sequence = (select max(sequence) from changes)`,
  );
  await startUpkeep(open.sites.all, 30, silentLog).stop();
  expect((await since(before)).body.items).toHaveLength(1);
});
