import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inkOf, nameless, openBrowser, openPage } from './browser.ts';
import { agentCount, nextStartDate, type PlannedCentre, startDate, startPlannedCentre } from './planned-centre.ts';

let server: PlannedCentre;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startPlannedCentre(), openBrowser()]);
  ({ page, complaints } = await openPage(browser));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const view = (name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).click();

/** Browsers complain about answers with a status of 4xx, which tests ask for. */
const forgetRefusals = () =>
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of 4\d\d/.test(text)));

it('opens on the site after signing in', async () => {
  await page.goto(await server.signInAddress('planner'));
  await page.getByRole('heading', { level: 1, name: server.siteName }).waitFor();
});

describe('the forecast', () => {
  it('draws the week and adds up its days', async () => {
    await view('Forecast');
    await page.getByRole('img', { name: /^Expected contacts of / }).waitFor();
    const { colours } = await inkOf(page, '.chart canvas');
    expect(colours).toBeGreaterThan(5);
    const row = page.getByRole('row', { name: /^All queues/ });
    const figures = (await row.getByRole('cell').allTextContents())
      .slice(0, 8)
      .map((text) => Number(text.replace(/,/g, '')));
    const week = figures.pop()!;
    expect(week).toBeGreaterThan(0);
    expect(Math.abs(figures.reduce((sum, day) => sum + day, 0) - week)).toBeLessThanOrEqual(4);
  });

  it('shows another queue and a single day', async () => {
    const week = await inkOf(page, '.chart canvas');
    await page.getByRole('combobox', { name: 'Queue', exact: true }).selectOption({ label: 'Sales' });
    await page.getByRole('heading', { name: 'Contacts expected: Sales' }).waitFor();
    await page.getByRole('button', { name: /^Tue/ }).click();
    await expect.poll(() => inkOf(page, '.chart canvas')).not.toEqual(week);
  });

  it('names the chosen method among those that lost', async () => {
    const rows = page.getByRole('table').filter({ hasText: 'WAPE' }).getByRole('row');
    expect(await rows.count()).toBeGreaterThan(2);
    expect(await rows.filter({ hasText: 'chosen' }).count()).toBeGreaterThan(0);
  });

  it('says what every day is made of', async () => {
    const table = page.getByRole('table').filter({ hasText: 'Contacts from' });
    const numbers = async (name: RegExp) =>
      (await table.getByRole('row', { name }).getByRole('cell').allTextContents()).map((text) =>
        Number(text.replace(/,/g, '')),
      );
    const [level, expected] = [await numbers(/^Level/), await numbers(/^Expected/)];
    expect(level.length).toBe(5);
    let monday = 0;
    for (const row of await table.locator('tbody').getByRole('row').all())
      monday += Number((await row.getByRole('cell').first().textContent())!.replace(/,/g, ''));
    expect(Math.abs(monday - expected[0]!)).toBeLessThanOrEqual(4);
  });

  it('is adjusted in layers that can be switched off', async () => {
    const monday = async () =>
      Number(
        await page
          .getByRole('row', { name: /^Sales/ })
          .getByRole('cell')
          .first()
          .textContent(),
      );
    const before = await monday();
    await page.getByLabel('Why').fill('Newspaper article');
    await page.getByLabel('Value').fill('1.5');
    await page.getByRole('button', { name: 'Add adjustment' }).click();
    await expect.poll(monday).toBeGreaterThan(1.4 * before);
    await page.getByRole('row', { name: /^Your adjustments/ }).waitFor();
    await page.getByRole('checkbox', { name: /Newspaper article/ }).click();
    await expect.poll(monday).toBe(before);
    await page.getByRole('button', { name: 'Show the forecast without them' }).click();
    await page.getByText('Nothing is adjusted.').waitFor();
  });

  it('is watched for what came out of line', async () => {
    await page.getByText('Nobody has looked yet.').waitFor();
    await page.getByRole('button', { name: 'Look at the last two weeks' }).click();
    await page
      .getByText(/^Nothing lay outside its band|^What$/)
      .first()
      .waitFor();
  });
});

describe('staffing', () => {
  it('explains the interval chosen with the arrow keys', async () => {
    await view('Staffing');
    await page.getByRole('combobox', { name: 'Queue', exact: true }).selectOption({ label: 'Support' });
    const chart = page.getByRole('application', { name: /Agents required and rostered for Support/ });
    await chart.focus();
    await chart.press('ArrowRight');
    for (let step = 0; step < 6; step++) await chart.press('PageDown');
    const steps = page.getByRole('list').filter({ hasText: 'erlangs' }).getByRole('listitem');
    await steps.first().waitFor();
    expect(await steps.count()).toBeGreaterThanOrEqual(4);
    expect(await page.getByText('decides', { exact: true }).count()).toBe(1);
  });

  it('tells what caution costs', async () => {
    const table = page.getByRole('table').filter({ hasText: 'the mean forecast' });
    await table.getByRole('row', { name: /^90 % of days .*\+\d+ h/ }).waitFor();
    expect(await table.getByRole('row', { name: /this requirement/ }).count()).toBe(1);
  });

  it('lists the week per queue', async () => {
    const total = page.getByRole('row', { name: /^All queues/ });
    expect(await total.getByRole('cell').nth(1).textContent()).toMatch(/^[1-9][\d,]* h$/);
  });
});

describe('the roster', () => {
  it('draws everybody’s shifts and says how good the roster is', async () => {
    await view('Roster');
    await page
      .getByText(/At most \d+\.\d % of the week’s work could still be saved|No legal roster is better/)
      .waitFor();
    await page.getByText(`${agentCount} agents`, { exact: true }).waitFor();
    const { painted, colours } = await inkOf(page, '.board-drawing canvas');
    expect(painted).toBeGreaterThan(0.03);
    expect(colours).toBeGreaterThan(5);
  });

  it('reads one agent’s week from the keyboard, as the API has it', async () => {
    const list = page.getByRole('listbox', { name: 'Agents' });
    await list.press('ArrowDown');
    await list.press('ArrowDown');
    const name = await page.getByRole('option', { selected: true }).locator('.name').textContent();
    const panel = page.getByRole('region', { name: `Week of ${name}` });
    await panel.waitFor();
    const shown = await panel
      .getByRole('row')
      .filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ })
      .count();
    expect(shown).toBe((await server.shiftsOf(name!)).length);
    await expect.poll(() => panel.getByLabel(/^Calendar feed/).inputValue()).toContain('/calendar.ics?token=');
  });

  it('says on request why an agent has its week, and what else it could be', async () => {
    await page.getByRole('button', { name: 'Why these shifts?' }).click();
    const reasons = page.getByRole('region', { name: 'Why these shifts' });
    await reasons.getByText(/would be -?[\d,]+ points worse/).waitFor();
    expect(await reasons.getByText(/\d points (better|worse)/).count()).toBeGreaterThan(0);
  });

  it('says who is on, and who could be, at a moment clicked over the board or chosen with the keys', async () => {
    const strip = page.getByRole('application', { name: /^Agents over and missing/ });
    await strip.click({ position: { x: 60, y: 10 } });
    const moment = page.getByRole('region', { name: /^Staff at / });
    await moment.getByText(/\d+ on the phone, \d+ required\. \d+ more could work/).waitFor();
    await moment.getByRole('button', { name: 'Close' }).click();
    await moment.waitFor({ state: 'hidden' });
    await strip.focus();
    await strip.press('ArrowRight');
    await strip.press('PageDown');
    const [, time] = (await page.getByText(/missing, \d+\.\d over$/).textContent())!.match(/(\d\d:\d\d): /)!;
    await strip.press('Enter');
    await page.getByRole('region', { name: new RegExp(`^Staff at .*${time}`) }).waitFor();
    await moment.getByRole('button', { name: 'Close' }).click();
    await moment.waitFor({ state: 'hidden' });
  });

  it('is changed by hand, refused where a rule breaks unless kept all the same, and undone', async () => {
    const panel = page.getByRole('region', { name: /^Week of / });
    const first = panel
      .getByRole('row')
      .filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ })
      .first();
    const before = await first.textContent();
    await first.getByRole('button', { name: /^Change / }).click();
    await panel.getByLabel('Start').fill('15:45');
    await panel.getByRole('button', { name: 'Change shift' }).click();
    await panel.getByRole('alert').filter({ hasText: '2026-03-09: a start at 15:45' }).waitFor();
    expect(await first.textContent()).toBe(before);
    await panel.getByRole('button', { name: 'Keep it all the same' }).click();
    await first.filter({ hasText: '15:45–' }).waitFor();
    await page.getByRole('button', { name: /^Undo: change / }).click();
    await expect.poll(() => first.textContent(), { timeout: 10_000 }).toBe(before);
    forgetRefusals();
  });

  it('takes another week offered for an agent, and back', async () => {
    const panel = page.getByRole('region', { name: /^Week of / });
    const week = () => panel.getByRole('table').first().textContent();
    const before = await week();
    await panel.getByRole('button', { name: 'Take this week' }).first().click();
    const undo = page.getByRole('button', { name: /^Undo: another week for / });
    await undo.waitFor();
    await expect.poll(week, { timeout: 10_000 }).not.toBe(before);
    await undo.click();
    await expect.poll(week, { timeout: 10_000 }).toBe(before);
  });

  it('says who else could work a shift', async () => {
    const panel = page.getByRole('region', { name: /^Week of / });
    await panel
      .getByRole('button', { name: /^Change / })
      .first()
      .click();
    await panel.getByRole('button', { name: 'Who else could?' }).click();
    await panel
      .getByText(/points (better|worse), \d+\.\d h paid then|Nobody else could/)
      .first()
      .waitFor();
  });

  it('locks a day and unlocks it', async () => {
    const panel = page.getByRole('region', { name: /^Week of / });
    await panel.getByRole('button', { name: 'Lock day' }).click();
    await panel.getByText('locked', { exact: true }).waitFor();
    await panel.getByRole('button', { name: 'Unlock day' }).click();
    await panel.getByText('locked', { exact: true }).waitFor({ state: 'detached' });
  });

  it('loses the shifts of an absence of days, and has them back', async () => {
    const panel = page.getByRole('region', { name: /^Week of / });
    const shifts = panel.getByRole('row').filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ });
    const before = await shifts.count();
    const lastDay = panel.getByLabel('Until');
    await lastDay.selectOption({ label: (await lastDay.getByRole('option').allTextContents()).at(-1)! });
    await panel.getByRole('button', { name: 'Report absence' }).click();
    await expect.poll(() => shifts.count()).toBe(0);
    await panel
      .getByRole('button', { name: /^Change / })
      .first()
      .click();
    await panel.getByRole('button', { name: 'Take absence back' }).click();
    await page.getByRole('button', { name: /^Undo: sickness from / }).click();
    await expect.poll(() => shifts.count()).toBe(before);
  });

  it('finds agents by name', async () => {
    await page.getByLabel('Find').fill('agent 07');
    await page.getByText(`1 of ${agentCount} agents`).waitFor();
    await page.getByLabel('Find').fill('nobody of this name');
    await page.getByText('No agent matches').waitFor();
    await page.getByLabel('Find').fill('');
  });

  it('shows the expected service of every queue with its uncertainty', async () => {
    const table = page.getByRole('table').filter({ hasText: '8 of 10 runs' });
    expect(await table.getByRole('row').count()).toBe(3);
    expect(await table.getByText(/\d+\.\d % ± \d+\.\d/).count()).toBe(2);
  });

  it('draws the service of every interval with its range, and tells it of every day', async () => {
    const panel = page.getByRole('region', { name: 'Service by interval and day' });
    await panel.locator('canvas').waitFor();
    const { colours } = await inkOf(page, '[aria-label="Service by interval and day"] canvas');
    expect(colours).toBeGreaterThan(3);
    await panel.getByLabel('Figure').selectOption({ label: 'Occupancy' });
    await panel.locator('.u-over').hover();
    await panel.getByText(/mean \d+\.\d % ± \d+\.\d %, 8 of 10 runs \d+/).waitFor();
    expect(await panel.getByRole('row', { name: /of days/ }).count()).toBe(5);
  });

  it('publishes after one question', async () => {
    expect(await server.publishedCount()).toBe(0);
    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish this roster?' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await server.publishedCount()).toBe(0);
    await page.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('banner').getByText('published', { exact: true }).waitFor();
    expect(await server.publishedCount()).toBe(1);
  });

  it('tells who carried what, in any order', async () => {
    await page
      .getByRole('region', { name: 'Who carried what' })
      .getByRole('button', { name: /^Show / })
      .click();
    const names = page.getByRole('region', { name: 'Who carried what' }).locator('tbody th');
    await expect.poll(() => names.count()).toBe(agentCount);
    await page.getByRole('button', { name: 'Agent', exact: true }).click();
    expect(await names.first().textContent()).toBe('Agent 01');
  });

  it('is changed as a copy once it is published, and the copy can be discarded', async () => {
    await page.getByRole('button', { name: 'Change a copy' }).click();
    const rosters = page.getByRole('combobox', { name: 'Roster' });
    await rosters.locator('option:checked').filter({ hasText: 'draft' }).waitFor({ state: 'attached' });
    await page.getByText('All shifts are those of the published roster.').waitFor();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('banner').getByText('published', { exact: true }).waitFor();
    expect(await rosters.count()).toBe(0);
    forgetRefusals();
  });
});

describe('requests of agents', () => {
  it('wait on the page with what speaks against them until somebody decides', async () => {
    expect(await page.getByRole('region', { name: 'Waiting for a decision' }).count()).toBe(0);
    await server.askForTimeOff('a3', '2099-06-01');
    await server.askForTimeOff('a4', '2099-06-02');
    await page.reload();
    const waiting = page.getByRole('region', { name: 'Waiting for a decision' });
    await waiting.getByText('other waits for a person').first().waitFor();
    await waiting.getByRole('button', { name: /^Approve: Agent 03: time off \(other\), Mon 1 Jun/ }).click();
    await waiting
      .getByRole('button', { name: /Agent 03/ })
      .first()
      .waitFor({ state: 'detached' });
    await waiting.getByRole('button', { name: /^Reject: Agent 04/ }).click();
    await waiting.waitFor({ state: 'detached' });
    expect(await server.timeOffStates()).toEqual(['approved', 'rejected']);
  });
});

describe('mending', () => {
  it('begins with an absence, which takes the shift off the published roster and can be taken back', async () => {
    const list = page.getByRole('listbox', { name: 'Agents' });
    await list.press('ArrowDown');
    const panel = page.getByRole('region', { name: /^Week of / });
    const shifts = panel.getByRole('row').filter({ hasText: /\d\d:\d\d–\d\d:\d\d/ });
    await expect.poll(() => shifts.count()).toBeGreaterThan(1);
    const before = await shifts.count();
    await shifts
      .first()
      .getByRole('button', { name: /^Change / })
      .click();
    expect(await panel.getByRole('button', { name: 'Change shift' }).count()).toBe(0);
    await panel.getByRole('button', { name: 'Report absence' }).click();
    await panel.getByText(/^Absent for sickness/).waitFor();
    await expect.poll(() => shifts.count()).toBe(before - 1);
    await panel.getByRole('button', { name: 'Take absence back' }).click();
    await panel.getByRole('button', { name: 'Report absence' }).waitFor();
    expect(await shifts.count()).toBe(before - 1);
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  it('makes a draft within its cap of changes and tells what differs', async () => {
    await page.getByRole('button', { name: 'Mend …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mend this roster' });
    await dialog.getByLabel('From').selectOption({ index: 1 });
    await dialog.getByLabel('Most shifts to change').fill('2');
    await dialog.getByRole('button', { name: 'Mend', exact: true }).click();
    await page.getByText('Repair done').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Show the roster' }).click();
    await page
      .getByText(/^(Beside the published roster: ([12] shifts? differ|\d+ ha(s|ve) other)|All shifts are those)/)
      .waitFor();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('banner').getByText('published', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    forgetRefusals();
  });
});

describe('scenarios', () => {
  it('runs one and sets it beside the baseline', async () => {
    await view('Scenarios');
    await page.getByText('No scenario yet').waitFor();
    await page.getByLabel('Name').first().fill('Half as much again');
    await page.getByLabel('Contacts, ± %').fill('50');
    await page.getByRole('button', { name: 'Run scenario' }).click();
    const contacts = page.getByRole('row', { name: /^Contacts/ });
    await contacts.getByText('(+50.0 %)').waitFor({ timeout: 90_000 });
    const [left, right] = (await contacts.getByRole('cell').allTextContents()).map((text) =>
      Number(text.replace(/,/g, '')),
    );
    expect(right! / left!).toBeCloseTo(1.5, 2);
    expect(
      await page
        .getByRole('row', { name: /^Required on queue/ })
        .getByRole('cell')
        .nth(2)
        .textContent(),
    ).toMatch(/^\+/);
    expect(await page.getByLabel('Right plan').inputValue()).not.toBe('baseline');
    const service = page.getByRole('region', { name: 'Service of both plans' });
    expect(await service.getByRole('row', { name: /−\d+\.\d \(−\d+\.\d to/ }).count()).toBeGreaterThan(0);
    await service.locator('canvas').waitFor();
  });

  it('shows a refusal with the server’s words', async () => {
    await page.route('**/v1/scenarios', (route) =>
      route.request().method() === 'POST'
        ? route.continue({ postData: { name: 'x', scheduleId: 'nowhere', changes: { volumeFactor: 2 } } })
        : route.continue(),
    );
    await page.getByLabel('Contacts, ± %').fill('10');
    await page.getByRole('button', { name: 'Run scenario' }).click();
    await page.getByRole('alert').filter({ hasText: 'nowhere' }).waitFor();
    await page.unroute('**/v1/scenarios');
    forgetRefusals();
  });
});

describe('planning a week', () => {
  it('shows progress, can be cancelled, and keeps nothing of it', async () => {
    await server.startLongPlan();
    await page.reload();
    await page.getByRole('progressbar', { name: 'Week plan progress' }).waitFor();
    expect(await page.getByRole('button', { name: 'Plan week' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Week plan cancelled').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByText('Week plan cancelled').waitFor({ state: 'hidden' });
    expect(await page.getByRole('combobox', { name: 'Roster' }).count()).toBe(0);
  });

  it('proposes the week after the last, plans it, and leads to its draft', async () => {
    await page.getByRole('button', { name: 'Plan week' }).click();
    const dialog = page.getByRole('dialog', { name: 'Plan a week' });
    expect(await dialog.getByLabel('First day').inputValue()).toBe(nextStartDate);
    await dialog.getByRole('button', { name: 'Plan week' }).click();
    await page.getByText('Week plan done').waitFor({ timeout: 90_000 });
    await page.getByRole('link', { name: 'Show the roster' }).click();
    await page.getByRole('banner').getByText('draft', { exact: true }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Week' }).inputValue()).toBe(nextStartDate);
    await page.getByRole('listbox', { name: 'Agents' }).waitFor();
    await page.getByRole('combobox', { name: 'Week' }).selectOption(startDate);
    await page.getByRole('banner').getByText('published', { exact: true }).waitFor();
  });
});

describe('HR', () => {
  it('sees the published roster, and is told why the rest is empty', async () => {
    const visitor = await openPage(browser);
    await visitor.page.goto(await server.signInAddress('hr'));
    await visitor.page.getByRole('link', { name: 'Roster' }).click();
    await visitor.page.getByRole('listbox', { name: 'Agents' }).waitFor();
    expect(await visitor.page.getByRole('combobox', { name: 'Week' }).getByRole('option').count()).toBe(1);
    await visitor.page.getByRole('link', { name: 'Forecast' }).click();
    await visitor.page.getByRole('heading', { name: 'Forecasts are not shown to this key' }).waitFor();
    await visitor.close();
  });
});

describe('a manager', () => {
  it('reads drafts and runs scenarios, and is not offered what the server would refuse', async () => {
    const visitor = await openPage(browser);
    await visitor.page.goto(await server.signInAddress('manager'));
    await visitor.page.getByRole('combobox', { name: 'Week' }).selectOption(nextStartDate);
    await visitor.page.getByRole('banner').getByText('draft', { exact: true }).waitFor();
    expect(await visitor.page.getByRole('button', { name: /^(Plan week|Publish)$/ }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Scenarios' }).click();
    await visitor.page.getByRole('button', { name: 'Run scenario' }).waitFor();
    await visitor.close();
  });
});

describe('everywhere', () => {
  it('names everything one can act on, in every view', async () => {
    for (const name of ['Forecast', 'Staffing', 'Roster', 'Scenarios']) {
      await view(name);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      expect(await nameless(page), name).toEqual([]);
    }
  });

  it('fits the window in both colour schemes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visitor = await openPage(browser, { colorScheme });
      await visitor.page.goto(await server.signInAddress('planner'));
      for (const name of ['Forecast', 'Staffing', 'Roster', 'Scenarios']) {
        await visitor.page.getByRole('link', { name }).click();
        await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
        const overflow = await visitor.page
          .locator('main')
          .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
        expect(overflow, `${name}, ${colorScheme}`).toBe(0);
      }
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    }
  });

  it('fits a telephone', async () => {
    const visitor = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await visitor.page.goto(await server.signInAddress('planner'));
    for (const name of ['Forecast', 'Staffing', 'Roster', 'Scenarios']) {
      await visitor.page.getByRole('link', { name }).click();
      await visitor.page.getByRole('heading', { level: 2 }).first().waitFor();
      const overflow = await visitor.page
        .locator('main')
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(overflow, name).toBe(0);
    }
    await visitor.close();
  });

  it('prints the shifts of everybody as times', async () => {
    await view('Roster');
    await page.getByRole('listbox', { name: 'Agents' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table').filter({ hasText: 'Agent 01' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(agentCount + 1);
    expect(await table.getByText(/^09:00–\d\d:\d\d$/).count()).toBeGreaterThan(10);
    expect(await page.getByRole('navigation', { name: 'Views' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await table.waitFor({ state: 'detached' });
  });

  it('rosters an adjusted version of a forecast, and leads to its draft', async () => {
    await view('Forecast');
    await page.getByLabel('Why').fill('Open day');
    await page.getByLabel('Value').fill('1.2');
    await page.getByRole('button', { name: 'Add adjustment' }).click();
    await page.getByRole('button', { name: 'Staff and roster this version' }).click();
    await page.getByText('Roster done').waitFor();
    await page.getByRole('link', { name: 'Show the roster' }).click();
    await view('Forecast');
    await page.getByRole('checkbox', { name: /Open day/ }).waitFor();
    await page.getByRole('button', { name: 'Show the forecast without them' }).click();
    await page.getByText('Nothing is adjusted.').waitFor();
    await view('Staffing');
    await page.getByRole('heading', { name: /^Required and rostered agents/ }).waitFor();
  });

  it('never complained on the console', () => {
    expect(complaints).toEqual([]);
  });

  it('says when the server is gone', async () => {
    await page.context().setOffline(true);
    await view('Staffing');
    await page.getByRole('button', { name: 'Plan week' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Plan week' }).click();
    await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
    await page.context().setOffline(false);
  });
});

it('changes between sites, and remembers the one chosen', async () => {
  await server.openSite('lisbon', 'Lisbon');
  const other = await openPage(browser);
  await other.page.goto(await server.signInAddress('planner'));
  const heading = (name: string) => other.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await heading(server.siteName);
  await other.page.getByLabel('Site').selectOption({ label: 'Lisbon' });
  await heading('Lisbon');
  expect(other.page.url()).toContain('site=lisbon');
  await other.page.goto(`${server.url}/#/roster`);
  await other.page.reload();
  await heading('Lisbon');
  await other.page.goto(`${server.url}/#/roster?site=gone`);
  await other.page.getByRole('alert').filter({ hasText: 'no site "gone"' }).waitFor();
  await other.page.getByLabel('Site').selectOption({ label: server.siteName });
  await heading(server.siteName);
  await other.close();
});
