import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Role } from '../domain/role.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import { checkedSites } from './agent-of-role.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { schemaOf } from './site-schema.ts';
import type { Tables } from './tables.ts';
import { atomically } from './transaction.ts';

export interface UserSettings {
  email: string;
  name: string;
  role: Role;
  /** The agent that a user of the role `agent` is; null for every other role. */
  agentId: string | null;
  /** Sites at which the role holds; null: all. Left out: all of a new user, as they are of another. */
  sites?: string[] | null;
  isActive: boolean;
}

export interface User extends Required<UserSettings> {
  id: string;
  hasPassword: boolean;
  createdAt: string;
  lastSignInAt: string | null;
}

/** Who an identity provider says somebody is: unique within the issuer. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** People who sign in. E-mail addresses are unique whatever their case; there is always an active admin left. */
export interface UserStore {
  create(user: UserSettings, actor: string): Promise<User>;
  list(page: PageRequest): Promise<Page<User>>;
  find(id: string): Promise<User>;
  findByEmail(email: string): Promise<User | null>;
  findByIdentity(identity: Identity): Promise<User | null>;
  /** Ends the user's sessions when what they may do has changed. */
  update(id: string, settings: UserSettings, actor: string): Promise<User>;
  remove(id: string, actor: string): Promise<void>;
  passwordHashOf(id: string): Promise<string | null>;
  setPasswordHash(id: string, hash: string, actor: string): Promise<void>;
  setIdentity(id: string, identity: Identity, actor: string): Promise<void>;
  /** The agent with this key in the HR system; null: none, or one at several sites. */
  agentOf(externalId: string): Promise<{ agentId: string; siteId: string } | null>;
  /** An active admin of all sites; with `signedInOnce`, one who has signed in before. */
  findAdmin(signedInOnce?: boolean): Promise<User | null>;
}

/** Writers of users wait for each other, so that two of them cannot remove the last two admins. */
const writeLock = sql`select pg_advisory_xact_lock(1969583475)`;

export function createUserStore(connection: Connection, clock: Clock, audit: AuditLog): UserStore {
  const change = <Result>(work: (transaction: Connection) => Promise<Result>): Promise<Result> =>
    atomically(connection, async (transaction) => {
      await writeLock.execute(transaction);
      return work(transaction);
    });

  const findBy = async (
    narrow: (
      query: SelectQueryBuilder<Tables, 'users', Selectable<Tables['users']>>,
    ) => SelectQueryBuilder<Tables, 'users', Selectable<Tables['users']>>,
  ): Promise<User | null> => {
    const row = await narrow(connection.selectFrom('users').selectAll()).executeTakeFirst();
    return row ? readUser(row) : null;
  };

  return {
    create: (user, actor) =>
      change(async (transaction) => {
        const sites = await checkedSites(transaction, { ...user, sites: user.sites ?? null });
        await checkEmail(transaction, user.email);
        const row = await transaction
          .insertInto('users')
          .values({ id: newId('usr', clock.now()), ...columnsOf(user), sites, created_at: new Date(clock.now()) })
          .returningAll()
          .executeTakeFirstOrThrow();
        await audit.record(transaction, actor, 'create', 'user', { userId: row.id, role: row.role });
        return readUser(row);
      }),

    async list(page) {
      const [after] = keyOfCursor(page.cursor, 1) ?? [''];
      const query = connection.selectFrom('users').selectAll().where('id', '>', after).orderBy('id');
      return pageOf(await query.limit(page.limit + 1).execute(), page, (row) => [row.id], readUser);
    },

    async find(id) {
      const user = await findBy((query) => query.where('id', '=', id));
      if (!user) throw unknownUser(id);
      return user;
    },
    findByEmail: (email) => findBy((query) => query.where(sql`lower(email)`, '=', email.toLowerCase())),
    findByIdentity: ({ issuer, subject }) =>
      findBy((query) => query.where('oidc_issuer', '=', issuer).where('oidc_subject', '=', subject)),
    async agentOf(externalId) {
      const sites = await connection.selectFrom('sites').select('id').execute();
      const found = await Promise.all(
        sites.map(async ({ id: siteId }) => {
          const agents = sql.table(`${schemaOf(siteId)}.agents`);
          const { rows } = await sql<{ agentId: string }>`
            select id as "agentId" from ${agents} where external_id = ${externalId}`.execute(connection);
          return rows.map(({ agentId }) => ({ agentId, siteId }));
        }),
      );
      const [agent = null, ...others] = found.flat();
      return others.length === 0 ? agent : null;
    },
    findAdmin: (signedInOnce = false) =>
      findBy((query) =>
        query
          .where('role', '=', 'admin')
          .where('is_active', '=', true)
          .where('sites', 'is', null)
          .$if(signedInOnce, (narrowed) => narrowed.where('last_sign_in_at', 'is not', null))
          .orderBy('id'),
      ),

    update: (id, user, actor) =>
      change(async (transaction) => {
        const before = await transaction.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
        if (!before) throw unknownUser(id);
        const asked = user.sites === undefined ? before.sites : user.sites;
        const hasOtherReach =
          user.role !== before.role || user.agentId !== before.agent_id || String(asked) !== String(before.sites);
        const sites = hasOtherReach ? await checkedSites(transaction, { ...user, sites: asked }) : before.sites;
        await checkEmail(transaction, user.email, id);
        const row = await transaction
          .updateTable('users')
          .set({ ...columnsOf(user), sites })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await requireAdmin(transaction, before);
        if (hasOtherReach || !row.is_active) await endSignIns(transaction, id);
        const now = { role: row.role, isActive: row.is_active };
        await audit.record(transaction, actor, 'change', 'user', { userId: id, ...now });
        return readUser(row);
      }),

    remove: (id, actor) =>
      change(async (transaction) => {
        const before = await transaction.deleteFrom('users').where('id', '=', id).returningAll().executeTakeFirst();
        if (!before) throw unknownUser(id);
        await requireAdmin(transaction, before);
        await audit.record(transaction, actor, 'remove', 'user', { userId: id });
      }),

    async passwordHashOf(id) {
      const row = await connection.selectFrom('users').select('password_hash').where('id', '=', id).executeTakeFirst();
      return row?.password_hash ?? null;
    },

    setPasswordHash: (id, hash, actor) =>
      change(async (transaction) => {
        await transaction.updateTable('users').set({ password_hash: hash }).where('id', '=', id).execute();
        await audit.record(transaction, actor, 'set password', 'user', { userId: id });
      }),

    setIdentity: (id, { issuer, subject }, actor) =>
      change(async (transaction) => {
        const identity = { oidc_issuer: issuer, oidc_subject: subject };
        await transaction.updateTable('users').set(identity).where('id', '=', id).execute();
        await audit.record(transaction, actor, 'set identity', 'user', { userId: id, issuer });
      }),
  };
}

const unknownUser = (id: string) => new NotFoundError('id', `there is no user "${id}".`);

async function checkEmail(transaction: Connection, email: string, ownId = ''): Promise<void> {
  const other = await transaction
    .selectFrom('users')
    .select('id')
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('id', '!=', ownId)
    .executeTakeFirst();
  if (other) throw new ConflictError('email', `"${email}" belongs to the user ${other.id}. Each user has an own one.`);
}

async function requireAdmin(transaction: Connection, before: Selectable<Tables['users']>): Promise<void> {
  if (before.role !== 'admin' || !before.is_active || before.sites !== null) return;
  const left = await transaction
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('is_active', '=', true)
    .where('sites', 'is', null)
    .executeTakeFirst();
  if (!left) throw new ConflictError('role', 'this is the last active admin. Make another user an admin first.');
}

async function endSignIns(transaction: Connection, userId: string): Promise<void> {
  await transaction.deleteFrom('sessions').where('user_id', '=', userId).execute();
  await transaction.deleteFrom('sign_in_links').where('user_id', '=', userId).execute();
}

const columnsOf = ({ email, name, role, agentId, isActive }: UserSettings) => ({
  email,
  name,
  role,
  agent_id: agentId,
  is_active: isActive,
});

export const readUser = (row: Selectable<Tables['users']>): User => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  agentId: row.agent_id,
  sites: row.sites,
  isActive: row.is_active,
  hasPassword: row.password_hash !== null,
  createdAt: row.created_at,
  lastSignInAt: row.last_sign_in_at,
});
