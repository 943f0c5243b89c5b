import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Webhook, WebhookDelivery, WebhookSettings } from '../domain/webhook.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { newSecret } from './secret.ts';
import { atomically } from './transaction.ts';

/** An attempt's outcome: the status answered, or why there was none. */
export interface AttemptResult {
  status: number | null;
  /** Null: it arrived. */
  error: string | null;
}

/** What a delivery needs to be made. */
export interface DeliveryOrder extends WebhookDelivery {
  url: string;
  kinds: Webhook['kinds'];
  secret: string;
}

/**
 * Addresses that are told of changes, and the messages to them. Messages are written by the transaction that makes the
 * change (migrations/0007-change-feed.ts), together with the queue entry that makes a worker send them.
 */
export interface WebhookStore {
  list(page: PageRequest): Promise<Page<Webhook>>;
  find(id: string): Promise<Webhook>;
  /** The secret is told here and by `renewSecret` only. */
  create(settings: WebhookSettings, actor: string): Promise<Webhook & { secret: string }>;
  update(id: string, settings: WebhookSettings, actor: string): Promise<Webhook>;
  renewSecret(id: string, actor: string): Promise<Webhook & { secret: string }>;
  /** Its messages go with it. */
  remove(id: string, actor: string): Promise<void>;
  /** Newest first. */
  listDeliveries(
    query: { webhookId?: string; state?: WebhookDelivery['state'] },
    page: PageRequest,
  ): Promise<Page<WebhookDelivery>>;
  /** Sends a message again now, dead or delivered ones, too. ConflictError while it is waiting for its next attempt. */
  redeliver(id: string, actor: string): Promise<WebhookDelivery>;
  /** Null when there is nothing to send (any more). */
  orderOf(deliveryId: string): Promise<DeliveryOrder | null>;
  /** Notes an attempt; after a failure the next one, `retryAfterSeconds` later, is ordered with it. Null: given up. */
  noteAttempt(deliveryId: string, result: AttemptResult, retryAfterSeconds: number | null): Promise<void>;
}

interface WebhookRow {
  id: string;
  url: string;
  description: string | null;
  kinds: Webhook['kinds'];
  is_active: boolean;
  secret: string;
  created_at: string;
  updated_at: string;
}

interface DeliveryRow {
  id: string;
  webhook_id: string;
  created_at: string;
  since: string;
  until: string;
  state: WebhookDelivery['state'];
  attempts: number;
  next_attempt_at: string | null;
  last_attempt_at: string | null;
  last_status: number | null;
  last_error: string | null;
}

/** In the form of standardwebhooks.com: the part after the prefix is the key, in base64. */
const newWebhookSecret = (): string => `whsec_${Buffer.from(newSecret(), 'base64url').toString('base64')}`;

const readWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  description: row.description,
  kinds: row.kinds,
  isActive: row.is_active,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

const readDelivery = (row: DeliveryRow): WebhookDelivery => ({
  id: row.id,
  webhookId: row.webhook_id,
  createdAt: row.created_at,
  since: Number(row.since),
  until: Number(row.until),
  state: row.state,
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at,
  lastAttemptAt: row.last_attempt_at,
  lastStatus: row.last_status,
  lastError: row.last_error,
});

export function createWebhookStore(
  connection: Connection,
  clock: Clock,
  audit: AuditLog,
  siteId: string,
): WebhookStore {
  const now = (): Date => new Date(clock.now());
  const unknown = (id: string) => new NotFoundError('id', `there is no webhook "${id}".`);

  /** Runs one statement that returns the webhook, and notes who did it. */
  const change = (action: string, actor: string, id: string, statement: ReturnType<typeof sql<WebhookRow>>) =>
    atomically(connection, async (transaction) => {
      const { rows } = await statement.execute(transaction);
      if (rows.length === 0) throw unknown(id);
      await audit.record(transaction, actor, action, 'webhook', { webhookId: id });
      return rows[0];
    });
  const enqueue = (to: Connection, deliveryId: string, runAt: Date | null) =>
    sql`select graphile_worker.add_job('webhook', json_build_object('deliveryId', ${deliveryId}::text, 'site', ${siteId}::text),
      run_at => ${runAt}::timestamptz, max_attempts => 5)`.execute(to);

  return {
    async list(page) {
      const [after] = keyOfCursor(page.cursor, 1) ?? [null];
      const { rows } = await sql<WebhookRow>`
        select * from webhooks where ${after}::text is null or id > ${after}
        order by id limit ${page.limit + 1}`.execute(connection);
      return pageOf(rows, page, (row) => [row.id], readWebhook);
    },

    async find(id) {
      const { rows } = await sql<WebhookRow>`select * from webhooks where id = ${id}`.execute(connection);
      if (rows.length === 0) throw unknown(id);
      return readWebhook(rows[0]);
    },

    async create({ url, description, kinds, isActive }, actor) {
      const id = newId('wh', clock.now());
      const row = await change(
        'create',
        actor,
        id,
        sql<WebhookRow>`
          insert into webhooks (id, url, description, kinds, is_active, secret, created_at, updated_at)
          values (${id}, ${url}, ${description}, ${kinds}, ${isActive}, ${newWebhookSecret()}, ${now()}, ${now()})
          returning *`,
      );
      return { ...readWebhook(row), secret: row.secret };
    },

    async update(id, { url, description, kinds, isActive }, actor) {
      const statement = sql<WebhookRow>`
        update webhooks set url = ${url}, description = ${description}, kinds = ${kinds}, is_active = ${isActive},
          updated_at = ${now()} where id = ${id} returning *`;
      return readWebhook(await change('update', actor, id, statement));
    },

    async renewSecret(id, actor) {
      const statement = sql<WebhookRow>`
        update webhooks set secret = ${newWebhookSecret()}, updated_at = ${now()} where id = ${id} returning *`;
      const row = await change('renew secret', actor, id, statement);
      return { ...readWebhook(row), secret: row.secret };
    },

    async remove(id, actor) {
      await change('remove', actor, id, sql<WebhookRow>`delete from webhooks where id = ${id} returning *`);
    },

    async listDeliveries({ webhookId, state }, page) {
      const before = keyOfCursor(page.cursor, 2);
      const { rows } = await sql<DeliveryRow>`
        select * from webhook_deliveries where true
          ${webhookId === undefined ? sql`` : sql`and webhook_id = ${webhookId}`}
          ${state === undefined ? sql`` : sql`and state = ${state}`}
          ${before === null ? sql`` : sql`and (until, id) < (${before[0]}, ${before[1]})`}
        order by until desc, id desc limit ${page.limit + 1}`.execute(connection);
      return pageOf(rows, page, (row) => [row.until, row.id], readDelivery);
    },

    redeliver: (id, actor) =>
      atomically(connection, async (transaction) => {
        const { rows } = await sql<DeliveryRow>`
          select * from webhook_deliveries where id = ${id} for update`.execute(transaction);
        if (rows.length === 0) throw new NotFoundError('id', `there is no message "${id}".`);
        if (rows[0].state === 'pending') {
          throw new ConflictError('id', `message "${id}" is waiting for its next attempt already.`);
        }
        const { rows: renewed } = await sql<DeliveryRow>`
          update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = ${now()} where id = ${id}
          returning *`.execute(transaction);
        await enqueue(transaction, id, null);
        await audit.record(transaction, actor, 'redeliver', 'webhook', { deliveryId: id });
        return readDelivery(renewed[0]);
      }),

    async orderOf(deliveryId) {
      const { rows } = await sql<DeliveryRow & Pick<WebhookRow, 'url' | 'kinds' | 'secret'>>`
        select webhook_deliveries.*, url, kinds, secret
        from webhook_deliveries join webhooks on webhooks.id = webhook_id
        where webhook_deliveries.id = ${deliveryId} and state = 'pending'`.execute(connection);
      if (rows.length === 0) return null;
      const [{ url, kinds, secret }] = rows;
      return { ...readDelivery(rows[0]), url, kinds, secret };
    },

    noteAttempt: (deliveryId, { status, error }, retryAfterSeconds) =>
      atomically(connection, async (transaction) => {
        const retries = error !== null && retryAfterSeconds !== null;
        const state = error === null ? 'delivered' : retries ? 'pending' : 'dead';
        const nextAttempt = retries ? new Date(clock.now() + retryAfterSeconds * 1000) : null;
        const { numAffectedRows } = await sql`
          update webhook_deliveries set state = ${state}, attempts = attempts + 1, last_attempt_at = ${now()},
            last_status = ${status}, last_error = ${error}, next_attempt_at = ${nextAttempt}
          where id = ${deliveryId} and state = 'pending'`.execute(transaction);
        if (retries && numAffectedRows === 1n) await enqueue(transaction, deliveryId, nextAttempt);
      }),
  };
}
