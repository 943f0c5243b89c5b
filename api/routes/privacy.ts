import { z } from 'zod';
import { id, instant } from '../../src/domain/common.ts';
import type { Role } from '../../src/store/key-store.ts';
import { defineRoute, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';

const tag = 'Privacy';
const officers: readonly Role[] = ['hr', 'admin'];

const personalData = z
  .object({
    agentId: id,
    exportedAt: instant,
    records: z
      .record(z.string(), z.array(z.record(z.string(), z.unknown())))
      .describe('Everything kept about the agent, by where it is kept; secrets are left out'),
  })
  .meta({ id: 'PersonalData' });
const count = z.int().min(0);
const erasure = z
  .object({
    pseudonym: id.describe('The id under which the agent’s hours stay'),
    removedRows: count,
    renamedRows: count,
    changedDocuments: count.describe('Plans and their configurations in which the agent was named'),
  })
  .meta({ id: 'Erasure' });

export const privacyRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/agents/{id}/personal-data',
    summary: 'Everything kept about one agent',
    tag,
    roles: [...officers, 'agent'],
    ownAgentOnly: 'id',
    params: idParams,
    answers: { 200: { description: 'The agent’s data', schema: personalData } },
    handle: async ({ store, params, caller }) => ({
      body: await store.personalData.export(params.id, caller.name),
      headers: { 'Cache-Control': 'no-store' },
    }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/agents/{id}/erasure',
    summary: 'Forget a person; the numbers stay',
    description:
      'Removes the agent with user, time off and requests, and puts a pseudonym in its place wherever hours and plans name it, configurations of old plans included. Calendars and keys of the agent stop working. It cannot be undone.',
    tag,
    roles: officers,
    params: idParams,
    answers: { 200: { description: 'What was done', schema: erasure } },
    handle: async ({ store, params, caller }) => ({ body: await store.personalData.erase(params.id, caller.name) }),
  }),
];
