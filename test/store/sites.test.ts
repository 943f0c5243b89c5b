import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConflictError, NotFoundError } from '../../src/errors.ts';
import { createPool } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from './published-roster.ts';
import { temporaryStore } from './temporary-store.ts';

let open: OpenStore;
let lisbon: Store;
const startDate = '2026-03-09';
beforeAll(async () => {
  open = await temporaryStore();
  const facts = { name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' };
  await open.store.sites.create({ id: 'lisbon', ...facts }, 'test');
  lisbon = await open.sites.of('lisbon');
});
afterAll(() => open.close());

const auditOf = async (store: Store) => (await store.auditLog.list({}, { limit: 1000 })).items;

describe('a site', () => {
  it('starts like an empty database, in its own time zone', async () => {
    expect(await lisbon.centre.readSite()).toMatchObject({ name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' });
    const [fresh, main] = await Promise.all([lisbon.centre.read(), open.store.centre.read()]);
    expect({ ...fresh, site: main.site }).toEqual(main);
    const { rows } = await open.pool.query(`
      select tgrelid::regclass::text as table from pg_trigger where tgname = 'audit_update'
        and tgrelid in (select oid from pg_class where relnamespace = 'site_lisbon'::regnamespace)`);
    expect(rows.map(({ table }) => table)).toContain('site_lisbon.agents');
  });

  it('keeps everything apart: configuration, rosters, change feed, audit log', async () => {
    const before = { changes: await open.store.changes.latest(), audit: (await auditOf(open.store)).length };
    await lisbon.centre.replace(smallCentre, 'test');
    const [{ id: agentId }] = smallCentre.agents;
    const scheduleId = await draft(lisbon, startDate, [dayShift(agentId, startDate, '08:00')]);
    await lisbon.schedules.publish(scheduleId, 'test');

    expect((await lisbon.roster.list({ from: '2026-03-01T00:00:00Z' })).map((shift) => shift.agentId)).toEqual([
      agentId,
    ]);
    const { changes } = await lisbon.changes.list({ since: 0, limit: 1000 });
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['agent', 'schedule', 'shift']));
    expect((await auditOf(lisbon)).map(({ action }) => action)).toContain('publish');

    expect((await open.store.centre.read()).agents).toEqual([]);
    expect(await open.store.roster.list({ from: '2026-03-01T00:00:00Z' })).toEqual([]);
    expect({ changes: await open.store.changes.latest(), audit: (await auditOf(open.store)).length }).toEqual(before);
  });

  it('is made whole or not at all, once', async () => {
    const facts = { name: 'Nowhere', timeZone: 'Europe/Nowhere', country: null };
    await expect(open.store.sites.create({ id: 'nowhere', ...facts }, 'test')).rejects.toMatchObject({
      field: 'timeZone',
    });
    const again = { ...facts, id: 'lisbon', timeZone: 'UTC' };
    await expect(open.store.sites.create(again, 'test')).rejects.toThrow(ConflictError);
    expect((await open.store.sites.list({ limit: 10 })).items.map(({ id }) => id)).toEqual(['lisbon', 'main']);
    const { rows } = await open.pool.query(`select to_regnamespace('site_nowhere') as schema`);
    expect(rows).toEqual([{ schema: null }]);
  });

  it('can be erased from without touching a namesake elsewhere', async () => {
    await open.store.centre.replace(smallCentre, 'test');
    const [{ id: agentId }] = smallCentre.agents;
    const users = open.store.users;
    const person = { name: 'Ann', role: 'agent', agentId, isActive: true } as const;
    const here = await users.create({ ...person, email: 'main@example.com', sites: ['main'] }, 'test');
    const there = await users.create({ ...person, email: 'lisbon@example.com', sites: ['lisbon'] }, 'test');
    const { records } = await lisbon.personalData.export(agentId, 'test');
    expect(records.users.map((row) => (row as { id: string }).id)).toEqual([there.id]);
    await lisbon.personalData.erase(agentId, 'test');
    await expect(users.find(there.id)).rejects.toThrow(/no user/);
    expect((await users.find(here.id)).agentId).toBe(agentId);
    expect(await open.store.centre.find('agents', agentId)).toBeTruthy();
    await expect(lisbon.centre.find('agents', agentId)).rejects.toThrow(NotFoundError);
  });
});

describe('a database of the time before there were sites', () => {
  it('has one, at which its agents are', async () => {
    await open.pool.query('create database earlier');
    const pool = createPool({ ...open.connection, database: 'earlier' });
    try {
      await migrate(pool, migrations.slice(0, 16));
      const columns = 'insert into api_keys (id, name, role, agent_id, key_hash, created_at)';
      await pool.query(
        `${columns} values ('own', 'own', 'agent', 'anna', '1', now()), ('all', 'all', 'hr', null, '2', now())`,
      );
      await migrate(pool);
      expect((await pool.query('select id, sites from api_keys order by id')).rows).toEqual([
        { id: 'all', sites: null },
        { id: 'own', sites: ['main'] },
      ]);
      expect((await pool.query('select id, closed_at from sites')).rows).toEqual([{ id: 'main', closed_at: null }]);
    } finally {
      await pool.end();
    }
  });
});

describe('migrations of a later version', () => {
  it('reach every site, but for those of the organisation', async () => {
    const number = migrations.length;
    const later = [
      ...migrations,
      { number: number + 1, name: 'both', sql: 'create table late (a int)' },
      { number: number + 2, name: 'once', sql: 'create table once (a int)', isOfOrganisation: true as const },
    ];
    await open.pool.query('create database later');
    const pool = createPool({ ...open.connection, database: 'later' });
    try {
      await migrate(pool);
      await pool.query(`create schema site_porto; insert into sites values ('porto', now())`);
      await migrate(pool, later);
      const tables = ['public.late', 'public.once', 'site_porto.late', 'site_porto.once', 'site_porto.users'];
      const { rows } = await pool.query('select to_regclass(name)::text as name from unnest($1::text[]) name', [
        tables,
      ]);
      expect(rows.map(({ name }) => name)).toEqual(['late', 'once', 'site_porto.late', null, null]);
    } finally {
      await pool.end();
    }
  });
});

describe('the reach of users and keys', () => {
  const key = { name: 'key', expiresAt: null };

  it('is all sites, or some that exist', async () => {
    const { keys } = open.store;
    expect((await keys.create({ ...key, role: 'hr' }, 'test')).sites).toBeNull();
    expect((await keys.create({ ...key, role: 'hr', sites: ['lisbon'] }, 'test')).sites).toEqual(['lisbon']);
    const misnamed = keys.create({ ...key, role: 'hr', sites: ['lisbon', 'porto'] }, 'test');
    await expect(misnamed).rejects.toMatchObject({ field: 'sites[1]' });
    await expect(keys.create({ ...key, role: 'hr', sites: [] }, 'test')).rejects.toMatchObject({ field: 'sites' });
  });

  it('of an agent is the one site where the agent works', async () => {
    const { keys } = open.store;
    const agentId = smallCentre.agents[1].id;
    const make = (sites: string[] | null) => keys.create({ ...key, role: 'agent', agentId, sites }, 'test');
    expect((await make(['lisbon'])).sites).toEqual(['lisbon']);
    await expect(make(null)).rejects.toMatchObject({ field: 'sites' });
    await expect(make(['lisbon', 'main'])).rejects.toMatchObject({ field: 'sites' });
  });

  it('is left as it is by a change that does not name it', async () => {
    const { users } = open.store;
    const settings = { email: 'pat@example.com', name: 'Pat', role: 'planner', agentId: null, isActive: true } as const;
    const { id } = await users.create({ ...settings, sites: ['lisbon'] }, 'test');
    expect((await users.update(id, { ...settings, name: 'Patricia' }, 'test')).sites).toEqual(['lisbon']);
    expect((await users.update(id, { ...settings, sites: null }, 'test')).sites).toBeNull();
  });
});
