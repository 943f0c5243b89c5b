import { requiredConstantAgents } from '../../../models/queueing/deferred-work.ts';
import type { Queue } from '../../domain/centre.ts';
import type { QueueForecast } from '../../domain/plan.ts';

export interface DeferredRequirement {
  agents: number;
  fractionalAgents: number;
  /** Work of the horizon in agent-hours, without idle time. */
  workHours: number;
  /** Whether anybody works in each interval. */
  open: boolean[];
}

/**
 * The constant staff of deferred work. Deadlines count opening hours; what arrives while closed waits for the opening.
 *
 * @param contacts to staff for, per interval
 */
export function deferredRequirement(
  queue: Queue,
  contacts: readonly number[],
  forecast: QueueForecast,
  intervalMinutes: number,
): DeferredRequirement {
  const volume: number[] = [];
  let waiting = 0;
  let total = 0;
  let handleSeconds = 0;
  contacts.forEach((count, interval) => {
    total += count;
    handleSeconds += count * forecast.averageHandleTimeSeconds[interval];
    waiting += count;
    if (!forecast.open[interval]) return;
    volume.push(waiting);
    waiting = 0;
  });
  const averageHandleTimeSeconds = total > 0 ? handleSeconds / total : queue.averageHandleTimeSeconds;
  const { agents, fractionalAgents } = requiredConstantAgents({
    volume,
    intervalSeconds: intervalMinutes * 60,
    averageHandleTimeSeconds,
    maxOccupancy: queue.serviceGoal.maxOccupancy ?? 1,
    deadlineIntervals: Math.max(0, Math.floor((queue.deadlineMinutes ?? 0) / intervalMinutes) - 1),
  });
  return { agents, fractionalAgents, workHours: handleSeconds / 3600, open: forecast.open };
}
