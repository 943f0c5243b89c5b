import type { Centre } from '../domain/centre.ts';
import type { Forecast, PlanSummary, Roster, Simulation, Staffing } from '../domain/plan.ts';

export interface Plan {
  centre: Centre;
  forecast: Forecast;
  staffing: Staffing;
  roster: Roster;
  simulation: Simulation;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** The few figures by which managers compare plans. Service figures are weighted by each live queue's contacts. */
export function summarise({ centre, forecast, staffing, roster, simulation }: Plan): PlanSummary {
  const contacts = new Map(forecast.queues.map((queue) => [queue.queueId, sum(queue.mean)]));
  const live = new Set(centre.queues.filter((queue) => queue.channel !== 'email').map((queue) => queue.id));
  const experienced = simulation.queues.filter((queue) => live.has(queue.queueId));
  const offered = Math.max(sum(experienced.map((queue) => contacts.get(queue.queueId) ?? 0)), Number.MIN_VALUE);
  const weighted = (value: (queue: (typeof experienced)[number]) => number): number =>
    sum(experienced.map((queue) => value(queue) * ((contacts.get(queue.queueId) ?? 0) / offered)));
  const intervalHours = forecast.grid.intervalMinutes / 60;
  return {
    contacts: sum([...contacts.values()]),
    requiredHours: sum(staffing.queues.map((queue) => sum(queue.requiredWithShrinkage))) * intervalHours,
    rosteredHours: sum(roster.onQueue.map((group) => sum(group.agents))) * intervalHours,
    paidHours: roster.quality.paidHours,
    cost: roster.quality.cost,
    serviceLevel: weighted((queue) => queue.serviceLevel.mean),
    serviceLevelStandardError: Math.sqrt(
      sum(
        experienced.map(
          (queue) => (queue.serviceLevel.standardError * ((contacts.get(queue.queueId) ?? 0) / offered)) ** 2,
        ),
      ),
    ),
    abandonedShare: weighted((queue) => queue.abandonedShare.mean),
    occupancy: weighted((queue) => queue.occupancy.mean),
    understaffedHours: roster.quality.understaffedHours,
    gap: roster.quality.gap,
    agents: centre.agents.length - roster.unrostered.length,
  };
}
