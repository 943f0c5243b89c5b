import type { LinearSolver, SolveLimits } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { createStanding, leastCost, standAtStart, walkDay } from '../week/week-walk.ts';
import { labelOf, phoneFromShifts } from '../week/weeks.ts';
import { buildShiftProgram, type ChosenLayout, type ProgramLimits, type ShiftProgram } from './shift-program.ts';
import type { Stretch } from './stretch.ts';

export interface StretchResult {
  /** Of the roster now in the weeks of the stretch; null, and the weeks as they were, when none was found. */
  objective: number | null;
  /** Lower bound on every legal roster that keeps what the stretch keeps. */
  bound: number;
  isProven: boolean;
}

/** Chooses the shifts of a stretch together, in place; null where the problem does not suit or the program is too large. */
export type StretchChooser = (
  stretch: Stretch,
  most: ProgramLimits,
  limits: SolveLimits,
  solver: LinearSolver,
) => StretchResult | null;

/** The shifts as they are as a solution of the program, to begin with: paths and allocation are a linear program. */
function presentValues({ model, shifts, present }: ShiftProgram, solver: LinearSolver): Float64Array | null {
  const [lower, upper] = [model.lower.slice(), model.upper.slice()];
  for (const column of shifts) {
    lower[column] = present.has(column) ? 1 : 0;
    upper[column] = lower[column];
  }
  return solver.solve({ ...model, lower, upper, isInteger: new Uint8Array(lower.length) }).values;
}

export function createStretchChooser(compiled: CompiledProblem, costs: CoverCosts): StretchChooser {
  const { days } = compiled.problem;

  return (stretch, most, limits, solver) => {
    const program = buildShiftProgram(compiled, costs, stretch, most);
    if (!program) return null;
    const { status, objective, bound, values } = solver.solve(program.model, limits, presentValues(program, solver));
    const layouts = values ? program.layoutsOf(values) : [];
    for (const [i, shifts] of layouts.entries()) give(stretch, stretch.agents[i], shifts);
    return {
      objective: objective === null ? null : objective + program.constant,
      bound: (bound ?? Number.NEGATIVE_INFINITY) + program.constant,
      isProven: status === 'optimal',
    };
  };

  function give({ from, kept: weeks }: Stretch, agent: number, shifts: (ChosenLayout | null)[]): void {
    const week = compiled.weeks[agent];
    const stride = weeks.breaks.length / weeks.options.length;
    shifts.forEach((shift, i) => {
      const at = agent * days + from + i;
      weeks.options[at] = shift?.option ?? -1;
      if (shift) weeks.breaks.set([...(week.pinnedBreaks.get(from + i) ?? []), ...shift.starts], at * stride);
    });
    let [now, next] = [createStanding(), createStanding()];
    standAtStart(week, now);
    for (let day = 0; day < days; day++) {
      const option = weeks.options[agent * days + day];
      walkDay(week, day, option, option < 0 ? -1 : labelOf(week, day, option), now, next);
      [now, next] = [next, now];
    }
    weeks.penalty[agent] = leastCost(now);
    phoneFromShifts(compiled, weeks, agent);
  }
}
