import { InputError } from '../errors.ts';

/**
 * A calendar date as a day number: days since 1970-01-01 in the proleptic Gregorian calendar. Day numbers name dates, not
 * instants, so that they can be counted, compared and taken modulo seven without a time zone.
 */
export const secondsPerDay = 86_400;
export const minutesPerDay = 1_440;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Day number of a year, month 1..12 and day; null when the calendar has no such date. */
export function dayNumberOf(year: number, month: number, day: number): number | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1000 && year <= 9999)) return null;
  const milliseconds = Date.UTC(year, month - 1, day);
  return new Date(milliseconds).getUTCDate() === day ? milliseconds / 1000 / secondsPerDay : null;
}

/** Day number of a date such as 2026-03-02. Throws `InputError` on anything else. */
export function parseDate(date: string, field = 'date'): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const day = parts ? dayNumberOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
  if (day === null) throw new InputError(field, `"${date}" is not a date; write it as 2026-03-02`);
  return day;
}

/** The date of a day number, YYYY-MM-DD. */
export function formatDate(dayNumber: number): string {
  const date = new Date(dayNumber * secondsPerDay * 1000);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** ISO weekday of a day number: Monday 1 ... Sunday 7. */
export function isoWeekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Clock time of a minute of the day, HH:MM (minute 1440 is 24:00). */
export function formatMinute(minuteOfDay: number): string {
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
