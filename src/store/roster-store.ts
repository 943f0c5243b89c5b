import { sql } from 'kysely';
import type { Shift } from '../domain/plan.ts';
import type { Connection } from './database.ts';

/** A shift as people know it. */
export interface RosterShift extends Shift {
  scheduleId: string;
  /** Grows with every change that a person would notice. */
  revision: number;
  isCancelled: boolean;
  changedAt: string;
}

/** The roster as people know it: shifts in force, and what became of those that were (migrations/0007-change-feed.ts). */
export interface RosterStore {
  /** Shifts that end after `from` and, where told, start before `to`, by start; cancelled ones only where asked for. */
  list(query: {
    from: string;
    to?: string;
    agentIds?: readonly string[];
    withCancelled?: boolean;
  }): Promise<RosterShift[]>;
  /** Everybody who was ever on it, those who left included. */
  agentIds(): Promise<string[]>;
  /** Null when there is none or it was cancelled. */
  find(shiftId: string): Promise<RosterShift | null>;
}

interface RosterRow {
  definition: Shift;
  schedule_id: string;
  revision: string;
  is_cancelled: boolean;
  changed_at: string;
}

const readShift = (row: RosterRow): RosterShift => ({
  ...row.definition,
  scheduleId: row.schedule_id,
  revision: Number(row.revision),
  isCancelled: row.is_cancelled,
  changedAt: row.changed_at,
});

export function createRosterStore(connection: Connection): RosterStore {
  return {
    async list({ from, to, agentIds, withCancelled = false }) {
      const { rows } = await sql<RosterRow>`
        select definition, schedule_id, revision, is_cancelled, changed_at from roster_shifts
        where ends_at > ${from}
          ${to === undefined ? sql`` : sql`and starts_at < ${to}`}
          ${agentIds === undefined ? sql`` : sql`and agent_id = any (${[...agentIds]})`}
          ${withCancelled ? sql`` : sql`and not is_cancelled`}
        order by starts_at, id`.execute(connection);
      return rows.map(readShift);
    },

    // From one agent to the next along the index: a step for each instead of a row for each of their shifts.
    async agentIds() {
      const { rows } = await sql<{ id: string }>`
        with recursive person (id) as (
          select min(agent_id) from roster_shifts
          union all
          select (select min(agent_id) from roster_shifts where agent_id > person.id) from person where id is not null
        )
        select id from person where id is not null`.execute(connection);
      return rows.map(({ id }) => id);
    },

    async find(shiftId) {
      const { rows } = await sql<RosterRow>`
        select definition, schedule_id, revision, is_cancelled, changed_at from roster_shifts
        where id = ${shiftId} and not is_cancelled`.execute(connection);
      return rows.length === 0 ? null : readShift(rows[0]);
    },
  };
}
