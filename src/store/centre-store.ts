import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Centre, CentreEvent } from '../domain/centre.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import {
  type CentreItems,
  type CentreNoun,
  centreNouns,
  itemsOf,
  nounFacts,
  type StoredEvent,
} from './centre-nouns.ts';
import { type BrokenReference, checkSite, findBrokenReference } from './centre-references.ts';
import {
  findItem,
  type ItemRow,
  readCentre,
  readRow,
  type Stored,
  tableOf,
  type WriteCounts,
  writeItems,
} from './centre-rows.ts';
import type { Connection } from './database.ts';
import { type KeyedItem, withOwnIds } from './external-keys.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { readSettings, type SiteSettings, writeSettings } from './site-settings.ts';
import { atomically } from './transaction.ts';

export type { SiteSettings } from './site-settings.ts';

/** Writers of the configuration wait for each other, so that references are checked against what will be there. */
const writeLock = sql`select pg_advisory_xact_lock(1667592821)`;

const mostQueues = 30;

/** Asked with what is stored (null: nothing) before it is changed; throws when it should not be. */
export type Check = (current: unknown) => void;
const always: Check = () => {};

/** Which items of a list. `from` and `to` are dates, both included, for nouns that have dates. */
export interface ItemQuery extends PageRequest {
  updatedSince?: string;
  externalId?: string;
  agentId?: string;
  from?: string;
  to?: string;
}

export interface Upserted extends WriteCounts {
  items: { id: string; externalId: string | null }[];
}

/** The configuration: site, queues, skills, shift templates, contracts, agents, time off, special days and events. */
export interface CentreStore {
  read(): Promise<Centre>;
  /**
   * Replaces the whole configuration; lists that are left out become empty, activity codes left out stay. InputError names
   * what does not fit.
   */
  replace(centre: Centre, actor: string, check?: Check): Promise<void>;
  readSite(): Promise<SiteSettings>;
  /** Whether a site was ever written; until then `readSite` answers a default one in UTC. */
  hasSite(): Promise<boolean>;
  writeSite(site: SiteSettings, actor: string, check?: Check): Promise<void>;
  list<Noun extends CentreNoun>(noun: Noun, query: ItemQuery): Promise<Page<Stored<CentreItems[Noun]>>>;
  find<Noun extends CentreNoun>(noun: Noun, id: string): Promise<CentreItems[Noun]>;
  findStored<Noun extends CentreNoun>(noun: Noun, id: string): Promise<Stored<CentreItems[Noun]>>;
  /** Creates or replaces items by id; all of them or none. `bulk` says whether errors should name the item's index. */
  put<Noun extends CentreNoun>(
    noun: Noun,
    items: CentreItems[Noun][],
    actor: string,
    bulk?: boolean,
    check?: Check,
  ): Promise<WriteCounts>;
  /**
   * Creates or replaces items by id or by another system's key; all of them or none. `parse` checks their shape once their ids
   * are known.
   */
  upsert<Noun extends CentreNoun>(
    noun: Noun,
    items: KeyedItem[],
    parse: (items: unknown[]) => CentreItems[Noun][],
    actor: string,
  ): Promise<Upserted>;
  /** ConflictError while something else still refers to the item. */
  remove(noun: CentreNoun, id: string, actor: string, check?: Check): Promise<void>;
}

export function createCentreStore(connection: Connection, audit: AuditLog, clock: Clock): CentreStore {
  /** One change under the writers' lock; `refuse` turns a broken reference into the error its caller understands. */
  const change = <Result>(
    work: (transaction: Connection) => Promise<Result>,
    refuse: (broken: BrokenReference, centre: Centre) => InputError,
  ): Promise<Result> =>
    atomically(connection, async (transaction) => {
      await writeLock.execute(transaction);
      const result = await work(transaction);
      const centre = await readCentre(transaction);
      if (centre.queues.length > mostQueues) {
        const remedy = 'Take some out, or import single queues.';
        throw new InputError('queues', `a centre has at most ${mostQueues} queues. ${remedy}`);
      }
      const broken = findBrokenReference(centre);
      if (broken) throw refuse(broken, centre);
      return result;
    });

  async function put<Noun extends CentreNoun>(
    noun: Noun,
    items: CentreItems[Noun][],
    actor: string,
    bulk = false,
    check: Check = always,
  ): Promise<WriteCounts> {
    const indexOf = new Map(items.map((item, index) => [item.id, index]));
    if (indexOf.size < items.length) {
      const index = items.findIndex((item, at) => indexOf.get(item.id) !== at);
      throw new InputError(`[${index}].id`, `"${items[index].id}" is named twice; send each once.`);
    }
    return change(
      async (transaction) => {
        if (check !== always) check(await findItem(transaction, noun, items[0].id));
        const counts = await writeItems(transaction, noun, items);
        await audit.record(transaction, actor, 'put', noun, { ids: items.map(({ id }) => id) });
        return counts;
      },
      (broken, centre) => {
        const id = itemsOf(centre, broken.noun)[broken.index].id;
        const index = id !== undefined && broken.noun === noun ? indexOf.get(id) : undefined;
        if (broken.noun === 'events' && noun === 'events') return new InputError(broken.field, `${broken.message}.`);
        if (index === undefined) return stillUsed(broken, centre);
        return new InputError(bulk ? `[${index}].${broken.field}` : broken.field, `${broken.message}.`);
      },
    );
  }

  async function findStored<Noun extends CentreNoun>(noun: Noun, id: string): Promise<Stored<CentreItems[Noun]>> {
    const item = await findItem(connection, noun, id);
    if (item === null) throw new NotFoundError('id', `there is no "${id}" among the ${nounFacts[noun].spoken}.`);
    return item;
  }

  return {
    read: () => readCentre(connection),
    readSite: () => readSettings(connection),
    hasSite: async () => (await connection.selectFrom('site').select('only_row').executeTakeFirst()) !== undefined,

    async replace(centre, actor, check = always) {
      const broken = findBrokenReference(centre);
      if (broken) throw new InputError(`${broken.noun}[${broken.index}].${broken.field}`, `${broken.message}.`);
      checkSite(centre.site);
      const replaced = centreNouns.filter((noun) => noun !== 'activityCodes' || centre.activityCodes);
      const items = { ...centre, events: withIds(centre.events) };
      await atomically(connection, async (transaction) => {
        await writeLock.execute(transaction);
        check(await readCentre(transaction));
        for (const noun of replaced) await sql`delete from ${tableOf(noun)}`.execute(transaction);
        await writeSettings(transaction, { ...centre.site, minRestMinutes: centre.minRestMinutes });
        for (const noun of replaced) await writeItems(transaction, noun, items[noun] ?? []);
        await audit.record(transaction, actor, 'replace', 'centre');
      });
    },

    async writeSite(site, actor, check = always) {
      checkSite(site, '');
      await atomically(connection, async (transaction) => {
        await writeLock.execute(transaction);
        check(await readSettings(transaction));
        await writeSettings(transaction, site);
        await audit.record(transaction, actor, 'replace', 'site');
      });
    },

    async list<Noun extends CentreNoun>(noun: Noun, query: ItemQuery) {
      const { dates } = nounFacts[noun];
      const { updatedSince = null, externalId = null, agentId = null, from = null, to = null } = query;
      const [after] = keyOfCursor(query.cursor, 1) ?? [null];
      const { rows } = await sql<ItemRow<Noun> & { id: string }>`
        select id, definition, updated_at from ${tableOf(noun)}
        where (${after}::text is null or id > ${after})
          and (${updatedSince}::timestamptz is null or updated_at >= ${updatedSince}::timestamptz)
          and (${externalId}::text is null or external_id = ${externalId})
          and (${agentId}::text is null or definition ->> 'agentId' = ${agentId})
          ${dates ? sql`and (${from}::text is null or ${sql.raw(dates.last)} >= ${from})` : sql``}
          ${dates ? sql`and (${to}::text is null or ${sql.raw(dates.first)} <= ${to})` : sql``}
        order by id limit ${query.limit + 1}`.execute(connection);
      return pageOf(rows, query, (row) => [row.id], readRow);
    },

    async find(noun, id) {
      const { updatedAt: _, ...item } = await findStored(noun, id);
      return item as unknown as CentreItems[typeof noun];
    },
    findStored,
    put,

    upsert: (noun, items, parse, actor) =>
      atomically(connection, async (transaction) => {
        await writeLock.execute(transaction);
        const keyed = await withOwnIds(transaction, noun, items, clock.now());
        const parsed = parse(keyed);
        const counts = await createCentreStore(transaction, audit, clock).put(noun, parsed, actor, true);
        return { ...counts, items: parsed.map((item) => ({ id: item.id, externalId: item.externalId ?? null })) };
      }),

    async remove(noun, id, actor, check = always) {
      await change(async (transaction) => {
        const current = await findItem(transaction, noun, id);
        if (current === null) {
          throw new NotFoundError('id', `there is no "${id}" among the ${nounFacts[noun].spoken}.`);
        }
        check(current);
        await sql`delete from ${tableOf(noun)} where id = ${id}`.execute(transaction);
        await audit.record(transaction, actor, 'remove', noun, { ids: [id] });
      }, stillUsed);
    },
  };
}

function stillUsed({ noun, index, field, message }: BrokenReference, centre: Centre): ConflictError {
  const name = noun === 'events' ? centre.events[index].name : itemsOf(centre, noun)[index].id;
  return new ConflictError(
    'id',
    `"${name}" of the ${nounFacts[noun].spoken} still refers to it (${field}): ${message}. Change that first.`,
  );
}

/** Events of a whole configuration have no ids; they get one that says what they are. */
function withIds(events: CentreEvent[]): StoredEvent[] {
  const used = new Map<string, number>();
  return events.map((event) => {
    const words = event.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-|-$/g, '');
    const base = `${event.date}_${words || 'event'}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return { id: times === 1 ? base : `${base}_${times}`, ...event };
  });
}
