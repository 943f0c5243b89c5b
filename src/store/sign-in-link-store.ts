import type { Clock } from '../clock.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newSecret, secretDigest } from './secret.ts';
import { atomically } from './transaction.ts';

/** Tokens that sign one user in once: for the first admin, for invitations and for forgotten passwords. */
export interface SignInLinkStore {
  /** A new token for the user, told here and never again; an earlier one stops working. */
  create(userId: string, lifeMinutes: number, actor: string): Promise<string>;
  /** The id of the user the token signs in; null when unknown, used or too old. It works no longer afterwards. */
  redeem(token: string): Promise<string | null>;
}

export function createSignInLinkStore(connection: Connection, clock: Clock, audit: AuditLog): SignInLinkStore {
  return {
    create: (userId, lifeMinutes, actor) =>
      atomically(connection, async (transaction) => {
        const token = newSecret();
        const expiresAt = new Date(clock.now() + lifeMinutes * 60_000);
        await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
        await transaction
          .insertInto('sign_in_links')
          .values({ token_hash: secretDigest(token), user_id: userId, expires_at: expiresAt })
          .execute();
        await audit.record(transaction, actor, 'create sign-in link', 'user', { userId });
        return token;
      }),

    async redeem(token) {
      const row = await connection
        .deleteFrom('sign_in_links')
        .where('token_hash', '=', secretDigest(token))
        .returning(['user_id', 'expires_at'])
        .executeTakeFirst();
      return row && Date.parse(row.expires_at) > clock.now() ? row.user_id : null;
    },
  };
}
