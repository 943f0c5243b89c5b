import { z } from 'zod';
import { id, localDate } from '../../src/domain/common.ts';
import { InputError } from '../../src/errors.ts';
import { clearRosterOf } from '../../src/hr/clear-roster.ts';
import { nounFacts } from '../../src/store/centre-nouns.ts';
import type { ItemQuery } from '../../src/store/centre-store.ts';
import { entityTag, preconditions } from '../entity-tag.ts';
import {
  type Item,
  type ItemList,
  itemLists,
  listSheet,
  sentSchema,
  storedSchema,
  withoutDate,
} from '../item-lists.ts';
import { shapeProblem } from '../problem.ts';
import { defineRoute, everyone, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, updatedSince } from '../schemas.ts';

const tag = 'Centre';

const count = z.int().min(0);
export const upserted = z
  .object({
    count: count.describe('Items sent'),
    created: count,
    changed: count,
    unchanged: count,
    items: z.array(z.object({ id, externalId: z.string().nullable() })).describe('In the order they were sent'),
  })
  .meta({ id: 'Upserted' });

/** List (as JSON, CSV or XLSX), read, create or replace, delete, bulk upsert. */
function itemRoutes(list: ItemList): Route[] {
  const { noun, path, one, editors, ofAgents } = list;
  const base = `/v1/${path}`;
  const { spoken: many, dates } = nounFacts[noun];
  const schema = storedSchema(list);
  const sent = sentSchema(list);
  const parseAll = (items: unknown[]): Item[] => {
    const parsed = z.array(schema).safeParse(items);
    if (!parsed.success) throw shapeProblem('body', parsed.error);
    return parsed.data.map(withoutDate);
  };
  const filters = z.object({
    updatedSince,
    externalId: z.string().max(120).optional().describe('Only the one with this key of another system'),
    ...(ofAgents && { agentId: id.optional() }),
    ...(dates && { from: localDate.optional(), to: localDate.optional().describe('Last date, inclusive') }),
  });
  return [
    defineRoute({
      method: 'get',
      path: base,
      summary: `All ${many}`,
      tag,
      roles: everyone,
      query: pageQuery.extend(filters.shape),
      answers: { 200: { description: `A page of ${many}, by id`, schema: listOf(schema) } },
      handle: async ({ store, query }) => ({ body: await store.centre.list(noun, query as ItemQuery) }),
      table: ({ store, query }) => listSheet(store, list, query as ItemQuery),
    }),
    defineRoute({
      method: 'get',
      path: `${base}/{id}`,
      summary: `One ${one}`,
      tag,
      roles: everyone,
      params: idParams,
      answers: { 200: { description: `The ${one}, with an ETag`, schema } },
      async handle({ store, params }) {
        const body = await store.centre.findStored(noun, params.id);
        return { body, headers: { ETag: entityTag(body) } };
      },
    }),
    defineRoute({
      method: 'put',
      path: `${base}/{id}`,
      summary: `Create or replace one ${one}`,
      tag,
      roles: editors,
      conditional: true,
      params: idParams,
      body: schema,
      answers: {
        200: { description: 'Replaced; as stored, with its ETag', schema },
        201: { description: 'Created; as stored, with its ETag', schema },
      },
      async handle({ store, params, body, caller, request }) {
        const item = withoutDate(body);
        if (item.id !== params.id) throw new InputError('id', `is "${item.id}" but the address says "${params.id}".`);
        const { created } = await store.atomically(async (kept) => {
          const counts = await kept.centre.put(noun, [item], caller.name, false, preconditions(request));
          if (noun === 'timeOff') await clearRosterOf(kept, [item], caller.name);
          return counts;
        });
        const stored = await store.centre.findStored(noun, params.id);
        return { status: created > 0 ? 201 : 200, body: stored, headers: { ETag: entityTag(stored) } };
      },
    }),
    defineRoute({
      method: 'delete',
      path: `${base}/{id}`,
      summary: `Remove one ${one}`,
      tag,
      roles: editors,
      conditional: true,
      params: idParams,
      answers: { 204: { description: 'Removed' } },
      async handle({ store, params, caller, request }) {
        await store.centre.remove(noun, params.id, caller.name, preconditions(request));
        return { status: 204 };
      },
    }),
    defineRoute({
      method: 'post',
      path: base,
      summary: `Create or replace many ${many}, by id or externalId`,
      description:
        'All of them or none; those not named stay as they are. Items without id are found by `externalId`, new ones get an id. CSV and XLSX as the list gives them.',
      tag,
      roles: editors,
      body: z.array(sent).min(1).max(10_000),
      bodyRows: sent,
      answers: { 200: { description: 'What was stored', schema: upserted } },
      async handle({ store, body, caller }) {
        const stored = await store.atomically(async (kept) => {
          const counts = await kept.centre.upsert(noun, body, parseAll, caller.name);
          if (noun === 'timeOff') await clearRosterOf(kept, counts.items, caller.name);
          return counts;
        });
        return { body: { count: body.length, ...stored } };
      },
    }),
  ];
}

export const itemListRoutes: Route[] = itemLists.flatMap(itemRoutes);
