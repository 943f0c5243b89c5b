import { sql } from 'kysely';
import type { Change, ChangeKind } from '../domain/change.ts';
import { GoneError, InputError } from '../errors.ts';
import type { Connection } from './database.ts';

export interface ChangePage {
  changes: Change[];
  /** Number of the last change that was looked at: go on from here. */
  last: number;
  hasMore: boolean;
}

export interface ChangeQuery {
  /**
   * Only changes after this number; 0: from the beginning. InputError when there is no such number yet, GoneError when
   * changes after it have been removed.
   */
  since: number;
  /** Only changes up to this number. */
  until?: number;
  /** Only these kinds; all when left out. */
  kinds?: readonly ChangeKind[];
  limit: number;
}

/** What was created, changed and removed, in the order of commits (see migrations/0007-change-feed.ts). */
export interface ChangeStore {
  list(query: ChangeQuery): Promise<ChangePage>;
  /** Number of the latest change; 0 when there is none. */
  latest(): Promise<number>;
  /** Removes what is older than so many days, and the messages to webhooks about it. Answers how many changes. */
  removeOld(days: number): Promise<number>;
}

/** Removed by one statement, so that commits do not wait long for the counter. */
const removedAtOnce = 20_000;

/** Where the items of a kind are, as SQL that gives `id` and `item`. */
const sources: Record<ChangeKind, string> = {
  agent: 'select id, definition as item from agents',
  contract: 'select id, definition as item from contracts',
  agentContract: 'select id, definition as item from agent_contracts',
  timeOff: 'select id, definition as item from time_off',
  timeOffRequest: 'select id, definition as item from time_off_requests',
  schedule: `select id, jsonb_build_object('id', id, 'startDate', start_date, 'days', days, 'version', version,
    'revision', revision, 'publishedAt', published_at) as item from schedules where state = 'published'`,
  shift: `select roster_shifts.id, roster_shifts.definition || jsonb_build_object('scheduleId', schedule_id,
    'revision', revision, 'agentExternalId', external_id) as item
    from roster_shifts left join agents on agents.id = agent_id where not is_cancelled`,
  shiftSwap: 'select id, definition as item from shift_swaps',
  queue: 'select id, definition as item from queues',
  skill: 'select id, definition as item from skills',
  shiftTemplate: 'select id, definition as item from shift_templates',
  activityCode: 'select id, definition as item from activity_codes',
  event: `select id, definition || jsonb_build_object('id', id) as item from events`,
  specialDay: 'select id, definition as item from special_days',
  driver: 'select id, definition as item from drivers',
  rosterPin: 'select id, definition as item from roster_pins',
  fixedActivity: 'select id, definition as item from fixed_activities',
  job: `select id, jsonb_build_object('id', id, 'kind', kind, 'state', state, 'result', result, 'problem', problem) as item
    from jobs`,
};

interface ChangeRow {
  sequence: string;
  at: string;
  kind: ChangeKind;
  action: Change['action'];
  item_id: string;
  agent_id: string | null;
}

export function createChangeStore(connection: Connection): ChangeStore {
  const latest = async (): Promise<number> => {
    const { rows } = await sql<{ last: string }>`select last from change_counter`.execute(connection);
    return Number(rows[0].last);
  };

  async function itemsOf(kind: ChangeKind, ids: string[]): Promise<Map<string, Record<string, unknown>>> {
    const { rows } = await sql<{ id: string; item: Record<string, unknown> }>`
      select * from (${sql.raw(sources[kind])}) as source where id = any (${ids})`.execute(connection);
    return new Map(rows.map(({ id, item }) => [id, item]));
  }

  /** Asked after reading: what was read before a removal is whole. */
  async function refuseRemoved(since: number, last: number): Promise<void> {
    const { rows } = await sql<{ removed: string }>`select removed from change_counter`.execute(connection);
    if (since >= Number(rows[0].removed)) return;
    throw new GoneError(
      'since',
      `changes after ${since} are not kept any more. Load everything anew: read the lists you need, then go on from since=${last}.`,
    );
  }

  async function removeSome(days: number): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      with old as (
        select sequence from changes
        where sequence < coalesce(
          (select sequence from changes where at >= now() - make_interval(days => ${days}) order by sequence limit 1),
          (select last + 1 from change_counter))
        order by sequence limit ${removedAtOnce}
      ), gone as (
        delete from changes using old where changes.sequence = old.sequence returning changes.sequence
      ), noted as (
        update change_counter set removed = greatest(removed, (select max(sequence) from gone))
        where exists (select from gone) returning removed
      ), unsent as (
        delete from webhook_deliveries using noted where since < noted.removed
      )
      select count(*)::int as count from gone`.execute(connection);
    return rows[0].count;
  }

  return {
    latest,

    async removeOld(days) {
      let count = 0;
      for (let some = 1; some > 0; count += some) some = await removeSome(days);
      return count;
    },

    async list({ since, until, kinds, limit }) {
      const last = await latest();
      if (since > last) {
        throw new InputError('since', `is after the latest change (${last}), as after a restored backup. Begin at 0.`);
      }
      const end = Math.min(until ?? last, last);
      const { rows } = await sql<ChangeRow>`
        select sequence, at, kind, action, item_id, agent_id from changes
        where sequence > ${since} and sequence <= ${end}
          ${kinds === undefined ? sql`` : sql`and kind = any (${[...kinds]})`}
        order by sequence limit ${limit + 1}`.execute(connection);
      await refuseRemoved(since, last);
      const shown = rows.slice(0, limit);
      const items = new Map<string, Record<string, unknown>>();
      for (const kind of new Set(shown.map((row) => row.kind))) {
        const ids = shown.filter((row) => row.kind === kind).map(({ item_id }) => item_id);
        for (const [id, item] of await itemsOf(kind, [...new Set(ids)])) items.set(`${kind} ${id}`, item);
      }
      const hasMore = rows.length > limit;
      return {
        changes: shown.map(({ sequence, at, kind, action, item_id, agent_id }) => ({
          sequence: Number(sequence),
          at,
          kind,
          action,
          id: item_id,
          agentId: agent_id,
          item: items.get(`${kind} ${item_id}`) ?? null,
        })),
        last: hasMore ? Number(shown.at(-1)!.sequence) : Math.max(since, end),
        hasMore,
      };
    },
  };
}
