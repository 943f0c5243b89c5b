import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import { type AuditLog, auditTables } from './audit-log.ts';
import { checkSite } from './centre-references.ts';
import type { Connection } from './database.ts';
import { enterSchema, makeSchema, type Run } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { mainSiteId, organisationSchema, schemaOf } from './site-schema.ts';
import { readSettings, writeSettings } from './site-settings.ts';
import type { JobState } from './tables.ts';
import { atomically } from './transaction.ts';

/** What the organisation knows of a site; the rest is in the site's own settings. */
export interface SiteFacts {
  name: string;
  /** IANA zone. */
  timeZone: string;
  /** ISO 3166, whose public holidays apply; null: none. */
  country: string | null;
}

export interface OrganisationSite extends SiteFacts {
  id: string;
  createdAt: string;
  /** What is in a closed site can be read and no longer changed; null: open. */
  closedAt: string | null;
}

/** The sites of the organisation: each with its own configuration, history, plans, jobs, change feed and audit log. */
export interface SiteStore {
  /** By id; of all, or of those with an id among `among`. */
  list(page: PageRequest, among?: readonly string[] | null): Promise<Page<OrganisationSite>>;
  find(id: string): Promise<OrganisationSite>;
  isClosed(id: string): Promise<boolean>;
  /** Jobs of all sites together. */
  countJobs(): Promise<Record<JobState, number>>;
  /** ConflictError when there is one with this id. */
  create(site: SiteFacts & { id: string }, actor: string): Promise<OrganisationSite>;
  /** The main site stays open. */
  update(id: string, site: SiteFacts & { isClosed: boolean }, actor: string): Promise<OrganisationSite>;
}

export function createSiteStore(connection: Connection, clock: Clock, audit: AuditLog): SiteStore {
  const rows = () => connection.withSchema(organisationSchema).selectFrom('sites').selectAll();

  async function describe({ id, created_at, closed_at }: SiteRow): Promise<OrganisationSite> {
    const { name, timeZone, country } = await readSettings(connection.withSchema(schemaOf(id)));
    return { id, name, timeZone, country, createdAt: created_at, closedAt: closed_at };
  }

  async function find(id: string): Promise<OrganisationSite> {
    const row = await rows().where('id', '=', id).executeTakeFirst();
    if (!row) throw unknownSite(id);
    return describe(row);
  }

  async function writeFacts(transaction: Connection, id: string, { name, timeZone, country }: SiteFacts) {
    const site = transaction.withSchema(schemaOf(id));
    const settings = { ...(await readSettings(site)), name, timeZone, country };
    checkSite(settings, '');
    await writeSettings(site, settings);
  }

  return {
    async list(page, among = null) {
      const [after] = keyOfCursor(page.cursor, 1) ?? [''];
      const found = await rows()
        .where('id', '>', after)
        .$if(among !== null, (query) => query.where('id', 'in', [...among!]))
        .orderBy('id')
        .limit(page.limit + 1)
        .execute();
      const { items, nextCursor } = pageOf(found, page, (row) => [row.id], describe);
      return { items: await Promise.all(items), nextCursor };
    },

    find,

    async isClosed(id) {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      if (!row) throw unknownSite(id);
      return row.closed_at !== null;
    },

    async countJobs() {
      const sites = await rows().execute();
      const ofSites = sites.map(({ id }) => sql`select state from ${sql.table(`${schemaOf(id)}.jobs`)}`);
      const counted = await sql<{ state: JobState; jobs: number }>`
        select state, count(*)::int as jobs from (${sql.join(ofSites, sql` union all `)}) jobs group by state
      `.execute(connection);
      const counts: Record<JobState, number> = { queued: 0, running: 0, complete: 0, failed: 0, cancelled: 0 };
      for (const { state, jobs } of counted.rows) counts[state] = jobs;
      return counts;
    },

    create: ({ id, ...facts }, actor) =>
      atomically(connection, async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .withSchema(organisationSchema)
          .insertInto('sites')
          .values({ id, created_at: new Date(clock.now()) })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 0n) throw new ConflictError('id', `there is a site "${id}". Use another id.`);
        const run: Run = (text) => sql.raw(text).execute(transaction);
        const { rows: here } = await sql<{ schema: string }>`select current_schema() as schema`.execute(transaction);
        await makeSchema(run, schemaOf(id), migrations);
        await run(auditTables);
        await enterSchema(run, here[0].schema);
        await writeFacts(transaction, id, facts);
        await audit.record(transaction, actor, 'create', 'site', { siteId: id });
        return createSiteStore(transaction, clock, audit).find(id);
      }),

    update: (id, { isClosed, ...facts }, actor) =>
      atomically(connection, async (transaction) => {
        const { closedAt } = await createSiteStore(transaction, clock, audit).find(id);
        if (isClosed && id === mainSiteId)
          throw new InputError('isClosed', 'the main site stays open. Leave it false.');
        await transaction
          .withSchema(organisationSchema)
          .updateTable('sites')
          .set({ closed_at: isClosed ? (closedAt ?? new Date(clock.now())) : null })
          .where('id', '=', id)
          .execute();
        await writeFacts(transaction, id, facts);
        await audit.record(transaction, actor, 'change', 'site', { siteId: id, isClosed });
        return createSiteStore(transaction, clock, audit).find(id);
      }),
  };
}

interface SiteRow {
  id: string;
  created_at: string;
  closed_at: string | null;
}

const unknownSite = (id: string): NotFoundError => new NotFoundError('siteId', `there is no site "${id}".`);
