import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { type RunningServer, startServer } from '../../api/server.ts';
import { silentLog } from '../../src/jobs/log.ts';
import { type Caller, callerOf } from '../api/running-server.ts';
import { temporaryFolder } from '../store/temporary-store.ts';
import { crewcast } from './process.ts';

const disk = temporaryFolder();
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=150m', 'tmpfs', disk.path]).status === 0;
const dataFolder = join(disk.path, 'data');
const folder = temporaryFolder();
const ballast = join(disk.path, 'ballast');
let server: RunningServer;
let call: Caller;

/** A queue's quarter-hours as CSV. */
function csvOf(queue: string, rows: number): string {
  const first = Date.UTC(2000, 0, 1);
  const lines = Array.from(
    { length: rows },
    (_, i) => `${new Date(first + i * 900_000).toISOString()},${queue},${i % 9}`,
  );
  return `start,queue,offered\n${lines.join('\n')}\n`;
}
const importOf = (queue: string, rows: number) => call('POST', '/v1/history/imports?timeZone=UTC', csvOf(queue, rows));
const statusOf = async (queue: string) => (await call('GET', `/v1/history?queueId=${queue}&limit=1`)).status;

/** The disk is too small for what comes until this is called. */
const freeSpace = () => rmSync(ballast, { force: true });

afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk.path]);
  disk.remove();
  folder.remove();
});

describe.skipIf(!mounted)('a full disk (mounting a small one needs root)', () => {
  beforeAll(async () => {
    chmodSync(disk.path, 0o755);
    server = await startServer({ databaseUrl: null, dataFolder, host: '127.0.0.1', port: 0, log: silentLog });
    const { key } = await server.store.keys.create({ name: 'test', role: 'planner', expiresAt: null }, 'test');
    call = callerOf(server.url, key);
    expect((await importOf('before', 1_000)).status).toBe(201);
    writeFileSync(ballast, Buffer.alloc(55e6));
  });
  afterAll(() => server.stop());

  it('refuses an import with what to do, keeps nothing of it, and goes on when there is room', async () => {
    const refused = await importOf('too-long', 300_000);
    expect(refused.status).toBe(507);
    expect(problem.parse(refused.body).detail).toMatch(/disk is full.*again/);
    const file = join(folder.path, 'too-long.csv');
    writeFileSync(file, csvOf('too-long', 300_000));
    const importing = crewcast({ CREWCAST_DATA: dataFolder }, 'import', 'history', '--file', file, '--zone', 'UTC');
    const { status, stderr } = await importing.ended;
    expect([status, stderr]).toEqual([3, expect.stringMatching(/disk is full.* again\.\n$/)]);
    freeSpace();
    while ((await call('GET', '/readyz')).status !== 200) await sleep(50);
    expect(await statusOf('too-long')).toBe(404);
    expect(await statusOf('before')).toBe(200);
    expect((await importOf('after', 1_000)).status).toBe(201);
  });
});
