import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../../models/numerics/random.ts';
import { createBuilder } from '../../../models/scheduling/search/construct.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { toShifts } from '../../../models/scheduling/week/weeks.ts';
import { toIndices } from '../../../src/pipeline/roster/roster-indices.ts';
import { teamFile } from '../team-file.ts';

const problem = toIndices(teamFile(24));
const compiled = compileProblem(problem);
const builder = createBuilder(compiled, createPricer(compiled));
const seeds = [1, 2, 3, 4, 5];

/** Mean objective of rosters built from nothing, each with equal work. */
function meanObjective(randomOf: (seed: number) => Random): number {
  const objectives = seeds.map((seed) => {
    const random = randomOf(seed);
    builder.reorder(random);
    builder.fill(0.02, null, random);
    builder.settle(0.02, null, random);
    return builder.objective();
  });
  return objectives.reduce((sum, objective) => sum + objective, 0) / seeds.length;
}

/** Orders agents by chance as ever, but adds no noise to prices. */
const noiseless = (seed: number): Random => ({ ...createRandom(seed), uniform: () => 0.5 });

describe('construction', () => {
  it('builds legal rosters whose objective is the one the check finds', () => {
    meanObjective(createRandom);
    const verdict = verify(problem, toShifts(compiled, builder.weeks));
    expect(verdict.violations).toEqual([]);
    expect(builder.objective()).toBeCloseTo(verdict.objective, 9);
  });

  it('needs the noise on prices: without it rosters cost more', () => {
    const [noisy, plain] = [meanObjective(createRandom), meanObjective(noiseless)];
    expect(noisy).toBeLessThan(0.98 * plain);
  });

  it('gets out of local optima by guided sweeps, and leaves the best roster met', () => {
    const gains = seeds.map((seed) => {
      const random = createRandom(seed);
      builder.reorder(random);
      builder.fill(0.02, null, random);
      builder.settle(0.02, null, random);
      const stuck = builder.objective();
      builder.guide(40, random);
      expect(builder.objective()).toBeLessThanOrEqual(stuck);
      return stuck - builder.objective();
    });
    expect(gains.filter((gain) => gain > 1e-6).length).toBeGreaterThan(seeds.length / 2);
    const verdict = verify(problem, toShifts(compiled, builder.weeks));
    expect(verdict.violations).toEqual([]);
    expect(builder.objective()).toBeCloseTo(verdict.objective, 9);
  });
});
