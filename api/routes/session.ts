import { z } from 'zod';
import { InputError } from '../../src/errors.ts';
import { hashPassword } from '../../src/store/password.ts';
import { beginOidc, endOidc } from '../auth/oidc.ts';
import { clearSessionCookie } from '../auth/session-cookie.ts';
import { checkPassword, startSession } from '../auth/sign-in.ts';
import { HttpProblem } from '../problem.ts';
import { anyRole, type Caller, defineRoute, type Route } from '../route.ts';
import { role } from '../schemas.ts';

const tag = 'Sign-in';

/** Length is what counts (NIST SP 800-63B); the upper limit keeps hashing cheap. */
const newPassword = z.string().min(12, 'use at least 12 characters').max(200, 'use at most 200 characters');

const caller = z
  .object({
    userId: z.string().nullable().describe('Null for an API key'),
    name: z.string(),
    email: z.string().nullable(),
    role,
    agentId: z.string().nullable().describe('Whose data a caller of the role agent sees'),
    scopes: z.array(z.string()).nullable().describe('What of its role a key may do; null: all of it'),
    sites: z.array(z.string()).nullable().describe('Sites the caller may see; null: all'),
    canSetPassword: z.enum(['no', 'withCurrent', 'freely']).describe('freely: signed in by a link'),
  })
  .meta({ id: 'SignedIn' });
const session = z
  .object({
    caller: caller.nullable().describe('Null: nobody is signed in'),
    site: z
      .object({ id: z.string(), name: z.string(), timeZone: z.string() })
      .nullable()
      .describe('Told to who is signed in'),
    singleSignOn: z.boolean().describe('Whether /v1/session/oidc signs in through an identity provider'),
  })
  .meta({ id: 'Session' });

function describe({ name, role, agentId, scopes, sites, session }: Caller): z.output<typeof caller> {
  if (session === null) return { userId: null, name, email: null, role, agentId, scopes, sites, canSetPassword: 'no' };
  const { user, method } = session;
  const canSetPassword = method === 'link' ? 'freely' : user.hasPassword ? 'withCurrent' : 'no';
  return { userId: user.id, name: user.name, email: user.email, role, agentId, scopes, sites, canSetPassword };
}

/** The session of a route that people use, not keys. */
function sessionOf({ session }: Caller) {
  if (session) return session;
  throw new HttpProblem(403, 'an API key has no session and no password; this is for people who are signed in.');
}

export const sessionRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/session',
    summary: 'Who is signed in, and how one can sign in',
    tag,
    roles: 'public',
    answers: { 200: { description: 'The session', schema: session } },
    async handle({ store, access, caller }) {
      const singleSignOn = access.oidc !== null;
      const headers = { 'Cache-Control': 'no-store' };
      if (!caller) return { body: { caller: null, site: null, singleSignOn }, headers };
      const { name, timeZone } = await store.centre.readSite();
      return { body: { caller: describe(caller), site: { id: store.siteId, name, timeZone }, singleSignOn }, headers };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/session',
    summary: 'Sign in with e-mail address and password',
    description: 'Sets a session cookie. Needs the header X-Crewcast-Page, as every change by a browser.',
    tag,
    roles: 'public',
    body: z.strictObject({ email: z.string().max(254), password: z.string().max(200) }),
    answers: { 204: { description: 'Signed in' } },
    async handle(call) {
      const user = await checkPassword(call, call.body.email, call.body.password);
      if (!user) throw new HttpProblem(401, 'the e-mail address or the password is wrong.');
      await startSession(call, user.id, 'password');
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/session/link',
    summary: 'Sign in with the token of a one-time link',
    tag,
    roles: 'public',
    body: z.strictObject({ token: z.string().max(100) }),
    answers: { 204: { description: 'Signed in; the token works no longer' } },
    async handle(call) {
      const userId = await call.store.signInLinks.redeem(call.body.token);
      const user = userId === null ? null : await call.store.users.find(userId);
      if (!user?.isActive) {
        throw new HttpProblem(401, 'the link was used before or is too old. Ask for a new one.');
      }
      await startSession(call, user.id, 'link');
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/session',
    summary: 'Sign out',
    tag,
    roles: anyRole,
    ownAgentOnly: 'self',
    answers: { 204: { description: 'Signed out' } },
    async handle({ store, caller, request, response }) {
      await store.sessions.end(sessionOf(caller).token);
      clearSessionCookie(request, response);
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/v1/session/password',
    summary: 'Change the own password',
    description: 'Ends the user’s other sessions. Signed in by a one-time link, the current password is not asked for.',
    tag,
    roles: anyRole,
    ownAgentOnly: 'self',
    body: z.strictObject({ currentPassword: z.string().max(200).optional(), newPassword }),
    answers: { 204: { description: 'Changed' } },
    async handle(call) {
      const { user, method, token } = sessionOf(call.caller);
      const mayChange = method === 'link' || (await checkPassword(call, user.email, call.body.currentPassword ?? ''));
      if (!mayChange) throw new InputError('currentPassword', 'is missing or wrong.');
      await call.store.users.setPasswordHash(user.id, await hashPassword(call.body.newPassword), user.id);
      await call.store.sessions.endAll(user.id, user.id, token);
      return { status: 204 };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/session/oidc',
    summary: 'Sign in through the identity provider (OpenID Connect)',
    tag,
    roles: 'public',
    answers: { 303: { description: 'To the identity provider' } },
    handle: async (call) => ({ status: 303, headers: { Location: await beginOidc(call) } }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/session/oidc/callback',
    summary: 'Where the identity provider sends the browser back to',
    tag,
    roles: 'public',
    query: z.looseObject({ code: z.string().optional(), state: z.string().optional(), error: z.string().optional() }),
    answers: { 303: { description: 'To the page, signed in or with the reason why not' } },
    handle: async (call) => ({ status: 303, headers: { Location: await endOidc(call) } }),
  }),
];
