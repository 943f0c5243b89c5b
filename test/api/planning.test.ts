import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { routes } from '../../api/routes/index.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { Shift } from '../../src/domain/plan.ts';
import type { Simulation } from '../../src/domain/simulation.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { type Answer, resultOf, runningServer, type TestServer } from './running-server.ts';

const centre: Centre = {
  ...smallCentre,
  contracts: smallCentre.contracts.map((contract) => ({ ...contract, minWeeklyPaidMinutes: 0, minWeeklyDays: 0 })),
};
const period = { startDate: '2025-09-01', targetGap: 0.5, workLimit: 2_000, replications: 4 };
type List<Item> = { items: Item[]; nextCursor: string | null };
type Simulated = Simulation & { starts: string[] };
type ScheduleBody = { id: string; state: string; version: number; shifts: Shift[] };

let server: TestServer;
let planned: Record<string, string>;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', centre);
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
  planned = await resultOf(server.planner, server.planner('POST', '/v1/plans', period));
});
afterAll(() => server.stop());

/** The answer of a documented route, checked against the schema it promises. */
async function get<Body>(path: string, pattern: string, call = server.planner): Promise<Body> {
  const answer: Answer<Body> = await call<Body>('GET', path);
  expect(answer.status).toBe(200);
  const route = routes.find((candidate) => candidate.method === 'get' && candidate.path === pattern)!;
  (route.answers[200].schema as z.ZodType).parse(answer.body);
  return answer.body;
}

describe('from forecast to schedule', () => {
  it('keeps what every step made, each as documented', async () => {
    const { forecastId, staffingRequirementId, scheduleId } = planned;
    await get(`/v1/forecasts/${forecastId}`, '/v1/forecasts/{id}');
    await get(`/v1/staffing-requirements/${staffingRequirementId}`, '/v1/staffing-requirements/{id}');
    const schedule = await get<ScheduleBody>(`/v1/schedules/${scheduleId}`, '/v1/schedules/{id}');
    expect(schedule.shifts.length).toBeGreaterThan(20);
    for (const noun of ['forecasts', 'staffing-requirements', 'schedules', 'jobs', 'history/imports']) {
      const { items } = await get<List<object>>(`/v1/${noun}`, `/v1/${noun}`);
      expect(items).toHaveLength(1);
    }
  });

  it('makes the same schedule step by step', async () => {
    const { planner } = server;
    const { startDate, ...options } = period;
    const { forecastId } = await resultOf(planner, planner('POST', '/v1/forecasts', { startDate }));
    const { staffingRequirementId } = await resultOf(
      planner,
      planner('POST', '/v1/staffing-requirements', { forecastId }),
    );
    const order = { staffingRequirementId, ...options };
    const { scheduleId } = await resultOf(planner, planner('POST', '/v1/schedules', order));
    const [first, second] = await Promise.all(
      [planned.scheduleId, scheduleId].map((id) => get<ScheduleBody>(`/v1/schedules/${id}`, '/v1/schedules/{id}')),
    );
    expect(second.shifts).toEqual(first.shifts);
    expect([first.version, second.version]).toEqual([1, 2]);
  });

  it('explains a requirement with the configuration of its time', async () => {
    const staffing = await get<{ queues: { queueId: string; required: number[] }[] }>(
      `/v1/staffing-requirements/${planned.staffingRequirementId}`,
      '/v1/staffing-requirements/{id}',
    );
    const { queueId, required } = staffing.queues[0];
    const interval = required.findIndex((agents) => agents > 1);
    const address = `/v1/staffing-requirements/${planned.staffingRequirementId}/explain?queueId=${queueId}&interval=${interval}`;
    const told = await get<{ required: number }>(address, '/v1/staffing-requirements/{id}/explain');
    expect(told.required).toBe(required[interval]);
    const beyond = await server.planner('GET', address.replace(`interval=${interval}`, 'interval=9999'));
    expect(beyond.status).toBe(422);
  });

  it('staffs for busy days when asked to, explains it so and tells what each basis costs', async () => {
    const { planner } = server;
    const basis = { kind: 'shareOfDays', share: 0.9 };
    const order = { forecastId: planned.forecastId, basis, method: 'modifiedMax' };
    const { staffingRequirementId } = await resultOf(planner, planner('POST', '/v1/staffing-requirements', order));
    const address = `/v1/staffing-requirements/${staffingRequirementId}`;
    const cautious = await get<{ basis: object; queues: { queueId: string; method?: string; required: number[] }[] }>(
      address,
      '/v1/staffing-requirements/{id}',
    );
    expect(cautious.basis).toEqual(basis);
    const { queueId, method, required } = cautious.queues[0];
    expect(method).toBe('modifiedMax');
    const interval = required.indexOf(Math.max(...required));
    const explain = `${address}/explain?queueId=${queueId}&interval=${interval}`;
    const told = await get<{ required: number }>(explain, '/v1/staffing-requirements/{id}/explain');
    expect(told.required).toBe(required[interval]);
    const { items } = await get<List<{ extraHours: number }>>(
      `${address}/bases`,
      '/v1/staffing-requirements/{id}/bases',
    );
    expect(items).toHaveLength(4);
    items.slice(1).forEach((item, i) => {
      expect(item.extraHours).toBeGreaterThanOrEqual(items[i].extraHours);
    });
    const refused = await planner('POST', '/v1/staffing-requirements', {
      ...order,
      basis: { kind: 'quantile', level: 90 },
    });
    expect(refused.status).toBe(400);
  });

  it('tells progress as events until the end', async () => {
    const { items } = await get<List<{ id: string }>>('/v1/jobs', '/v1/jobs');
    const { body, headers } = await server.planner<string>('GET', `/v1/jobs/${items[0].id}/events`);
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(body).toMatch(/^event: job\ndata: \{.*"state":"complete".*\}\n\n$/);
  });

  it('tells the simulated service of every interval with its spread, as data and as a table', async () => {
    const address = `/v1/schedules/${planned.scheduleId}/simulation`;
    const whole = await get<Simulated>(address, '/v1/schedules/{id}/simulation');
    const one = await get<Simulated>(`${address}?queueId=sales`, '/v1/schedules/{id}/simulation');
    expect(one.queues).toEqual(whole.queues.filter(({ queueId }) => queueId === 'sales'));
    const { offered } = one.queues[0].intervals!;
    expect(offered.mean).toHaveLength(one.starts.length);
    const { body } = await server.planner<string>('GET', `${address}?queueId=sales&format=csv`);
    const [header, ...rows] = body.trim().split(/\r?\n/);
    expect(header).toContain('serviceLevel.p90');
    expect(rows).toHaveLength(offered.mean.filter((contacts) => contacts !== null).length);
    const schedule = await get<{ simulation: Simulated }>(`/v1/schedules/${planned.scheduleId}`, '/v1/schedules/{id}');
    expect(schedule.simulation.queues[0].intervals).toBeUndefined();
  });

  it('compares a scenario with its baseline', async () => {
    const order = { name: 'more', scheduleId: planned.scheduleId, changes: { volumeFactor: 1.3 }, workLimit: 2_000 };
    const { scenarioId } = await resultOf(
      server.manager,
      server.manager('POST', '/v1/scenarios', { ...order, targetGap: 0.5 }),
    );
    const scenario = await get<{ baseline: { contacts: number }; outcome: { contacts: number } }>(
      `/v1/scenarios/${scenarioId}`,
      '/v1/scenarios/{id}',
    );
    expect(scenario.outcome.contacts / scenario.baseline.contacts).toBeCloseTo(1.3, 6);
    const service = await get<{ outcome: { simulation: Simulated; differences: { queueId: string }[] } }>(
      `/v1/scenarios/${scenarioId}/service?queueId=sales`,
      '/v1/scenarios/{id}/service',
      server.manager,
    );
    expect(service.outcome.differences.map(({ queueId }) => queueId)).toEqual(['sales']);
    expect(service.outcome.simulation.queues[0].intervals!.serviceLevel.p10.some((share) => share !== null)).toBe(true);
    const { items } = await get<List<{ id: string }>>('/v1/scenarios', '/v1/scenarios', server.manager);
    expect(items.map(({ id }) => id)).toEqual([scenarioId]);
  });

  it('says why a plan cannot be made', async () => {
    const order = server.planner('POST', '/v1/plans', { ...period, startDate: '1990-01-01' });
    await expect(resultOf(server.planner, order)).rejects.toThrow(/histor|before/i);
  });
});

describe('a forecast over the API', () => {
  type Total = { name: string | null; mean: number; quantiles: number[] };
  type Explained = { mean: number; steps: Record<string, number> };

  it('tells totals and why, of the layers of a version too', async () => {
    const path = `/v1/forecasts/${planned.forecastId}`;
    const { items } = await get<{ items: Total[] }>(`${path}/totals?by=week`, '/v1/forecasts/{id}/totals');
    expect(items.map(({ name }) => name)).toEqual(['email', 'sales', 'service', null]);
    expect(items[3].mean).toBeCloseTo(items[0].mean + items[1].mean + items[2].mean, 6);
    const layer = { id: 'm', name: 'More', queueId: 'sales', from: '2025-09-02T00:00', to: '2025-09-03T00:00' };
    const adjustments = [{ ...layer, kind: 'add', value: 40, enabled: true }];
    const { body: version } = await server.planner<{ id: string }>('POST', `${path}/versions`, { adjustments });
    const { days, intervals } = await get<{ days: Explained[]; intervals: Explained[] }>(
      `/v1/forecasts/${version.id}/explanation?queueId=sales&date=2025-09-02`,
      '/v1/forecasts/{id}/explanation',
    );
    expect([days.length, intervals.length]).toEqual([1, 20]);
    expect(days[0].steps.adjustment).toBeCloseTo(40, 6);
    expect(Object.values(days[0].steps).reduce((a, b) => a + b)).toBeCloseTo(days[0].mean, 6);
    const refused = await server.planner('GET', `${path}/explanation?queueId=fax`);
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining('fax')]);
  });

  it('goes on from the contacts so far', async () => {
    const order = { startDate: '2025-08-27', days: 1, now: '2025-08-27T12:00' };
    const { forecastId } = await resultOf(server.planner, server.planner('POST', '/v1/forecasts', order));
    const { body } = await server.planner<{ queues: { notes: string[] }[] }>('GET', `/v1/forecasts/${forecastId}`);
    expect(body.queues[0].notes.some((note) => note.includes('contacts so far'))).toBe(true);
    const wrong = await server.planner('POST', '/v1/forecasts', { ...order, now: '2025-08-28T12:00' });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([400, expect.stringContaining('/now')]);
  });

  it('learns from events with a size, periods, hours of single dates and drivers that are kept', async () => {
    const events = [
      { id: 'm-1', name: 'Mailing', date: '2025-08-13', size: 20_000, queueIds: ['sales'] },
      { id: 'm-2', name: 'Mailing', date: '2025-09-03', size: 40_000, queueIds: ['sales'] },
      { id: 'h-1', name: 'School holidays', date: '2025-09-04', until: '2025-09-12', queueIds: null },
    ];
    const csv = 'id,name,queueIds,period,values\norders,Orders,sales,month,"[{""date"":""2025-08-01"",""value"":5}]"\n';
    expect((await server.planner('POST', '/v1/events', events)).status).toBe(200);
    const asCsv = { 'Content-Type': 'text/csv' };
    expect((await server.planner('POST', '/v1/drivers', csv, undefined, asCsv)).status).toBe(200);
    const { body } = await server.planner<{ items: object[] }>('GET', '/v1/drivers');
    expect(body.items).toEqual([expect.objectContaining({ id: 'orders', values: [{ date: '2025-08-01', value: 5 }] })]);
    const { forecastId } = await resultOf(
      server.planner,
      server.planner('POST', '/v1/forecasts', { startDate: '2025-09-01' }),
    );
    const { events: learned } = await get<{ events: { name: string; seen: number }[] }>(
      `/v1/forecasts/${forecastId}/explanation?queueId=sales`,
      '/v1/forecasts/{id}/explanation',
    );
    expect(learned).toContainEqual(expect.objectContaining({ name: 'Mailing', seen: 1 }));
    const backwards = [{ ...events[2], until: '2025-09-01' }];
    expect((await server.planner('POST', '/v1/events', backwards)).status).toBe(400);
    for (const { id } of events) await server.planner('DELETE', `/v1/events/${id}`);
    await server.planner('DELETE', '/v1/drivers/orders');
  });

  it('is watched for anomalies', async () => {
    const order = { from: '2025-08-18' };
    const { anomalyReportId } = await resultOf(server.planner, server.planner('POST', '/v1/anomaly-reports', order));
    const report = await get<{ from: string; anomalies: object[]; watched: { queueId: string; intervals: number }[] }>(
      `/v1/anomaly-reports/${anomalyReportId}`,
      '/v1/anomaly-reports/{id}',
    );
    expect(report.from).toBe('2025-08-18');
    expect(report.watched.map(({ queueId }) => queueId)).toEqual(['email', 'sales', 'service']);
    expect(report.watched[0].intervals).toBeGreaterThan(100);
    const { items } = await get<List<{ id: string; count: number }>>('/v1/anomaly-reports', '/v1/anomaly-reports');
    expect(items).toEqual([expect.objectContaining({ id: anomalyReportId, count: report.anomalies.length })]);
  });
});

describe('publication', () => {
  const shiftsOf = async (id: string, query: string) => {
    const items: (Shift & { agentExternalId: string })[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const address: string = `/v1/schedules/${id}/shifts?limit=5${query}${cursor && `&cursor=${cursor}`}`;
      const page: List<Shift & { agentExternalId: string }> = await get(
        address,
        '/v1/schedules/{id}/shifts',
        server.hr,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  };

  it('shows HR a schedule only once it is published, and its shifts by range', async () => {
    const { scheduleId } = planned;
    expect((await server.hr('GET', `/v1/schedules/${scheduleId}`)).status).toBe(404);
    expect((await server.hr('GET', `/v1/schedules/${scheduleId}/shifts`)).status).toBe(404);
    expect((await server.hr<List<object>>('GET', '/v1/schedules')).body.items).toEqual([]);
    expect((await server.planner('POST', `/v1/schedules/${scheduleId}/publish`)).body).toMatchObject({
      state: 'published',
    });

    const { shifts } = await get<ScheduleBody>(`/v1/schedules/${scheduleId}`, '/v1/schedules/{id}', server.hr);
    const all = await shiftsOf(scheduleId, '');
    expect(all.map(({ id }) => id)).toEqual(shifts.map(({ id }) => id));
    expect(all.every(({ agentId, agentExternalId }) => agentExternalId === agentId.replace('agent-', 'HR'))).toBe(true);
    const [from, to] = ['2025-09-02T00:00:00Z', '2025-09-03T00:00:00Z'];
    const ofTuesday = shifts.filter(({ start, end }) => end > from && start < to);
    expect((await shiftsOf(scheduleId, `&from=${from}&to=${to}`)).map(({ id }) => id)).toEqual(
      ofTuesday.map(({ id }) => id),
    );
    const ofAgent = await shiftsOf(scheduleId, '&agentId=agent-2');
    expect(ofAgent.map(({ id }) => id)).toEqual(
      shifts.filter(({ agentId }) => agentId === 'agent-2').map(({ id }) => id),
    );
  });

  it('gives way to the next one of the same week, once', async () => {
    const { items } = await get<List<ScheduleBody>>('/v1/schedules', '/v1/schedules');
    const draft = items.find(({ state }) => state === 'draft')!;
    expect((await server.planner('POST', `/v1/schedules/${draft.id}/publish`)).status).toBe(200);
    expect((await server.planner('POST', `/v1/schedules/${draft.id}/publish`)).status).toBe(409);
    expect((await server.planner('POST', `/v1/schedules/${planned.scheduleId}/publish`)).status).toBe(409);
    const states = (await get<List<ScheduleBody>>('/v1/schedules', '/v1/schedules')).items.map(({ state }) => state);
    expect(states.sort()).toEqual(['published', 'superseded']);
    expect((await server.hr('GET', `/v1/schedules/${planned.scheduleId}`)).status).toBe(404);
  });

  it('reaches calendars by key or by secret address, with one event for each published shift', async () => {
    const { items } = await get<List<ScheduleBody>>('/v1/schedules', '/v1/schedules', server.hr);
    const { shifts } = await get<ScheduleBody>(`/v1/schedules/${items[0].id}`, '/v1/schedules/{id}');
    const own = shifts.filter(({ agentId }) => agentId === 'agent-2');
    const { url } = await get<{ url: string }>(
      '/v1/agents/agent-2/calendar-link',
      '/v1/agents/{id}/calendar-link',
      server.hr,
    );
    const answer = await fetch(url);
    expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
    const text = await answer.text();
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual(
      own.map(({ start }) => new Date(start).toISOString()),
    );
    expect((await server.hr<string>('GET', '/v1/agents/agent-2/calendar.ics')).body).toBe(text);
    expect((await server.manager('GET', '/v1/agents/agent-2/calendar.ics')).status).toBe(403);
    expect((await fetch(url.replace('agent-2', 'agent-3'))).status).toBe(401);
    expect((await fetch(`${url}x`)).status).toBe(401);
  });
});
