import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { PayrollDay } from '../../src/hr/payroll.ts';
import { readSheet } from '../../src/spreadsheets/sheet.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { runningServer, type TestServer } from './running-server.ts';

const week = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12'];
/** Far enough apart in a centre of 45 not to be read at once. */
const people = ['agent-3', 'agent-6', 'agent-7', 'staff-2'];
let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
  const [first] = smallCentre.agents;
  const more = Array.from({ length: 25 }, (_, n) => ({ ...first, id: `staff-${n}`, externalId: `more-${n}` }));
  await server.store.centre.replace({ ...smallCentre, agents: [...smallCentre.agents, ...more] }, 'test');
  const shifts = people.flatMap((id) => week.map((date) => dayShift(id, date, '08:00')));
  await server.store.schedules.publish(await draft(server.store, week[0], shifts), 'test');
});
afterAll(() => server.stop());

type Page = { items: PayrollDay[]; nextCursor: string | null };
const period = `from=${week[0]}&to=2025-09-14`;

describe('GET /v1/payroll', () => {
  it('gives every agent’s days once, page by page, and the same as CSV and XLSX', async () => {
    const seen: PayrollDay[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const address: string = `/v1/payroll?${period}&limit=4${cursor && `&cursor=${cursor}`}`;
      const { body }: { body: Page } = await server.hr<Page>('GET', address);
      seen.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(seen.map(({ agentId, date }) => `${agentId} ${date}`)).toEqual(
      people.flatMap((id) => week.map((date) => `${id} ${date}`)),
    );
    expect(seen[0]).toMatchObject({ agentExternalId: 'HR3', paidMinutes: 480, unpaidMinutes: 30, nightMinutes: 0 });
    for (const format of ['csv', 'xlsx']) {
      const key = await server.keyOf('hr');
      const address = `${server.url}/v1/payroll?${period}&format=${format}`;
      const response = await fetch(address, { headers: { Authorization: `Bearer ${key}` } });
      const { header, rows } = await readSheet(Buffer.from(await response.arrayBuffer()), 'file');
      const paid = header.indexOf('paidMinutes');
      expect(rows.map((row) => Number(row[paid]))).toEqual(seen.map(({ paidMinutes }) => paidMinutes));
    }
  });

  it('follows the site’s policy', async () => {
    expect((await server.planner('PUT', '/v1/policies/payroll', {})).status).toBe(403);
    const policy = {
      nightFrom: 900,
      nightTo: 600,
      weekendDays: [1],
      extraHolidays: [{ date: week[1], name: 'Fair' }],
      weeklyOvertimeAfterMinutes: 2000,
    };
    expect((await server.hr('PUT', '/v1/policies/payroll', policy)).status).toBe(200);
    const { body } = await server.hr<Page>('GET', `/v1/payroll?${period}&agentId=agent-3`);
    const figures = body.items.map((day) => [
      day.nightMinutes,
      day.weekendMinutes,
      day.holidayMinutes,
      day.overtimeMinutes,
    ]);
    expect(figures).toEqual([
      [210, 480, 0, 0],
      [210, 0, 480, 0],
      [210, 0, 0, 0],
      [210, 0, 0, 0],
      [210, 0, 0, 400],
    ]);
    await server.hr('PUT', '/v1/policies/payroll', {});
    expect((await server.hr('GET', '/v1/policies/payroll')).body).toMatchObject({
      nightFrom: 1320,
      weekendDays: [6, 7],
    });
  });

  it('refuses periods that cannot be, by name', async () => {
    const backwards = await server.hr('GET', '/v1/payroll?from=2025-09-14&to=2025-09-08');
    expect([backwards.status, backwards.body.errors]).toMatchObject([422, [{ parameter: 'to' }]]);
    expect((await server.hr('GET', '/v1/payroll?from=2020-01-01&to=2025-09-08')).body.detail).toMatch(/at most 366/);
    expect((await server.hr('GET', '/v1/payroll?from=2025-09-08')).status).toBe(400);
  });
});

describe('GET /v1/changes', () => {
  type Feed = { items: Change[]; cursor: string; hasMore: boolean };
  const read = async (query: string): Promise<Feed> => (await server.hr<Feed>('GET', `/v1/changes?${query}`)).body;

  it('is read on from its cursor to the end, and again when something happened', async () => {
    const seen: number[] = [];
    let cursor = '0';
    for (let more = true; more; ) {
      const page = await read(`since=${cursor}&limit=11`);
      seen.push(...page.items.map(({ sequence }) => sequence));
      ({ cursor, hasMore: more } = page);
    }
    expect(seen).toEqual(seen.map((_, n) => n + 1));
    expect(await read(`since=${cursor}`)).toEqual({ items: [], cursor, hasMore: false });
    await server.hr('DELETE', '/v1/time-off/off-1');
    expect((await read(`since=${cursor}`)).items).toMatchObject([{ kind: 'timeOff', action: 'removed', id: 'off-1' }]);
    const shifts = await read('kinds=shift,schedule&limit=1000');
    expect(shifts.items.map(({ kind }) => kind).filter((kind) => kind === 'shift')).toHaveLength(
      people.length * week.length,
    );
    expect(new Set(shifts.items.map(({ kind }) => kind))).toEqual(new Set(['shift', 'schedule']));
  });

  it('refuses what is no cursor or kind of it', async () => {
    expect((await server.hr('GET', '/v1/changes?since=abc')).status).toBe(400);
    expect((await server.hr('GET', '/v1/changes?since=99999')).body.errors).toMatchObject([{ parameter: 'since' }]);
    expect((await server.hr('GET', '/v1/changes?kinds=shift,nonsense')).status).toBe(400);
  });
});
