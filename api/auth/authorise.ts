import type { Request, RequestHandler } from 'express';
import { actAs } from '../../src/store/audit-context.ts';
import type { SiteStores } from '../../src/store/site-stores.ts';
import type { Store } from '../../src/store/store.ts';
import { HttpProblem } from '../problem.ts';
import type { Caller, Route, Services } from '../route.ts';
import { authenticate, notSignedIn } from './authenticate.ts';
import { refuseOtherSites } from './other-sites.ts';
import { coversRoute, scopeOf } from './scopes.ts';
import { storeOf } from './site.ts';

/**
 * Lets a request through to a route if its caller may call it, as the route itself declares, at the site it is about, whose
 * store is kept in `response.locals`. Callers are known to the main site's store.
 */
export function authorise(route: Route, services: Services, sites: Pick<SiteStores<Store>, 'of'>): RequestHandler {
  return async (request, response, next) => {
    const caller = await authenticate(request, services);
    const isOpen = route.roles === 'secret' || route.roles === 'public';
    if (caller === null && !isOpen)
      throw notSignedIn('this needs a session or an API key: Authorization: Bearer cc_...');
    const isByBrowser = caller === null ? route.roles === 'public' : caller.session !== null;
    if (isByBrowser && route.method !== 'get') refuseOtherSites(request);
    if (caller) {
      checkRole(route, caller);
      checkOwnAgent(route, caller, request);
      response.locals.caller = caller;
    }
    response.locals.store = await storeOf(route, caller, response.locals.siteAsked, sites);
    actAs({ actor: caller?.name ?? 'nobody', requestId: response.locals.requestId }, next);
  };
}

function checkRole(route: Route, { role, scopes }: Caller): void {
  if (typeof route.roles === 'string') return;
  if (!route.roles.includes(role)) {
    throw new HttpProblem(403, `the role "${role}" may not do this; it is for ${route.roles.join(', ')}.`);
  }
  if (!coversRoute(scopes, route)) {
    throw new HttpProblem(
      403,
      `the key's scopes (${scopes?.join(', ')}) do not cover this; it needs ${scopeOf(route)}.`,
    );
  }
}

function checkOwnAgent({ roles, ownAgentOnly }: Route, { role, agentId }: Caller, request: Request): void {
  if (role !== 'agent' || typeof roles === 'string' || ownAgentOnly === 'self') return;
  const asked = ownAgentOnly && (request.params[ownAgentOnly] ?? request.query[ownAgentOnly]);
  if (agentId === null || asked !== agentId) throw new HttpProblem(403, 'agents see their own data only.');
}
