import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WebhookDelivery, type WebhookMessage, webhookMessage } from '../../src/domain/webhook.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { runningServer, type TestServer } from './running-server.ts';

interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  message: WebhookMessage;
}

let server: TestServer;
let receiver: Server;
let address: string;
/** What the receiver answers next; 200 when empty. */
const answers: number[] = [];
const received: Received[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const headers = request.headers as Record<string, string>;
    received.push({ path: request.url!, headers, body, message: JSON.parse(body) });
    const status = answers.shift() ?? 200;
    response.writeHead(status, status === 302 ? { Location: `${address}/elsewhere` } : {}).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  server = await runningServer({ webhookNetworks: ['127.0.0.1'], webhookRetrySeconds: [0, 0] });
  await server.store.centre.replace(smallCentre, 'test');
});
afterAll(async () => {
  await server.stop();
  receiver.close();
});

async function until<Found>(look: () => Promise<Found | undefined> | Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 400; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen');
}
const nextMessage = (from: number) => until(() => received[from]);

async function subscribe(kinds: string[], url = `${address}/hook`): Promise<{ id: string; secret: string }> {
  const { status, body } = await server.hr<{ id: string; secret: string }>('POST', '/v1/webhooks', { url, kinds });
  expect(status).toBe(201);
  return body;
}
const deliveries = async (query: string): Promise<WebhookDelivery[]> =>
  (await server.hr<{ items: WebhookDelivery[] }>('GET', `/v1/webhook-deliveries?${query}`)).body.items;

describe('webhooks', () => {
  it('show their secret once', async () => {
    const { id, secret } = await subscribe(['skill']);
    expect(secret).toMatch(/^whsec_/);
    const texts = await Promise.all(
      ['/v1/webhooks', `/v1/webhooks/${id}`].map(async (path) => JSON.stringify((await server.hr('GET', path)).body)),
    );
    for (const text of texts) expect(text).not.toContain(secret.slice(6));
    const renewed = (await server.hr<{ secret: string }>('POST', `/v1/webhooks/${id}/secret`)).body.secret;
    expect(renewed).not.toBe(secret);
    expect((await server.planner('GET', '/v1/webhooks')).status).toBe(403);
    expect((await server.hr('DELETE', `/v1/webhooks/${id}`)).status).toBe(204);
    expect((await server.hr('GET', `/v1/webhooks/${id}`)).status).toBe(404);
  });

  it('get a signed message of a publication with its shifts', async () => {
    const { id, secret } = await subscribe(['schedule', 'shift']);
    const from = received.length;
    const scheduleId = await draft(server.store, '2025-09-08', [dayShift('agent-3', '2025-09-08', '08:00')]);
    await server.planner('POST', `/v1/schedules/${scheduleId}/publish`);
    const { headers, body, message } = await nextMessage(from);
    expect(webhookMessage.parse(message)).toMatchObject({ type: 'schedule.published', hasMore: false });
    expect(message.changes.map(({ kind, action }) => `${kind} ${action}`).sort()).toEqual([
      'schedule created',
      'shift created',
    ]);
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signature}`);
    expect(headers['webhook-id']).toBe(message.id);
    expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(60);
    const feed = await server.hr<{ items: unknown[] }>('GET', `/v1/changes?since=${message.since}&limit=1000`);
    expect(feed.body.items).toEqual(message.changes);
    await server.hr('DELETE', `/v1/webhooks/${id}`);
  });

  it('are told of the end of a job, and of nothing they did not ask for', async () => {
    const { id } = await subscribe(['job']);
    const from = received.length;
    await server.hr('PUT', '/v1/time-off/off-5', {
      id: 'off-5',
      agentId: 'agent-5',
      from: '2025-10-01',
      to: '2025-10-01',
      reason: 'other',
    });
    const job = await server.planner<{ id: string }>('POST', '/v1/forecasts', { startDate: '2025-09-08' });
    const { message } = await nextMessage(from);
    expect(message.type).toBe('job.ended');
    expect(message.changes[0]).toMatchObject({ kind: 'job', id: job.body.id, item: { state: 'failed' } });
    await server.hr('DELETE', `/v1/webhooks/${id}`);
  });

  it('are tried again with the same id, given up after the last attempt, and sent again on demand', async () => {
    const { id } = await subscribe(['skill']);
    const from = received.length;
    answers.push(500, 302, 404);
    await server.planner('POST', '/v1/skills', [{ id: 'dutch', name: 'Dutch' }]);
    const dead = await until(async () => (await deliveries(`webhookId=${id}&state=dead`))[0]);
    expect(dead).toMatchObject({ attempts: 3, lastStatus: 404, lastError: 'the receiver answered 404' });
    const attempts = received.slice(from);
    expect(attempts.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
    expect(new Set(attempts.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([dead.id]));
    const again = await server.hr('POST', `/v1/webhook-deliveries/${dead.id}/redeliver`);
    expect(again.status).toBe(202);
    const delivered = await until(async () => (await deliveries(`webhookId=${id}&state=delivered`))[0]);
    expect(delivered).toMatchObject({ id: dead.id, attempts: 1, lastStatus: 200, lastError: null });
    await server.hr('DELETE', `/v1/webhooks/${id}`);
  });

  it('never reach private addresses that were not allowed, by whatever name', async () => {
    const { port } = new URL(address);
    const hosts = ['127.0.0.2', '[::1]', '[::ffff:127.0.0.2]', '169.254.169.254', '2130706434'];
    const made = await Promise.all(hosts.map((host) => subscribe(['queue'], `http://${host}:${port}/hook`)));
    const from = received.length;
    await server.planner('PUT', '/v1/queues/sales', { ...smallCentre.queues[0], name: 'Sales and more' });
    for (const { id } of made) {
      const dead = await until(async () => (await deliveries(`webhookId=${id}&state=dead`))[0]);
      expect(dead.lastError).toMatch(/not public/);
    }
    expect(received.length).toBe(from);
  });
});
