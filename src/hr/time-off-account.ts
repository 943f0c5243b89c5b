import type { Agent, Centre, Contract, TimeOff } from '../domain/centre.ts';
import type { TimeOffBalance, TimeOffEntitlement, TimeOffRequest } from '../domain/time-off-request.ts';
import { contractOn } from '../pipeline/centre-in-force.ts';
import type { Store } from '../store/store.ts';
import { formatDate, parseDate } from '../time/calendar-day.ts';
import { countedDaysOff, minutesOfDayOff, mondayOf } from './days-off.ts';
import { holidayCheck } from './site-holidays.ts';

type Stretch = Pick<TimeOff, 'from' | 'to'>;

export const datesOf = ({ from, to }: Stretch): string[] =>
  Array.from({ length: parseDate(to) - parseDate(from) + 1 }, (_, n) => formatDate(parseDate(from) + n));

/** What time off takes of an agent's working time. */
export interface TimeOffAccount {
  contractOn(date: string): Contract;
  /** What more is off in a year when `asked` is off, too. */
  costOf(asked: Stretch, year: number): { days: number; minutes: number };
  /** Minutes off for a reason in a year, before `date` and from it on. */
  minutesOff(reason: TimeOff['reason'], year: number, date: string): { before: number; after: number };
}

/** Accounts of the agents of a centre for the years `from` to `to`. */
export async function timeOffAccounts(
  store: Store,
  centre: Centre,
  from: number,
  to: number,
): Promise<(agent: Agent) => TimeOffAccount> {
  const first = formatDate(mondayOf(`${from}-01-01`));
  const last = formatDate(mondayOf(`${to}-12-31`) + 6);
  const isHoliday = holidayCheck(centre.site.country, first, last, await store.policies.read('payroll'));
  const contracts = new Map(centre.contracts.map((contract) => [contract.id, contract]));
  return (agent) => {
    const contractAt = (date: string): Contract => contracts.get(contractOn(centre, agent, date))!;
    const reasonOn = new Map(
      centre.timeOff
        .filter((off) => off.agentId === agent.id && off.to >= first && off.from <= last)
        .flatMap((off) => datesOf(off).map((date) => [date, off.reason] as const)),
    );
    const counted = (dates: Iterable<string>, year: number): string[] =>
      countedDaysOff(agent, contractAt, [...dates].sort(), isHoliday).filter((date) => date.startsWith(`${year}-`));
    const minutesOf = (dates: readonly string[]): number =>
      dates.reduce((sum, date) => sum + minutesOfDayOff(contractAt(date)), 0);
    return {
      contractOn: contractAt,
      costOf(asked, year) {
        const had = counted(reasonOn.keys(), year);
        const all = counted(new Set([...reasonOn.keys(), ...datesOf(asked)]), year);
        return { days: all.length - had.length, minutes: minutesOf(all) - minutesOf(had) };
      },
      minutesOff(reason, year, date) {
        const dates = counted(reasonOn.keys(), year).filter((off) => reasonOn.get(off) === reason);
        return {
          before: minutesOf(dates.filter((off) => off < date)),
          after: minutesOf(dates.filter((off) => off >= date)),
        };
      },
    };
  };
}

/** What became of an entitlement, seen on `today`. `open` are the agent's requests that are not decided. */
export function balanceOf(
  account: TimeOffAccount,
  { agentId, year, reason, minutes, carriedOverMinutes }: TimeOffEntitlement,
  open: readonly TimeOffRequest[],
  today: string,
): TimeOffBalance {
  const entitledMinutes = minutes + carriedOverMinutes;
  const { before, after } = account.minutesOff(reason, year, today);
  const requestedMinutes = open
    .filter((request) => request.reason === reason)
    .reduce((sum, request) => sum + account.costOf(request, year).minutes, 0);
  const minutesPerDay = minutesOfDayOff(account.contractOn(today));
  const remainingMinutes = entitledMinutes - before - after - requestedMinutes;
  return {
    agentId,
    year,
    reason,
    entitledMinutes,
    takenMinutes: before,
    bookedMinutes: after,
    requestedMinutes,
    remainingMinutes,
    minutesPerDay,
    remainingDays: minutesPerDay === 0 ? 0 : Math.round((100 * remainingMinutes) / minutesPerDay) / 100,
  };
}
