/**
 * Public holidays by country: date-holidays for the world, chinese-days for mainland China (its official calendar moves
 * working days, which date-holidays does not know). Dates are local calendar dates.
 */
import chineseDays from 'chinese-days';
import Holidays from 'date-holidays';
import { InputError } from '../errors.ts';

export interface NamedDate {
  name: string;
  /** YYYY-MM-DD. */
  date: string;
}

/**
 * Public and bank holidays between two dates, both included, ascending; one name a date. `country` is an ISO 3166 code,
 * optionally with a subdivision: `DE`, `DE-BY`.
 * @throws InputError naming `field` when the country is unknown.
 */
export function publicHolidays(country: string, from: string, to: string, field = 'country'): NamedDate[] {
  const [code, state] = country.toUpperCase().split('-');
  if (code === 'CN') return chineseHolidays(from, to);
  const calendar = new Holidays();
  const known = calendar.getCountries('en');
  if (!Object.hasOwn(known, code)) {
    throw new InputError(field, `there is no country "${country}". Use an ISO 3166 code such as NL, US or DE-BY.`);
  }
  if (state && !Object.hasOwn(calendar.getStates(code, 'en') ?? {}, state)) {
    const states = Object.keys(calendar.getStates(code, 'en') ?? {});
    throw new InputError(
      field,
      `${code} has no region "${state}". ${states.length > 0 ? `Use one of ${states.join(', ')}.` : `Use ${code}.`}`,
    );
  }
  if (state) calendar.init(code, state, { languages: 'en', types: ['public', 'bank'] });
  else calendar.init(code, { languages: 'en', types: ['public', 'bank'] });
  const found = new Map<string, string>();
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)) + 1; year++) {
    for (const holiday of calendar.getHolidays(year, 'en')) {
      for (const date of datesOf(holiday.date.slice(0, 10), holiday.end.getTime() - holiday.start.getTime())) {
        if (date >= from && date <= to && !found.has(date)) found.set(date, holiday.name);
      }
    }
  }
  return sorted(found);
}

/** A holiday of several days gives each of its dates. */
function datesOf(first: string, milliseconds: number): string[] {
  const count = Math.max(1, Math.round(milliseconds / 86_400_000));
  return Array.from({ length: count }, (_, i) => addDays(first, i));
}

function chineseHolidays(from: string, to: string): NamedDate[] {
  return chineseSpecialDays(from, to, false);
}

/** Weekend days that are worked to make up for days off elsewhere; only mainland China has them. */
export function makeUpWorkingDays(country: string, from: string, to: string): NamedDate[] {
  if (country.toUpperCase() !== 'CN') return [];
  return chineseSpecialDays(from, to, true).map(({ date }) => ({ name: 'make-up working day', date }));
}

/** The official calendar names its days "Spring Festival,春节,4"; plain weekdays carry no comma. */
function chineseSpecialDays(from: string, to: string, work: boolean): NamedDate[] {
  const found = new Map<string, string>();
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const detail = chineseDays.getDayDetail(date);
    if (detail.work === work && detail.name.includes(',')) found.set(date, detail.name.split(',')[0]);
  }
  return sorted(found);
}

const sorted = (found: Map<string, string>): NamedDate[] =>
  [...found].map(([date, name]) => ({ name, date })).sort((a, b) => (a.date < b.date ? -1 : 1));

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
