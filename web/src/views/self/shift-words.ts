import type { Shift } from '../../api/types.ts';
import { formatDate } from '../../format.ts';

type Span = Pick<Shift, 'start' | 'end'>;

/** `08:00–16:30` by the clock of the site. */
export function spanWords(timeZone: string): (span: Span) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return ({ start, end }) => `${format.format(Date.parse(start))}–${format.format(Date.parse(end))}`;
}

/** `Mon 9 Mar 08:00–16:30`. */
export function shiftWords(timeZone: string): (shift: Pick<Shift, 'date'> & Span) => string {
  const span = spanWords(timeZone);
  return (shift) => `${formatDate(shift.date)} ${span(shift)}`;
}
