import { AsyncLocalStorage } from 'node:async_hooks';
import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** On whose behalf changes are made. */
export interface AuditContext {
  actor: string;
  /** Of the API's request; null outside of one. */
  requestId: string | null;
}

const contexts = new AsyncLocalStorage<AuditContext>();

/** Everything `work` changes, now or later, is done in the name of `context`. */
export const actAs = <Result>(context: AuditContext, work: () => Result): Result => contexts.run(context, work);

export const auditContext = (): AuditContext | null => contexts.getStore() ?? null;

/** Tells the database who changes what in this transaction; its triggers write that to the audit log. */
export async function signTransaction(transaction: Transaction<Tables>): Promise<void> {
  const context = auditContext();
  if (!context) return;
  const { actor, requestId } = context;
  await sql`select set_config('crewcast.actor', ${actor}, true), set_config('crewcast.request', ${requestId ?? ''}, true)`.execute(
    transaction,
  );
}
