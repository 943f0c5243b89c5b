import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { openStore } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryFolder } from '../store/temporary-store.ts';
import { type Caller, callerOf } from './running-server.ts';

const folder = temporaryFolder();
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const servers: ChildProcess[] = [];
let call: Caller;
let key: string | null = null;

/** `crewcast serve` as a process of its own on the same data every time. */
async function serve(): Promise<ChildProcess> {
  const environment = { ...process.env, CREWCAST_DATA: folder.path, DATABASE_URL: '', CREWCAST_LOG: 'error' };
  const server = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  servers.push(server);
  const url = await addressOf(server);
  key ??= await createKey();
  call = callerOf(url, key);
  return server;
}

/** What the server prints once it answers; it goes on printing. */
function addressOf({ stdout }: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    stdout.on('data', (chunk) => {
      printed += chunk;
      const url = /Page: (http:\/\/\S+?)\/\n/.exec(printed)?.[1];
      if (url) resolve(url);
    });
    stdout.on('end', () => reject(new Error('the server ended before it was ready')));
  });
}

async function createKey(): Promise<string> {
  const open = await openStore({ databaseUrl: null, dataFolder: folder.path });
  const made = await open.store.keys.create({ name: 'test', role: 'admin', expiresAt: null }, 'test');
  await open.close();
  return made.key;
}

async function kill(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(server, 'exit');
  server.kill(signal);
  await exited;
}

/** 20,000 quarter-hours of a queue of their own from 2020 on. */
function csvOf(queue: string): string {
  const first = Date.UTC(2020, 0, 1);
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `${new Date(first + i * 900_000).toISOString().slice(0, 19)}Z,${queue},${i % 7}`,
  );
  return `start,queue,offered\n${rows.join('\n')}\n`;
}

const importOf = (queue: string) => call('POST', '/v1/history/imports?timeZone=UTC', csvOf(queue));

async function countOf(queue: string): Promise<number> {
  let count = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    type Page = { items: object[]; nextCursor: string | null };
    const address: string = `/v1/history?queueId=${queue}&limit=10000${cursor && `&cursor=${cursor}`}`;
    const answer: { status: number; body: Page } = await call<Page>('GET', address);
    if (answer.status === 404) return 0;
    count += answer.body.items.length;
    cursor = answer.body.nextCursor;
  }
  return count;
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    if (server.exitCode === null && server.signalCode === null) await kill(server, 'SIGTERM');
  }
});
afterAll(folder.remove);

describe('kill -9 of the server', () => {
  it('in mid-import loses nothing that was acknowledged and keeps nothing halfway', async () => {
    let server = await serve();
    const acknowledged: string[] = [];
    for (const patience of [60, 300]) {
      const sure = `sure-${patience}`;
      expect((await importOf(sure)).status).toBe(201);
      acknowledged.push(sure);
      const cut = `cut-${patience}`;
      const answer = importOf(cut).then(
        ({ status }) => status,
        () => 'no answer',
      );
      await new Promise((resolve) => setTimeout(resolve, patience));
      await kill(server, 'SIGKILL');
      if ((await answer) === 201) acknowledged.push(cut);
      server = await serve();
      for (const queue of acknowledged)
        expect({ queue, count: await countOf(queue) }).toEqual({ queue, count: 20_000 });
      expect([0, 20_000]).toContain(await countOf(cut));
    }
  });

  it('leaves its job to the next server, which finishes it once', async () => {
    const first = await serve();
    await call('PUT', '/v1/centre', smallCentre);
    await call('POST', '/v1/history/imports', historyToCsv(smallHistories));
    const order = { startDate: '2025-09-01', targetGap: 0.5, workLimit: 2_000, replications: 4 };
    const { body: job } = await call<{ id: string }>('POST', '/v1/plans', order);
    const look = async () => (await call<{ state: string }>('GET', `/v1/jobs/${job.id}`)).body.state;
    while ((await look()) === 'queued') await new Promise((resolve) => setTimeout(resolve, 5));
    await kill(first, 'SIGKILL');
    await serve();
    while (['queued', 'running'].includes(await look())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await look()).toBe('complete');
    const { body } = await call<{ items: object[] }>('GET', '/v1/schedules');
    expect(body.items).toHaveLength(1);
  });
});
