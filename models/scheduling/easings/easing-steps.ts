import type { Agent, RosterProblem } from '../problem.ts';
import { hours } from '../rules/rule.ts';

/** One parameter of one of an agent's rules, eased by ever more steps. */
export interface Easing {
  /** Id of the rule. */
  rule: string;
  /** The change of the usual steps, such as "a daily rest 1 h shorter": equal for all agents who can have it. */
  change: string;
  /** Steps after which the rule cannot bind any more. */
  steps: number;
  /** Size of a step in hours of work or rest: what makes easings of different rules comparable. */
  hoursPerStep: number;
  /** Steps that a planner would take at once, such as the paid hours of a whole shift. */
  usualSteps: number;
  /** Only this agent's business, such as a day of time off: never offered to a whole team. */
  isPersonal: boolean;
  /** The agent with the rule eased by 1 to `steps` steps. */
  ease(step: number): Agent;
  /** The easing in words, such as "daily rest 10 h instead of 11 h". */
  words(step: number): string;
}

export type Draft = Omit<Easing, 'rule' | 'isPersonal' | 'usualSteps'> &
  Partial<Pick<Easing, 'isPersonal' | 'usualSteps'>>;

/** What every maker of easings is given: the agent, its problem, slots of an hour, paid hours of a mean shift. */
export interface Given {
  agent: Agent;
  problem: RosterProblem;
  hourSlots: number;
  shiftHours: number;
  /** Whole paid hours of the agent's shortest shift, at least 1. */
  shortestHours: number;
}

/** Makers of easings by rule id. */
export type EasingMakers = Readonly<Record<string, (given: Given) => Draft[]>>;

/** A number moved by one unit a step towards `end`. */
export function moved(
  change: string,
  given: number,
  end: number,
  unit: number,
  hoursPerStep: number,
  set: (value: number) => Agent,
  words: (now: number, before: number) => string,
): Draft {
  const towards = end < given ? -1 : 1;
  const at = (step: number): number => {
    const value = given + towards * step * unit;
    return towards < 0 ? Math.max(end, value) : Math.min(end, value);
  };
  const steps = Math.ceil(Math.abs(end - given) / unit);
  return { change, steps, hoursPerStep, ease: (step) => set(at(step)), words: (step) => words(at(step), given) };
}

/** A thing of the agent that is taken away as a whole. */
export const dropped = (words: string, hoursPerStep: number, agent: Agent): Draft => ({
  change: words,
  steps: 1,
  hoursPerStep,
  isPersonal: true,
  ease: () => agent,
  words: () => words,
});

const joined = (...words: string[]): string => words.filter((word) => word !== '').join(' ');

export const counted =
  (limit: string, noun: string) =>
  (now: number, before: number): string =>
    `${joined(limit, String(now), noun)} instead of ${before}`;

export const timed =
  (problem: RosterProblem) =>
  (limit: string, noun: string) =>
  (now: number, before: number): string =>
    `${joined(limit, hours(now, problem), noun)} instead of ${hours(before, problem)}`;
