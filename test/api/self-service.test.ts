import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Shift } from '../../src/domain/plan.ts';
import type { ShiftSwap } from '../../src/domain/shift-swap.ts';
import type { TimeOffBalance, TimeOffRequest } from '../../src/domain/time-off-request.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft, shortShift } from '../store/published-roster.ts';
import { type Caller, callerOf, runningServer, type TestServer } from './running-server.ts';

const week = ['2025-09-08', '2025-09-09', '2025-09-10', '2025-09-11', '2025-09-12'];
const [monday, , , thursday] = week;
let server: TestServer;
let now = Date.parse('2025-08-20T08:00:00Z');
const agents = new Map<string, Caller>();
const as = (agentId: string): Caller => agents.get(agentId)!;

beforeAll(async () => {
  server = await runningServer({ clock: { now: () => now } });
  await server.store.centre.replace(smallCentre, 'test');
  for (const { id } of smallCentre.agents.slice(0, 12)) {
    const made = await server.store.keys.create({ name: id, role: 'agent', agentId: id, expiresAt: null }, 'test');
    agents.set(id, callerOf(server.url, made.key));
  }
  const full = ['agent-3', 'agent-6', 'agent-9', 'agent-11'].flatMap((id) =>
    week.map((date) => dayShift(id, date, id === 'agent-6' ? '09:30' : '08:00')),
  );
  const part = ['agent-4', 'agent-12'].flatMap((id, n) =>
    week.filter((_, day) => day !== n).map((date) => shortShift(id, date, '08:00')),
  );
  await server.store.schedules.publish(await draft(server.store, monday, [...full, ...part]), 'test');
});
afterAll(() => server.stop());

const shiftsOf = async (agentId: string): Promise<Shift[]> =>
  (await as(agentId)<{ items: Shift[] }>('GET', `/v1/me/shifts?from=${monday}&to=2025-09-14`)).body.items;
const datesOf = async (agentId: string): Promise<string[]> => (await shiftsOf(agentId)).map(({ date }) => date);
const latest = async (): Promise<string> =>
  (await server.hr<{ cursor: string }>('GET', `/v1/changes?kinds=job&limit=1000`)).body.cursor;
const changesSince = async (cursor: string): Promise<string[]> => {
  const { body } = await server.hr<{ items: Change[] }>('GET', `/v1/changes?since=${cursor}&limit=1000`);
  return body.items.map(({ kind, action, id }) => `${kind} ${action} ${id}`);
};
async function calendarOf(agentId: string): Promise<Map<string, { status: string; sequence: number }>> {
  const link = await as(agentId)<{ url: string }>('GET', `/v1/agents/${agentId}/calendar-link`);
  const text = await (await fetch(link.body.url)).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return new Map(
    events.map((event) => [
      String(event.getFirstPropertyValue('uid')).replace('@crewcast', ''),
      {
        status: String(event.getFirstPropertyValue('status')),
        sequence: Number(event.getFirstPropertyValue('sequence')),
      },
    ]),
  );
}

describe('agents', () => {
  it('see themselves only', async () => {
    expect((await as('agent-3')('GET', '/v1/me')).body).toMatchObject({ id: 'agent-3', externalId: 'HR3' });
    expect(await datesOf('agent-3')).toEqual(week);
    for (const path of [
      '/v1/payroll?from=2025-09-08&to=2025-09-08',
      '/v1/changes',
      '/v1/webhooks',
      '/v1/time-off-entitlements',
    ])
      expect((await as('agent-3')('GET', path)).status).toBe(403);
    expect((await as('agent-3')('GET', '/v1/agents/agent-6/calendar-link')).status).toBe(403);
    expect(
      (
        await as('agent-3')('POST', '/v1/time-off-requests', {
          agentId: 'agent-6',
          from: monday,
          to: monday,
          reason: 'vacation',
        })
      ).status,
    ).toBe(422);
  });

  it('have a calendar whose address can be changed and revoked', async () => {
    const path = '/v1/agents/agent-3/calendar-link';
    const first = (await as('agent-3')<{ url: string }>('GET', path)).body.url;
    expect((await fetch(first)).status).toBe(200);
    const second = (await as('agent-3')<{ url: string }>('POST', path)).body.url;
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([401, 200]);
    expect((await server.hr('DELETE', path)).status).toBe(204);
    expect((await fetch(second)).status).toBe(401);
  });

  it('change their wishes within limits', async () => {
    const put = (body: object) => as('agent-4')('PUT', '/v1/me/wishes', body);
    const days = (weekdays: number[]) => weekdays.map((weekday) => ({ weekday, from: 480, to: 1080 }));
    const { status, body } = await put({ undesiredWeekdays: [1], availability: days([1, 2, 3, 4, 5]) });
    expect([status, body.undesiredWeekdays]).toEqual([200, [1]]);
    expect((await server.store.centre.find('agents', 'agent-4')).availability).toEqual(days([1, 2, 3, 4, 5]));
    expect((await put({ undesiredWeekdays: [1, 2, 3] })).body.detail).toMatch(/at most 2/);
    expect((await put({ availability: days([1, 2]) })).body.detail).toMatch(/2 days.*asks for 3/);
    expect((await put({ hourlyRate: 99 })).status).toBe(400);
  });
});

describe('time off', () => {
  const ask = (agentId: string, from: string, to = from, reason = 'vacation') =>
    as(agentId)<TimeOffRequest>('POST', '/v1/time-off-requests', { from, to, reason });
  const balance = async (agentId: string): Promise<TimeOffBalance> =>
    (await as(agentId)<{ items: TimeOffBalance[] }>('GET', '/v1/me/time-off-balances?year=2025')).body.items[0];

  it('has balances that HR grants in bulk by its own keys, all or none', async () => {
    const entitlement = { year: 2025, reason: 'vacation', minutes: 4800, carriedOverMinutes: 480 };
    const rows = ['HR3', 'HR4', 'HR6', 'HR9'].map((agentExternalId) => ({ ...entitlement, agentExternalId }));
    const refused = await server.hr('POST', '/v1/time-off-entitlements', [
      ...rows,
      { ...entitlement, agentExternalId: 'HR99' },
    ]);
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/4/agentExternalId' }]]);
    expect(await balance('agent-3')).toBeUndefined();
    expect((await server.hr('POST', '/v1/time-off-entitlements', rows)).body).toEqual({ count: 4 });
    expect(await balance('agent-3')).toMatchObject({
      entitledMinutes: 5280,
      remainingMinutes: 5280,
      minutesPerDay: 480,
      remainingDays: 11,
    });
  });

  it('that fits is approved at once: balance, configuration, roster, feed and calendar follow', async () => {
    const before = await latest();
    const [wednesday, friday] = [week[2], week[4]];
    const sequence = (await calendarOf('agent-3')).get(`agent-3_${friday}`)!.sequence;
    const { status, body } = await ask('agent-3', wednesday, '2025-09-14');
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'approved', days: 3, minutes: 1440, decidedBy: 'policy', findings: [] });
    expect(body.removedShiftIds).toEqual(week.slice(2).map((date) => `agent-3_${date}`));
    expect(await balance('agent-3')).toMatchObject({ bookedMinutes: 1440, remainingMinutes: 3840, remainingDays: 8 });
    expect((await server.store.centre.find('timeOff', body.timeOffId!)).agentId).toBe('agent-3');
    expect(await datesOf('agent-3')).toEqual(week.slice(0, 2));
    const changes = await changesSince(before);
    expect(changes).toEqual(
      expect.arrayContaining([`timeOffRequest created ${body.id}`, `timeOff created ${body.timeOffId}`]),
    );
    expect(changes.filter((change) => change.startsWith('shift'))).toEqual(
      week.slice(2).map((date) => `shift removed agent-3_${date}`),
    );
    const cancelled = (await calendarOf('agent-3')).get(`agent-3_${friday}`)!;
    expect(cancelled.status).toBe('CANCELLED');
    expect(cancelled.sequence).toBeGreaterThan(sequence);
    const payroll = await server.hr<{ items: { date: string; paidMinutes: number; absenceMinutes: number }[] }>(
      'GET',
      `/v1/payroll?from=${monday}&to=2025-09-14&agentId=agent-3`,
    );
    expect(payroll.body.items.map((day) => [day.date, day.paidMinutes, day.absenceMinutes])).toEqual([
      ...week.slice(0, 2).map((date) => [date, 480, 0]),
      ...week.slice(2).map((date) => [date, 0, 480]),
    ]);
  });

  it('that does not fit waits, says why, and is decided by a person', async () => {
    const soon = await ask('agent-6', '2025-08-25');
    expect(soon.body).toMatchObject({ state: 'requested', findings: [{ rule: 'noticeDays' }] });
    const tooMuch = await ask('agent-6', '2025-10-06', '2025-10-31');
    expect(tooMuch.body.findings).toMatchObject([{ rule: 'balance', detail: expect.stringMatching(/4800 are left/) }]);
    expect((await ask('agent-9', '2025-10-01', '2025-10-01', 'other')).body.findings).toMatchObject([
      { rule: 'autoApproveReasons' },
    ]);
    expect((await ask('agent-6', '2025-10-13')).status).toBe(409);
    expect(await balance('agent-6')).toMatchObject({ requestedMinutes: 480 + 20 * 480 - 480 + 480, bookedMinutes: 0 });

    expect((await as('agent-6')('POST', `/v1/time-off-requests/${soon.body.id}/approve`, {})).status).toBe(403);
    const approved = await server.manager('POST', `/v1/time-off-requests/${soon.body.id}/approve`, { note: 'enjoy' });
    expect(approved.body).toMatchObject({ state: 'approved', decisionNote: 'enjoy' });
    expect((await server.manager('POST', `/v1/time-off-requests/${soon.body.id}/reject`, {})).status).toBe(409);
    expect((await as('agent-3')('GET', `/v1/time-off-requests/${soon.body.id}`)).status).toBe(404);
    const withdrawn = await as('agent-6')('POST', `/v1/time-off-requests/${tooMuch.body.id}/withdraw`);
    expect(withdrawn.body.state).toBe('withdrawn');
    expect(await balance('agent-6')).toMatchObject({ requestedMinutes: 0, bookedMinutes: 480 });
    await as('agent-6')('POST', `/v1/time-off-requests/${soon.body.id}/withdraw`);
    expect(await balance('agent-6')).toMatchObject({ bookedMinutes: 0 });
  });

  it('gives the last place of a day once, however many ask at the same moment', async () => {
    await server.manager('PUT', '/v1/policies/time-off', {
      reasonsWithBalance: [],
      maxAbsentShare: 0.1,
      maxAbsentShareOfQueue: 1,
    });
    const asked = await Promise.all(
      ['agent-2', 'agent-5', 'agent-8', 'agent-10', 'agent-11'].map((id) => ask(id, '2025-11-04')),
    );
    const states = asked.map(({ body }) => body.state).sort();
    expect(states).toEqual(['approved', 'approved', 'requested', 'requested', 'requested']);
    await server.manager('PUT', '/v1/policies/time-off', {});
  });
});

describe('shift swaps', () => {
  const offer = (agentId: string, body: object) => as(agentId)<ShiftSwap>('POST', '/v1/shift-swaps', body);
  const take = (agentId: string, id: string) =>
    as(agentId)<ShiftSwap & { detail: string }>('POST', `/v1/shift-swaps/${id}/take`, {});
  const decide = (id: string, verb: string) => server.manager<ShiftSwap>('POST', `/v1/shift-swaps/${id}/${verb}`, {});

  it('move a given shift once a manager approves, everywhere', async () => {
    const offered = await offer('agent-4', { shiftId: `agent-4_${thursday}` });
    expect(offered.body).toMatchObject({ state: 'offered', takerId: null });
    expect((await offer('agent-4', { shiftId: `agent-4_${thursday}` })).status).toBe(409);
    expect((await offer('agent-4', { shiftId: `agent-6_${thursday}` })).status).toBe(422);
    const { id } = offered.body;
    // Agent 12 works on that day; agent 8 does not serve the queue.
    expect((await take('agent-12', id)).body.detail).toMatch(/has a shift on 2025-09-11/);
    expect((await take('agent-8', id)).body.detail).toMatch(/serves none of the queues/);

    const other = (await offer('agent-4', { shiftId: `agent-4_${week[1]}` })).body.id;
    const before = await latest();
    const taken = await take('agent-12', other);
    expect(taken.body).toMatchObject({ state: 'taken', findings: [{ rule: 'swapsNeedApproval' }] });
    expect(await datesOf('agent-12')).not.toContain(week[1]);
    expect((await as('agent-12')('POST', `/v1/shift-swaps/${other}/approve`, {})).status).toBe(403);
    expect((await decide(other, 'approve')).body.state).toBe('approved');
    expect(await datesOf('agent-12')).toContain(week[1]);
    expect(await datesOf('agent-4')).not.toContain(week[1]);
    expect((await changesSince(before)).filter((change) => change.startsWith('shift ')).sort()).toEqual([
      `shift created agent-12_${week[1]}`,
      `shift removed agent-4_${week[1]}`,
    ]);
    expect((await calendarOf('agent-4')).get(`agent-4_${week[1]}`)!.status).toBe('CANCELLED');
    expect((await calendarOf('agent-12')).get(`agent-12_${week[1]}`)!.status).toBe('CONFIRMED');
    const { body } = await server.planner<{ items: { revision: number; daysInForce: string[] }[] }>(
      'GET',
      '/v1/schedules',
    );
    expect(body.items[0].revision).toBeGreaterThan(0);
    await as('agent-4')('POST', `/v1/shift-swaps/${id}/withdraw`, {});
  });

  it('exchange two shifts at once where nobody has to approve', async () => {
    await server.manager('PUT', '/v1/policies/self-service', { swapsNeedApproval: false });
    const [mine, theirs] = [`agent-9_${monday}`, `agent-6_${monday}`];
    const { id } = (await offer('agent-9', { shiftId: mine, takerId: 'agent-6', returnShiftId: theirs })).body;
    expect((await as('agent-3')('GET', `/v1/shift-swaps/${id}`)).status).toBe(404);
    expect((await take('agent-3', id)).status).toBe(404);
    const taken = await take('agent-6', id);
    expect(taken.body).toMatchObject({ state: 'approved', decidedBy: 'policy' });
    expect((await shiftsOf('agent-6'))[0].start).toBe('2025-09-08T06:00:00Z');
    expect((await shiftsOf('agent-9'))[0].start).toBe('2025-09-08T07:30:00Z');
    expect((await calendarOf('agent-9')).get(mine)).toMatchObject({ status: 'CONFIRMED' });
  });

  it('are refused with the rule they would break, and change nothing then', async () => {
    // Agent 12 would fall below three days; agent 3 gives a day of forty hours that have to be worked.
    const { id } = (await offer('agent-9', { shiftId: `agent-9_${thursday}` })).body;
    const before = await latest();
    const { status, body } = await take('agent-3', id);
    expect(status).toBe(409);
    expect(body.detail).toMatch(/would break rules: .*agent-9/);
    expect(await latest()).toBe(before);
    expect(await datesOf('agent-9')).toContain(thursday);
  });

  it('wait for a person where the taker serves fewer queues, and end when the shift is gone', async () => {
    const free = (await offer('agent-12', { shiftId: `agent-12_${monday}` })).body.id;
    const waiting = await take('agent-4', free);
    expect(waiting.body).toMatchObject({ state: 'taken', findings: [{ rule: 'takerNeedsAllQueues' }] });
    const sick = { id: 'sick-1', agentId: 'agent-12', from: monday, to: monday, reason: 'sickness' };
    expect((await server.hr('PUT', '/v1/time-off/sick-1', sick)).status).toBe(201);
    expect(await datesOf('agent-12')).not.toContain(monday);
    expect((await decide(free, 'approve')).body).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/taken off the roster/),
    });
    expect((await decide(free, 'reject')).body.state).toBe('rejected');
  });

  it('need notice', async () => {
    now = Date.parse('2025-09-11T12:00:00Z');
    const { status, body } = await offer('agent-9', { shiftId: `agent-9_${week[4]}` });
    expect([status, body]).toMatchObject([409, { detail: expect.stringMatching(/less than 24 hours/) }]);
  });
});

it('the calendar keeps what was worked', async () => {
  now = Date.parse('2026-08-01T00:00:00Z');
  expect((await calendarOf('agent-9')).get(`agent-9_${thursday}`)).toMatchObject({ status: 'CONFIRMED' });
});
