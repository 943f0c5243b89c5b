import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError, InputError, NotFoundError } from '../../src/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { type OpenStore, openStore, type Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { temporaryStore } from './temporary-store.ts';

let open: OpenStore;
let store: Store;
let now = Date.UTC(2026, 0, 5, 12);
beforeAll(async () => {
  open = await temporaryStore({ now: () => now });
  store = open.store;
});
afterAll(() => open.close());

describe('migrations', () => {
  it('change nothing the second time', async () => {
    const applied = 'select number, applied_at from schema_migrations order by number';
    const { rows } = await open.pool.query(applied);
    await migrate(open.pool);
    expect((await open.pool.query(applied)).rows).toEqual(rows);
    expect(rows).toHaveLength(migrations.length);
  });

  it('keep all of a step or nothing of it', async () => {
    const broken = { number: migrations.length + 1, name: 'broken', sql: 'create table half (a int); select 1 / 0' };
    await expect(migrate(open.pool, [...migrations, broken])).rejects.toThrow(/division by zero/);
    const { rows } = await open.pool.query(`select to_regclass('half') as half`);
    expect(rows).toEqual([{ half: null }]);
  });

  it('refuse a database that a newer program made', async () => {
    await expect(migrate(open.pool, migrations.slice(0, -1))).rejects.toThrow(/newer Crewcast/);
  });
});

describe('DATABASE_URL', () => {
  it('uses a server instead of the embedded one', async () => {
    const { host, user, database } = open.connection;
    const databaseUrl = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host!)}`;
    const other = await openStore({ databaseUrl, dataFolder: '/nowhere' });
    expect(await other.store.centre.hasSite()).toBe(false);
    await other.close();
    expect((await open.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('says so when nobody answers there', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openStore({ databaseUrl, dataFolder: '/nowhere' })).rejects.toMatchObject({ field: 'DATABASE_URL' });
  });
});

describe('the centre', () => {
  it('starts with a site and usual rules, and takes people at once', async () => {
    const { site, contracts, queues, agents } = await store.centre.read();
    expect(await store.centre.hasSite()).toBe(false);
    expect({ zone: site.timeZone, queues, agents }).toEqual({ zone: 'UTC', queues: [], agents: [] });
    await store.centre.put('queues', [smallCentre.queues[0]], 'test');
    const agent = { ...smallCentre.agents[0], contractId: contracts[0].id, queueIds: ['sales'] };
    await store.centre.put('agents', [agent], 'test');
    expect(await store.centre.find('agents', agent.id)).toEqual(agent);
  });

  it('gives back what it was given', async () => {
    const event = { name: 'Spring campaign', date: '2026-03-02', queueIds: ['sales'] };
    const centre = { ...smallCentre, events: [event, event] };
    await store.centre.replace(centre, 'test');
    expect(await store.centre.read()).toMatchObject(centre);
    const { items } = await store.centre.list('events', { limit: 10 });
    expect(items.map(({ id }) => id)).toEqual(['2026-03-02_spring-campaign', '2026-03-02_spring-campaign_2']);
  });

  it('names the field that refers to nothing, and keeps what was', async () => {
    const stranger = { ...smallCentre.agents[0], contractId: 'no-such' };
    await expect(store.centre.put('agents', [stranger], 'test')).rejects.toMatchObject({ field: 'contractId' });
    await expect(store.centre.put('agents', [smallCentre.agents[1], stranger], 'test', true)).rejects.toMatchObject({
      field: '[1].contractId',
    });
    const centre = { ...smallCentre, agents: [smallCentre.agents[0], smallCentre.agents[0]] };
    await expect(store.centre.replace(centre, 'test')).rejects.toMatchObject({ field: 'agents[1].id' });
    const zone = { ...smallCentre, site: { ...smallCentre.site, timeZone: 'Europe/Nowhere' } };
    await expect(store.centre.replace(zone, 'test')).rejects.toMatchObject({ field: 'site.timeZone' });
    expect(await store.centre.find('agents', 'agent-1')).toEqual(smallCentre.agents[0]);
  });

  it('has at most thirty queues', async () => {
    const queues = Array.from({ length: 31 }, (_, n) => ({ ...smallCentre.queues[0], id: `queue-${n}` }));
    await expect(store.centre.put('queues', queues, 'test', true)).rejects.toThrow(/at most 30/);
  });

  it('keeps what others refer to', async () => {
    await expect(store.centre.remove('contracts', 'full', 'test')).rejects.toThrow(ConflictError);
    await expect(store.centre.remove('contracts', 'full', 'test')).rejects.toThrow(/agent-1.*contract "full"/);
    await store.centre.remove('timeOff', 'off-2', 'test');
    await expect(store.centre.find('timeOff', 'off-2')).rejects.toThrow(NotFoundError);
  });

  it('lets two people exchange their HR keys', async () => {
    const [a, b] = smallCentre.agents;
    const swapped = [
      { ...a, externalId: b.externalId },
      { ...b, externalId: a.externalId },
    ];
    await store.centre.put('agents', swapped, 'test', true);
    expect((await store.centre.find('agents', a.id)).externalId).toBe(b.externalId);
    await expect(store.centre.put('agents', [a], 'test')).rejects.toThrow(/used twice/);
  });

  it('pages by id without losing or repeating anything while people come and go', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.centre.list('agents', { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      if (seen.length === 6) {
        await store.centre.put('agents', [{ ...smallCentre.agents[0], id: 'aaa', externalId: null }], 'test');
        await store.centre.remove('agents', seen[1], 'test');
      }
    } while (cursor);
    expect(seen).toEqual(smallCentre.agents.map(({ id }) => id).sort());
    await expect(store.centre.list('agents', { limit: 3, cursor: 'nonsense' })).rejects.toThrow(InputError);
  });
});

describe('keys', () => {
  it('are stored as hashes only and stop when they expire or are revoked', async () => {
    const expiresAt = new Date(now + 1000).toISOString();
    const { key, id } = await store.keys.create({ name: 'HR', role: 'hr', expiresAt }, 'test');
    expect(await store.keys.authenticate(key)).toMatchObject({ id, role: 'hr', name: 'HR' });
    expect(await store.keys.authenticate(`${key}x`)).toBeNull();
    const { rows } = await open.pool.query('select * from api_keys');
    expect(JSON.stringify(rows)).not.toContain(key.slice(3));
    now += 2000;
    expect(await store.keys.authenticate(key)).toBeNull();

    const other = await store.keys.create({ name: 'planner', role: 'planner', expiresAt: null }, 'test');
    await store.keys.revoke(other.id, 'test');
    expect(await store.keys.authenticate(other.key)).toBeNull();
    await expect(store.keys.revoke(other.id, 'test')).rejects.toThrow(NotFoundError);
  });
});

describe('the audit log', () => {
  it('tells who did what and cannot be changed', async () => {
    const { rows } = await open.pool.query(`select actor, action from audit_log where subject = 'key' order by id`);
    expect(rows.map(({ action }) => action)).toEqual(['create', 'create', 'revoke']);
    await expect(open.pool.query(`update audit_log set actor = 'nobody'`)).rejects.toThrow(/append-only/);
    await expect(open.pool.query('delete from audit_log')).rejects.toThrow(/append-only/);
  });
});
