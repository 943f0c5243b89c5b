import type { Role } from '../domain/role.ts';
import { InputError } from '../errors.ts';
import type { Connection } from './database.ts';
import { mainSiteId, organisationSchema, schemaOf } from './site-schema.ts';

/** What a user or key may see: a role, the sites it holds at (null: all), and for the role `agent` whose data. */
export interface Reach {
  role: Role;
  agentId: string | null;
  sites: string[] | null;
}

/**
 * The sites of a new or changed reach. They have to exist; callers of the role `agent`, and no others, are one agent of
 * one site, which may be left out while there is one site alone.
 * @throws InputError naming `sites` or `agentId`
 */
export async function checkedSites(connection: Connection, { role, agentId, sites }: Reach): Promise<string[] | null> {
  const rows = await connection.withSchema(organisationSchema).selectFrom('sites').select('id').execute();
  const known = rows.map(({ id }) => id);
  for (const [index, site] of (sites ?? []).entries()) {
    if (!known.includes(site)) throw new InputError(`sites[${index}]`, `there is no site "${site}". Create it first.`);
  }
  if (sites?.length === 0) throw new InputError('sites', 'is empty. Name a site, or leave it null for all of them.');
  if (role !== 'agent') {
    if (agentId === null) return sites && [...new Set(sites)];
    throw new InputError('agentId', `is for the role "agent" alone. Leave it null for the role "${role}".`);
  }
  if (agentId === null) throw new InputError('agentId', 'is missing. Name the agent whose data the role "agent" sees.');
  const [site = known.length === 1 ? mainSiteId : undefined, ...others] = sites ?? [];
  if (site === undefined || others.length > 0)
    throw new InputError('sites', 'name the one site where the agent works.');
  const atSite = connection.withSchema(schemaOf(site));
  const agent = await atSite.selectFrom('agents').select('id').where('id', '=', agentId).executeTakeFirst();
  if (!agent) throw new InputError('agentId', `there is no agent "${agentId}". Create the agent first.`);
  return [site];
}
