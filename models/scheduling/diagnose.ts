import { createPricer, type Pricer } from './pricing.ts';
import type { Agent, RosterProblem } from './problem.ts';
import { rules } from './rules/index.ts';
import { compileProblem } from './week-model.ts';

export interface Clash {
  agent: number;
  /** Rules that cannot hold together, none of which can be left out of the clash: ids and words. */
  rules: { id: string; words: string }[];
}

/** Agents whose own rules leave no legal week, each with a smallest set of rules that clash. */
export function findClashes(problem: RosterProblem, pricer: Pricer = createPricer(compileProblem(problem))): Clash[] {
  return problem.agents.flatMap((agent, index) =>
    pricer.bestWeek(index) === Number.NEGATIVE_INFINITY ? [{ agent: index, rules: clashOf(agent, problem) }] : [],
  );
}

/** Deletion filter: a rule whose removal leaves the clash standing is not part of it. */
function clashOf(agent: Agent, problem: RosterProblem): Clash['rules'] {
  const clash: Clash['rules'] = [];
  let remaining = agent;
  for (const rule of rules) {
    const relaxed = rule.relax?.(remaining, problem);
    if (!relaxed) continue;
    if (hasLegalWeek(relaxed, problem)) clash.push({ id: rule.id, words: rule.describe(agent, problem) });
    else remaining = relaxed;
  }
  return clash;
}

function hasLegalWeek(agent: Agent, problem: RosterProblem): boolean {
  const alone = compileProblem({ ...problem, agents: [agent] });
  return createPricer(alone).bestWeek(0) > Number.NEGATIVE_INFINITY;
}
