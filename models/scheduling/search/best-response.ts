import type { Random } from '../../numerics/random.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import type { Weeks } from '../week/weeks.ts';

/**
 * The agent's best answer to the prices the pricer was given, left in `pricer.chosen`. Over more than two weeks the states
 * of all that rules count (hours and nights of a planning period, ...) multiply; there the agent improves its present,
 * legal weeks one after the other while the rest stays, the first together with another one, so that hours may pass
 * between weeks: never worse than before, and legal as a whole.
 */
export type BestResponse = (agent: number, present: Weeks, random: Random) => void;

const week = 7;
const mostDaysAtOnce = 2 * week;

export function createBestResponse({ problem: { days } }: CompiledProblem, pricer: Pricer): BestResponse {
  const options = new Int32Array(days);
  const isKept = new Uint8Array(days);
  const count = Math.ceil(days / week);

  const free = (index: number): void => {
    const from = (index % count) * week;
    isKept.fill(0, from, from + week);
  };

  return (agent, present, random) => {
    if (days <= mostDaysAtOnce) {
      pricer.bestWeek(agent);
      return;
    }
    options.set(present.options.subarray(agent * days, (agent + 1) * days));
    const first = random.integer(count);
    for (let i = 0; i < count; i++) {
      isKept.fill(1);
      free(first + i);
      if (i === 0) free(first + 1 + random.integer(count - 1));
      pricer.bestWeek(agent, { options, isKept });
      options.set(pricer.chosen);
    }
  };
}
