import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import type { Shift } from '../domain/plan.ts';

export interface CalendarShift extends Shift {
  /** Grows with every publication: newer versions of a shift replace older ones in the subscriber's calendar. */
  publication: number;
  publishedAt: string;
}

export interface CalendarInput {
  agentId: string;
  agentName: string;
  siteName: string;
  /** Zone in which the description tells times; the events themselves are in UTC. */
  timeZone: string;
  shifts: CalendarShift[];
}

/**
 * An agent's published shifts as iCalendar (RFC 5545). Times are UTC instants, which every calendar program shows in the
 * reader's zone without needing a zone definition. UIDs are stable per agent and day, so that a new publication moves a
 * shift instead of doubling it.
 */
export function agentCalendar({ agentId, agentName, siteName, timeZone, shifts }: CalendarInput): string {
  const calendar = ical({
    name: `${agentName} - ${siteName}`,
    prodId: { company: 'Crewcast', product: 'Shifts', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const clock = (instant: string) => DateTime.fromISO(instant, { zone: timeZone }).toFormat('HH:mm');
  for (const shift of shifts) {
    calendar.createEvent({
      id: `${shift.date}.${agentId}@crewcast`,
      sequence: shift.publication,
      stamp: shift.publishedAt,
      start: shift.start,
      end: shift.end,
      summary: `Shift ${clock(shift.start)}-${clock(shift.end)}`,
      description: describe(shift, clock),
      location: siteName,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}

function describe({ activities, paidMinutes }: Shift, clock: (instant: string) => string): string {
  const pauses = activities
    .filter(({ activity }) => activity !== 'onQueue')
    .map(({ activity, start, end, paid }) => `${clock(start)}-${clock(end)} ${activity}${paid ? ' (paid)' : ''}`);
  return [...pauses, `Paid: ${Math.floor(paidMinutes / 60)} h ${paidMinutes % 60} min`].join('\n');
}
