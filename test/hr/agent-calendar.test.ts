import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { agentCalendar } from '../../src/hr/agent-calendar.ts';
import type { RosterShift } from '../../src/store/roster-store.ts';
import { dayShift } from '../store/published-roster.ts';

/** The night the clocks go back in Amsterdam: 22:00 to 06:00 is nine hours long. */
const shift: RosterShift = {
  id: 'anna_2026-10-24',
  agentId: 'anna',
  date: '2026-10-24',
  shiftTemplateId: 'night',
  start: '2026-10-24T20:00:00Z',
  end: '2026-10-25T05:00:00Z',
  paidMinutes: 510,
  activities: [
    { activity: 'onQueue', start: '2026-10-24T20:00:00Z', end: '2026-10-25T00:30:00Z', paid: true },
    { activity: 'meal', start: '2026-10-25T00:30:00Z', end: '2026-10-25T01:00:00Z', paid: false },
    { activity: 'onQueue', start: '2026-10-25T01:00:00Z', end: '2026-10-25T05:00:00Z', paid: true },
  ],
  scheduleId: 'sch_1',
  revision: 3,
  isCancelled: false,
  changedAt: '2026-10-01T09:00:00Z',
};

function readBack(shifts: RosterShift[], timeZone = 'Europe/Amsterdam'): ICAL.Component {
  const text = agentCalendar({ agentName: 'Anna; de Vries, "A"', siteName: 'Main, north', timeZone, shifts });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar;
}
const eventsOf = (shifts: RosterShift[], timeZone?: string): ICAL.Event[] =>
  readBack(shifts, timeZone)
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const instantsOf = ({ startDate, endDate }: ICAL.Event): string[] =>
  [startDate, endDate].map((time) => time.toJSDate().toISOString().replace('.000', ''));

describe('agentCalendar, read back by another program', () => {
  it('tells a shift over the change of clocks with its true start and end', () => {
    const [event] = eventsOf([shift]);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-10-24T20:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-10-25T05:00:00.000Z');
    expect(event.summary).toBe('Shift 22:00-06:00');
    expect(event.location).toBe('Main, north');
  });

  it('tells breaks and paid time by the wall clock', () => {
    const [event] = eventsOf([shift]);
    expect(event.description).toBe('02:30-02:00 meal\nPaid: 8 h 30 min');
  });

  it('keeps the UID of a day and raises SEQUENCE when it is published again', () => {
    const [before] = eventsOf([shift]);
    const [after] = eventsOf([{ ...shift, start: '2026-10-24T21:00:00Z', revision: 4 }]);
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([3, 4]);
    const [other] = eventsOf([{ ...shift, id: 'anna_2026-10-25' }]);
    expect(other.uid).not.toBe(before.uid);
  });

  it('is a valid calendar without shifts', () => {
    expect(eventsOf([])).toEqual([]);
  });

  it('has a zone definition that tells summer from winter', () => {
    const calendar = readBack([shift]);
    const zone = calendar.getFirstSubcomponent('vtimezone')!;
    expect(zone.getFirstPropertyValue('tzid')).toBe('Europe/Amsterdam');
    const start = calendar.getFirstSubcomponent('vevent')!.getFirstProperty('dtstart')!;
    expect([start.getParameter('tzid'), String(start.getFirstValue())]).toEqual([
      'Europe/Amsterdam',
      '2026-10-24T22:00:00',
    ]);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC'])(
    'tells every half hour of %s when clocks change somewhere, an hour shown twice too',
    (timeZone) => {
      const dates = [
        '2026-02-15',
        '2026-03-08',
        '2026-03-22',
        '2026-03-29',
        '2026-04-04',
        '2026-10-03',
        '2026-10-25',
        '2026-11-01',
      ];
      const halfHours = dates.flatMap((date) => Array.from({ length: 48 }, (_, n) => Date.parse(date) + n * 1_800_000));
      const shifts = halfHours.map(
        (start, n): RosterShift => ({
          ...shift,
          id: `anna_${n}`,
          start: new Date(start).toISOString().replace('.000', ''),
          end: new Date(start + 8 * 3_600_000).toISOString().replace('.000', ''),
          activities: [],
        }),
      );
      const events = eventsOf(shifts, timeZone);
      expect(events.map(instantsOf)).toEqual(shifts.map(({ start, end }) => [start, end]));
    },
  );

  it('says of a cancelled shift that it is, and does not block the time', () => {
    const cancelled = { ...shift, ...dayShift('anna', '2026-03-02', '08:00'), isCancelled: true };
    const [event] = eventsOf([cancelled]);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event.summary).toBe('Cancelled: Shift 08:00-16:30');
  });
});
