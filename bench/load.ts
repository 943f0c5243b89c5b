import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type RunningServer, startServer } from '../api/server.ts';
import { silentLog } from '../src/jobs/log.ts';
import { fill, thousandAgents } from './load-centre.ts';
import { benchTable } from './report.ts';

const secondsEach = 8;

/** Reads of a week's schedule of 1,000 agents and upserts of intervals: one server, embedded database, then ten times the data. */
export async function benchLoad(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crewcast-bench-'));
  const server = await startServer({
    databaseUrl: null,
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    requestsPerMinute: 1_000_000_000,
  });
  try {
    const { key } = await server.store.keys.create({ name: 'bench', role: 'planner', expiresAt: null }, 'bench');
    const centre = thousandAgents();
    await server.store.centre.replace(centre, 'bench');
    const [little, much] = [await measuredWith(1), await measuredWith(10)];
    benchTable(
      'Requests to one server with an embedded database, 8 connections, one week of data and ten',
      ['request', 'requests/s', 'p50 ms', 'p99 ms', '10 x: requests/s', '10 x: p99 ms', '10 x: time of one', 'errors'],
      little.map((first, i) => [
        first.name,
        first.perSecond,
        first.p50,
        first.p99,
        much[i].perSecond,
        much[i].p99,
        `x ${(first.perSecond / much[i].perSecond).toFixed(2)}`,
        String(first.errors + much[i].errors),
      ]),
    );

    async function measuredWith(weeks: number): Promise<Measured[]> {
      await fill(server, centre, weeks);
      return measured(server, key);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Kind {
  name: string;
  headers?: Record<string, string>;
  /** What the next request differs in. */
  next: () => { method?: 'POST'; path: string; body?: string };
}

interface Measured {
  name: string;
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

async function measured({ url, store }: RunningServer, key: string): Promise<Measured[]> {
  const { items } = await store.schedules.list({ limit: 1 }, true);
  const [{ id, startDate }] = items;
  const day = (offset: number): string =>
    new Date(Date.parse(startDate) + offset * 86_400_000).toISOString().slice(0, 10);
  let round = 0;
  const { queues } = await store.centre.read();
  const intervals = (count: number): string => {
    round++;
    const first = Date.parse(startDate) + (round % 50) * 900_000;
    return JSON.stringify(
      Array.from({ length: count }, (_, i) => ({
        queueId: queues[round % queues.length].id,
        start: new Date(first + i * 900_000).toISOString(),
        offered: round % 40,
      })),
    );
  };
  const week = `/v1/schedules/${id}/shifts`;
  const packed = { 'accept-encoding': 'gzip' };
  const post = { method: 'POST', path: '/v1/history' } as const;
  const kinds: Kind[] = [
    { name: 'week of all agents, 5,000 shifts (5 MB)', next: () => ({ path: `${week}?limit=10000` }) },
    { name: 'the same, gzipped', headers: packed, next: () => ({ path: `${week}?limit=10000` }) },
    { name: 'the same, no two requests alike', next: () => ({ path: `${week}?limit=${5_000 + (round++ % 5_000)}` }) },
    { name: 'day of all agents', next: () => ({ path: `/v1/shifts?from=${day(2)}&to=${day(2)}&limit=1000` }) },
    {
      name: 'week of one agent',
      next: () => ({ path: `/v1/shifts?from=${day(0)}&to=${day(6)}&agentId=agent-${round++ % 1000}` }),
    },
    { name: 'upsert of 1 interval', next: () => ({ ...post, body: intervals(1) }) },
    { name: 'upsert of 96 intervals', next: () => ({ ...post, body: intervals(96) }) },
  ];
  const results: Measured[] = [];
  for (const { name, headers, next } of kinds) {
    const { requests, latency, non2xx, errors } = await autocannon({
      url,
      connections: 8,
      duration: secondsEach,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
    });
    results.push({ name, perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: non2xx + errors });
  }
  return results;
}
