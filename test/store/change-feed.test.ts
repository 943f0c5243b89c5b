import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Shift } from '../../src/domain/plan.ts';
import { createChangeStore } from '../../src/store/change-store.ts';
import { createDatabase, createPool } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { createRosterStore } from '../../src/store/roster-store.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from './published-roster.ts';
import { temporaryStore } from './temporary-store.ts';

let open: OpenStore;
let store: Store;
beforeAll(async () => {
  open = await temporaryStore();
  store = open.store;
});
afterAll(() => open.close());

const latest = () => store.changes.latest();
async function changesSince(since: number): Promise<Change[]> {
  return (await store.changes.list({ since, limit: 1000 })).changes;
}
const told = (changes: Change[]) => changes.map(({ kind, action, id }) => `${kind} ${action} ${id}`);

describe('the change feed', () => {
  it('tells what was there before anybody asked, and then only net changes of each transaction', async () => {
    expect(told(await changesSince(0))).toContain('contract created full-time');
    await store.centre.replace(smallCentre, 'test');
    const before = await latest();
    const [first, ...others] = smallCentre.agents;
    const agents = [{ ...first, hourlyRate: 21 }, ...others.slice(1)];
    await store.centre.replace({ ...smallCentre, agents, timeOff: [smallCentre.timeOff[0]] }, 'test');
    const changes = await changesSince(before);
    expect(told(changes).sort()).toEqual(['agent changed agent-1', 'agent removed agent-2', 'timeOff removed off-2']);
    expect(changes.find(({ id }) => id === 'agent-1')).toMatchObject({ agentId: 'agent-1', item: { hourlyRate: 21 } });
    expect(changes.find(({ id }) => id === 'agent-2')!.item).toBeNull();
    await store.centre.replace(smallCentre, 'test');
  });

  it('says nothing of what was rolled back', async () => {
    const before = await latest();
    const failing = store.atomically(async (kept) => {
      await kept.centre.remove('timeOff', 'off-1', 'test');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await latest()).toBe(before);
  });

  it('has no gaps and nothing out of order while many write at once and somebody reads on', async () => {
    const before = await latest();
    const writers = 8;
    const rounds = 12;
    const seen: Change[] = [];
    let done = false;
    const reading = (async () => {
      let since = before;
      for (let more = true; more || !done; ) {
        const page = await store.changes.list({ since, limit: 7 });
        seen.push(...page.changes);
        since = page.last;
        more = page.hasMore;
        if (!more && done) more = (await latest()) > since;
      }
    })();
    const writing = Array.from({ length: writers }, async (_, writer) => {
      for (let round = 0; round < rounds; round++) {
        const id = `skill-${writer}`;
        const insert = `insert into skills (id, definition) values ($1, $2)
          on conflict (id) do update set definition = excluded.definition`;
        const client = await open.pool.connect();
        await client.query('begin');
        await client.query(insert, [id, JSON.stringify({ id, name: `round ${round}` })]);
        // The order of statements is not the order of commits: some wait before they commit, some give up.
        await client.query('select pg_sleep($1)', [((writer * 7 + round * 5) % 11) / 1000]);
        await client.query(round % 5 === 4 ? 'rollback' : 'commit');
        client.release();
      }
    });
    await Promise.all(writing);
    done = true;
    await reading;
    const committed = writers * (rounds - Math.floor(rounds / 5));
    expect(seen.map(({ sequence }) => sequence)).toEqual(Array.from({ length: committed }, (_, n) => before + n + 1));
    const created = seen.filter(({ action }) => action === 'created');
    expect(new Set(created.map(({ id }) => id)).size).toBe(writers);
  });

  it('refuses a cursor that is ahead of it, as after a restored backup', async () => {
    await expect(store.changes.list({ since: (await latest()) + 1, limit: 1 })).rejects.toMatchObject({
      field: 'since',
    });
  });
});

describe('deliveries to webhooks', () => {
  it('are made with the change or not at all, with the job that sends them; what arrived is kept for 30 days', async () => {
    const settings = {
      url: 'https://hr.example.com/hook',
      description: null,
      kinds: ['skill' as const],
      isActive: true,
    };
    const { id: webhookId } = await store.webhooks.create(settings, 'test');
    const skill = { id: 'polish', name: 'Polish' };
    const failing = store.atomically(async (kept) => {
      await kept.centre.put('skills', [skill], 'test');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const listed = async () => (await store.webhooks.listDeliveries({ webhookId }, { limit: 10 })).items;
    expect(await listed()).toEqual([]);
    await open.pool.query(
      `insert into webhook_deliveries (id, webhook_id, created_at, since, until, state)
       select id, $1, now() - days * interval '1 day', 0, 1, state
       from (values ('old', 31, 'delivered'), ('young', 29, 'delivered'), ('lost', 31, 'dead')) as kept (id, days, state)`,
      [webhookId],
    );
    await store.centre.put('skills', [skill], 'test');
    const [made, ...others] = await listed();
    expect(made).toMatchObject({ state: 'pending', attempts: 0, until: await latest() });
    expect(others.map(({ id }) => id)).toEqual(['young', 'lost']);
    const { rows } = await open.pool.query(
      `select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'webhook'`,
    );
    expect(rows).toEqual([{ jobs: 1 }]);
    await store.webhooks.remove(webhookId, 'test');
  });
});

describe('jobs in the feed', () => {
  it('are there when they end, their parts are not', async () => {
    const before = await latest();
    const { id } = await store.jobs.add('forecast', {}, 'test');
    await open.pool.query(
      `insert into jobs (id, kind, input, state, created_at, created_by, parent_id, part_number)
      values ('part', 'forecast', '{}', 'running', now(), 'test', $1, 0)`,
      [id],
    );
    await open.pool.query(`update jobs set state = 'running' where id = $1`, [id]);
    await open.pool.query(`update jobs set state = 'complete'`);
    expect(await changesSince(before)).toMatchObject([
      { kind: 'job', id, item: { state: 'complete', kind: 'forecast' } },
    ]);
  });
});

describe('published shifts in the feed', () => {
  const monday = '2025-09-08';
  const anna = dayShift('agent-3', monday, '08:00');
  const ben = dayShift('agent-4', monday, '08:00');
  const published = async (shifts: Shift[]): Promise<string> => {
    const id = await draft(store, monday, shifts);
    await store.schedules.publish(id, 'test');
    return id;
  };

  it('are created by the first publication, not by a draft', async () => {
    const before = await latest();
    const id = await draft(store, monday, [anna, ben]);
    expect(await latest()).toBe(before);
    await store.schedules.publish(id, 'test');
    const changes = await changesSince(before);
    expect(told(changes).sort()).toEqual([
      `schedule created ${id}`,
      `shift created ${anna.id}`,
      `shift created ${ben.id}`,
    ]);
    expect(changes.find((change) => change.id === anna.id)).toMatchObject({
      agentId: 'agent-3',
      item: { scheduleId: id, agentExternalId: 'HR3', start: anna.start },
    });
  });

  it('are told once more only where the next publication differs', async () => {
    const before = await latest();
    const later = dayShift('agent-3', monday, '09:00');
    const other = dayShift('agent-5', monday, '08:00');
    await published([later, other]);
    const shifts = (await changesSince(before)).filter(({ kind }) => kind === 'shift');
    expect(told(shifts).sort()).toEqual([
      `shift changed ${anna.id}`,
      `shift created ${other.id}`,
      `shift removed ${ben.id}`,
    ]);
    expect(shifts.find(({ id }) => id === anna.id)!.item).toMatchObject({ start: later.start });
    const again = await latest();
    await published([later, other]);
    expect((await changesSince(again)).filter(({ kind }) => kind === 'shift')).toEqual([]);
  });
});

describe('a database of an earlier version', () => {
  it('tells in its feed and roster what it held', async () => {
    await open.pool.query('create database earlier');
    const pool = createPool({ ...open.connection, database: 'earlier' });
    try {
      await migrate(pool, migrations.slice(0, 6));
      const shift = dayShift('anna', '2025-09-08', '08:00');
      await pool.query(
        `insert into agents (id, definition) values ('anna', '{"id": "anna", "contractId": "full-time"}')`,
      );
      await pool.query(`insert into centre_snapshots values ('h', '{}')`);
      await pool.query(`insert into forecasts values ('f', now(), '2025-09-08', 7, 'h', '{}')`);
      await pool.query(`insert into staffing_requirements values ('s', now(), 'f', '2025-09-08', 7, 'h', '{}')`);
      await pool.query(`insert into schedules (id, created_at, staffing_requirement_id, start_date, days, version, state,
        publication, published_at, centre_hash, roster, simulation, summary)
        values ('w', now(), 's', '2025-09-08', 7, 1, 'published', 3, now(), 'h', '{}', '{}', '{}')`);
      await pool.query(
        `insert into shifts (schedule_id, id, agent_id, shift_date, starts_at, ends_at, definition)
         values ('w', $1, 'anna', $2, $3, $4, $5)`,
        [shift.id, shift.date, shift.start, shift.end, JSON.stringify(shift)],
      );
      await migrate(pool);
      const earlier = createDatabase(pool);
      const { changes } = await createChangeStore(earlier).list({ since: 0, limit: 1000 });
      expect(told(changes)).toEqual(
        expect.arrayContaining(['agent created anna', 'schedule created w', `shift created ${shift.id}`]),
      );
      expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, n) => n + 1));
      const roster = await createRosterStore(earlier).list({ from: '2025-09-01T00:00:00Z' });
      expect(roster).toMatchObject([{ ...shift, scheduleId: 'w', revision: 3, isCancelled: false }]);
    } finally {
      await pool.end();
    }
  });
});
