import { z } from 'zod';
import { id, instant } from '../../src/domain/common.ts';
import { defineRoute, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, role, siteId } from '../schemas.ts';

const tag = 'Users';
const roles = ['admin'] as const;
const organisation = 'whole';

const userSettings = z
  .strictObject({
    email: z.email('use an e-mail address').max(254),
    name: z.string().trim().min(1).max(120),
    role,
    agentId: id.nullable().default(null).describe('The agent that a user of the role agent is'),
    sites: z
      .array(siteId)
      .nullable()
      .optional()
      .describe(
        'Sites at which the role holds, the first unless a request names one; null: all. Left out: all, or as it is',
      ),
    isActive: z.boolean().default(true).describe('False: may not sign in'),
  })
  .meta({ id: 'UserSettings' });
const user = userSettings
  .extend({
    id,
    sites: z.array(siteId).nullable(),
    hasPassword: z.boolean(),
    createdAt: instant,
    lastSignInAt: instant.nullable(),
  })
  .meta({ id: 'User' });
const invitationMinutes = 24 * 60;
const link = z.object({ url: z.string().describe('Signs in once'), expiresAt: instant }).meta({ id: 'SignInLink' });

export const userRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/users',
    summary: 'People who may sign in',
    tag,
    roles,
    organisation,
    query: pageQuery,
    answers: { 200: { description: 'A page of users, oldest first', schema: listOf(user) } },
    handle: async ({ store, query }) => ({ body: await store.users.list(query) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/users',
    summary: 'Create a user',
    description: 'Without a password: hand over a sign-in link, or let the person come through the identity provider.',
    tag,
    roles,
    organisation,
    body: userSettings,
    answers: { 201: { description: 'Created', schema: user } },
    async handle({ store, body, caller }) {
      const created = await store.users.create(body, caller.name);
      return { status: 201, body: created, headers: { Location: `/v1/users/${created.id}` } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/users/{id}',
    summary: 'One user',
    tag,
    roles,
    organisation,
    params: idParams,
    answers: { 200: { description: 'The user', schema: user } },
    handle: async ({ store, params }) => ({ body: await store.users.find(params.id) }),
  }),
  defineRoute({
    method: 'put',
    path: '/v1/users/{id}',
    summary: 'Change a user',
    description:
      'Another role, another agent or no right to sign in end the user’s sessions. The last active admin stays.',
    tag,
    roles,
    organisation,
    params: idParams,
    body: userSettings,
    answers: { 200: { description: 'As stored', schema: user } },
    async handle({ store, params, body, caller }) {
      return { body: await store.users.update(params.id, body, caller.name) };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/users/{id}',
    summary: 'Remove a user',
    tag,
    roles,
    organisation,
    params: idParams,
    answers: { 204: { description: 'Removed; the sessions have ended' } },
    async handle({ store, params, caller }) {
      await store.users.remove(params.id, caller.name);
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/users/{id}/sign-in-link',
    summary: 'A one-time link that signs the user in',
    description:
      'For invitations and forgotten passwords: whoever opens it can set a new password. It works once, for 24 hours; an earlier one stops working.',
    tag,
    roles,
    organisation,
    params: idParams,
    answers: { 201: { description: 'The link, shown this once', schema: link } },
    answerIsSecret: true,
    async handle({ store, clock, access, params, caller, request }) {
      await store.users.find(params.id);
      const token = await store.signInLinks.create(params.id, invitationMinutes, caller.name);
      const origin = access.publicUrl ?? `${request.protocol}://${request.get('host')}`;
      const expiresAt = new Date(clock.now() + invitationMinutes * 60_000).toISOString();
      return { status: 201, body: { url: `${origin}/#sign-in=${token}`, expiresAt } };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/users/{id}/sessions',
    summary: 'Sign a user out everywhere',
    tag,
    roles,
    organisation,
    params: idParams,
    answers: { 204: { description: 'No session is left' } },
    async handle({ store, params, caller }) {
      await store.users.find(params.id);
      await store.sessions.endAll(params.id, caller.name);
      return { status: 204 };
    },
  }),
];
