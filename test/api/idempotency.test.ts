import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCentre } from '../pipeline/small-centre.ts';
import { runningServer, type TestServer } from './running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', smallCentre);
});
afterAll(() => server.stop());

const order = { startDate: '2025-09-01' };
const post = (key: string, body: object = order, path = '/v1/forecasts', call = server.planner) =>
  call('POST', path, body, undefined, { 'Idempotency-Key': key });
const jobs = async (): Promise<number> =>
  (await server.planner<{ items: object[] }>('GET', '/v1/jobs?limit=1000')).body.items.length;

describe('a POST with an Idempotency-Key', () => {
  it('is done once and answered alike however often it is sent', async () => {
    const before = await jobs();
    const first = await post('a');
    const again = await post('a');
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(await jobs()).toBe(before + 1);
    await post('another');
    expect(await jobs()).toBe(before + 2);
  });

  it('is done once when all repetitions come at the same time', async () => {
    const before = await jobs();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('b')));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await jobs()).toBe(before + 1);
  });

  it('is another request when its body, its address or its sender differs', async () => {
    await post('c');
    expect((await post('c', { startDate: '2025-09-08' })).status).toBe(422);
    expect((await post('c', order, '/v1/plans')).status).toBe(422);
    expect((await post('c', order, '/v1/forecasts', server.admin)).headers.get('idempotency-replayed')).toBeNull();
  });

  it('may be sent again when it was refused', async () => {
    const staffing = { forecastId: 'fc_none' };
    expect((await post('d', staffing, '/v1/staffing-requirements')).status).toBe(404);
    expect((await post('d')).status).toBe(202);
  });

  it('is refused when the key is none', async () => {
    expect((await post('x'.repeat(256))).status).toBe(400);
    expect((await post('two words')).status).toBe(400);
  });

  it('covers uploads', async () => {
    const upload = (csv: string) =>
      server.planner('POST', '/v1/history/imports?timeZone=UTC', csv, undefined, { 'Idempotency-Key': 'file' });
    const csv = 'start,queue,offered\n2025-01-01T10:00Z,once,3\n2025-01-01T10:30Z,once,4\n';
    const first = await upload(csv);
    expect(first.status).toBe(201);
    const again = await upload(csv);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await upload(`${csv}2025-01-01T11:00Z,once,5\n`)).status).toBe(422);
  });
});
