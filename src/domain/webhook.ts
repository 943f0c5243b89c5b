import { z } from 'zod';
import { change, changeKind } from './change.ts';
import { id, instant } from './common.ts';

export const webhookSettings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'use an address such as https://hr.example.com/crewcast' })
    .max(2000)
    .describe('Where messages are posted to'),
  description: z.string().max(200).nullable().default(null),
  kinds: z.array(changeKind).min(1).describe('Changes to be told of; schedule and shift: what is published'),
  isActive: z.boolean().default(true).describe('While false no messages are made'),
});
export type WebhookSettings = z.infer<typeof webhookSettings>;

export const webhook = z
  .object({ id, ...webhookSettings.shape, createdAt: instant, updatedAt: instant })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof webhook>;

/** One message to one address, with what became of it. */
export const webhookDelivery = z
  .object({
    id: id.describe('Header webhook-id: the same in every attempt'),
    webhookId: id,
    createdAt: instant,
    since: z.int().describe('The message tells of the changes after this number ...'),
    until: z.int().describe('... up to this one'),
    state: z.enum(['pending', 'delivered', 'dead']).describe('dead: given up after the last attempt'),
    attempts: z.int(),
    nextAttemptAt: instant.nullable(),
    lastAttemptAt: instant.nullable(),
    lastStatus: z.int().nullable().describe('HTTP status of the last attempt'),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

/** What is posted. */
export const webhookMessage = z
  .object({
    type: z
      .enum(['schedule.published', 'job.ended', 'changes'])
      .describe('The most telling of the changes; `changes`: none of the others'),
    id,
    since: z.int(),
    until: z.int().describe('Pass as ?since= to /v1/changes to go on from here'),
    changes: z.array(change).describe('The first 100 changes of the kinds subscribed to'),
    hasMore: z.boolean().describe('Whether there are more of them: read /v1/changes?since=... from `since`'),
  })
  .meta({ id: 'WebhookMessage' });
export type WebhookMessage = z.infer<typeof webhookMessage>;
