import { z } from 'zod';

/** What people and keys may do; see the routes for what each is. */
export const role = z.enum(['planner', 'manager', 'hr', 'admin', 'agent']).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;
export const roles: readonly Role[] = role.options;
