import { expect, it, vi } from 'vitest';
import * as highs from '../../models/optimisation/highs.ts';
import { type GrowingSolver, SolverFailure } from '../../models/optimisation/solver-contract.ts';
import { chooseWholeTeam, improveRoster, searchRoster } from '../../src/compute/roster-tasks.ts';
import { toIndices } from '../../src/pipeline/roster/roster-indices.ts';
import { hourlyTeamFile } from '../scheduling/team-file.ts';

const input = { key: 'team', problem: toIndices(hourlyTeamFile(4)) };
const reporter = { report: () => {} };
const fails = (): never => {
  throw new SolverFailure('out of memory');
};
const broken: GrowingSolver = { solve: fails, grow: fails };

it('goes on without a solver that broke down, and with a new one next time', async () => {
  const makeSolver = vi.spyOn(highs, 'createHighsSolver').mockResolvedValueOnce(broken).mockResolvedValueOnce(broken);
  const search = { seed: 1, work: 1, incumbent: null, duals: null };
  const incumbent = searchRoster({ ...input, order: search }, reporter).found!;

  const improve = { seed: 1, work: 1, pace: null, incumbent };
  expect(await improveRoster({ ...input, order: improve }, reporter)).toMatchObject({ found: null, bound: -Infinity });
  const whole = { incumbent, nodes: 100 };
  expect(await chooseWholeTeam({ ...input, order: whole })).toBeNull();
  expect((await chooseWholeTeam({ ...input, order: whole }))!.isProven).toBe(true);
  expect(makeSolver).toHaveBeenCalledTimes(3);
});
