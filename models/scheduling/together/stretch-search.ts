import { createRandom } from '../../numerics/random.ts';
import { countIterations } from '../../optimisation/count-iterations.ts';
import type { GrowingSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import { hasWholeCosts } from '../cover/whole-costs.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import type { Weeks } from '../week/weeks.ts';
import { createStretchChooser } from './choose-stretch.ts';
import { nextPace, type Pace, withMoreEffort, workOf } from './pace.ts';

/** Days from `from` to `to - 1`. */
interface DaySpan {
  from: number;
  to: number;
}

/** Sizes are days of a stretch. */
export interface StretchPace extends Pace {
  /** Stretches that gained nothing on the roster of this objective: they and what is part of them need no second try. */
  futile: { objective: number; stretches: readonly DaySpan[] };
}

export interface StretchOrder {
  seed: number;
  /** Best weeks of single agents: a stretch counts as one of each agent, and more by its iterations (pace.ts). */
  work: number;
  /** Null to begin. */
  pace: StretchPace | null;
}

export interface StretchSearchResult {
  objective: number;
  work: number;
  /** Null where the problem does not suit (shift-program.ts). */
  pace: StretchPace | null;
}

/** Large-neighbourhood search over days: the shifts of the whole team on a few days at a time are chosen together. */
export type StretchSearch = (
  weeks: Weeks,
  objective: number,
  order: StretchOrder,
  solver: GrowingSolver,
  onBetter: () => void,
) => StretchSearchResult;

const firstPace: Pace = { size: 4, effort: 5000, failures: 0 };
/** Programs above are not tried: their first linear relaxation may take minutes. */
const largest = { shifts: 3_000, arcs: 60_000 };
const nodes = 50;
/** Smaller gains are of no interest. */
const leastGain = 1e-4;

export function createStretchSearch(compiled: CompiledProblem, costs: CoverCosts): StretchSearch {
  const { problem } = compiled;
  const choose = createStretchChooser(compiled, costs);
  const agents = [...problem.agents.keys()];
  const absoluteGap = hasWholeCosts(problem) ? 1 - leastGain : leastGain;

  return (weeks, objective, { seed, work: mostWork, pace }, solver, onBetter) => {
    const random = createRandom(seed);
    let at: Pace = pace ?? firstPace;
    let futile = pace?.futile.objective === objective ? pace.futile.stretches : [];
    let best = objective;
    let mostDays = problem.days;
    let work = 0;
    while (work < mostWork) {
      const span = Math.min(mostDays, Math.round(at.size));
      if (span < 1) return { objective: best, work, pace: null };
      const starts = startsOf(span, futile);
      if (starts.length === 0) {
        if (span === mostDays) break;
        at = { ...withMoreEffort(at), size: span + 1 };
        continue;
      }
      const from = starts[random.integer(starts.length)];
      const counted = countIterations(solver);
      const result = choose({ agents, from, to: from + span, kept: weeks }, largest, { nodes, absoluteGap }, counted);
      if (!result) {
        mostDays = span - 1;
        continue;
      }
      const taken = workOf(agents.length, counted.iterations);
      const isGain = result.objective !== null && result.objective < best - leastGain;
      if (isGain) {
        best = result.objective!;
        futile = [];
        onBetter();
      } else {
        futile = [...futile, { from, to: from + span }];
      }
      at = nextPace(at, taken, isGain, mostDays);
      work += taken;
    }
    return { objective: best, work, pace: { ...at, futile: { objective: best, stretches: futile } } };
  };

  /** Where a stretch of so many days can begin that is not part of a futile one. */
  function startsOf(span: number, futile: readonly DaySpan[]): number[] {
    return Array.from({ length: problem.days - span + 1 }, (_, start) => start).filter(
      (start) => !futile.some(({ from, to }) => from <= start && start + span <= to),
    );
  }
}
