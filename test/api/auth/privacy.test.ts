import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/domain/plan.ts';
import { documents, impersonalDocuments, ownRows } from '../../../src/store/personal-data.ts';
import { smallCentre } from '../../pipeline/small-centre.ts';
import { dayShift, draft } from '../../store/published-roster.ts';
import type { Caller } from '../running-server.ts';
import { type AccessServer, accessServer } from './access-server.ts';

const id = 'E1017';
const name = 'Zoë Featherstonehaugh';
const dates = ['2026-03-09', '2026-03-10'];
const other = smallCentre.agents[1];
const person = { ...smallCentre.agents[0], id, externalId: id, name };
const centre = {
  ...smallCentre,
  agents: [person, ...smallCentre.agents.slice(1)],
  timeOff: [{ id: 'off-1', agentId: id, from: '2026-04-01', to: '2026-04-03', reason: 'sickness' as const }],
  agentContracts: [{ id: 'ac-1', agentId: id, contractId: person.contractId, validFrom: '2026-01-01' }],
};

let server: AccessServer;
let hr: Caller;
let planner: Caller;
let own: Caller;
let scheduleId: string;

beforeAll(async () => {
  server = await accessServer();
  const { store, pool } = server;
  await store.centre.replace(centre, 'test');
  const shifts = [id, other.id].flatMap((agentId) => dates.map((date) => dayShift(agentId, date, '08:00')));
  const taken = { ...dayShift(other.id, '2026-03-11', '08:00'), id: `${id}_2026-03-11` };
  scheduleId = await draft(store, dates[0], [...shifts, taken], centre);
  await store.schedules.publish(scheduleId, 'test');
  const settings = { email: 'zoe@example.com', name, role: 'agent', agentId: id, isActive: true } as const;
  const user = await store.users.create(settings, 'test');
  await store.sessions.start(user.id, 'link');
  await store.calendarLinks.tokenOf(id);
  await pool.query(`insert into time_off_entitlements values ($1, 2026, 'vacation', 9600, 0, now())`, [id]);
  const request = { agentId: id, state: 'requested', note: 'my knee' };
  await pool.query(`insert into time_off_requests (id, definition, updated_at) values ('r1', $1, now())`, [request]);
  const swap = { agentId: other.id, takerId: id, state: 'requested' };
  await pool.query(`insert into shift_swaps (id, definition, updated_at) values ('s1', $1, now())`, [swap]);
  const edit = [JSON.stringify([{ before: shifts[0], after: null }]), `asked for by ${name}`];
  await pool.query(`insert into schedule_edits values ('${scheduleId}', 1, now(), 'test', $2, $1::jsonb)`, edit);
  hr = await server.withKey({ role: 'hr' });
  planner = await server.withKey({ role: 'planner' });
  own = await server.withKey({ role: 'agent', agentId: id });
});
afterAll(() => server.stop());

/** Every row of every table as text. */
async function everythingKept(): Promise<[table: string, row: string][]> {
  const { rows: tables } = await server.pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  const contents = tables.map(async (table) => {
    const { rows } = await server.pool.query<{ text: string }>(`select t::text as text from ${table.name} t`);
    return rows.map(({ text }): [string, string] => [table.name, text]);
  });
  return (await Promise.all(contents)).flat();
}

const mentionsOf = async (...words: string[]): Promise<string[]> => {
  const rows = await everythingKept();
  return rows
    .filter(([, text]) => words.some((word) => text.includes(word)))
    .map(([table, text]) => `${table}: ${text}`);
};

const byId = (shifts: Shift[]) => shifts.toSorted((a, b) => a.id.localeCompare(b.id));

describe('every column with people’s data', () => {
  it('is in the list that export and erasure go by', async () => {
    const { rows } = await server.pool.query<{ table: string; column: string; type: string }>(`
      select table_name as table, column_name as column, data_type as type from information_schema.columns
      join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const agentColumns = rows.filter(({ column }) => /agent_id$|taker_id$/.test(column));
    const covered = ownRows.map(({ table, column }) => `${table}.${column}`);
    const transient = ['pending_changes.agent_id'];
    expect(agentColumns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
      [...covered.filter((column) => column !== 'agents.id'), ...transient].sort(),
    );
    const jsonColumns = rows.filter(({ type }) => type === 'jsonb').map(({ table, column }) => `${table}.${column}`);
    const removed = ownRows.filter(({ atErasure }) => atErasure === 'remove').map(({ table }) => `${table}.definition`);
    const rewritten = documents.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    const elsewhere = ['audit_log.details', 'idempotent_requests.answer'];
    const known = [...removed, ...rewritten, ...impersonalDocuments, ...elsewhere];
    expect(jsonColumns.filter((column) => !known.includes(column))).toEqual([]);
    expect(impersonalDocuments.filter((column) => !jsonColumns.includes(column))).toEqual([]);
  });
});

describe('personal data', () => {
  it('are given to HR and to the agent, not to planners, without secrets', async () => {
    expect((await planner('GET', `/v1/agents/${id}/personal-data`)).status).toBe(403);
    for (const caller of [hr, own]) {
      const { status, body } = await caller<{ records: Record<string, object[]> }>(
        'GET',
        `/v1/agents/${id}/personal-data`,
      );
      expect(status).toBe(200);
      const { records } = body;
      expect(records.agents).toMatchObject([{ definition: { name } }]);
      expect(records.users).toMatchObject([{ email: 'zoe@example.com' }]);
      expect(records.time_off).toHaveLength(1);
      expect(records.time_off_requests).toMatchObject([{ definition: { note: 'my knee' } }]);
      expect(records.shift_swaps).toHaveLength(1);
      expect(records.shifts).toHaveLength(2);
      expect(records.audit_log).toMatchObject([{ action: 'sign in' }]);
      const text = JSON.stringify(body);
      for (const secret of ['password_hash', 'key_hash', 'token', other.id]) expect(text).not.toContain(`"${secret}":`);
      expect(JSON.stringify({ ...records, shift_swaps: [] })).not.toContain(`"${other.id}"`);
    }
    expect((await hr('GET', '/v1/agents/nobody/personal-data')).status).toBe(404);
  });

  it('are gone after erasure, hours and everybody else’s data stay', async () => {
    expect((await mentionsOf(name, id)).length).toBeGreaterThan(10);
    const before = await server.store.schedules.find(scheduleId);
    const token = await server.store.calendarLinks.tokenOf(id);
    const answer = await hr<{ pseudonym: string }>('POST', `/v1/agents/${id}/erasure`);
    expect(answer.status).toBe(200);
    const { pseudonym } = answer.body;
    expect(pseudonym).toMatch(/^erased_/);

    expect(await mentionsOf(name, id, 'zoe@example.com', 'my knee')).toEqual([]);
    const renamed = JSON.parse(JSON.stringify(before).replaceAll(id, pseudonym)) as typeof before;
    const after = await server.store.schedules.find(scheduleId);
    expect({ ...after, shifts: byId(after.shifts) }).toEqual({ ...renamed, shifts: byId(renamed.shifts) });
    expect((await server.store.centre.read()).agents).toEqual(smallCentre.agents.slice(1));
    const { rows } = await server.pool.query(`select agent_id from roster_shifts where agent_id = $1`, [pseudonym]);
    expect(rows).toHaveLength(2);
    expect(await server.store.shifts.publishedOf(other.id)).toHaveLength(3);

    expect((await own('GET', `/v1/agents/${id}/personal-data`)).status).toBe(401);
    expect(await server.store.users.findByEmail('zoe@example.com')).toBeNull();
    expect(await server.store.calendarLinks.isToken(id, token)).toBe(false);
    expect((await hr('POST', `/v1/agents/${id}/erasure`)).status).toBe(404);
  });

  it('of an agent who left long ago can be erased too', async () => {
    await server.store.centre.remove('agents', other.id, 'test');
    expect((await hr('POST', `/v1/agents/${other.id}/erasure`)).status).toBe(200);
    expect(await mentionsOf(`"${other.id}"`, `"${other.name}"`)).toEqual([]);
  });
});
