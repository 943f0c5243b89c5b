import type { Centre } from '../../domain/centre.ts';
import type { Forecast, PlanSummary, Roster, Staffing } from '../../domain/plan.ts';
import type { Simulation } from '../../domain/simulation.ts';

export interface Plan {
  centre: Centre;
  forecast: Forecast;
  staffing: Staffing;
  roster: Roster;
  simulation: Simulation;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * The few figures by which managers compare plans. Service is that of all live queues together, 0 where no contact came to
 * any; occupancy weighs each live queue by its contacts.
 */
export function summarise({ centre, forecast, staffing, roster, simulation }: Plan): PlanSummary {
  const contacts = new Map(forecast.queues.map((queue) => [queue.queueId, sum(queue.mean)]));
  const isLive = new Set(centre.queues.filter((queue) => queue.channel !== 'email').map((queue) => queue.id));
  const experienced = simulation.queues.filter((queue) => isLive.has(queue.queueId));
  const offered = sum(experienced.map((queue) => contacts.get(queue.queueId) ?? 0));
  const busy = sum(experienced.map((queue) => queue.occupancy.mean * (contacts.get(queue.queueId) ?? 0)));
  const intervalHours = forecast.grid.intervalMinutes / 60;
  const { live } = simulation;
  return {
    contacts: sum([...contacts.values()]),
    requiredHours: sum(staffing.queues.map((queue) => sum(queue.requiredWithShrinkage))) * intervalHours,
    rosteredHours: sum(roster.onQueue.map((group) => sum(group.agents))) * intervalHours,
    paidHours: roster.quality.paidHours,
    cost: roster.quality.cost,
    serviceLevel: live?.serviceLevel.mean ?? 0,
    serviceLevelStandardError: live?.serviceLevel.standardError ?? 0,
    serviceLevelP10: live?.serviceLevel.p10 ?? 0,
    serviceLevelP90: live?.serviceLevel.p90 ?? 0,
    probabilityAllGoalsMet: live?.probabilityAllGoalsMet ?? null,
    abandonedShare: live?.abandonedShare.mean ?? 0,
    occupancy: offered > 0 ? busy / offered : 0,
    understaffedHours: roster.quality.understaffedHours,
    gap: roster.quality.gap,
    agents: centre.agents.length - roster.unrostered.length,
  };
}

/** A summary after the roster was changed by hand: its hours and cost anew, the service as simulated before. */
export const recountSummary = (
  summary: PlanSummary,
  { grid, onQueue, quality }: Pick<Roster, 'grid' | 'onQueue' | 'quality'>,
): PlanSummary => ({
  ...summary,
  rosteredHours: sum(onQueue.map(({ agents }) => sum(agents))) * (grid.intervalMinutes / 60),
  paidHours: quality.paidHours,
  cost: quality.cost,
  understaffedHours: quality.understaffedHours,
  gap: quality.gap,
});
