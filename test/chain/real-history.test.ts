import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenClock } from '../../src/clock.ts';
import type { Centre, Queue } from '../../src/domain/centre.ts';
import type { Forecast, PlanSummary, RosterQuality, Shift, Staffing } from '../../src/domain/plan.ts';
import { type Caller, resultOf, runningServer, type TestServer } from '../api/running-server.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { hasShared, sharedFile, withoutShared } from '../shared.ts';

const startDate = '2014-06-16';
const [template] = smallCentre.queues;
const queue = (id: string): Queue => ({
  ...template,
  id,
  name: `Queue ${id}`,
  meanPatienceSeconds: null,
  openingHours: null,
});
/** A Dutch centre for three queues of the history; its 90 agents are ours. */
const centre: Centre = {
  ...smallCentre,
  site: { ...smallCentre.site, name: 'Real history', timeZone: 'Europe/Amsterdam', country: 'NL' },
  queues: [queue('5'), queue('2'), queue('20')],
  timeOff: [],
  agents: Array.from({ length: 90 }, (_, n) => ({
    ...smallCentre.agents[n % 20],
    id: `agent-${n + 1}`,
    externalId: `HR${n + 1}`,
    queueIds: [['5'], ['5', '2'], ['20', '5']][n % 3],
  })),
};

describe.skipIf(!hasShared)(`from a real contact log to a published week ${hasShared ? '' : withoutShared}`, () => {
  let server: TestServer;
  let planner: Caller;
  let scheduleId: string;
  let staffingRequirementId: string;
  beforeAll(async () => {
    server = await runningServer({ clock: frozenClock(Date.parse(`${startDate}T00:00:00Z`)) });
    planner = server.planner;
    await planner('PUT', '/v1/centre', centre);
  });
  afterAll(() => server?.stop());

  it('imports half a year of quarter hours once, however often it is sent', async () => {
    const file = readFileSync(sharedFile('data/vanad2014_queue_15min.csv.gz'));
    const send = () =>
      planner<{ inserted: number; unchanged: number; replaced: number }>(
        'POST',
        '/v1/history/imports?timeZone=Europe/Amsterdam&fileName=queues.csv.gz',
        file,
        'application/gzip',
      );
    const first = await send();
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ replaced: 0, unchanged: 0 });
    expect(first.body.inserted).toBeGreaterThan(50_000);
    const second = await send();
    expect(second.status).toBe(200);
    expect(second.body).toMatchObject({ inserted: 0, replaced: 0, unchanged: first.body.inserted });
  });

  it('plans the week after 15 June 2014 near what really came', async () => {
    const order = { startDate, targetGap: 0.05, workLimit: 30_000 };
    const made = await resultOf(planner, planner('POST', '/v1/plans', order));
    ({ scheduleId, staffingRequirementId } = made);
    const { body } = await planner<Forecast>('GET', `/v1/forecasts/${made.forecastId}`);
    const expected = body.queues[0].mean.reduce((sum, mean) => sum + mean, 0);
    const query = `queueId=5&from=2014-06-15T22:00:00Z&to=2014-06-22T22:00:00Z&limit=1000`;
    const history = await planner<{ items: { offered: number }[] }>('GET', `/v1/history?${query}`);
    const actual = history.body.items.reduce((sum, { offered }) => sum + offered, 0);
    expect(actual).toBeGreaterThan(5_000);
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.2);
  });

  it('tells the customers’ patience from the waits and abandonments of the log and staffs by it', async () => {
    const { body } = await planner<Staffing>('GET', `/v1/staffing-requirements/${staffingRequirementId}`);
    const [five] = body.queues;
    expect(five.formula).toBe('erlangA');
    expect(five.patience).toMatchObject({ source: 'estimated', words: expect.stringContaining('estimated from') });
    expect(Math.abs(five.patience!.meanSeconds! - 992)).toBeLessThan(1);
  });

  it('proves its roster and hands it to HR once it is published', async () => {
    const { body } = await planner<{ quality: RosterQuality; summary: PlanSummary }>(
      'GET',
      `/v1/schedules/${scheduleId}`,
    );
    expect(body.quality.bound).toBeLessThanOrEqual(body.quality.objective);
    expect(body.quality.gap).toBeLessThan(0.1);
    expect(body.summary.serviceLevel).toBeGreaterThan(0);
    expect((await server.hr('GET', `/v1/schedules/${scheduleId}/shifts`)).status).toBe(404);
    expect((await planner('POST', `/v1/schedules/${scheduleId}/publish`)).status).toBe(200);

    const shifts: (Shift & { agentExternalId: string })[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/schedules/${scheduleId}/shifts?limit=100${cursor && `&cursor=${cursor}`}`;
      const page: { body: { items: typeof shifts; nextCursor: string | null } } = await server.hr('GET', path);
      shifts.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    expect(new Set(shifts.map(({ id }) => id)).size).toBe(shifts.length);
    expect(shifts.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0) / 60).toBeCloseTo(body.quality.paidHours, 6);
    expect(shifts.every(({ agentExternalId }) => agentExternalId.startsWith('HR'))).toBe(true);
    const calendar = await server.hr<string>('GET', `/v1/agents/${shifts[0].agentId}/calendar.ics`);
    expect(calendar.body).toContain('BEGIN:VEVENT');
  });
});
