import { describe, expect, it } from 'vitest';
import { retailProblem, retailSolution } from '../../bench/retail-instance.ts';
import { createRosterSolver } from '../../models/scheduling/solve/roster.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { parseRosterProblem } from '../../src/domain/roster-problem.ts';
import { shiftsToFile, toIndices } from '../../src/pipeline/roster/roster-indices.ts';

const tiny = `# made for this test
SECTION_HORIZON
1
SECTION_TASKS
2
SECTION_STAFF
A,360,360
SECTION_COVER
1,06:00-06:15,1,1,1
1,11:45-12:00,2,1,1
2,05:45-06:00,2,0,3
`;

describe('reading a multi-activity instance', () => {
  const file = parseRosterProblem(retailProblem(tiny));
  const problem = toIndices(file);

  it('takes over cover, hours and horizon', () => {
    expect(file).toMatchObject({ days: 2, minimumTaskSlots: 4, minRestSlots: 56 });
    expect(file.agents[0]).toMatchObject({ minPaidSlots: 24, maxPaidSlots: 24, maxConsecutiveDays: 5 });
    expect(file.agents[0].window).toEqual([
      [24, 120],
      [0, 24],
    ]);
    expect(file.queues[0].minimumStaff![24]).toBe(1);
    expect(file.queues[0].costByAgents![24]!.slice(0, 4)).toEqual([0, 0, 1, 4]);
    expect(file.queues[1].costByAgents![119]!.slice(2, 6)).toEqual([0, 0, 1, 4]);
  });

  it('is rostered with an hour at least on a task, which the check demands', () => {
    const { found } = createRosterSolver(problem).search({ seed: 1, work: 1, incumbent: null, duals: null });
    const { shifts, objective } = found!;
    expect(verify(problem, shifts)).toMatchObject({ violations: [], objective });
    const shift = shifts[0];
    expect(shift.tasks![0]).toEqual({ queue: 0, from: 24 });
    expect(shift.tasks!.at(-1)).toMatchObject({ queue: 1 });
    const late = {
      ...shift,
      tasks: [
        { queue: 0, from: 24 },
        { queue: 1, from: 45 },
      ],
    };
    const rules = verify(problem, [late]).violations.map(({ rule }) => rule);
    expect(rules).toContain('taskBlocks');
    const wrong = { ...shift, tasks: [{ queue: 0, from: 24 }] };
    expect(verify(problem, [wrong]).violations.map(({ rule }) => rule)).toContain('minimumStaff');
    expect(retailSolution(file, { shifts: shiftsToFile(file, [late]) })).toContain(
      '<Shift><Day>1</Day><Start>06:00</Start><Task><ID>1</ID><Length>315</Length></Task><Task><ID>2</ID><Length>45</Length>',
    );
  });

  it('refuses breaks, which would interrupt tasks', () => {
    const shiftTypes = file.shiftTypes.map((type) => ({
      ...type,
      breaks: [{ slots: 1, earliest: 4, latest: 8, paid: true }],
    }));
    expect(() => parseRosterProblem({ ...file, shiftTypes })).toThrow('without breaks');
  });
});
