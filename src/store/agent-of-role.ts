import type { Role } from '../domain/role.ts';
import { InputError } from '../errors.ts';
import type { Connection } from './database.ts';

/**
 * Callers of the role `agent` are one agent, who is in the centre; no others are.
 * @throws InputError naming `agentId`
 */
export async function checkAgentOfRole(
  connection: Connection,
  { role, agentId }: { role: Role; agentId: string | null },
): Promise<void> {
  if (role !== 'agent') {
    if (agentId === null) return;
    throw new InputError('agentId', `is for the role "agent" alone. Leave it null for the role "${role}".`);
  }
  if (agentId === null) throw new InputError('agentId', 'is missing. Name the agent whose data the role "agent" sees.');
  const agent = await connection.selectFrom('agents').select('id').where('id', '=', agentId).executeTakeFirst();
  if (!agent) throw new InputError('agentId', `there is no agent "${agentId}". Create the agent first.`);
}
