import type { Contract, ShiftTemplate } from '../domain/centre.ts';

type Pause = ShiftTemplate['breaks'][number];

const pause = (activity: Pause['activity'], minutes: number, from: number, to: number, paid: boolean): Pause => ({
  activity,
  minutes,
  earliestAfterStart: from,
  latestAfterStart: to,
  paid,
});
const coffee = (from: number, to: number): Pause => pause('break', 15, from, to, true);
const lunch = (minutes: number, from: number, to: number): Pause => pause('meal', minutes, from, to, false);

const clock = (hour: number, minute = 0): number => hour * 60 + minute;

export const sampleShiftTemplates: ShiftTemplate[] = [
  {
    id: 'day-8',
    name: 'Eight hours',
    lengthMinutes: 510,
    earliestStart: clock(7),
    latestStart: clock(13, 30),
    breaks: [coffee(90, 165), lunch(30, 210, 315), coffee(375, 450)],
  },
  {
    id: 'long-9',
    name: 'Nine hours',
    lengthMinutes: 585,
    earliestStart: clock(7),
    latestStart: clock(12),
    breaks: [coffee(90, 165), lunch(45, 225, 345), coffee(420, 510)],
  },
  {
    id: 'short-5',
    name: 'Five hours',
    lengthMinutes: 300,
    earliestStart: clock(8),
    latestStart: clock(17),
    breaks: [coffee(105, 195)],
  },
  {
    id: 'short-4',
    name: 'Four hours',
    lengthMinutes: 240,
    earliestStart: clock(8),
    latestStart: clock(18),
    breaks: [coffee(90, 150)],
  },
  {
    id: 'night-8',
    name: 'Night',
    lengthMinutes: 510,
    earliestStart: clock(21, 30),
    latestStart: clock(23, 30),
    breaks: [coffee(90, 165), lunch(30, 210, 315), coffee(375, 450)],
  },
  {
    id: 'small-hours-7',
    name: 'From midnight',
    lengthMinutes: 420,
    earliestStart: clock(0),
    latestStart: clock(0, 30),
    breaks: [coffee(90, 150), lunch(30, 195, 270)],
  },
];

const longRestMinutes = 36 * 60;

export const sampleContracts: Contract[] = [
  {
    id: 'full-time',
    name: 'Full time, 5 days of 8 hours',
    shiftTemplateIds: ['day-8'],
    minWeeklyPaidMinutes: 2400,
    maxWeeklyPaidMinutes: 2400,
    minWeeklyDays: 5,
    maxWeeklyDays: 5,
    maxConsecutiveDays: 6,
    minContinuousRestMinutes: longRestMinutes,
  },
  {
    id: 'four-days',
    name: 'Four days of 9 hours',
    shiftTemplateIds: ['long-9'],
    minWeeklyPaidMinutes: 2160,
    maxWeeklyPaidMinutes: 2160,
    minWeeklyDays: 4,
    maxWeeklyDays: 4,
    maxConsecutiveDays: 4,
    minContinuousRestMinutes: longRestMinutes,
  },
  {
    id: 'part-time-25',
    name: 'Part time, 20 to 25 hours',
    shiftTemplateIds: ['short-5', 'short-4'],
    minWeeklyPaidMinutes: 1200,
    maxWeeklyPaidMinutes: 1500,
    minWeeklyDays: 4,
    maxWeeklyDays: 5,
    maxConsecutiveDays: 5,
    minContinuousRestMinutes: longRestMinutes,
  },
  {
    id: 'part-time-20',
    name: 'Part time, 16 to 20 hours',
    shiftTemplateIds: ['short-5', 'short-4'],
    minWeeklyPaidMinutes: 960,
    maxWeeklyPaidMinutes: 1200,
    minWeeklyDays: 4,
    maxWeeklyDays: 5,
    maxConsecutiveDays: 5,
    minContinuousRestMinutes: longRestMinutes,
  },
  {
    id: 'student',
    name: 'Evenings and weekends, 8 to 16 hours',
    shiftTemplateIds: ['short-5', 'short-4'],
    minWeeklyPaidMinutes: 480,
    maxWeeklyPaidMinutes: 960,
    minWeeklyDays: 2,
    maxWeeklyDays: 4,
    maxConsecutiveDays: 4,
    minContinuousRestMinutes: 0,
  },
  {
    id: 'night',
    name: 'Nights, 4 or 5 a week',
    shiftTemplateIds: ['night-8', 'small-hours-7'],
    minWeeklyPaidMinutes: 1560,
    maxWeeklyPaidMinutes: 2400,
    minWeeklyDays: 4,
    maxWeeklyDays: 5,
    maxConsecutiveDays: 5,
    minContinuousRestMinutes: longRestMinutes,
  },
];
