import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import type { Log } from '../../src/jobs/log.ts';
import { type Caller, callerOf, runningServer, type TestServer } from './running-server.ts';

interface Line {
  details: Record<string, unknown>;
  message: string;
}
const lines: Line[] = [];
const note = (details: object, message: string): void => {
  lines.push({ details: details as Line['details'], message });
};
const log: Log = { info: note, warn: note, error: note };

let server: TestServer;
let key: string;
let call: Caller;
beforeAll(async () => {
  server = await runningServer({ log, requestsPerMinute: 60 });
  key = await server.keyOf('planner');
  call = callerOf(server.url, key);
});
afterAll(() => server.stop());

const requestLine = (requestId: string): Line | undefined =>
  lines.find(({ message, details }) => message === 'request' && details.requestId === requestId);

describe('requests', () => {
  it('are logged under the id they came with, or one of their own', async () => {
    const { headers } = await call('GET', '/v1/site', undefined, undefined, { 'X-Request-Id': 'from-proxy.17' });
    expect(headers.get('x-request-id')).toBe('from-proxy.17');
    expect(requestLine('from-proxy.17')?.details).toMatchObject({ method: 'GET', path: '/v1/site', status: 200 });
    for (const bad of ['x'.repeat(200), 'two words', '{"a":1}']) {
      const answer = await call('GET', '/v1/site', undefined, undefined, { 'X-Request-Id': bad });
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('find their connection open for longer than proxies keep theirs', async () => {
    const { headers } = await fetch(`${server.url}/healthz`);
    const [, seconds] = headers.get('keep-alive')!.match(/^timeout=(\d+)$/)!;
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  it('leave no secret in the log', async () => {
    const { url } = (await call<{ url: string }>('GET', '/v1/agents/agent-1/calendar-link')).body;
    await fetch(`${server.url}/v1/agents/agent-1/calendar.ics?token=secret-token`);
    await call('POST', '/v1/agents', [{ id: 'x', name: 'secret-name' }]);
    const text = JSON.stringify(lines);
    expect(text).toContain('/v1/agents/agent-1/calendar.ics');
    for (const secret of [
      key,
      'secret-token',
      'secret-name',
      ...(url ? [new URL(url).searchParams.get('token')!] : []),
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('that are none are answered all the same', async () => {
    const { port } = new URL(server.url);
    const answer = await new Promise<{ status?: number; type?: string; text: string }>((resolve, reject) => {
      const sent = httpRequest({ port, path: `/v1/${'x'.repeat(20_000)}` }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, type: response.headers['content-type'], text }),
        );
      });
      sent.on('error', reject).end();
    });
    expect([answer.status, answer.type]).toEqual([431, 'application/problem+json']);
    expect(problem.parse(JSON.parse(answer.text)).status).toBe(431);
  });
});

describe('bodies', () => {
  it('come and go gzipped', async () => {
    const codes = (await server.hr<{ items: object[] }>('GET', '/v1/activity-codes')).body.items;
    const packed = gzipSync(JSON.stringify(codes));
    const sent = await server.admin('POST', '/v1/activity-codes', packed, 'application/json', {
      'Content-Encoding': 'gzip',
    });
    expect([sent.status, sent.body]).toMatchObject([200, { unchanged: codes.length }]);
    const answer = await server.hr('GET', '/v1/activity-codes', undefined, undefined, { 'Accept-Encoding': 'gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.body).toEqual({ items: codes, nextCursor: null });
  });

  it('that unpack to more than the limit are refused', async () => {
    const bomb = gzipSync(`"${'x'.repeat(21e6)}"`);
    const { status } = await server.admin('POST', '/v1/activity-codes', bomb, 'application/json', {
      'Content-Encoding': 'gzip',
    });
    expect(status).toBe(413);
  });
});

describe('/metrics', () => {
  it('counts requests by route and status, jobs, connections', async () => {
    const scrape = async () => (await server.stranger<string>('GET', '/metrics')).body;
    const countOf = (text: string, labels: string): number =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith('crewcast_http_requests_total') && line.includes(labels))
          ?.split(' ')[1] ?? 0,
      );
    const labels = 'route="/v1/agents/{id}",status="404"';
    const before = countOf(await scrape(), labels);
    await call('GET', '/v1/agents/nobody-1');
    await call('GET', '/v1/agents/nobody-2');
    const text = await scrape();
    expect(countOf(text, labels)).toBe(before + 2);
    expect(text).not.toContain('nobody-1');
    expect(text).toMatch(
      /crewcast_http_request_duration_seconds_bucket\{le="0.1",method="GET",route="\/v1\/site"\} \d+/,
    );
    expect(text).toMatch(/crewcast_jobs\{state="queued"\} 0/);
    expect(text).toMatch(/crewcast_database_connections\{state="idle"\} \d+/);
  });
});

describe('/docs', () => {
  it('is a page that needs nothing but this server', async () => {
    const { body: page, headers } = await server.stranger<string>('GET', '/docs/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self'/);
    expect(page).not.toMatch(/https?:\/\//);
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect((await server.stranger('GET', address)).status).toBe(200);
    expect((await server.stranger<string>('GET', '/docs/start.js')).body).toContain('/openapi.json');
  });
});

describe('limits', () => {
  it('hold per key: one that asks too often waits, others do not', async () => {
    const eager = callerOf(server.url, await server.keyOf('manager'));
    const statuses = await Promise.all(Array.from({ length: 70 }, async () => (await eager('GET', '/v1/site')).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    const { status, headers, body } = await eager('GET', '/v1/site');
    expect([status, problem.parse(body).status]).toEqual([429, 429]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await server.hr('GET', '/v1/site')).status).toBe(200);
  });

  it('end the guessing of keys, and leave good keys of the address alone', async () => {
    const guesser = callerOf(server.url, 'cc_guess');
    const statuses = await Promise.all(
      Array.from({ length: 70 }, async () => (await guesser('GET', '/v1/site')).status),
    );
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect((await server.admin('GET', '/v1/site')).status).toBe(200);
  });
});
