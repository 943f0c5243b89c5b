import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanSummary, RosterQuality, Shift } from '../../src/domain/plan.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { resultOf, runningServer, type TestServer } from './running-server.ts';

type Schedule = { quality: RosterQuality; shifts: Shift[]; summary: PlanSummary };
const effort = { targetGap: 0.01, workLimit: 2_000 };

/** Everybody would rather not work on Mondays and Tuesdays; the first agent had to last week. */
const centre = {
  ...smallCentre,
  timeOff: [],
  contracts: smallCentre.contracts.map((contract) => ({ ...contract, minWeeklyPaidMinutes: 0, minWeeklyDays: 0 })),
  agents: smallCentre.agents.map((agent) => ({ ...agent, undesiredWeekdays: [1, 2] })),
};
const [{ id: first, queueIds }] = centre.agents;
const { id: second } = centre.agents.find((agent) => agent.id !== first && agent.queueIds[0] === queueIds[0])!;

let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', centre);
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
  const burdens = ['2025-08-25', '2025-08-26'].map((date) => dayShift(first, date, '08:00'));
  const shifts = [...burdens, dayShift(second, '2025-08-27', '08:00')];
  const before = await draft(server.store, '2025-08-25', shifts, centre);
  await server.planner('POST', `/v1/schedules/${before}/publish`);
  const order = { startDate: '2025-09-01', rosterFor: 'service', fairnessWeight: 1000, replications: 4, ...effort };
  ({ scheduleId: id } = await resultOf(server.planner, server.planner('POST', '/v1/plans', order)));
});
afterAll(() => server.stop());

const read = async (schedule = id): Promise<Schedule> =>
  (await server.planner<Schedule>('GET', `/v1/schedules/${schedule}`)).body;

describe('a roster made for service', () => {
  it('is counted in its own terms after hand edits', async () => {
    const { quality, shifts } = await read();
    expect(quality.rosterFor).toBe('service');
    const edits = [{ op: 'remove', shiftId: shifts[0].id }];
    await server.planner('POST', `/v1/schedules/${id}/edits?allowRuleBreaks=true`, { edits });
    const edited = (await read()).quality;
    expect(edited.objective).not.toBe(quality.objective);
    await server.planner('POST', `/v1/schedules/${id}/restore`, { revision: 0 });
    const restored = (await read()).quality;
    expect(restored.objective).toBeCloseTo(quality.objective, 6);
    expect(restored.gap).toBeCloseTo(quality.gap, 9);
  });

  it('is compared with rosters made for service, under the same fairness', async () => {
    const order = { name: 'as it is', scheduleId: id, changes: { volumeFactor: 1 }, ...effort };
    const { scenarioId } = await resultOf(server.planner, server.planner('POST', '/v1/scenarios', order));
    const { body } = await server.planner<Record<string, PlanSummary>>('GET', `/v1/scenarios/${scenarioId}`);
    expect(body.outcome).toEqual(body.baseline);
  });

  it('is repaired for service', async () => {
    const order = { from: '2025-09-03T00:00:00+02:00', replications: 4, ...effort };
    const { scheduleId } = await resultOf(server.planner, server.planner('POST', `/v1/schedules/${id}/repairs`, order));
    const [before, after] = [await read(), await read(scheduleId)];
    expect(after.quality.rosterFor).toBe('service');
    expect(after.quality.objective).toBeLessThanOrEqual(before.quality.objective + 1e-6);
  });
});
