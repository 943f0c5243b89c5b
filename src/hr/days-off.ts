import type { Agent, Contract } from '../domain/centre.ts';
import { isoWeekdayOf, parseDate } from '../time/calendar-day.ts';

/** Monday of the date's week, as a day number. */
export const mondayOf = (date: string): number => parseDate(date) - isoWeekdayOf(parseDate(date)) + 1;

/**
 * Which of an agent's days off count, of all `dates` (ascending) on which the agent is away: none on weekdays without
 * availability or on holidays, and in a week from Monday to Sunday no more than the contract has working days. So a
 * week's vacation of a five-day contract is five days, whether it was entered from Monday to Friday, to Sunday or in two
 * parts.
 */
export function countedDaysOff(
  agent: Pick<Agent, 'availability'>,
  contractOn: (date: string) => Contract | null,
  dates: readonly string[],
  isHoliday: (date: string) => boolean,
): string[] {
  const perWeek = new Map<number, number>();
  return dates.filter((date) => {
    const weekday = isoWeekdayOf(parseDate(date));
    const isWorkday = agent.availability === null || agent.availability.some((span) => span.weekday === weekday);
    const week = mondayOf(date);
    const counted = perWeek.get(week) ?? 0;
    if (!isWorkday || isHoliday(date) || counted >= (contractOn(date)?.maxWeeklyDays ?? 0)) return false;
    perWeek.set(week, counted + 1);
    return true;
  });
}

/** What a day off is worth: the paid minutes of a full week over its working days. */
export const minutesOfDayOff = (contract: Contract | null): number =>
  contract?.maxWeeklyDays ? Math.round(contract.maxWeeklyPaidMinutes / contract.maxWeeklyDays) : 0;
