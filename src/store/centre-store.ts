import { sql } from 'kysely';
import type { Agent, Centre, CentreEvent, Contract, Queue, ShiftTemplate, Site, TimeOff } from '../domain/centre.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import { type BrokenReference, type CentreNoun, checkSite, findBrokenReference } from './centre-references.ts';
import type { Connection } from './database.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { atomically } from './transaction.ts';

export type StoredEvent = CentreEvent & { id: string };

export interface CentreItems {
  queues: Queue;
  shiftTemplates: ShiftTemplate;
  contracts: Contract;
  agents: Agent;
  timeOff: TimeOff;
  events: StoredEvent;
}

const tables: Record<CentreNoun, string> = {
  queues: 'queues',
  shiftTemplates: 'shift_templates',
  contracts: 'contracts',
  agents: 'agents',
  timeOff: 'time_off',
  events: 'events',
};
const nouns = Object.keys(tables) as CentreNoun[];
const tableOf = (noun: CentreNoun) => sql.table(tables[noun]);
/** Writers of the configuration wait for each other, so that references are checked against what will be there. */
const writeLock = sql`select pg_advisory_xact_lock(1667592821)`;

export interface SiteSettings extends Site {
  minRestMinutes: number;
}

const mostQueues = 30;

/** The site of an empty database. */
const usualSite: SiteSettings = {
  name: 'Contact centre',
  timeZone: 'UTC',
  country: null,
  currency: 'EUR',
  intervalMinutes: 15,
  minRestMinutes: 660,
};

/** The configuration: site, queues, shift templates, contracts, agents, time off and events. */
export interface CentreStore {
  read(): Promise<Centre>;
  /** Replaces the whole configuration. InputError names what does not fit. */
  replace(centre: Centre, actor: string): Promise<void>;
  readSite(): Promise<SiteSettings>;
  /** Whether a site was ever written; until then `readSite` answers a default one in UTC. */
  hasSite(): Promise<boolean>;
  writeSite(site: SiteSettings, actor: string): Promise<void>;
  list<Noun extends CentreNoun>(noun: Noun, page: PageRequest): Promise<Page<CentreItems[Noun]>>;
  find<Noun extends CentreNoun>(noun: Noun, id: string): Promise<CentreItems[Noun]>;
  /** Creates or replaces items by id; all of them or none. `bulk` says whether errors should name the item's index. */
  put<Noun extends CentreNoun>(noun: Noun, items: CentreItems[Noun][], actor: string, bulk?: boolean): Promise<void>;
  /** ConflictError while something else still refers to the item. */
  remove(noun: CentreNoun, id: string, actor: string): Promise<void>;
}

export function createCentreStore(connection: Connection, audit: AuditLog): CentreStore {
  async function readItems<Noun extends CentreNoun>(from: Connection, noun: Noun): Promise<CentreItems[Noun][]> {
    const { rows } = await sql<{ definition: CentreItems[Noun] }>`
      select definition from ${tableOf(noun)} order by position`.execute(from);
    return rows.map(({ definition }) => definition);
  }

  async function readSettings(from: Connection): Promise<SiteSettings> {
    const row = await from.selectFrom('site').selectAll().executeTakeFirst();
    if (!row) return usualSite;
    return { ...row.definition, minRestMinutes: row.min_rest_minutes };
  }

  async function readFrom(from: Connection): Promise<Centre> {
    const { minRestMinutes, ...site } = await readSettings(from);
    const [queues, shiftTemplates, contracts, agents, timeOff, events] = await Promise.all([
      readItems(from, 'queues'),
      readItems(from, 'shiftTemplates'),
      readItems(from, 'contracts'),
      readItems(from, 'agents'),
      readItems(from, 'timeOff'),
      readItems(from, 'events'),
    ]);
    const plainEvents = events.map(({ id: _, ...event }) => event);
    return { site, queues, shiftTemplates, contracts, agents, timeOff, events: plainEvents, minRestMinutes };
  }

  async function writeItems(to: Connection, noun: CentreNoun, items: { id: string }[]): Promise<void> {
    await sql`
      insert into ${tableOf(noun)} (id, definition)
      select item ->> 'id', item from jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as list (item, n) order by n
      on conflict (id) do update set definition = excluded.definition`.execute(to);
  }

  async function writeSettings(to: Connection, { minRestMinutes, ...site }: SiteSettings): Promise<void> {
    const values = { definition: JSON.stringify(site), min_rest_minutes: minRestMinutes };
    await to
      .insertInto('site')
      .values(values)
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values))
      .execute();
  }

  /** One change under the writers' lock; `refuse` turns a broken reference into the error its caller understands. */
  const change = (
    work: (transaction: Connection) => Promise<void>,
    refuse: (broken: BrokenReference, centre: Centre) => InputError,
  ): Promise<void> =>
    atomically(connection, async (transaction) => {
      await writeLock.execute(transaction);
      await work(transaction);
      const centre = await readFrom(transaction);
      if (centre.queues.length > mostQueues) {
        throw new InputError(
          'queues',
          `a centre has at most ${mostQueues} queues. Take some out, or import single queues.`,
        );
      }
      const broken = findBrokenReference(centre);
      if (broken) throw refuse(broken, centre);
    });

  return {
    read: () => readFrom(connection),
    readSite: () => readSettings(connection),
    hasSite: async () => (await connection.selectFrom('site').select('only_row').executeTakeFirst()) !== undefined,

    async replace(centre, actor) {
      const broken = findBrokenReference(centre);
      if (broken) throw new InputError(`${broken.noun}[${broken.index}].${broken.field}`, `${broken.message}.`);
      checkSite(centre.site);
      await atomically(connection, async (transaction) => {
        await writeLock.execute(transaction);
        for (const noun of nouns) await sql`delete from ${tableOf(noun)}`.execute(transaction);
        await writeSettings(transaction, { ...centre.site, minRestMinutes: centre.minRestMinutes });
        const items = { ...centre, events: withIds(centre.events) };
        for (const noun of nouns) await writeItems(transaction, noun, items[noun]);
        await audit.record(transaction, actor, 'replace', 'centre');
      });
    },

    async writeSite(site, actor) {
      checkSite(site, '');
      await atomically(connection, async (transaction) => {
        await writeLock.execute(transaction);
        await writeSettings(transaction, site);
        await audit.record(transaction, actor, 'replace', 'site');
      });
    },

    async list<Noun extends CentreNoun>(noun: Noun, page: PageRequest) {
      const [after] = keyOfCursor(page.cursor, 1) ?? [null];
      const { rows } = await sql<{ id: string; definition: CentreItems[Noun] }>`
        select id, definition from ${tableOf(noun)} where ${after}::text is null or id > ${after}
        order by id limit ${page.limit + 1}`.execute(connection);
      return pageOf(
        rows,
        page,
        (row) => [row.id],
        (row) => row.definition,
      );
    },

    async find<Noun extends CentreNoun>(noun: Noun, id: string) {
      const { rows } = await sql<{ definition: CentreItems[Noun] }>`
        select definition from ${tableOf(noun)} where id = ${id}`.execute(connection);
      if (rows.length === 0) throw new NotFoundError('id', `there is no "${id}" among the ${spoken[noun]}.`);
      return rows[0].definition;
    },

    async put(noun, items, actor, bulk = false) {
      const indexOf = new Map(items.map((item, index) => [item.id, index]));
      if (indexOf.size < items.length) {
        const index = items.findIndex((item, at) => indexOf.get(item.id) !== at);
        throw new InputError(`[${index}].id`, `"${items[index].id}" is named twice; send each once.`);
      }
      await change(
        async (transaction) => {
          await writeItems(transaction, noun, items);
          await audit.record(transaction, actor, 'put', noun, { ids: items.map(({ id }) => id) });
        },
        (broken, centre) => {
          const id = broken.noun === 'events' ? null : centre[broken.noun][broken.index].id;
          const index = id !== null && broken.noun === noun ? indexOf.get(id) : undefined;
          if (broken.noun === 'events' && noun === 'events') return new InputError(broken.field, `${broken.message}.`);
          if (index === undefined) return stillUsed(broken, centre);
          return new InputError(bulk ? `[${index}].${broken.field}` : broken.field, `${broken.message}.`);
        },
      );
    },

    async remove(noun, id, actor) {
      await change(async (transaction) => {
        const { numAffectedRows } = await sql`delete from ${tableOf(noun)} where id = ${id}`.execute(transaction);
        if (!numAffectedRows) throw new NotFoundError('id', `there is no "${id}" among the ${spoken[noun]}.`);
        await audit.record(transaction, actor, 'remove', noun, { ids: [id] });
      }, stillUsed);
    },
  };
}

const spoken: Record<CentreNoun, string> = {
  queues: 'queues',
  shiftTemplates: 'shift templates',
  contracts: 'contracts',
  agents: 'agents',
  timeOff: 'entries of time off',
  events: 'events',
};

function stillUsed({ noun, index, field, message }: BrokenReference, centre: Centre): ConflictError {
  const name = noun === 'events' ? centre.events[index].name : centre[noun][index].id;
  return new ConflictError(
    'id',
    `"${name}" of the ${spoken[noun]} still refers to it (${field}): ${message}. Change that first.`,
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
