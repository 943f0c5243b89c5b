import { afterAll, describe, expect, it } from 'vitest';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { CancelledError } from '../../src/errors.ts';
import { shiftsToIndices, toIndices } from '../../src/pipeline/roster/roster-indices.ts';
import { findInfeasibleAgents, type SolveProgress, solveRoster } from '../../src/pipeline/roster/solve-roster.ts';
import { hourlyTeamFile, teamFile } from './team-file.ts';

const pools = [createComputePool(1), createComputePool(3)];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('solving a roster', () => {
  it('gives the same roster for a seed and work limit on any number of threads', async () => {
    const problem = teamFile(12);
    const [one, three] = await Promise.all(
      pools.map((pool) => solveRoster(problem, { seed: 5, targetGap: 0, workLimit: 30_000 }, { pool })),
    );
    expect(three.roster).toEqual(one.roster);
    expect(one.stoppedBy).toBe('work');
    expect(one.work).toBeGreaterThanOrEqual(30_000);
  });

  it('proves the optimum of a small team in whole hours by its second turn', async () => {
    const problem = hourlyTeamFile(12);
    const { roster, stoppedBy } = await solveRoster(
      problem,
      { targetGap: 1e-6, workLimit: 10_000 },
      { pool: pools[1] },
    );
    expect(stoppedBy).toBe('gap');
    expect(roster.bound).toBeCloseTo(roster.objective, 3);
    expect(verify(toIndices(problem), shiftsToIndices(problem, roster)).violations).toEqual([]);
  });

  it('streams objectives that fall and bounds that rise, and stops at the gap', async () => {
    const problem = teamFile(30);
    const seen: SolveProgress[] = [];
    const { roster, stoppedBy } = await solveRoster(
      problem,
      { targetGap: 0.2, workLimit: 200_000 },
      { pool: pools[0], onProgress: (progress) => seen.push(progress) },
    );
    expect(stoppedBy).toBe('gap');
    expect(roster.gap).toBeLessThanOrEqual(0.2);
    expect(roster.bound).toBeLessThanOrEqual(roster.objective);
    const objectives = seen.flatMap(({ objective }) => (objective === null ? [] : [objective]));
    expect(objectives).toEqual([...objectives].sort((a, b) => b - a));
    expect(seen.map(({ bound }) => bound)).toEqual(seen.map(({ bound }) => bound).sort((a, b) => a - b));
    const indexed = toIndices(problem);
    const shifts = shiftsToIndices(problem, roster);
    expect(verify(indexed, shifts)).toMatchObject({ violations: [], objective: roster.objective });
  });

  it('answers with the best so far when told to stop', async () => {
    const { roster, stoppedBy } = await solveRoster(
      teamFile(30),
      { targetGap: 0 },
      { pool: pools[1], shouldStop: () => true },
    );
    expect(stoppedBy).toBe('caller');
    expect(roster.shifts.length).toBeGreaterThan(100);
  });

  it('is cancelled by its signal, and the threads serve on', async () => {
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    const running = solveRoster(teamFile(30), { targetGap: 0 }, { pool: pools[1], signal: cancel.signal, onProgress });
    await expect(running).rejects.toBeInstanceOf(CancelledError);
    const { roster } = await solveRoster(teamFile(6), { workLimit: 1 }, { pool: pools[1] });
    expect(roster.shifts.length).toBeGreaterThan(20);
  });

  it('names the agent without a legal week and the rules that clash', async () => {
    const problem = teamFile(4);
    problem.agents[2].window = problem.agents[2].window.map((window, day) => (day < 5 ? null : window));
    expect(findInfeasibleAgents(problem)).toEqual([
      { agentId: 'a3', rules: ['25 h to 40 h paid', 'availability windows (5 days off)'] },
    ]);
    await expect(solveRoster(problem, {}, { pool: pools[0] })).rejects.toMatchObject({
      field: 'agents[2]',
      message: expect.stringMatching(/a3.*25 h to 40 h.*availability/),
    });
  });
});
