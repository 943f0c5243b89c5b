import type { Goal } from '../../../models/queueing/load.ts';
import { combinedShrinkage, type ShrinkageSource } from '../../../models/queueing/shrinkage.ts';
import type { Patience, QueueRequirement } from '../../domain/plan.ts';

/** How a number of agents came about, as far as words need it. */
export interface RequirementAccount {
  contacts: number;
  averageHandleTimeSeconds: number;
  intervalMinutes: number;
  offeredLoad: number;
  formula: QueueRequirement['formula'];
  patience: Patience;
  goal: Goal;
  targets: { target: string; agents: number; fractionalAgents: number }[];
  bindingTarget: string;
  /** Null when no target is set. */
  required: number | null;
  /** The number of agents asked about, where that is not the required one. */
  asked?: number;
  shrinkage: ShrinkageSource[];
  requiredWithShrinkageFractional: number;
  requiredWithShrinkage: number;
}

const formulaNames: Record<QueueRequirement['formula'], string> = {
  erlangA: 'Erlang A (customers give up after a while)',
  erlangC: 'Erlang C (nobody gives up)',
  chatConcurrency: 'chat concurrency (an agent holds several chats)',
  deferredWork: 'deferred work (constant staff that keeps the deadline)',
};

/** The account as sentences a planner can check with a pocket calculator. */
export function requirementWords(account: RequirementAccount): string[] {
  const { contacts, averageHandleTimeSeconds, intervalMinutes, offeredLoad, targets, bindingTarget, required } =
    account;
  return [
    `${plain(contacts)} contacts of ${plain(averageHandleTimeSeconds)} s in ${intervalMinutes} minutes are ${offeredLoad.toFixed(2)} erlangs: as much work as ${offeredLoad.toFixed(2)} agents could do without a pause.`,
    `Formula: ${formulaNames[account.formula]}. ${account.patience.words}`,
    ...targets.map(
      ({ target, agents, fractionalAgents }) =>
        `${sentence(targetWords(target, account.goal))} alone: ${counted(agents)} (${fractionalAgents.toFixed(2)} before rounding).`,
    ),
    ...(required === null ? [] : [decision(bindingTarget, required, account.goal)]),
    ...(account.asked === undefined || account.asked === required
      ? []
      : [`Asked about: ${counted(account.asked)} on the queue.`]),
    ...shrinkageWords(account),
  ];
}

function decision(bindingTarget: string, required: number, goal: Goal): string {
  if (bindingTarget === 'none') return 'Nobody is needed.';
  return `${sentence(targetWords(bindingTarget, goal))} decides: ${counted(required)} on the queue.`;
}

function shrinkageWords(account: RequirementAccount): string[] {
  const { shrinkage, requiredWithShrinkageFractional, requiredWithShrinkage } = account;
  const agents = account.asked ?? account.required;
  const sources = shrinkage.filter(({ share }) => share > 0);
  if (sources.length === 0) return [`No shrinkage: ${requiredWithShrinkage} to schedule.`];
  const named = sources.map(({ name, share }) => `${name} ${percent(share)}`).join(', ');
  const left = sources.map(({ share }) => plain(1 - share)).join(' x ');
  const present = plain(1 - combinedShrinkage(sources));
  const steps = sources.length > 1 ? `${left} = ${present}` : present;
  const how = sources.length > 1 ? ' (sources multiply, for each acts on what the others leave)' : '';
  return [
    `Present after ${named}: ${steps} of scheduled time${how}.`,
    `To schedule: ${agents} / ${present} = ${requiredWithShrinkageFractional.toFixed(2)}, rounded up once: ${requiredWithShrinkage}.`,
  ];
}

/** A target with its value, such as "80 % answered within 20 s". */
export function targetWords(target: string, goal: Goal): string {
  switch (target) {
    case 'serviceLevel':
      return goal.serviceLevel
        ? `the service level (${percent(goal.serviceLevel.share)} answered within ${plain(goal.serviceLevel.thresholdSeconds)} s)`
        : 'the service level';
    case 'averageSpeedOfAnswer':
      return `the average speed of answer (at most ${plain(goal.maxAverageSpeedOfAnswerSeconds ?? 0)} s)`;
    case 'meanWait':
      return `the mean wait (at most ${plain(goal.maxMeanWaitSeconds ?? 0)} s)`;
    case 'abandonedShare':
      return `the abandonment limit (at most ${percent(goal.maxAbandonedShare ?? 0)})`;
    case 'occupancy':
      return `the occupancy limit (at most ${percent(goal.maxOccupancy ?? 0)})`;
    case 'minAgents':
      return 'the minimum staff';
    case 'correction':
      return 'the correction found by simulation';
    default:
      return 'the deadline';
  }
}

export const percent = (share: number): string => `${plain(100 * share)} %`;
/** At most four significant decimals and no trailing zeros. */
export const plain = (value: number): string => String(Number(value.toFixed(4)));
const counted = (agents: number): string => `${agents} ${agents === 1 ? 'agent' : 'agents'}`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
