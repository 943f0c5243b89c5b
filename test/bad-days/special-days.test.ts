import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Centre } from '../../src/domain/centre.ts';
import type { Forecast, Shift } from '../../src/domain/plan.ts';
import type { PayrollDay } from '../../src/hr/payroll.ts';
import { resultOf, runningServer, type TestServer } from '../api/running-server.ts';
import { smallCentre } from '../pipeline/small-centre.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.stop());

/** Weeks with a day that is shorter, longer, rarer or in another year than people expect. */
const weeks = [
  { what: 'a day of 23 hours', timeZone: 'Europe/Amsterdam', country: 'NL', monday: '2026-03-23', hours: 167 },
  { what: 'a day of 25 hours', timeZone: 'America/New_York', country: 'US', monday: '2026-10-26', hours: 169 },
  {
    what: 'the end of a year in week 53',
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
    monday: '2026-12-28',
    hours: 168,
  },
  { what: 'a leap day', timeZone: 'America/New_York', country: 'US', monday: '2028-02-28', hours: 168 },
];
type Week = (typeof weeks)[number];

const minutesOf = ({ start, end }: { start: string; end: string }): number =>
  (Date.parse(end) - Date.parse(start)) / 60_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A line that never closes, its name the week's, and twelve agents who work by day and by night. */
function roundTheClock({ timeZone, country, monday }: Week): Centre {
  const [queue] = smallCentre.queues;
  const shift = (id: string, start: number) => ({
    id,
    name: id,
    lengthMinutes: 480,
    earliestStart: start,
    latestStart: start,
    breaks: [{ activity: 'meal' as const, minutes: 30, earliestAfterStart: 180, latestAfterStart: 300, paid: false }],
  });
  const flexible = { ...smallCentre.contracts[0], minWeeklyPaidMinutes: 1800, minContinuousRestMinutes: 0 };
  const everyNight = { minWeeklyDays: 7, maxWeeklyDays: 7, maxConsecutiveDays: 7, maxWeeklyPaidMinutes: 7 * 450 };
  const [agent] = smallCentre.agents;
  return {
    ...smallCentre,
    site: { ...smallCentre.site, timeZone, country, intervalMinutes: 60 },
    queues: [
      { ...queue, id: `line-${monday}`, openingHours: everyDay.map((weekday) => ({ weekday, from: 0, to: 1440 })) },
    ],
    shiftTemplates: [shift('early', 6 * 60), shift('late', 14 * 60), shift('night', 22 * 60)],
    contracts: [
      { ...flexible, id: 'days', shiftTemplateIds: ['early', 'late'] },
      { ...flexible, id: 'nights', shiftTemplateIds: ['night'], ...everyNight },
    ],
    agents: Array.from({ length: 12 }, (_, n) => ({
      ...agent,
      id: `agent-${n}`,
      externalId: `HR-${n}`,
      contractId: n % 3 === 0 ? 'nights' : 'days',
      queueIds: [`line-${monday}`],
      availability: null,
      undesiredWeekdays: [],
    })),
    timeOff: [],
  };
}

/** Ten weeks up to that Monday, hour by hour as instants; each hour’s contacts follow from its local time. */
function historyOf({ timeZone, monday }: Week): string {
  const end = DateTime.fromISO(monday, { zone: timeZone });
  const rows: string[] = [];
  for (let time = end.minus({ weeks: 10 }).toUTC(); time < end; time = time.plus({ hours: 1 })) {
    const { hour, weekday } = time.setZone(timeZone);
    rows.push(`${time.toISO({ suppressMilliseconds: true })},line-${monday},${20 + (hour % 12) + weekday}`);
  }
  return `start,queue,offered\n${rows.join('\n')}\n`;
}

async function eventsOf(agentId: string): Promise<Map<string, string>> {
  const { body } = await server.hr<{ url: string }>('POST', `/v1/agents/${agentId}/calendar-link`);
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(body.url)).text()));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const instant = (time: ICAL.Time): string => time.toJSDate().toISOString().replace('.000', '');
  return new Map(events.map(({ startDate, endDate }) => [instant(startDate), instant(endDate)]));
}

describe.each(weeks)('a week with $what ($timeZone)', (week) => {
  it('is imported, forecast, rostered, published, paid and in calendars with every hour once', async () => {
    const { planner, hr } = server;
    expect((await planner('PUT', '/v1/centre', roundTheClock(week))).status).toBe(200);
    const imported = await planner('POST', '/v1/history/imports', historyOf(week));
    expect([imported.status, imported.body.unchanged]).toEqual([201, 0]);

    const order = { startDate: week.monday, targetGap: 0.3, workLimit: 2_000, replications: 4 };
    const made = await resultOf(planner, planner('POST', '/v1/plans', order));
    const forecast = (await planner<Forecast>('GET', `/v1/forecasts/${made.forecastId}`)).body;
    expect(forecast.grid.starts).toHaveLength(week.hours);
    expect(forecast.queues[0].mean.every((mean) => mean > 0)).toBe(true);

    expect((await planner('POST', `/v1/schedules/${made.scheduleId}/publish`)).status).toBe(200);
    const { shifts } = (await planner<{ shifts: Shift[] }>('GET', `/v1/schedules/${made.scheduleId}`)).body;
    expect(shifts.length).toBeGreaterThanOrEqual(8 * 4 + 4 * 7);
    expect(shifts.some((shift) => minutesOf(shift) !== 480)).toBe(week.hours !== 168);
    const localHours = new Set(
      shifts.map(({ start }) => DateTime.fromISO(start, { zone: week.timeZone }).toFormat('HH:mm')),
    );
    for (const hour of localHours) expect(['06:00', '14:00', '22:00']).toContain(hour);

    const to = DateTime.fromISO(week.monday).plus({ days: 7 }).toISODate();
    const payroll = (await hr<{ items: PayrollDay[] }>('GET', `/v1/payroll?from=${week.monday}&to=${to}&limit=1000`))
      .body;
    const sum = (read: (day: PayrollDay) => number): number =>
      payroll.items.reduce((total, day) => total + read(day), 0);
    expect(sum(({ paidMinutes, unpaidMinutes }) => paidMinutes + unpaidMinutes)).toBe(
      shifts.reduce((total, shift) => total + minutesOf(shift), 0),
    );
    for (const agentId of ['agent-0', 'agent-3', 'agent-7']) {
      const own = shifts.filter((shift) => shift.agentId === agentId).map(({ start, end }) => [start, end] as const);
      const events = await eventsOf(agentId);
      for (const [start, end] of own) expect([start, events.get(start)]).toEqual([start, end]);
    }
  });
});
