import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes/index.ts';
import { type AuditEntry, unwatchedTables } from '../../../src/store/audit-log.ts';
import type { ApiKey } from '../../../src/store/key-store.ts';
import { hashPassword } from '../../../src/store/password.ts';
import type { Caller } from '../running-server.ts';
import { type AccessServer, accessServer } from './access-server.ts';
import { type BrowserClient, browserClient } from './browser-client.ts';
import { sampleItems, writingRoutes } from './writing-routes.ts';

const password = 'a password for tests';
let server: AccessServer;
let admin: Caller;
let browser: BrowserClient;
let userId: string;
let robot: ApiKey & { key: string };

beforeAll(async () => {
  server = await accessServer();
  const settings = {
    email: 'ada@example.com',
    name: 'Ada Byron',
    role: 'admin',
    agentId: null,
    isActive: true,
  } as const;
  userId = (await server.store.users.create(settings, 'test')).id;
  await server.store.users.setPasswordHash(userId, await hashPassword(password), 'test');
  robot = await server.store.keys.create({ name: 'robot', role: 'admin', expiresAt: null }, 'test');
  admin = await server.withKey({ role: 'admin' });
  browser = browserClient(server.url);
});
afterAll(() => server.stop());

let count = 0;

/** Sends the request under a request id of its own, with a key or as the browser's user; what the audit log has of it. */
async function entriesOf(method: string, path: string, body?: unknown, key: string | null = robot.key) {
  const requestId = `audit-test-${++count}`;
  const headers = { 'X-Request-Id': requestId, ...(key && { Authorization: `Bearer ${key}` }) };
  const { status, body: answer } = await browser.call(method, path, body, headers);
  const isDone = status < 300;
  expect({ method, path, isDone, answer: isDone || answer }).toEqual({ method, path, isDone: true, answer: true });
  return (await admin<{ items: AuditEntry[] }>('GET', `/v1/audit-log?requestId=${requestId}`)).body.items;
}

describe('the audit log', () => {
  it('has an entry of every route that writes, by who called it', async () => {
    const writing = routes.filter(({ method }) => method !== 'get').map(({ method, path }) => `${method} ${path}`);
    const missing = new Set(writing);
    for (const [route, recipe] of Object.entries(writingRoutes({ server, admin, userId, password }))) {
      missing.delete(route);
      const [method, template] = route.split(' ');
      const { path = template, body, as } = await recipe();
      const byPerson = path.startsWith('/v1/session');
      const key = as
        ? await server.store.keys.create(
            { name: 'own', role: 'agent', agentId: as, sites: ['main'], expiresAt: null },
            'test',
          )
        : robot;
      const entries = await entriesOf(method.toUpperCase(), path, body, byPerson ? null : key.key);
      const actors = [...new Set(entries.map((entry) => entry.actor))];
      expect({ route, actors }).toEqual({ route, actors: [byPerson ? userId : `${key.name} (${key.id})`] });
    }
    expect([...missing]).toEqual([]);
  });

  it('tells which fields of which row changed, by hashes, and never a value', async () => {
    const changed = { ...sampleItems.agents('new-2'), name: 'Secret Name', preferredStart: 600 };
    const entries = await entriesOf('PUT', '/v1/agents/new-2', changed);
    const entry = entries.find(({ action, subject }) => action === 'update' && subject === 'agents')!;
    expect(entry.details).toEqual({
      rows: [
        {
          id: 'new-2',
          fields: ['name', 'preferredStart'],
          before: expect.stringMatching(/^[0-9a-f]{64}$/),
          after: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
    expect(JSON.stringify(entries)).not.toContain('Secret Name');
    const repeated = await entriesOf('PUT', '/v1/agents/new-2', changed);
    expect(repeated.filter(({ action }) => action === 'update')).toEqual([]);
  });

  it('is read by admins alone, newest first, page by page, by what one asks for', async () => {
    expect((await (await server.withKey({ role: 'manager' }))('GET', '/v1/audit-log')).status).toBe(403);
    const read = async (query: string) =>
      (await admin<{ items: AuditEntry[]; nextCursor: string | null }>('GET', `/v1/audit-log?${query}`)).body;
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await read(`limit=50${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(all.length).toBeGreaterThan(80);
    expect(all.map(Number)).toEqual(all.map(Number).toSorted((a, b) => b - a));
    expect(new Set(all).size).toBe(all.length);
    const publications = (await read('action=publish')).items;
    expect(publications.length).toBeGreaterThan(0);
    expect(publications.every(({ action }) => action === 'publish')).toBe(true);
    expect((await read(`actor=${userId}`)).items[0]).toMatchObject({ actor: userId, actorName: 'Ada Byron' });
    expect((await read('subject=agents&subjectId=new-2')).items.map(({ action }) => action)).toEqual([
      'update',
      'insert',
    ]);
    expect((await read('from=2100-01-01')).items).toEqual([]);
    expect((await read('to=2000-01-01')).items).toEqual([]);
  });

  it('watches every table that is not excepted', async () => {
    const { rows } = await server.pool.query<{ name: string }>(`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_update') order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([...unwatchedTables].sort());
  });

  it.each([
    `update audit_log set actor = 'nobody'`,
    `update audit_log set details = null`,
    'delete from audit_log',
    'truncate audit_log',
    `set crewcast.erasure = 'on'; update audit_log set actor = 'nobody'`,
    `set crewcast.erasure = 'on'; delete from audit_log`,
  ])('refuses "%s"', async (statement) => {
    const client = await server.pool.connect();
    await expect(client.query(statement)).rejects.toThrow('append-only');
    client.release(true);
  });
});
