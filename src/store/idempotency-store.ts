import { sql } from 'kysely';
import { ConflictError, InputError } from '../errors.ts';
import type { Connection } from './database.ts';

export interface RepeatableRequest {
  /** Whose key it is: two callers may use the same one. */
  caller: string;
  key: string;
  /** Of everything that makes the request what it is. */
  requestHash: string;
}

/** What was answered to requests that carried an idempotency key, for a day. */
export interface IdempotencyStore<Answer = object> {
  /**
   * Claims the key for the transaction it runs in; null when the request is new. A repetition waits for the first to end and
   * gets its answer. InputError when the key was used for another request, ConflictError when the first takes too long.
   */
  claim(request: RepeatableRequest): Promise<Answer | null>;
  keep(request: RepeatableRequest, answer: Answer): Promise<void>;
}

const field = 'Idempotency-Key';
const lockNotAvailable = '55P03';

export const createIdempotencyStore = (connection: Connection): IdempotencyStore => ({
  async claim({ caller, key, requestHash }) {
    await sql`
      delete from idempotent_requests where (caller, key) in (
        select caller, key from idempotent_requests where created_at < now() - interval '24 hours'
        limit 100 for update skip locked)`.execute(connection);
    await sql`set local lock_timeout = '15s'`.execute(connection);
    const { numInsertedOrUpdatedRows } = await connection
      .insertInto('idempotent_requests')
      .values({ caller, key, request_hash: requestHash })
      .onConflict((conflict) => conflict.columns(['caller', 'key']).doNothing())
      .executeTakeFirstOrThrow()
      .catch((error: { code?: string }) => {
        if (error.code !== lockNotAvailable) throw error;
        throw new ConflictError(field, 'the first request with this key is still at work. Try again in a while.');
      });
    await sql`set local lock_timeout = 0`.execute(connection);
    if (numInsertedOrUpdatedRows === 1n) return null;
    const earlier = await connection
      .selectFrom('idempotent_requests')
      .selectAll()
      .where('caller', '=', caller)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    if (earlier.request_hash !== requestHash) {
      throw new InputError(field, 'was used for another request. Give every new request a key of its own.');
    }
    return earlier.answer!;
  },

  async keep({ caller, key }, answer) {
    await connection
      .updateTable('idempotent_requests')
      .set({ answer: JSON.stringify(answer) })
      .where('caller', '=', caller)
      .where('key', '=', key)
      .execute();
  },
});
