import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Connection } from './database.ts';
import { atomically } from './transaction.ts';

const windowMilliseconds = 15 * 60_000;

/** What attempts are counted by, such as an account or a network address, and how many may fail in 15 minutes. */
export interface AttemptLimit {
  subject: string;
  limit: number;
}

/** Slows guessing down, over all servers of a database: attempts count as failed until told otherwise. */
export interface SignInThrottle {
  /** Counts an attempt. Seconds to wait when a limit is reached; null: go on. */
  attempt(limits: readonly AttemptLimit[]): Promise<number | null>;
  /** Forgets the attempts of these subjects: one has succeeded. */
  clear(subjects: readonly string[]): Promise<void>;
}

export function createSignInThrottle(connection: Connection, clock: Clock): SignInThrottle {
  return {
    attempt: (limits) =>
      atomically(connection, async (transaction) => {
        await sql`select pg_advisory_xact_lock(1936943214)`.execute(transaction);
        const windowStart = new Date(clock.now() - windowMilliseconds).toISOString();
        await transaction.deleteFrom('sign_in_attempts').where('at', '<=', windowStart).execute();
        const rows = await transaction
          .selectFrom('sign_in_attempts')
          .select(({ fn }) => ['subject', fn.countAll<string>().as('count'), fn.min('at').as('first')])
          .where(
            'subject',
            'in',
            limits.map(({ subject }) => subject),
          )
          .groupBy('subject')
          .execute();
        const reached = rows.filter(({ subject, count }) =>
          limits.some((limit) => limit.subject === subject && Number(count) >= limit.limit),
        );
        if (reached.length > 0) {
          const free = Math.max(...reached.map(({ first }) => Date.parse(first))) + windowMilliseconds;
          return Math.max(1, Math.ceil((free - clock.now()) / 1000));
        }
        const at = new Date(clock.now());
        await transaction
          .insertInto('sign_in_attempts')
          .values(limits.map(({ subject }) => ({ subject, at })))
          .execute();
        return null;
      }),

    async clear(subjects) {
      await connection.deleteFrom('sign_in_attempts').where('subject', 'in', subjects).execute();
    },
  };
}
