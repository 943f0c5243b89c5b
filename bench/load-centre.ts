import type { RunningServer } from '../api/server.ts';
import type { Centre } from '../src/domain/centre.ts';
import type { Forecast, Roster } from '../src/domain/plan.ts';
import { drawShift } from '../src/pipeline/roster/edit-shifts.ts';
import { sampleCentre } from '../src/sample/centre.ts';
import { planningGrid } from '../src/time/grid.ts';

const agents = 1_000;

/** The sample centre with a thousand agents. */
export function thousandAgents(): Centre {
  const centre = sampleCentre(1);
  const people = Array.from({ length: agents }, (_, i) => {
    const agent = centre.agents[i % centre.agents.length];
    return { ...agent, id: `agent-${i}`, externalId: `HR-${i}` };
  });
  return { ...centre, agents: people, timeOff: [] };
}

const mondays = Array.from({ length: 10 }, (_, week) =>
  new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10),
);

/** Published weeks of five shifts per agent, and history of all queues, up to so many weeks. */
export async function fill({ store }: RunningServer, centre: Centre, weeks: number): Promise<void> {
  const { items } = await store.schedules.list({ limit: 100 }, true);
  for (const monday of mondays.slice(items.length, weeks)) {
    const grid = planningGrid(centre.site.timeZone, monday, 7, centre.site.intervalMinutes);
    const forecast: Forecast = { grid, queues: [] };
    const forecastId = await store.forecasts.addForecast(forecast, centre);
    const staffingRequirementId = await store.forecasts.addStaffing({ grid, queues: [] }, forecastId, centre);
    const roster = rosterOf(centre, grid);
    const figures = { contacts: 0, requiredHours: 0, rosteredHours: 0, paidHours: 0, cost: 0, serviceLevel: 1 };
    const rest = {
      serviceLevelStandardError: 0,
      abandonedShare: 0,
      occupancy: 0,
      understaffedHours: 0,
      gap: 0,
      agents,
    };
    const summary = { ...figures, ...rest };
    const simulation = { replications: 0, seed: 1, queues: [] };
    const id = await store.schedules.add({ staffingRequirementId, centre, roster, simulation, summary });
    await store.schedules.publish(id, 'bench');
    await store.history.upsert(histories(centre, monday), 'bench');
  }
}

function rosterOf(centre: Centre, grid: Roster['grid']): Roster {
  const [template] = centre.shiftTemplates;
  const shifts = centre.agents.flatMap(({ id }, i) =>
    Array.from({ length: 5 }, (_, n) => {
      const day = (i + n) % 7;
      const start = grid.starts[day * 96 + 32 + (i % 8) * 2];
      return drawShift(centre, grid, { agentId: id, shiftTemplateId: template.id, start }, 'shift');
    }),
  );
  const nothing = { objective: 0, bound: 0, gap: 0, understaffedHours: 0, overstaffedHours: 0, paidHours: 0, cost: 0 };
  return { grid, shifts, onQueue: [], quality: { ...nothing, seed: 1, inputHash: '' }, unrostered: [] };
}

const histories = (centre: Centre, monday: string) =>
  centre.queues.map(({ id }) => ({
    queue: id,
    intervalMinutes: 15,
    timeZone: centre.site.timeZone,
    start: Float64Array.from({ length: 672 }, (_, i) => Date.parse(monday) / 1000 + i * 900),
    offered: Float64Array.from({ length: 672 }, (_, i) => i % 17),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  }));
