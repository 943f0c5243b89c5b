import { createRandom } from '../../models/numerics/random.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';

const goal = {
  serviceLevel: { share: 0.8, thresholdSeconds: 20 },
  maxAverageSpeedOfAnswerSeconds: null,
  maxAbandonedShare: null,
  maxOccupancy: null,
};
const weekdays = [1, 2, 3, 4, 5];
const openingHours = weekdays.map((weekday) => ({ weekday, from: 8 * 60, to: 18 * 60 }));
const common = { serviceGoal: goal, shrinkage: 0.1, openingHours, deadlineMinutes: null, maxConcurrentContacts: 1 };

/** Two voice queues and e-mail, twenty agents, Monday to Friday: enough for every step of the chain, quick to plan. */
export const smallCentre: Centre = {
  site: { name: 'Small centre', timeZone: 'Europe/Berlin', country: 'DE', currency: 'EUR', intervalMinutes: 30 },
  minRestMinutes: 660,
  queues: [
    {
      ...common,
      id: 'sales',
      name: 'Sales',
      channel: 'voice',
      averageHandleTimeSeconds: 240,
      meanPatienceSeconds: 120,
    },
    {
      ...common,
      id: 'service',
      name: 'Service',
      channel: 'voice',
      averageHandleTimeSeconds: 300,
      meanPatienceSeconds: null,
    },
    {
      ...common,
      id: 'email',
      name: 'E-mail',
      channel: 'email',
      averageHandleTimeSeconds: 360,
      meanPatienceSeconds: null,
      deadlineMinutes: 480,
      serviceGoal: { ...goal, serviceLevel: null, maxOccupancy: 0.9 },
    },
  ],
  shiftTemplates: [
    {
      id: 'day',
      name: 'Day, 8 hours',
      lengthMinutes: 510,
      earliestStart: 8 * 60,
      latestStart: 9 * 60 + 30,
      breaks: [
        { activity: 'meal', minutes: 30, earliestAfterStart: 180, latestAfterStart: 300, paid: false },
        { activity: 'break', minutes: 15, earliestAfterStart: 90, latestAfterStart: 150, paid: true },
      ],
    },
    {
      id: 'short',
      name: 'Short, 5 hours',
      lengthMinutes: 300,
      earliestStart: 8 * 60,
      latestStart: 13 * 60,
      breaks: [{ activity: 'break', minutes: 15, earliestAfterStart: 120, latestAfterStart: 180, paid: true }],
    },
  ],
  contracts: [
    {
      id: 'full',
      name: 'Full time',
      shiftTemplateIds: ['day'],
      minWeeklyPaidMinutes: 2400,
      maxWeeklyPaidMinutes: 2400,
      minWeeklyDays: 5,
      maxWeeklyDays: 5,
      maxConsecutiveDays: 5,
      minContinuousRestMinutes: 2160,
    },
    {
      id: 'part',
      name: 'Part time',
      shiftTemplateIds: ['short'],
      minWeeklyPaidMinutes: 900,
      maxWeeklyPaidMinutes: 1500,
      minWeeklyDays: 3,
      maxWeeklyDays: 5,
      maxConsecutiveDays: 5,
      minContinuousRestMinutes: 0,
    },
  ],
  agents: Array.from({ length: 20 }, (_, n) => ({
    id: `agent-${n + 1}`,
    externalId: `HR${n + 1}`,
    name: `Agent ${n + 1}`,
    contractId: n % 4 === 3 ? 'part' : 'full',
    queueIds: [['sales'], ['service', 'email'], ['sales', 'service']][n % 3],
    hourlyRate: 20,
    availability: weekdays.map((weekday) => ({ weekday, from: 7 * 60, to: 20 * 60 })),
    preferredStart: n % 2 ? 9 * 60 : null,
    undesiredWeekdays: n % 5 === 0 ? [5] : [],
  })),
  timeOff: [
    { id: 'off-1', agentId: 'agent-1', from: '2025-09-01', to: '2025-09-07', reason: 'vacation' },
    { id: 'off-2', agentId: 'agent-2', from: '2025-09-03', to: '2025-09-03', reason: 'training' },
  ],
  events: [],
};

/** Ten weeks of half-hours that end on Sunday 2025-08-31, local wall clock of Berlin (UTC+2 throughout). */
export const smallHistories: IntervalHistory[] = smallCentre.queues.map((queue, index) => {
  const random = createRandom(index + 1);
  const start: number[] = [];
  const offered: number[] = [];
  const first = Date.UTC(2025, 5, 23, 6) / 1000;
  for (let day = 0; day < 70; day++) {
    if (day % 7 > 4) continue;
    for (let slot = 0; slot < 20; slot++) {
      start.push(first + day * 86_400 + slot * 1800);
      const expected =
        [24, 20, 8][index] * (1.2 - 0.1 * (day % 7)) * (0.6 + 0.4 * Math.sin((Math.PI * (slot + 0.5)) / 20));
      offered.push(Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal())));
    }
  }
  return {
    queue: queue.id,
    intervalMinutes: 30,
    timeZone: 'Europe/Berlin',
    start: Float64Array.from(start),
    offered: Float64Array.from(offered),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
});
