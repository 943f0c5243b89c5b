import { z } from 'zod';
import { dateOrInstant, id } from '../../src/domain/common.ts';
import { NotFoundError } from '../../src/errors.ts';
import { importHistory } from '../../src/jobs/import-history.ts';
import { intervalHistories } from '../../src/jobs/interval-histories.ts';
import { historyRepairs } from '../../src/pipeline/forecast/history-repairs.ts';
import { historySheet } from '../../src/spreadsheets/plan-sheets.ts';
import { sheetTypes } from '../../src/spreadsheets/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { periodInstants } from '../../src/time/period.ts';
import { defineRoute, everyone, planners, plansReaders, type Route } from '../route.ts';
import { historyImport, historyInterval, listOf, pageQuery } from '../schemas.ts';
import { everyItem } from '../tables.ts';

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

const intervalQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
  queueId: id.optional(),
  from: dateOrInstant.optional().describe('First start, or first date'),
  to: dateOrInstant.optional().describe('Starts before this instant, or on or before this date'),
});

const importCounts = z
  .object({ inserted: z.int(), replaced: z.int(), unchanged: z.int() })
  .meta({ id: 'HistoryCounts' });

const historyRepair = z
  .object({
    queueId: id,
    kind: z.enum(['gap', 'outage', 'spike', 'closed day']),
    from: z.string().describe('Wall clock of the site'),
    to: z.string().describe('End, exclusive'),
    reportedContacts: z.number().describe('As imported'),
    usedContacts: z.number().describe('What forecasts learn from instead'),
  })
  .meta({ id: 'HistoryRepair' });

async function listIntervals(store: Store, { queueId, from, to, ...page }: z.output<typeof intervalQuery>) {
  const { timeZone } = await store.centre.readSite();
  return store.history.list({ queueId, ...periodInstants({ from, to }, timeZone) }, page);
}

export const historyRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/history/imports',
    summary: 'Import contact history',
    description:
      'CSV, plain or gzipped, or XLSX, up to 256 MB, with a column for the start of each interval and one for the contacts offered. All of the file or nothing. Known intervals get the new figures; the same file twice changes nothing (200). Unknown queues are created.',
    tag,
    roles: planners,
    query: importQuery,
    streamTypes: ['text/csv', 'application/gzip', 'application/octet-stream', sheetTypes.xlsx],
    answers: {
      201: { description: 'Stored, with a data-quality report', schema: historyImport },
      200: { description: 'Everything in it was stored before', schema: historyImport },
    },
    async handle({ store, query, caller, upload }) {
      const { skipBadRows, ...options } = query;
      const fields = { file: 'file', timeZone: 'timeZone' };
      const reading = { ...options, skipBadRows: skipBadRows === 'true', fields };
      const stored = await importHistory(store, upload.path, reading, caller.name);
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
    summary: 'Intervals by queue and start',
    description: 'As CSV or XLSX in the form that imports read.',
    tag,
    roles: everyone,
    query: intervalQuery,
    answers: { 200: { description: 'A page of intervals', schema: listOf(historyInterval) } },
    handle: async ({ store, query }) => ({ body: await listIntervals(store, query) }),
    async table({ store, query }) {
      return historySheet(await everyItem((page) => listIntervals(store, { ...query, ...page })));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/history',
    summary: 'Add or replace single intervals',
    description:
      'For systems that report as they go. All or nothing; figures left out stay as they are when no interval of the queue in the request has them. A queue’s first intervals need `intervalMinutes`.',
    tag,
    roles: planners,
    query: z.object({ intervalMinutes: z.coerce.number().int().min(1).max(1440).optional() }),
    body: z.array(historyInterval).min(1).max(50_000),
    answers: { 200: { description: 'What was stored', schema: importCounts } },
    async handle({ store, body, query, caller }) {
      const histories = await intervalHistories(store, body, query.intervalMinutes);
      return { body: await store.history.upsert(histories, caller.name) };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/history',
    summary: 'Remove the intervals of a queue in a period',
    tag,
    roles: planners,
    query: z.object({ queueId: id, from: dateOrInstant, to: dateOrInstant }),
    answers: { 200: { description: 'How many there were', schema: z.object({ removed: z.int() }) } },
    async handle({ store, query: { queueId, from, to }, caller }) {
      const { timeZone } = await store.centre.readSite();
      const period = periodInstants({ from, to }, timeZone) as { from: string; to: string };
      return { body: { removed: await store.history.remove({ queueId, ...period }, caller.name) } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/history/repairs',
    summary: 'Where forecasts use cleaned history instead of what was imported',
    description:
      'Gaps, outages of the count, spikes and closed days with what is used instead. The history itself stays as it is.',
    tag,
    roles: plansReaders,
    query: z.object({ queueId: id }),
    answers: { 200: { description: 'Every repair, by time', schema: z.object({ items: z.array(historyRepair) }) } },
    async handle({ store, query: { queueId } }) {
      const [history] = await store.history.read([queueId]);
      if (!history) throw new NotFoundError('queueId', `there is no history of a queue "${queueId}".`);
      return { body: { items: historyRepairs(await store.centre.read(), history) } };
    },
  }),
];
