import type { Request, RequestHandler } from 'express';
import { NotFoundError } from '../../src/errors.ts';
import { mainSiteId } from '../../src/store/site-schema.ts';
import type { SiteStores } from '../../src/store/site-stores.ts';
import type { Store } from '../../src/store/store.ts';
import { HttpProblem } from '../problem.ts';
import type { Caller, Route } from '../route.ts';
import { notSignedIn } from './authenticate.ts';

/** Names the site of a request that has no `/v1/sites/{siteId}/` in its address, as generated clients send it. */
export const siteHeader = 'X-Crewcast-Site';

const prefixed = /^\/v1\/sites\/([^/?]+)\/(?=[^?])/;

/**
 * Takes the site out of an address such as /v1/sites/lisbon/schedules, so that every route need not have it. `sitePrefix` and
 * `siteAsked` of `response.locals` remember it.
 */
export const takeSite: RequestHandler = (request, response, next) => {
  const [prefix, siteId] = prefixed.exec(request.url) ?? [];
  if (prefix) {
    request.url = `/v1/${request.url.slice(prefix.length)}`;
    response.locals.sitePrefix = prefix;
  }
  response.locals.siteAsked = siteId ?? request.get(siteHeader);
  next();
};

/** Whether `sites` (null: all) hold the site. */
export const mayEnter = ({ sites }: Pick<Caller, 'sites'>, siteId: string): boolean => sites?.includes(siteId) ?? true;

/**
 * The store that a request works on: of the site it names, else of the caller's first, else of the main one.
 * @throws HttpProblem 404 for a site that does not exist or that the caller may not see, which are told alike; 403 for what
 * concerns the organisation and a caller of some sites; 409 for changes of a closed site.
 */
export async function storeOf(
  route: Route,
  caller: Caller | null,
  siteAsked: string | undefined,
  stores: Pick<SiteStores<Store>, 'of'>,
): Promise<Store> {
  if (route.organisation) {
    if (caller?.sites && route.organisation === 'whole') {
      throw new HttpProblem(403, 'this concerns all sites of the organisation; the caller is limited to some.');
    }
    return stores.of(mainSiteId);
  }
  if (caller === null && route.roles === 'public') return stores.of(mainSiteId);
  const siteId = siteAsked ?? caller?.sites?.[0] ?? mainSiteId;
  if (caller && !mayEnter(caller, siteId)) throw unknownSite(siteId);
  const store = await stores.of(siteId).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw caller ? unknownSite(siteId) : notSignedIn('nobody may see this without a key or the secret.');
  });
  if (siteId !== mainSiteId && route.method !== 'get' && (await store.sites.isClosed(siteId))) {
    throw new HttpProblem(409, `the site "${siteId}" is closed: it can be read and not changed.`);
  }
  return store;
}

const unknownSite = (siteId: string): HttpProblem =>
  new HttpProblem(404, `there is no site "${siteId}" that you may see. GET /v1/sites lists yours.`);

/** Addresses within the API that an answer tells, for the site that the request named in its own. */
export const withinSite = (address: string, sitePrefix: string | undefined): string =>
  sitePrefix ? address.replace(/^\/v1\//, sitePrefix) : address;

/** An absolute address of the API that has to work without a caller. */
export const publicAddress = (request: Request, publicUrl: string | null, siteId: string, path: string): string => {
  const origin = publicUrl ?? `${request.protocol}://${request.get('host')}`;
  return `${origin}/v1/${siteId === mainSiteId ? '' : `sites/${siteId}/`}${path}`;
};
