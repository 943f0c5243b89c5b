import type { GrowingSolver, LinearSolution } from './solver-contract.ts';

/** The same solver, which counts the simplex iterations of all it solves. */
export interface CountingSolver extends GrowingSolver {
  readonly iterations: number;
}

export function countIterations(solver: GrowingSolver): CountingSolver {
  let iterations = 0;
  const counted = (solution: LinearSolution): LinearSolution => {
    iterations += solution.iterations;
    return solution;
  };
  return {
    get iterations() {
      return iterations;
    },
    solve: (...problem) => counted(solver.solve(...problem)),
    grow(model) {
      const program = solver.grow(model);
      return { ...program, solve: () => counted(program.solve()) };
    },
  };
}
