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

/** Agents whose shifts are in memory at once: a year of theirs is read and counted in a fraction of a second. */
const agentsAtOnce = 20;

/** All agents' days of a period by agent and date, from the published roster. InputError when the period cannot be. */
export async function exportPayroll(store: Store, query: PayrollQuery): Promise<PayrollDay[]> {
  const all: PayrollDay[][] = [];
  for await (const days of payrollDays(store, query)) all.push(days);
  return all.flat();
}

/** As `exportPayroll`, some agents at a time, from the agent `firstAgentId` on. */
export async function* payrollDays(
  store: Store,
  { from, to, agentId, dayOf }: PayrollQuery,
  firstAgentId = '',
): AsyncGenerator<PayrollDay[]> {
  const days = parseDate(to, 'to') - parseDate(from, 'from') + 1;
  if (days < 1) throw new InputError('to', `${to} is before "from" (${from}).`);
  if (days > mostDays) throw new InputError('to', `the period has ${days} days. Ask for at most ${mostDays} at once.`);
  const centre = await store.centre.read();
  const { timeZone, country } = centre.site;
  const firstDate = formatDate(mondayOf(from));
  const instants = periodInstants({ from: firstDate, to }, timeZone);
  const period = { from: instants.from!, to: instants.to! };
  const usual = await store.policies.read('payroll');
  const policy = { ...usual, dayOf: dayOf ?? usual.dayOf };
  const isHoliday = holidayCheck(country, firstDate, to, policy);
  const makeUpDays = new Set(country ? makeUpWorkingDays(country, firstDate, to).map(({ date }) => date) : []);
  const contracts = new Map(centre.contracts.map((contract) => [contract.id, contract]));
  const timeOffOf = byAgent(centre.timeOff);
  const known = new Map(centre.agents.map((agent) => [agent.id, agent]));
  const ids = [...new Set([...known.keys(), ...(await store.roster.agentIds())])]
    .filter((id) => id >= firstAgentId && (agentId === undefined || id === agentId))
    .sort();
  for (let next = 0; next < ids.length; next += agentsAtOnce) {
    const some = ids.slice(next, next + agentsAtOnce);
    const shiftsOf = byAgent(await store.roster.list({ ...period, agentIds: some }));
    yield some.flatMap((id) => {
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
