import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { PlanSummary, Roster, Shift } from '../domain/plan.ts';
import type { ShiftChange } from '../domain/schedule-edit.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { addShifts, findDraft, findItem, findToEdit, holdPublished, type ScheduleItem } from './schedule-rows.ts';
import { atomically } from './transaction.ts';

export interface ScheduleEdit {
  changes: ShiftChange[];
  note: string | null;
  roster: Omit<Roster, 'shifts'>;
  summary: PlanSummary;
  /** What the schedule is; a draft unless told. Edits of a published one are in force at once. */
  state?: 'draft' | 'published';
}
export interface StoredEdit {
  revision: number;
  at: string;
  actor: string;
  note: string | null;
  changes: ShiftChange[];
}

/** Changes by hand, each a revision: drafts by planners, published schedules by what was approved. */
export interface ScheduleEditStore {
  /** A draft, held against other changes until the transaction ends. ConflictError when it is none. */
  lockDraft(scheduleId: string): Promise<ScheduleItem>;
  /** Nobody else publishes or changes what is published until the transaction ends. */
  holdPublished(): Promise<void>;
  /** Keeps changed shifts and figures counted anew. */
  save(scheduleId: string, edit: ScheduleEdit, actor: string): Promise<ScheduleItem>;
  list(scheduleId: string, page: PageRequest): Promise<Page<StoredEdit>>;
  /** Changes since `revision`, newest first. */
  changesSince(scheduleId: string, revision: number): Promise<ShiftChange[]>;
}

export function createScheduleEditStore(connection: Connection, clock: Clock, audit: AuditLog): ScheduleEditStore {
  return {
    lockDraft: (scheduleId) => findDraft(connection, scheduleId),

    holdPublished: () => holdPublished(connection),

    save: (scheduleId, { changes, note, roster, summary, state = 'draft' }, actor) =>
      atomically(connection, async (transaction) => {
        const schedule = await findToEdit(transaction, scheduleId, state);
        const revision = schedule.revision + 1;
        const at = new Date(clock.now());
        await writeChanges(transaction, scheduleId, changes);
        await transaction
          .updateTable('schedules')
          .set({ revision, updated_at: at, roster: JSON.stringify(roster), summary: JSON.stringify(summary) })
          .where('id', '=', scheduleId)
          .execute();
        await transaction
          .insertInto('schedule_edits')
          .values({ schedule_id: scheduleId, revision, at, actor, note, changes: JSON.stringify(changes) })
          .execute();
        await audit.record(transaction, actor, 'edit', 'schedule', { scheduleId, revision });
        return findItem(transaction, scheduleId);
      }),

    async list(scheduleId, page) {
      await findItem(connection, scheduleId);
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('schedule_edits')
        .select(['revision', 'at', 'actor', 'note', 'changes'])
        .where('schedule_id', '=', scheduleId)
        .$if(before !== null, (query) => query.where('revision', '<', Number(before)))
        .orderBy('revision', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [String(row.revision)],
        (row): StoredEdit => row,
      );
    },

    async changesSince(scheduleId, revision) {
      const rows = await connection
        .selectFrom('schedule_edits')
        .select('changes')
        .where('schedule_id', '=', scheduleId)
        .where('revision', '>', revision)
        .orderBy('revision', 'desc')
        .execute();
      return rows.flatMap(({ changes }) => [...changes].reverse());
    },
  };
}

/** Changes made one after the other: of a shift that several touch, the last counts. */
async function writeChanges(connection: Connection, scheduleId: string, changes: ShiftChange[]): Promise<void> {
  const left = new Map<string, Shift | null>();
  for (const { before, after } of changes) {
    if (before) left.set(before.id, null);
    if (after) left.set(after.id, after);
  }
  await sql`delete from shifts where schedule_id = ${scheduleId} and id = any(${[...left.keys()]}::text[])`.execute(
    connection,
  );
  await addShifts(
    connection,
    scheduleId,
    [...left.values()].filter((shift) => shift !== null),
  );
}
