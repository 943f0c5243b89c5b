import { sql } from 'kysely';
import type { PlanSummary, Roster, RosterQuality, Shift } from '../domain/plan.ts';
import type { Simulation } from '../domain/simulation.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';
import type { ScheduleState } from './tables.ts';

interface ScheduleHead {
  id: string;
  createdAt: string;
  staffingRequirementId: string;
  state: ScheduleState;
  /** Counts the schedules made for the same first day, from 1. */
  version: number;
  publishedAt: string | null;
  updatedAt: string;
  /** Counts the hand edits since it was made, undone ones too. */
  revision: number;
}
export interface ScheduleItem extends ScheduleHead {
  /** Dates for which this is what holds: published, and no later publication covers them. */
  daysInForce: string[];
  startDate: string;
  days: number;
  quality: RosterQuality;
}
export type StoredSchedule = Roster & ScheduleHead & { simulation: Simulation; summary: PlanSummary };

/** Dates of a published schedule that no later publication covers. */
export const daysInForce = sql<string[]>`case when schedules.state = 'published' then array(
    select to_char(day, 'YYYY-MM-DD')
    from generate_series(schedules.start_date::date, schedules.start_date::date + schedules.days - 1, interval '1 day') as day
    where not exists (
      select from schedules as later
      where later.state = 'published' and later.publication > schedules.publication
        and day >= later.start_date::date and day < later.start_date::date + later.days
    )
  ) else '{}' end`;

export const itemColumns = [
  'id',
  'created_at',
  'staffing_requirement_id',
  'state',
  'version',
  'published_at',
  'start_date',
  'days',
  'updated_at',
  'revision',
] as const;
export const itemExtras = [sql<RosterQuality>`roster -> 'quality'`.as('quality'), daysInForce.as('days_in_force')];

interface ItemRow extends HeadRow {
  start_date: string;
  days: number;
  quality: RosterQuality;
  days_in_force: string[];
}

interface HeadRow {
  id: string;
  created_at: string;
  staffing_requirement_id: string;
  state: ScheduleState;
  version: number;
  published_at: string | null;
  updated_at: string;
  revision: number;
}

export const readHead = (row: HeadRow): ScheduleHead => ({
  id: row.id,
  createdAt: row.created_at,
  staffingRequirementId: row.staffing_requirement_id,
  state: row.state,
  version: row.version,
  publishedAt: row.published_at,
  updatedAt: row.updated_at,
  revision: row.revision,
});

export const readItem = (row: ItemRow): ScheduleItem => ({
  ...readHead(row),
  startDate: row.start_date,
  days: row.days,
  quality: row.quality,
  daysInForce: row.days_in_force,
});

export const unknownSchedule = (id: string): NotFoundError =>
  new NotFoundError('scheduleId', `there is no schedule "${id}".`);

export async function findItem(connection: Connection, id: string): Promise<ScheduleItem> {
  const row = await connection
    .selectFrom('schedules')
    .select(itemColumns)
    .select(itemExtras)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw unknownSchedule(id);
  return readItem(row);
}

/** A draft, held against other changes until the transaction ends. ConflictError when it is none. */
export const findDraft = (transaction: Connection, id: string): Promise<ScheduleItem> =>
  findToEdit(transaction, id, 'draft');

/** A schedule held against other changes until the transaction ends. ConflictError when it is in another state. */
export async function findToEdit(transaction: Connection, id: string, state: ScheduleState): Promise<ScheduleItem> {
  await transaction.selectFrom('schedules').select('id').where('id', '=', id).forUpdate().execute();
  const schedule = await findItem(transaction, id);
  if (schedule.state === state) return schedule;
  const remedy =
    state === 'draft' ? 'only drafts change. Copy it and edit the copy.' : 'it was published anew meanwhile.';
  throw new ConflictError('id', `schedule "${id}" is ${schedule.state}; ${remedy}`);
}

/** Lets nobody else publish or change what is published until the transaction ends. */
export async function holdPublished(transaction: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(1667592820)`.execute(transaction);
}

export async function shiftsOf(connection: Connection, scheduleId: string): Promise<Shift[]> {
  const rows = await connection
    .selectFrom('shifts')
    .select('definition')
    .where('schedule_id', '=', scheduleId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(({ definition }): Shift => definition);
}

export async function addShifts(connection: Connection, scheduleId: string, shifts: Shift[]): Promise<void> {
  await sql`
    insert into shifts (schedule_id, id, agent_id, shift_date, starts_at, ends_at, definition)
    select ${scheduleId}, shift ->> 'id', shift ->> 'agentId', shift ->> 'date',
      (shift ->> 'start')::timestamptz, (shift ->> 'end')::timestamptz, shift
    from jsonb_array_elements(${JSON.stringify(shifts)}::jsonb) as list (shift)`.execute(connection);
}
