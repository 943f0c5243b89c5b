import { randomBytes } from 'node:crypto';
import type { Connection } from './database.ts';

/** Secret addresses of calendar feeds: calendar programs cannot send a key. */
export interface CalendarLinkStore {
  /** The agent's token, made at first use. */
  tokenOf(agentId: string): Promise<string>;
  isToken(agentId: string, token: string): Promise<boolean>;
}

export function createCalendarLinkStore(connection: Connection): CalendarLinkStore {
  const read = (agentId: string) =>
    connection.selectFrom('calendar_links').select('token').where('agent_id', '=', agentId).executeTakeFirst();
  return {
    async tokenOf(agentId) {
      await connection
        .insertInto('calendar_links')
        .values({ agent_id: agentId, token: randomBytes(24).toString('base64url') })
        .onConflict((conflict) => conflict.column('agent_id').doNothing())
        .execute();
      return (await read(agentId))!.token;
    },
    isToken: async (agentId, token) => (await read(agentId))?.token === token,
  };
}
