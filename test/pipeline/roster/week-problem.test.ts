import { afterAll, describe, expect, it } from 'vitest';
import { createComputePool } from '../../../src/compute/pool.ts';
import type { Centre } from '../../../src/domain/centre.ts';
import type { Shift, Staffing } from '../../../src/domain/plan.ts';
import { parseRosterProblem } from '../../../src/domain/roster-problem.ts';
import { checkRoster } from '../../../src/pipeline/roster/check-roster.ts';
import { scheduleCentre } from '../../../src/pipeline/roster/schedule-centre.ts';
import { weekProblem } from '../../../src/pipeline/roster/week-problem.ts';
import { smallCentre } from '../small-centre.ts';

/** From Monday 2025-09-01, two agents wanted on each queue from 08:00 to 18:00 on working days. */
function staffingFor(days: number): Staffing {
  const starts = Array.from({ length: days * 48 }, (_, i) =>
    new Date(Date.parse('2025-08-31T22:00:00Z') + i * 1_800_000).toISOString().replace('.000', ''),
  );
  const required = starts.map((_, i) => (Math.floor(i / 48) % 7 < 5 && i % 48 >= 16 && i % 48 < 36 ? 2 : 0));
  return {
    grid: { startDate: '2025-09-01', days, intervalMinutes: 30, timeZone: 'Europe/Berlin', starts },
    queues: ['sales', 'service'].map((queueId) => ({ queueId, required, requiredWithShrinkage: required })),
  } as unknown as Staffing;
}

const pastShift = (agentId: string, date: string, start: string, end: string, shiftTemplateId = 'day'): Shift => ({
  id: `${agentId}_${date}`,
  agentId,
  date,
  shiftTemplateId,
  start,
  end,
  paidMinutes: 480,
  activities: [{ activity: 'onQueue', start, end, paid: true }],
});

function withRules(rules: NonNullable<Centre['contracts'][number]['rules']>, more: Partial<Centre> = {}): Centre {
  const contracts = smallCentre.contracts.map((contract) => ({ ...contract, rules }));
  return { ...smallCentre, timeOff: [], contracts, ...more };
}

const agentIn = (centre: Centre, days = 7, previous: Shift[] = [], id = 'agent-3') => {
  const { problem } = weekProblem(centre, staffingFor(days), previous);
  expect(() => parseRosterProblem(JSON.parse(JSON.stringify(problem)))).not.toThrow();
  return problem.agents.find((agent) => agent.id === id)!;
};

describe('the week as a roster problem', () => {
  it('keeps the weekly contract in each week of a longer horizon', () => {
    const agent = agentIn(withRules({}), 17);
    const weeks = [
      { fromDay: 0, toDay: 6, min: 5, max: 5 },
      { fromDay: 7, toDay: 13, min: 5, max: 5 },
      { fromDay: 14, toDay: 16, min: 0, max: 5 },
    ];
    expect(agent.limits).toEqual(weeks.map((week) => ({ of: 'days', ...week })));
    expect(agent.paidLimits).toMatchObject([{ minSlots: 160, maxSlots: 160 }, { minSlots: 160 }, { minSlots: 0 }]);
    expect(agent).toMatchObject({ minDays: 0, maxDays: 17, minPaidSlots: 0, longRestEachWeek: true });
  });

  it('follows a contract that changes, from the first whole week it holds', () => {
    const change = { id: 'c1', agentId: 'agent-3', contractId: 'part', validFrom: '2025-09-10' };
    const agent = agentIn({ ...withRules({}), agentContracts: [change] }, 21);
    expect(agent.shiftTypes).toEqual(['day', 'short']);
    expect(agent.paidLimits).toMatchObject([
      { minSlots: 160, maxSlots: 160 },
      { minSlots: 160, maxSlots: 160 },
      { minSlots: 60, maxSlots: 100 },
    ]);
    expect(agent.limits).toMatchObject([
      { of: 'days', min: 5, max: 5 },
      { of: 'days', min: 5, max: 5 },
      { of: 'days', min: 3, max: 5 },
      { of: 'shiftType', shiftType: 'short', fromDay: 0, toDay: 6, max: 0 },
      { of: 'shiftType', shiftType: 'short', fromDay: 7, toDay: 13, max: 0 },
      { of: 'shiftType', shiftType: 'day', fromDay: 14, toDay: 20, max: 0 },
    ]);
  });

  it('states overtime and voluntary time off around the weekly hours, priced per slot', () => {
    const agent = agentIn(
      withRules({
        overtime: { maxWeeklyMinutes: 240, pricePerHour: 8 },
        voluntaryTimeOff: { maxWeeklyMinutes: 480, pricePerHour: 2 },
      }),
    );
    expect(agent.minPaidSlots).toBe(0);
    expect(agent.paidLimits).toEqual([
      {
        fromDay: 0,
        toDay: 6,
        minSlots: 160,
        maxSlots: 160,
        overtime: { slots: 16, pricePerSlot: 2 },
        voluntaryTimeOff: { slots: 32, pricePerSlot: 0.5 },
      },
    ]);
  });

  it('counts past shifts into the planning period and leaves later weeks what they need', () => {
    const past = [
      pastShift('agent-3', '2025-08-23', '2025-08-23T06:00:00Z', '2025-08-23T14:30:00Z'),
      pastShift('agent-3', '2025-08-26', '2025-08-26T21:00:00Z', '2025-08-27T05:30:00Z'),
    ];
    const period = { firstDate: '2025-08-18', weeks: 4, maxWeekends: 1, maxNights: 3 };
    const agent = agentIn(
      withRules({ planningPeriod: { ...period, minPaidMinutes: 6000, maxPaidMinutes: 9600 } }),
      7,
      past,
    );
    expect(agent.limits).toEqual([
      { of: 'weekends', fromDay: 0, toDay: 6, min: 0, max: 1, before: 1 },
      { of: 'nights', fromDay: 0, toDay: 6, min: 0, max: 3, before: 1 },
    ]);
    expect(agent.paidLimits).toEqual([{ fromDay: 0, toDay: 6, minSlots: 224, maxSlots: 480, before: 64 }]);
    expect(agent.history).toMatchObject({
      consecutiveDays: 0,
      daysOff: 5,
      lastShiftType: 'day',
      lastShiftWasNight: true,
      consecutiveNights: 0,
      lastEndSlot: -5 * 96 + 30,
    });
  });

  it('aligns rotations with their first date and turns dated requests into days', () => {
    const rotation = { firstDate: '2025-08-30', cycle: [['day'], null, [], ['short']] };
    const requests = [
      { date: '2025-09-03', shiftTemplateId: 'short', wanted: true },
      { date: '2025-09-20', shiftTemplateId: null, wanted: false },
    ];
    const agents = smallCentre.agents.map((agent) => ({ ...agent, requests, preferenceWeight: 2 }));
    const agent = agentIn(withRules({ rotation }, { agents }));
    expect(agent.rotation).toEqual({ cycle: rotation.cycle, offset: 2 });
    expect(agent.requests).toEqual([{ day: 2, shiftType: 'short', wanted: true, cost: 3 }]);
    expect(agent.preferenceWeight).toBe(2);
  });

  it('asks for floating activities week by week, on days the agent can work', () => {
    const coaching = { activityCodeId: 'coaching', minutes: 30, timesPerWeek: 2, earliest: 540, latest: 960 };
    const timeOff = [
      { id: 't', agentId: 'agent-3', from: '2025-09-01', to: '2025-09-06', reason: 'vacation' as const },
    ];
    const agent = agentIn(withRules({ floatingActivities: [coaching] }, { timeOff }), 14);
    const due = { slots: 2, window: [36, 64] };
    expect(agent.floating).toEqual([
      { id: 'coaching:1', ...due, count: 1, fromDay: 0, toDay: 6 },
      { id: 'coaching:2', ...due, count: 2, fromDay: 7, toDay: 13 },
    ]);
  });

  it('spreads what is due in a period over its weeks, less what past shifts held', () => {
    const perPeriod = { firstDate: '2025-08-25', weeks: 4, times: 5 };
    const training = { activityCodeId: 'training', minutes: 120, perPeriod };
    const held = pastShift('agent-3', '2025-08-27', '2025-08-27T06:00:00Z', '2025-08-27T14:30:00Z');
    const [activity] = held.activities;
    const past = [{ ...held, activities: [activity, { ...activity, activityCodeId: 'training' }] }];
    const rules = { floatingActivities: [training] };
    const dueIn = (days: number, previous: Shift[]) =>
      agentIn(withRules(rules), days, previous).floating?.map(({ fromDay, toDay, count }) => [fromDay, toDay, count]);
    expect(dueIn(7, past)).toEqual([[0, 6, 2]]);
    expect(dueIn(7, [])).toEqual([[0, 6, 2]]);
    expect(dueIn(21, past)).toEqual([[0, 20, 4]]);
    expect(dueIn(28, past)).toEqual([
      [0, 20, 4],
      [21, 27, 2],
    ]);
  });

  it('asks for a minimum of staff in the hours that say so, whatever the queue needs', () => {
    const minimumStaffHours = [{ weekday: 2, from: 420, to: 450, agents: 3 }];
    const queues = smallCentre.queues.map((queue) => ({ ...queue, minimumStaff: 1, minimumStaffHours }));
    const { problem } = weekProblem({ ...smallCentre, queues }, staffingFor(7), []);
    const minimum = problem.queues[0].minimumStaff!;
    expect(minimum.flatMap((agents, slot) => (agents > 0 ? [[slot, agents]] : []))).toEqual([
      [96 + 28, 3],
      [96 + 29, 3],
    ]);
  });

  it('begins an agent’s rotation on its own date and heeds shifts it would rather not work', () => {
    const rotation = { firstDate: '2025-08-30', cycle: [['day'], null, [], ['short']] };
    const own = { rotationFirstDate: '2025-08-31', undesiredShiftTemplateIds: ['day', 'short'] };
    const agents = smallCentre.agents.map((agent) => ({ ...agent, ...own }));
    const agent = agentIn(withRules({ rotation }, { agents }), 2);
    expect(agent.rotation?.offset).toBe(1);
    expect(agent.requests).toEqual([0, 1].map((day) => ({ day, shiftType: 'day', wanted: false, cost: 3 })));
  });

  it('states what the site, queues, templates and pairs ask for', () => {
    const centre = withRules(
      { maxWeeklyShifts: [{ shiftTemplateId: 'short', max: 2 }] },
      {
        site: { ...smallCentre.site, seats: 12, shiftHours: [{ weekday: 1, from: 420, to: 1200 }] },
        queues: smallCentre.queues.map((queue) => ({ ...queue, minimumStaff: 1 })),
        shiftTemplates: smallCentre.shiftTemplates.map((template) => ({
          ...template,
          startStepMinutes: 15,
          maxLengthMinutes: template.lengthMinutes + 60,
          breakGapMinutes: 60,
          forbiddenNextDay: ['short'],
        })),
        agents: smallCentre.agents.map((agent) =>
          agent.id === 'agent-3' ? { ...agent, pairs: [{ agentId: 'agent-2', together: false }] } : agent,
        ),
      },
    );
    const { problem } = weekProblem(centre, staffingFor(7), []);
    expect(problem.sites).toEqual([{ id: 'site', seats: 12, open: [[28, 80], null, null, null, null, null, null] }]);
    expect(problem.agents.every(({ site }) => site === 'site')).toBe(true);
    const [{ minimumStaff, required }] = problem.queues;
    expect(minimumStaff).toEqual(required.map((agents, slot) => (slot < 7 * 96 ? Math.min(agents, 1) : 0)));
    expect(problem.shiftTypes[0]).toMatchObject({
      startStepSlots: 1,
      breakGapSlots: 4,
      lengthRange: { maxSlots: 38, stepSlots: 2 },
    });
    expect(problem.forbiddenSuccessions).toEqual([
      ['day', 'short'],
      ['short', 'short'],
    ]);
    expect(problem.pairs).toEqual([{ agents: ['agent-2', 'agent-3'], together: false }]);
    expect(problem.agents[0].limits).toContainEqual(
      expect.objectContaining({ of: 'shiftType', shiftType: 'short', toDay: 6, max: 2 }),
    );
  });

  it('joins hours over midnight, of agents and of the site', () => {
    const everyDay = (from: number, to: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }));
    const availableIn = (availability: Centre['agents'][number]['availability'], days = 7) => {
      const agents = smallCentre.agents.map((agent) => ({ ...agent, availability }));
      const { window, unavailable } = agentIn(withRules({}, { agents }), days);
      return { window, unavailable };
    };
    const always = { window: new Array(7).fill([0, 144]), unavailable: [] };
    expect(availableIn(null)).toEqual(always);
    expect(availableIn(everyDay(0, 1440))).toEqual(always);
    expect(availableIn([...everyDay(0, 360), ...everyDay(360, 720), ...everyDay(700, 1440)])).toEqual(always);
    const nights = [...everyDay(1320, 1440), ...everyDay(0, 360)];
    expect(availableIn(nights, 2)).toEqual({
      window: new Array(2).fill([0, 120]),
      unavailable: [24, 120].map((from) => [from, from + 64]),
    });
    expect(availableIn(everyDay(1320, 1800), 2).window).toEqual(new Array(2).fill([88, 120]));
    expect(availableIn([{ weekday: 1, from: 1200, to: 1440 }], 2).window).toEqual([[80, 96], null]);

    const site = { ...smallCentre.site, shiftHours: everyDay(0, 1440) };
    expect(weekProblem({ ...smallCentre, site }, staffingFor(7), []).problem.sites?.[0].open).toEqual(always.window);
  });

  it('takes agents still on the phone from the eve off the requirement', () => {
    const { problem, carriedIn } = weekProblem(smallCentre, staffingFor(7), [
      pastShift('agent-1', '2025-08-31', '2025-08-31T06:00:00Z', '2025-08-31T14:30:00Z'),
      pastShift('agent-3', '2025-08-31', '2025-08-31T20:00:00Z', '2025-09-01T06:30:00Z'),
    ]);
    const plain = weekProblem(smallCentre, staffingFor(7), []).problem;
    const missing = plain.queues.map(({ required }, k) =>
      required.reduce((sum, agents, slot) => sum + agents - problem.queues[k].required[slot], 0),
    );
    expect(missing[0] + missing[1]).toBe(2);
    expect(carriedIn.map(({ agentId }) => agentId)).toEqual(['agent-3']);
  });

  it.each([3, 7, 10])(
    'welcomes night shifts into the morning after %i days, as many as such a morning asks for',
    (days) => {
      const { problem } = weekProblem(smallCentre, staffingFor(days), []);
      const end = days * 96;
      for (const { required, understaffedSlot } of problem.queues) {
        expect(required.slice(end)).toEqual(required.slice(days > 7 ? 3 * 96 : 0).slice(0, 48));
        expect(required.slice(end)).toContain(2);
        const prices = understaffedSlot as number[];
        expect([prices.length, prices[end - 1], Math.max(...prices.slice(end))]).toEqual([end + 48, 10, 0]);
      }
    },
  );
});

describe('a week with such rules', () => {
  const pool = createComputePool(1);
  afterAll(() => pool.close());

  it('is rostered, every agent coached once a week inside a shift, on the clock asked for', async () => {
    const coaching = { activityCodeId: 'coaching', minutes: 30, timesPerWeek: 1, earliest: 600, latest: 840 };
    const centre = withRules(
      { floatingActivities: [coaching], maxStartSpreadMinutes: 60 },
      {
        activityCodes: [
          { id: 'coaching', name: 'Coaching', category: 'training', paid: true, countsTowardShrinkage: true },
        ],
      },
    );
    centre.agents = centre.agents.slice(2, 8);
    const staffing = staffingFor(14);
    const roster = await scheduleCentre({ centre, staffing, seed: 1, targetGap: 0.5, workLimit: 1 }, { pool });
    expect(roster.unrostered).toEqual([]);
    for (const { id } of centre.agents) {
      const own = roster.shifts.filter((shift) => shift.agentId === id);
      for (const week of [
        own.filter(({ date }) => date < '2025-09-08'),
        own.filter(({ date }) => date >= '2025-09-08'),
      ]) {
        const coached = week.flatMap(({ activities }) => activities.filter((a) => a.activityCodeId === 'coaching'));
        expect(coached).toHaveLength(1);
        expect(coached[0]).toMatchObject({ activity: 'training', paid: true });
        expect(Date.parse(coached[0].end) - Date.parse(coached[0].start)).toBe(1_800_000);
        expect(coached[0].start.slice(11, 16) >= '08:00' && coached[0].end.slice(11, 16) <= '12:00').toBe(true);
        const starts = week.map(({ start }) => Date.parse(`2025-09-01T${start.slice(11)}`));
        expect(Math.max(...starts) - Math.min(...starts)).toBeLessThanOrEqual(3_600_000);
      }
    }
  });

  it('has shifts of the lengths a template allows, paid for what is added', async () => {
    const [day, short] = smallCentre.shiftTemplates;
    const contracts = smallCentre.contracts.map((contract) => ({
      ...contract,
      minWeeklyDays: 4,
      minWeeklyPaidMinutes: 2250,
      maxWeeklyPaidMinutes: 2310,
      shiftTemplateIds: ['day'],
    }));
    const agents = smallCentre.agents.slice(2, 8);
    const shiftTemplates = [{ ...day, maxLengthMinutes: 630, lengthStepMinutes: 60 }, short];
    const centre = { ...smallCentre, timeOff: [], contracts, agents, shiftTemplates };
    const order = { seed: 1, targetGap: 0.5, workLimit: 1 };
    const staffing = staffingFor(7);
    const roster = await scheduleCentre({ centre, staffing, ...order }, { pool });
    const lengths = new Set(
      roster.shifts.map(({ start, end, paidMinutes }) => {
        const minutes = (Date.parse(end) - Date.parse(start)) / 60_000;
        expect(paidMinutes).toBe(minutes - 30);
        return minutes;
      }),
    );
    expect([...lengths].every((minutes) => [510, 570, 630].includes(minutes))).toBe(true);
    expect(Math.max(...lengths)).toBeGreaterThan(510);
    expect(checkRoster({ centre, staffing, roster, previous: [] }).findings).toEqual([]);
    const [first, ...others] = roster.shifts;
    const longer = { ...first, end: new Date(Date.parse(first.end) + 900_000).toISOString() };
    const changed = { ...roster, shifts: [longer, ...others] };
    const rules = checkRoster({ centre, staffing, roster: changed, previous: [] }).findings.map(({ rule }) => rule);
    expect(rules).toContain('length');
    const eve = pastShift('agent-3', '2025-08-31', '2025-08-31T20:00:00Z', '2025-09-01T00:30:00Z');
    const night = checkRoster({ centre, staffing, roster, previous: [eve] }).roster.onQueue;
    const present = Array.from({ length: 6 }, (_, i) => night.reduce((sum, { agents }) => sum + agents[i], 0));
    expect(present).toEqual([1, 1, 1, 1, 1, 0]);
  });
});
