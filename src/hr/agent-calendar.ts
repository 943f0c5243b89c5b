import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { DateTime } from 'luxon';
import { tzlib_get_offset as offsetOf } from 'timezones-ical-library';
import type { Shift } from '../domain/plan.ts';
import type { RosterShift } from '../store/roster-store.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { zoneDefinition } from './calendar-zone.ts';

export interface CalendarInput {
  agentName: string;
  siteName: string;
  timeZone: string;
  /** Cancelled ones too: calendar programs take a shift out when they are told so. */
  shifts: readonly RosterShift[];
}

/**
 * An agent's published shifts as iCalendar (RFC 5545), in the site's zone with its VTIMEZONE. Where wall clock and zone
 * definition do not tell an instant (an hour shown twice when the clocks go back, zones that change by decree) the event
 * is in UTC. UIDs are those of the shifts and SEQUENCE grows with each change, so that calendar programs move a
 * shift instead of doubling it.
 */
export function agentCalendar({ agentName, siteName, timeZone, shifts }: CalendarInput): string {
  const definition = zoneDefinition(timeZone);
  const calendar = ical({
    name: `${agentName} - ${siteName}`,
    prodId: { company: 'Crewcast', product: 'Shifts', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  if (definition) calendar.timezone({ name: timeZone, generator: () => definition });
  const wall = (instant: string) => DateTime.fromISO(instant, { zone: timeZone });
  const clock = (instant: string) => wall(instant).toFormat('HH:mm');
  const zone = zoneClock(timeZone);
  const isTold = (instant: string) => {
    const local = wall(instant);
    const isRepeated = zone.instantsOf(zone.wallSeconds(local.toSeconds())).length > 1;
    const told = offsetOf(timeZone, local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm'));
    return told === local.toFormat('ZZZ') && !isRepeated;
  };
  for (const shift of shifts) {
    const isLocal = definition !== null && isTold(shift.start) && isTold(shift.end);
    calendar.createEvent({
      id: `${shift.id}@crewcast`,
      sequence: shift.revision,
      stamp: shift.changedAt,
      start: isLocal ? wall(shift.start) : shift.start,
      end: isLocal ? wall(shift.end) : shift.end,
      timezone: isLocal ? timeZone : 'UTC',
      summary: `${shift.isCancelled ? 'Cancelled: ' : ''}Shift ${clock(shift.start)}-${clock(shift.end)}`,
      description: describe(shift, clock),
      location: siteName,
      status: shift.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: shift.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
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
