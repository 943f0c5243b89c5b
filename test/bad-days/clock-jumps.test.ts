import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { type Answer, resultOf, runningServer, type TestServer } from '../api/running-server.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 2, 2, 12);
let now = noon;
let server: TestServer;
beforeAll(async () => {
  server = await runningServer({ clock: { now: () => now } });
  await server.planner('PUT', '/v1/centre', smallCentre);
  await server.planner('POST', '/v1/history/imports', historyToCsv(smallHistories));
});
beforeEach(() => {
  now = noon;
});
afterAll(() => server.stop());

const order = { startDate: '2025-09-01', days: 7 };
const jumps = [-30 * 24 * hour, -hour, hour, 30 * 24 * hour];

describe('a clock that jumps', () => {
  it.each(jumps)('by %d ms leaves jobs, lists, repetitions and the feed as they are', async (jump) => {
    const { planner, hr } = server;
    const { cursor } = (await hr<{ cursor: string }>('GET', '/v1/changes?limit=1000')).body;
    const headers = { 'Idempotency-Key': `jump${jump}` };
    const first = await planner<{ id: string }>('POST', '/v1/forecasts', order, undefined, headers);
    now += jump;
    const again = await planner<{ id: string }>('POST', '/v1/forecasts', order, undefined, headers);
    expect(again.body.id).toBe(first.body.id);
    const second = planner<{ id: string }>('POST', '/v1/forecasts', order);
    for (const ordered of [Promise.resolve(first), second] as Promise<Answer>[]) await resultOf(planner, ordered);
    const ids = [first.body.id, (await second).body.id];

    const listed: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      type Page = { items: { id: string }[]; nextCursor: string | null };
      const { body }: { body: Page } = await planner<Page>('GET', `/v1/jobs?limit=1${next && `&cursor=${next}`}`);
      listed.push(...body.items.map(({ id }) => id));
      next = body.nextCursor;
    }
    expect(new Set(listed).size).toBe(listed.length);
    for (const id of ids) expect(listed).toContain(id);

    type Feed = { items: { id: string; kind: string; sequence: number }[] };
    const { items } = (await hr<Feed>('GET', `/v1/changes?since=${cursor}&kinds=job`)).body;
    expect(items.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('back does not end a session, and forth ends it at its limit', async () => {
    const { users, sessions } = server.store;
    const settings = { email: 'ada@example.com', name: 'Ada', role: 'hr', agentId: null, isActive: true } as const;
    const { id } = await users.create(settings, 'test');
    const token = await sessions.start(id, 'password');
    const isOpen = async () => (await sessions.find(token, { idleMinutes: 120, hours: 12 })) !== null;
    now -= 5 * hour;
    expect(await isOpen()).toBe(true);
    now = noon + 3 * hour;
    expect(await isOpen()).toBe(false);
  });
});
