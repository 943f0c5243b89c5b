import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog, startServer } from '../../api/server.ts';
import { createRandom } from '../../models/numerics/random.ts';
import type { Centre, Queue } from '../../src/domain/centre.ts';
import type { User } from '../../src/store/user-store.ts';

/** The Monday that is planned; ten weeks of history end the day before. */
export const startDate = '2026-03-09';
export const nextStartDate = '2026-03-16';
const historyDays = 70;
export const agentCount = 12;

export interface PlannedCentre {
  url: string;
  /** An address that signs a user of the role in once. HR sees published schedules only. */
  signInAddress: (role: 'planner' | 'manager' | 'hr') => Promise<string>;
  siteName: string;
  /** Shifts of the planned week by the agent's name. */
  shiftsOf: (agentName: string) => Promise<{ date: string }[]>;
  publishedCount: () => Promise<number>;
  /** Starts a plan that takes minutes. */
  startLongPlan: () => Promise<void>;
  /** An agent asks for time off that a person has to decide on. */
  askForTimeOff: (agentId: string, date: string) => Promise<void>;
  timeOffStates: () => Promise<string[]>;
  openSite: (id: string, name: string) => Promise<void>;
  close: () => Promise<void>;
}

/** A real server on a fresh database, with a small centre whose week is planned: two voice queues and twelve agents. */
export async function startPlannedCentre(): Promise<PlannedCentre> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'crewcast-page-'));
  chmodSync(dataFolder, 0o755);
  const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
  const log = createLog('error');
  const server = await startServer({ databaseUrl: null, dataFolder, host: '127.0.0.1', port: 0, webFolder, log });
  const { key } = await server.store.keys.create({ name: 'page test', role: 'planner', expiresAt: null }, 'test');

  async function userOf(role: 'planner' | 'manager' | 'hr'): Promise<User> {
    const email = `${role}@example.com`;
    const settings = { email, name: `Test ${role}`, role, agentId: null, isActive: true };
    return (await server.store.users.findByEmail(email)) ?? server.store.users.create(settings, 'test');
  }
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const isCsv = typeof body === 'string';
    const response = await fetch(server.url + path, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': isCsv ? 'text/csv' : 'application/json' },
      body: isCsv || body === undefined ? (body as string) : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  await call('PUT', '/v1/centre', centre);
  await call('POST', '/v1/history/imports', history());
  const job = await call<{ id: string }>('POST', '/v1/plans', { startDate, targetGap: 0.2, replications: 20 });
  const scheduleId = await finished(() => call(`GET`, `/v1/jobs/${job.id}`));

  return {
    url: server.url,
    async signInAddress(role) {
      return `${server.url}/#sign-in=${await server.store.signInLinks.create((await userOf(role)).id, 5, 'test')}`;
    },
    siteName: centre.site.name,
    async shiftsOf(agentName) {
      const agent = centre.agents.find(({ name }) => name === agentName)!;
      const path = `/v1/schedules/${scheduleId}/shifts?agentId=${agent.id}`;
      return (await call<{ items: { date: string }[] }>('GET', path)).items;
    },
    async publishedCount() {
      const { items } = await call<{ items: { state: string }[] }>('GET', '/v1/schedules');
      return items.filter(({ state }) => state === 'published').length;
    },
    async startLongPlan() {
      await call('POST', '/v1/plans', { startDate, targetGap: 0, workLimit: 10_000_000, replications: 1000 });
    },
    async askForTimeOff(agentId, date) {
      await call('POST', '/v1/time-off-requests', { agentId, from: date, to: date, reason: 'other', note: 'moving' });
    },
    async timeOffStates() {
      const { items } = await call<{ items: { state: string }[] }>('GET', '/v1/time-off-requests');
      return items.map(({ state }) => state).sort();
    },
    async openSite(id, name) {
      await server.store.sites.create({ id, name, timeZone: 'Europe/Lisbon', country: 'PT' }, 'test');
    },
    async close() {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

interface JobState {
  state: string;
  result: { scheduleId: string } | null;
  problem: { detail: string } | null;
}

async function finished(look: () => Promise<JobState>): Promise<string> {
  for (;;) {
    const { state, result, problem } = await look();
    if (state === 'complete') return result!.scheduleId;
    if (problem) throw new Error(problem.detail);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const queue = (id: string, name: string): Queue => ({
  id,
  name,
  channel: 'voice',
  serviceGoal: {
    serviceLevel: { share: 0.8, thresholdSeconds: 20 },
    maxAverageSpeedOfAnswerSeconds: null,
    maxAbandonedShare: null,
    maxOccupancy: 0.9,
  },
  averageHandleTimeSeconds: 240,
  meanPatienceSeconds: 150,
  maxConcurrentContacts: 1,
  deadlineMinutes: null,
  shrinkage: 0.1,
  openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 })),
});

const centre: Centre = {
  site: { name: 'Page Test Centre', timeZone: 'Europe/Amsterdam', country: null, currency: 'EUR', intervalMinutes: 30 },
  queues: [queue('support', 'Support'), queue('sales', 'Sales')],
  shiftTemplates: [
    {
      id: 'day',
      name: 'Day',
      lengthMinutes: 480,
      earliestStart: 540,
      latestStart: 540,
      breaks: [{ activity: 'meal', minutes: 30, earliestAfterStart: 180, latestAfterStart: 270, paid: false }],
    },
    { id: 'half', name: 'Half day', lengthMinutes: 240, earliestStart: 540, latestStart: 780, breaks: [] },
  ],
  contracts: [
    {
      id: 'flexible',
      name: 'Flexible',
      shiftTemplateIds: ['day', 'half'],
      minWeeklyPaidMinutes: 960,
      maxWeeklyPaidMinutes: 2250,
      minWeeklyDays: 2,
      maxWeeklyDays: 5,
      maxConsecutiveDays: 5,
      minContinuousRestMinutes: 2160,
    },
  ],
  agents: Array.from({ length: agentCount }, (_, index) => ({
    id: `a${index + 1}`,
    externalId: null,
    name: `Agent ${String(index + 1).padStart(2, '0')}`,
    contractId: 'flexible',
    queueIds: index % 2 === 0 ? ['support', 'sales'] : ['support'],
    hourlyRate: 25,
    availability: null,
    preferredStart: null,
    undesiredWeekdays: [],
  })),
  timeOff: [{ id: 'holiday', agentId: 'a12', from: '2026-03-09', to: '2026-03-10', reason: 'vacation' }],
  events: [],
  minRestMinutes: 660,
};

/** Half-hourly counts of a quiet centre, open on weekdays from nine to five. */
function history(): string {
  const random = createRandom(7);
  const lines = ['start,queue,offered,aht_seconds'];
  for (let day = historyDays; day > 0; day--) {
    const date = new Date(Date.parse(`${startDate}T00:00:00Z`) - day * 86_400_000);
    if (date.getUTCDay() % 6 === 0) continue;
    for (let minute = 9 * 60; minute < 17 * 60; minute += 30) {
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
      const shape = 1 + Math.sin(((minute - 540) / 480) * Math.PI);
      for (const [name, level] of [
        ['support', 12],
        ['sales', 6],
      ] as const) {
        const offered = Math.round(level * shape * (0.85 + 0.3 * random.uniform()));
        lines.push(`${date.toISOString().slice(0, 10)} ${time},${name},${offered},240`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
