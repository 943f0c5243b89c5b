import type { Shift } from '../domain/plan.ts';
import type { Connection } from './database.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';

export interface ShiftQuery {
  /** Only shifts that end after this instant ... */
  from?: string;
  /** ... and start before this one. */
  to?: string;
  agentId?: string;
}

export type ScheduledShift = Shift & { scheduleId: string; agentExternalId: string | null };
export type PublishedShift = Shift & { publication: number; publishedAt: string };

/** Shifts across schedules, for those who look at days and people rather than at plans. */
export interface ShiftStore {
  /** Shifts of one schedule by start. */
  list(scheduleId: string, query: ShiftQuery, page: PageRequest): Promise<Page<ScheduledShift>>;
  /** Everything published for one agent, by start. `publication` grows with every later publication. */
  publishedOf(agentId: string): Promise<PublishedShift[]>;
  /** Published shifts that end after `from` and start before `to`. */
  publishedBetween(from: string, to: string): Promise<Shift[]>;
}

export function createShiftStore(connection: Connection): ShiftStore {
  return {
    async list(scheduleId, { from, to, agentId }, page) {
      const after = keyOfCursor(page.cursor, 2);
      const rows = await connection
        .selectFrom('shifts')
        .leftJoin('agents', 'agents.id', 'shifts.agent_id')
        .select(['shifts.id', 'shifts.starts_at', 'shifts.definition', 'agents.definition as agent'])
        .where('schedule_id', '=', scheduleId)
        .$if(agentId !== undefined, (query) => query.where('agent_id', '=', agentId!))
        .$if(from !== undefined, (query) => query.where('ends_at', '>', from!))
        .$if(to !== undefined, (query) => query.where('starts_at', '<', to!))
        .$if(after !== null, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('shifts.starts_at', 'shifts.id'), '>', tuple(after![0], after![1])),
          ),
        )
        .orderBy('starts_at')
        .orderBy('shifts.id')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [row.starts_at, row.id],
        (row) => ({ ...row.definition, scheduleId, agentExternalId: row.agent?.externalId ?? null }),
      );
    },

    async publishedOf(agentId) {
      const rows = await connection
        .selectFrom('shifts')
        .innerJoin('schedules', 'schedules.id', 'shifts.schedule_id')
        .select(['definition', 'publication', 'published_at'])
        .where('state', '=', 'published')
        .where('agent_id', '=', agentId)
        .orderBy('starts_at')
        .execute();
      return rows.map(({ definition, publication, published_at }) => ({
        ...definition,
        publication: Number(publication),
        publishedAt: published_at!,
      }));
    },

    async publishedBetween(from, to) {
      const rows = await connection
        .selectFrom('shifts')
        .innerJoin('schedules', 'schedules.id', 'shifts.schedule_id')
        .select('definition')
        .where('state', '=', 'published')
        .where('ends_at', '>', from)
        .where('starts_at', '<', to)
        .orderBy('starts_at')
        .execute();
      return rows.map(({ definition }): Shift => definition);
    },
  };
}
