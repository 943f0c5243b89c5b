import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashPassword } from '../../../src/store/password.ts';
import type { User } from '../../../src/store/user-store.ts';
import { callerOf } from '../running-server.ts';
import { type AccessServer, accessServer } from './access-server.ts';
import { type BrowserClient, browserClient } from './browser-client.ts';

const password = 'correct horse battery';
const minute = 60_000;
let now = Date.parse('2026-03-02T08:00:00Z');
let server: AccessServer;
let admin: User;

beforeAll(async () => {
  server = await accessServer({ clock: { now: () => now } });
  admin = await createUser('Ada@example.com', 'admin');
});
afterAll(() => server.stop());
/** No test sees the failed attempts and sessions of another. */
beforeEach(() => {
  now += 24 * 60 * minute;
});

async function createUser(email: string, role: 'admin' | 'manager' | 'planner'): Promise<User> {
  const user = await server.store.users.create({ email, name: email, role, agentId: null, isActive: true }, 'test');
  await server.store.users.setPasswordHash(user.id, await hashPassword(password), 'test');
  return user;
}

const signIn = (browser: BrowserClient, email = 'ada@example.com', typed = password) =>
  browser.call('POST', '/v1/session', { email, password: typed });

async function signedIn(email?: string): Promise<BrowserClient> {
  const browser = browserClient(server.url);
  expect((await signIn(browser, email)).status).toBe(204);
  return browser;
}

const statusOf = async (browser: BrowserClient) => (await browser.call('GET', '/v1/site')).status;

describe('signing in with a password', () => {
  it('sets a cookie scripts cannot read, tells who is signed in, and ends with sign-out', async () => {
    const browser = browserClient(server.url);
    const answer = await signIn(browser);
    expect(answer.status).toBe(204);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^crewcast=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const { body } = await browser.call('GET', '/v1/session');
    expect(body.caller).toMatchObject({ userId: admin.id, email: 'Ada@example.com', role: 'admin', agentId: null });
    expect(await statusOf(browser)).toBe(200);

    const kept = new Map(browser.cookies);
    expect((await browser.call('DELETE', '/v1/session')).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await statusOf(browser)).toBe(401);
    expect((await browser.call('GET', '/v1/session')).body.caller).toBeNull();
  });

  it('changes the token at sign-in and ends the session of the old one', async () => {
    const browser = await signedIn();
    const [first] = [...browser.cookies.values()];
    await signIn(browser);
    const [second] = [...browser.cookies.values()];
    expect(second).not.toBe(first);
    browser.cookies.set('crewcast', first);
    expect(await statusOf(browser)).toBe(401);
  });

  it('ends after idle time, and after some hours however busy', async () => {
    const idle = await signedIn();
    now += 119 * minute;
    expect(await statusOf(idle)).toBe(200);
    now += 121 * minute;
    expect(await statusOf(idle)).toBe(401);

    const busy = await signedIn();
    for (let elapsed = 0; elapsed < 11 * 60; elapsed += 60) {
      expect(await statusOf(busy)).toBe(200);
      now += 60 * minute;
    }
    expect(await statusOf(busy)).toBe(200);
    now += 61 * minute;
    expect(await statusOf(busy)).toBe(401);
  });

  it('sends a __Host- cookie that is never sent in clear when a trusted proxy speaks https', async () => {
    const behindProxy = await accessServer({ access: { trustedProxies: 1 } });
    const settings = { email: 'a@b.example', name: 'A', role: 'admin', agentId: null, isActive: true } as const;
    const user = await behindProxy.store.users.create(settings, 'test');
    const token = await behindProxy.store.signInLinks.create(user.id, 5, 'test');
    const browser = browserClient(behindProxy.url, { 'X-Forwarded-Proto': 'https' });
    const answer = await browser.call('POST', '/v1/session/link', { token });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-crewcast=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(await statusOf(browser)).toBe(200);
    await behindProxy.stop();
  });
});

describe('guessing', () => {
  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await signIn(browserClient(server.url), 'ada@example.com', 'wrong password 1');
    const unknown = await signIn(browserClient(server.url), 'nobody@example.com', 'wrong password 1');
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('is slowed after ten failures from one address, even at once, known account or not, and over after 15 minutes', async () => {
    for (const email of ['ada@example.com', 'nobody@example.com']) {
      const attempts = await Promise.all(
        Array.from({ length: 14 }, () => signIn(browserClient(server.url), email, 'wrong password 1')),
      );
      const statuses = attempts.map(({ status }) => status).sort();
      expect(statuses).toEqual([...Array(10).fill(401), ...Array(4).fill(429)]);
    }
    const refused = await signIn(browserClient(server.url));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    now += 15 * minute;
    expect((await signIn(browserClient(server.url))).status).toBe(204);
  });

  it('is forgiven by success', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 6; i++) await signIn(browserClient(server.url), 'ada@example.com', 'wrong password 1');
      expect((await signIn(browserClient(server.url))).status).toBe(204);
    }
  });
});

describe('other sites', () => {
  it('cannot make a signed-in browser change anything', async () => {
    const browser = await signedIn();
    const path = `/v1/users/${admin.id}/sessions`;
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = await fetch(server.url + path, { method: 'DELETE', headers: { Cookie: cookie } });
    expect(form.status).toBe(403);
    const crossSite = await browser.call('DELETE', path, undefined, { 'Sec-Fetch-Site': 'cross-site' });
    expect(crossSite.status).toBe(403);
    const sameHost = await browser.call('DELETE', path, undefined, { 'Sec-Fetch-Site': 'same-site' });
    expect(sameHost.status).toBe(403);
    expect(await statusOf(browser)).toBe(200);
    expect((await browser.call('DELETE', path)).status).toBe(204);
  });

  it('cannot sign a browser in as somebody else', async () => {
    const body = JSON.stringify({ email: 'ada@example.com', password });
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      const answer = await fetch(`${server.url}/v1/session`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      });
      expect(answer.status).toBe(403);
    }
  });

  it('are not answered when they ask for permission first', async () => {
    const preflight = await fetch(`${server.url}/v1/site`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('passwords', () => {
  it('are changed knowing the current one, which ends the other sessions', async () => {
    const user = await createUser('pia@example.com', 'planner');
    const [browser, elsewhere] = [await signedIn('pia@example.com'), await signedIn('pia@example.com')];
    const change = (currentPassword: string | undefined, newPassword: string) =>
      browser.call('PUT', '/v1/session/password', { currentPassword, newPassword });
    expect((await change(undefined, 'another long password')).status).toBe(422);
    expect((await change('wrong password 1', 'another long password')).status).toBe(422);
    expect((await change(password, 'short')).status).toBe(400);
    expect((await change(password, 'another long password')).status).toBe(204);
    expect(await statusOf(browser)).toBe(200);
    expect(await statusOf(elsewhere)).toBe(401);
    expect((await signIn(browserClient(server.url), 'pia@example.com')).status).toBe(401);
    expect((await signIn(browserClient(server.url), 'pia@example.com', 'another long password')).status).toBe(204);
    expect(await server.store.users.passwordHashOf(user.id)).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
  });

  it('are hashed anew at sign-in when the parameters were weaker', async () => {
    const user = await createUser('rob@example.com', 'planner');
    const weak = await hashPassword(password, { ln: 12, r: 8, p: 1 });
    await server.store.users.setPasswordHash(user.id, weak, 'test');
    await signedIn('rob@example.com');
    expect(await server.store.users.passwordHashOf(user.id)).toMatch(/^\$scrypt\$ln=15/);
    await signedIn('rob@example.com');
  });
});

describe('one-time links', () => {
  it('sign in once, let a password be set without the old one, and stop working', async () => {
    const user = await createUser('lin@example.com', 'planner');
    const boss = await signedIn();
    const made = await boss.call<{ url: string }>('POST', `/v1/users/${user.id}/sign-in-link`);
    expect(made.status).toBe(201);
    const token = /#sign-in=(.+)$/.exec(made.body.url)![1];
    const browser = browserClient(server.url);
    expect((await browser.call('POST', '/v1/session/link', { token })).status).toBe(204);
    const set = await browser.call('PUT', '/v1/session/password', { newPassword: 'a brand new password' });
    expect(set.status).toBe(204);
    expect((await browserClient(server.url).call('POST', '/v1/session/link', { token })).status).toBe(401);
    expect((await signIn(browserClient(server.url), 'lin@example.com', 'a brand new password')).status).toBe(204);
  });

  it('are too old after their time, and only the newest of a user works', async () => {
    const [older, newer] = [
      await server.store.signInLinks.create(admin.id, 15, 'test'),
      await server.store.signInLinks.create(admin.id, 15, 'test'),
    ];
    expect(await server.store.signInLinks.redeem(older)).toBeNull();
    now += 15 * minute;
    expect(await server.store.signInLinks.redeem(newer)).toBeNull();
  });
});

describe('users', () => {
  const settings = (email: string, role: string, more: object = {}) => ({ email, name: 'N', role, ...more });

  it('are kept over REST; another role or deactivation ends their sessions at once', async () => {
    const boss = await signedIn();
    const user = await createUser('max@example.com', 'planner');
    const browser = await signedIn('max@example.com');
    const path = `/v1/users/${user.id}`;
    expect((await boss.call('PUT', path, settings('max@example.com', 'manager'))).status).toBe(200);
    expect(await statusOf(browser)).toBe(401);
    const again = await signedIn('max@example.com');
    expect((await boss.call('PUT', path, settings('max@example.com', 'manager', { isActive: false }))).status).toBe(
      200,
    );
    expect(await statusOf(again)).toBe(401);
    expect((await signIn(browserClient(server.url), 'max@example.com')).status).toBe(401);
    expect((await boss.call('DELETE', path)).status).toBe(204);
    expect((await boss.call('GET', path)).status).toBe(404);
  });

  it('have one address each, agents exist, and nobody but an agent is one', async () => {
    const boss = await signedIn();
    const refused = [
      [settings('ADA@example.com', 'planner'), 409],
      [settings('x@example.com', 'agent'), 422],
      [settings('x@example.com', 'agent', { agentId: 'nobody' }), 422],
      [settings('x@example.com', 'planner', { agentId: 'nobody' }), 422],
      [settings('not an address', 'planner'), 400],
    ] as const;
    for (const [body, status] of refused) expect((await boss.call('POST', '/v1/users', body)).status).toBe(status);
  });

  it('keep their last admin, whoever tries at the same time', async () => {
    const other = await createUser('eve@example.com', 'admin');
    const boss = await signedIn();
    const answers = await Promise.all([
      boss.call('DELETE', `/v1/users/${other.id}`),
      boss.call('PUT', `/v1/users/${admin.id}`, settings('Ada@example.com', 'planner')),
    ]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
    const left = await server.store.users.findAdmin();
    const settingsOfLeft = settings(left!.email, 'planner');
    await expect(
      server.store.users.update(left!.id, { ...left!, ...settingsOfLeft, role: 'planner' }, 'test'),
    ).rejects.toThrow(/last active admin/);
    await expect(server.store.users.remove(left!.id, 'test')).rejects.toThrow(/last active admin/);
  });
});

describe('keys over REST', () => {
  it('are shown once, narrowed by scopes, counted as used and revoked', async () => {
    const admins = await server.withKey({ role: 'admin' });
    const order = { name: 'BI', role: 'planner', scopes: ['read:schedules', 'write:history'] };
    const made = await admins<{ id: string; key: string }>('POST', '/v1/keys', order);
    expect(made.status).toBe(201);
    const bi = callerOf(server.url, made.body.key);
    expect((await bi('GET', '/v1/schedules')).status).toBe(200);
    expect((await bi('POST', '/v1/schedules', {})).status).toBe(403);
    expect((await bi('GET', '/v1/history?queueId=q')).status).toBe(403);
    expect((await bi('POST', '/v1/history/imports', 'x', 'text/plain')).status).toBe(415);
    expect((await bi('GET', '/v1/site')).status).toBe(403);

    const { body } = await admins('GET', `/v1/keys/${made.body.id}`);
    expect(body).toMatchObject({ name: 'BI', scopes: order.scopes, lastUsedAt: expect.any(String) });
    expect(Date.parse(body.lastUsedAt as string)).toBe(now);
    expect(JSON.stringify(body)).not.toContain(made.body.key);
    expect((await admins('DELETE', `/v1/keys/${made.body.id}`)).status).toBe(204);
    expect((await bi('GET', '/v1/schedules')).status).toBe(401);
  });

  it('expire', async () => {
    const expiresAt = new Date(now + 60 * minute).toISOString();
    const { key } = await server.store.keys.create({ name: 'b', role: 'admin', expiresAt }, 'test');
    expect((await callerOf(server.url, key)('GET', '/v1/site')).status).toBe(200);
    now += 60 * minute;
    expect((await callerOf(server.url, key)('GET', '/v1/site')).status).toBe(401);
  });

  it('refuse a scope there is not and an end that is past', async () => {
    const boss = await server.withKey({ role: 'admin' });
    const refused = await boss('POST', '/v1/keys', { name: 'x', role: 'hr', scopes: ['read', 'fly'] });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/scopes/1' }]);
    const past = new Date(now - 1).toISOString();
    expect((await boss('POST', '/v1/keys', { name: 'x', role: 'hr', expiresAt: past })).status).toBe(422);
    for (const settings of [
      { role: 'agent' },
      { role: 'agent', agentId: 'nobody' },
      { role: 'hr', agentId: 'nobody' },
    ]) {
      const answer = await boss('POST', '/v1/keys', { name: 'x', ...settings });
      expect([answer.status, answer.body.errors]).toMatchObject([422, [{ pointer: '/agentId' }]]);
    }
  });
});
