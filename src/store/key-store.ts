import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import type { Role } from './tables.ts';
import { atomically } from './transaction.ts';

export type { Role } from './tables.ts';
export const roles: readonly Role[] = ['planner', 'manager', 'hr', 'admin'];

export interface ApiKey {
  id: string;
  name: string;
  role: Role;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** API keys. Only their SHA-256 is stored; the keys are 256 random bits, so that a slow hash would add nothing. */
export interface KeyStore {
  /** The key itself is told here and never again. */
  create(key: { name: string; role: Role; expiresAt: string | null }, actor: string): Promise<ApiKey & { key: string }>;
  list(): Promise<ApiKey[]>;
  revoke(id: string, actor: string): Promise<void>;
  /** Whose key this is; null when unknown, expired or revoked. */
  authenticate(key: string): Promise<ApiKey | null>;
}

const digest = (key: string): Buffer => createHash('sha256').update(key).digest();

export function createKeyStore(connection: Connection, clock: Clock, audit: AuditLog): KeyStore {
  return {
    create: ({ name, role, expiresAt }, actor) =>
      atomically(connection, async (transaction) => {
        const key = `cc_${randomBytes(32).toString('base64url')}`;
        const row = await transaction
          .insertInto('api_keys')
          .values({
            id: newId('key', clock.now()),
            name,
            role,
            key_hash: digest(key),
            created_at: new Date(clock.now()),
            expires_at: expiresAt,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await audit.record(transaction, actor, 'create', 'key', { keyId: row.id, role });
        return { ...readKey(row), key };
      }),

    list: async () => (await connection.selectFrom('api_keys').selectAll().orderBy('id').execute()).map(readKey),

    revoke: (id, actor) =>
      atomically(connection, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('api_keys')
          .set({ revoked_at: new Date(clock.now()) })
          .where('id', '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new NotFoundError('id', `there is no key "${id}" that still works.`);
        await audit.record(transaction, actor, 'revoke', 'key', { keyId: id });
      }),

    async authenticate(key) {
      const row = await connection
        .selectFrom('api_keys')
        .selectAll()
        .where('key_hash', '=', digest(key))
        .where('revoked_at', 'is', null)
        .where(({ eb, or }) =>
          or([eb('expires_at', 'is', null), eb('expires_at', '>', new Date(clock.now()).toISOString())]),
        )
        .executeTakeFirst();
      return row ? readKey(row) : null;
    },
  };
}

const readKey = (row: {
  id: string;
  name: string;
  role: Role;
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
}): ApiKey => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});
