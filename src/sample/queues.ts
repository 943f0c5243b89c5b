import type { Queue } from '../domain/centre.ts';

/** A swell of the day: where its top is, how wide it is (standard deviation) and how high beside the others. */
export interface Swell {
  atMinute: number;
  widthMinutes: number;
  height: number;
}

/** A queue of the sample centre: how it is configured, and how customers behave. */
export interface SampleQueue {
  queue: Queue;
  /** Contacts on a weekday of factor 1 in a month of factor 1. */
  dailyContacts: number;
  /** Monday first. */
  weekdayFactors: readonly number[];
  /** Contacts that come at any hour, as a height beside the swells. */
  evenHeight: number;
  swells: readonly Swell[];
  /** Yearly season: share above the mean on `seasonPeak` (day of the year). */
  seasonShare: number;
  seasonPeak: number;
  /** On a public holiday: closed, or other hours, level and an even shape. */
  holiday: { from: number; to: number; factor: number } | null;
  dayAfterHolidayFactor: number;
  /** Share of contacts given up on a usual day. */
  abandonedShare: number;
  /** Standard deviation of a single handle time as a share of its mean. */
  handleTimeSpread: number;
}

const hours = (weekdays: readonly number[], from: number, to: number) =>
  weekdays.map((weekday) => ({ weekday, from: from * 60, to: to * 60 }));
const weekdays = [1, 2, 3, 4, 5] as const;

const goal = (share: number, thresholdSeconds: number): Queue['serviceGoal'] => ({
  serviceLevel: { share, thresholdSeconds },
  maxAverageSpeedOfAnswerSeconds: null,
  maxAbandonedShare: null,
  maxOccupancy: null,
});
const officeSwells: readonly Swell[] = [
  { atMinute: 630, widthMinutes: 75, height: 1 },
  { atMinute: 870, widthMinutes: 110, height: 0.75 },
];
const eveningSwell: Swell = { atMinute: 1140, widthMinutes: 70, height: 0.3 };
const closedOnHolidays = null;

export const sampleQueues: readonly SampleQueue[] = [
  {
    queue: {
      id: 'service',
      name: 'Customer service',
      channel: 'voice',
      serviceGoal: goal(0.8, 20),
      averageHandleTimeSeconds: 300,
      meanPatienceSeconds: 180,
      maxConcurrentContacts: 1,
      deadlineMinutes: null,
      shrinkage: 0.1,
      openingHours: [...hours(weekdays, 8, 21), ...hours([6], 9, 17)],
    },
    dailyContacts: 1830,
    weekdayFactors: [1.16, 1.04, 0.98, 0.95, 0.9, 0.34, 0],
    evenHeight: 0.22,
    swells: [...officeSwells, eveningSwell],
    seasonShare: 0.07,
    seasonPeak: 25,
    holiday: { from: 600, to: 1020, factor: 0.3 },
    dayAfterHolidayFactor: 1.2,
    abandonedShare: 0.035,
    handleTimeSpread: 0.75,
  },
  {
    queue: {
      id: 'sales',
      name: 'Sales',
      channel: 'voice',
      serviceGoal: goal(0.8, 30),
      averageHandleTimeSeconds: 380,
      meanPatienceSeconds: 120,
      maxConcurrentContacts: 1,
      deadlineMinutes: null,
      shrinkage: 0.1,
      openingHours: [...hours(weekdays, 9, 20), ...hours([6], 9, 17)],
    },
    dailyContacts: 770,
    weekdayFactors: [1.05, 1.02, 1, 0.98, 0.95, 0.45, 0],
    evenHeight: 0.3,
    swells: [
      { atMinute: 675, widthMinutes: 80, height: 0.7 },
      { atMinute: 900, widthMinutes: 90, height: 0.6 },
      { atMinute: 1125, widthMinutes: 60, height: 0.55 },
    ],
    seasonShare: 0.1,
    seasonPeak: 330,
    holiday: closedOnHolidays,
    dayAfterHolidayFactor: 1.1,
    abandonedShare: 0.05,
    handleTimeSpread: 0.9,
  },
  {
    queue: {
      id: 'faults',
      name: 'Fault line',
      channel: 'voice',
      serviceGoal: goal(0.8, 30),
      averageHandleTimeSeconds: 260,
      meanPatienceSeconds: 300,
      maxConcurrentContacts: 1,
      deadlineMinutes: null,
      shrinkage: 0.1,
      openingHours: hours([1, 2, 3, 4, 5, 6, 7], 0, 24),
    },
    dailyContacts: 540,
    weekdayFactors: [1.1, 1, 1, 0.98, 1.02, 0.85, 0.75],
    evenHeight: 0.16,
    swells: [
      { atMinute: 540, widthMinutes: 100, height: 0.9 },
      { atMinute: 780, widthMinutes: 150, height: 0.6 },
      { atMinute: 1140, widthMinutes: 110, height: 0.75 },
    ],
    seasonShare: 0.15,
    seasonPeak: 15,
    holiday: { from: 0, to: 1440, factor: 1.1 },
    dayAfterHolidayFactor: 1.08,
    abandonedShare: 0.03,
    handleTimeSpread: 0.6,
  },
  {
    queue: {
      id: 'chat',
      name: 'Web chat',
      channel: 'chat',
      serviceGoal: goal(0.8, 45),
      averageHandleTimeSeconds: 660,
      meanPatienceSeconds: 240,
      maxConcurrentContacts: 3,
      deadlineMinutes: null,
      shrinkage: 0.1,
      openingHours: [...hours(weekdays, 9, 22), ...hours([6], 10, 18)],
    },
    dailyContacts: 780,
    weekdayFactors: [1.08, 1.02, 1, 0.98, 0.92, 0.5, 0],
    evenHeight: 0.3,
    swells: [
      { atMinute: 690, widthMinutes: 100, height: 0.6 },
      { atMinute: 930, widthMinutes: 110, height: 0.6 },
      { atMinute: 1200, widthMinutes: 75, height: 0.7 },
    ],
    seasonShare: 0.05,
    seasonPeak: 340,
    holiday: { from: 600, to: 1080, factor: 0.5 },
    dayAfterHolidayFactor: 1.05,
    abandonedShare: 0.03,
    handleTimeSpread: 0.7,
  },
  {
    queue: {
      id: 'email',
      name: 'E-mail',
      channel: 'email',
      serviceGoal: goal(0.95, 8 * 3600),
      averageHandleTimeSeconds: 420,
      meanPatienceSeconds: null,
      maxConcurrentContacts: 1,
      deadlineMinutes: 8 * 60,
      shrinkage: 0.1,
      openingHours: hours(weekdays, 8, 18),
    },
    dailyContacts: 400,
    weekdayFactors: [1.3, 1.02, 0.96, 0.94, 0.9, 0, 0],
    evenHeight: 0.5,
    swells: [
      { atMinute: 485, widthMinutes: 25, height: 2.2 },
      { atMinute: 660, widthMinutes: 100, height: 0.5 },
      { atMinute: 870, widthMinutes: 120, height: 0.4 },
    ],
    seasonShare: 0.05,
    seasonPeak: 25,
    holiday: closedOnHolidays,
    dayAfterHolidayFactor: 1.35,
    abandonedShare: 0,
    handleTimeSpread: 0.8,
  },
];
