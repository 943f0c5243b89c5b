import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scheduleDifference } from '../../api/schemas.ts';
import type { Shift } from '../../src/domain/plan.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { resultOf, runningServer, type TestServer } from './running-server.ts';

let server: TestServer;
let scheduleId: string;
const effort = { seed: 1, targetGap: 0.01, workLimit: 3_000, replications: 4 };
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', smallCentre);
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
  const plan = server.planner('POST', '/v1/plans', { startDate: '2025-09-01', ...effort });
  ({ scheduleId } = await resultOf(server.planner, plan));
});
afterAll(() => server.stop());

const shiftsOf = async (id: string): Promise<Shift[]> =>
  (await server.planner<{ shifts: Shift[] }>('GET', `/v1/schedules/${id}`)).body.shifts;

describe('repairing a schedule', () => {
  it('makes a draft without the absent agent that changes little, and shows what', async () => {
    const { planner } = server;
    const before = await shiftsOf(scheduleId);
    const { agentId } = before.find(({ date }) => date === '2025-09-03')!;
    const off = { id: 'ill', agentId, from: '2025-09-03', to: '2025-09-03', reason: 'sickness' };
    expect((await planner('POST', '/v1/time-off', [off])).status).toBeLessThan(300);
    const order = { from: '2025-09-03T00:00:00+02:00', maxChanges: 3, ...effort };
    const made = await resultOf(planner, planner('POST', `/v1/schedules/${scheduleId}/repairs`, order));
    expect(Object.keys(made)).toEqual(['scheduleId']);

    const { body } = await planner<{ items: unknown[] }>(
      'GET',
      `/v1/schedules/${made.scheduleId}/differences?from=${scheduleId}`,
    );
    const items = body.items.map((item) => scheduleDifference.parse(item));
    expect(items).toContainEqual(expect.objectContaining({ agentId, date: '2025-09-03', after: null }));
    const moved = items.filter(({ before: was, after: is }) => was?.start !== is?.start);
    expect(moved.length).toBeLessThanOrEqual(4);
    expect(items.every(({ date }) => date >= '2025-09-03')).toBe(true);

    const after = await shiftsOf(made.scheduleId);
    const early = ({ date }: Shift) => date < '2025-09-03';
    expect(after.filter(early)).toEqual(before.filter(early));
  });

  it('refuses a moment after the schedule and a requirement of other days', async () => {
    const { planner } = server;
    const late = await planner('POST', `/v1/schedules/${scheduleId}/repairs`, {
      from: '2025-10-01T00:00:00Z',
      ...effort,
    });
    await expect(resultOf(planner, Promise.resolve(late))).rejects.toThrow(/is after the schedule/);
    expect((await planner('POST', '/v1/schedules/none/repairs', { from: '2025-09-03T00:00:00Z' })).status).toBe(404);
  });
});
