import { z } from 'zod';
import { site } from '../../src/domain/centre.ts';
import { instant } from '../../src/domain/common.ts';
import { mayEnter } from '../auth/site.ts';
import { HttpProblem } from '../problem.ts';
import { anyRole, type Caller, defineRoute, type Route } from '../route.ts';
import { listOf, pageQuery, siteId } from '../schemas.ts';

const tag = 'Sites';
const admins = ['admin'] as const;
const params = z.object({ siteId });

const facts = z.strictObject({
  name: site.shape.name,
  timeZone: site.shape.timeZone,
  country: site.shape.country.default(null),
});
const organisationSite = z
  .object({
    id: siteId,
    ...facts.shape,
    createdAt: instant,
    closedAt: instant.nullable().describe('Since then it can be read and not changed; null: open'),
  })
  .meta({ id: 'OrganisationSite' });

function refuseUnlessOwn(caller: Caller, siteId: string): void {
  if (mayEnter(caller, siteId)) return;
  throw new HttpProblem(404, `there is no site "${siteId}" that you may see. GET /v1/sites lists yours.`);
}

export const siteRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/sites',
    summary: 'Sites of the organisation that the caller may see',
    description:
      'Every site has a configuration, history, plans, jobs, change feed and audit log of its own. Put the site into the address of any other route, as in /v1/sites/lisbon/schedules, or into the header X-Crewcast-Site; without, the first of the caller’s sites is meant, and `main` for callers of all sites.',
    tag,
    roles: anyRole,
    ownAgentOnly: 'self',
    organisation: 'ownSites',
    query: pageQuery,
    answers: { 200: { description: 'A page of sites, by id', schema: listOf(organisationSite) } },
    handle: async ({ store, query, caller }) => ({ body: await store.sites.list(query, caller.sites) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/sites',
    summary: 'Open a site',
    description: 'It starts with the usual rules, as an empty database does.',
    tag,
    roles: admins,
    organisation: 'whole',
    body: facts.extend({ id: siteId }),
    answers: { 201: { description: 'Opened', schema: organisationSite } },
    async handle({ store, body, caller }) {
      const made = await store.sites.create(body, caller.name);
      return { status: 201, body: made, headers: { Location: `/v1/sites/${made.id}` } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/sites/{siteId}',
    summary: 'One site',
    tag,
    roles: anyRole,
    ownAgentOnly: 'self',
    organisation: 'ownSites',
    params,
    answers: { 200: { description: 'The site', schema: organisationSite } },
    async handle({ store, params, caller }) {
      refuseUnlessOwn(caller, params.siteId);
      return { body: await store.sites.find(params.siteId) };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/v1/sites/{siteId}',
    summary: 'Rename, move or close a site',
    description:
      'What is in a closed site can be read and not changed, until it is opened again. The other settings of a site are under /v1/site.',
    tag,
    roles: admins,
    organisation: 'whole',
    params,
    body: facts.extend({ isClosed: z.boolean().default(false) }),
    answers: { 200: { description: 'As stored', schema: organisationSite } },
    handle: async ({ store, params, body, caller }) => ({
      body: await store.sites.update(params.siteId, body, caller.name),
    }),
  }),
];
