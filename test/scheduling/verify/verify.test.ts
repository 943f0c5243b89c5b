import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RosterShift } from '../../../models/scheduling/problem.ts';
import { createRosterSolver } from '../../../models/scheduling/solve/roster.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { parseRosterProblem } from '../../../src/domain/roster-problem.ts';
import { toIndices } from '../../../src/pipeline/roster/roster-indices.ts';
import { hasShared, sharedFile, withoutShared } from '../../shared.ts';

/** Breaks the first roster shift (of an agent) that the change applies to. */
type Mutation = (shifts: RosterShift[]) => RosterShift[];
const first =
  (change: Partial<RosterShift>): Mutation =>
  ([shift, ...rest]) => [{ ...shift, ...change }, ...rest];

describe.skipIf(!hasShared)('verify agrees with the checker that stands beside the format', () => {
  if (!hasShared) return void it.todo(withoutShared);
  const folder = mkdtempSync(join(tmpdir(), 'crewcast-verify-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const generated = execFileSync(
    process.execPath,
    [sharedFile('instances/generate.mjs'), '--agents', '25', '--queues', '3', '--seed', '4', '--rich'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const file = parseRosterProblem(JSON.parse(generated));
  file.agents[0].unavailable = [[0, 20]];
  const problem = toIndices(file);
  const { shifts } = createRosterSolver(problem).search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
  const pinned = shifts.find((shift) => shift.agent === 1)!;
  file.agents[1].fixed = [{ day: pinned.day, start: pinned.start, shiftType: file.shiftTypes[pinned.shiftType].id }];
  problem.agents[1].fixed = [{ day: pinned.day, start: pinned.start, shiftType: pinned.shiftType }];
  const problemPath = join(folder, 'problem.json');
  writeFileSync(problemPath, JSON.stringify(file));

  function judge(roster: RosterShift[]): { legal: boolean; objective: number; preferencePenalty: number } {
    const path = join(folder, 'roster.json');
    const named = roster.map((shift) => ({
      ...shift,
      agent: file.agents[shift.agent]?.id ?? 'nobody',
      shiftType: file.shiftTypes[shift.shiftType]?.id ?? 'none',
    }));
    writeFileSync(path, JSON.stringify({ format: 'crewcast-roster/1', shifts: named }));
    try {
      return JSON.parse(
        execFileSync(process.execPath, [sharedFile('instances/check.mjs'), problemPath, path], { encoding: 'utf8' }),
      );
    } catch (error) {
      return JSON.parse((error as { stdout: string }).stdout);
    }
  }

  it('on a legal roster: the same objective, to the last term', () => {
    const theirs = judge(shifts);
    const ours = verify(problem, shifts);
    expect(ours.violations).toEqual([]);
    expect(theirs.legal).toBe(true);
    expect(ours.objective).toBeCloseTo(theirs.objective, 6);
    expect(ours.preferencePenalty).toBeCloseTo(theirs.preferencePenalty, 6);
  });

  const withActivity = problem.agents.findIndex((agent) => agent.activities.length > 0);
  const meeting = problem.agents[withActivity]?.activities[0];
  const byAgent =
    (agent: number, change: (shift: RosterShift) => RosterShift | null): Mutation =>
    (all) =>
      all.flatMap((shift) => (shift.agent === agent ? (change(shift) ?? []) : [shift]));
  const restless = problem.agents.findIndex((agent) => agent.minContinuousRestSlots > 0);

  const mutations: [string, string, Mutation][] = [
    ['unknown agent', 'agents', (all) => [...all, { ...all[0], agent: 999 }]],
    ['unknown shift type', 'shiftTypes', first({ shiftType: 99 })],
    [
      'shift type of another contract',
      'shiftTypes',
      (all) =>
        all.map((s, i) =>
          i === 0
            ? {
                ...s,
                shiftType: problem.shiftTypes.findIndex((_, t) => !problem.agents[s.agent].shiftTypes.includes(t)),
              }
            : s,
        ),
    ],
    ['day out of range', 'oneShiftADay', first({ day: 7 })],
    ['two shifts in a day', 'oneShiftADay', (all) => [...all, all[0]]],
    ['start off the grid', 'startGrid', (all) => all.map((s, i) => (i === 0 ? { ...s, start: s.start + 1 } : s))],
    [
      'outside the window',
      'availability',
      (all) => {
        const early = all.find((s) => (problem.agents[s.agent].windows[s.day]?.[1] ?? 999) < 100)!;
        return all.map((s) => (s === early ? { ...s, start: 90 } : s));
      },
    ],
    [
      'day off worked',
      'availability',
      (all) => {
        const agent = problem.agents.findIndex((a) => a.windows.includes(null));
        const day = problem.agents[agent].windows.indexOf(null);
        return [...all, { ...all.find((s) => s.agent === agent)!, day }];
      },
    ],
    ['unavailable', 'timeOff', (all) => [{ ...all.find((s) => s.agent === 0)!, day: 0, start: 4 }, ...all.slice(1)]],
    ['rest too short', 'dailyRest', byAgent(2, (s) => ({ ...s, start: s.day % 2 === 0 ? 94 : 0 }))],
    ['no break', 'breaks', first({ breaks: [] })],
    [
      'break outside its window',
      'breaks',
      (all) => all.map((s, i) => (i === 0 ? { ...s, breaks: s.breaks.map((b) => b + 30) } : s)),
    ],
    [
      'break in a meeting',
      'breaks',
      byAgent(withActivity, (s) => {
        const from = s.day * 96 + s.start;
        const covers = from <= meeting.from && meeting.to <= from + problem.shiftTypes[s.shiftType].lengthSlots;
        return covers ? { ...s, breaks: s.breaks.map(() => meeting.from) } : s;
      }),
    ],
    [
      'meeting outside the shift',
      'activities',
      byAgent(withActivity, (s) => (s.day === Math.floor(meeting.from / 96) ? null : s)),
    ],
    ['too few days and hours', 'daysWorked', byAgent(3, () => null)],
    ['too little paid time', 'paidTime', byAgent(3, () => null)],
    ['pinned shift missing', 'pinnedShifts', byAgent(1, (s) => (s.day === pinned.day ? null : s))],
    [
      'too many days in a row',
      'consecutiveDays',
      (all) => {
        const own = all.find((s) => s.agent === 4)!;
        return [...all.filter((s) => s.agent !== 4), ...[0, 1, 2, 3, 4, 5, 6].map((day) => ({ ...own, day }))];
      },
    ],
    [
      'no long rest',
      'longRest',
      (all) => {
        const own = all.find((s) => s.agent === restless)!;
        return [...all.filter((s) => s.agent !== restless), ...[0, 1, 2, 3, 4, 5, 6].map((day) => ({ ...own, day }))];
      },
    ],
  ];

  it.each(mutations)('on a broken one: %s', (_, rule, mutate) => {
    const broken = mutate(shifts);
    expect(judge(broken).legal).toBe(false);
    expect(verify(problem, broken).violations.map((violation) => violation.rule)).toContain(rule);
  });

  it('on any roster made worse by chance', () => {
    for (let i = 0; i < 12; i++) {
      const changed = shifts.map((shift, at) =>
        (at * 7919 + i * 104729) % 61 === 0 ? { ...shift, start: (shift.start + 2 * i) % 96 } : shift,
      );
      const theirs = judge(changed);
      const ours = verify(problem, changed);
      expect(ours.violations.length === 0).toBe(theirs.legal);
      if (theirs.legal) expect(ours.objective).toBeCloseTo(theirs.objective, 6);
    }
  });
});
