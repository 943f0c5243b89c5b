import { z } from 'zod';
import { id } from '../../src/domain/common.ts';
import { webhook, webhookDelivery, webhookSettings } from '../../src/domain/webhook.ts';
import { defineRoute, type Route } from '../route.ts';
import { idParams, listOf, pageQuery } from '../schemas.ts';

const tag = 'Webhooks';
const roles = ['admin', 'hr'] as const;
const withSecret = webhook
  .extend({ secret: z.string().describe('Shown this once: whsec_ and the key of the signatures in base64') })
  .meta({ id: 'WebhookWithSecret' });

export const webhookRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/webhooks',
    summary: 'Addresses that are told of changes',
    tag,
    roles,
    query: pageQuery,
    answers: { 200: { description: 'A page of webhooks', schema: listOf(webhook) } },
    handle: async ({ store, query }) => ({ body: await store.webhooks.list(query) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/webhooks',
    summary: 'Tell an address of changes',
    description:
      'Every transaction that changes something of these kinds makes one message, posted as JSON. Headers as in standardwebhooks.com: `webhook-id` (the same in every attempt), `webhook-timestamp` (seconds) and `webhook-signature`: `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. Check the signature in constant time, refuse timestamps more than five minutes off and ids you have seen. Answer 2xx within 10 seconds; otherwise it is tried again after 5 s, 1 min, 5 min, 30 min, 2 h, 8 h and 16 h, then it is dead: see /v1/webhook-deliveries. Messages may arrive more than once or out of order; /v1/changes does not. Private addresses are refused unless the server’s CREWCAST_WEBHOOK_NETWORKS names their network.',
    tag,
    roles,
    body: webhookSettings,
    answers: { 201: { description: 'Made; the secret is shown this once', schema: withSecret } },
    answerIsSecret: true,
    async handle({ store, body, caller }) {
      const made = await store.webhooks.create(body, caller.name);
      return { status: 201, body: made, headers: { Location: `/v1/webhooks/${made.id}` } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/webhooks/{id}',
    summary: 'One webhook',
    tag,
    roles,
    params: idParams,
    answers: { 200: { description: 'The webhook', schema: webhook } },
    handle: async ({ store, params }) => ({ body: await store.webhooks.find(params.id) }),
  }),
  defineRoute({
    method: 'put',
    path: '/v1/webhooks/{id}',
    summary: 'Change a webhook',
    tag,
    roles,
    params: idParams,
    body: webhookSettings,
    answers: { 200: { description: 'Changed', schema: webhook } },
    handle: async ({ store, params, body, caller }) => ({
      body: await store.webhooks.update(params.id, body, caller.name),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/webhooks/{id}/secret',
    summary: 'Give a webhook a new secret',
    description: 'The old one signs nothing from now on.',
    tag,
    roles,
    params: idParams,
    answers: { 200: { description: 'The new secret, shown this once', schema: withSecret } },
    answerIsSecret: true,
    handle: async ({ store, params, caller }) => ({ body: await store.webhooks.renewSecret(params.id, caller.name) }),
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/webhooks/{id}',
    summary: 'Remove a webhook and its messages',
    tag,
    roles,
    params: idParams,
    answers: { 204: { description: 'Removed' } },
    async handle({ store, params, caller }) {
      await store.webhooks.remove(params.id, caller.name);
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/webhook-deliveries',
    summary: 'Messages to webhooks, newest first',
    description: 'With `state=dead` those that were given up.',
    tag,
    roles,
    query: pageQuery.extend({ webhookId: id.optional(), state: webhookDelivery.shape.state.optional() }),
    answers: { 200: { description: 'A page of messages', schema: listOf(webhookDelivery) } },
    handle: async ({ store, query: { webhookId, state, ...page } }) => ({
      body: await store.webhooks.listDeliveries({ webhookId, state }, page),
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/webhook-deliveries/{id}/redeliver',
    summary: 'Send a message again',
    tag,
    roles,
    params: idParams,
    answers: { 202: { description: 'It is sent at once', schema: webhookDelivery } },
    handle: async ({ store, params, caller }) => ({
      status: 202,
      body: await store.webhooks.redeliver(params.id, caller.name),
    }),
  }),
];
