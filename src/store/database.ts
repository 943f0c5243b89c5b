import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { organisationSchema } from './site-schema.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** A connection or a transaction on it. */
export type Connection = Kysely<Tables> | Transaction<Tables>;

const { builtins } = pg.types;
const instantFormat = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/;

/** Instants as ISO 8601 text in UTC, as the domain wants them; fractions of a second only where there are any. */
function readInstant(text: string): string {
  const parts = instantFormat.exec(text);
  if (!parts) return new Date(text).toISOString();
  return `${parts[1]}T${parts[2]}${parts[3] ? `.${parts[3].padEnd(3, '0')}` : ''}Z`;
}

/** For a connection, free or new; then the caller is told that the database does not answer. */
const connectionTimeoutMillis = 15_000;

/** Connections to one database, which see one schema of it. All speak UTC. */
export function createPool(config: pg.PoolConfig, schema = organisationSchema): pg.Pool {
  const pool = new pg.Pool({
    max: 12,
    connectionTimeoutMillis,
    keepAlive: true,
    ...config,
    application_name: 'crewcast',
    options: `-c timezone=UTC -c search_path=${pg.escapeIdentifier(schema)}`,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === builtins.TIMESTAMPTZ ? readInstant : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export const createDatabase = (pool: pg.Pool): Database =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
