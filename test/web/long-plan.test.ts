import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { type PlannedCentre, startPlannedCentre } from './planned-centre.ts';

let server: PlannedCentre;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPlannedCentre(), openBrowser()]);
  ({ page } = await openPage(browser));
  await page.goto(await server.signInAddress('planner'));
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Roster' }).click();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('a plan of several weeks', () => {
  it('is asked for in the same dialog, and shown a week at a time', async () => {
    await page.getByRole('button', { name: 'Plan week' }).click();
    const dialog = page.getByRole('dialog', { name: /^Plan / });
    await dialog.getByLabel('Weeks').selectOption('2');
    await dialog.getByRole('button', { name: 'Plan 2 weeks' }).click();
    await page.getByText('Week plan done').waitFor({ timeout: 90_000 });
    await page.getByRole('link', { name: 'Show the roster' }).click();
    const shownDays = () => page.locator('.board-day').count();
    await expect.poll(shownDays).toBe(7);
    const weeks = page.getByRole('group', { name: 'Shown weeks' }).first();
    expect(await weeks.getByRole('button').allTextContents()).toEqual([
      '14 days',
      expect.stringContaining('16'),
      expect.stringContaining('23'),
    ]);
    await weeks.getByRole('button').nth(2).click();
    await page.getByTitle(/^Show Mon 23 Mar/).waitFor();
    await weeks.getByRole('button', { name: '14 days' }).click();
    await expect.poll(shownDays).toBe(14);
    expect(await page.getByRole('group', { name: 'Shown day' }).first().count()).toBe(0);
    await page.getByTitle(/^Show Tue 24 Mar/).click();
    await page.locator('.board-hours').waitFor();
  });

  it('prints a table for each week', async () => {
    await page.getByRole('group', { name: 'Shown weeks' }).first().getByRole('button', { name: '14 days' }).click();
    await page.emulateMedia({ media: 'print' });
    const tables = page.getByRole('table').filter({ hasText: 'Agent 01' });
    await expect.poll(() => tables.count()).toBe(2);
    await page.emulateMedia({ media: null });
  });
});
