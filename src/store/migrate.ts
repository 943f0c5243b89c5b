import type pg from 'pg';
import { InputError } from '../errors.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** Any number; it only has to be the same in every process that migrates. */
const lockKey = 0x6372_6577;

/**
 * Brings the database up to date: forward only, each step in its own transaction, one process at a time.
 * @throws InputError when the database is of a newer program than this one.
 */
export async function migrate(pool: pg.Pool, steps: readonly Migration[] = migrations): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists schema_migrations (number integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
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
    for (const step of steps) if (step.number > last) await apply(client, step);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => {});
    client.release();
  }
}

async function apply(client: pg.PoolClient, step: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyStep(client, step);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** One step within the transaction that the client is in. */
export async function applyStep(client: pg.ClientBase, { number, name, sql }: Migration): Promise<void> {
  await client.query(sql);
  await client.query('insert into schema_migrations (number, name) values ($1, $2)', [number, name]);
}
