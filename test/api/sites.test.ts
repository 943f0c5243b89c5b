import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../api/routes/index.ts';
import type { Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { type AccessServer, accessServer } from './auth/access-server.ts';
import type { Caller } from './running-server.ts';

const startDate = '2026-03-09';
const [{ id: agentId }] = smallCentre.agents;
let server: AccessServer;
let admin: Caller;
let lisbon: Store;
const ids = { main: {} as Record<string, string>, lisbon: {} as Record<string, string> };
beforeAll(async () => {
  server = await accessServer();
  admin = await server.withKey({ role: 'admin' });
  const body = { id: 'lisbon', name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' };
  const made = await admin('POST', '/v1/sites', body);
  expect(made).toMatchObject({ status: 201, body });
  expect(made.headers.get('location')).toBe('/v1/sites/lisbon');
  lisbon = await server.sites.of('lisbon');
  ids.main = await fill(server.store, 'Amsterdam', 'Europe/Amsterdam');
  ids.lisbon = await fill(lisbon, 'Lisboeta', 'Europe/Lisbon');
});
afterAll(() => server.stop());

/** The same external ids at every site; `word` is in all texts, and nowhere else. */
async function fill(store: Store, word: string, timeZone: string): Promise<Record<string, string>> {
  const spoken = JSON.parse(JSON.stringify(smallCentre), (key, value) => (key === 'name' ? `${word} ${value}` : value));
  await store.centre.replace({ ...spoken, site: { ...spoken.site, timeZone } }, 'test');
  const scheduleId = await draft(store, startDate, [dayShift(agentId, startDate, '08:00')], spoken);
  await store.schedules.publish(scheduleId, 'test');
  const { staffingRequirementId } = await store.schedules.find(scheduleId);
  const { forecastId } = await store.forecasts.findStaffing(staffingRequirementId);
  const job = await store.jobs.add('forecast', { startDate, days: 7 }, word);
  const webhook = await store.webhooks.create(
    { url: 'https://example.com/', description: word, kinds: ['shift'], isActive: true },
    word,
  );
  return { scheduleId, staffingRequirementId, forecastId, jobId: job.id, webhookId: webhook.id };
}

const at = (site: string, path: string): string => `/v1/sites/${site}${path.slice('/v1'.length)}`;

describe('an address with a site in it', () => {
  it('is about that site, whatever else has the same ids', async () => {
    const names = async (path: string) =>
      (await admin<{ items: { id: string; name: string }[] }>('GET', path)).body.items.map(({ name }) => name);
    expect(await names('/v1/agents')).toEqual(await names(at('main', '/v1/agents')));
    for (const name of await names(at('lisbon', '/v1/agents'))) expect(name).toMatch(/^Lisboeta /);
    for (const name of await names('/v1/agents')) expect(name).toMatch(/^Amsterdam /);
    const named = await admin<{ id: string }>('GET', `/v1/schedules/${ids.lisbon.scheduleId}`, undefined, undefined, {
      'X-Crewcast-Site': 'lisbon',
    });
    expect(named.body.id).toBe(ids.lisbon.scheduleId);
  });

  it('writes there alone, answers addresses there and repeats nothing of another site', async () => {
    const order = { startDate, days: 7 };
    const key = { 'Idempotency-Key': 'one-key' };
    const there = await admin<{ id: string }>('POST', at('lisbon', '/v1/forecasts'), order, undefined, key);
    const here = await admin<{ id: string }>('POST', '/v1/forecasts', order, undefined, key);
    expect(there.headers.get('location')).toBe(at('lisbon', `/v1/jobs/${there.body.id}`));
    expect(here.headers.get('idempotency-replayed')).toBeNull();
    const again = await admin<{ id: string }>('POST', at('lisbon', '/v1/forecasts'), order, undefined, key);
    expect(again.body.id).toBe(there.body.id);
    expect(again.headers.get('location')).toBe(there.headers.get('location'));
    expect((await admin('GET', there.headers.get('location')!)).status).toBe(200);
    expect((await admin('GET', `/v1/jobs/${there.body.id}`)).status).toBe(404);
  });

  it('is not found when it names none, and refused in one line', async () => {
    for (const site of ['porto', 'public', 'LISBON', '%00', 'site_lisbon']) {
      const { status, body } = await admin('GET', at(site, '/v1/agents'));
      expect({ site, status, detail: body.detail }).toMatchObject({
        status: 404,
        detail: expect.stringMatching(/no site/),
      });
    }
  });

  it('holds the calendar of its agents behind its own secret', async () => {
    const { body } = await admin<{ url: string }>('GET', at('lisbon', `/v1/agents/${agentId}/calendar-link`));
    const path = body.url.slice(server.url.length);
    const calendar = await fetch(body.url);
    expect(calendar.status).toBe(200);
    expect(await calendar.text()).toContain('Lisboeta');
    expect((await fetch(server.url + path.replace('/sites/lisbon', ''))).status).toBe(401);
    expect((await fetch(server.url + path.replace('/lisbon', '/porto'))).status).toBe(401);
  });
});

/** Every route that reads at once. */
const reads = routes.filter(({ method, path }) => method === 'get' && !/\/events$|\/oidc/.test(path));

/** With each id that the main site knows in turn. */
const addressesOf = (path: string): string[] => {
  const own = [agentId, ...Object.values(ids.main)];
  const values = path.includes('{') ? own : [''];
  return values.map((value) => path.replaceAll(/\{\w+\}/g, encodeURIComponent(value)));
};

describe('a caller of one site', () => {
  const query = `?from=2026-01-01&to=2026-12-31&limit=1000`;
  const tellsMain = (text: string): boolean =>
    text.includes('Amsterdam') || Object.values(ids.main).some((id) => text.includes(`"${id}"`));

  it('never meets anything of another on any route that reads', async () => {
    const addresses = reads.flatMap(({ path }) => addressesOf(path));
    const paths = addresses.flatMap((path) =>
      path.includes(agentId) ? [path, path + query] : [path, at('lisbon', path)],
    );
    const call = await server.withKey({ role: 'admin', sites: ['lisbon'] });
    let answered = 0;
    for (const path of paths) {
      const { status, body } = await call('GET', path);
      if (status === 200) answered++;
      expect({ path, status, tells: tellsMain(JSON.stringify(body)) }).toEqual({ path, status, tells: false });
    }
    expect(answered).toBeGreaterThan(60);
  });

  it('would have met it there: the same walk at the main site finds it', async () => {
    const call = await server.withKey({ role: 'admin', sites: ['main'] });
    const found: string[] = [];
    for (const address of reads.flatMap(({ path }) => addressesOf(path))) {
      const { body } = await call('GET', address);
      if (tellsMain(JSON.stringify(body))) found.push(address);
    }
    expect(found).toEqual(
      expect.arrayContaining(['/v1/agents', '/v1/centre', '/v1/schedules', '/v1/jobs', '/v1/webhooks']),
    );
  });

  it('is told of no site but its own', async () => {
    for (const role of ['planner', 'admin'] as const) {
      const call = await server.withKey({ role, sites: ['lisbon'] });
      const { body } = await call<{ items: { id: string }[] }>('GET', '/v1/sites');
      expect(body.items.map(({ id }) => id)).toEqual(['lisbon']);
      expect((await call('GET', '/v1/sites/main')).status).toBe(404);
      const [foreign, missing] = await Promise.all([
        call('GET', at('main', '/v1/agents')),
        call('GET', at('none', '/v1/agents')),
      ]);
      expect(String(foreign.body.detail).replace('main', 'none')).toBe(missing.body.detail);
      expect([foreign.status, missing.status]).toEqual([404, 404]);
      expect((await call('GET', '/v1/site')).body.timeZone).toBe('Europe/Lisbon');
    }
  });

  it('changes nothing elsewhere and nothing of the organisation', async () => {
    const accounts = routes.filter(({ tag }) => tag === 'Users' || tag === 'API keys');
    expect(accounts.length).toBeGreaterThan(8);
    expect(accounts.filter(({ organisation }) => organisation !== 'whole')).toEqual([]);
    const call = await server.withKey({ role: 'admin', sites: ['lisbon'] });
    const before = await server.store.centre.read();
    const agent = smallCentre.agents[0];
    expect((await call('PUT', at('main', `/v1/agents/${agent.id}`), agent)).status).toBe(404);
    expect((await call('POST', `/v1/schedules/${ids.main.scheduleId}/publish`)).status).toBe(404);
    expect((await call('DELETE', `/v1/webhooks/${ids.main.webhookId}`)).status).toBe(404);
    expect(await server.store.centre.read()).toEqual(before);
    const order = { name: 'wide', role: 'admin' };
    for (const [method, path] of [
      ['GET', '/v1/users'],
      ['GET', '/v1/keys'],
      ['POST', '/v1/keys'],
      ['PUT', '/v1/sites/lisbon'],
    ]) {
      const { status } = await call(method, path, method === 'GET' ? undefined : order);
      expect({ method, path, status }).toEqual({ method, path, status: 403 });
    }
  });
});

describe('an agent', () => {
  it('sees the own shifts at the own site, not those of a namesake', async () => {
    const own = await server.withKey({ role: 'agent', agentId, sites: ['lisbon'] });
    const [mine, elsewhere] = await Promise.all([
      own('GET', `/v1/agents/${agentId}/personal-data`),
      own('GET', at('main', `/v1/agents/${agentId}/personal-data`)),
    ]);
    expect(JSON.stringify(mine.body)).toContain('Lisboeta');
    expect(JSON.stringify(mine.body)).not.toContain('Amsterdam');
    expect(elsewhere.status).toBe(404);
  });
});

describe('a closed site', () => {
  it('is read and not changed until it is opened again', async () => {
    const facts = { name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' };
    const closed = await admin('PUT', '/v1/sites/lisbon', { ...facts, isClosed: true });
    expect(closed).toMatchObject({ status: 200, body: { closedAt: expect.any(String) } });
    expect((await admin('GET', at('lisbon', '/v1/agents'))).status).toBe(200);
    const { status, body } = await admin('PUT', at('lisbon', '/v1/skills/new'), { id: 'new', name: 'New' });
    expect({ status, detail: body.detail }).toMatchObject({ status: 409, detail: expect.stringMatching(/closed/) });
    expect((await admin('PUT', '/v1/sites/lisbon', facts)).body.closedAt).toBeNull();
    expect((await admin('PUT', at('lisbon', '/v1/skills/new'), { id: 'new', name: 'New' })).status).toBeLessThan(300);
    expect((await admin('PUT', '/v1/sites/main', { ...facts, isClosed: true })).status).toBe(422);
  });
});
