import { queueModel } from '../../../models/simulation/centre.ts';
import type { TeamDemand } from '../../../models/simulation/team.ts';
import type { Centre, Queue } from '../../domain/centre.ts';
import type { Forecast, PlanningGrid, QueueForecast, QueueRequirement, Staffing } from '../../domain/plan.ts';
import { part, type RunContext } from '../context.ts';
import { findQueue } from '../queue-terms.ts';
import { localDays } from '../simulation/week-centre.ts';
import { correctStaffing } from './correct-staffing.ts';
import { demandOf } from './demand.ts';

export interface CorrectRequirementsInput {
  centre: Centre;
  forecast: Forecast;
  /** Of the same forecast. */
  staffing: Staffing;
  /** Simulated weeks of each staff tried. */
  replications: number;
  seed: number;
}

/**
 * What simulation adds to or takes from the requirement of every live queue with a service-level goal: agents per
 * interval by queue id, for `staffCentre({ corrections })`.
 *
 * Each queue is taken as a team of its own, as the formulas do, and for the demand its basis asks for; what is corrected
 * is their blindness to backlog, long handle times and changes of staff. An interval in which another target than the
 * service level decides is never lowered.
 */
export async function correctRequirements(
  { centre, forecast, staffing, replications, seed }: CorrectRequirementsInput,
  context: RunContext,
): Promise<Record<string, number[]>> {
  const corrections: Record<string, number[]> = {};
  for (const [k, requirement] of staffing.queues.entries()) {
    const queue = findQueue(centre, requirement.queueId);
    const goal = queue.serviceGoal.serviceLevel;
    const queueForecast = forecast.queues.find(({ queueId }) => queueId === queue.id);
    if (queue.channel === 'email' || !goal || !queueForecast) continue;
    const stretch = part(context, k / staffing.queues.length, (k + 1) / staffing.queues.length);
    const demand = teamDemand(queue, requirement, queueForecast, staffing, goal.thresholdSeconds);
    const { required } = requirement;
    const { staff } = await correctStaffing({ demand, goal: goal.share, start: required, replications, seed }, stretch);
    corrections[queue.id] = staff.map((agents, i) =>
      requirement.bindingTarget[i] === 'serviceLevel' ? agents - required[i] : Math.max(0, agents - required[i]),
    );
  }
  return corrections;
}

function teamDemand(
  queue: Queue,
  { patience }: QueueRequirement,
  forecast: QueueForecast,
  { grid, basis }: { grid: PlanningGrid; basis?: Staffing['basis'] },
  thresholdSeconds: number,
): TeamDemand {
  return {
    queue: queueModel({
      expectedArrivals: demandOf(forecast, basis ?? { kind: 'mean' }),
      meanHandleTimeSeconds: forecast.averageHandleTimeSeconds,
      meanPatienceSeconds: patience?.meanSeconds ?? queue.meanPatienceSeconds,
      thresholdSeconds,
      handleTimeFactorAtConcurrency: new Array<number>(queue.maxConcurrentContacts).fill(1),
      routing: [0],
    }),
    intervalSeconds: grid.intervalMinutes * 60,
    intervalsPerBlock: 1,
    dayStarts: localDays(grid).map((day) => day.firstInterval),
  };
}
