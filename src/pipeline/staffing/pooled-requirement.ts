import type { Goal } from '../../../models/queueing/load.ts';
import { requirementSearch } from '../../../models/queueing/requirement-series.ts';
import { targetsOf } from '../../../models/queueing/targets.ts';
import type { Centre, Queue } from '../../domain/centre.ts';
import type { Forecast, Patience, PooledRequirement, QueueRequirement } from '../../domain/plan.ts';
import { findQueue, goalOf } from '../queue-terms.ts';

interface Member {
  queue: Queue;
  patience: Patience;
  contacts: number[];
  handleTimes: number[];
  requirement: QueueRequirement;
}

/**
 * Least staff of voice queues that are served together, for every set of at least two that some agent has the skills for:
 * all agents able to serve any queue of the set are at least so many.
 *
 * The pooled team is one queue with the sum of the loads, the contact-weighted handle time and rate of giving up (averages, which
 * makes it an approximation where queues differ much), and of each target the loosest. It needs no fewer than any one of
 * the queues alone, and no more than all of them apart.
 */
export function pooledRequirements(
  centre: Centre,
  forecast: Forecast,
  staffed: { requirement: QueueRequirement; patience: Patience; contacts: number[] }[],
): PooledRequirement[] {
  const members = staffed.flatMap(({ requirement, patience, contacts }, i): Member[] => {
    const queue = findQueue(centre, requirement.queueId);
    const handleTimes = forecast.queues[i].averageHandleTimeSeconds;
    return queue.channel === 'voice' ? [{ queue, patience, contacts, handleTimes, requirement }] : [];
  });
  const sets = new Map<string, Member[]>();
  for (const { queueIds } of centre.agents) {
    const set = members.filter(({ queue }) => queueIds.includes(queue.id));
    if (set.length > 1) sets.set(set.map(({ queue }) => queue.id).join(' '), set);
  }
  return [...sets.values()].map((set) => pool(set, forecast.grid.intervalMinutes));
}

function pool(members: Member[], intervalMinutes: number): PooledRequirement {
  const goal = loosest(members.map(({ queue }) => goalOf(queue)));
  const search = targetsOf(goal).length > 0 ? requirementSearch(sharedPatience(members), goal) : null;
  const required: number[] = [];
  const requiredFractional: number[] = [];
  let savedAgents = 0;
  for (let interval = 0; interval < members[0].contacts.length; interval++) {
    const contacts = sum(members.map((member) => member.contacts[interval]));
    const work = sum(members.map((member) => member.contacts[interval] * member.handleTimes[interval]));
    const together = contacts > 0 ? search?.(contacts / (intervalMinutes * 60), work / contacts) : null;
    const apart = members.map(({ requirement }) => requirement.required[interval]);
    const apartFractional = members.map(({ requirement }) => requirement.requiredFractional[interval]);
    required.push(between(together?.agents ?? 0, apart));
    requiredFractional.push(between(together?.fractionalAgents ?? 0, apartFractional));
    savedAgents += sum(apart) - required[interval];
  }
  return {
    queueIds: members.map(({ queue }) => queue.id),
    required,
    requiredFractional,
    savedHours: (savedAgents * intervalMinutes) / 60,
  };
}

/** Mean patience at the contact-weighted rate of giving up; null when nobody does. */
function sharedPatience(members: Member[]): number | null {
  let contacts = 0;
  let leaving = 0;
  for (const member of members) {
    const offered = sum(member.contacts);
    contacts += offered;
    leaving += member.patience.meanSeconds === null ? 0 : offered / member.patience.meanSeconds;
  }
  return leaving > 0 ? contacts / leaving : null;
}

/** Of each target that all goals set, the easiest. */
function loosest(goals: Goal[]): Goal {
  const highest = (of: (goal: Goal) => number | null | undefined): number | null => {
    const values = goals.map((goal) => of(goal) ?? null);
    return values.every((value) => value !== null) ? Math.max(...values) : null;
  };
  const levels = goals.flatMap(({ serviceLevel }) => serviceLevel ?? []);
  return {
    serviceLevel:
      levels.length === goals.length
        ? {
            share: Math.min(...levels.map(({ share }) => share)),
            thresholdSeconds: Math.max(...levels.map(({ thresholdSeconds }) => thresholdSeconds)),
          }
        : null,
    maxAverageSpeedOfAnswerSeconds: highest((goal) => goal.maxAverageSpeedOfAnswerSeconds),
    maxAbandonedShare: highest((goal) => goal.maxAbandonedShare),
    maxOccupancy: highest((goal) => goal.maxOccupancy),
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const between = (value: number, apart: number[]): number => Math.min(sum(apart), Math.max(value, ...apart));
