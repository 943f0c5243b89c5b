import { centre } from '../../src/domain/centre.ts';
import { entityTag, preconditions } from '../entity-tag.ts';
import { defineRoute, everyone, planners, type Route } from '../route.ts';
import { siteSettings } from '../schemas.ts';

const tag = 'Centre';

export const centreRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/centre',
    summary: 'The whole configuration',
    tag,
    roles: everyone,
    answers: { 200: { description: 'Site, queues, agents and all other lists, with an ETag', schema: centre } },
    async handle({ store }) {
      const body = await store.centre.read();
      return { body, headers: { ETag: entityTag(body) } };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/v1/centre',
    summary: 'Replace the whole configuration',
    description:
      'All or nothing. Lists left out become empty, but for activity codes, which stay. History and plans stay. Unknown fields are refused.',
    tag,
    roles: planners,
    conditional: true,
    body: centre,
    answers: { 200: { description: 'As stored, with its ETag', schema: centre } },
    async handle({ store, body, caller, request }) {
      await store.centre.replace(body, caller.name, preconditions(request));
      const stored = await store.centre.read();
      return { body: stored, headers: { ETag: entityTag(stored) } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/site',
    summary: 'Clock, calendar and money of the site',
    tag,
    roles: everyone,
    answers: { 200: { description: 'The site, with an ETag', schema: siteSettings } },
    async handle({ store }) {
      const body = await store.centre.readSite();
      return { body, headers: { ETag: entityTag(body) } };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/v1/site',
    summary: 'Change the site',
    tag,
    roles: planners,
    conditional: true,
    body: siteSettings,
    answers: { 200: { description: 'As stored, with its ETag', schema: siteSettings } },
    async handle({ store, body, caller, request }) {
      await store.centre.writeSite(body, caller.name, preconditions(request));
      const stored = await store.centre.readSite();
      return { body: stored, headers: { ETag: entityTag(stored) } };
    },
  }),
];
