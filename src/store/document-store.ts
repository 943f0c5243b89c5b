import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';

export interface DocumentQuery extends PageRequest {
  /** Only those that concern this agent. */
  agentId?: string;
  state?: string;
  updatedSince?: string;
}

/** Things with a state that are read and written whole. */
export interface DocumentStore<Item extends { id: string }> {
  /** Newest first. */
  list(query: DocumentQuery): Promise<Page<Item>>;
  find(id: string): Promise<Item>;
  /** The same, held against other changes until the transaction ends. */
  lock(id: string): Promise<Item>;
  /** Creates or replaces it. */
  save(item: Item): Promise<Item>;
}

/** Documents of `table`; `isFor` says which of them an agent is concerned by. */
export function createDocumentStore<Item extends { id: string }>(
  connection: Connection,
  clock: Clock,
  { table, spoken, isFor }: { table: string; spoken: string; isFor: (agentId: string) => RawBuilder<unknown> },
): DocumentStore<Item> {
  const from = sql.table(table);
  async function find(id: string, lock = sql``): Promise<Item> {
    const { rows } = await sql<{ definition: Item }>`
      select definition from ${from} where id = ${id} ${lock}`.execute(connection);
    if (rows.length === 0) throw new NotFoundError('id', `there is no ${spoken} "${id}".`);
    return rows[0].definition;
  }
  return {
    find,
    lock: (id) => find(id, sql`for update`),

    async list({ agentId, state, updatedSince, ...page }) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const { rows } = await sql<{ id: string; definition: Item }>`
        select id, definition from ${from} where true
          ${agentId === undefined ? sql`` : sql`and (${isFor(agentId)})`}
          ${state === undefined ? sql`` : sql`and state = ${state}`}
          ${updatedSince === undefined ? sql`` : sql`and updated_at >= ${updatedSince}`}
          ${before === null ? sql`` : sql`and id < ${before}`}
        order by id desc limit ${page.limit + 1}`.execute(connection);
      return pageOf(
        rows,
        page,
        (row) => [row.id],
        (row) => row.definition,
      );
    },

    async save(item) {
      await sql`insert into ${from} (id, definition, updated_at)
        values (${item.id}, ${JSON.stringify(item)}, ${new Date(clock.now())})
        on conflict (id) do update set definition = excluded.definition, updated_at = excluded.updated_at`.execute(
        connection,
      );
      return item;
    },
  };
}
