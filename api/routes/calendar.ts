import { z } from 'zod';
import { agentCalendar } from '../../src/hr/agent-calendar.ts';
import { HttpProblem } from '../problem.ts';
import { defineRoute, peopleEditors, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';

const tag = 'Calendars';

export const calendarRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/agents/{id}/calendar.ics',
    summary: 'Published shifts of an agent as iCalendar',
    description: 'Subscribe to the address that calendar-link tells.',
    tag,
    roles: 'secret',
    params: idParams,
    query: z.object({ token: z.string().max(100).optional().describe('The agent’s secret') }),
    answers: { 200: { description: 'iCalendar (RFC 5545)', schema: z.string(), type: 'text/calendar' } },
    async handle({ store, params, query, caller }) {
      const isHolder = query.token !== undefined && (await store.calendarLinks.isToken(params.id, query.token));
      if (!isHolder && caller === undefined) {
        throw new HttpProblem(401, 'send an API key or the token of this calendar.', [], {
          'WWW-Authenticate': 'Bearer',
        });
      }
      if (!isHolder && !peopleEditors.includes(caller.role)) {
        throw new HttpProblem(403, `the role "${caller.role}" may not read calendars.`);
      }
      const [agent, site, shifts] = await Promise.all([
        store.centre.find('agents', params.id),
        store.centre.readSite(),
        store.shifts.publishedOf(params.id),
      ]);
      const calendar = agentCalendar({
        agentId: agent.id,
        agentName: agent.name,
        siteName: site.name,
        timeZone: site.timeZone,
        shifts,
      });
      return {
        body: calendar,
        type: 'text/calendar; charset=utf-8',
        headers: { 'Cache-Control': 'private, no-cache' },
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/v1/agents/{id}/calendar-link',
    summary: 'The secret address of an agent’s calendar',
    tag,
    roles: peopleEditors,
    params: idParams,
    answers: { 200: { description: 'The address', schema: z.object({ url: z.string() }) } },
    async handle({ store, params, request }) {
      await store.centre.find('agents', params.id);
      const token = await store.calendarLinks.tokenOf(params.id);
      const origin = `${request.protocol}://${request.get('host')}`;
      return { body: { url: `${origin}/v1/agents/${encodeURIComponent(params.id)}/calendar.ics?token=${token}` } };
    },
  }),
];
