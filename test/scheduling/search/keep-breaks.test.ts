import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../models/numerics/random.ts';
import { createBuilder } from '../../../models/scheduling/search/construct.ts';
import { keepBreaks } from '../../../models/scheduling/search/keep-breaks.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../../models/scheduling/week/week-model.ts';
import { toShifts } from '../../../models/scheduling/week/weeks.ts';
import { toIndices } from '../../../src/pipeline/roster/roster-indices.ts';
import { teamFile } from '../team-file.ts';

const file = teamFile(12);
const agents = file.agents.map((agent, i) =>
  i % 3 > 0 ? agent : { ...agent, floating: [{ id: 'coaching', slots: 2, count: 1, fromDay: 0, toDay: 6 }] },
);
const problem = toIndices({ ...file, agents });
const compiled = compileProblem(problem);
const builder = createBuilder(compiled, createPricer(compiled));

/** A roster, and the same shifts with breaks of their own choice in a team of twice the size. */
function rosters(seed: number) {
  const random = createRandom(seed);
  builder.fill(0.02, null, random);
  builder.settle(0.02, null, random);
  const shifts = toShifts(compiled, builder.weeks);
  const earlier = shifts.map((shift) => {
    const types = problem.shiftTypes[shift.shiftType].breaks;
    const at = 96 * shift.day + shift.start;
    const breaks = types.map(({ earliest, latest }) => at + earliest + random.integer(latest - earliest + 1));
    return { ...shift, breaks };
  });
  const isLegal = (own: typeof shifts): boolean => verify(problem, own).violations.length === 0;
  const legal = earlier.map((other, i) => (isLegal(shifts.with(i, other)) ? other : shifts[i]));
  return { roster: { objective: builder.objective(), shifts }, earlier: legal };
}

describe('breaks of an earlier roster', () => {
  it.each([1, 2, 3, 4])('are kept where that costs nothing, and only there (seed %i)', (seed) => {
    const { roster, earlier } = rosters(seed);
    const kept = keepBreaks(problem, roster, earlier);
    const verdict = verify(problem, kept.shifts);
    expect(verdict.violations).toEqual([]);
    expect(kept.objective).toBeCloseTo(verdict.objective, 9);
    expect(kept.objective).toBeLessThanOrEqual(roster.objective + 1e-9);
    let moved = 0;
    kept.shifts.forEach((shift, i) => {
      if (shift.floating || shift.breaks.join() === earlier[i].breaks.join()) return;
      moved++;
      expect(verify(problem, kept.shifts.with(i, earlier[i])).objective).toBeGreaterThan(kept.objective);
    });
    const apart = roster.shifts.filter(({ breaks }, i) => breaks.join() !== earlier[i].breaks.join()).length;
    expect(moved).toBeLessThan(apart);
  });

  it('replace none where there was no such shift', () => {
    const { roster, earlier } = rosters(5);
    const elsewhere = earlier.map((shift) => ({ ...shift, start: shift.start + 1 }));
    expect(keepBreaks(problem, roster, elsewhere).shifts).toEqual(roster.shifts);
  });
});
