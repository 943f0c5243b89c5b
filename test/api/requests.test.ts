import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { runningServer, type TestServer } from './running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.stop());

describe('refusals are problem documents', () => {
  it.each([
    ['an unknown address', 'GET', '/v1/nothing', undefined, undefined, 404],
    ['an unknown thing', 'GET', '/v1/agents/nobody', undefined, undefined, 404],
    ['a method that is not there', 'PATCH', '/v1/centre', undefined, undefined, 405],
    ['another media type', 'PUT', '/v1/centre', 'hello', 'text/plain', 415],
    ['broken JSON', 'PUT', '/v1/centre', '{"site":', 'application/json', 400],
    ['a body that is too large', 'PUT', '/v1/centre', `"${'x'.repeat(21e6)}"`, 'application/json', 413],
    ['a bad parameter', 'GET', '/v1/agents?limit=0', undefined, undefined, 400],
    ['a cursor of its own making', 'GET', '/v1/agents?cursor=abc', undefined, undefined, 422],
    ['an id that cannot be', 'GET', '/v1/agents/%20', undefined, undefined, 400],
    ['an address that cannot be decoded', 'GET', '/v1/agents/%ff', undefined, undefined, 400],
    ['a forecast that is not there', 'POST', '/v1/staffing-requirements', { forecastId: 'fc_1' }, undefined, 404],
  ])('%s', async (_name, method, path, body, type, status) => {
    const answer = await server.planner(method, path, body, type);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const told = problem.parse(answer.body);
    expect(told.status).toBe(status);
    expect(told.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('they point at the bad field', async () => {
    const bent = structuredClone(smallCentre) as { agents: { hourlyRate: unknown }[] };
    bent.agents[2].hourlyRate = -1;
    const shape = await server.planner('PUT', '/v1/centre', bent);
    expect(shape.status).toBe(400);
    expect(problem.parse(shape.body).errors![0].pointer).toBe('/agents/2/hourlyRate');

    const lost = { ...smallCentre, agents: [{ ...smallCentre.agents[0], queueIds: ['sales', 'gone'] }] };
    const reference = await server.planner('PUT', '/v1/centre', lost);
    expect(reference.status).toBe(422);
    expect(problem.parse(reference.body).errors).toEqual([
      { pointer: '/agents/0/queueIds/1', detail: 'there is no queue "gone".' },
    ]);
    const parameter = await server.planner('GET', '/v1/history?queueId=sales&from=yesterday');
    expect(problem.parse(parameter.body).errors![0].parameter).toBe('from');
    const cursor = await server.planner('GET', '/v1/agents?cursor=abc');
    expect(problem.parse(cursor.body).errors![0].parameter).toBe('cursor');
    expect((await server.planner('PATCH', '/v1/jobs/x')).headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('the centre over HTTP', () => {
  it('is written whole, then item by item', async () => {
    const { status, body } = await server.planner('PUT', '/v1/centre', smallCentre);
    expect(status).toBe(200);
    expect(body).toMatchObject(smallCentre);
    const vacation = { id: 'off-9', agentId: 'agent-3', from: '2026-01-05', to: '2026-01-09', reason: 'vacation' };
    expect((await server.hr('PUT', '/v1/time-off/off-9', vacation)).body).toMatchObject(vacation);
    expect((await server.hr('PUT', '/v1/time-off/off-8', vacation)).status).toBe(422);
    expect((await server.hr('POST', '/v1/agents', smallCentre.agents)).body).toMatchObject({
      count: 20,
      unchanged: 20,
    });
    expect((await server.hr('DELETE', '/v1/time-off/off-9')).status).toBe(204);
    expect((await server.hr('DELETE', '/v1/time-off/off-9')).status).toBe(404);
    expect((await server.planner('DELETE', '/v1/queues/sales')).status).toBe(409);
  });

  it('is listed in pages that together hold everything once', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      type Page = { items: { id: string }[]; nextCursor: string | null };
      const address: string = `/v1/agents?limit=7${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: Page } = await server.manager<Page>('GET', address);
      ids.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(ids).toEqual(smallCentre.agents.map(({ id }) => id).sort());
  });
});

describe('imports over HTTP', () => {
  const csv = historyToCsv(smallHistories);
  const address = '/v1/history/imports?timeZone=Europe/Berlin&fileName=small.csv';

  it('store a file once, plain or gzipped, with a report', async () => {
    const first = await server.planner('POST', address, csv);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ inserted: 3000, replaced: 0, newQueueIds: [], fileName: 'small.csv' });
    expect(first.body.report).toMatchObject({ rows: 3000, timeZone: 'Europe/Berlin' });
    const again = await server.planner('POST', address, gzipSync(csv), 'application/gzip');
    expect([again.status, again.body.unchanged]).toEqual([200, 3000]);
  });

  it('refuse a file with a bad row and keep nothing of it, unless told to skip', async () => {
    const bad =
      'start,queue,offered\n2030-01-07T09:00:00,sales,5\n2030-01-07T09:30:00,sales,many\n2030-01-07T10:00:00,sales,7\n';
    const refused = await server.planner('POST', address, bad);
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toMatch(/line 3, column offered/);
    const later = '/v1/history?queueId=sales&from=2029-01-01T00:00:00Z';
    expect((await server.planner('GET', later)).body).toEqual({ items: [], nextCursor: null });
    expect((await server.planner('POST', `${address}&skipBadRows=true&intervalMinutes=30`, bad)).status).toBe(201);
    const { body } = await server.planner<{ items: { start: string; offered: number }[] }>('GET', later);
    expect(body.items.map(({ start, offered }) => [start, offered])).toEqual([
      ['2030-01-07T08:00:00Z', 5],
      ['2030-01-07T09:00:00Z', 7],
    ]);
  });
});

describe('the page and health', () => {
  it('answer without a key', async () => {
    expect((await server.stranger('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await server.stranger('GET', '/readyz')).status).toBe(200);
    expect((await server.stranger('GET', '/healthz')).headers.get('content-security-policy')).toMatch(
      /default-src 'self'/,
    );
  });
});
