import type { z } from 'zod';
import { type PolicyName, policies } from '../../src/domain/policies.ts';
import type { Role } from '../../src/store/key-store.ts';
import { defineRoute, everyone, type Route } from '../route.ts';

interface PolicyFacts {
  name: PolicyName;
  path: string;
  about: string;
  editors: readonly Role[];
}

const all: PolicyFacts[] = [
  {
    name: 'payroll',
    path: 'payroll',
    about: 'What counts as night, weekend, holiday and overtime',
    editors: ['admin', 'hr'],
  },
  {
    name: 'timeOff',
    path: 'time-off',
    about: 'When requests for time off are approved at once',
    editors: ['admin', 'hr', 'manager'],
  },
  {
    name: 'selfService',
    path: 'self-service',
    about: 'What agents may do with their shifts and wishes',
    editors: ['admin', 'hr', 'manager', 'planner'],
  },
  {
    name: 'planning',
    path: 'planning',
    about: 'How rosters share out weekends, nights, late shifts, holidays and undesired days',
    editors: ['admin', 'manager', 'planner'],
  },
];

export const policyRoutes: Route[] = all.flatMap(({ name, path, about, editors }) => {
  const schema: z.ZodType = policies[name];
  const route = {
    path: `/v1/policies/${path}`,
    tag: 'Policies',
    answers: { 200: { description: 'The policy', schema } },
  };
  return [
    defineRoute({
      ...route,
      method: 'get',
      summary: about,
      roles: [...everyone, 'agent'],
      ownAgentOnly: 'self',
      handle: async ({ store }) => ({ body: await store.policies.read(name) }),
    }),
    defineRoute({
      ...route,
      method: 'put',
      summary: `Set: ${about.toLowerCase()}`,
      description: 'What is left out is as usual.',
      roles: editors,
      body: schema,
      async handle({ store, body, caller }) {
        await store.policies.write(name, policies[name].parse(body), caller.name);
        return { body };
      },
    }),
  ];
});
