import { InputError } from '../errors.ts';
import { parseDate } from './calendar-day.ts';
import { formatInstant } from './grid.ts';
import { zoneClock } from './zone-clock.ts';

/** Bounds of a period as a caller gives them: instants, or dates of the zone's calendar, the last one included. */
export interface Period {
  from?: string;
  to?: string;
}

/** The same bounds as instants: `from` included, `to` excluded. InputError when they are the wrong way round. */
export function periodInstants({ from, to }: Period, timeZone: string): Period {
  const startOf = (date: string, daysLater: number): string =>
    formatInstant(zoneClock(timeZone).startOfDay(parseDate(date) + daysLater));
  const isDate = (text: string): boolean => !text.includes('T');
  const period = {
    from: from && isDate(from) ? startOf(from, 0) : from,
    to: to && isDate(to) ? startOf(to, 1) : to,
  };
  if (period.from && period.to && Date.parse(period.from) > Date.parse(period.to)) {
    throw new InputError('to', 'lies before "from".');
  }
  return period;
}
