import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/store/password.ts';
import type { User } from '../../src/store/user-store.ts';
import { type AccessServer, accessServer } from '../api/auth/access-server.ts';
import { type OidcProvider, startOidcProvider } from '../api/auth/oidc-provider.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { openBrowser, openPage } from './browser.ts';

const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
const email = 'ada@example.com';
const password = 'a password for tests';
let provider: OidcProvider;
let server: AccessServer;
let browser: Browser;
let ada: User;

beforeAll(async () => {
  provider = await startOidcProvider();
  const roleOf = new Map([['wfm-managers', 'manager' as const]]);
  const oidc = { ...provider.client, roleClaim: 'groups', roleOf, agentClaim: null };
  [server, browser] = await Promise.all([accessServer({ webFolder, access: { oidc } }), openBrowser()]);
  const settings = { email, name: 'Ada Byron', role: 'planner', agentId: null, isActive: true } as const;
  ada = await server.store.users.create(settings, 'test');
  await server.store.users.setPasswordHash(ada.id, await hashPassword(password), 'test');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await provider?.stop();
});

const siteShown = (page: Page) => page.getByRole('heading', { level: 1, name: /centre$/ }).waitFor();
const linkOf = async (user: User) =>
  `${server.url}/#sign-in=${await server.store.signInLinks.create(user.id, 5, 'test')}`;

const userOf = ({ id, name }: { id: string; name: string }): Promise<User> =>
  server.store.users.create({ email: `${id}@example.com`, name, role: 'agent', agentId: id, isActive: true }, 'test');

async function signIn(page: Page, typed: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('the page', () => {
  it('refuses a wrong password, takes the right one, says who is signed in, and signs out', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(server.url);
    await signIn(page, 'a wrong password');
    expect(await page.getByRole('alert').textContent()).toContain('is wrong');
    await signIn(page, password);
    await siteShown(page);
    await page.getByText('Ada Byron · planner').waitFor();
    expect(await page.evaluate('document.cookie + sessionStorage.length + localStorage.length')).toBe('00');
    await page.reload();
    await siteShown(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await page.reload();
    await page.getByLabel('E-mail address').waitFor();
    await close();
  });

  it('takes a one-time link once and out of the address', async () => {
    const link = await linkOf(ada);
    const { page, complaints, close } = await openPage(browser);
    await page.goto(link);
    await siteShown(page);
    expect(page.url()).not.toContain('sign-in');
    expect(complaints).toEqual([]);
    await close();
    const other = await openPage(browser);
    await other.page.goto(link);
    expect(await other.page.getByRole('alert').textContent()).toContain('used before');
    await other.close();
  });

  it('lets a password be set without the old one after a one-time link, and with it after that', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(await linkOf(ada));
    await page.getByRole('button', { name: 'Password' }).click();
    await page.getByLabel(/^New password/).fill(`${password}!`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(page, `${password}!`);
    await page.getByRole('button', { name: 'Password' }).click();
    await page.getByLabel('Current password').fill('not the current one');
    await page.getByLabel(/^New password/).fill(password);
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('currentPassword');
    await page.getByLabel('Current password').fill(`${password}!`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await close();
  });

  it('asks to sign in again when the session has ended', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(await linkOf(ada));
    await siteShown(page);
    await server.store.sessions.endAll(ada.id, 'test');
    await page.getByRole('link', { name: 'Scenarios' }).click();
    await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
    await page.reload();
    await page.getByLabel('E-mail address').waitFor();
    await close();
  });

  it('shows agents their own shifts and nobody else’s', async () => {
    await server.store.centre.replace(smallCentre, 'test');
    const [self, colleague] = smallCentre.agents;
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const shifts = [dayShift(self.id, tomorrow, '08:00'), dayShift(colleague.id, tomorrow, '09:15')];
    await server.store.schedules.publish(await draft(server.store, tomorrow, shifts), 'test');
    const { page, complaints, close } = await openPage(browser);
    await page.goto(await linkOf(await userOf(self)));
    await page.getByRole('cell', { name: '08:00–16:30', exact: true }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await page.getByRole('table').textContent()).toContain('meal 12:00–12:30');
    expect(await page.getByLabel(/^Calendar feed/).inputValue()).toContain(`/v1/agents/${self.id}/calendar.ics?token=`);
    expect(await page.locator('body').textContent()).not.toContain('09:15');
    expect(complaints).toEqual([]);
    await close();
  });

  it('lets agents give a shift to a colleague and ask for time off', async () => {
    const contracts = smallCentre.contracts.map((own) => ({ ...own, minWeeklyPaidMinutes: 0, minWeeklyDays: 0 }));
    await server.store.centre.replace({ ...smallCentre, contracts, timeOff: [] }, 'test');
    const [, , giver, taker] = smallCentre.agents.filter(({ queueIds }) => queueIds.includes('sales'));
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const shift = dayShift(giver.id, day(3), '09:00');
    await server.store.schedules.publish(await draft(server.store, day(3), [shift]), 'test');

    const give = await openPage(browser);
    await give.page.goto(await linkOf(await userOf(giver)));
    await give.page.getByRole('button', { name: /^Offer: .* 09:00–17:30/ }).click();
    await give.page.getByRole('button', { name: /^Take offer back: / }).waitFor();
    const take = await openPage(browser);
    await take.page.goto(await linkOf(await userOf(taker)));
    await take.page.getByRole('button', { name: /^Take: .* 09:00–17:30/ }).click();
    await take.page.getByText('waits for approval').waitFor();
    await take.page.getByRole('button', { name: /^Give back: / }).click();
    await take.page.getByRole('button', { name: /^Take: / }).waitFor();

    await take.page.getByLabel('From').fill(day(30));
    await take.page.getByLabel('Note').fill('moving house');
    await take.page.getByRole('button', { name: 'Ask for time off' }).click();
    await take.page.getByRole('status').filter({ hasText: 'approved at once' }).waitFor();
    const { items } = await server.store.timeOff.list({ agentId: taker.id, limit: 10 });
    expect(items).toMatchObject([{ from: day(30), to: day(30), reason: 'vacation', note: 'moving house' }]);
    await take.page.getByRole('button', { name: /^Withdraw: / }).click();
    await take.page.getByText(/vacation, withdrawn/).waitFor();
    expect([...give.complaints, ...take.complaints]).toEqual([]);
    await Promise.all([give.close(), take.close()]);
  });

  it('comes back from the identity provider signed in, or with the reason why not', async () => {
    provider.person = { sub: 'm-1', email: 'max@example.com', name: 'Max', groups: ['wfm-managers'] };
    const { page, close } = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('link', { name: /organisation/ }).click();
    await siteShown(page);
    await page.getByText('Max · manager').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    provider.person = { sub: 'm-2', email: 'mia@example.com', name: 'Mia', groups: [] };
    await page.getByRole('link', { name: /organisation/ }).click();
    expect(await page.getByRole('alert').textContent()).toContain('no role');
    await close();
  });
});
