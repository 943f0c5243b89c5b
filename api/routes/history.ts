import { z } from 'zod';
import { dateOrInstant, id } from '../../src/domain/common.ts';
import { importHistory } from '../../src/jobs/import-history.ts';
import { periodInstants } from '../../src/time/period.ts';
import { defineRoute, everyone, planners, type Route } from '../route.ts';
import { historyImport, historyInterval, listOf, pageQuery } from '../schemas.ts';
import { withUpload } from '../upload.ts';

const tag = 'History';

const importQuery = z.object({
  fileName: z.string().min(1).max(200).default('upload.csv').describe('What to call the file in the record'),
  timeZone: z.string().optional().describe('IANA zone of the file’s times; default the site’s'),
  queueId: id.optional().describe('Queue of a file without a queue column; of one with, the only queue to take'),
  intervalMinutes: z.coerce.number().int().min(1).max(1440).optional().describe('Sum the file into this interval'),
  skipBadRows: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Leave bad rows out and list them in the report instead of refusing the file'),
});

export const historyRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/history/imports',
    summary: 'Import contact history',
    description:
      'CSV, plain or gzipped, up to 256 MB, with a column for the start of each interval and one for the contacts offered. All of the file or nothing. Known intervals get the new figures; the same file twice changes nothing (200). Unknown queues are created.',
    tag,
    roles: planners,
    query: importQuery,
    streamTypes: ['text/csv', 'application/gzip', 'application/octet-stream'],
    answers: {
      201: { description: 'Stored, with a data-quality report', schema: historyImport },
      200: { description: 'Everything in it was stored before', schema: historyImport },
    },
    async handle({ store, query, caller, request }) {
      const { skipBadRows, ...options } = query;
      const fields = { file: 'file', timeZone: 'timeZone' };
      const stored = await withUpload(request, (path) =>
        importHistory(store, path, { ...options, skipBadRows: skipBadRows === 'true', fields }, caller.name),
      );
      return { status: stored.inserted + stored.replaced > 0 ? 201 : 200, body: stored };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/history/imports',
    summary: 'Imports, newest first',
    tag,
    roles: everyone,
    query: pageQuery,
    answers: { 200: { description: 'A page of imports', schema: listOf(historyImport) } },
    handle: async ({ store, query }) => ({ body: await store.history.listImports(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/history',
    summary: 'Intervals of one queue by start',
    tag,
    roles: everyone,
    query: pageQuery.extend({
      limit: z.coerce.number().int().min(1).max(10_000).default(1000),
      queueId: id,
      from: dateOrInstant.optional().describe('First start, or first date'),
      to: dateOrInstant.optional().describe('Starts before this instant, or on or before this date'),
    }),
    answers: { 200: { description: 'A page of intervals', schema: listOf(historyInterval) } },
    async handle({ store, query: { queueId, from, to, ...page } }) {
      const { timeZone } = await store.centre.readSite();
      return { body: await store.history.list({ queueId, ...periodInstants({ from, to }, timeZone) }, page) };
    },
  }),
];
