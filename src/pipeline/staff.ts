import { requiredConstantAgents } from '../../models/queueing/deferred-work.ts';
import type { Goal, Requirement } from '../../models/queueing/load.ts';
import { requiredAgents, requiredChatAgents } from '../../models/queueing/requirement.ts';
import { scheduledAgents } from '../../models/queueing/shrinkage.ts';
import type { Centre, Queue } from '../domain/centre.ts';
import type { Forecast, PlanningGrid, QueueForecast, QueueRequirement, Staffing } from '../domain/plan.ts';
import { InputError } from '../errors.ts';

/**
 * Agents every queue needs in every interval. Live queues are staffed interval by interval in steady state: Erlang A
 * where the patience of customers is known, Erlang C where nobody gives up, chat by concurrency. Deferred work gets the
 * smallest constant staff over its opening hours that keeps its deadline.
 */
export function staffCentre({ centre, forecast }: { centre: Centre; forecast: Forecast }): Staffing {
  const queues = forecast.queues.map((queueForecast) => {
    const queue = findQueue(centre, queueForecast.queueId);
    return queue.channel === 'email'
      ? staffDeferred(queue, queueForecast, forecast.grid)
      : staffLive(queue, queueForecast, forecast.grid);
  });
  return { grid: forecast.grid, queues };
}

export function findQueue(centre: Centre, queueId: string): Queue {
  const queue = centre.queues.find((candidate) => candidate.id === queueId);
  if (!queue) throw new InputError('queueId', `there is no queue "${queueId}" in the centre.`);
  return queue;
}

export const formulaOf = (queue: Queue): QueueRequirement['formula'] => {
  if (queue.channel === 'email') return 'deferredWork';
  if (queue.channel === 'chat') return 'chatConcurrency';
  return queue.meanPatienceSeconds === null ? 'erlangC' : 'erlangA';
};

/** The targets of a queue in the words of the queueing formulas. */
export const goalOf = ({ serviceGoal }: Queue): Goal => ({
  serviceLevel: serviceGoal.serviceLevel,
  maxAverageSpeedOfAnswerSeconds: serviceGoal.maxAverageSpeedOfAnswerSeconds,
  maxAbandonedShare: serviceGoal.maxAbandonedShare,
  maxOccupancy: serviceGoal.maxOccupancy,
});

/**
 * The requirement of one live interval. A chat's handle time is taken as measured: at whatever concurrency agents
 * worked then, and the same at every level.
 */
export function liveRequirement(
  queue: Queue,
  contacts: number,
  averageHandleTimeSeconds: number,
  intervalMinutes: number,
): Requirement {
  const arrivalsPerSecond = contacts / (intervalMinutes * 60);
  const { meanPatienceSeconds } = queue;
  if (queue.channel === 'chat') {
    const handleTimeSecondsAtConcurrency = new Array<number>(queue.maxConcurrentContacts).fill(
      averageHandleTimeSeconds,
    );
    return requiredChatAgents(
      { arrivalsPerSecond, handleTimeSecondsAtConcurrency, meanPatienceSeconds },
      goalOf(queue),
    );
  }
  return requiredAgents({ arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds }, goalOf(queue));
}

function staffLive(queue: Queue, forecast: QueueForecast, { intervalMinutes }: PlanningGrid): QueueRequirement {
  const intervals = forecast.mean.map((contacts, interval) =>
    liveRequirement(queue, contacts, forecast.averageHandleTimeSeconds[interval], intervalMinutes),
  );
  return {
    queueId: queue.id,
    formula: formulaOf(queue),
    required: intervals.map(({ agents }) => agents),
    requiredFractional: intervals.map(({ fractionalAgents }) => fractionalAgents),
    requiredWithShrinkage: intervals.map(({ agents }) => scheduledAgents(agents, queue.shrinkage).whole),
    bindingTarget: intervals.map(({ bindingTarget }) => bindingTarget),
    expectedServiceLevel: intervals.map(({ serviceLevel }) => serviceLevel),
    expectedOccupancy: intervals.map(({ occupancy }) => occupancy),
  };
}

export interface DeferredRequirement {
  agents: number;
  fractionalAgents: number;
  /** Work of the horizon in agent-hours, without idle time. */
  workHours: number;
  /** Whether anybody works in each interval. */
  open: boolean[];
}

/** The constant staff of deferred work. Deadlines count opening hours; what arrives while closed waits for the opening. */
export function deferredRequirement(
  queue: Queue,
  forecast: QueueForecast,
  intervalMinutes: number,
): DeferredRequirement {
  const volume: number[] = [];
  let waiting = 0;
  let contacts = 0;
  let handleSeconds = 0;
  forecast.mean.forEach((mean, interval) => {
    contacts += mean;
    handleSeconds += mean * forecast.averageHandleTimeSeconds[interval];
    waiting += mean;
    if (!forecast.open[interval]) return;
    volume.push(waiting);
    waiting = 0;
  });
  const averageHandleTimeSeconds = contacts > 0 ? handleSeconds / contacts : queue.averageHandleTimeSeconds;
  const { agents, fractionalAgents } = requiredConstantAgents({
    volume,
    intervalSeconds: intervalMinutes * 60,
    averageHandleTimeSeconds,
    maxOccupancy: queue.serviceGoal.maxOccupancy ?? 1,
    deadlineIntervals: Math.max(0, Math.floor((queue.deadlineMinutes ?? 0) / intervalMinutes) - 1),
  });
  return { agents, fractionalAgents, workHours: handleSeconds / 3600, open: forecast.open };
}

function staffDeferred(queue: Queue, forecast: QueueForecast, { intervalMinutes }: PlanningGrid): QueueRequirement {
  const { agents, fractionalAgents, workHours, open } = deferredRequirement(queue, forecast, intervalMinutes);
  const openHours = (open.filter(Boolean).length * intervalMinutes) / 60;
  const scheduled = scheduledAgents(agents, queue.shrinkage).whole;
  const occupancy = agents > 0 && openHours > 0 ? Math.min(1, workHours / (agents * openHours)) : 0;
  return {
    queueId: queue.id,
    formula: 'deferredWork',
    required: open.map((isOpen) => (isOpen ? agents : 0)),
    requiredFractional: open.map((isOpen) => (isOpen ? fractionalAgents : 0)),
    requiredWithShrinkage: open.map((isOpen) => (isOpen ? scheduled : 0)),
    bindingTarget: open.map((isOpen) => (isOpen && agents > 0 ? 'deadline' : 'none')),
    expectedServiceLevel: open.map(() => 1),
    expectedOccupancy: open.map((isOpen) => (isOpen ? occupancy : 0)),
  };
}
