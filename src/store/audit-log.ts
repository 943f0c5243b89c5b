import type { Clock } from '../clock.ts';
import type { Connection } from './database.ts';

/** Who did what, in the same transaction as the deed. The table refuses updates and deletes. */
export interface AuditLog {
  record(connection: Connection, actor: string, action: string, subject: string, details?: object): Promise<void>;
}

export const createAuditLog = (clock: Clock): AuditLog => ({
  async record(connection, actor, action, subject, details) {
    await connection
      .insertInto('audit_log')
      .values({
        at: new Date(clock.now()),
        actor,
        action,
        subject,
        details: details ? JSON.stringify(details) : null,
      })
      .execute();
  },
});
