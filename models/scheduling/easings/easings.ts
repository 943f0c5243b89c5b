import type { Agent, RosterProblem } from '../problem.ts';
import { rules } from '../rules/index.ts';
import { contractEasings } from './contract-easings.ts';
import { dayEasings } from './day-easings.ts';
import type { Draft, Easing } from './easing-steps.ts';

export type { Easing } from './easing-steps.ts';

/** Ways to ease one rule of the agent, each by its own parameter; empty where the rule does not limit the agent. */
export function easingsOf(rule: string, agent: Agent, problem: RosterProblem): Easing[] {
  const hourSlots = 60 / problem.slotMinutes;
  const paid = agent.shiftTypes.map((type) => problem.shiftTypes[type].paidSlots / hourSlots);
  const shiftHours = paid.reduce((sum, h) => sum + h, 0) / Math.max(1, paid.length);
  const shortestHours = Math.max(1, Math.ceil(Math.min(...paid, 24)));
  const drafts =
    { ...contractEasings, ...dayEasings }[rule]?.({ agent, problem, hourSlots, shiftHours, shortestHours }) ??
    withoutRule(rule, agent, problem);
  return drafts
    .filter(({ steps }) => steps > 0)
    .map((draft) => ({
      isPersonal: false,
      ...draft,
      usualSteps: Math.min(draft.steps, draft.usualSteps ?? 1),
      rule,
    }));
}

/** A rule that has no parameter is left out as a whole. */
function withoutRule(id: string, agent: Agent, problem: RosterProblem): Draft[] {
  const rule = rules.find((candidate) => candidate.id === id);
  const relaxed = rule?.relax?.(agent, problem);
  if (!rule || !relaxed || JSON.stringify(relaxed) === JSON.stringify(agent)) return [];
  const words = `without ${rule.describe(agent, problem)}`;
  return [{ change: words, steps: 1, hoursPerStep: 24, ease: () => relaxed, words: () => words }];
}
