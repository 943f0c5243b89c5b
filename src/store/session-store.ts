import type { Clock } from '../clock.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newSecret, secretDigest } from './secret.ts';
import type { SignInMethod } from './tables.ts';
import { atomically } from './transaction.ts';
import { readUser, type User } from './user-store.ts';

export type { SignInMethod } from './tables.ts';

export interface SessionLimits {
  /** A session nobody used for so long has ended. */
  idleMinutes: number;
  /** A session ends so long after sign-in, used or not. */
  hours: number;
}

export interface Session {
  user: User;
  method: SignInMethod;
}

/** Browser sessions. The token is in the browser's cookie alone; its SHA-256 is stored. */
export interface SessionStore {
  /** A new session of the user; its token is told here and never again. */
  start(userId: string, method: SignInMethod): Promise<string>;
  /** Whose session this is; null when unknown or past its limits, or when the user is not active. */
  find(token: string, limits: SessionLimits): Promise<Session | null>;
  end(token: string): Promise<void>;
  /** Ends the sessions of the user, but for the one of `exceptToken`. */
  endAll(userId: string, actor: string, exceptToken?: string): Promise<void>;
}

const seenResolutionMilliseconds = 60_000;
/** The longest a session can be set to last; what is older has ended and goes at the next sign-in. */
const keptMilliseconds = 720 * 3_600_000;

export function createSessionStore(connection: Connection, clock: Clock, audit: AuditLog): SessionStore {
  const before = (milliseconds: number) => new Date(clock.now() - milliseconds).toISOString();
  return {
    start: (userId, method) =>
      atomically(connection, async (transaction) => {
        const token = newSecret();
        const now = new Date(clock.now());
        await transaction.deleteFrom('sessions').where('created_at', '<', before(keptMilliseconds)).execute();
        await transaction
          .insertInto('sessions')
          .values({ token_hash: secretDigest(token), user_id: userId, method, created_at: now, seen_at: now })
          .execute();
        await transaction.updateTable('users').set({ last_sign_in_at: now }).where('id', '=', userId).execute();
        await audit.record(transaction, userId, 'sign in', 'session', { method });
        return token;
      }),

    async find(token, { idleMinutes, hours }) {
      const row = await connection
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .selectAll('users')
        .select(['sessions.method', 'sessions.seen_at'])
        .where('token_hash', '=', secretDigest(token))
        .where('seen_at', '>', before(idleMinutes * 60_000))
        .where('sessions.created_at', '>', before(hours * 3_600_000))
        .where('is_active', '=', true)
        .executeTakeFirst();
      if (!row) return null;
      if (clock.now() - Date.parse(row.seen_at) > seenResolutionMilliseconds) {
        const seen = { seen_at: new Date(clock.now()) };
        await connection.updateTable('sessions').set(seen).where('token_hash', '=', secretDigest(token)).execute();
      }
      return { user: readUser(row), method: row.method };
    },

    end: (token) =>
      atomically(connection, async (transaction) => {
        const ended = await transaction
          .deleteFrom('sessions')
          .where('token_hash', '=', secretDigest(token))
          .returning('user_id')
          .executeTakeFirst();
        if (ended) await audit.record(transaction, ended.user_id, 'sign out', 'session');
      }),

    endAll: (userId, actor, exceptToken = '') =>
      atomically(connection, async (transaction) => {
        await transaction
          .deleteFrom('sessions')
          .where('user_id', '=', userId)
          .where('token_hash', '!=', secretDigest(exceptToken))
          .execute();
        await audit.record(transaction, actor, 'end sessions', 'user', { userId });
      }),
  };
}
