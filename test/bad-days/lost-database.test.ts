import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { startServer } from '../../api/server.ts';
import { silentLog } from '../../src/jobs/log.ts';
import { pipeline } from '../../src/jobs/pipeline.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { type Answer, type Caller, callerOf, resultOf } from '../api/running-server.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
let server: Awaited<ReturnType<typeof startServer>>;
let call: Caller;
/** Lets a forecast go on that waits in the middle of its work. */
let letGo: (() => void) | null = null;

beforeAll(async () => {
  server = await startServer({
    databaseUrl: null,
    dataFolder: folder.path,
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    pipeline: {
      ...pipeline,
      forecastCentre: async (...given) => {
        const forecast = await pipeline.forecastCentre(...given);
        if (isHeldUp) await new Promise<void>((resolve) => (letGo = resolve));
        return forecast;
      },
    },
  });
  const { key } = await server.store.keys.create({ name: 'test', role: 'planner', expiresAt: null }, 'test');
  call = callerOf(server.url, key);
  await call('PUT', '/v1/centre', smallCentre);
  await call('POST', '/v1/history/imports', historyToCsv(smallHistories));
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

let isHeldUp = false;
const forecast = () => call('POST', '/v1/forecasts', { startDate: '2025-09-01', days: 7 });
/** Process id and socket of the database, as its lock file tells them. */
const database = () => {
  const [pid, , , , socketFolder] = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(pid), socketFolder };
};
const killDatabase = () => process.kill(database().pid, 'SIGKILL');

async function killOneConnection(): Promise<void> {
  const client = new pg.Client({ host: database().socketFolder, user: 'crewcast', database: 'crewcast' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'crewcast' and pid <> pg_backend_pid()`,
  );
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  process.kill(rows[0].pid, 'SIGKILL');
  await ended;
}

/** Its processes notice a moment later that their first has died. */
async function untilAway(): Promise<void> {
  while ((await call('GET', '/readyz')).status !== 503);
}

/** Asks for the site until it is answered well; every answer meanwhile. */
async function untilBack(): Promise<Answer[]> {
  const refusals: Answer[] = [];
  for (;;) {
    const answer = await call('GET', '/v1/site');
    if (answer.status === 200) return refusals;
    refusals.push(answer);
    await sleep(20);
  }
}

describe('a database that dies under a running server', () => {
  it('is told as 503 with what to do, and the server is back by itself', async () => {
    killDatabase();
    await untilAway();
    const metrics = await call<string>('GET', '/metrics');
    const refusals = await untilBack();
    expect([metrics.status, metrics.body.includes('crewcast_http_requests_total')]).toEqual([200, true]);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { status, headers, body } of refusals) {
      expect([status, headers.get('content-type'), headers.get('retry-after')]).toEqual([
        503,
        expect.stringContaining('application/problem+json'),
        '5',
      ]);
      expect(problem.parse(body).detail).toMatch(/Try again/);
    }
    expect((await call('GET', '/readyz')).status).toBe(200);
    expect(await resultOf(call, forecast())).toHaveProperty('forecastId');
  });

  it('does not end a job that is under way: its result is kept when the database is back', async () => {
    isHeldUp = true;
    const ordered = await forecast();
    while (letGo === null) await sleep(10);
    killDatabase();
    await untilAway();
    isHeldUp = false;
    letGo();
    expect(await untilBack()).not.toEqual([]);
    const { forecastId } = await resultOf(call, Promise.resolve(ordered));
    expect((await call('GET', `/v1/forecasts/${forecastId}`)).status).toBe(200);
  });

  it('when only a process of it dies, starts anew just the same', async () => {
    const { pid } = database();
    await killOneConnection();
    let ordered = await forecast();
    while (ordered.status === 503) ordered = await forecast();
    expect(database().pid).toBe(pid);
    expect(await resultOf(call, Promise.resolve(ordered))).toHaveProperty('forecastId');
  });
});
