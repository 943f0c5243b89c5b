import { createConfig, lintFromString } from '@redocly/openapi-core';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { paths } from '../../web/src/api-types.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { document } from './fuzz/document.ts';
import { runningServer, type TestServer } from './running-server.ts';

let server: TestServer;
let client: ReturnType<typeof createClient<paths>>;
beforeAll(async () => {
  server = await runningServer();
  const headers = { Authorization: `Bearer ${await server.keyOf('planner')}` };
  client = createClient<paths>({ baseUrl: server.url, headers });
});
afterAll(() => server.stop());

describe('the document, for makers of clients', () => {
  const problemsOf = async (source: object): Promise<string[]> => {
    const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
    return (await lintFromString({ source: JSON.stringify(source), config })).map(({ message }) => message);
  };

  it('is valid OpenAPI 3.1, as a validator that notices a bent one says', async () => {
    expect(await problemsOf(document)).toEqual([]);
    const { '/v1/agents': agents } = document.paths;
    const bent = { ...document, paths: { '/v1/agents': { ...agents, get: { ...agents.get, answers: {} } } } };
    expect(await problemsOf(bent)).not.toEqual([]);
  });
});

/** Compiles against the types generated from the document (`npm run typecheck`), and drives a real server. */
describe('a client generated from the document', () => {
  it('sets up a centre, changes it safely and reads it page by page', async () => {
    const put = await client.PUT('/v1/centre', { body: smallCentre });
    expect(put.data?.agents).toHaveLength(20);
    const params = { path: { id: 'sales' } };
    const { data: queue, response } = await client.GET('/v1/queues/{id}', { params });
    expect(queue?.averageHandleTimeSeconds).toBe(240);
    const seen = response.headers.get('etag')!;
    const changed = { ...queue!, averageHandleTimeSeconds: 250 };
    const conditional = { path: { id: 'sales' }, header: { 'If-Match': seen } };
    expect((await client.PUT('/v1/queues/{id}', { params: conditional, body: changed })).response.status).toBe(200);
    const late = await client.PUT('/v1/queues/{id}', { params: conditional, body: changed });
    expect([late.response.status, late.error?.status]).toEqual([412, 412]);

    const names: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { data } = await client.GET('/v1/agents', { params: { query: { limit: 8, cursor } } });
      names.push(...data!.items.map(({ name }) => name));
      if (data!.nextCursor === null) break;
      cursor = data!.nextCursor;
    }
    expect(new Set(names).size).toBe(20);
  });

  it('pushes people, orders work once and plans on a forecast of its own', async () => {
    const [{ externalId: _, ...person }] = smallCentre.agents;
    const people = [{ ...person, id: undefined, externalId: 'HR 77' }];
    const { data: upserted } = await client.POST('/v1/agents', { body: people });
    expect(upserted).toMatchObject({ created: 1, items: [{ externalId: 'HR 77' }] });

    const row = { start: '2025-09-01T08:00:00Z', queueId: 'sales', mean: 12, averageHandleTimeSeconds: 240 };
    const { data: forecast } = await client.POST('/v1/forecasts/imports', { body: [row] });
    const order = { body: { forecastId: forecast!.id }, params: { header: { 'Idempotency-Key': 'staff once' } } };
    order.params.header['Idempotency-Key'] = 'staff-once';
    const [first, second] = [
      await client.POST('/v1/staffing-requirements', order),
      await client.POST('/v1/staffing-requirements', order),
    ];
    expect(second.data?.id).toBe(first.data?.id);
    for (;;) {
      const { data: job } = await client.GET('/v1/jobs/{id}', { params: { path: { id: first.data!.id } } });
      if (job!.state === 'complete') {
        const id = job!.result!.staffingRequirementId;
        const { data } = await client.GET('/v1/staffing-requirements/{id}', { params: { path: { id } } });
        expect(Math.max(...data!.queues.find(({ queueId }) => queueId === 'sales')!.required)).toBeGreaterThan(0);
        return;
      }
      expect(['queued', 'running']).toContain(job!.state);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it('gets refusals as typed problem documents', async () => {
    const { error, response } = await client.GET('/v1/agents/{id}', { params: { path: { id: 'nobody' } } });
    expect(response.status).toBe(404);
    expect(error?.detail).toMatch(/nobody/);
  });
});
