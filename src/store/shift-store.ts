import { sql } from 'kysely';
import type { Shift } from '../domain/plan.ts';
import type { Connection } from './database.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';

export interface ShiftQuery {
  /** Only shifts that end after this instant ... */
  from?: string;
  /** ... and start before this one. */
  to?: string;
  agentId?: string;
}

export type ScheduledShift = Shift & { scheduleId: string; agentExternalId: string | null };
export type PublishedShift = Shift & { publication: number; publishedAt: string };

/** Shifts across schedules, for those who look at days and people rather than at plans. */
export interface ShiftStore {
  /** Shifts of one schedule by start, each as the JSON text of a `ScheduledShift` (see `parsedShifts`). */
  list(scheduleId: string, query: ShiftQuery, page: PageRequest): Promise<Page<string>>;
  /** Shifts in force by start, as `list`: of published schedules, on days that no later publication covers. */
  listPublished(
    query: ShiftQuery & { scheduleId?: string; updatedSince?: string },
    page: PageRequest,
  ): Promise<Page<string>>;
  /**
   * A word that changes whenever `list` of the schedule, its item or `listPublished` would answer something else: a digest
   * of the site and of the versions of the rows they are read from (PostgreSQL's `xmin`, which no two versions of a row share).
   */
  versionOf(query: Pick<ShiftQuery, 'from' | 'to'> & { scheduleId?: string }): Promise<string>;
  /** Everything in force for one agent, by start. `publication` grows with every later publication. */
  publishedOf(agentId: string): Promise<PublishedShift[]>;
  /** Shifts in force that end after `from` and start before `to`; of all agents, or of these. */
  publishedBetween(from: string, to: string, agentIds?: readonly string[]): Promise<Shift[]>;
}

interface ShiftRow {
  id: string;
  schedule_id: string;
  starts_at: string;
  item: string;
}

export const parsedShifts = ({ items, nextCursor }: Page<string>): Page<ScheduledShift> => ({
  items: items.map((item) => JSON.parse(item)),
  nextCursor,
});

/** Uses the index of times (migrations/0013-shift-times.ts). */
const overlaps = (from: string | null = null, to: string | null = null) =>
  sql`and tstzrange(starts_at, ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)`;

export function createShiftStore(connection: Connection): ShiftStore {
  async function select(
    source: 'shifts' | 'published_shifts',
    { from, to, agentId, scheduleId, updatedSince }: ShiftQuery & { scheduleId?: string; updatedSince?: string },
    page: PageRequest,
  ): Promise<Page<string>> {
    const after = keyOfCursor(page.cursor, 3);
    // The page is found first and written as text then, so that what is sorted stays small.
    const { rows } = await sql<ShiftRow>`
      select id, schedule_id, starts_at, (definition || jsonb_build_object(
        'scheduleId', schedule_id,
        'agentExternalId', (select external_id from agents where agents.id = agent_id)
      ))::text as item
      from (
        select id, agent_id, schedule_id, starts_at, definition from ${sql.table(source)} as shift
        where true
          ${scheduleId === undefined ? sql`` : sql`and schedule_id = ${scheduleId}`}
          ${agentId === undefined ? sql`` : sql`and agent_id = ${agentId}`}
          ${from === undefined && to === undefined ? sql`` : overlaps(from, to)}
          ${updatedSince === undefined ? sql`` : sql`and exists (select from roster_shifts known where known.id = shift.id and known.changed_at >= ${updatedSince})`}
          ${after === null ? sql`` : sql`and (starts_at, id, schedule_id) > (${after[0]}, ${after[1]}, ${after[2]})`}
        order by starts_at, id, schedule_id
        limit ${page.limit + 1}
      ) as page`.execute(connection);
    return pageOf(
      rows,
      page,
      (row) => [row.starts_at, row.id, row.schedule_id],
      ({ item }) => item,
    );
  }

  return {
    list: (scheduleId, query, page) => select('shifts', { ...query, scheduleId }, page),
    listPublished: (query, page) => select('published_shifts', query, page),

    async versionOf({ scheduleId, from, to }) {
      const versions = sql`concat(count(*), ' ', sum(hashint8extended(xmin::text::bigint, 0)))`;
      const { rows } = await sql<{ version: string }>`
        select md5(concat_ws(' ', current_schema(),
          (select ${versions} from shifts where true
            ${scheduleId === undefined ? sql`` : sql`and schedule_id = ${scheduleId}`}
            ${from === undefined && to === undefined ? sql`` : overlaps(from, to)}),
          (select ${versions} from schedules where state = 'published' or id = ${scheduleId ?? null}),
          (select ${versions} from agents))) as version`.execute(connection);
      return rows[0].version;
    },

    async publishedOf(agentId) {
      const rows = await connection
        .selectFrom('published_shifts')
        .select(['definition', 'publication', 'published_at'])
        .where('agent_id', '=', agentId)
        .orderBy('starts_at')
        .execute();
      return rows.map(({ definition, publication, published_at }) => ({
        ...definition,
        publication: Number(publication),
        publishedAt: published_at,
      }));
    },

    async publishedBetween(from, to, agentIds) {
      const rows = await connection
        .selectFrom('published_shifts')
        .select('definition')
        .where(sql<boolean>`tstzrange(starts_at, ends_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)`)
        .$if(agentIds !== undefined, (select) => select.where('agent_id', 'in', agentIds!))
        .orderBy('starts_at')
        .execute();
      return rows.map(({ definition }): Shift => definition);
    },
  };
}
