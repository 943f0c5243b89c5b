import type { Transaction } from 'kysely';
import { signTransaction } from './audit-context.ts';
import type { Connection } from './database.ts';
import type { Tables } from './tables.ts';

/** Runs `work` in a transaction: the one `connection` already is, or a new one. */
export function atomically<Result>(
  connection: Connection,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (connection.isTransaction) return work(connection as Transaction<Tables>);
  return connection.transaction().execute(async (transaction) => {
    await signTransaction(transaction);
    return work(transaction);
  });
}
