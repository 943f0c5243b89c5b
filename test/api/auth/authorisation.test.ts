import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Route } from '../../../api/route.ts';
import { routes } from '../../../api/routes/index.ts';
import { problem } from '../../../api/schemas.ts';
import { type Role, roles } from '../../../src/domain/role.ts';
import { smallCentre } from '../../pipeline/small-centre.ts';
import { dayShift, draft } from '../../store/published-roster.ts';
import { type Caller, callerOf } from '../running-server.ts';
import { type AccessServer, accessServer } from './access-server.ts';

let server: AccessServer;
let as: Record<Role, Caller>;
const startDate = '2026-03-09';
const [self, other, third] = smallCentre.agents.map(({ id }) => id);

beforeAll(async () => {
  server = await accessServer();
  await server.store.centre.replace(smallCentre, 'test');
  await givePeopleData();
  const callers = roles.map(async (role): Promise<[Role, Caller]> => {
    return [role, await server.withKey({ role, agentId: role === 'agent' ? self : null })];
  });
  as = Object.fromEntries(await Promise.all(callers)) as Record<Role, Caller>;
});
afterAll(() => server.stop());

/** Shifts, requests and swaps of agents other than the one who asks. */
async function givePeopleData(): Promise<void> {
  const { store, pool } = server;
  const shifts = [self, other, third].map((agentId) => dayShift(agentId, startDate, '08:00'));
  await store.schedules.publish(await draft(store, startDate, shifts), 'test');
  for (const agentId of [self, other]) {
    await pool.query(`insert into time_off_entitlements values ($1, 2026, 'vacation', 9600, 0, now())`, [agentId]);
    const request = { agentId, state: 'requested' };
    const columns = 'insert into time_off_requests (id, definition, updated_at) values';
    await pool.query(`${columns} ($1, $2, now())`, [`request-${agentId}`, request]);
  }
  const swap = { id: 'some-id', agentId: other, takerId: third, state: 'taken', shift: shifts[1] };
  await pool.query(`insert into shift_swaps (id, definition, updated_at) values ('some-id', $1, now())`, [swap]);
}

/** An address of the route about one agent, by path or query. */
function addressOf({ path, ownAgentOnly }: Route, agentId = 'some-id'): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => (name === ownAgentOnly ? agentId : 'some-id'));
  const isInQuery = ownAgentOnly && ownAgentOnly !== 'self' && filled === path.replaceAll(/\{\w+\}/g, 'some-id');
  return isInQuery && !path.includes(`{${ownAgentOnly}}`) ? `${filled}?${ownAgentOnly}=${agentId}` : filled;
}

/** Routes that can be called with nothing in them: they remove nothing and do not stream without end. */
const harmless = routes.filter(({ method, path }) => method !== 'delete' && !path.endsWith('/events'));
const isRefused = ({ status }: { status: number }) => status === 401 || status === 403;

describe('every route', () => {
  it('asks strangers and forgers who they are, unless it is for signing in', async () => {
    const callers = [callerOf(server.url, null), callerOf(server.url, 'cc_wrong')];
    for (const route of routes.filter((each) => each.roles !== 'public')) {
      for (const call of callers) {
        const { status, headers, body } = await call(route.method.toUpperCase(), addressOf(route));
        const found = { path: route.path, status, challenge: headers.get('www-authenticate') };
        expect(found).toEqual({ path: route.path, status: 401, challenge: 'Bearer' });
        expect(problem.parse(body).status).toBe(401);
      }
    }
  });

  it('is open without a key only where one signs in', () => {
    const open = routes.filter(({ roles }) => roles === 'public').map(({ method, path }) => `${method} ${path}`);
    expect(open).toEqual([
      'get /v1/session',
      'post /v1/session',
      'post /v1/session/link',
      'get /v1/session/oidc',
      'get /v1/session/oidc/callback',
    ]);
  });

  it('refuses the roles it is not for, and none of its own', async () => {
    for (const route of harmless) {
      if (typeof route.roles === 'string') continue;
      for (const role of roles) {
        const answer = await as[role](route.method.toUpperCase(), addressOf(route, self));
        const isMeantFor = route.roles.includes(role);
        const keyHasNoSession = route.path.startsWith('/v1/session') && answer.status === 403;
        const found = { path: `${route.method} ${route.path}`, role, isRefused: isRefused(answer) && !keyHasNoSession };
        expect(found).toEqual({ ...found, isRefused: !isMeantFor });
      }
    }
  });
});

describe('an agent', () => {
  const agentRoutes = routes.filter(({ roles }) => typeof roles !== 'string' && roles.includes('agent'));

  it('meets only routes that say how they keep agents to themselves', () => {
    const unsaid = agentRoutes.filter(({ ownAgentOnly }) => ownAgentOnly === undefined);
    expect(unsaid.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
    for (const { path, query, ownAgentOnly } of agentRoutes.filter((each) => each.ownAgentOnly !== 'self')) {
      const isParameter =
        path.includes(`{${ownAgentOnly}}`) || ownAgentOnly! in ((query as z.ZodObject | undefined)?.shape ?? {});
      expect({ path, isParameter }).toEqual({ path, isParameter: true });
    }
  });

  it('is refused the data of another agent, and of nobody in particular, on each of them', async () => {
    for (const route of agentRoutes.filter(({ ownAgentOnly }) => ownAgentOnly !== 'self')) {
      for (const agentId of [other, 'some-id', `${self}%20`]) {
        const { status } = await as.agent(route.method.toUpperCase(), addressOf(route, agentId));
        expect({ path: route.path, agentId, status }).toEqual({ path: route.path, agentId, status: 403 });
      }
    }
  });

  it('changes nothing of another agent’s', async () => {
    const before = (await server.pool.query('select * from time_off_requests, shift_swaps')).rows;
    for (const { method, path, ownAgentOnly } of agentRoutes.filter((route) => route.path.includes('{id}'))) {
      if (ownAgentOnly !== 'self' || method === 'get') continue;
      for (const id of [`request-${other}`, 'some-id']) {
        const { status } = await as.agent(method.toUpperCase(), path.replace('{id}', id), {});
        expect({ path, id, status }).toEqual({ path, id, status: 404 });
      }
    }
    expect((await server.pool.query('select * from time_off_requests, shift_swaps')).rows).toEqual(before);
  });

  it('reads nothing that names another agent', async () => {
    const others = smallCentre.agents.slice(1).flatMap(({ id, name }) => [`"${id}"`, `"${name}"`]);
    for (const route of routes.filter(({ method, path }) => method === 'get' && !path.endsWith('/events'))) {
      for (const agentId of [self, other]) {
        const { body } = await as.agent('GET', addressOf(route, agentId));
        const named = others.filter((name) => JSON.stringify(body).includes(name));
        expect({ path: route.path, agentId, named }).toEqual({ path: route.path, agentId, named: [] });
      }
    }
  });
});
