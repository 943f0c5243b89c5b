import type { PayrollPolicy } from '../domain/policies.ts';
import { publicHolidays } from '../time/holidays.ts';

/** Whether a date from `from` to `to` is a holiday of the site: a public one of its country unless the policy says otherwise. */
export function holidayCheck(
  country: string | null,
  from: string,
  to: string,
  { extraHolidays, notHolidays }: PayrollPolicy,
): (date: string) => boolean {
  const holidays = new Set(extraHolidays.map(({ date }) => date));
  if (country) for (const { date } of publicHolidays(country, from, to)) holidays.add(date);
  for (const date of notHolidays) holidays.delete(date);
  return (date) => holidays.has(date);
}
