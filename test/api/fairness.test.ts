import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { FairnessAccount, FairnessRow, RosterFairness } from '../../src/domain/fairness.ts';
import type { Shift } from '../../src/domain/plan.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { resultOf, runningServer, type TestServer } from './running-server.ts';

const [{ id: first, queueIds }] = smallCentre.agents;
const { id: second } = smallCentre.agents.find((agent) => agent.id !== first && agent.queueIds[0] === queueIds[0])!;
const flexible: Centre = {
  ...smallCentre,
  timeOff: [],
  contracts: smallCentre.contracts.map((contract) => ({ ...contract, minWeeklyPaidMinutes: 0, minWeeklyDays: 0 })),
  agents: smallCentre.agents.map((agent) => ({ ...agent, undesiredWeekdays: [1, 2] })),
};

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', flexible);
  const monday = '2025-08-25';
  const shifts = [
    dayShift(first, monday, '08:00'),
    dayShift(first, '2025-08-26', '12:00'),
    dayShift(second, '2025-08-27', '08:00'),
  ];
  const id = await draft(server.store, monday, shifts, flexible);
  await server.planner('POST', `/v1/schedules/${id}/publish`);
});
afterAll(() => server.stop());

const week = 'from=2025-08-25&to=2025-08-31';
type Rows = { items: FairnessRow[]; nextCursor: string | null };
type Schedule = { quality: { fairness?: FairnessAccount }; fairness?: RosterFairness[]; shifts: Shift[] };

describe('GET /v1/fairness', () => {
  it('tells what each agent carried, by id, a page at a time or as a table', async () => {
    const { body } = await server.manager<Rows>('GET', `/v1/fairness?${week}&limit=2`);
    expect(body.items).toHaveLength(2);
    const { body: own } = await server.manager<Rows>('GET', `/v1/fairness?${week}&agentId=${first}`);
    expect(own.items).toMatchObject([{ shifts: 2, lates: 1, undesiredDays: 2, paidHours: 16 }]);
    expect(own.items[0].aboveFairShare.undesiredDays).toBeGreaterThan(0);
    const { body: rest } = await server.manager<Rows>(
      'GET',
      `/v1/fairness?${week}&limit=1000&cursor=${body.nextCursor}`,
    );
    expect(body.items.length + rest.items.length).toBe(flexible.agents.length);
    const table = await server.manager('GET', `/v1/fairness?${week}`, undefined, undefined, { Accept: 'text/csv' });
    expect(table.body).toMatch(/^agentId,agentName,shifts,.*aboveFairShare\.weekends/);
    expect(String(table.body).trim().split('\n')).toHaveLength(flexible.agents.length + 1);
  });

  it('is not for HR, and refuses a period that cannot be', async () => {
    expect((await server.hr('GET', `/v1/fairness?${week}`)).status).toBe(403);
    const { status, body } = await server.planner('GET', '/v1/fairness?from=2025-08-25&to=2025-08-01');
    expect([status, problem.parse(body).errors?.[0].parameter]).toEqual([422, 'to']);
  });
});

describe('rosters', () => {
  const order = { targetGap: 0.5, workLimit: 500, replications: 2 };
  const roster = async (body: object): Promise<Schedule> => {
    const job = server.planner('POST', '/v1/schedules', { ...order, ...body });
    const { scheduleId } = await resultOf(server.planner, job);
    return (await server.planner<Schedule>('GET', `/v1/schedules/${scheduleId}`)).body;
  };

  /** Two agents on the first queue all week, by a requirement made elsewhere. */
  async function requireTwo(): Promise<string> {
    const { store } = server;
    const none = await store.schedules.findItem(await draft(store, '2025-09-01', [], flexible));
    const {
      forecastId,
      id: _,
      createdAt: __,
      ...staffing
    } = await store.forecasts.findStaffing(none.staffingRequirementId);
    const queues = staffing.queues.map((queue) => ({
      ...queue,
      requiredWithShrinkage: queue.required.map(() => (queue.queueId === queueIds[0] ? 2 : 0)),
    }));
    return store.forecasts.addStaffing({ ...staffing, queues }, forecastId, flexible);
  }

  it('weigh what was carried as asked, else as the policy says', async () => {
    const staffingRequirementId = await requireTwo();
    const fair = await roster({ staffingRequirementId, fairnessWeight: 1000 });
    const row = fair.fairness!.find(({ agentId }) => agentId === first)!;
    expect(row.before.undesiredDays).toBeGreaterThan(0.5);
    expect(fair.quality.fairness).toMatchObject({ weight: 1000, method: 'secondRun' });
    expect(fair.shifts.filter(({ agentId, date }) => agentId === first && date <= '2025-09-02')).toEqual([]);

    await server.planner('PUT', '/v1/policies/planning', { fairnessWeight: 2, ledgerWeeks: 4 });
    const byPolicy = await roster({ staffingRequirementId });
    expect(byPolicy.quality.fairness).toMatchObject({ weight: 2 });
  });

  it('refuse a weight that is none', async () => {
    const body = { ...order, startDate: '2025-09-01', fairnessWeight: -1 };
    expect((await server.planner('POST', '/v1/plans', body)).status).toBe(400);
  });
});
