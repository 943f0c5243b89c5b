import type { Transaction } from 'kysely';
import type { Connection } from './database.ts';
import type { Tables } from './tables.ts';

/** Runs `work` in a transaction: the one `connection` already is, or a new one. */
export function atomically<Result>(
  connection: Connection,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return connection.isTransaction ? work(connection as Transaction<Tables>) : connection.transaction().execute(work);
}
