/**
 * Occasions that move through the year and are felt by contact centres beyond the countries where they are public holidays,
 * as periods: dates of date-holidays (Easter by Gauss, the Islamic and Chinese calendars by its tables), Diwali as observed in
 * Singapore.
 */
import Holidays from 'date-holidays';
import type { Occasion } from '../domain/occasion.ts';
import { formatDate, parseDate } from './calendar-day.ts';
import type { DatedEvent } from './calendar-files.ts';

/** Days of the period, relative to the day that names it. */
const SPANS: Record<Occasion, { from: number; to: number }> = {
  easter: { from: -2, to: 1 },
  'lunar new year': { from: -1, to: 6 },
  ramadan: { from: 0, to: 29 },
  diwali: { from: -1, to: 1 },
};
const RULES: Record<Exclude<Occasion, 'diwali'>, string> = {
  easter: 'easter',
  'lunar new year': 'chinese 01-0-01',
  ramadan: '1 Ramadan',
};

/** The periods of an occasion that touch the dates from `from` to `to`. */
export function periodsOf(occasion: Occasion, from: string, to: string): DatedEvent[] {
  const { from: before, to: after } = SPANS[occasion];
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 3 }, (_, i) => i);
  return years
    .flatMap((i) => datesOf(occasion, Number(from.slice(0, 4)) - 1 + i))
    .map((date) => ({
      name: occasion,
      date: formatDate(parseDate(date) + before),
      until: formatDate(parseDate(date) + after),
    }))
    .filter(({ date, until }) => until >= from && date <= to);
}

function datesOf(occasion: Occasion, year: number): string[] {
  if (occasion === 'diwali') {
    const dates = new Holidays('SG').getHolidays(year, 'en').filter(({ name }) => name === 'Deepavali');
    return dates.slice(0, 1).map(({ date }) => date.slice(0, 10));
  }
  const calendar = new Holidays('GB');
  calendar.setHoliday(RULES[occasion], { name: { en: occasion }, type: 'observance' });
  return calendar
    .getHolidays(year, 'en')
    .filter(({ name }) => name === occasion)
    .map(({ date }) => date.slice(0, 10));
}
