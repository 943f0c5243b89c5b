import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { curtoisProblem, curtoisSolution } from '../../bench/curtois-instance.ts';
import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { createRosterSolver } from '../../models/scheduling/solve/roster.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { parseRosterProblem } from '../../src/domain/roster-problem.ts';
import { shiftsToFile, shiftsToIndices, toIndices } from '../../src/pipeline/roster/roster-indices.ts';
import { hasShared, sharedFile } from '../shared.ts';

const tiny = `# made for this test
SECTION_HORIZON
14
SECTION_SHIFTS
E,480,
N,600,E
SECTION_STAFF
A,E=14|N=3,4320,3360,5,2,2,1
B,E=0|N=14,4320,0,5,1,1,2
SECTION_DAYS_OFF
A,0,3
B,
SECTION_SHIFT_ON_REQUESTS
A,1,E,4
SECTION_SHIFT_OFF_REQUESTS
B,2,N,5
SECTION_COVER
0,E,1,100,1
13,N,2,50,3
`;

describe('reading a shift-scheduling instance', () => {
  const problem = parseRosterProblem(curtoisProblem(tiny));
  const { agents, queues } = problem;

  it('takes over every rule and price', () => {
    expect(problem).toMatchObject({ days: 14, slotMinutes: 720, forbiddenSuccessions: [['N', 'E']] });
    expect(problem.shiftTypes.map(({ paidSlots }) => paidSlots)).toEqual([4, 5]);
    expect(agents[0]).toMatchObject({
      shiftTypes: ['E', 'N'],
      minPaidSlots: 28,
      maxPaidSlots: 36,
      maxConsecutiveDays: 5,
      minConsecutiveDays: 2,
      minConsecutiveDaysOff: 2,
      lockedDaysOff: [0, 3],
      limits: [
        { of: 'weekends', max: 1 },
        { of: 'shiftType', shiftType: 'N', max: 3 },
      ],
      requests: [{ day: 1, shiftType: 'E', wanted: true, cost: 4 }],
    });
    expect(agents[1]).toMatchObject({
      shiftTypes: ['N'],
      requests: [{ day: 2, shiftType: 'N', wanted: false, cost: 5 }],
    });
    expect(agents[1].lockedDaysOff).toEqual([]);
    expect([queues[0].required[0], queues[0].required[27]]).toEqual([1, 2]);
    expect(queues[0].understaffedSlot).toMatchObject({ 0: 100, 27: 50 });
    expect(queues[0].overstaffedSlot).toMatchObject({ 0: 1, 27: 3 });
  });

  it('writes a roster as the checker reads it', () => {
    const shift = { agent: 'B', day: 2, start: 1, shiftType: 'N', breaks: [] };
    expect(curtoisSolution(problem, { shifts: [shift] })).toBe(
      'A,-,-,-,-,-,-,-,-,-,-,-,-,-,-\nB,-,-,N,-,-,-,-,-,-,-,-,-,-,-',
    );
  });

  it('names a section that is missing', () => {
    expect(() => curtoisProblem('SECTION_HORIZON\n14\n')).toThrow('SECTION_SHIFTS');
  });
});

describe.skipIf(!hasShared)('instances that nobody here wrote', () => {
  const instance = (number: number) =>
    gunzipSync(readFileSync(sharedFile(`instances/curtois/Instance${number}.txt.gz`)));

  /** Objective of a roster by the checker beside the instances; throws when it finds a breach. */
  function checkedObjective(text: string, solution: string): number {
    const folder = mkdtempSync(join(tmpdir(), 'curtois-'));
    try {
      writeFileSync(join(folder, 'instance'), text);
      writeFileSync(join(folder, 'solution'), solution);
      const checker = sharedFile('instances/curtois/check.py');
      const answer = execFileSync('python3', [checker, join(folder, 'instance'), join(folder, 'solution')]);
      return Number(/"total": (\d+)/.exec(answer.toString())![1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it.each([
    [1, 607],
    [2, 828],
  ])('instance %i is solved to its optimum, which is proven', async (number, optimum) => {
    const text = instance(number).toString();
    const file = parseRosterProblem(curtoisProblem(text));
    const problem = toIndices(file);
    const roster = createRosterSolver(problem);
    const highs = await createHighsSolver();
    const incumbent = roster.search({ seed: 1, work: 1, incumbent: null, duals: null }).found!;
    const { found, bound } = roster.improve({ incumbent, seed: 1, work: 4000, pace: null }, highs);
    const shifts = shiftsToFile(file, (found ?? incumbent).shifts);
    expect(verify(problem, shiftsToIndices(file, { shifts }))).toMatchObject({ violations: [], objective: optimum });
    expect(checkedObjective(text, curtoisSolution(file, { shifts }))).toBe(optimum);
    expect(Math.ceil(bound - 1e-6)).toBe(optimum);
  });
});
