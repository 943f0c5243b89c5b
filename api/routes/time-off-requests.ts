import { z } from 'zod';
import { id } from '../../src/domain/common.ts';
import { timeOffBalance, timeOffEntitlement, timeOffOrder, timeOffRequest } from '../../src/domain/time-off-request.ts';
import { InputError, NotFoundError } from '../../src/errors.ts';
import { decideTimeOff, requestTimeOff, timeOffBalances, withdrawTimeOff } from '../../src/hr/time-off-requests.ts';
import type { Role } from '../../src/store/key-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Caller, defineRoute, peopleEditors, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, updatedSince } from '../schemas.ts';

const tag = 'Time off';
const deciders: readonly Role[] = ['manager', 'planner', 'hr', 'admin'];
const withAgents: readonly Role[] = [...deciders, 'agent'];

export const decisionBody = z.strictObject({ note: z.string().max(500).nullable().default(null) });

/** The caller's own id for agents; for others the one they name. */
export function actingAgent({ role, agentId }: Caller, named: string | undefined): string {
  if (role === 'agent') {
    if (named !== undefined && named !== agentId) throw new InputError('agentId', 'leave it out or name yourself.');
    return agentId!;
  }
  if (named === undefined) throw new InputError('agentId', 'say for whom.');
  return named;
}

/** Agents see their own requests; those of others do not exist for them. */
async function findVisible(store: Store, requestId: string, { role, agentId }: Caller) {
  const request = await store.timeOff.find(requestId);
  if (role !== 'agent' || request.agentId === agentId) return request;
  throw new NotFoundError('id', `there is no request for time off "${requestId}".`);
}

const sentEntitlement = z.strictObject({
  ...timeOffEntitlement.shape,
  agentId: id.optional(),
  agentExternalId: z.string().optional().describe('Instead of agentId'),
});

export const timeOffRequestRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/time-off-requests',
    summary: 'Ask for time off',
    description:
      'Approved at once where /v1/policies/time-off allows it, otherwise it waits and `findings` say why. Approved time off is in the configuration and off the published roster in the same moment. Days that are off or asked for already: 409.',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    body: timeOffOrder,
    answers: { 201: { description: 'The request: approved, or requested and waiting', schema: timeOffRequest } },
    async handle({ store, clock, body, caller }) {
      const order = { ...body, agentId: actingAgent(caller, body.agentId) };
      const request = await requestTimeOff(store, clock, order, caller.name);
      return { status: 201, body: request, headers: { Location: `/v1/time-off-requests/${request.id}` } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/time-off-requests',
    summary: 'Requests for time off, newest first',
    description: 'Agents see their own.',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    query: pageQuery.extend({ agentId: id.optional(), state: timeOffRequest.shape.state.optional(), updatedSince }),
    answers: { 200: { description: 'A page of requests', schema: listOf(timeOffRequest) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.timeOff.list(caller.role === 'agent' ? { ...query, agentId: caller.agentId! } : query),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/time-off-requests/{id}',
    summary: 'One request for time off',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    params: idParams,
    answers: { 200: { description: 'The request', schema: timeOffRequest } },
    handle: async ({ store, params, caller }) => ({ body: await findVisible(store, params.id, caller) }),
  }),
  ...(['approve', 'reject'] as const).map((verb) =>
    defineRoute({
      method: 'post',
      path: `/v1/time-off-requests/{id}/${verb}`,
      summary: verb === 'approve' ? 'Approve a request for time off' : 'Reject a request for time off',
      description:
        verb === 'approve'
          ? 'Whatever its findings say. The agent’s published shifts of these days are taken off the roster: `removedShiftIds`.'
          : undefined,
      tag,
      roles: deciders,
      params: idParams,
      body: decisionBody,
      answers: { 200: { description: 'The request', schema: timeOffRequest } },
      handle: async ({ store, clock, params, body, caller }) => ({
        body: await decideTimeOff(
          store,
          clock,
          params.id,
          { approve: verb === 'approve', note: body.note },
          caller.name,
        ),
      }),
    }),
  ),
  defineRoute({
    method: 'post',
    path: '/v1/time-off-requests/{id}/withdraw',
    summary: 'Take a request for time off back',
    description: 'An approved one until it begins. Shifts that made room for it do not come back by themselves.',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    params: idParams,
    answers: { 200: { description: 'The request', schema: timeOffRequest } },
    async handle({ store, clock, params, caller }) {
      await findVisible(store, params.id, caller);
      return { body: await withdrawTimeOff(store, clock, params.id, caller.name) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/time-off-balances',
    summary: 'What is left of entitlements to time off',
    description: 'Of one year, this one unless told. Agents see their own.',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    query: z.object({ agentId: id.optional(), year: z.coerce.number().int().min(1970).max(2999).optional() }),
    answers: {
      200: { description: 'Balances by agent and reason', schema: z.object({ items: z.array(timeOffBalance) }) },
    },
    async handle({ store, clock, query, caller }) {
      const asked = caller.role === 'agent' ? { ...query, agentId: caller.agentId! } : query;
      return { body: { items: await timeOffBalances(store, clock, asked) } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/time-off-entitlements',
    summary: 'How much time off agents may take',
    tag,
    roles: deciders,
    query: z.object({ agentId: id.optional(), year: z.coerce.number().int().min(1970).max(2999).optional() }),
    answers: {
      200: { description: 'By agent, year and reason', schema: z.object({ items: z.array(timeOffEntitlement) }) },
    },
    handle: async ({ store, query }) => ({ body: { items: await store.timeOff.listEntitlements(query) } }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/time-off-entitlements',
    summary: 'Set how much time off agents may take, many at once',
    description: 'All of them or none, each by agent, year and reason; those not named stay as they are.',
    tag,
    roles: peopleEditors,
    body: z.array(sentEntitlement).min(1).max(10_000),
    bodyRows: sentEntitlement,
    answers: { 200: { description: 'What was stored', schema: z.object({ count: z.int() }) } },
    async handle({ store, body, caller }) {
      const agents = (await store.centre.read()).agents;
      const idOf = new Map(agents.map((agent) => [agent.externalId, agent.id]));
      const entitlements = body.map(({ agentExternalId, agentId, ...entitlement }, index) => {
        const found = agentId ?? idOf.get(agentExternalId ?? null);
        if (found !== undefined) return { ...entitlement, agentId: found };
        const field = agentExternalId === undefined ? 'agentId' : 'agentExternalId';
        throw new InputError(`[${index}].${field}`, `there is no agent "${agentExternalId ?? ''}".`);
      });
      await store.timeOff.putEntitlements(entitlements, caller.name);
      return { body: { count: body.length } };
    },
  }),
];
