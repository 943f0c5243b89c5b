import { z } from 'zod';
import { id } from '../../src/domain/common.ts';
import { type ShiftSwap, shiftSwap, shiftSwapOrder } from '../../src/domain/shift-swap.ts';
import { NotFoundError } from '../../src/errors.ts';
import { decideSwap, offerShift, takeShift, withdrawSwap } from '../../src/hr/shift-swaps.ts';
import type { Role } from '../../src/store/key-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Caller, defineRoute, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, updatedSince } from '../schemas.ts';
import { actingAgent, decisionBody } from './time-off-requests.ts';

const tag = 'Shift swaps';
const deciders: readonly Role[] = ['manager', 'planner', 'admin'];
const withAgents: readonly Role[] = [...deciders, 'hr', 'agent'];
const actors: readonly Role[] = [...deciders, 'agent'];

/** Agents see swaps they are part of and offers to anybody. */
async function findVisible(store: Store, swapId: string, { role, agentId }: Caller): Promise<ShiftSwap> {
  const swap = await store.shiftSwaps.find(swapId);
  const isOpenToAll = swap.state === 'offered' && swap.takerId === null;
  if (role !== 'agent' || isOpenToAll || swap.agentId === agentId || swap.takerId === agentId) return swap;
  throw new NotFoundError('id', `there is no offered shift "${swapId}".`);
}

const onBehalf = z.strictObject({ agentId: id.optional().describe('Left out by agents') });

export const shiftSwapRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/shift-swaps',
    summary: 'Offer a published shift',
    description: 'To one agent or to anybody, as a gift or for a shift of the other.',
    tag,
    roles: actors,
    ownAgentOnly: 'self',
    body: z.strictObject({ ...shiftSwapOrder.shape, ...onBehalf.shape }),
    answers: { 201: { description: 'The offer', schema: shiftSwap } },
    async handle({ store, clock, body: { agentId, ...order }, caller }) {
      const swap = await offerShift(store, clock, actingAgent(caller, agentId), order);
      return { status: 201, body: swap, headers: { Location: `/v1/shift-swaps/${swap.id}` } };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/shift-swaps',
    summary: 'Offered and exchanged shifts, newest first',
    description: 'Agents see those they are part of and offers to anybody.',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    query: pageQuery.extend({ agentId: id.optional(), state: shiftSwap.shape.state.optional(), updatedSince }),
    answers: { 200: { description: 'A page of swaps', schema: listOf(shiftSwap) } },
    handle: async ({ store, query, caller }) => ({
      body: await store.shiftSwaps.list(caller.role === 'agent' ? { ...query, agentId: caller.agentId! } : query),
    }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/shift-swaps/{id}',
    summary: 'One offered or exchanged shift',
    tag,
    roles: withAgents,
    ownAgentOnly: 'self',
    params: idParams,
    answers: { 200: { description: 'The swap', schema: shiftSwap } },
    handle: async ({ store, params, caller }) => ({ body: await findVisible(store, params.id, caller) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/shift-swaps/{id}/take',
    summary: 'Take an offered shift',
    description:
      'The rules are checked on both agents’ weeks; when one would be broken, 409 says which. Then it waits for approval, or, where /v1/policies/self-service says so, the roster changes at once.',
    tag,
    roles: actors,
    ownAgentOnly: 'self',
    params: idParams,
    body: onBehalf,
    answers: { 200: { description: 'The swap', schema: shiftSwap } },
    async handle({ store, clock, params, body, caller }) {
      await findVisible(store, params.id, caller);
      return { body: await takeShift(store, clock, params.id, actingAgent(caller, body.agentId)) };
    },
  }),
  ...(['approve', 'reject'] as const).map((verb) =>
    defineRoute({
      method: 'post',
      path: `/v1/shift-swaps/{id}/${verb}`,
      summary: verb === 'approve' ? 'Approve a taken shift' : 'Reject a taken shift',
      description:
        verb === 'approve' ? 'The rules are checked again and the published roster changes at once.' : undefined,
      tag,
      roles: deciders,
      params: idParams,
      body: decisionBody,
      answers: { 200: { description: 'The swap', schema: shiftSwap } },
      handle: async ({ store, clock, params, body, caller }) => ({
        body: await decideSwap(store, clock, params.id, { approve: verb === 'approve', note: body.note }, caller.name),
      }),
    }),
  ),
  defineRoute({
    method: 'post',
    path: '/v1/shift-swaps/{id}/withdraw',
    summary: 'Withdraw an offer, or give back a shift taken but not approved',
    description: 'What was given back is offered again, to anybody unless a shift is wanted in return.',
    tag,
    roles: actors,
    ownAgentOnly: 'self',
    params: idParams,
    body: onBehalf,
    answers: { 200: { description: 'The swap', schema: shiftSwap } },
    async handle({ store, clock, params, body, caller }) {
      await findVisible(store, params.id, caller);
      return { body: await withdrawSwap(store, clock, params.id, actingAgent(caller, body.agentId), caller.name) };
    },
  }),
];
