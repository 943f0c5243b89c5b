import { z } from 'zod';
import { agent, centre, contract, queue, shiftTemplate, timeOff } from '../../src/domain/centre.ts';
import { InputError } from '../../src/errors.ts';
import type { CentreNoun } from '../../src/store/centre-references.ts';
import type { CentreItems } from '../../src/store/centre-store.ts';
import type { Role } from '../../src/store/key-store.ts';
import { defineRoute, everyone, peopleEditors, planners, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, siteSettings, storedEvent } from '../schemas.ts';

const tag = 'Centre';

const wholeCentre: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/centre',
    summary: 'The whole configuration',
    tag,
    roles: everyone,
    answers: {
      200: { description: 'Site, queues, shift templates, contracts, agents, time off, events', schema: centre },
    },
    handle: async ({ store }) => ({ body: await store.centre.read() }),
  }),
  defineRoute({
    method: 'put',
    path: '/v1/centre',
    summary: 'Replace the whole configuration',
    description: 'All or nothing. History and plans stay.',
    tag,
    roles: planners,
    body: centre,
    answers: { 200: { description: 'As stored', schema: centre } },
    async handle({ store, body, caller }) {
      await store.centre.replace(body, caller.name);
      return { body: await store.centre.read() };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/site',
    summary: 'Clock, calendar and money of the site',
    tag,
    roles: everyone,
    answers: { 200: { description: 'The site', schema: siteSettings } },
    handle: async ({ store }) => ({ body: await store.centre.readSite() }),
  }),
  defineRoute({
    method: 'put',
    path: '/v1/site',
    summary: 'Change the site',
    tag,
    roles: planners,
    body: siteSettings,
    answers: { 200: { description: 'As stored', schema: siteSettings } },
    async handle({ store, body, caller }) {
      await store.centre.writeSite(body, caller.name);
      return { body: await store.centre.readSite() };
    },
  }),
];

interface Items<Noun extends CentreNoun> {
  noun: Noun;
  path: string;
  /** One of them and all of them, in words. */
  one: string;
  many: string;
  schema: z.ZodType<CentreItems[Noun]>;
  editors: readonly Role[];
  hasBulk?: boolean;
}

/** List, read, create or replace, delete, and for people's data bulk upsert. */
function itemRoutes<Noun extends CentreNoun>(items: Items<Noun>): Route[] {
  const { noun, path, one, many, schema, editors } = items;
  const base = `/v1/${path}`;
  const common = [
    defineRoute({
      method: 'get',
      path: base,
      summary: `All ${many}`,
      tag,
      roles: everyone,
      query: pageQuery,
      answers: { 200: { description: `A page of ${many}, by id`, schema: listOf(schema) } },
      handle: async ({ store, query }) => ({ body: await store.centre.list(noun, query) }),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/{id}`,
      summary: `One ${one}`,
      tag,
      roles: everyone,
      params: idParams,
      answers: { 200: { description: `The ${one}`, schema } },
      handle: async ({ store, params }) => ({ body: await store.centre.find(noun, params.id) }),
    }),
    defineRoute({
      method: 'put',
      path: `${base}/{id}`,
      summary: `Create or replace one ${one}`,
      tag,
      roles: editors,
      params: idParams,
      body: schema,
      answers: { 200: { description: 'As stored', schema } },
      async handle({ store, params, body, caller }) {
        const item = body as CentreItems[Noun];
        if (item.id !== params.id) throw new InputError('id', `is "${item.id}" but the address says "${params.id}".`);
        await store.centre.put(noun, [item], caller.name);
        return { body: await store.centre.find(noun, params.id) };
      },
    }),
    defineRoute({
      method: 'delete',
      path: `${base}/{id}`,
      summary: `Remove one ${one}`,
      tag,
      roles: editors,
      params: idParams,
      answers: { 204: { description: 'Removed' } },
      async handle({ store, params, caller }) {
        await store.centre.remove(noun, params.id, caller.name);
        return { status: 204 };
      },
    }),
  ];
  return items.hasBulk ? [...common, bulkRoute(items)] : common;
}

function bulkRoute<Noun extends CentreNoun>({ noun, path, many, schema, editors }: Items<Noun>): Route {
  return defineRoute({
    method: 'post',
    path: `/v1/${path}`,
    summary: `Create or replace many ${many} by id`,
    description: 'All of them or none; those not named stay as they are.',
    tag,
    roles: editors,
    body: z.array(schema).min(1).max(10_000),
    answers: { 200: { description: 'How many were stored', schema: z.object({ count: z.int() }) } },
    async handle({ store, body, caller }) {
      const list = body as CentreItems[Noun][];
      await store.centre.put(noun, list, caller.name, true);
      return { body: { count: list.length } };
    },
  });
}

export const centreRoutes: Route[] = [
  ...wholeCentre,
  ...itemRoutes({ noun: 'queues', path: 'queues', one: 'queue', many: 'queues', schema: queue, editors: planners }),
  ...itemRoutes({
    noun: 'contracts',
    path: 'contracts',
    one: 'contract',
    many: 'contracts',
    schema: contract,
    editors: planners,
  }),
  ...itemRoutes({
    noun: 'shiftTemplates',
    path: 'shift-templates',
    one: 'shift template',
    many: 'shift templates',
    schema: shiftTemplate,
    editors: planners,
  }),
  ...itemRoutes({
    noun: 'agents',
    path: 'agents',
    one: 'agent',
    many: 'agents',
    schema: agent,
    editors: peopleEditors,
    hasBulk: true,
  }),
  ...itemRoutes({
    noun: 'timeOff',
    path: 'time-off',
    one: 'entry of time off',
    many: 'entries of time off',
    schema: timeOff,
    editors: peopleEditors,
    hasBulk: true,
  }),
  ...itemRoutes({
    noun: 'events',
    path: 'events',
    one: 'event',
    many: 'events',
    schema: storedEvent,
    editors: planners,
  }),
];
