import { z } from 'zod';
import type { Agent, Contract, TimeOff } from '../domain/centre.ts';
import { id, localDate } from '../domain/common.ts';
import type { Shift } from '../domain/plan.ts';
import type { PayrollPolicy } from '../domain/policies.ts';
import { formatDate, isoWeekdayOf, parseDate } from '../time/calendar-day.ts';
import type { ZoneClock } from '../time/zone-clock.ts';
import { countedDaysOff, minutesOfDayOff, mondayOf } from './days-off.ts';

const minutes = z.int().min(0);

/** An agent's day for the payroll. Night, weekend, holiday and overtime minutes are parts of the paid ones. */
export const payrollDay = z
  .object({
    agentId: id,
    agentExternalId: z.string().nullable().describe('Key of the person in the HR system'),
    agentName: z.string(),
    date: localDate,
    paidMinutes: minutes.describe(
      'Worked and paid, as they pass: a night of changing clocks is an hour longer or shorter',
    ),
    unpaidMinutes: minutes.describe('Unpaid breaks within shifts'),
    overtimeMinutes: minutes,
    nightMinutes: minutes,
    weekendMinutes: minutes,
    holidayMinutes: minutes,
    absenceMinutes: minutes.describe('Worth of a day off: the contract’s weekly maximum over its working days'),
    absenceReason: z.enum(['vacation', 'sickness', 'training', 'other']).nullable(),
  })
  .meta({ id: 'PayrollDay' });
export type PayrollDay = z.infer<typeof payrollDay>;

export interface PayrollInput {
  agent: Pick<Agent, 'id' | 'externalId' | 'name' | 'availability'>;
  /** Null for those who left: they have no weekly limit and no days off. */
  contractOn: (date: string) => Contract | null;
  /** Those of the whole weeks that the period touches. */
  shifts: readonly Shift[];
  timeOff: readonly TimeOff[];
  clock: ZoneClock;
  policy: PayrollPolicy;
  isHoliday: (date: string) => boolean;
  /** Weekend days that are worked as others are (mainland China). */
  isMakeUpDay: (date: string) => boolean;
  /** First and last date, inclusive. */
  from: string;
  to: string;
}

type Minutes = Pick<PayrollDay, 'paidMinutes' | 'unpaidMinutes' | 'nightMinutes' | 'weekendMinutes' | 'holidayMinutes'>;
const nothing: Minutes = { paidMinutes: 0, unpaidMinutes: 0, nightMinutes: 0, weekendMinutes: 0, holidayMinutes: 0 };

/** One agent's days with something to pay, by date. */
export function payrollOf(input: PayrollInput): PayrollDay[] {
  const { agent, contractOn, policy, from, to } = input;
  const worked = workedMinutes(input);
  const absences = absencesOf(input);
  const dates = [...new Set([...worked.keys(), ...absences.keys()])].sort();
  const overtime = overtimeOf(dates, (date) => worked.get(date)?.paidMinutes ?? 0, {
    dailyLimit: policy.dailyOvertimeAfterMinutes ?? Number.POSITIVE_INFINITY,
    weeklyLimit: (date) =>
      policy.weeklyOvertimeAfterMinutes ??
      contractOn(formatDate(mondayOf(date)))?.maxWeeklyPaidMinutes ??
      Number.POSITIVE_INFINITY,
    credit: (date) => (policy.absenceCountsAsWorked ? (absences.get(date)?.minutes ?? 0) : 0),
  });
  return dates
    .filter((date) => date >= from && date <= to)
    .map((date) => ({
      agentId: agent.id,
      agentExternalId: agent.externalId,
      agentName: agent.name,
      date,
      ...rounded(worked.get(date) ?? nothing),
      overtimeMinutes: Math.round(overtime.get(date) ?? 0),
      absenceMinutes: absences.get(date)?.minutes ?? 0,
      absenceReason: absences.get(date)?.reason ?? null,
    }));
}

const rounded = (worked: Minutes): Minutes =>
  Object.fromEntries(Object.entries(worked).map(([name, value]) => [name, Math.round(value)])) as unknown as Minutes;

function workedMinutes({ shifts, clock, policy, isHoliday, isMakeUpDay }: PayrollInput): Map<string, Minutes> {
  const days = new Map<string, Minutes>();
  const isWeekend = (date: string): boolean =>
    policy.weekendDays.includes(isoWeekdayOf(parseDate(date))) && !isMakeUpDay(date);
  for (const shift of shifts) {
    for (const { start, end, paid } of shift.activities) {
      for (const { date, from, to } of piecesByDate(start, end, clock)) {
        const key = policy.dayOf === 'shiftDay' ? shift.date : date;
        const day = days.get(key) ?? { ...nothing };
        days.set(key, day);
        const length = (to - from) / 60;
        if (!paid) {
          day.unpaidMinutes += length;
          continue;
        }
        day.paidMinutes += length;
        day.nightMinutes += nightMinutes(from, to, clock, policy);
        if (isWeekend(date)) day.weekendMinutes += length;
        if (isHoliday(date)) day.holidayMinutes += length;
      }
    }
  }
  return days;
}

/** A stretch cut at local midnights; `from` and `to` in epoch seconds. */
function piecesByDate(start: string, end: string, clock: ZoneClock): { date: string; from: number; to: number }[] {
  const pieces: { date: string; from: number; to: number }[] = [];
  const last = Date.parse(end) / 1000;
  for (let from = Date.parse(start) / 1000; from < last; ) {
    const day = Math.floor(clock.wallSeconds(from) / 86_400);
    const to = Math.min(last, clock.startOfDay(day + 1));
    pieces.push({ date: formatDate(day), from, to });
    from = to;
  }
  return pieces;
}

function nightMinutes(from: number, to: number, clock: ZoneClock, { nightFrom, nightTo }: PayrollPolicy): number {
  if (nightFrom === nightTo) return 0;
  const firstDay = Math.floor(clock.wallSeconds(from) / 86_400) - 1;
  const lastDay = Math.floor(clock.wallSeconds(to) / 86_400);
  let seconds = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    const night = [instantOf(clock, day, nightFrom), instantOf(clock, nightTo < nightFrom ? day + 1 : day, nightTo)];
    seconds += Math.max(0, Math.min(to, night[1]) - Math.max(from, night[0]));
  }
  return seconds / 60;
}

/** When the wall first shows a minute of a day, or the next one that is not skipped. */
function instantOf(clock: ZoneClock, day: number, minute: number): number {
  const instants = clock.instantsOf(day * 86_400 + minute * 60);
  return instants.length > 0 ? Math.min(...instants) : instantOf(clock, day, minute + 1);
}

function absencesOf({ agent, contractOn, timeOff, isHoliday, from, to }: PayrollInput) {
  const reasons = new Map<string, TimeOff['reason']>();
  const firstDay = mondayOf(from);
  for (const off of timeOff) {
    const start = Math.max(firstDay, parseDate(off.from));
    for (let day = start; day <= Math.min(parseDate(to), parseDate(off.to)); day++)
      reasons.set(formatDate(day), off.reason);
  }
  const counted = countedDaysOff(agent, contractOn, [...reasons.keys()].sort(), isHoliday);
  return new Map(
    counted.map((date) => [date, { minutes: minutesOfDayOff(contractOn(date)), reason: reasons.get(date)! }]),
  );
}

interface OvertimeLimits {
  dailyLimit: number;
  weeklyLimit: (date: string) => number;
  /** Minutes that count towards the weekly limit without being worked. */
  credit: (date: string) => number;
}

/** Minutes beyond the daily limit, then of what remains those beyond the weekly one: none counts twice. */
function overtimeOf(dates: string[], paidOn: (date: string) => number, limits: OvertimeLimits): Map<string, number> {
  const regular = new Map<number, number>();
  return new Map(
    dates.map((date) => {
      const week = mondayOf(date);
      const before = (regular.get(week) ?? 0) + limits.credit(date);
      const withinDay = Math.min(paidOn(date), limits.dailyLimit);
      const room = Math.max(0, limits.weeklyLimit(date) - before);
      const withinWeek = Math.min(withinDay, room);
      regular.set(week, before + withinWeek);
      return [date, paidOn(date) - withinWeek];
    }),
  );
}
