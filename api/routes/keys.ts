import { z } from 'zod';
import { id, instant } from '../../src/domain/common.ts';
import { InputError } from '../../src/errors.ts';
import { knownScopes } from '../auth/scopes.ts';
import { defineRoute, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, role, siteId } from '../schemas.ts';

const tag = 'API keys';
const roles = ['admin'] as const;
const organisation = 'whole';

const keySettings = {
  name: z.string().trim().min(1).max(120).describe('Who or what uses it'),
  role,
  agentId: id.nullable().describe('Whose data a key of the role agent sees'),
  scopes: z
    .array(z.string())
    .nullable()
    .describe('What of the role it may do, such as read:schedules; null: all of it'),
  sites: z
    .array(siteId)
    .nullable()
    .describe('Sites at which it works, the first unless a request names one; null: all'),
  expiresAt: instant.nullable(),
};
const apiKey = z
  .object({
    id,
    ...keySettings,
    createdAt: instant,
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().describe('To the minute'),
  })
  .meta({ id: 'ApiKey' });

/** Keys over the API; `others`, the rest of the API, says which scopes there are. */
export function keyRoutes(others: readonly Route[]): Route[] {
  const scopes = new Set(knownScopes([...others, { tag, method: 'get' }, { tag, method: 'post' }]));
  return [
    defineRoute({
      method: 'get',
      path: '/v1/keys',
      summary: 'API keys, without the keys themselves',
      tag,
      roles,
      organisation,
      query: pageQuery,
      answers: { 200: { description: 'A page of keys, oldest first', schema: listOf(apiKey) } },
      handle: async ({ store, query }) => ({ body: await store.keys.list(query) }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/keys/{id}',
      summary: 'One API key, without the key itself',
      tag,
      roles,
      organisation,
      params: idParams,
      answers: { 200: { description: 'The key', schema: apiKey } },
      handle: async ({ store, params }) => ({ body: await store.keys.find(params.id) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/keys',
      summary: 'Make an API key',
      tag,
      roles,
      organisation,
      body: z.strictObject({
        ...keySettings,
        agentId: keySettings.agentId.default(null),
        scopes: keySettings.scopes.default(null),
        sites: keySettings.sites.default(null),
        expiresAt: keySettings.expiresAt.default(null),
      }),
      answers: {
        201: { description: 'Made; the key is shown this once', schema: apiKey.extend({ key: z.string() }) },
      },
      answerIsSecret: true,
      async handle({ store, clock, body, caller }) {
        const unknown = (body.scopes ?? []).findIndex((scope) => !scopes.has(scope));
        if (unknown >= 0) throw new InputError(`scopes[${unknown}]`, `use one of ${[...scopes].join(', ')}.`);
        if (body.expiresAt && Date.parse(body.expiresAt) <= clock.now()) {
          throw new InputError('expiresAt', 'is past. Use an instant in the future.');
        }
        const made = await store.keys.create(body, caller.name);
        return { status: 201, body: made, headers: { Location: `/v1/keys/${made.id}` } };
      },
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/keys/{id}',
      summary: 'Revoke an API key',
      description: 'It stops working at once and stays in the list.',
      tag,
      roles,
      organisation,
      params: idParams,
      answers: { 204: { description: 'Revoked' } },
      async handle({ store, params, caller }) {
        await store.keys.revoke(params.id, caller.name);
        return { status: 204 };
      },
    }),
  ];
}
