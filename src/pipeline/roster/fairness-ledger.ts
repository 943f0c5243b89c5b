import type { Agent, Centre, ShiftTemplate } from '../../domain/centre.ts';
import { type Burden, type FairnessRow, perBurden } from '../../domain/fairness.ts';
import type { Shift } from '../../domain/plan.ts';
import { formatDate, isoWeekdayOf, parseDate, secondsPerDay } from '../../time/calendar-day.ts';
import { type ZoneClock, zoneClock } from '../../time/zone-clock.ts';
import { liesInNight, nightWindow } from './carry-in.ts';
import { slotMinutes } from './roster-slots.ts';

/** Days that were planned together: the centre as it was then, and what its agents worked. */
export interface PlannedDays {
  centre: Centre;
  /** Local dates; wishes about others do not count. */
  dates: string[];
  /** Shifts that start on these dates. */
  shifts: Shift[];
}

export interface LedgerTerms {
  /** Minutes from midnight: shifts that end later and are no nights are late. */
  lateFrom: number;
  isHoliday: (date: string) => boolean;
}

/** A start meets a preferred one within so many minutes. */
const preferredStartMinutes = 60;

interface Account {
  agent: Agent;
  shifts: number;
  paidMinutes: number;
  weekends: Set<number>;
  carried: Record<Exclude<Burden, 'weekends'>, number>;
  wishes: number;
  wishesMet: number;
  /** What the agent's contract, availability and wishes allow to be carried at all. */
  canCarry: Set<Burden>;
}

/**
 * What each agent has carried over some planned days, by id. The fair share of a burden is what all who could carry it did,
 * divided by their paid hours; comparable are agents who serve a queue on which somebody carried it.
 */
export function fairnessLedger(planned: readonly PlannedDays[], terms: LedgerTerms): FairnessRow[] {
  const accounts = new Map<string, Account>();
  for (const days of planned) book(accounts, days, terms);
  const all = [...accounts.values()].sort((a, b) => (a.agent.id < b.agent.id ? -1 : 1));
  const above = perBurden((burden) => aboveFairShares(all, burden));
  return all.map((account, index) => ({
    agentId: account.agent.id,
    agentName: account.agent.name,
    shifts: account.shifts,
    paidHours: rounded(account.paidMinutes / 60),
    weekends: account.weekends.size,
    ...account.carried,
    wishes: account.wishes,
    wishesMet: account.wishesMet,
    preferenceHitRate: account.wishes === 0 ? null : account.wishesMet / account.wishes,
    aboveFairShare: perBurden((burden) => above[burden][index]),
  }));
}

const rounded = (value: number): number => Math.round(100 * value) / 100;

function book(accounts: Map<string, Account>, { centre, dates, shifts }: PlannedDays, terms: LedgerTerms): void {
  const clock = zoneClock(centre.site.timeZone);
  const byAgent = new Map<string, Map<string, Shift>>();
  for (const shift of shifts) {
    if (!byAgent.has(shift.agentId)) byAgent.set(shift.agentId, new Map());
    byAgent.get(shift.agentId)!.set(shift.date, shift);
  }
  const possible = burdensByContract(centre, terms);
  for (const agent of centre.agents) {
    const account = accounts.get(agent.id) ?? newAccount(agent);
    account.agent = agent;
    accounts.set(agent.id, account);
    const own = byAgent.get(agent.id) ?? new Map<string, Shift>();
    for (const shift of own.values()) bookShift(account, shift, centre.site, clock, terms);
    bookWishes(account, centre, dates, own, clock);
    for (const burden of possible.get(agent.contractId) ?? []) account.canCarry.add(burden);
    if (agent.availability?.every(({ weekday }) => weekday < 6)) account.canCarry.delete('weekends');
    if (agent.undesiredWeekdays.length > 0 || agent.requests?.some(({ wanted }) => !wanted)) {
      account.canCarry.add('undesiredDays');
    }
  }
}

const newAccount = (agent: Agent): Account => ({
  agent,
  shifts: 0,
  paidMinutes: 0,
  weekends: new Set(),
  carried: { nights: 0, lates: 0, holidays: 0, undesiredDays: 0 },
  wishes: 0,
  wishesMet: 0,
  canCarry: new Set(),
});

/** Minutes from midnight of the shift's date at which the clock on the wall shows an instant. */
const wallMinutes = (clock: ZoneClock, date: string, instant: string): number =>
  (clock.wallSeconds(Date.parse(instant) / 1000) - parseDate(date) * secondsPerDay) / 60;

function bookShift(
  account: Account,
  { date, start, end, paidMinutes }: Shift,
  site: Centre['site'],
  clock: ZoneClock,
  { lateFrom, isHoliday }: LedgerTerms,
): void {
  const day = parseDate(date);
  const to = wallMinutes(clock, date, end);
  account.shifts++;
  account.paidMinutes += paidMinutes;
  if (isoWeekdayOf(day) >= 6) account.weekends.add(day - isoWeekdayOf(day));
  if (liesInNight(wallMinutes(clock, date, start) / slotMinutes, to / slotMinutes, nightWindow(site))) {
    account.carried.nights++;
  } else if (to > lateFrom) account.carried.lates++;
  if (isHoliday(date)) account.carried.holidays++;
}

function bookWishes(
  account: Account,
  { timeOff }: Centre,
  dates: string[],
  shifts: Map<string, Shift>,
  clock: ZoneClock,
): void {
  const { agent } = account;
  const { preferredStart, requests = [], undesiredShiftTemplateIds = [] } = agent;
  const away = timeOff.filter(({ agentId }) => agentId === agent.id);
  const count = (isMet: boolean): void => {
    account.wishes++;
    if (isMet) account.wishesMet++;
  };
  for (const date of dates) {
    if (away.some(({ from, to }) => from <= date && date <= to)) continue;
    const shift = shifts.get(date);
    const isUndesired = agent.undesiredWeekdays.includes(isoWeekdayOf(parseDate(date)));
    if (isUndesired) count(shift === undefined);
    if (shift && undesiredShiftTemplateIds.length > 0)
      count(!undesiredShiftTemplateIds.includes(shift.shiftTemplateId));
    let isBroken = isUndesired && shift !== undefined;
    for (const { date: asked, shiftTemplateId, wanted } of requests) {
      if (asked !== date) continue;
      const isSo = shift !== undefined && (shiftTemplateId ?? shift.shiftTemplateId) === shift.shiftTemplateId;
      count(isSo === wanted);
      isBroken ||= isSo && !wanted;
    }
    if (isBroken) account.carried.undesiredDays++;
    if (shift && preferredStart !== null) {
      const apart = Math.abs(wallMinutes(clock, date, shift.start) - preferredStart) % 1440;
      count(Math.min(apart, 1440 - apart) <= preferredStartMinutes);
    }
  }
}

/** Which burdens the shifts of each contract may bring. */
function burdensByContract({ site, contracts, shiftTemplates }: Centre, { lateFrom }: LedgerTerms) {
  const night = nightWindow(site);
  const kinds = new Map(shiftTemplates.map((template) => [template.id, kindsOf(template)]));
  return new Map(
    contracts.map(({ id, shiftTemplateIds }): [string, Set<Burden>] => {
      const possible = shiftTemplateIds.flatMap((template) => [...(kinds.get(template) ?? [])]);
      return [id, new Set<Burden>(['weekends', 'holidays', ...possible])];
    }),
  );

  function kindsOf({ earliestStart, latestStart, lengthMinutes, maxLengthMinutes = lengthMinutes }: ShiftTemplate) {
    const found = new Set<Burden>();
    for (let start = earliestStart; start <= latestStart; start += slotMinutes) {
      for (const end of [start + lengthMinutes, start + maxLengthMinutes]) {
        if (liesInNight(start / slotMinutes, end / slotMinutes, night)) found.add('nights');
        else if (end > lateFrom) found.add('lates');
      }
    }
    return found;
  }
}

/** Per account what was carried of a burden less the fair share; null for those who could carry none. */
function aboveFairShares(accounts: Account[], burden: Burden): (number | null)[] {
  const carriedBy = (account: Account): number =>
    burden === 'weekends' ? account.weekends.size : account.carried[burden];
  const queues = new Set(accounts.flatMap((account) => (carriedBy(account) > 0 ? account.agent.queueIds : [])));
  const isComparable = (account: Account): boolean =>
    carriedBy(account) > 0 || (account.canCarry.has(burden) && account.agent.queueIds.some((id) => queues.has(id)));
  const comparable = accounts.filter(isComparable);
  const sum = (of: (account: Account) => number): number => comparable.reduce((total, one) => total + of(one), 0);
  const perMinute =
    sum(carriedBy) /
    Math.max(
      1,
      sum(({ paidMinutes }) => paidMinutes),
    );
  return accounts.map((account) =>
    isComparable(account) ? rounded(carriedBy(account) - perMinute * account.paidMinutes) : null,
  );
}

/** The dates from `from` to `to`, both included. */
export const datesBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, parseDate(to) - parseDate(from) + 1) }, (_, i) => formatDate(parseDate(from) + i));
