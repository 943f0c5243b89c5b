import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { TimeOffEntitlement, TimeOffRequest } from '../domain/time-off-request.ts';
import { InputError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { atomically } from './transaction.ts';

/** Requests and entitlements; time off itself is a noun of the centre. */
export interface TimeOffStore extends DocumentStore<TimeOffRequest> {
  /** Decisions wait for each other, so that the last free place is given once. Held until the transaction ends. */
  holdDecisions(): Promise<void>;
  /** By agent, year and reason. */
  listEntitlements(query: { agentId?: string; year?: number }): Promise<TimeOffEntitlement[]>;
  /** All of them or none. InputError names the one whose agent does not exist or that is sent twice. */
  putEntitlements(entitlements: TimeOffEntitlement[], actor: string): Promise<void>;
}

interface EntitlementRow {
  agent_id: string;
  year: number;
  reason: TimeOffEntitlement['reason'];
  minutes: number;
  carried_over_minutes: number;
}

export function createTimeOffStore(connection: Connection, clock: Clock, audit: AuditLog): TimeOffStore {
  return {
    ...createDocumentStore<TimeOffRequest>(connection, clock, {
      table: 'time_off_requests',
      spoken: 'request for time off',
      isFor: (agentId) => sql`agent_id = ${agentId}`,
    }),

    async holdDecisions() {
      await sql`select pg_advisory_xact_lock(1667592822)`.execute(connection);
    },

    async listEntitlements({ agentId, year }) {
      const { rows } = await sql<EntitlementRow>`
        select * from time_off_entitlements where true
          ${agentId === undefined ? sql`` : sql`and agent_id = ${agentId}`}
          ${year === undefined ? sql`` : sql`and year = ${year}`}
        order by agent_id, year, reason`.execute(connection);
      return rows.map((row) => ({
        agentId: row.agent_id,
        year: row.year,
        reason: row.reason,
        minutes: row.minutes,
        carriedOverMinutes: row.carried_over_minutes,
      }));
    },

    putEntitlements: (entitlements, actor) =>
      atomically(connection, async (transaction) => {
        const known = await transaction.selectFrom('agents').select('id').execute();
        const ids = new Set(known.map(({ id }) => id));
        const keys = new Set<string>();
        for (const [index, { agentId, year, reason }] of entitlements.entries()) {
          if (!ids.has(agentId)) throw new InputError(`[${index}].agentId`, `there is no agent "${agentId}".`);
          const key = `${agentId} ${year} ${reason}`;
          if (keys.has(key)) throw new InputError(`[${index}]`, `${reason} of ${year} is sent twice for "${agentId}".`);
          keys.add(key);
        }
        await sql`
          insert into time_off_entitlements (agent_id, year, reason, minutes, carried_over_minutes, updated_at)
          select item ->> 'agentId', (item ->> 'year')::int, item ->> 'reason', (item ->> 'minutes')::int,
            (item ->> 'carriedOverMinutes')::int, ${new Date(clock.now())}
          from jsonb_array_elements(${JSON.stringify(entitlements)}::jsonb) as list (item)
          on conflict (agent_id, year, reason) do update set minutes = excluded.minutes,
            carried_over_minutes = excluded.carried_over_minutes, updated_at = excluded.updated_at`.execute(
          transaction,
        );
        await audit.record(transaction, actor, 'put', 'time-off entitlements', { count: entitlements.length });
      }),
  };
}
