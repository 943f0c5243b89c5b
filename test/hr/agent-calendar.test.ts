import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { agentCalendar, type CalendarShift } from '../../src/hr/agent-calendar.ts';

/** The night the clocks go back in Amsterdam: 22:00 to 06:00 is nine hours long. */
const shift: CalendarShift = {
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
  publication: 3,
  publishedAt: '2026-10-01T09:00:00Z',
};

function eventsOf(shifts: CalendarShift[]): ICAL.Event[] {
  const text = agentCalendar({
    agentId: 'anna',
    agentName: 'Anna; de Vries, "A"',
    siteName: 'Main, north',
    timeZone: 'Europe/Amsterdam',
    shifts,
  });
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

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
    const [after] = eventsOf([{ ...shift, start: '2026-10-24T21:00:00Z', publication: 4 }]);
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([3, 4]);
    const [other] = eventsOf([{ ...shift, date: '2026-10-25' }]);
    expect(other.uid).not.toBe(before.uid);
  });

  it('is a valid calendar without shifts', () => {
    expect(eventsOf([])).toEqual([]);
  });
});
