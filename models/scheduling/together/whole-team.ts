import type { LinearSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { createStanding, leastCost, standAtStart, walkDay } from '../week/week-walk.ts';
import { phoneFromShifts, type Weeks } from '../week/weeks.ts';
import { buildShiftProgram, type ChosenLayout, type ShiftProgram } from './shift-program.ts';

export interface WholeTeamResult {
  /** Of the roster written to the weeks; null when the limit came before one was found. */
  objective: number | null;
  /** Lower bound on every legal roster. */
  bound: number;
  isProven: boolean;
}

/** Writes the shifts of the whole team, chosen together, to `weeks`; null where the problem does not suit the program. */
export type WholeTeamChooser = (weeks: Weeks, nodes: number, solver: LinearSolver) => WholeTeamResult | null;

const mostShifts = 5000;
const gap = 1e-6;

export function createWholeTeamChooser(compiled: CompiledProblem, costs: CoverCosts): WholeTeamChooser {
  let program: ShiftProgram | null | undefined;

  return (weeks, nodes, solver) => {
    if (program === undefined) program = buildShiftProgram(compiled, costs, mostShifts);
    if (!program) return null;
    const { status, objective, bound, values } = solver.solve(program.model, { nodes, gap });
    const chosen = values ? program.layoutsOf(values) : [];
    for (const [agent, shifts] of chosen.entries()) give(weeks, agent, shifts);
    return {
      objective: objective === null ? null : objective + program.constant,
      bound: (bound ?? Number.NEGATIVE_INFINITY) + program.constant,
      isProven: status === 'optimal',
    };
  };

  function give(weeks: Weeks, agent: number, shifts: (ChosenLayout | null)[]): void {
    const { days } = compiled.problem;
    const week = compiled.weeks[agent];
    const stride = weeks.breaks.length / weeks.options.length;
    let before = createStanding();
    let after = createStanding();
    standAtStart(week, before);
    shifts.forEach((shift, day) => {
      const at = agent * days + day;
      weeks.options[at] = shift?.option ?? -1;
      if (shift) weeks.breaks.set([...(week.pinnedBreaks.get(day) ?? []), ...shift.starts], at * stride);
      walkDay(week, day, shift?.option ?? -1, shift?.label ?? -1, before, after);
      [before, after] = [after, before];
    });
    weeks.penalty[agent] = leastCost(before);
    phoneFromShifts(compiled, weeks, agent);
  }
}
