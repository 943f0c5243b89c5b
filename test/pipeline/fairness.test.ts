import { afterAll, describe, expect, it } from 'vitest';
import { createComputePool } from '../../src/compute/pool.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { Shift, Staffing } from '../../src/domain/plan.ts';
import { datesBetween, fairnessLedger } from '../../src/pipeline/roster/fairness-ledger.ts';
import { scheduleCentre } from '../../src/pipeline/roster/schedule-centre.ts';
import { planningGrid } from '../../src/time/grid.ts';
import { smallCentre } from './small-centre.ts';

const pool = createComputePool(1);
afterAll(() => pool.close());

const [day] = smallCentre.shiftTemplates;
const late = { ...day, id: 'late', earliestStart: 840, latestStart: 840 };
const night = { ...day, id: 'night', earliestStart: 1320, latestStart: 1320 };
const [contract] = smallCentre.contracts;
const anyTime = {
  ...contract,
  shiftTemplateIds: ['day', 'late', 'night'],
  minWeeklyDays: 3,
  maxWeeklyDays: 5,
  minWeeklyPaidMinutes: 1440,
};
const team: Centre = {
  ...smallCentre,
  timeOff: [],
  shiftTemplates: [day, late, night],
  contracts: [{ ...anyTime, id: contract.id }],
  agents: smallCentre.agents.slice(0, 6).map((agent) => ({
    ...agent,
    contractId: contract.id,
    queueIds: ['sales'],
    availability: null,
    preferredStart: null,
    undesiredWeekdays: [],
  })),
};
const [a, b, c] = team.agents.map(({ id }) => id);

const shiftOn = (agentId: string, date: string, start: string, end: string, paidMinutes = 480): Shift => ({
  id: `${agentId}_${date}`,
  agentId,
  date,
  shiftTemplateId: 'day',
  start,
  end,
  paidMinutes,
  activities: [{ activity: 'onQueue', start, end, paid: true }],
});
/** Times are UTC; the site's clock is two hours ahead in August. */
const dayShift = (agentId: string, date: string) => shiftOn(agentId, date, `${date}T06:00:00Z`, `${date}T14:30:00Z`);
const lateShift = (agentId: string, date: string) => shiftOn(agentId, date, `${date}T12:00:00Z`, `${date}T20:30:00Z`);
const nightShift = (agentId: string, date: string) =>
  shiftOn(agentId, date, `${date}T20:00:00Z`, new Date(Date.parse(`${date}T20:00:00Z`) + 30_600_000).toISOString());
const terms = { lateFrom: 1200, isHoliday: (date: string) => date === '2025-08-15' };
const dates = datesBetween('2025-08-11', '2025-08-24');
const ledgerOf = (centre: Centre, shifts: Shift[]) => fairnessLedger([{ centre, dates, shifts }], terms);

describe('the fairness ledger', () => {
  it('counts weekends once, nights, late shifts, holidays and hours by the clock of the site', () => {
    const [first, second, third] = ledgerOf(team, [
      dayShift(a, '2025-08-16'),
      dayShift(a, '2025-08-17'),
      lateShift(a, '2025-08-15'),
      nightShift(b, '2025-08-18'),
      dayShift(b, '2025-08-23'),
    ]);
    expect(first).toMatchObject({
      agentId: a,
      shifts: 3,
      paidHours: 24,
      weekends: 1,
      nights: 0,
      lates: 1,
      holidays: 1,
    });
    expect(second).toMatchObject({ shifts: 2, paidHours: 16, weekends: 1, nights: 1, lates: 0, holidays: 0 });
    expect(third).toMatchObject({ shifts: 0, weekends: 0, aboveFairShare: { weekends: 0, nights: 0 } });
  });

  it('shares by paid hours among those who could: what is above sums to nothing', () => {
    const rows = ledgerOf(team, [dayShift(a, '2025-08-16'), dayShift(a, '2025-08-18'), dayShift(b, '2025-08-18')]);
    expect(rows.slice(0, 3).map(({ aboveFairShare }) => aboveFairShare.weekends)).toEqual([0.33, -0.33, 0]);
    expect(rows[0].aboveFairShare).toMatchObject({ nights: null, holidays: null, undesiredDays: null });
  });

  it('compares nobody with burdens of a contract or a queue they do not have', () => {
    const agents = team.agents.map((agent) => {
      if (agent.id === b) return { ...agent, queueIds: ['service'] };
      if (agent.id === c) return { ...agent, availability: [{ weekday: 1, from: 480, to: 1080 }] };
      return agent;
    });
    const rows = ledgerOf({ ...team, agents }, [dayShift(a, '2025-08-16')]);
    expect(rows.slice(0, 4).map(({ aboveFairShare }) => aboveFairShare.weekends)).toEqual([0, null, null, 0]);
  });

  it('knows which wishes were met, and none of days off', () => {
    const wishing = {
      ...team.agents[0],
      undesiredWeekdays: [1],
      preferredStart: 480,
      requests: [
        { date: '2025-08-13', shiftTemplateId: null, wanted: false },
        { date: '2025-08-14', shiftTemplateId: 'late', wanted: true },
        { date: '2025-09-14', shiftTemplateId: 'late', wanted: true },
      ],
    };
    const timeOff = [{ id: 't', agentId: a, from: '2025-08-18', to: '2025-08-24', reason: 'vacation' as const }];
    const [row] = ledgerOf({ ...team, agents: [wishing], timeOff }, [
      dayShift(a, '2025-08-11'),
      lateShift(a, '2025-08-13'),
      dayShift(a, '2025-08-14'),
    ]);
    expect(row).toMatchObject({ undesiredDays: 2, wishes: 6, wishesMet: 2, preferenceHitRate: 2 / 6 });
  });

  it('adds up what was planned apart, each with the wishes of its time', () => {
    const before = { ...team, agents: [{ ...team.agents[0], undesiredWeekdays: [1] }] };
    const [row] = fairnessLedger(
      [
        { centre: before, dates: ['2025-08-11'], shifts: [dayShift(a, '2025-08-11')] },
        { centre: team, dates: ['2025-08-18'], shifts: [dayShift(a, '2025-08-18')] },
      ],
      terms,
    );
    expect(row).toMatchObject({ shifts: 2, undesiredDays: 1, wishes: 1, wishesMet: 0 });
  });
});

describe('a fair roster', () => {
  const grid = planningGrid('Europe/Berlin', '2025-09-01', 7, 30);
  const hourOf = (start: string) => (new Date(start).getUTCHours() + 2) % 24;
  const required = grid.starts.map((start) => (hourOf(start) >= 8 && hourOf(start) < 22 ? 1 : 0));
  const staffing = { grid, queues: [{ queueId: 'sales', required, requiredWithShrinkage: required }] } as Staffing;
  const previous = datesBetween('2025-08-04', '2025-08-31').flatMap((date) => {
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) return [dayShift(a, date), lateShift(b, date)];
    return weekday < 4 ? team.agents.slice(1).map(({ id }) => dayShift(id, date)) : [];
  });
  const order = { seed: 1, targetGap: 0.01, workLimit: 600 };
  const fairness = { weight: 5, ledgerWeeks: 8, lateFrom: 1200, holidays: [] };
  const roster = (weight: number, centre = team) =>
    scheduleCentre({ centre, staffing, previous, ...order, fairness: { ...fairness, weight } }, { pool });
  const weekendsOf = (shifts: Shift[], agentId: string) =>
    shifts.filter((shift) => shift.agentId === agentId && shift.date >= '2025-09-06').length;

  it('spares who carried more than the fair share, and tells what that cost', async () => {
    const fair = await roster(5);
    const { quality } = fair;
    expect([weekendsOf(fair.shifts, a), weekendsOf(fair.shifts, b)]).toEqual([0, 0]);
    const { priceHours, burdens, ...account } = quality.fairness!;
    const [weekends] = burdens;
    expect(weekends.burden).toBe('weekends');
    expect(weekends.after.range).toBeLessThan(weekends.without.range);
    expect(weekends.after.standardDeviation).toBeLessThan(weekends.before.standardDeviation);
    const without = account.understaffedHoursWithout + account.overstaffedHoursWithout;
    expect(quality.understaffedHours + quality.overstaffedHours - without).toBeCloseTo(priceHours, 9);
    expect(quality.bound).toBeLessThanOrEqual(account.objectiveWithout + 1e-9);
    expect(fair.fairness!.find(({ agentId }) => agentId === a)!.before.weekends).toBeGreaterThan(2);

    const plain = await roster(0);
    expect(plain.quality.fairness).toBeUndefined();
    expect(plain.quality.objective).toBe(account.objectiveWithout);
  });

  it('is an ordinary one where nobody has carried more than others', async () => {
    const fresh = { centre: team, staffing, previous: [], ...order, workLimit: 1 };
    const fair = await scheduleCentre({ ...fresh, fairness }, { pool });
    const plain = await scheduleCentre(fresh, { pool });
    expect(fair.shifts).toEqual(plain.shifts);
    expect(fair.quality.fairness).toMatchObject({ priceHours: 0 });
  });
});
