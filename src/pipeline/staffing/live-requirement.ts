import type { ChatLoad, Load, Performance, Requirement } from '../../../models/queueing/load.ts';
import {
  chatPerformance,
  performance,
  requiredAgents,
  requiredChatAgents,
} from '../../../models/queueing/requirement.ts';
import { type BriefRequirement, requirementSearch } from '../../../models/queueing/requirement-series.ts';
import type { Queue } from '../../domain/centre.ts';
import type { Patience } from '../../domain/plan.ts';
import { goalOf } from '../queue-terms.ts';

/** Contacts of one live interval. */
export interface LiveInterval {
  contacts: number;
  averageHandleTimeSeconds: number;
  intervalMinutes: number;
}

/**
 * The requirement of one live interval, with what each target would need alone. A chat's handle time is taken as
 * measured: at whatever concurrency agents worked then, and the same at every level.
 */
export function liveRequirement(queue: Queue, patience: Patience, interval: LiveInterval): Requirement {
  return queue.channel === 'chat'
    ? requiredChatAgents(chatLoad(queue, patience, interval), goalOf(queue))
    : requiredAgents(voiceLoad(patience, interval), goalOf(queue));
}

/** What happens to a live interval with a given number of agents. */
export function livePerformance(queue: Queue, patience: Patience, interval: LiveInterval, agents: number): Performance {
  const { serviceLevel } = queue.serviceGoal;
  return queue.channel === 'chat'
    ? chatPerformance(agents, chatLoad(queue, patience, interval), serviceLevel)
    : performance(agents, voiceLoad(patience, interval), serviceLevel);
}

const voiceLoad = (
  patience: Patience,
  { contacts, averageHandleTimeSeconds, intervalMinutes }: LiveInterval,
): Load => ({
  arrivalsPerSecond: contacts / (intervalMinutes * 60),
  averageHandleTimeSeconds,
  meanPatienceSeconds: patience.meanSeconds,
});

const chatLoad = (
  { maxConcurrentContacts }: Queue,
  patience: Patience,
  { contacts, averageHandleTimeSeconds, intervalMinutes }: LiveInterval,
): ChatLoad => ({
  arrivalsPerSecond: contacts / (intervalMinutes * 60),
  handleTimeSecondsAtConcurrency: new Array<number>(maxConcurrentContacts).fill(averageHandleTimeSeconds),
  meanPatienceSeconds: patience.meanSeconds,
});

/** The same for many intervals of one queue, without the account per target. */
export function liveRequirements(
  queue: Queue,
  patience: Patience,
  contacts: readonly number[],
  averageHandleTimeSeconds: readonly number[],
  intervalMinutes: number,
): BriefRequirement[] {
  if (queue.channel === 'chat') {
    return contacts.map((count, i) =>
      liveRequirement(queue, patience, {
        contacts: count,
        averageHandleTimeSeconds: averageHandleTimeSeconds[i],
        intervalMinutes,
      }),
    );
  }
  const search = requirementSearch(patience.meanSeconds, goalOf(queue));
  return contacts.map((count, i) => search(count / (intervalMinutes * 60), averageHandleTimeSeconds[i]));
}
