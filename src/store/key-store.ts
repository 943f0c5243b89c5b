import type { Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Role } from '../domain/role.ts';
import { NotFoundError } from '../errors.ts';
import { checkedSites } from './agent-of-role.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { newSecret, secretDigest } from './secret.ts';
import type { Tables } from './tables.ts';
import { atomically } from './transaction.ts';

export { type Role, roles } from '../domain/role.ts';

export interface NewApiKey {
  name: string;
  role: Role;
  /** Whose data a key of the role `agent` may see; null for every other role. */
  agentId?: string | null;
  /** What of the role the key may do; null: all of it. See api/auth/scopes.ts. */
  scopes?: string[] | null;
  /** Sites at which it works; null: all. */
  sites?: string[] | null;
  expiresAt: string | null;
}

export interface ApiKey extends Required<NewApiKey> {
  id: string;
  createdAt: string;
  revokedAt: string | null;
  /** To the minute; null: never. */
  lastUsedAt: string | null;
}

/** API keys. Only their SHA-256 is stored; the keys are 256 random bits, so that a slow hash would add nothing. */
export interface KeyStore {
  /** The key itself is told here and never again. */
  create(key: NewApiKey, actor: string): Promise<ApiKey & { key: string }>;
  list(page: PageRequest): Promise<Page<ApiKey>>;
  find(id: string): Promise<ApiKey>;
  revoke(id: string, actor: string): Promise<void>;
  /** Whose key this is; null when unknown, expired or revoked. */
  authenticate(key: string): Promise<ApiKey | null>;
}

const useResolutionMilliseconds = 60_000;

export function createKeyStore(connection: Connection, clock: Clock, audit: AuditLog): KeyStore {
  const selectKeys = () =>
    connection
      .selectFrom('api_keys')
      .leftJoin('api_key_uses', 'key_id', 'id')
      .selectAll('api_keys')
      .select('api_key_uses.last_used_at');

  async function noteUse({ id, lastUsedAt }: ApiKey): Promise<void> {
    const now = clock.now();
    if (lastUsedAt !== null && now - Date.parse(lastUsedAt) < useResolutionMilliseconds) return;
    const use = { key_id: id, last_used_at: new Date(now) };
    await connection
      .insertInto('api_key_uses')
      .values(use)
      .onConflict((conflict) => conflict.column('key_id').doUpdateSet(use))
      .execute();
  }

  return {
    create: ({ name, role, agentId = null, scopes = null, sites = null, expiresAt }, actor) =>
      atomically(connection, async (transaction) => {
        const key = `cc_${newSecret()}`;
        const row = await transaction
          .insertInto('api_keys')
          .values({
            id: newId('key', clock.now()),
            name,
            role,
            agent_id: agentId,
            scopes,
            sites: await checkedSites(transaction, { role, agentId, sites }),
            key_hash: secretDigest(key),
            created_at: new Date(clock.now()),
            expires_at: expiresAt,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await audit.record(transaction, actor, 'create', 'key', { keyId: row.id, role });
        return { ...readKey({ ...row, last_used_at: null }), key };
      }),

    async list(page) {
      const [after] = keyOfCursor(page.cursor, 1) ?? [''];
      const rows = await selectKeys()
        .where('id', '>', after)
        .orderBy('id')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readKey);
    },

    async find(id) {
      const row = await selectKeys().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('id', `there is no key "${id}".`);
      return readKey(row);
    },

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
      const row = await selectKeys()
        .where('key_hash', '=', secretDigest(key))
        .where('revoked_at', 'is', null)
        .where(({ eb, or }) =>
          or([eb('expires_at', 'is', null), eb('expires_at', '>', new Date(clock.now()).toISOString())]),
        )
        .executeTakeFirst();
      if (!row) return null;
      const found = readKey(row);
      await noteUse(found);
      return found;
    },
  };
}

const readKey = (row: Selectable<Tables['api_keys']> & { last_used_at: string | null }): ApiKey => ({
  id: row.id,
  name: row.name,
  role: row.role,
  agentId: row.agent_id,
  scopes: row.scopes,
  sites: row.sites,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});
