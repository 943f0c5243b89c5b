import { type Easing, easingsOf } from '../easings/easings.ts';
import type { Agent, RosterProblem } from '../problem.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { createPricer, type Pricer } from '../week/pricing.ts';
import { compileProblem } from '../week/week-model.ts';

export interface Clash {
  agent: number;
  /** Rules that cannot hold together, none of which can be left out of the clash: ids and words. */
  rules: { id: string; words: string }[];
}

export interface Remedy {
  /** Id of the rule that is eased. */
  rule: string;
  /** Such as "at least 32 h paid instead of 40 h". */
  words: string;
  /** Size of the change in hours of work or rest. */
  hours: number;
}

export interface Diagnosis {
  rules: Clash['rules'];
  /** For each parameter of the clashing rules the smallest change that resolves the clash, least first. */
  remedies: Remedy[];
  /** False: other rules clash independently of these, and what is told resolves this clash alone. */
  isOnlyClash: boolean;
}

/** Agents whose own rules leave no legal week, each with a smallest set of rules that clash. */
export function findClashes(problem: RosterProblem, pricer: Pricer = createPricer(compileProblem(problem))): Clash[] {
  return problem.agents.flatMap((agent, index) => {
    if (pricer.bestWeek(index) > Number.NEGATIVE_INFINITY) return [];
    return [{ agent: index, rules: inWords(smallestClash(agent, problem).clashing, agent, problem) }];
  });
}

/** The smallest clash of an agent's rules and what would resolve it; null when the agent has a legal week. */
export function diagnose(agent: Agent, problem: RosterProblem): Diagnosis | null {
  if (hasLegalWeek(agent, problem)) return null;
  const { clashing, core } = smallestClash(agent, problem);
  const whole = remediesOf(clashing, agent, problem);
  const isOnlyClash = whole.length > 0;
  return {
    rules: inWords(clashing, agent, problem),
    remedies: isOnlyClash ? whole : remediesOf(clashing, core, problem),
    isOnlyClash,
  };
}

const inWords = (clashing: readonly Rule[], agent: Agent, problem: RosterProblem): Clash['rules'] =>
  clashing.map(({ id, describe }) => ({ id, words: describe(agent, problem) }));

/** Deletion filter: a rule whose removal leaves the clash standing is not part of it. `core` has the clashing rules alone. */
function smallestClash(agent: Agent, problem: RosterProblem): { clashing: Rule[]; core: Agent } {
  const clashing: Rule[] = [];
  let core = agent;
  for (const rule of rules) {
    const relaxed = rule.relax?.(core, problem);
    if (!relaxed) continue;
    if (hasLegalWeek(relaxed, problem)) clashing.push(rule);
    else core = relaxed;
  }
  return { clashing, core };
}

function remediesOf(clashing: readonly Rule[], agent: Agent, problem: RosterProblem): Remedy[] {
  return clashing
    .flatMap(({ id }) => easingsOf(id, agent, problem))
    .flatMap((easing) => {
      const step = leastStep(easing, problem);
      return step === null ? [] : [{ rule: easing.rule, words: easing.words(step), hours: step * easing.hoursPerStep }];
    })
    .sort((a, b) => a.hours - b.hours);
}

/** The least number of steps that leaves a legal week, by bisection: what is eased more allows more. Null if none does. */
function leastStep({ steps, ease }: Easing, problem: RosterProblem): number | null {
  if (!hasLegalWeek(ease(steps), problem)) return null;
  let low = 1;
  let high = steps;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasLegalWeek(ease(middle), problem)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function hasLegalWeek(agent: Agent, problem: RosterProblem): boolean {
  const alone = compileProblem({ ...problem, agents: [agent] });
  return createPricer(alone).bestWeek(0) > Number.NEGATIVE_INFINITY;
}
