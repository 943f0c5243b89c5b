import { sql } from 'kysely';
import type pg from 'pg';
import type { Clock } from '../clock.ts';
import { auditContext } from './audit-context.ts';
import type { Connection } from './database.ts';
import { enterSchema, siteIds } from './migrate.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { organisationSchema, schemaOf } from './site-schema.ts';

/**
 * Tables whose changes are not entries of their own: bulk that an import or a schedule stands for, the doings of the job
 * engine, comings and goings that are entries already, and notes without meaning to people.
 */
export const unwatchedTables: readonly string[] = [
  'audit_log',
  'schema_migrations',
  'history_intervals',
  'shifts',
  'centre_snapshots',
  'jobs',
  'job_workers',
  'sessions',
  'sign_in_links',
  'sign_in_attempts',
  'api_key_uses',
  'idempotent_requests',
  'change_counter',
  'changes',
  'pending_changes',
  'roster_shifts',
  'webhook_deliveries',
];

/** Makes the database write an entry for every change of the other tables of a schema. */
export const auditTables = `select audit_tables(array[${unwatchedTables.map((name) => `'${name}'`)}])
  from pg_advisory_xact_lock(1635083369)`;

/** Sees to it that the tables of every site are watched, those of later versions too. */
export async function watchTables(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const siteId of await siteIds(client)) {
      await enterSchema((text) => client.query(text), schemaOf(siteId));
      await client.query(auditTables);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

export interface AuditEntry {
  /** Grows with every entry. */
  id: string;
  at: string;
  /** `usr_...` for people, name and id for keys, or which program acted. */
  actor: string;
  /** The name of a person who acted, if there still is one. */
  actorName: string | null;
  /** What was done, such as publish; `insert`, `update` and `delete` are changes of single rows. */
  action: string;
  /** What it was done to: a noun, or for single rows their table. */
  subject: string;
  /** Ids, changed fields and hashes; never secrets or people's data. */
  details: object | null;
  requestId: string | null;
}

export interface AuditQuery {
  from?: string;
  to?: string;
  actor?: string;
  action?: string;
  subject?: string;
  /** Of a changed row. */
  subjectId?: string;
  requestId?: string;
}

/** Who did what, in the same transaction as the deed. The table refuses updates and deletes. */
export interface AuditLog {
  record(connection: Connection, actor: string, action: string, subject: string, details?: object): Promise<void>;
  /** Newest first. */
  list(query: AuditQuery, page: PageRequest): Promise<Page<AuditEntry>>;
}

const actorName = sql<string | null>`(
  select name from ${sql.table(`${organisationSchema}.users`)} person where person.id = audit_log.actor
)`.as('actor_name');

export const createAuditLog = (connection: Connection, clock: Clock): AuditLog => ({
  async record(transaction, actor, action, subject, details) {
    await transaction
      .insertInto('audit_log')
      .values({
        at: new Date(clock.now()),
        actor,
        action,
        subject,
        details: details ? JSON.stringify(details) : null,
        request_id: auditContext()?.requestId ?? null,
      })
      .execute();
  },

  async list({ from, to, actor, action, subject, subjectId, requestId }, page) {
    const [before] = keyOfCursor(page.cursor, 1) ?? [null];
    let query = connection
      .selectFrom('audit_log')
      .selectAll()
      .select(actorName)
      .orderBy('audit_log.id', 'desc')
      .limit(page.limit + 1);
    if (before !== null) query = query.where('audit_log.id', '<', before);
    if (from !== undefined) query = query.where('at', '>=', from);
    if (to !== undefined) query = query.where('at', '<', to);
    if (actor !== undefined) query = query.where('actor', '=', actor);
    if (action !== undefined) query = query.where('action', '=', action);
    if (subject !== undefined) query = query.where('subject', '=', subject);
    if (requestId !== undefined) query = query.where('request_id', '=', requestId);
    if (subjectId !== undefined) {
      const row = JSON.stringify({ rows: [{ id: subjectId }] });
      query = query.where(sql<boolean>`details @> ${row}::jsonb`);
    }
    return pageOf(
      await query.execute(),
      page,
      (row) => [row.id],
      (row): AuditEntry => ({
        id: row.id,
        at: row.at,
        actor: row.actor,
        actorName: row.actor_name,
        action: row.action,
        subject: row.subject,
        details: row.details,
        requestId: row.request_id,
      }),
    );
  },
});
