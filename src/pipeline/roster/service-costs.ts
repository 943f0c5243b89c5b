import type { Centre, Queue } from '../../domain/centre.ts';
import type { Forecast, QueueForecast, QueueRequirement, Staffing } from '../../domain/plan.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { findQueue } from '../queue-terms.ts';
import { carriedDemand, demandOf } from '../staffing/demand.ts';
import { livePerformance } from '../staffing/live-requirement.ts';
import { patienceOf } from '../staffing/patience.ts';
import { firstSlotOfIntervals, slotMinutes } from './roster-slots.ts';

export interface ServiceWorld {
  centre: Centre;
  forecast: Forecast;
  staffing: Staffing;
}

/**
 * The problem with, for live queues, what service is expected to be missed as the cost of staffing instead of rounded
 * requirements: in every slot and for every number of agents, the contacts that would wait longer than the goal allows
 * (Erlang A or C), made convex from below. Agents count for the share of time they are there (shrinkage), between whole
 * numbers along the line. A missed contact is priced so that, on average, the last agent of the requirement is worth the
 * problem's price of a missing agent; agents beyond the requirement cost what surplus costs. Deferred work, and a
 * queue without a service level as its goal, keep their requirement.
 */
export function withServiceCosts(problem: RosterProblemFile, world: ServiceWorld): RosterProblemFile {
  const { grid, queues } = world.staffing;
  const slots = problem.queues[0]?.required.length ?? 0;
  const live = queues.filter(
    ({ formula, queueId }) =>
      formula !== 'deferredWork' && findQueue(world.centre, queueId).serviceGoal.serviceLevel !== null,
  );
  const missed = new Map(live.map((requirement) => [requirement.queueId, missedByAgents(world, requirement, problem)]));
  const needed = new Map(live.map(({ queueId, requiredWithShrinkage }) => [queueId, requiredWithShrinkage]));
  const lastAgents = live.flatMap(({ queueId, requiredWithShrinkage }) =>
    missed.get(queueId)!.flatMap((row, i) => {
      const agents = requiredWithShrinkage[i];
      return row && agents > 0 ? [row[agents - 1] - row[agents]] : [];
    }),
  );
  const meanGain = lastAgents.reduce((sum, gain) => sum + gain, 0) / lastAgents.length;
  if (!(meanGain > 0)) return problem;
  const pricePerMissed = problem.cost.understaffedSlot / meanGain;
  const first = firstSlotOfIntervals(grid);
  const width = grid.intervalMinutes / slotMinutes;

  return {
    ...problem,
    queues: problem.queues.map((queue) => {
      const rows = missed.get(queue.id);
      if (!rows) return queue;
      const costByAgents = new Array<number[] | null>(slots).fill(null);
      first.forEach((slot, interval) => {
        const row = rows[interval];
        for (let t = slot; row && t < slot + width; t++) {
          // Shifts of the week before may already be there: the problem asks for so many fewer.
          const present = Math.min(row.length - 1, Math.max(0, needed.get(queue.id)![interval] - queue.required[t]));
          costByAgents[t] = row
            .slice(present)
            .map(
              (contacts, agents) =>
                pricePerMissed * contacts + problem.cost.overstaffedSlot * Math.max(0, agents - queue.required[t]),
            );
        }
      });
      return { ...queue, costByAgents };
    }),
  };
}

/** Per interval: contacts of a slot that miss the goal with 0, 1, 2, ... agents rostered; null where none are expected. */
function missedByAgents(
  { centre, forecast, staffing }: ServiceWorld,
  requirement: QueueRequirement,
  problem: RosterProblemFile,
): (number[] | null)[] {
  const queue = findQueue(centre, requirement.queueId);
  const queueForecast = forecast.queues.find(({ queueId }) => queueId === queue.id)!;
  const demand = demandOf(queueForecast, staffing.basis ?? { kind: 'mean' });
  const { intervalMinutes } = forecast.grid;
  const contacts = carriedDemand(demand, queueForecast, intervalMinutes, requirement.method ?? 'stationary');
  const able = problem.agents.filter(({ queues }) => queues.includes(queue.id)).length;
  return contacts.map((count, i) => {
    const required = requirement.requiredWithShrinkage[i];
    if (!(count > 0) || required === 0) return null;
    const most = Math.min(Math.max(able, required + 1), 2 * required + spareAgents);
    const shares = missedShares(queue, requirement, queueForecast, i, count, intervalMinutes, most);
    return Array.from(
      { length: most + 1 },
      (_, agents) => ((count * slotMinutes) / intervalMinutes) * between(shares, agents * (1 - queue.shrinkage)),
    );
  });
}

/** Agents beyond twice the requirement whose value is still told apart. */
const spareAgents = 5;

/** Share of contacts that miss the goal with 0, 1, ... `most` agents on the queue, made convex from below. */
function missedShares(
  queue: Queue,
  { patience }: QueueRequirement,
  { averageHandleTimeSeconds }: QueueForecast,
  i: number,
  contacts: number,
  intervalMinutes: number,
  most: number,
): number[] {
  const interval = { contacts, averageHandleTimeSeconds: averageHandleTimeSeconds[i], intervalMinutes };
  const known = patience ?? patienceOf(queue, undefined);
  const shares = [1];
  for (let agents = 1; agents <= most; agents++) {
    shares.push(1 - livePerformance(queue, known, interval, agents).serviceLevel);
  }
  return convexFromBelow(shares);
}

/** Largest convex sequence below the values: the lower hull of their points. */
export function convexFromBelow(values: number[]): number[] {
  const corners: number[] = [];
  values.forEach((value, i) => {
    while (corners.length > 1) {
      const b = corners[corners.length - 1];
      const a = corners[corners.length - 2];
      if ((values[b] - values[a]) * (i - a) < (value - values[a]) * (b - a)) break;
      corners.pop();
    }
    corners.push(i);
  });
  const hull: number[] = [];
  corners.forEach((corner, c) => {
    const next = corners[c + 1] ?? corner + 1;
    for (let i = corner; i < next; i++) {
      hull.push(values[corner] + (((values[next] ?? 0) - values[corner]) * (i - corner)) / (next - corner));
    }
  });
  return hull;
}

/** The value at a position between whole numbers, along the line; the last value beyond the end. */
function between(values: number[], at: number): number {
  const below = Math.min(Math.floor(at), values.length - 1);
  const above = Math.min(below + 1, values.length - 1);
  return values[below] + (values[above] - values[below]) * (at - below);
}
