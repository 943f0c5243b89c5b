import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createComputePool } from '../../../src/compute/pool.ts';
import { parseRosterProblem, type RosterFile } from '../../../src/domain/roster-problem.ts';
import {
  explainRosterAgent,
  explainRosterMoment,
  type FileShift,
} from '../../../src/pipeline/roster/explain-roster.ts';
import { diagnoseRoster, priceRules } from '../../../src/pipeline/roster/price-rules.ts';
import { shiftsToIndices, toIndices } from '../../../src/pipeline/roster/roster-indices.ts';
import { solveRoster } from '../../../src/pipeline/roster/solve-roster.ts';
import { suggestForAgent, suggestForShift } from '../../../src/pipeline/roster/suggest-shifts.ts';
import { teamFile } from '../../scheduling/team-file.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());
const file = parseRosterProblem(teamFile(10));
let roster: RosterFile;
beforeAll(async () => {
  roster = (await solveRoster(file, { seed: 1, targetGap: 0, workLimit: 500 }, { pool })).roster;
});

const verdictOf = (shifts: FileShift[]) => verify(toIndices(file), shiftsToIndices(file, { shifts }));
const without = (agent: string): FileShift[] => roster.shifts.filter((shift) => shift.agent !== agent);

describe('why so many agents are on', () => {
  it('accounts for every agent, and as many on the phone as the verifier counts', async () => {
    const slot = 2 * 96 + 48;
    const { agents, onPhone } = await explainRosterMoment({ file, roster }, slot, { pool });
    const groups = verdictOf(roster.shifts).onPhone;
    expect(agents.map(({ agent }) => agent)).toEqual(file.agents.map(({ id }) => id));
    expect(onPhone).toBe(groups.reduce((sum, group) => sum + group.agents[slot], 0));
    expect(agents.filter(({ presence }) => presence === 'on the phone')).toHaveLength(onPhone);
  });

  it('names the rule that keeps an agent off, in words', async () => {
    const away = { ...file, agents: file.agents.map((agent) => ({ ...agent, lockedDaysOff: [2, 1] })) };
    const asked = { file: away, roster: { shifts: [] } };
    const { agents, reasons } = await explainRosterMoment(asked, 2 * 96 + 48, { pool });
    expect(agents.every(({ presence }) => presence === 'ruled out')).toBe(true);
    expect(reasons[0]).toEqual({
      rule: 'lockedDaysOff',
      words: 'locked days off on day 2, day 1',
      agents: file.agents.length,
      example: 'day 2 is locked as a day off',
    });
  });

  it('prices half an hour earlier as the verifier does, in points and in uncovered hours', async () => {
    const first = Math.min(...roster.shifts.map(({ day, start }) => day * 96 + start));
    const { earlierStarts } = await explainRosterMoment({ file, roster }, first - 1, { pool });
    expect(earlierStarts.length).toBeGreaterThan(0);
    const before = verdictOf(roster.shifts);
    for (const { agent, day, earlierStart, saved, coveredHours } of earlierStarts) {
      const moved = roster.shifts.map((shift) =>
        shift.agent === agent && shift.day === day
          ? { ...shift, start: earlierStart, breaks: shift.breaks.map((at) => at - 2) }
          : shift,
      );
      const after = verdictOf(moved);
      expect(after.violations).toEqual([]);
      expect(saved).toBeCloseTo(before.objective - after.objective, 6);
      expect(coveredHours).toBeCloseTo((before.understaffedSlots - after.understaffedSlots) / 4, 6);
    }
  });

  it('refuses a moment outside the horizon and a roster of other agents', async () => {
    await expect(explainRosterMoment({ file, roster }, 1e6, { pool })).rejects.toThrow(/the days are 0 to/);
    const strange = { shifts: [{ ...roster.shifts[0], agent: 'nobody' }] };
    await expect(explainRosterMoment({ file, roster: strange }, 0, { pool })).rejects.toThrow(/no agent "nobody"/);
  });
});

describe('why an agent has its week', () => {
  it('accounts for what the roster would lose without it, and prices other weeks as the verifier does', async () => {
    const { id } = file.agents[1];
    const { value, alternatives, shifts } = await explainRosterAgent({ file, roster }, id, { pool });
    const { objective, understaffedSlots } = verdictOf(roster.shifts);
    expect(value).toBeCloseTo(verdictOf(without(id)).objective - objective, 6);
    expect(shifts.map(({ shift }) => shift)).toEqual(roster.shifts.filter(({ agent }) => agent === id));
    expect(alternatives).toHaveLength(5);
    for (const { shifts: other, costs, uncoveredHours } of alternatives) {
      const after = verdictOf([...without(id), ...other]);
      expect(after.violations).toEqual([]);
      expect(costs).toBeCloseTo(after.objective - objective, 6);
      expect(uncoveredHours).toBeCloseTo((after.understaffedSlots - understaffedSlots) / 4, 6);
    }
    const ranked = alternatives.map(({ costs }) => costs);
    expect(ranked).toEqual([...ranked].sort((a, b) => a - b));
  });

  it('refuses an agent who is not there', async () => {
    await expect(explainRosterAgent({ file, roster }, 'nobody', { pool })).rejects.toThrow(/no agent "nobody"/);
  });
});

describe('suggestions', () => {
  it('rank who can take a shift by what the verifier finds, and give every other agent a reason', async () => {
    const open = { day: 3, start: 40, end: 60, queueId: 'sales' };
    const given = { shifts: roster.shifts.filter(({ agent, day }) => !(day === 3 || (agent === 'a2' && day === 4))) };
    const freer = { ...file, agents: file.agents.map((agent) => ({ ...agent, minDays: 0, minPaidSlots: 0 })) };
    const { takers, others } = await suggestForShift({ file: freer, roster: given }, open, { pool });
    expect(takers.length).toBeGreaterThan(0);
    expect([...takers, ...others].map(({ agent }) => agent).sort()).toEqual(file.agents.map(({ id }) => id).sort());
    const judge = (shifts: FileShift[]) => verify(toIndices(freer), shiftsToIndices(freer, { shifts }));
    const before = judge(given.shifts);
    for (const { shift, costs, paidHours, agent } of takers) {
      const after = judge([...given.shifts, shift]);
      expect(after.violations).toEqual([]);
      expect(costs).toBeCloseTo(after.objective - before.objective, 6);
      expect(shift).toMatchObject({ agent, day: 3, start: 40 });
      expect(file.agents.find(({ id }) => id === agent)!.queues).toContain('sales');
      const slots = [...given.shifts, shift]
        .filter((own) => own.agent === agent)
        .map(({ shiftType }) => file.shiftTypes.find(({ id }) => id === shiftType)!.paidSlots);
      expect(paidHours).toBeCloseTo(slots.reduce((sum, n) => sum + n, 0) / 4, 6);
    }
    expect(takers.map(({ costs }) => costs)).toEqual(takers.map(({ costs }) => costs).sort((a, b) => a - b));
    expect(others.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const unskilled = file.agents.filter(({ queues }) => !queues.includes('sales')).map(({ id }) => id);
    for (const id of unskilled) expect(others).toContainEqual({ agent: id, reasons: ['does not serve the queue'] });
  });

  it('tell for each day what an agent could work legally, or which rules are in the way', async () => {
    const { days } = await suggestForAgent({ file, roster }, 'a2', { pool });
    const before = verdictOf(roster.shifts);
    expect(days.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const { day, options, reasons } of days) {
      expect(options.length > 0).toBe(reasons.length === 0);
      for (const { shift, costs } of options) {
        const kept = roster.shifts.filter((own) => !(own.agent === 'a2' && own.day === day));
        const after = verdictOf([...kept, shift]);
        expect(after.violations).toEqual([]);
        expect(costs).toBeCloseTo(after.objective - before.objective, 6);
      }
    }
    expect(days.some(({ options }) => options.length > 0)).toBe(true);
    expect(days.flatMap(({ reasons }) => reasons).join()).toMatch(/days? worked|4 to 5 days|paid|day off/);
  });

  it('refuse times that no shift type has and queues that do not exist', async () => {
    const asked = { file, roster };
    const open = { day: 0, start: 40, end: 61 };
    await expect(suggestForShift(asked, open, { pool })).rejects.toThrow(/no shift type lasts 5.25 h/);
    const strange = { day: 0, start: 40, end: 60, queueId: 'chat' };
    await expect(suggestForShift(asked, strange, { pool })).rejects.toThrow(/no queue "chat".*"sales"/);
  });
});

describe('prices of rules', () => {
  /** Demand at 07:00, when nobody may start yet. */
  const few = parseRosterProblem(teamFile(5));
  const early = {
    ...few,
    queues: few.queues.map(({ id, required }) => ({
      id,
      required: required.map((agents, t) => (t % 96 >= 28 && t % 96 < 34 ? 2 : agents)),
    })),
    shiftTypes: few.shiftTypes.map((type) => ({ ...type, startWindow: [32, 60] as [number, number] })),
  };

  it('find that earlier starts would help, by the bounds and by rostering anew', async () => {
    const made = await solveRoster(early, { seed: 1, targetGap: 0, workLimit: 100 }, { pool });
    const options = { firstIterations: 20, iterations: 5, exactWork: 50 };
    const prices = await priceRules({ file: early, roster: made.roster }, options, { pool });
    const starts = prices.find(({ words }) => words === '07:30 starts of "day"')!;
    expect(starts.rule).toBe('shiftTypes');
    expect(starts.estimatedPoints).toBeGreaterThan(0);
    expect(starts.estimatedHours).toBeCloseTo(starts.estimatedPoints / 40, 9);
    expect(starts.solvedPoints).toBeGreaterThan(0);
    const points = prices.map(({ estimatedPoints }) => estimatedPoints);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });
});

describe('clashes', () => {
  it('come with the smallest change that makes a week possible', async () => {
    const [first, ...others] = file.agents;
    const strict = { ...file, agents: [{ ...first, minPaidSlots: 160, maxPaidSlots: 160, maxDays: 4 }, ...others] };
    const [clash, ...more] = await diagnoseRoster(strict, { pool });
    expect(more).toEqual([]);
    expect(clash).toMatchObject({ agent: 'a1', isOnlyClash: true });
    expect(clash.rules.map(({ id }) => id).sort()).toEqual(['daysWorked', 'paidTime']);
    expect(clash.remedies).toContainEqual({
      rule: 'paidTime',
      words: 'at least 32 h paid instead of 40 h',
      hours: 8,
    });
    expect(clash.remedies).toContainEqual({ rule: 'daysWorked', words: 'at most 5 days instead of 4', hours: 8 });
  });
});
