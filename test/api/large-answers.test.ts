import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { runningServer, type TestServer } from './running-server.ts';

const monday = '2025-09-08';
const shifts = ['agent-3', 'agent-6'].map((agentId) => dayShift(agentId, monday, '08:00'));
let server: TestServer;
let id: string;
beforeAll(async () => {
  server = await runningServer({ doesJobs: false });
  await server.store.centre.replace(smallCentre, 'test');
  id = await draft(server.store, monday, shifts);
});
afterAll(() => server.stop());

interface List {
  items: { id: string; agentExternalId: string }[];
}
const ofSchedule = (caller = server.planner) => caller<List>('GET', `/v1/schedules/${id}/shifts`);
const inForce = () => server.hr<List>('GET', `/v1/shifts?from=${monday}&to=2025-09-14`);

describe('answers that are kept', () => {
  it('are not shown to those who may not see them', async () => {
    expect((await ofSchedule()).body.items).toHaveLength(2);
    expect((await ofSchedule(server.hr)).status).toBe(404);
    expect((await inForce()).body.items).toEqual([]);
  });

  it('are told as unchanged to those who have them', async () => {
    const { headers } = await ofSchedule();
    const ifNoneMatch = { 'If-None-Match': headers.get('etag')! };
    const again = await server.planner('GET', `/v1/schedules/${id}/shifts`, undefined, undefined, ifNoneMatch);
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('follow every change: publication, people, hand edits, later publications', async () => {
    const whole = () => server.planner<{ state: string; revision: number }>('GET', `/v1/schedules/${id}`);
    expect((await whole()).body.state).toBe('draft');
    expect((await server.planner('POST', `/v1/schedules/${id}/publish`)).status).toBe(200);
    expect((await whole()).body.state).toBe('published');
    expect((await inForce()).body.items).toHaveLength(2);

    const agent = (await server.planner<object>('GET', '/v1/agents/agent-3')).body;
    await server.planner('PUT', '/v1/agents/agent-3', { ...agent, externalId: 'HR-new' });
    for (const { body } of [await ofSchedule(), await inForce()]) {
      expect(body.items.map(({ agentExternalId }) => agentExternalId).sort()).toEqual(['HR-new', 'HR6']);
    }

    const later = await draft(server.store, monday, [shifts[0]]);
    await server.store.schedules.publish(later, 'test');
    expect((await inForce()).body.items.map(({ id }) => id)).toEqual([shifts[0].id]);
    expect((await whole()).body.state).toBe('superseded');
  });
});
