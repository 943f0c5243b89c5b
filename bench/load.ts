import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type RunningServer, startServer } from '../api/server.ts';
import type { Centre } from '../src/domain/centre.ts';
import type { Forecast, Roster } from '../src/domain/plan.ts';
import { silentLog } from '../src/jobs/log.ts';
import { drawShift } from '../src/pipeline/edit-shifts.ts';
import { sampleCentre } from '../src/sample/centre.ts';
import { planningGrid } from '../src/time/grid.ts';
import { benchTable } from './report.ts';

const agents = 1_000;
const secondsEach = 8;

/** Reads of a week's schedule of 1,000 agents and upserts of intervals: one server, embedded database, then ten times the data. */
export async function benchLoad(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crewcast-bench-'));
  const server = await startServer({
    databaseUrl: null,
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    requestsPerMinute: 1_000_000_000,
  });
  try {
    const { key } = await server.store.keys.create({ name: 'bench', role: 'planner', expiresAt: null }, 'bench');
    const centre = thousandAgents();
    await server.store.centre.replace(centre, 'bench');
    const rows: (string | number)[][] = [];
    for (const weeks of [1, 10]) {
      await fill(server, centre, weeks);
      rows.push(...(await measured(server, key, weeks)));
    }
    benchTable(
      'Requests to one server with an embedded database, 8 connections',
      ['data', 'request', 'requests/s', 'p50 ms', 'p99 ms', 'errors'],
      rows,
    );
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function thousandAgents(): Centre {
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
async function fill({ store }: RunningServer, centre: Centre, weeks: number): Promise<void> {
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

async function measured({ url, store }: RunningServer, key: string, weeks: number): Promise<(string | number)[][]> {
  const { items } = await store.schedules.list({ limit: 1 }, true);
  const [{ id, startDate }] = items;
  const day = (offset: number): string =>
    new Date(Date.parse(startDate) + offset * 86_400_000).toISOString().slice(0, 10);
  let round = 0;
  const [queue] = (await store.centre.read()).queues;
  const intervals = (count: number) => () => {
    round++;
    const first = Date.parse(startDate) + (round % 50) * 900_000;
    return JSON.stringify(
      Array.from({ length: count }, (_, i) => ({
        queueId: queue.id,
        start: new Date(first + i * 900_000).toISOString(),
        offered: round % 40,
      })),
    );
  };
  const requests: { name: string; path: string; body?: () => string }[] = [
    { name: 'week of all agents, 5,000 shifts', path: `/v1/schedules/${id}/shifts?limit=10000` },
    { name: 'day of all agents', path: `/v1/shifts?from=${day(2)}&to=${day(2)}&limit=1000` },
    { name: 'week of one agent', path: `/v1/shifts?from=${day(0)}&to=${day(6)}&agentId=agent-500` },
    { name: 'upsert of 1 interval', path: '/v1/history', body: intervals(1) },
    { name: 'upsert of 96 intervals', path: '/v1/history', body: intervals(96) },
  ];
  const rows: (string | number)[][] = [];
  for (const { name, path, body } of requests) {
    const result = await autocannon({
      url: url + path,
      connections: 8,
      duration: secondsEach,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      requests: [
        { method: body ? 'POST' : 'GET', setupRequest: (request) => (body ? { ...request, body: body() } : request) },
      ],
    });
    const { requests: rate, latency, non2xx, errors } = result;
    rows.push([
      `${weeks} week${weeks > 1 ? 's' : ''}`,
      name,
      rate.average,
      latency.p50,
      latency.p99,
      String(non2xx + errors),
    ]);
  }
  return rows;
}
