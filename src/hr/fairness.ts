import { type FairnessRow, fairnessRow } from '../domain/fairness.ts';
import type { Shift } from '../domain/plan.ts';
import { InputError } from '../errors.ts';
import type { FairnessOptions } from '../pipeline/roster/fair-roster.ts';
import { datesBetween, fairnessLedger, type PlannedDays } from '../pipeline/roster/fairness-ledger.ts';
import { sheetOf } from '../spreadsheets/item-columns.ts';
import type { Sheet } from '../spreadsheets/sheet.ts';
import type { Store } from '../store/store.ts';
import { formatDate, parseDate } from '../time/calendar-day.ts';
import { periodInstants } from '../time/period.ts';
import { holidayCheck } from './site-holidays.ts';

export interface FairnessQuery {
  /** First and last date, inclusive. */
  from: string;
  to: string;
  agentId?: string;
}

const mostDays = 366;

/**
 * What agents carried in a period by the published roster, by id. Wishes are those known when each schedule was made. InputError
 * when the period cannot be.
 */
export async function fairnessReport(store: Store, { from, to, agentId }: FairnessQuery): Promise<FairnessRow[]> {
  const days = parseDate(to, 'to') - parseDate(from, 'from') + 1;
  if (days < 1) throw new InputError('to', `${to} is before "from" (${from}).`);
  if (days > mostDays) throw new InputError('to', `the period has ${days} days. Ask for at most ${mostDays} at once.`);
  const { timeZone } = await store.centre.readSite();
  const { lateFrom } = await store.policies.read('planning');
  const period = periodInstants({ from, to }, timeZone);
  const byDate = new Map<string, Shift[]>();
  for (const shift of await store.shifts.publishedBetween(period.from!, period.to!)) {
    if (!byDate.has(shift.date)) byDate.set(shift.date, []);
    byDate.get(shift.date)!.push(shift);
  }
  const planned: PlannedDays[] = [];
  for (const { id, dates } of await schedulesInForce(store, from, to)) {
    const shifts = dates.flatMap((date) => byDate.get(date) ?? []);
    planned.push({ centre: await store.schedules.centreOf(id), dates, shifts });
  }
  const rows = fairnessLedger(planned, { lateFrom, isHoliday: await holidaysOf(store, from, to) });
  return rows.filter((row) => agentId === undefined || row.agentId === agentId);
}

/** Published schedules by their first day, each with the dates of the period for which it holds. */
async function schedulesInForce(store: Store, from: string, to: string): Promise<{ id: string; dates: string[] }[]> {
  const found: { id: string; dates: string[] }[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.schedules.list({ from, to, limit: 100, cursor, state: 'published' }, true);
    for (const { id, daysInForce } of page.items) {
      const dates = daysInForce.filter((date) => date >= from && date <= to);
      if (dates.length > 0) found.push({ id, dates });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found.sort((a, b) => (a.dates[0] < b.dates[0] ? -1 : 1));
}

async function holidaysOf(store: Store, from: string, to: string): Promise<(date: string) => boolean> {
  const { country } = await store.centre.readSite();
  return holidayCheck(country, from, to, await store.policies.read('payroll'));
}

/** How fairness enters a roster of `days` from a date: by the planning policy unless another weight is asked for. */
export async function fairnessOptions(
  store: Store,
  startDate: string,
  days: number,
  askedWeight: number | undefined,
): Promise<FairnessOptions> {
  const { fairnessWeight, ledgerWeeks, lateFrom } = await store.policies.read('planning');
  const first = formatDate(parseDate(startDate, 'startDate') - 7 * ledgerWeeks);
  const last = formatDate(parseDate(startDate) + days - 1);
  const holidays = datesBetween(first, last).filter(await holidaysOf(store, first, last));
  return { weight: askedWeight ?? fairnessWeight, ledgerWeeks, lateFrom, holidays };
}

export const fairnessSheet = (rows: FairnessRow[]): Sheet => sheetOf('fairness', fairnessRow, rows);
