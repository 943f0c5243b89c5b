import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftAmendments } from '../../src/hr/amend-roster.ts';
import { clearRoster, publishSchedule } from '../../src/hr/clear-roster.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { temporaryStore } from '../store/temporary-store.ts';

let open: OpenStore;
let store: Store;
beforeAll(async () => {
  open = await temporaryStore();
  store = open.store;
  await store.centre.replace(smallCentre, 'test');
});
afterAll(() => open.close());

const [monday, tuesday] = ['2025-09-08', '2025-09-09'];
const off = (agentId: string, date: string) => ({
  id: `${agentId}-${date}`,
  agentId,
  from: date,
  to: date,
  reason: 'vacation' as const,
});
const datesOf = async (agentId: string): Promise<string[]> =>
  (await store.roster.list({ from: '2025-09-01T00:00:00Z', agentIds: [agentId] })).map(({ date }) => date);

describe('time off and the published roster', () => {
  it('a draft made before time off was granted loses those shifts when it is published', async () => {
    const shifts = [monday, tuesday].flatMap((date) => [
      dayShift('agent-3', date, '08:00'),
      dayShift('agent-6', date, '08:00'),
    ]);
    const id = await draft(store, monday, shifts);
    await store.centre.put('timeOff', [off('agent-3', tuesday)], 'test');
    const published = await publishSchedule(store, id, 'test');
    expect(published).toMatchObject({ state: 'published', revision: 1 });
    expect(published.quality.paidHours).toBe(24);
    expect([await datesOf('agent-3'), await datesOf('agent-6')]).toEqual([[monday], [monday, tuesday]]);
  });

  it('is cleared in the schedule that is in force, also when the last publication changed nothing', async () => {
    const shifts = [dayShift('agent-3', monday, '08:00'), dayShift('agent-6', monday, '08:00')];
    await publishSchedule(store, await draft(store, monday, shifts), 'test');
    const id = await draft(store, monday, shifts);
    await publishSchedule(store, id, 'test');
    expect((await store.roster.find(`agent-6_${monday}`))!.scheduleId).toBe(id);
    const removed = await store.atomically((kept) => clearRoster(kept, [off('agent-6', monday)], 'test'));
    expect(removed).toEqual([`agent-6_${monday}`]);
    expect(await datesOf('agent-6')).toEqual([]);
    expect(await datesOf('agent-3')).toEqual([monday]);
    expect(
      await store.roster.list({ from: '2025-09-01T00:00:00Z', agentIds: ['agent-6'], withCancelled: true }),
    ).toMatchObject([
      { date: monday, isCancelled: true },
      { date: tuesday, isCancelled: true },
    ]);
  });
});

describe('draftAmendments', () => {
  it('heeds the rest before the first shift of the next week', async () => {
    const [sunday, nextMonday] = ['2025-09-21', '2025-09-22'];
    const centre = {
      ...smallCentre,
      agents: smallCentre.agents.map((agent) => ({ ...agent, availability: null })),
      shiftTemplates: smallCentre.shiftTemplates.map((template) => ({ ...template, latestStart: 1440 })),
    };
    await store.centre.replace(centre, 'test');
    const id = await draft(store, '2025-09-15', [dayShift('agent-3', sunday, '20:00')], centre);
    await publishSchedule(store, id, 'test');
    await publishSchedule(
      store,
      await draft(store, nextMonday, [dayShift('agent-6', nextMonday, '08:00')], centre),
      'test',
    );
    const edits = [{ op: 'move' as const, shiftId: `agent-3_${sunday}`, agentId: 'agent-6' }];
    const [{ broken, edit }] = await draftAmendments(store, [{ scheduleId: id, edits }], 'test');
    expect(broken).toContainEqual({
      agentId: 'agent-6',
      rule: 'daily-rest',
      detail: '2025-09-22: begins 210 minutes after the shift before; 660 are the least',
    });
    expect(edit.changes[0].after!.id).toBe(`agent-6_${sunday}`);
    expect(await datesOf('agent-3')).toContain(sunday);
  });
});
