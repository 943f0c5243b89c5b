import { afterAll, describe, expect, it } from 'vitest';
import { createComputePool } from '../../../src/compute/pool.ts';
import type { Centre } from '../../../src/domain/centre.ts';
import type { Shift, Staffing } from '../../../src/domain/plan.ts';
import { scheduleCentre } from '../../../src/pipeline/roster/schedule-centre.ts';
import { planningGrid } from '../../../src/time/grid.ts';
import { smallCentre } from '../small-centre.ts';

const pool = createComputePool(1);
afterAll(() => pool.close());

const grid = planningGrid('Europe/Berlin', '2025-09-01', 7, 30);
const required = grid.starts.map(() => 2);
const staffing = { grid, queues: [{ queueId: 'sales', required, requiredWithShrinkage: required }] } as Staffing;
const code = { id: 'review', name: 'Review', category: 'meeting' as const, paid: true, countsTowardShrinkage: true };
const team: Centre = {
  ...smallCentre,
  timeOff: [],
  agents: smallCentre.agents.filter(({ queueIds }) => queueIds.includes('sales')).slice(0, 4),
  contracts: smallCentre.contracts.map((contract) => ({ ...contract, minWeeklyDays: 3, minWeeklyPaidMinutes: 1200 })),
  activityCodes: [code],
};
const [{ id: first }, { id: second }] = team.agents;
const free = { shiftTemplateId: null, start: null };

const roster = (centre: Centre, seed: number) =>
  scheduleCentre({ centre, staffing, seed, targetGap: 0.5, workLimit: 1 }, { pool });
const on = (shifts: Shift[], agentId: string, date: string) =>
  shifts.find((shift) => shift.agentId === agentId && shift.date === date);

describe('what was decided before the roster is made', () => {
  const rosterPins = [
    { id: 'p1', agentId: first, date: '2025-09-02', shiftTemplateId: 'day', start: 570, breakStarts: [780, 690] },
    { id: 'p2', agentId: first, date: '2025-09-03', ...free },
    { id: 'p3', agentId: second, date: '2025-09-10', ...free },
  ];
  const meeting = { activityCodeId: 'review', date: '2025-09-04', from: 600, to: 660 };
  const fixedActivities = team.agents.map(({ id: agentId }) => ({ id: `m-${agentId}`, agentId, ...meeting }));

  it.each([1, 2])('holds in every roster, seed %i', async (seed) => {
    const { shifts, unrostered } = await roster({ ...team, rosterPins, fixedActivities }, seed);
    expect(unrostered).toEqual([]);
    const pinned = on(shifts, first, '2025-09-02')!;
    expect([pinned.start, pinned.shiftTemplateId]).toEqual(['2025-09-02T07:30:00Z', 'day']);
    expect(pinned.activities.filter(({ activity }) => activity !== 'onQueue')).toMatchObject([
      { activity: 'break', start: '2025-09-02T09:30:00Z' },
      { activity: 'meal', start: '2025-09-02T11:00:00Z' },
    ]);
    expect(on(shifts, first, '2025-09-03')).toBeUndefined();
    for (const { id } of team.agents) {
      expect(on(shifts, id, '2025-09-04')!.activities).toContainEqual({
        activity: 'meeting',
        activityCodeId: 'review',
        start: '2025-09-04T08:00:00Z',
        end: '2025-09-04T09:00:00Z',
        paid: true,
      });
    }
  });

  it('gives way to time off', async () => {
    const timeOff = [{ id: 't', agentId: first, from: '2025-09-02', to: '2025-09-04', reason: 'vacation' as const }];
    const { shifts, unrostered } = await roster({ ...team, rosterPins, fixedActivities, timeOff }, 1);
    expect(unrostered).toEqual([]);
    expect(
      shifts.filter(({ agentId, date }) => agentId === first && date >= '2025-09-02' && date <= '2025-09-04'),
    ).toEqual([]);
  });

  it('names the agent for whom it leaves no legal week', async () => {
    const nights = ['2025-09-01', '2025-09-02', '2025-09-03'].map((date) => ({
      id: date,
      agentId: first,
      date,
      ...free,
    }));
    const { unrostered } = await roster({ ...team, rosterPins: nights }, 1);
    expect(unrostered).toEqual([{ agentId: first, reason: expect.stringContaining('locked days off') }]);
  });
});
