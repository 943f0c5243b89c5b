import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createComputePool } from '../../../src/compute/pool.ts';
import { parseRosterProblem, type RosterFile, type RosterProblemFile } from '../../../src/domain/roster-problem.ts';
import { repairRoster, withAbsence } from '../../../src/pipeline/roster/repair-roster.ts';
import { shiftsToIndices, toIndices } from '../../../src/pipeline/roster/roster-indices.ts';
import { solveRoster } from '../../../src/pipeline/roster/solve-roster.ts';
import { teamFile } from '../../scheduling/team-file.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());
const problem = parseRosterProblem(teamFile(15));
const effort = { seed: 1, targetGap: 0, workLimit: 3_000 };
let published: RosterFile;
beforeAll(async () => {
  published = (await solveRoster(problem, effort, { pool })).roster;
});

const verdictOf = (of: RosterProblemFile, shifts: RosterFile['shifts']) =>
  verify(toIndices(of), shiftsToIndices(of, { shifts }));
/** A shift of somebody in the middle of the week, with its agent gone. */
function absence() {
  const shift = published.shifts.find(({ day }) => day === 3)!;
  return { shift, without: withAbsence(problem, published, { agent: shift.agent, day: 3 }) };
}

describe('repairing a roster', () => {
  it('changes nothing when nothing pays', async () => {
    const { changes, roster } = await repairRoster(
      problem,
      published,
      { ...effort, fromSlot: 0, changePrice: 1e6 },
      { pool },
    );
    expect(changes).toEqual([]);
    expect(roster.understaffedSlots).toBeLessThanOrEqual(published.understaffedSlots);
  });

  it('moves no break for nothing', async () => {
    const options = { ...effort, seed: 2, fromSlot: 0, changePrice: 1e6 };
    const { roster } = await repairRoster(problem, published, options, { pool });
    const moved = roster.shifts.filter(({ agent, day, breaks }) =>
      published.shifts.some(
        (shift) => shift.agent === agent && shift.day === day && shift.breaks.join() !== breaks.join(),
      ),
    );
    for (const shift of moved) {
      const { breaks } = published.shifts.find(({ agent, day }) => agent === shift.agent && day === shift.day)!;
      const back = roster.shifts.map((other) => (other === shift ? { ...other, breaks } : other));
      expect(verdictOf(problem, back).objective).toBeGreaterThan(roster.objective);
    }
    expect(moved.length).toBeLessThan(roster.shifts.length / 4);
  });

  it('fills an absence with few legal changes, and never before the moment given', async () => {
    const { shift, without } = absence();
    const fromSlot = 3 * 96;
    const repaired = await repairRoster(without, published, { ...effort, fromSlot, changePrice: 15 }, { pool });
    expect(verdictOf(without, repaired.roster.shifts).violations).toEqual([]);
    expect(repaired.changes).toContainEqual({ agent: shift.agent, day: 3, before: shift, after: null, isForced: true });
    expect(repaired.changes.every(({ day }) => day >= 3)).toBe(true);
    const early = ({ day }: { day: number }) => day < 3;
    const order = (a: { agent: string; day: number }, b: typeof a) => a.day - b.day || (a.agent < b.agent ? -1 : 1);
    expect(repaired.roster.shifts.filter(early).sort(order)).toEqual(published.shifts.filter(early).sort(order));

    const left = published.shifts.filter((other) => other !== shift);
    const unrepaired = verdictOf(problem, left);
    expect(repaired.unrepaired.understaffedSlots).toBe(unrepaired.understaffedSlots);
    expect(repaired.roster.understaffedSlots).toBeLessThan(unrepaired.understaffedSlots);
    const chosen = repaired.changes.filter(({ isForced }) => !isForced);
    expect(chosen.length).toBeGreaterThan(0);
    const { objective } = verdictOf(without, repaired.roster.shifts);
    expect(repaired.roster.objective).toBeCloseTo(objective + 15 * chosen.length, 6);
  });

  it('keeps shifts under way and starts no shift in the past of the first day', async () => {
    const fromSlot = 3 * 96 + 40;
    const { without } = absence();
    const { roster } = await repairRoster(without, published, { ...effort, fromSlot, changePrice: 0 }, { pool });
    const today = roster.shifts.filter(({ day }) => day === 3);
    const underWay = published.shifts.filter(
      ({ day, start, agent }) => day === 3 && start < 40 && agent !== absence().shift.agent,
    );
    for (const shift of underWay) expect(today).toContainEqual(shift);
    for (const { start, agent } of today) {
      if (!underWay.some((shift) => shift.agent === agent)) expect(start).toBeGreaterThanOrEqual(40);
    }
  });

  it('raises the price until no more shifts change than allowed, and says when the rules force more', async () => {
    const { without } = absence();
    const limits = { ...effort, fromSlot: 0, changePrice: 1, maxChanges: 2 };
    const { changes, changePrice } = await repairRoster(without, published, limits, { pool });
    expect(changes.filter(({ isForced }) => !isForced).length).toBeLessThanOrEqual(2);
    expect(changePrice).toBeGreaterThan(1);

    const other = published.shifts.find(({ day, agent }) => day === 5 && agent !== absence().shift.agent)!;
    const swapped = {
      ...problem,
      agents: problem.agents.map((agent) =>
        agent.id === other.agent ? { ...agent, maxDays: 0, minDays: 0, minPaidSlots: 0 } : agent,
      ),
    };
    await expect(
      repairRoster(swapped, published, { ...effort, workLimit: 200, fromSlot: 0, maxChanges: 1 }, { pool }),
    ).rejects.toThrow(/the rules force \d changes/);
  });

  it('prices by the change alone, however little an agent’s own wishes weigh', async () => {
    const { without } = absence();
    const careless = { ...without, agents: without.agents.map((agent) => ({ ...agent, preferenceWeight: 0 })) };
    const { changes } = await repairRoster(careless, published, { ...effort, fromSlot: 0, changePrice: 1e6 }, { pool });
    expect(changes.map(({ isForced }) => isForced)).toEqual([true]);
  });
});
