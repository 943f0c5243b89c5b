import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shift } from '../../src/domain/plan.ts';
import {
  agentExplanation,
  agentSuggestions,
  momentExplanation,
  rulePrice,
  shiftSuggestions,
} from '../../src/domain/schedule-answers.ts';
import type { Log } from '../../src/jobs/log.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { resultOf, runningServer, type TestServer } from './running-server.ts';

const failures: unknown[] = [];
const log: Log = { info: () => {}, warn: () => {}, error: (details) => failures.push(details) };

let server: TestServer;
let scheduleId: string;
let shifts: Shift[];
beforeAll(async () => {
  server = await runningServer({ log });
  await server.planner('PUT', '/v1/centre', smallCentre);
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
  const order = { startDate: '2025-09-01', targetGap: 0.5, workLimit: 500, replications: 2 };
  ({ scheduleId } = await resultOf(server.planner, server.planner('POST', '/v1/plans', order)));
  ({ shifts } = (await server.planner<{ shifts: Shift[] }>('GET', `/v1/schedules/${scheduleId}`)).body);
});
afterAll(() => server.stop());

const ask = async (path: string) => {
  const { status, body } = await server.planner<Record<string, unknown>>('GET', `/v1/schedules/${scheduleId}/${path}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

describe('answers about a stored schedule', () => {
  it('tell who is on at an instant, with dates instead of numbers of days', async () => {
    const { moment } = await ask('explanations?at=2025-09-03T10:00:00Z');
    const { agents, reasons, onPhone } = momentExplanation.parse(moment);
    const at = Date.parse('2025-09-03T10:00:00Z');
    const present = shifts.filter(({ activities }) =>
      activities.some(
        ({ activity, start, end }) => activity === 'onQueue' && Date.parse(start) <= at && at < Date.parse(end),
      ),
    );
    expect(onPhone).toBe(present.length);
    const isOn = ({ presence }: { presence: string }): boolean => presence === 'on the phone';
    expect(
      agents
        .filter(isOn)
        .map(({ agentId }) => agentId)
        .sort(),
    ).toEqual(present.map(({ agentId }) => agentId).sort());
    expect(JSON.stringify(reasons)).not.toMatch(/\bdays? \d+( to|:|$)/);
  });

  it('are given up in silence when the caller leaves', async () => {
    const leaving = new AbortController();
    const headers = { Authorization: `Bearer ${await server.keyOf('planner')}` };
    const asked = fetch(`${server.url}/v1/schedules/${scheduleId}/rule-prices`, { headers, signal: leaving.signal });
    setTimeout(() => leaving.abort(), 200);
    await expect(asked).rejects.toThrow();
    await ask(`explanations?agentId=${shifts[0].agentId}`);
    expect(failures).toEqual([]);
  });

  it('tell why an agent has its shifts, and other ones', async () => {
    const { agentId } = shifts[0];
    const { agent } = await ask(`explanations?agentId=${agentId}`);
    const answer = agentExplanation.parse(agent);
    expect(answer.shifts.map(({ shift }) => shift)).toEqual(
      shifts.filter((shift) => shift.agentId === agentId).sort((a, b) => a.start.localeCompare(b.start)),
    );
    expect(answer.alternatives.length).toBeGreaterThan(0);
  });

  it('suggest takers for the times of a shift, and shifts for an agent', async () => {
    const { agentId, start, end } = shifts[0];
    const { shift } = await ask(`suggestions?start=${start}&end=${end}`);
    const { takers, others } = shiftSuggestions.parse(shift);
    for (const taker of takers) expect(taker.shift).toMatchObject({ agentId: taker.agentId, start, end });
    expect(others).toContainEqual({ agentId, reasons: ['works on this day already'] });
    const { agent } = await ask(`suggestions?agentId=${agentId}`);
    expect(agentSuggestions.parse(agent).days.map(({ date }) => date)).toHaveLength(7);
  });

  it('price the rules', async () => {
    const { items } = await ask('rule-prices');
    for (const item of items as unknown[]) expect(rulePrice.parse(item).estimatedPoints).toBeGreaterThan(0);
  });

  it('refuse instants outside, strangers, and questions that are none', async () => {
    const refused = (path: string) => server.planner<{ detail: string }>('GET', `/v1/schedules/${scheduleId}/${path}`);
    expect((await refused('explanations')).status).toBe(422);
    expect((await refused('explanations?at=2025-10-03T10:00:00Z')).body.detail).toMatch(/not within the 7 days/);
    expect((await refused('explanations?agentId=nobody')).status).toBe(404);
    expect((await refused('suggestions?start=2025-09-03T10:00:00Z')).status).toBe(422);
    const short = await refused('suggestions?start=2025-09-03T10:00:00Z&end=2025-09-03T10:30:00Z');
    expect(short).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/no shift type lasts 0.5 h/) } });
    expect((await server.planner('GET', '/v1/schedules/none/explanations?agentId=a')).status).toBe(404);
  });
});
