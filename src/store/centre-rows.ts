import { sql } from 'kysely';
import type { Centre } from '../domain/centre.ts';
import { type CentreItems, type CentreNoun, centreNouns, nounFacts } from './centre-nouns.ts';
import type { Connection } from './database.ts';
import { readSettings } from './site-settings.ts';

export const tableOf = (noun: CentreNoun) => sql.table(nounFacts[noun].table);

/** An item as it is kept: with the time of its last change. */
export type Stored<Item> = Item & { updatedAt: string };

/** What writing a list changed. */
export interface WriteCounts {
  created: number;
  changed: number;
  unchanged: number;
}

/** The whole configuration, as of one moment. Lists that a configuration may leave out are left out when empty. */
export async function readCentre(from: Connection): Promise<Centre> {
  const { minRestMinutes, ...site } = await readSettings(from);
  const lists = centreNouns.map(
    (noun) =>
      sql`(select coalesce(jsonb_agg(definition order by position), '[]') from ${tableOf(noun)}) as ${sql.ref(noun)}`,
  );
  const { rows } = await sql<{ [Noun in CentreNoun]: CentreItems[Noun][] }>`select ${sql.join(lists)}`.execute(from);
  const [{ queues, shiftTemplates, contracts, agents, timeOff, events, ...further }] = rows;
  const plainEvents = events.map(({ id: _, ...event }) => event);
  const usual = { site, queues, shiftTemplates, contracts, agents, timeOff, events: plainEvents, minRestMinutes };
  return { ...usual, ...Object.fromEntries(Object.entries(further).filter(([, list]) => list.length > 0)) };
}

/** Creates or replaces items by id; what stays as it is keeps the time of its last change. */
export async function writeItems(to: Connection, noun: CentreNoun, items: { id: string }[]): Promise<WriteCounts> {
  const { rows } = await sql<{ created: number; changed: number }>`
    with written as (
      insert into ${tableOf(noun)} as known (id, definition, updated_at)
      select item ->> 'id', item, clock_timestamp()
      from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as list (item, n) order by n
      on conflict (id) do update set definition = excluded.definition, updated_at = excluded.updated_at
        where known.definition is distinct from excluded.definition
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new)::int as created, count(*) filter (where not is_new)::int as changed
    from written`.execute(to);
  const [{ created, changed }] = rows;
  return { created, changed, unchanged: items.length - created - changed };
}

export async function findItem<Noun extends CentreNoun>(
  from: Connection,
  noun: Noun,
  id: string,
): Promise<Stored<CentreItems[Noun]> | null> {
  const { rows } = await sql<ItemRow<Noun>>`
    select definition, updated_at from ${tableOf(noun)} where id = ${id}`.execute(from);
  return rows.length === 0 ? null : readRow(rows[0]);
}

export interface ItemRow<Noun extends CentreNoun> {
  definition: CentreItems[Noun];
  updated_at: string;
}

export const readRow = <Noun extends CentreNoun>({
  definition,
  updated_at,
}: ItemRow<Noun>): Stored<CentreItems[Noun]> => ({
  ...definition,
  updatedAt: updated_at,
});
