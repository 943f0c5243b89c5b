import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../models/scheduling/verify.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseRosterProblem, type RosterFile } from '../../src/domain/roster-problem.ts';
import { explainMoment } from '../../src/pipeline/explain-roster.ts';
import { shiftsToIndices, toIndices } from '../../src/pipeline/roster-indices.ts';
import { solveRoster } from '../../src/pipeline/solve-roster.ts';
import { teamFile } from '../scheduling/team-file.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());
const problem = parseRosterProblem(teamFile(10));
let roster: RosterFile;
beforeAll(async () => {
  roster = (await solveRoster(problem, { seed: 1, targetGap: 0, workLimit: 500 }, { pool })).roster;
});

describe('why so many agents are on', () => {
  it('accounts for every agent, and as many on the phone as the verifier counts', () => {
    const slot = 2 * 96 + 48;
    const { agents, onPhone } = explainMoment(problem, roster, slot);
    const { onPhone: groups } = verify(toIndices(problem), shiftsToIndices(problem, roster));
    expect(agents.map(({ agent }) => agent)).toEqual(problem.agents.map(({ id }) => id));
    expect(onPhone).toBe(groups.reduce((sum, group) => sum + group.agents[slot], 0));
    expect(agents.filter(({ presence }) => presence === 'on the phone')).toHaveLength(onPhone);
  });

  it('names the rule that keeps an agent off', () => {
    const away = { ...problem, agents: problem.agents.map((agent) => ({ ...agent, lockedDaysOff: [2, 1] })) };
    const { agents, reasons } = explainMoment(away, { shifts: [] }, 2 * 96 + 48);
    expect(agents.every(({ presence }) => presence === 'ruled out')).toBe(true);
    expect(reasons[0]).toEqual({ rule: 'lockedDaysOff', agents: problem.agents.length });
  });

  it('prices half an hour earlier as the verifier does', () => {
    const first = Math.min(...roster.shifts.map(({ day, start }) => day * 96 + start));
    const { earlierStarts } = explainMoment(problem, roster, first - 1);
    expect(earlierStarts.length).toBeGreaterThan(0);
    const shifts = shiftsToIndices(problem, roster);
    const before = verify(toIndices(problem), shifts).objective;
    for (const { agent, day, earlierStart, saved } of earlierStarts) {
      const moved = roster.shifts.map((shift) =>
        shift.agent === agent && shift.day === day
          ? { ...shift, start: earlierStart, breaks: shift.breaks.map((at) => at - 2) }
          : shift,
      );
      const after = verify(toIndices(problem), shiftsToIndices(problem, { shifts: moved }));
      expect(after.violations).toEqual([]);
      expect(saved).toBeCloseTo(before - after.objective, 6);
    }
  });

  it('refuses a moment outside the horizon', () => {
    expect(() => explainMoment(problem, roster, 1e6)).toThrow(/the days are 0 to/);
  });
});
