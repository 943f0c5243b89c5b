import { z } from 'zod';
import { agentCalendar } from '../../src/hr/agent-calendar.ts';
import type { Role } from '../../src/store/key-store.ts';
import { publicAddress } from '../auth/site.ts';
import { HttpProblem } from '../problem.ts';
import { type Call, type Caller, defineRoute, peopleEditors, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';

const tag = 'Calendars';
const roles: readonly Role[] = [...peopleEditors, 'agent'];
const link = z.object({ url: z.string().describe('Subscribe to this; who knows it sees the shifts') });

/** Shifts that ended so long ago are left out. */
const pastDays = 3 * 365;

const mayRead = ({ role, agentId }: Caller, id: string): boolean =>
  role === 'agent' ? agentId === id : peopleEditors.includes(role);

const addressOf = (
  { access, request, store }: Pick<Call<unknown, unknown, unknown>, 'access' | 'request' | 'store'>,
  id: string,
  token: string,
) =>
  publicAddress(
    request,
    access.publicUrl,
    store.siteId,
    `agents/${encodeURIComponent(id)}/calendar.ics?token=${token}`,
  );

export const calendarRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/agents/{id}/calendar.ics',
    summary: 'Published shifts of an agent as iCalendar',
    description:
      'Subscribe to the address that calendar-link tells. Events keep their UID; SEQUENCE grows with each change; shifts taken off the roster stay as cancelled. Shifts of the last three years and all later ones.',
    tag,
    roles: 'secret',
    params: idParams,
    query: z.object({ token: z.string().max(100).optional().describe('The agent’s secret') }),
    answers: { 200: { description: 'iCalendar (RFC 5545)', schema: z.string(), type: 'text/calendar' } },
    async handle({ store, clock, params, query, caller }) {
      const isHolder = query.token !== undefined && (await store.calendarLinks.isToken(params.id, query.token));
      if (!isHolder && caller === undefined) {
        throw new HttpProblem(401, 'send an API key or the token of this calendar.', [], {
          'WWW-Authenticate': 'Bearer',
        });
      }
      if (!isHolder && !mayRead(caller, params.id)) {
        throw new HttpProblem(403, `the role "${caller.role}" may not read this calendar.`);
      }
      const from = new Date(clock.now() - pastDays * 86_400_000).toISOString();
      const [agent, site, shifts] = await Promise.all([
        store.centre.find('agents', params.id),
        store.centre.readSite(),
        store.roster.list({ from, agentIds: [params.id], withCancelled: true }),
      ]);
      return {
        body: agentCalendar({ agentName: agent.name, siteName: site.name, timeZone: site.timeZone, shifts }),
        type: 'text/calendar; charset=utf-8',
        headers: { 'Cache-Control': 'private, no-cache' },
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/agents/{id}/calendar-link',
    summary: 'The secret address of an agent’s calendar',
    description: 'Made when it is first asked for.',
    tag,
    roles,
    ownAgentOnly: 'id',
    params: idParams,
    answers: { 200: { description: 'The address', schema: link } },
    async handle(call) {
      const { store, params } = call;
      await store.centre.find('agents', params.id);
      return { body: { url: addressOf(call, params.id, await store.calendarLinks.tokenOf(params.id)) } };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/agents/{id}/calendar-link',
    summary: 'Give an agent’s calendar a new secret address',
    description: 'The old one is dead at once.',
    tag,
    roles,
    ownAgentOnly: 'id',
    params: idParams,
    answers: { 200: { description: 'The new address', schema: link } },
    answerIsSecret: true,
    async handle(call) {
      const { store, params, caller } = call;
      await store.centre.find('agents', params.id);
      return { body: { url: addressOf(call, params.id, await store.calendarLinks.renew(params.id, caller.name)) } };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/agents/{id}/calendar-link',
    summary: 'Revoke the secret address of an agent’s calendar',
    description: 'A new one is made when somebody asks for it.',
    tag,
    roles,
    ownAgentOnly: 'id',
    params: idParams,
    answers: { 204: { description: 'The address is dead' } },
    async handle({ store, params, caller }) {
      await store.calendarLinks.revoke(params.id, caller.name);
      return { status: 204 };
    },
  }),
];
