/**
 * Minimisation without derivatives: the simplex of Nelder & Mead (1965) with the usual coefficients (reflect 1, expand 2,
 * contract 1/2, shrink 1/2). Deterministic; it stops after `maxEvaluations` or when the simplex is flat. A value that is
 * not finite counts as worse than any other.
 */
export interface NelderMeadOptions {
  /** Edge of the starting simplex in each coordinate. */
  steps: number[];
  maxEvaluations: number;
  /** Stop when the best and the worst corner differ by less. */
  tolerance: number;
}

interface Corner {
  point: number[];
  value: number;
}

/** The best point found and its value. */
export function minimise(
  objective: (point: number[]) => number,
  start: number[],
  { steps, maxEvaluations, tolerance }: NelderMeadOptions,
): Corner {
  let evaluations = 0;
  const evaluate = (point: number[]): Corner => {
    evaluations++;
    const value = objective(point);
    return { point, value: Number.isFinite(value) ? value : Number.MAX_VALUE };
  };
  const size = start.length;
  let simplex = [evaluate(start.slice())];
  for (let i = 0; i < size; i++) simplex.push(evaluate(start.map((x, j) => (i === j ? x + steps[i] : x))));

  while (evaluations < maxEvaluations) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0];
    const worst = simplex[size];
    if (worst.value - best.value < tolerance) break;
    const centre = start.map((_, j) => simplex.slice(0, size).reduce((sum, corner) => sum + corner.point[j], 0) / size);
    const along = (t: number) => evaluate(centre.map((c, j) => c + t * (c - worst.point[j])));

    const reflected = along(1);
    if (reflected.value < best.value) {
      const expanded = along(2);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
      continue;
    }
    if (reflected.value < simplex[size - 1].value) {
      simplex[size] = reflected;
      continue;
    }
    const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
    if (contracted.value < Math.min(reflected.value, worst.value)) {
      simplex[size] = contracted;
      continue;
    }
    simplex = simplex.map((corner, i) =>
      i === 0 ? corner : evaluate(corner.point.map((x, j) => best.point[j] + 0.5 * (x - best.point[j]))),
    );
  }
  return simplex.reduce((best, corner) => (corner.value < best.value ? corner : best));
}
