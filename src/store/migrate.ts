import pg from 'pg';
import { InputError } from '../errors.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { mainSiteId, organisationSchema, schemaOf } from './site-schema.ts';

/** Any number; it only has to be the same in every process that migrates. */
const lockKey = 0x6372_6577;

const migrationsTable = `create table if not exists schema_migrations
  (number integer primary key, name text not null, applied_at timestamptz not null default now())`;

/**
 * Brings the organisation and its sites up to date: forward only, each step in its own transaction, one process at a time.
 * @throws InputError when the database is of a newer program than this one.
 */
export async function migrate(pool: pg.Pool, steps: readonly Migration[] = migrations): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await migrateSchema(client, organisationSchema, steps);
    const hasSites = steps.some(({ isOfOrganisation }) => isOfOrganisation);
    for (const siteId of hasSites ? await siteIds(client) : []) {
      if (siteId !== mainSiteId) await migrateSchema(client, schemaOf(siteId), steps);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {});
    await client.query('reset search_path').catch(() => {});
    client.release();
  }
}

/** The sites of the organisation, by id. */
export async function siteIds(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`select id from ${organisationSchema}.sites order by id`);
  return rows.map(({ id }) => id);
}

async function migrateSchema(client: pg.PoolClient, schema: string, steps: readonly Migration[]): Promise<void> {
  await client.query(`set search_path to ${pg.escapeIdentifier(schema)}`);
  await client.query(migrationsTable);
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from schema_migrations',
  );
  const [{ last }] = rows;
  const newest = steps.at(-1)?.number ?? 0;
  if (last > newest) {
    throw new InputError(
      'DATABASE_URL',
      `the database was made by a newer Crewcast (schema ${last}, this one knows ${newest}). Update Crewcast.`,
    );
  }
  for (const step of steps) if (step.number > last) await apply(client, schema, step);
}

async function apply(client: pg.PoolClient, schema: string, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyStep((sql) => client.query(sql), schema, step);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Runs SQL within one transaction. */
export type Run = (sql: string) => Promise<unknown>;

/** From here on the transaction works on `schema`; what it owes the schema it comes from is done first. */
export const enterSchema = (run: Run, schema: string): Promise<unknown> =>
  run(`set constraints all immediate; set constraints all deferred;
    set local search_path to ${pg.escapeIdentifier(schema)}`);

/** A new schema with what `steps` make, within a transaction that works on it from here on. */
export async function makeSchema(run: Run, schema: string, steps: readonly Migration[]): Promise<void> {
  await run(`create schema ${pg.escapeIdentifier(schema)}`);
  await enterSchema(run, schema);
  await run(migrationsTable);
  for (const step of steps) await applyStep(run, schema, step);
}

/** One step within a transaction that works on `schema`. */
export async function applyStep(run: Run, schema: string, step: Migration): Promise<void> {
  if (schema === organisationSchema || !step.isOfOrganisation) await run(step.sql);
  await run(`insert into schema_migrations (number, name) values (${step.number}, ${pg.escapeLiteral(step.name)})`);
}
