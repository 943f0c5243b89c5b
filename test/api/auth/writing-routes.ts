import { smallCentre } from '../../pipeline/small-centre.ts';
import { dayShift, draft } from '../../store/published-roster.ts';
import type { Caller } from '../running-server.ts';
import type { AccessServer } from './access-server.ts';

/** A call of a route that changes something. */
export interface Recipe {
  path?: string;
  body?: unknown;
  /** The agent who calls; otherwise an admin does. */
  as?: string;
}

const startDate = '2026-03-09';
const porto = { name: 'Porto', timeZone: 'Europe/Lisbon' };
const [agent, other, giver, , , taker] = smallCentre.agents;
const webhook = { url: 'http://127.0.0.1:9/hook', kinds: ['shift'] };
const interval = { queueId: 'sales', start: '2026-01-05T09:00:00Z', offered: 12, averageHandleTimeSeconds: 200 };

const forecastRow = { queueId: 'sales', start: '2026-03-09T08:00:00Z', mean: 12, averageHandleTimeSeconds: 200 };
const staffingRow = {
  queueId: 'sales',
  start: forecastRow.start,
  formula: 'erlangC',
  required: 3,
  requiredWithShrinkage: 4,
  expectedServiceLevel: 0.9,
  expectedOccupancy: 0.8,
};

/** An item of each noun that is configured, by id. */
export const sampleItems: Record<string, (id: string) => object> = {
  queues: (id) => ({ ...smallCentre.queues[0], id, name: id }),
  skills: (id) => ({ id, name: id }),
  contracts: (id) => ({ ...smallCentre.contracts[0], id, name: id }),
  'shift-templates': (id) => ({ ...smallCentre.shiftTemplates[0], id, name: id }),
  'activity-codes': (id) => ({ id, name: id, category: 'meeting', paid: true, countsTowardShrinkage: true }),
  agents: (id) => ({ ...agent, id, name: id, externalId: id }),
  'agent-contracts': (id) => ({
    id,
    agentId: agent.id,
    contractId: agent.contractId,
    validFrom: id === 'new-1' ? '2026-01-01' : '2026-02-01',
  }),
  'time-off': (id) => ({ id, agentId: agent.id, from: '2026-05-01', to: '2026-05-02', reason: 'vacation' }),
  events: (id) => ({ id, name: id, date: '2026-05-01', queueIds: null }),
  'special-days': (id) => ({
    id,
    name: id,
    date: id === 'new-1' ? '2026-12-24' : '2026-12-31',
    queueIds: null,
    openingHours: [],
  }),
  drivers: (id) => ({ id, name: id, queueIds: null, period: 'day', values: [{ date: '2026-05-01', value: 3 }] }),
  'roster-pins': (id) => ({
    id,
    agentId: agent.id,
    date: id === 'new-1' ? '2026-05-04' : '2026-05-05',
    shiftTemplateId: null,
    start: null,
  }),
  'fixed-activities': (id) => ({
    id,
    agentId: agent.id,
    activityCodeId: 'meeting',
    date: id === 'new-1' ? '2026-05-04' : '2026-05-05',
    from: 600,
    to: 660,
  }),
};

interface Kitchen {
  server: AccessServer;
  /** Makes what a call needs. */
  admin: Caller;
  /** The admin who signs in, and with which password. */
  userId: string;
  password: string;
}

export function writingRoutes({
  server,
  admin,
  userId,
  password,
}: Kitchen): Record<string, () => Recipe | Promise<Recipe>> {
  const idOf = async (path: string, body: unknown): Promise<string> => {
    const answer = await admin<{ id: string }>('POST', path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const newUser = (name: string) => ({ email: `${name}@example.com`, name, role: 'planner' });
  const newUserPath = async (name: string) => `/v1/users/${await idOf('/v1/users', newUser(name))}`;
  const newDraft = () => draft(server.store, startDate, [dayShift(agent.id, startDate, '08:00')]);
  const newScenario = async () => {
    const item = { name: 'more', scheduleId: await newDraft(), changes: {}, unchangedRoster: null };
    const { summary, simulation } = await server.store.schedules.find(item.scheduleId);
    const liveServiceLevel = { mean: 0, standardError: 0 };
    const outcome = { simulation, differences: [], liveServiceLevel };
    const service = { baseline: simulation, outcome, unchangedRoster: null };
    return server.store.scenarios.add({ ...item, baseline: summary, outcome: summary, service });
  };
  let month = 0;
  const newRequest = () => {
    const date = `2027-${String(++month).padStart(2, '0')}-05`;
    return { agentId: agent.id, from: date, to: date, reason: 'vacation' };
  };
  let week = 0;
  const newPublishedShift = async () => {
    const anyHours = { ...smallCentre.contracts[0], minWeeklyPaidMinutes: 0, minWeeklyDays: 0 };
    await server.store.centre.put('contracts', [anyHours], 'test');
    const date = new Date(Date.UTC(2027, 0, 4 + 7 * week++)).toISOString().slice(0, 10);
    const shift = dayShift(giver.id, date, '08:00');
    await server.store.schedules.publish(await draft(server.store, date, [shift]), 'test');
    return shift.id;
  };
  const newSwap = async () => idOf('/v1/shift-swaps', { agentId: giver.id, shiftId: await newPublishedShift() });

  /** How to call each writing route so that it does something. Routes run in this order. */
  return {
    'post /v1/session': () => ({ body: { email: 'ada@example.com', password } }),
    'put /v1/session/password': () => ({ body: { currentPassword: password, newPassword: `${password}!` } }),
    'delete /v1/session': () => ({}),
    'post /v1/session/link': async () => ({
      body: { token: await server.store.signInLinks.create(userId, 5, 'test') },
    }),
    'put /v1/centre': () => ({ body: smallCentre }),
    'put /v1/site': () => ({ body: { ...smallCentre.site, name: 'Other name', minRestMinutes: 660 } }),
    ...Object.fromEntries(
      Object.entries(sampleItems).flatMap(([noun, item]) => [
        [`put /v1/${noun}/{id}`, () => ({ path: `/v1/${noun}/new-1`, body: item('new-1') })],
        [`post /v1/${noun}`, () => ({ body: [item('new-2')] })],
        [`delete /v1/${noun}/{id}`, () => ({ path: `/v1/${noun}/new-1` })],
      ]),
    ),
    'post /v1/history/imports': () => ({
      path: '/v1/history/imports?queueId=sales&timeZone=UTC&intervalMinutes=30',
      body: 'start,offered,aht_seconds\n2026-01-05T08:00:00Z,10,200\n2026-01-05T08:30:00Z,12,200\n',
    }),
    'post /v1/history': () => ({ body: [{ ...interval, answered: 11, abandoned: 1 }] }),
    'delete /v1/history': () => ({ path: '/v1/history?queueId=sales&from=2026-01-05&to=2026-01-06' }),
    'post /v1/forecasts': () => ({ body: { startDate } }),
    'post /v1/anomaly-reports': () => ({ body: {} }),
    'post /v1/plans': () => ({ body: { startDate } }),
    'post /v1/forecasts/imports': () => ({ body: [forecastRow] }),
    'post /v1/staffing-requirements': async () => ({
      body: { forecastId: await idOf('/v1/forecasts/imports', [forecastRow]) },
    }),
    'post /v1/staffing-requirements/imports': async () => ({
      path: `/v1/staffing-requirements/imports?forecastId=${await idOf('/v1/forecasts/imports', [forecastRow])}`,
      body: [staffingRow],
    }),
    'post /v1/schedules': async () => {
      const { rows } = await server.pool.query('select id from staffing_requirements limit 1');
      return { body: { staffingRequirementId: rows[0].id } };
    },
    'post /v1/schedules/{id}/publish': async () => ({ path: `/v1/schedules/${await newDraft()}/publish` }),
    'post /v1/schedules/{id}/edits': async () => ({
      path: `/v1/schedules/${await newDraft()}/edits?allowRuleBreaks=true`,
      body: { edits: [{ op: 'remove', shiftId: `${agent.id}_${startDate}` }] },
    }),
    'post /v1/schedules/{id}/restore': async () => {
      const id = await newDraft();
      const edits = [{ op: 'remove', shiftId: `${agent.id}_${startDate}` }];
      await admin('POST', `/v1/schedules/${id}/edits?allowRuleBreaks=true`, { edits });
      return { path: `/v1/schedules/${id}/restore`, body: { revision: 0 } };
    },
    'post /v1/schedules/{id}/shifts': async () => ({
      path: `/v1/schedules/${await newDraft()}/shifts?allowRuleBreaks=true`,
      body: [],
    }),
    'post /v1/schedules/{id}/pins': async () => ({
      path: `/v1/schedules/${await newDraft()}/pins`,
      body: { agentIds: [agent.id] },
    }),
    'post /v1/schedules/{id}/repairs': async () => ({
      path: `/v1/schedules/${await newDraft()}/repairs`,
      body: { from: `${startDate}T00:00:00Z` },
    }),
    'post /v1/schedules/{id}/copy': async () => ({ path: `/v1/schedules/${await newDraft()}/copy` }),
    'delete /v1/schedules/{id}': async () => ({ path: `/v1/schedules/${await newDraft()}` }),
    'put /v1/policies/payroll': async () => ({ body: (await admin('GET', '/v1/policies/payroll')).body }),
    'post /v1/agents/{id}/calendar-link': () => ({ path: `/v1/agents/${agent.id}/calendar-link` }),
    'delete /v1/agents/{id}/calendar-link': () => ({ path: `/v1/agents/${agent.id}/calendar-link` }),
    'post /v1/scenarios': async () => ({ body: { name: 'more', scheduleId: await newDraft(), changes: {} } }),
    'post /v1/jobs/{id}/cancel': async () => ({ path: `/v1/jobs/${await idOf('/v1/plans', { startDate })}/cancel` }),
    'post /v1/webhooks': () => ({ body: webhook }),
    'put /v1/webhooks/{id}': async () => ({
      path: `/v1/webhooks/${await idOf('/v1/webhooks', webhook)}`,
      body: { ...webhook, isActive: false },
    }),
    'post /v1/webhooks/{id}/secret': async () => ({
      path: `/v1/webhooks/${await idOf('/v1/webhooks', webhook)}/secret`,
    }),
    'delete /v1/webhooks/{id}': async () => ({ path: `/v1/webhooks/${await idOf('/v1/webhooks', webhook)}` }),
    'post /v1/webhook-deliveries/{id}/redeliver': async () => {
      const webhookId = await idOf('/v1/webhooks', webhook);
      const { rows } = await server.pool.query(
        `insert into webhook_deliveries (webhook_id, since, until, state) values ($1, 0, 1, 'dead') returning id`,
        [webhookId],
      );
      return { path: `/v1/webhook-deliveries/${rows[0].id}/redeliver` };
    },
    'post /v1/sites': () => ({ body: { ...porto, id: 'porto' } }),
    'put /v1/sites/{siteId}': () => ({ path: '/v1/sites/main', body: porto }),
    'post /v1/users': () => ({ body: newUser('new') }),
    'put /v1/users/{id}': async () => ({ path: await newUserPath('a'), body: { ...newUser('a'), role: 'manager' } }),
    'delete /v1/users/{id}': async () => ({ path: await newUserPath('b') }),
    'post /v1/users/{id}/sign-in-link': async () => ({ path: `${await newUserPath('c')}/sign-in-link` }),
    'delete /v1/users/{id}/sessions': async () => ({ path: `${await newUserPath('d')}/sessions` }),
    'post /v1/keys': () => ({ body: { name: 'x', role: 'hr' } }),
    'delete /v1/keys/{id}': async () => ({ path: `/v1/keys/${await idOf('/v1/keys', { name: 'y', role: 'hr' })}` }),
    'post /v1/forecasts/{id}/versions': async () => ({
      path: `/v1/forecasts/${await idOf('/v1/forecasts/imports', [forecastRow])}/versions`,
      body: { adjustments: [] },
    }),
    'delete /v1/forecasts/{id}': async () => ({
      path: `/v1/forecasts/${await idOf('/v1/forecasts/imports', [forecastRow])}`,
    }),
    'delete /v1/staffing-requirements/{id}': async () => {
      const forecastId = await idOf('/v1/forecasts/imports', [forecastRow]);
      const path = `/v1/staffing-requirements/imports?forecastId=${forecastId}`;
      return { path: `/v1/staffing-requirements/${await idOf(path, [staffingRow])}` };
    },
    'delete /v1/scenarios/{id}': async () => ({ path: `/v1/scenarios/${await newScenario()}` }),
    'post /v1/time-off-requests': () => ({ body: newRequest() }),
    ...Object.fromEntries(
      ['approve', 'reject', 'withdraw'].map((verb) => [
        `post /v1/time-off-requests/{id}/${verb}`,
        async () => ({
          path: `/v1/time-off-requests/${await idOf('/v1/time-off-requests', newRequest())}/${verb}`,
          body: verb === 'withdraw' ? undefined : {},
        }),
      ]),
    ),
    'post /v1/time-off-entitlements': () => ({
      body: [{ agentId: agent.id, year: 2026, reason: 'vacation', minutes: 9600, carriedOverMinutes: 0 }],
    }),
    'post /v1/shift-swaps': async () => ({ body: { agentId: giver.id, shiftId: await newPublishedShift() } }),
    'post /v1/shift-swaps/{id}/take': async () => ({
      path: `/v1/shift-swaps/${await newSwap()}/take`,
      body: { agentId: taker.id },
    }),
    ...Object.fromEntries(
      ['approve', 'reject'].map((verb) => [
        `post /v1/shift-swaps/{id}/${verb}`,
        async () => {
          const id = await newSwap();
          await admin('POST', `/v1/shift-swaps/${id}/take`, { agentId: taker.id });
          return { path: `/v1/shift-swaps/${id}/${verb}`, body: {} };
        },
      ]),
    ),
    'post /v1/shift-swaps/{id}/withdraw': async () => ({
      path: `/v1/shift-swaps/${await newSwap()}/withdraw`,
      body: { agentId: giver.id },
    }),
    'put /v1/me/wishes': () => ({ as: agent.id, body: { preferredStart: 540 } }),
    'put /v1/policies/time-off': async () => ({ body: (await admin('GET', '/v1/policies/time-off')).body }),
    'put /v1/policies/planning': async () => ({ body: (await admin('GET', '/v1/policies/planning')).body }),
    'put /v1/policies/self-service': async () => ({ body: (await admin('GET', '/v1/policies/self-service')).body }),
    'post /v1/agents/{id}/erasure': () => ({ path: `/v1/agents/${other.id}/erasure` }),
  };
}
