import { type TeamEasing, teamEasings } from '../../../models/scheduling/answers/rule-prices.ts';
import { type RosterProblem, workSlots } from '../../../models/scheduling/problem.ts';
import type { Diagnosis } from '../../../models/scheduling/solve/diagnose.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { type Answering, type AskedRoster, inNumbers } from './explain-roster.ts';
import { toIndices } from './roster-indices.ts';
import { shiftVariants } from './shift-variants.ts';

export interface RulePrice {
  /** Id of the rule. */
  rule: string;
  /** The rule eased by one usual step, such as "daily rest of 10 h instead of 11 h". */
  words: string;
  /** Agents to whom it applies. */
  agents: number;
  /** Points that a best roster would save, estimated by the bounds with and without the change; at least 0. */
  estimatedPoints: number;
  /** The same in hours of one missing agent; null where a missing agent has no single price. */
  estimatedHours: number | null;
  /** Points saved by a roster made anew with equal work, where asked for. */
  solvedPoints?: number;
  solvedHours?: number | null;
}

export interface RulePriceOptions {
  /** Best weeks per agent spent on the prices, and on each change. Default 100 and 20. */
  firstIterations?: number;
  iterations?: number;
  /** Also rosters every change, and the problem as it is, with so much work each (best weeks of single agents). */
  exactWork?: number;
  seed?: number;
}

const noise = 1e-4;

/**
 * Shadow prices of the rules: what easing each by one usual step would save, most first. Changes of no visible worth
 * are left out. Every change is priced from the prices of the bound of the problem as it is, and compared with that bound
 * after equally many iterations more; with `exactWork` the best are rostered anew, too.
 */
export async function priceRules(
  asked: AskedRoster,
  { firstIterations = 100, iterations = 20, exactWork, seed = 1 }: RulePriceOptions,
  { pool, signal, onProgress }: Answering & { onProgress?: (share: number) => void },
): Promise<RulePrice[]> {
  const { problem, shifts } = inNumbers(asked);
  const { fileIndex } = shiftVariants(asked.file);
  const easings = teamEasings(
    problem,
    fileIndex.map((type) => asked.file.shiftTypes[type].id),
  );
  const steps = 1 + easings.length + (exactWork === undefined ? 0 : 1 + easings.length);
  let done = 0;
  const target = verify(problem, shifts).objective;
  const boundOf = (of: RosterProblem, prices: Float64Array | null, count: number) =>
    pool.run('boundFromPrices', { problem: of, prices, target, iterations: count }, { signal });
  const first = await boundOf(problem, null, firstIterations);
  const [base, ...eased] = await inTurns(pool, [problem, ...easings.map((easing) => easing.problem)], async (of) => {
    const { bound } = await boundOf(of, first.prices, iterations);
    onProgress?.(++done / steps);
    return bound;
  });
  const least = noise * (target + workSlots(problem));
  const hours = hoursOf(asked.file);
  const priced = easings
    .map((easing, i) => ({ easing, points: base - eased[i] }))
    .filter(({ points }) => points > least)
    .sort((a, b) => b.points - a.points);
  const solved = exactWork === undefined ? [] : await solvedSavings();
  return priced.map(
    ({ easing: { rule, words, agents }, points }, i): RulePrice => ({
      rule,
      words,
      agents,
      estimatedPoints: points,
      estimatedHours: hours(points),
      ...(exactWork !== undefined && { solvedPoints: solved[i], solvedHours: hours(solved[i]) }),
    }),
  );

  /** A roster of the problem as it is stays legal when a rule is eased, so nothing is lost by it. */
  async function solvedSavings(): Promise<number[]> {
    const objectiveOf = async (of: RosterProblem): Promise<number> => {
      const order = { problem: of, seed, work: exactWork! };
      const objective = await pool.run('objectiveAfter', order, { signal });
      onProgress?.(++done / steps);
      return objective ?? Number.POSITIVE_INFINITY;
    };
    const problems = [problem, ...priced.map(({ easing }: { easing: TeamEasing }) => easing.problem)];
    const [asIs, ...changed] = await inTurns(pool, problems, objectiveOf);
    return changed.map((objective) => Math.max(0, asIs - objective));
  }
}

/** Agents without a legal week, each with the rules that clash and the smallest changes that resolve it. */
export async function diagnoseRoster(
  file: RosterProblemFile,
  { pool, signal }: Answering,
): Promise<(Diagnosis & { agent: string })[]> {
  const found = await pool.run('diagnoseAgents', { problem: toIndices(file) }, { signal });
  return found.flatMap((diagnosis, i) => (diagnosis ? [{ agent: file.agents[i].id, ...diagnosis }] : []));
}

/** As many at a time as the pool has threads, so that problems are not all copied at once. */
async function inTurns<In, Out>(
  { threads }: ComputePool,
  items: In[],
  run: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = [];
  for (let i = 0; i < items.length; i += threads) {
    results.push(...(await Promise.all(items.slice(i, i + threads).map(run))));
  }
  return results;
}

/** Points in hours of one missing agent, where that has one price. */
function hoursOf({ slotMinutes, cost, queues }: RosterProblemFile): (points: number) => number | null {
  const perHour = cost.understaffedSlot * (60 / slotMinutes);
  const hasOnePrice = perHour > 0 && queues.every((q) => q.understaffedSlot === undefined && !q.costByAgents);
  return (points) => (hasOnePrice ? points / perHour : null);
}
