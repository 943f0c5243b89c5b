/** Sign-in through an identity provider: OpenID Connect's authorization code flow with PKCE, state and nonce. */
import type { Request } from 'express';
import * as oidc from 'openid-client';
import type { OidcSettings } from '../../src/config.ts';
import type { Role } from '../../src/domain/role.ts';
import { ConflictError } from '../../src/errors.ts';
import { mainSiteId } from '../../src/store/site-schema.ts';
import type { Store } from '../../src/store/store.ts';
import type { User } from '../../src/store/user-store.ts';
import { HttpProblem } from '../problem.ts';
import type { Call } from '../route.ts';
import { cookieOf } from './session-cookie.ts';
import { startSession } from './sign-in.ts';

type Exchange = Call<unknown, unknown, unknown>;

const cookieName = 'crewcast-oidc';
const cookiePath = '/v1/session/oidc';
const patienceMilliseconds = 10 * 60_000;
const actor = 'identity provider';

/** Why a sign-in failed, as the page's address tells it. */
type Refusal = 'failed' | 'unknown' | 'inactive' | 'no-role' | 'no-agent' | 'last-admin';

/** Where to send the browser; what has to come back with it is kept in a cookie. */
export async function beginOidc({ access, request, response }: Exchange): Promise<string> {
  const settings = settingsOf(access.oidc);
  const provider = await providerOf(settings);
  const kept = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  response.cookie(cookieName, Buffer.from(JSON.stringify(kept)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    path: cookiePath,
    maxAge: patienceMilliseconds,
  });
  const { href } = oidc.buildAuthorizationUrl(provider, {
    redirect_uri: callbackAddress(access.publicUrl, request),
    scope: 'openid email profile',
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
  });
  return href;
}

/** Signs the person in whom the provider names; where to send the browser then. */
export async function endOidc(exchange: Exchange): Promise<string> {
  const { access, request, response, store } = exchange;
  const settings = settingsOf(access.oidc);
  const kept = keptOf(request);
  response.clearCookie(cookieName, { path: cookiePath });
  const claims = kept && (await claimsOf(exchange, settings, kept));
  const found = claims ? await userOf(store, settings, claims) : 'failed';
  if (typeof found === 'string') return `/#sign-in-problem=${found}`;
  await startSession(exchange, found.id, 'oidc');
  return '/';
}

function settingsOf(settings: OidcSettings | null): OidcSettings {
  if (settings) return settings;
  throw new HttpProblem(404, 'single sign-on is not set up. Set CREWCAST_OIDC_ISSUER and what belongs to it.');
}

const providers = new Map<string, Promise<oidc.Configuration>>();

/** The provider's metadata, read at first use. Plain http is for providers on this machine only. */
function providerOf({ issuer, clientId, clientSecret }: OidcSettings): Promise<oidc.Configuration> {
  const key = `${issuer} ${clientId} ${clientSecret}`;
  const known = providers.get(key);
  if (known) return known;
  const url = new URL(issuer);
  const isLocal = url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const execute = [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])];
  const discovered = oidc.discovery(url, clientId, clientSecret, undefined, { execute, timeout: 10 });
  providers.set(key, discovered);
  return discovered.catch(() => {
    providers.delete(key);
    throw new HttpProblem(502, `the identity provider ${issuer} does not answer as OpenID Connect Discovery says.`);
  });
}

const callbackAddress = (publicUrl: string | null, request: Request): string =>
  `${publicUrl ?? `${request.protocol}://${request.get('host')}`}${cookiePath}/callback`;

interface Kept {
  state: string;
  nonce: string;
  verifier: string;
}

function keptOf(request: Request): Kept | null {
  try {
    return JSON.parse(Buffer.from(cookieOf(request, cookieName) ?? '', 'base64url').toString()) as Kept;
  } catch {
    return null;
  }
}

/** What the provider says, verified: signature, audience, time, state, nonce and PKCE; null when any does not hold. */
async function claimsOf(
  { access, request }: Exchange,
  settings: OidcSettings,
  kept: Kept,
): Promise<oidc.IDToken | null> {
  const address = new URL(callbackAddress(access.publicUrl, request));
  address.search = new URL(request.originalUrl, address).search;
  try {
    const tokens = await oidc.authorizationCodeGrant(await providerOf(settings), address, {
      pkceCodeVerifier: kept.verifier,
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      idTokenExpected: true,
    });
    return tokens.claims() ?? null;
  } catch (error) {
    if (error instanceof HttpProblem) throw error;
    return null;
  }
}

/**
 * The user behind the claims: known by issuer and subject; else by an e-mail address that the provider has verified; else,
 * where the role claim gives a role, a new one, for the main site unless admin or agent of another. A mapped role follows the provider at every sign-in.
 */
async function userOf(store: Store, settings: OidcSettings, claims: oidc.IDToken): Promise<User | Refusal> {
  const identity = { issuer: claims.iss, subject: claims.sub };
  const email = typeof claims.email === 'string' ? claims.email : null;
  const role = roleOf(settings, claims);
  if (settings.roleOf.size > 0 && role === null) return 'no-role';
  const agent = role === 'agent' ? await agentOf(store, settings, claims) : null;
  if (role === 'agent' && agent === null) return 'no-agent';
  const agentId = agent?.agentId ?? null;

  const known = await store.users.findByIdentity(identity);
  const verified = !known && email && claims.email_verified === true ? await store.users.findByEmail(email) : null;
  const user = known ?? verified;
  if (user && !user.isActive) return 'inactive';
  if (verified) await store.users.setIdentity(verified.id, identity, actor);
  if (user && role && (user.role !== role || user.agentId !== agentId || (agent && user.sites?.[0] !== agent.siteId))) {
    const told = { role, agentId, sites: sitesOf(role, agent, user) };
    return store.users.update(user.id, { ...user, ...told }, actor).catch(refuseLastAdmin);
  }
  if (user) return user;
  if (!role || !email || (await store.users.findByEmail(email))) return 'unknown';
  const name = typeof claims.name === 'string' ? claims.name : email;
  const sites = sitesOf(role, agent, null);
  const created = await store.users.create({ email, name, role, agentId, sites, isActive: true }, actor);
  await store.users.setIdentity(created.id, identity, actor);
  return created;
}

/** Admins are so everywhere, agents where they work; others where they were, and new ones at the main site. */
function sitesOf(role: Role, agent: { siteId: string } | null, before: User | null): string[] | null {
  if (role === 'admin') return null;
  if (agent) return [agent.siteId];
  return before && before.role !== 'admin' ? before.sites : [mainSiteId];
}

function refuseLastAdmin(error: unknown): Refusal {
  if (error instanceof ConflictError) return 'last-admin';
  throw error;
}

function roleOf({ roleClaim, roleOf }: OidcSettings, claims: oidc.IDToken) {
  const told = [claims[roleClaim]].flat();
  for (const [value, role] of roleOf) if (told.includes(value)) return role;
  return null;
}

function agentOf(store: Store, { agentClaim }: OidcSettings, claims: oidc.IDToken) {
  const externalId = agentClaim && claims[agentClaim];
  return typeof externalId === 'string' ? store.users.agentOf(externalId) : null;
}
