import { z } from 'zod';
import { change, changeKinds } from '../../src/domain/change.ts';
import { defineRoute, everyone, type Route } from '../route.ts';
import { problem } from '../schemas.ts';

const kindsText = z
  .string()
  .max(400)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(changeKinds)));

export const changeRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/changes',
    summary: 'What was created, changed and removed since',
    description:
      'In the order of commits, without gaps: who has read up to a cursor never misses a change by going on from there. Each item of a transaction comes once, as created, changed or removed, with the item as it is now. Shifts and schedules are there while they are published; of jobs one learns the end. Begin without `since`, or with `since=now` before you read the lists; then pass each answer’s `cursor`, at once while `hasMore`, later to ask again. Changes are kept for a year unless the server is set up otherwise; a cursor before them is answered 410.',
    tag: 'Changes',
    roles: everyone,
    query: z.object({
      since: z
        .string()
        .regex(/^(\d{1,15}|now)$/, 'use the cursor of an earlier answer, unchanged; leave it out to begin')
        .default('0')
        .describe(
          'Cursor of the answer before; left out: from the beginning; `now`: the present cursor and no changes',
        ),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      kinds: kindsText.optional().describe(`Only these, separated by commas: ${changeKinds.join(', ')}`),
    }),
    answers: {
      200: {
        description: 'Changes, oldest first',
        schema: z.object({
          items: z.array(change),
          cursor: z.string().describe('Pass as ?since= to go on from here, also when nothing is new'),
          hasMore: z.boolean().describe('Whether more can be read at once'),
        }),
      },
      410: {
        description: 'Changes after the cursor are not kept any more: load everything anew',
        schema: problem,
        type: 'application/problem+json',
      },
    },
    async handle({ store, query: { since, limit, kinds } }) {
      if (since === 'now') {
        return { body: { items: [], cursor: String(await store.changes.latest()), hasMore: false } };
      }
      const { changes, last, hasMore } = await store.changes.list({
        since: Number(since),
        kinds,
        limit,
      });
      return { body: { items: changes, cursor: String(last), hasMore } };
    },
  }),
];
