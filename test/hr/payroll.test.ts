import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shift } from '../../src/domain/plan.ts';
import { type PayrollPolicy, payrollPolicy } from '../../src/domain/policies.ts';
import { countedDaysOff } from '../../src/hr/days-off.ts';
import { type PayrollInput, payrollOf } from '../../src/hr/payroll.ts';
import { formatDate, parseDate } from '../../src/time/calendar-day.ts';
import { zoneClock } from '../../src/time/zone-clock.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift } from '../store/published-roster.ts';

const [full] = smallCentre.contracts;
const clock = zoneClock('Europe/Berlin');
const agent = { id: 'anna', externalId: 'HR1', name: 'Anna', availability: null };

function payroll(shifts: Shift[], policy: Partial<PayrollPolicy> = {}, more: Partial<PayrollInput> = {}) {
  const input: PayrollInput = {
    agent,
    contractOn: () => full,
    shifts,
    timeOff: [],
    clock,
    policy: payrollPolicy.parse(policy),
    isHoliday: (date) => date === '2025-10-03',
    isMakeUpDay: () => false,
    from: '2025-01-01',
    to: '2026-12-31',
    ...more,
  };
  return payrollOf(input).map(({ agentId: _, agentExternalId: __, agentName: ___, ...day }) => day);
}

const zero = {
  paidMinutes: 0,
  unpaidMinutes: 0,
  overtimeMinutes: 0,
  nightMinutes: 0,
  weekendMinutes: 0,
  holidayMinutes: 0,
  absenceMinutes: 0,
  absenceReason: null,
};

function shiftOf(date: string, start: string, end: string, unpaid?: [string, string]): Shift {
  const activities = unpaid
    ? [
        { activity: 'onQueue' as const, start, end: unpaid[0], paid: true },
        { activity: 'meal' as const, start: unpaid[0], end: unpaid[1], paid: false },
        { activity: 'onQueue' as const, start: unpaid[1], end, paid: true },
      ]
    : [{ activity: 'onQueue' as const, start, end, paid: true }];
  return { id: `anna_${date}`, agentId: 'anna', date, shiftTemplateId: 'x', start, end, paidMinutes: 0, activities };
}

describe('payrollOf', () => {
  it('tells paid and unpaid minutes of a plain day', () => {
    expect(payroll([dayShift('anna', '2025-09-08', '08:00')])).toEqual([
      { ...zero, date: '2025-09-08', paidMinutes: 480, unpaidMinutes: 30 },
    ]);
  });

  it('splits a shift over midnight, or keeps it on its day; the weekend begins at midnight either way', () => {
    const friday = shiftOf('2025-09-12', '2025-09-12T18:00:00Z', '2025-09-13T02:00:00Z', [
      '2025-09-12T22:00:00Z',
      '2025-09-12T22:30:00Z',
    ]);
    expect(payroll([friday])).toEqual([
      { ...zero, date: '2025-09-12', paidMinutes: 240, nightMinutes: 120 },
      { ...zero, date: '2025-09-13', paidMinutes: 210, unpaidMinutes: 30, nightMinutes: 210, weekendMinutes: 210 },
    ]);
    expect(payroll([friday], { dayOf: 'shiftDay' })).toEqual([
      { ...zero, date: '2025-09-12', paidMinutes: 450, unpaidMinutes: 30, nightMinutes: 330, weekendMinutes: 210 },
    ]);
  });

  it('pays nine hours for 22:00 to 06:00 when the clocks go back, seven when they go forward', () => {
    const back = shiftOf('2025-10-25', '2025-10-25T20:00:00Z', '2025-10-26T05:00:00Z');
    const forward = shiftOf('2026-03-28', '2026-03-28T21:00:00Z', '2026-03-29T04:00:00Z');
    const days = payroll([back, forward]);
    expect(days.map(({ date, paidMinutes, nightMinutes }) => [date, paidMinutes, nightMinutes])).toEqual([
      ['2025-10-25', 120, 120],
      ['2025-10-26', 420, 420],
      ['2026-03-28', 120, 120],
      ['2026-03-29', 300, 300],
    ]);
  });

  it('ends a night at the first minute there is when the clock skips its end', () => {
    const forward = shiftOf('2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T04:00:00Z');
    expect(payroll([forward], { nightTo: 150 })[0].nightMinutes).toBe(120);
  });

  it('counts holidays, and overtime beyond the day, then beyond the week, once', () => {
    const days = ['2025-09-29', '2025-09-30', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04'];
    const week = days.map((date) => dayShift('anna', date, '08:00'));
    const overtime = (policy: Partial<PayrollPolicy>) => payroll(week, policy).map((day) => day.overtimeMinutes);
    expect(overtime({})).toEqual([0, 0, 0, 0, 0, 480]);
    expect(overtime({ dailyOvertimeAfterMinutes: 450 })).toEqual([30, 30, 30, 30, 30, 330]);
    expect(overtime({ weeklyOvertimeAfterMinutes: 2280 })).toEqual([0, 0, 0, 0, 120, 480]);
    expect(payroll(week)[4].holidayMinutes).toBe(480);
    expect(payroll(week)[5].weekendMinutes).toBe(480);
  });

  it('takes the week’s earlier days into account when the period begins within it', () => {
    const days = ['2025-09-15', '2025-09-16', '2025-09-17', '2025-09-18', '2025-09-19', '2025-09-20'];
    const week = days.map((date) => dayShift('anna', date, '08:00'));
    const [saturday] = payroll(week, {}, { from: '2025-09-20', to: '2025-09-20' });
    expect(saturday).toMatchObject({ date: '2025-09-20', overtimeMinutes: 480 });
  });

  it('tells absences: days of a full week, worked days of the contract only, none on holidays', () => {
    const off = (from: string, to: string) => ({ id: from, agentId: 'anna', from, to, reason: 'vacation' as const });
    const days = payroll([], {}, { timeOff: [off('2025-09-29', '2025-10-01'), off('2025-10-02', '2025-10-05')] });
    expect(days.map(({ date, absenceMinutes }) => [date, absenceMinutes])).toEqual([
      ['2025-09-29', 480],
      ['2025-09-30', 480],
      ['2025-10-01', 480],
      ['2025-10-02', 480],
      ['2025-10-04', 480],
    ]);
    expect(new Set(days.map(({ absenceReason }) => absenceReason))).toEqual(new Set(['vacation']));
  });

  it('counts days off as worked towards overtime unless told otherwise', () => {
    const timeOff = [{ id: 'v', agentId: 'anna', from: '2025-09-08', to: '2025-09-09', reason: 'vacation' as const }];
    const shifts = ['2025-09-10', '2025-09-11', '2025-09-12', '2025-09-13'].map((d) => dayShift('anna', d, '08:00'));
    const saturday = (policy: Partial<PayrollPolicy>) => payroll(shifts, policy, { timeOff }).at(-1)!.overtimeMinutes;
    expect(saturday({})).toBe(480);
    expect(saturday({ absenceCountsAsWorked: false })).toBe(0);
  });

  it('loses and invents no minute, whatever the shifts', () => {
    const anyShift = fc
      .record({ start: fc.integer({ min: 0, max: 400 * 96 }), length: fc.integer({ min: 4, max: 60 }) })
      .map(({ start, length }) => {
        const first = Date.UTC(2025, 0, 1) + start * 900_000;
        const at = (slots: number) => new Date(first + slots * 900_000).toISOString();
        const date = formatDate(Math.floor(clock.wallSeconds(first / 1000) / 86_400));
        return shiftOf(date, at(0), at(length), [at(1), at(2)]);
      });
    const from = '2024-12-01';
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 12 }), (shifts) => {
        const length = (paid: boolean) =>
          shifts
            .flatMap(({ activities }) => activities.filter((activity) => activity.paid === paid))
            .reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 60_000, 0);
        for (const dayOf of ['calendarDay', 'shiftDay'] as const) {
          const days = payroll(shifts, { dayOf, dailyOvertimeAfterMinutes: 400 }, { from });
          expect(days.reduce((sum, day) => sum + day.paidMinutes, 0)).toBe(length(true));
          expect(days.reduce((sum, day) => sum + day.unpaidMinutes, 0)).toBe(length(false));
          for (const day of days) {
            expect(day.nightMinutes).toBeLessThanOrEqual(day.paidMinutes);
            expect(day.weekendMinutes).toBeLessThanOrEqual(day.paidMinutes);
            expect(day.overtimeMinutes).toBeLessThanOrEqual(day.paidMinutes);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('countedDaysOff', () => {
  it('is the same however a stretch of days off is divided', () => {
    const dates = Array.from({ length: 14 }, (_, n) => formatDate(parseDate('2025-09-08') + n));
    expect(
      countedDaysOff(
        agent,
        () => full,
        dates,
        () => false,
      ),
    ).toEqual([...dates.slice(0, 5), ...dates.slice(7, 12)]);
    const weekends = { availability: [6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })) };
    expect(
      countedDaysOff(
        weekends,
        () => full,
        dates,
        () => false,
      ),
    ).toEqual([5, 6, 12, 13].map((n) => dates[n]));
  });
});
