import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Centre } from '../domain/centre.ts';
import type { PlanSummary, Roster } from '../domain/plan.ts';
import type { Simulation } from '../domain/simulation.ts';
import { ConflictError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { lastDate } from './plan-dates.ts';
import { removeUnlessUsed } from './remove.ts';
import {
  addShifts,
  daysInForce,
  findDraft,
  findItem,
  holdPublished,
  itemColumns,
  itemExtras,
  readHead,
  readItem,
  type ScheduleItem,
  type StoredSchedule,
  shiftsOf,
  unknownSchedule,
} from './schedule-rows.ts';
import { readSnapshot, saveSnapshot } from './snapshots.ts';
import type { ScheduleState } from './tables.ts';
import { atomically } from './transaction.ts';

export type { ScheduleItem, StoredSchedule } from './schedule-rows.ts';

/** Schedules that have days between `from` and `to`, both included. */
export interface ScheduleQuery extends PageRequest {
  state?: ScheduleState;
  updatedSince?: string;
  from?: string;
  to?: string;
}

export interface NewSchedule {
  staffingRequirementId: string;
  centre: Centre;
  roster: Roster;
  simulation: Simulation;
  summary: PlanSummary;
}

/** Schedules: drafts until published; a published one gives way, day by day, to those published later. */
export interface ScheduleStore {
  add(schedule: NewSchedule): Promise<string>;
  list(query: ScheduleQuery, onlyPublished: boolean): Promise<Page<ScheduleItem>>;
  find(id: string): Promise<StoredSchedule>;
  /** State and period without the shifts. */
  findItem(id: string): Promise<ScheduleItem>;
  centreOf(id: string): Promise<Centre>;
  /** Makes a draft of the same shifts. */
  copy(id: string, actor: string): Promise<string>;
  /** Removes a draft. ConflictError when it was published or something refers to it. */
  remove(id: string, actor: string): Promise<void>;
  /** From now on it holds for its days; what was published for them before gives way. ConflictError when it is no draft. */
  publish(id: string, actor: string): Promise<ScheduleItem>;
}

export function createScheduleStore(connection: Connection, clock: Clock, audit: AuditLog): ScheduleStore {
  return {
    add: ({ staffingRequirementId, centre, roster: { shifts, ...roster }, simulation, summary }) =>
      atomically(connection, async (transaction) => {
        const id = newId('sch', clock.now());
        const { startDate, days } = roster.grid;
        await sql`select pg_advisory_xact_lock(1667592819)`.execute(transaction);
        const { versions } = await transaction
          .selectFrom('schedules')
          .select(({ fn }) => fn.coalesce(fn.max('version'), sql<number>`0`).as('versions'))
          .where('start_date', '=', startDate)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('schedules')
          .values({
            id,
            created_at: new Date(clock.now()),
            staffing_requirement_id: staffingRequirementId,
            start_date: startDate,
            days,
            version: versions + 1,
            state: 'draft',
            centre_hash: await saveSnapshot(transaction, centre),
            updated_at: new Date(clock.now()),
            roster: JSON.stringify(roster),
            simulation: JSON.stringify(simulation),
            summary: JSON.stringify(summary),
          })
          .execute();
        await addShifts(transaction, id, shifts);
        return id;
      }),

    async list(query, onlyPublished) {
      const [before] = keyOfCursor(query.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('schedules')
        .select(itemColumns)
        .select(itemExtras)
        .$if(onlyPublished, (select) => select.where('state', '=', 'published'))
        .$if(query.state !== undefined, (select) => select.where('state', '=', query.state!))
        .$if(query.updatedSince !== undefined, (select) => select.where('updated_at', '>=', query.updatedSince!))
        .$if(query.from !== undefined, (select) => select.where(lastDate, '>=', query.from!))
        .$if(query.to !== undefined, (select) => select.where('start_date', '<=', query.to!))
        .$if(before !== null, (select) => select.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute();
      return pageOf(rows, query, (row) => [row.id], readItem);
    },

    async find(id) {
      const row = await connection.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw unknownSchedule(id);
      return {
        ...readHead(row),
        ...row.roster,
        shifts: await shiftsOf(connection, id),
        simulation: row.simulation,
        summary: row.summary,
      };
    },

    findItem: (id) => findItem(connection, id),
    async copy(id, actor) {
      const centre = await this.centreOf(id);
      const original = await this.find(id);
      const { grid, shifts, onQueue, quality, unrostered, fairness, staffingRequirementId, simulation, summary } =
        original;
      const roster = { grid, shifts, onQueue, quality, unrostered, fairness };
      const made = await this.add({ staffingRequirementId, centre, roster, simulation, summary });
      await audit.record(connection, actor, 'copy', 'schedule', { scheduleId: id, copyId: made });
      return made;
    },

    remove: (id, actor) =>
      atomically(connection, async (transaction) => {
        await findDraft(transaction, id);
        await removeUnlessUsed(transaction, 'schedules', id);
        await audit.record(transaction, actor, 'remove', 'schedule', { scheduleId: id });
      }),

    async centreOf(id) {
      const row = await connection
        .selectFrom('schedules')
        .select('centre_hash')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw unknownSchedule(id);
      return readSnapshot(connection, row.centre_hash);
    },

    publish: (id, actor) =>
      atomically(connection, async (transaction) => {
        await holdPublished(transaction);
        const schedule = await findItem(transaction, id);
        if (schedule.state !== 'draft') {
          throw new ConflictError(
            'id',
            `schedule "${id}" is ${schedule.state} already. Only a draft can be published.`,
          );
        }
        await transaction
          .updateTable('schedules')
          .set({
            state: 'published',
            published_at: new Date(clock.now()),
            updated_at: new Date(clock.now()),
            publication: sql<string>`nextval('publications')`,
          })
          .where('id', '=', id)
          .execute();
        await supersede(transaction, new Date(clock.now()));
        await audit.record(transaction, actor, 'publish', 'schedule', { scheduleId: id });
        return findItem(transaction, id);
      }),
  };
}

/** Published schedules whose every day is covered by later publications are superseded. */
async function supersede(connection: Connection, now: Date): Promise<void> {
  await connection
    .updateTable('schedules')
    .set({ state: 'superseded', updated_at: now })
    .where('state', '=', 'published')
    .where(sql`cardinality(${daysInForce})`, '=', 0)
    .execute();
}
