import type { BlockList } from 'node:net';
import type { Clock } from '../../clock.ts';
import type { Change } from '../../domain/change.ts';
import type { WebhookMessage } from '../../domain/webhook.ts';
import type { Store } from '../../store/store.ts';
import { post } from './post.ts';
import { signedHeaders } from './signature.ts';

export interface DeliveryContext {
  store: Store;
  clock: Clock;
  /** Private networks that may be sent to. */
  allowed: BlockList;
  /** Seconds from a failed attempt to the next; after the last of them a message is given up. */
  retrySeconds?: readonly number[];
}

/** Seven attempts more, the last after a good day: a receiver may be down for a night. */
const usualRetrySeconds = [5, 60, 300, 1_800, 7_200, 28_800, 57_600] as const;
const mostChanges = 100;

/** Makes one attempt at a delivery; what comes of it is kept with it, and the next attempt ordered where one is due. */
export async function deliver(deliveryId: string, context: DeliveryContext): Promise<void> {
  const { store, clock, allowed, retrySeconds = usualRetrySeconds } = context;
  const order = await store.webhooks.orderOf(deliveryId);
  if (order === null) return;
  const { id, url, secret, since, until, kinds, attempts } = order;
  const { changes, hasMore } = await store.changes.list({ since, until, kinds, limit: mostChanges });
  const message: WebhookMessage = { type: typeOf(changes), id, since, until, changes, hasMore };
  const body = JSON.stringify(message);
  const result = await post(url, body, signedHeaders({ id, body, secret }, clock.now()), allowed);
  await store.webhooks.noteAttempt(id, result, retrySeconds[attempts] ?? null);
}

function typeOf(changes: Change[]): WebhookMessage['type'] {
  if (changes.some(({ kind, action }) => kind === 'schedule' && action === 'created')) return 'schedule.published';
  return changes.some(({ kind }) => kind === 'job') ? 'job.ended' : 'changes';
}
