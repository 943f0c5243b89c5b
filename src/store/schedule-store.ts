import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Centre } from '../domain/centre.ts';
import type { PlanSummary, Roster, RosterQuality, Shift, Simulation } from '../domain/plan.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { readSnapshot, saveSnapshot } from './snapshots.ts';
import type { ScheduleState } from './tables.ts';
import { atomically } from './transaction.ts';

interface ScheduleHead {
  id: string;
  createdAt: string;
  staffingRequirementId: string;
  state: ScheduleState;
  /** Counts the schedules made for the same first day, from 1. */
  version: number;
  publishedAt: string | null;
}
export interface ScheduleItem extends ScheduleHead {
  startDate: string;
  days: number;
  quality: RosterQuality;
}
export type StoredSchedule = Roster & ScheduleHead & { simulation: Simulation; summary: PlanSummary };

export interface NewSchedule {
  staffingRequirementId: string;
  centre: Centre;
  roster: Roster;
  simulation: Simulation;
  summary: PlanSummary;
}

/** Schedules: drafts until published; a published one gives way to the next that is published for its days. */
export interface ScheduleStore {
  add(schedule: NewSchedule): Promise<string>;
  list(page: PageRequest, onlyPublished: boolean): Promise<Page<ScheduleItem>>;
  find(id: string): Promise<StoredSchedule>;
  /** State and period without the shifts. */
  findItem(id: string): Promise<ScheduleItem>;
  centreOf(id: string): Promise<Centre>;
  /** ConflictError when it was published before, or when it would leave days of another published schedule without shifts. */
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
            roster: JSON.stringify(roster),
            simulation: JSON.stringify(simulation),
            summary: JSON.stringify(summary),
          })
          .execute();
        await addShifts(transaction, id, shifts);
        return id;
      }),

    async list(page, onlyPublished) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('schedules')
        .select(itemColumns)
        .select(sql<RosterQuality>`roster -> 'quality'`.as('quality'))
        .$if(onlyPublished, (query) => query.where('state', '=', 'published'))
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readItem);
    },

    async find(id) {
      const row = await connection.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw unknown(id);
      const shifts = await connection
        .selectFrom('shifts')
        .select('definition')
        .where('schedule_id', '=', id)
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return {
        ...readHead(row),
        ...row.roster,
        shifts: shifts.map(({ definition }): Shift => definition),
        simulation: row.simulation,
        summary: row.summary,
      };
    },

    findItem: (id) => findItem(connection, id),

    async centreOf(id) {
      const row = await connection
        .selectFrom('schedules')
        .select('centre_hash')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw unknown(id);
      return readSnapshot(connection, row.centre_hash);
    },

    publish: (id, actor) =>
      atomically(connection, async (transaction) => {
        await sql`select pg_advisory_xact_lock(1667592820)`.execute(transaction);
        const schedule = await findItem(transaction, id);
        if (schedule.state !== 'draft') {
          throw new ConflictError(
            'id',
            `schedule "${id}" is ${schedule.state} already. Only a draft can be published.`,
          );
        }
        for (const other of await publishedBeside(transaction, schedule)) {
          if (!covers(schedule, other)) {
            throw new ConflictError(
              'id',
              `schedule "${other.id}" is published for ${other.days} days from ${other.startDate}, of which this one covers only a part. Publish one for all of those days.`,
            );
          }
          await transaction.updateTable('schedules').set({ state: 'superseded' }).where('id', '=', other.id).execute();
        }
        await transaction
          .updateTable('schedules')
          .set({
            state: 'published',
            published_at: new Date(clock.now()),
            publication: sql<string>`nextval('publications')`,
          })
          .where('id', '=', id)
          .execute();
        await audit.record(transaction, actor, 'publish', 'schedule', { scheduleId: id });
        return findItem(transaction, id);
      }),
  };
}

const itemColumns = [
  'id',
  'created_at',
  'staffing_requirement_id',
  'state',
  'version',
  'published_at',
  'start_date',
  'days',
] as const;

interface HeadRow {
  id: string;
  created_at: string;
  staffing_requirement_id: string;
  state: ScheduleState;
  version: number;
  published_at: string | null;
}

const readHead = (row: HeadRow): ScheduleHead => ({
  id: row.id,
  createdAt: row.created_at,
  staffingRequirementId: row.staffing_requirement_id,
  state: row.state,
  version: row.version,
  publishedAt: row.published_at,
});

const readItem = (row: HeadRow & { start_date: string; days: number; quality: RosterQuality }): ScheduleItem => ({
  ...readHead(row),
  startDate: row.start_date,
  days: row.days,
  quality: row.quality,
});

const unknown = (id: string): NotFoundError => new NotFoundError('scheduleId', `there is no schedule "${id}".`);

async function findItem(connection: Connection, id: string): Promise<ScheduleItem> {
  const row = await connection
    .selectFrom('schedules')
    .select(itemColumns)
    .select(sql<RosterQuality>`roster -> 'quality'`.as('quality'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw unknown(id);
  return readItem(row);
}

async function publishedBeside(connection: Connection, { startDate, days }: ScheduleItem): Promise<ScheduleItem[]> {
  const rows = await connection
    .selectFrom('schedules')
    .select(itemColumns)
    .select(sql<RosterQuality>`roster -> 'quality'`.as('quality'))
    .where('state', '=', 'published')
    .where(
      sql<boolean>`start_date::date < ${startDate}::date + ${days}::int and ${startDate}::date < start_date::date + days`,
    )
    .execute();
  return rows.map(readItem);
}

const lastDay = ({ startDate, days }: ScheduleItem): number => Date.parse(startDate) + days * 86_400_000;
const covers = (wide: ScheduleItem, narrow: ScheduleItem): boolean =>
  wide.startDate <= narrow.startDate && lastDay(wide) >= lastDay(narrow);

async function addShifts(connection: Connection, scheduleId: string, shifts: Shift[]): Promise<void> {
  await sql`
    insert into shifts (schedule_id, id, agent_id, shift_date, starts_at, ends_at, definition)
    select ${scheduleId}, shift ->> 'id', shift ->> 'agentId', shift ->> 'date',
      (shift ->> 'start')::timestamptz, (shift ->> 'end')::timestamptz, shift
    from jsonb_array_elements(${JSON.stringify(shifts)}::jsonb) as list (shift)`.execute(connection);
}
