import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import type { Shift } from '../../src/domain/plan.ts';
import type { RuleFinding, ShiftChange, ShiftEdit } from '../../src/domain/schedule-edit.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { resultOf, runningServer, type TestServer } from './running-server.ts';

type Schedule = { id: string; revision: number; state: string; shifts: Shift[]; quality: { paidHours: number } };
type Edited = { schedule: Schedule; changes: ShiftChange[]; findings: RuleFinding[] };

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', smallCentre);
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
  const order = { startDate: '2025-09-01', targetGap: 0.5, workLimit: 2_000, replications: 4 };
  ({ scheduleId: id } = await resultOf(server.planner, server.planner('POST', '/v1/plans', order)));
});
afterAll(() => server.stop());

const read = async (schedule = id): Promise<Schedule> =>
  (await server.planner<Schedule>('GET', `/v1/schedules/${schedule}`)).body;
const edit = (edits: ShiftEdit[], query = '', headers = {}) =>
  server.planner<Edited>('POST', `/v1/schedules/${id}/edits${query}`, { edits }, undefined, headers);
const paidHours = (shifts: Shift[]): number => shifts.reduce((sum, shift) => sum + shift.paidMinutes / 60, 0);

/** A shift that can begin half an hour earlier or later without breaking a rule, and that start. */
async function movable(): Promise<{ shift: Shift; start: string }> {
  for (const shift of (await read()).shifts) {
    for (const minutes of [30, -30]) {
      const start = new Date(Date.parse(shift.start) + minutes * 60_000).toISOString().replace('.000', '');
      const { status } = await edit([{ op: 'move', shiftId: shift.id, start }]);
      if (status !== 200) continue;
      await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: (await read()).revision - 1 });
      return { shift, start };
    }
  }
  throw new Error('no shift can be moved');
}

describe('a draft changed by hand', () => {
  it('moves a shift with its breaks, counts anew, and can be undone and done again', async () => {
    const { shift, start } = await movable();
    const before = await read();
    const { body } = await edit([{ op: 'move', shiftId: shift.id, start }]);
    const later = Date.parse(start) - Date.parse(shift.start);
    const moved = (await read()).shifts.find((each) => each.id === shift.id)!;
    expect(moved.start).toBe(start);
    expect(moved.activities.map((activity) => Date.parse(activity.start) - later)).toEqual(
      shift.activities.map((activity) => Date.parse(activity.start)),
    );
    expect(body.schedule.revision).toBe(before.revision + 1);
    expect(body.changes).toEqual([{ before: shift, after: moved }]);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: before.revision });
    const undone = await read();
    expect([undone.shifts, undone.quality, undone.revision]).toEqual([
      before.shifts,
      before.quality,
      before.revision + 2,
    ]);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: before.revision + 1 });
    expect((await read()).shifts.find((each) => each.id === shift.id)).toEqual(moved);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: 0 });
    type Edits = { items: { revision: number; actor: string }[] };
    const { items } = (await server.manager<Edits>('GET', `/v1/schedules/${id}/edits`)).body;
    expect(items.map(({ revision }) => revision)).toEqual(items.map((_, i) => items.length - i));
    expect(items[0].actor).toContain('planner');
  });

  it('refuses what breaks a rule and says which, unless told to keep it', async () => {
    const { shifts } = await read();
    const [shift] = shifts;
    const night = `${shift.date}T01:00:00Z`;
    const refused = await edit([{ op: 'move', shiftId: shift.id, start: night }]);
    expect(refused.status).toBe(422);
    expect(
      problem
        .parse(refused.body)
        .errors!.map(({ detail }) => detail)
        .join(),
    ).toContain(shift.agentId);
    expect((await read()).shifts).toEqual(shifts);
    const kept = await edit([{ op: 'move', shiftId: shift.id, start: night }], '?allowRuleBreaks=true');
    expect(kept.status).toBe(200);
    expect(kept.body.findings.filter(({ agentId }) => agentId === shift.agentId)).not.toEqual([]);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: kept.body.schedule.revision - 1 });
  });

  it('adds, replaces and removes shifts, with paid time and quality to match', async () => {
    const before = await read();
    const [shift] = before.shifts;
    const { body } = await edit([{ op: 'remove', shiftId: shift.id }], '?allowRuleBreaks=true');
    expect(body.schedule.quality.paidHours).toBeCloseTo(before.quality.paidHours - shift.paidMinutes / 60, 6);
    const { agentId, shiftTemplateId, start } = shift;
    await edit([{ op: 'add', shift: { agentId, shiftTemplateId, start } }], '?allowRuleBreaks=true');
    const added = (await read()).shifts.find((each) => each.id === shift.id)!;
    expect([added.start, added.end, added.paidMinutes]).toEqual([shift.start, shift.end, shift.paidMinutes]);
    expect(added.activities.map(({ activity }) => activity).sort()).toEqual(
      shift.activities.map(({ activity }) => activity).sort(),
    );
    const training = [{ activity: 'training' as const, start: shift.start, end: shift.end, paid: true }];
    const draft = { agentId, shiftTemplateId, start, activities: training };
    await edit([{ op: 'replace', shiftId: shift.id, shift: draft }], '?allowRuleBreaks=true');
    const after = await read();
    expect(after.shifts.find((each) => each.id === shift.id)!.activities).toEqual(training);
    expect(after.quality.paidHours).toBeCloseTo(paidHours(after.shifts), 6);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: 0 });
    expect((await read()).shifts).toEqual(before.shifts);
  });

  it('is all or nothing, and names the edit that makes no sense', async () => {
    const { shifts, revision } = await read();
    const refusal = async (...edits: ShiftEdit[]) => {
      const { status, body } = await edit([{ op: 'remove', shiftId: shifts[0].id }, ...edits], '?allowRuleBreaks=true');
      return [status, problem.parse(body).errors![0].pointer];
    };
    const { agentId, shiftTemplateId, start } = shifts[1];
    const again = { agentId, shiftTemplateId, start };
    expect(await refusal({ op: 'remove', shiftId: 'none' })).toEqual([422, '/edits/1/shiftId']);
    expect(await refusal({ op: 'add', shift: again })).toEqual([422, '/edits/1']);
    expect(await refusal({ op: 'add', shift: { ...again, agentId: 'nobody' } })).toEqual([
      422,
      '/edits/1/shift/agentId',
    ]);
    expect(await refusal({ op: 'move', shiftId: shifts[1].id, start: '2025-10-01T08:00:00Z' })).toEqual([
      422,
      '/edits/1/start',
    ]);
    expect(await read()).toMatchObject({ shifts, revision });
  });

  it('is changed by who saw its latest revision only', async () => {
    const { headers } = await server.planner('GET', `/v1/schedules/${id}`);
    const seen = { 'If-Match': headers.get('etag')! };
    const [shift] = (await read()).shifts;
    const remove: ShiftEdit[] = [{ op: 'remove', shiftId: shift.id }];
    const first = await edit(remove, '?allowRuleBreaks=true', seen);
    expect(first.status).toBe(200);
    const second = await edit(remove, '?allowRuleBreaks=true', seen);
    expect([second.status, second.headers.get('etag')]).toEqual([412, first.headers.get('etag')]);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: 0 });
  });

  it.each(['csv', 'xlsx'])('goes out and comes in as %s unchanged', async (format) => {
    const key = await server.keyOf('planner');
    const answer = await fetch(`${server.url}/v1/schedules/${id}/shifts?format=${format}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type')!;
    const { status, body } = await server.planner<Edited>('POST', `/v1/schedules/${id}/shifts`, bytes, type);
    expect([status, body.changes]).toEqual([200, []]);
  });

  it('stays as it is once published; a copy can be edited, and drafts removed', async () => {
    expect((await server.planner('POST', `/v1/schedules/${id}/publish`)).status).toBe(200);
    const [shift] = (await read()).shifts;
    expect((await edit([{ op: 'remove', shiftId: shift.id }], '?allowRuleBreaks=true')).status).toBe(409);
    expect((await server.planner('DELETE', `/v1/schedules/${id}`)).status).toBe(409);
    const copy = await server.planner<Schedule>('POST', `/v1/schedules/${id}/copy`);
    expect([copy.status, copy.body.state]).toEqual([201, 'draft']);
    expect((await read(copy.body.id)).shifts).toEqual((await read()).shifts);
    expect((await server.planner('DELETE', `/v1/schedules/${copy.body.id}`)).status).toBe(204);
    expect((await server.planner('GET', `/v1/schedules/${copy.body.id}`)).status).toBe(404);
  });
});

describe('publishing for some days of an earlier publication', () => {
  type Item = { id: string; state: string; daysInForce: string[] };
  it('replaces those days and leaves the others', async () => {
    const wide = await read();
    const staffing = (await server.store.schedules.find(id)).staffingRequirementId;
    const { centre } = { centre: await server.store.schedules.centreOf(id) };
    const { shifts, ...rest } = await server.store.schedules.find(id);
    const grid = { ...rest.grid, startDate: '2025-09-03', days: 2 };
    const few = shifts.filter(({ date }) => date === '2025-09-03').slice(0, 3);
    const roster = { ...rest, grid, shifts: few };
    const narrow = await server.store.schedules.add({ ...rest, staffingRequirementId: staffing, centre, roster });
    expect((await server.planner('POST', `/v1/schedules/${narrow}/publish`)).status).toBe(200);
    const { items } = (await server.planner<{ items: Item[] }>('GET', '/v1/schedules?state=published')).body;
    const daysOf = (schedule: string) => items.find((each) => each.id === schedule)!.daysInForce;
    expect(daysOf(narrow)).toEqual(['2025-09-03', '2025-09-04']);
    expect(daysOf(id)).toEqual(['2025-09-01', '2025-09-02', '2025-09-05', '2025-09-06', '2025-09-07']);
    const inForce = (await server.hr<{ items: Shift[] }>('GET', '/v1/shifts?from=2025-09-01&to=2025-09-07')).body.items;
    const expected = [...wide.shifts.filter(({ date }) => date !== '2025-09-03' && date !== '2025-09-04'), ...few];
    expect(inForce.map((shift) => shift.id).sort()).toEqual(expected.map((shift) => shift.id).sort());
  });
});

describe('days locked as they are', () => {
  it('survive every roster made later, breaks included', async () => {
    type Days = { staffingRequirementId: string; shifts: Shift[] };
    const { body: before } = await server.planner<Days>('GET', `/v1/schedules/${id}`);
    const [{ agentId }] = before.shifts;
    const own = ({ shifts }: { shifts: Shift[] }) =>
      shifts
        .filter((shift) => shift.agentId === agentId)
        .map(({ start, shiftTemplateId, activities }) => [
          start,
          shiftTemplateId,
          ...activities.filter(({ activity }) => activity !== 'onQueue'),
        ]);
    const pinned = await server.planner('POST', `/v1/schedules/${id}/pins`, { agentIds: [agentId] });
    expect([pinned.status, pinned.body]).toMatchObject([200, { count: 7, created: 7 }]);
    const again = await server.planner('POST', `/v1/schedules/${id}/pins`, { agentIds: [agentId] });
    expect(again.body).toMatchObject({ created: 0, unchanged: 7 });
    const order = { staffingRequirementId: before.staffingRequirementId, seed: 77, workLimit: 1, replications: 2 };
    const made = await resultOf(server.planner, server.planner('POST', '/v1/schedules', order));
    const { body: after } = await server.planner<Schedule>('GET', `/v1/schedules/${made.scheduleId}`);
    expect(own(after)).toEqual(own(before));
    expect(after.shifts).not.toEqual(before.shifts);
  });

  it('are days and agents of the schedule', async () => {
    for (const body of [{ dates: ['2025-09-20'] }, { agentIds: ['nobody'] }]) {
      const { status, body: refusal } = await server.planner('POST', `/v1/schedules/${id}/pins`, body);
      expect([status, problem.parse(refusal).errors?.[0].pointer]).toEqual([422, `/${Object.keys(body)[0]}`]);
    }
  });
});
