import { InputError } from '../errors.ts';
import { contractOn } from '../pipeline/centre-in-force.ts';
import { sheetOf } from '../spreadsheets/item-columns.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import type { Store } from '../store/store.ts';
import { formatDate, parseDate } from '../time/calendar-day.ts';
import { makeUpWorkingDays } from '../time/holidays.ts';
import { periodInstants } from '../time/period.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { mondayOf } from './days-off.ts';
import { type PayrollDay, payrollDay, payrollOf } from './payroll.ts';
import { holidayCheck } from './site-holidays.ts';

export interface PayrollQuery {
  /** First and last date, inclusive. */
  from: string;
  to: string;
  agentId?: string;
  /** Instead of the policy's. */
  dayOf?: 'calendarDay' | 'shiftDay';
}

const mostDays = 366;

/** Agents' days of a period by agent and date, from the published roster. InputError when the period cannot be. */
export async function exportPayroll(store: Store, { from, to, agentId, dayOf }: PayrollQuery): Promise<PayrollDay[]> {
  const days = parseDate(to, 'to') - parseDate(from, 'from') + 1;
  if (days < 1) throw new InputError('to', `${to} is before "from" (${from}).`);
  if (days > mostDays) throw new InputError('to', `the period has ${days} days. Ask for at most ${mostDays} at once.`);
  const centre = await store.centre.read();
  const { timeZone, country } = centre.site;
  const firstDate = formatDate(mondayOf(from));
  const period = periodInstants({ from: firstDate, to }, timeZone);
  const [usual, shifts] = await Promise.all([
    store.policies.read('payroll'),
    store.roster.list({ from: period.from!, to: period.to, agentId }),
  ]);
  const policy = { ...usual, dayOf: dayOf ?? usual.dayOf };
  const isHoliday = holidayCheck(country, firstDate, to, policy);
  const makeUpDays = new Set(country ? makeUpWorkingDays(country, firstDate, to).map(({ date }) => date) : []);
  const contracts = new Map(centre.contracts.map((contract) => [contract.id, contract]));
  const shiftsOf = byAgent(shifts);
  const timeOffOf = byAgent(centre.timeOff);
  const known = new Map(centre.agents.map((agent) => [agent.id, agent]));
  const ids = [...new Set([...known.keys(), ...shiftsOf.keys()])].sort();
  return ids
    .filter((id) => agentId === undefined || id === agentId)
    .flatMap((id) => {
      const agent = known.get(id);
      return payrollOf({
        agent: agent ?? { id, externalId: null, name: id, availability: null },
        contractOn: (date) => (agent ? contracts.get(contractOn(centre, agent, date))! : null),
        shifts: shiftsOf.get(id) ?? [],
        timeOff: timeOffOf.get(id) ?? [],
        clock: zoneClock(timeZone),
        policy,
        isHoliday,
        isMakeUpDay: (date) => makeUpDays.has(date),
        from,
        to,
      });
    });
}

function byAgent<Item extends { agentId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.agentId);
    if (group) group.push(item);
    else groups.set(item.agentId, [item]);
  }
  return groups;
}

export const payrollSheet = (days: PayrollDay[]): Sheet => sheetOf('payroll', payrollDay, days);
