import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smallCentre } from '../../pipeline/small-centre.ts';
import { type AccessServer, accessServer } from './access-server.ts';
import { type BrowserClient, browserClient } from './browser-client.ts';
import { type OidcProvider, startOidcProvider } from './oidc-provider.ts';

let provider: OidcProvider;
let server: AccessServer;
const agent = smallCentre.agents.find(({ externalId }) => externalId)!;

beforeAll(async () => {
  provider = await startOidcProvider();
  const roleOf = new Map([
    ['wfm-admins', 'admin' as const],
    ['wfm-planners', 'planner' as const],
    ['wfm-agents', 'agent' as const],
  ]);
  const oidc = { ...provider.client, roleClaim: 'groups', roleOf, agentClaim: 'employeeId' };
  server = await accessServer({ access: { oidc } });
  await server.store.centre.replace(smallCentre, 'test');
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});
beforeEach(() => {
  provider.fault = null;
});

/** Follows the browser to the provider; answers the address of the callback. */
async function askProvider(browser: BrowserClient): Promise<string> {
  const begun = await browser.call('GET', '/v1/session/oidc');
  expect(begun.status).toBe(303);
  const back = await fetch(begun.headers.get('location')!, { redirect: 'manual' });
  return back.headers.get('location')!.slice(server.url.length);
}

async function signIn(person: Record<string, unknown>, browser = browserClient(server.url)) {
  provider.person = person;
  const ended = await browser.call('GET', await askProvider(browser));
  const { body } = await browser.call<{ caller: Record<string, unknown> | null }>('GET', '/v1/session');
  return { address: ended.headers.get('location'), caller: body.caller };
}

const ada = { sub: 'a-1', email: 'ada@example.com', name: 'Ada', groups: ['staff', 'wfm-planners'] };

describe('sign-in through an identity provider', () => {
  it('makes a user of the role that the claim gives, and follows it from then on', async () => {
    expect(await signIn(ada)).toMatchObject({ address: '/', caller: { name: 'Ada', role: 'planner' } });
    expect(provider.asked.get('code_challenge_method')).toBe('S256');
    const renamed = { ...ada, email: 'ada.lovelace@example.com', groups: ['wfm-admins'] };
    expect((await signIn(renamed)).caller).toMatchObject({ email: 'ada@example.com', role: 'admin' });
    expect((await server.store.users.list({ limit: 10 })).items).toHaveLength(1);
    expect((await signIn(ada)).address).toBe('/#sign-in-problem=last-admin');
    expect((await signIn({ sub: 'b-1', email: 'b@example.com', groups: ['wfm-admins'] })).caller).not.toBeNull();
    expect((await signIn(ada)).caller).toMatchObject({ role: 'planner' });
  });

  it('finds an agent by the external id in its claim', async () => {
    const person = { sub: 'g-1', email: 'g@example.com', name: 'G', groups: ['wfm-agents'] };
    expect(await signIn({ ...person, employeeId: agent.externalId })).toMatchObject({
      address: '/',
      caller: { role: 'agent', agentId: agent.id },
    });
    expect(await signIn({ ...person, sub: 'g-2', employeeId: 'nobody' })).toEqual({
      address: '/#sign-in-problem=no-agent',
      caller: null,
    });
  });

  it('takes over a user made before by a verified e-mail address only', async () => {
    const settings = { email: 'eve@example.com', name: 'Eve', role: 'planner', agentId: null, isActive: true } as const;
    const made = await server.store.users.create(settings, 'test');
    const eve = { sub: 'e-1', email: 'EVE@example.com', groups: 'wfm-planners' };
    expect((await signIn({ ...eve, email_verified: false })).address).toBe('/#sign-in-problem=unknown');
    expect((await signIn(eve)).caller).toMatchObject({ userId: made.id });
    await server.store.users.update(made.id, { ...settings, isActive: false }, 'test');
    expect(await signIn(eve)).toEqual({ address: '/#sign-in-problem=inactive', caller: null });
  });

  it('refuses those to whom the claim gives no role', async () => {
    const outsider = { sub: 'o-1', email: 'o@example.com', groups: ['staff'] };
    expect(await signIn(outsider)).toEqual({ address: '/#sign-in-problem=no-role', caller: null });
  });

  it.each(['nonce', 'signature', 'audience', 'issuer', 'expired'] as const)(
    'refuses a token with a wrong %s',
    async (fault) => {
      provider.fault = fault;
      expect(await signIn(ada)).toEqual({ address: '/#sign-in-problem=failed', caller: null });
    },
  );

  it('refuses an answer that this browser did not ask for, and one that comes twice', async () => {
    provider.person = ada;
    const browser = browserClient(server.url);
    const answer = await askProvider(browser);
    const stranger = await browserClient(server.url).call('GET', answer);
    expect(stranger.headers.get('location')).toBe('/#sign-in-problem=failed');
    const forged = answer.replace(/state=[^&]+/, 'state=forged');
    const cookies = new Map(browser.cookies);
    expect((await browser.call('GET', forged)).headers.get('location')).toBe('/#sign-in-problem=failed');
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect((await browser.call('GET', answer)).headers.get('location')).toBe('/');
    for (const [name, value] of cookies) browser.cookies.set(name, value);
    expect((await browser.call('GET', answer)).headers.get('location')).toBe('/#sign-in-problem=failed');
  });

  it('is not there unless it is set up', async () => {
    const without = await accessServer();
    expect((await browserClient(without.url).call('GET', '/v1/session/oidc')).status).toBe(404);
    expect((await browserClient(without.url).call('GET', '/v1/session')).body.singleSignOn).toBe(false);
    await without.stop();
  });
});
