import { timingSafeEqual } from 'node:crypto';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newSecret, secretDigest } from './secret.ts';
import { atomically } from './transaction.ts';

/**
 * Secret addresses of calendar feeds: calendar programs cannot send a key. The token is kept as it is, so that its holder can
 * look the address up again; it opens one agent's shifts and nothing else.
 */
export interface CalendarLinkStore {
  /** The agent's token, made at first use. */
  tokenOf(agentId: string): Promise<string>;
  isToken(agentId: string, token: string): Promise<boolean>;
  /** A new token; the old address is dead at once. */
  renew(agentId: string, actor: string): Promise<string>;
  /** The address is dead until a new one is asked for. */
  revoke(agentId: string, actor: string): Promise<void>;
}

export function createCalendarLinkStore(connection: Connection, audit: AuditLog): CalendarLinkStore {
  const read = async (from: Connection, agentId: string): Promise<string | undefined> => {
    const query = from.selectFrom('calendar_links').select('token').where('agent_id', '=', agentId);
    return (await query.executeTakeFirst())?.token;
  };
  const tokenOf = async (to: Connection, agentId: string): Promise<string> => {
    await to
      .insertInto('calendar_links')
      .values({ agent_id: agentId, token: newSecret() })
      .onConflict((conflict) => conflict.column('agent_id').doNothing())
      .execute();
    return (await read(to, agentId))!;
  };
  const remove = async (from: Connection, agentId: string, actor: string): Promise<void> => {
    await from.deleteFrom('calendar_links').where('agent_id', '=', agentId).execute();
    await audit.record(from, actor, 'revoke', 'calendar link', { agentId });
  };
  return {
    tokenOf: (agentId) => tokenOf(connection, agentId),
    async isToken(agentId, token) {
      const known = await read(connection, agentId);
      return known !== undefined && timingSafeEqual(secretDigest(known), secretDigest(token));
    },
    renew: (agentId, actor) =>
      atomically(connection, async (transaction) => {
        await remove(transaction, agentId, actor);
        return tokenOf(transaction, agentId);
      }),
    revoke: (agentId, actor) => atomically(connection, (transaction) => remove(transaction, agentId, actor)),
  };
}
