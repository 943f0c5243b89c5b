import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { CancelledError, ConflictError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import type { JobProblem, JobState } from './tables.ts';
import { atomically } from './transaction.ts';

export const jobKinds = [
  'forecast',
  'staffing',
  'schedule',
  'scenario',
  'plan',
  'rosterPart',
  'repair',
  'anomalies',
] as const;
export type JobKind = (typeof jobKinds)[number];
export type { JobProblem, JobState } from './tables.ts';

export interface Job {
  id: string;
  kind: JobKind;
  state: JobState;
  percentComplete: number;
  message: string | null;
  /** Ids of what was made. */
  result: Record<string, string> | null;
  problem: JobProblem | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** The job this is a part of. */
  parentId: string | null;
}

/** One attempt at a job. Only the latest attempt can report, finish or hand back. */
export interface Attempt {
  id: string;
  kind: JobKind;
  input: object;
  attempt: number;
  parentId: string | null;
  /** What the job had when it was split, and what its parts made, in their order; null unless it was split. */
  joined: { interim: Record<string, string>; parts: object[] } | null;
}

/** Parts that any worker may do; when all are done the job goes on with what they made. */
export interface Split {
  interim: Record<string, string>;
  parts: { kind: JobKind; input: object }[];
}

export type Outcome =
  | { state: 'complete'; result: Record<string, string> }
  /** Of a part: what it made, kept until the whole is done. */
  | { state: 'complete'; part: object }
  | { state: 'failed'; problem: JobProblem }
  | { state: 'cancelled' };

/**
 * Durable work. The row is what people see; the queue entry that makes a worker do it (graphile-worker, key = job id) is
 * written in the same transaction.
 */
export interface JobStore {
  add(kind: JobKind, input: object, actor: string): Promise<Job>;
  list(page: PageRequest): Promise<Page<Job>>;
  find(id: string): Promise<Job>;
  /** A queued job ends at once, a running one when its worker notices. ConflictError when it has ended. */
  cancel(id: string, actor: string): Promise<Job>;
  /** Starts an attempt by the worker pool `poolId`; null when there is nothing left to do. */
  take(id: string, poolId: string): Promise<Attempt | null>;
  /** Notes progress (0..1). `false` when the job should stop: cancelled, or taken over by another worker. */
  report(attempt: Attempt, share: number, message: string): Promise<boolean>;
  /** Ends the job; the last part to end lets the whole go on. Throws CancelledError when another worker has taken it over, so that its results are rolled back. */
  finish(attempt: Attempt, outcome: Outcome): Promise<void>;
  /** Leaves the job to its parts. One that fails or is cancelled ends the job and the other parts. */
  split(attempt: Attempt, split: Split): Promise<void>;
  /** Puts a job back into the queue as if it had not been started. */
  handBack(attempt: Attempt): Promise<void>;
}

/** A job that takes its server down so many times is given up. */
const maxAttempts = 5;

export function createJobStore(connection: Connection, clock: Clock, audit: AuditLog, siteId: string): JobStore {
  const now = () => new Date(clock.now());
  /** Due since yesterday: jobs keep their order, and a database whose clock is set back by hours does not wait for them. */
  const enqueue = (to: Connection, id: string) =>
    sql`select graphile_worker.add_job('job', json_build_object('jobId', ${id}::text, 'site', ${siteId}::text),
      job_key => ${id}, max_attempts => ${maxAttempts}::int, run_at => now() - interval '1 day')`.execute(to);

  async function insert(
    to: Connection,
    {
      kind,
      input,
      actor,
      part,
    }: { kind: JobKind; input: object; actor: string; part?: { of: string; number: number } },
  ) {
    const row = await to
      .insertInto('jobs')
      .values({
        id: newId('job', clock.now()),
        kind,
        input: JSON.stringify(input),
        state: 'queued',
        created_at: now(),
        created_by: actor,
        parent_id: part?.of ?? null,
        part_number: part?.number ?? null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await enqueue(to, row.id);
    return row;
  }

  /** Under the lock of the whole: the last part lets it go on, one that did not complete ends it. */
  async function endPart(transaction: Connection, wholeId: string, outcome: Outcome): Promise<void> {
    const whole = await findRow(transaction, wholeId);
    if (hasEnded(whole.state)) return;
    if (outcome.state !== 'complete') {
      await transaction.updateTable('jobs').set(ending(outcome, now())).where('id', '=', wholeId).execute();
      await cancelParts(transaction, wholeId);
    } else if ((await openParts(transaction, wholeId).execute()).length === 0) await enqueue(transaction, wholeId);
  }

  async function cancelParts(transaction: Connection, wholeId: string): Promise<void> {
    for (const { id, state } of await openParts(transaction, wholeId).forUpdate().execute()) {
      if (state === 'queued') await sql`select graphile_worker.remove_job(${id})`.execute(transaction);
      const change = state === 'queued' ? ending({ state: 'cancelled' }, now()) : { is_cancel_requested: true };
      await transaction.updateTable('jobs').set(change).where('id', '=', id).execute();
    }
  }

  return {
    add: (kind, input, actor) =>
      atomically(connection, async (transaction) => {
        const row = await insert(transaction, { kind, input, actor });
        await audit.record(transaction, actor, 'order', kind, { jobId: row.id });
        return readJob(row);
      }),

    async list(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('jobs')
        .selectAll()
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readJob);
    },

    find: async (id) => readJob(await findRow(connection, id)),

    cancel: (id, actor) =>
      atomically(connection, async (transaction) => {
        const wholeId = (await findRow(transaction, id)).parent_id ?? id;
        const whole = await findRow(transaction, wholeId, true);
        if (hasEnded(whole.state)) {
          throw new ConflictError('id', `job "${id}" has ended (${whole.state}); there is nothing to cancel.`);
        }
        const isAtWork = whole.state === 'running' && whole.pool_id !== null;
        if (!isAtWork) await sql`select graphile_worker.remove_job(${wholeId})`.execute(transaction);
        const change = isAtWork ? { is_cancel_requested: true } : ending({ state: 'cancelled' }, now());
        await transaction.updateTable('jobs').set(change).where('id', '=', wholeId).execute();
        await cancelParts(transaction, wholeId);
        await audit.record(transaction, actor, 'cancel', whole.kind, { jobId: wholeId });
        return readJob(await findRow(transaction, id));
      }),

    async take(id, poolId) {
      const row = await connection
        .updateTable('jobs')
        .set(({ eb }) => ({
          state: 'running',
          attempt: eb('attempt', '+', 1),
          pool_id: poolId,
          started_at: now(),
          percent_complete: 0,
          message: 'starting',
        }))
        .where('id', '=', id)
        .where('state', 'in', ['queued', 'running'])
        .where(({ not, exists }) => not(exists(openParts(connection, id))))
        .returning(['kind', 'input', 'attempt', 'parent_id', 'interim'])
        .executeTakeFirst();
      if (!row) return null;
      const parts = await connection
        .selectFrom('jobs')
        .select('part')
        .where('parent_id', '=', id)
        .orderBy('part_number')
        .execute();
      const joined = row.interim && { interim: row.interim, parts: parts.map(({ part }) => part as object) };
      const { kind, input, attempt, parent_id: parentId } = row;
      return { id, kind: kind as JobKind, input, attempt, parentId, joined };
    },

    async report({ id, attempt, parentId }, share, message) {
      const row = await connection
        .updateTable('jobs')
        .set({ percent_complete: Math.round(1000 * Math.min(1, Math.max(0, share))) / 10, message })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .where('state', '=', 'running')
        .returning('is_cancel_requested')
        .executeTakeFirst();
      if (parentId !== null)
        await sql`
        update jobs set message = part.done || ' of ' || part.number || ' parts done',
          percent_complete = greatest(jobs.percent_complete, part.percent)
        from (
          select 0.9 * avg(percent_complete) as percent, count(*) as number,
            count(*) filter (where state = 'complete') as done
          from jobs where parent_id = ${parentId}
        ) part
        where id = ${parentId} and state = 'running' and pool_id is null`.execute(connection);
      return row !== undefined && !row.is_cancel_requested;
    },

    finish: ({ id, attempt, parentId }, outcome) =>
      atomically(connection, async (transaction) => {
        if (parentId !== null) await findRow(transaction, parentId, true);
        const { numUpdatedRows } = await transaction
          .updateTable('jobs')
          .set(ending(outcome, now()))
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .where('state', '=', 'running')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw takenOver(id);
        if (parentId !== null) await endPart(transaction, parentId, outcome);
      }),

    split: ({ id, attempt }, { interim, parts }) =>
      atomically(connection, async (transaction) => {
        const row = await transaction
          .updateTable('jobs')
          .set({ interim: JSON.stringify(interim), pool_id: null, message: `in ${parts.length} parts` })
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .where('state', '=', 'running')
          .returning('created_by')
          .executeTakeFirst();
        if (!row) throw takenOver(id);
        for (const [number, { kind, input }] of parts.entries()) {
          await insert(transaction, { kind, input, actor: row.created_by, part: { of: id, number } });
        }
      }),

    handBack: ({ id, attempt }) =>
      atomically(connection, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('jobs')
          .set({ state: 'queued', percent_complete: 0, message: 'waiting for the server to start again' })
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .where('state', '=', 'running')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows > 0n) await enqueue(transaction, id);
      }),
  };
}

const hasEnded = (state: JobState): boolean => state !== 'queued' && state !== 'running';
const takenOver = (id: string): CancelledError => new CancelledError(`job ${id} was taken over`);

const openParts = (connection: Connection, wholeId: string) =>
  connection
    .selectFrom('jobs')
    .select(['id', 'state'])
    .where('parent_id', '=', wholeId)
    .where('state', 'in', ['queued', 'running']);

const ending = (outcome: Outcome, finishedAt: Date) => ({
  state: outcome.state,
  finished_at: finishedAt,
  message: null,
  ...(outcome.state === 'complete' && { percent_complete: 100 }),
  ...('result' in outcome && { result: JSON.stringify(outcome.result) }),
  ...('part' in outcome && { part: JSON.stringify(outcome.part) }),
  ...(outcome.state === 'failed' && { problem: JSON.stringify(outcome.problem) }),
});

async function findRow(connection: Connection, id: string, lock = false) {
  const row = await connection
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFoundError('id', `there is no job "${id}".`);
  return row;
}

const readJob = (row: {
  id: string;
  kind: string;
  state: JobState;
  percent_complete: number;
  message: string | null;
  result: Record<string, string> | null;
  problem: JobProblem | null;
  created_at: string;
  started_at: string | null;
  finished_at: string | null;
  parent_id: string | null;
}): Job => ({
  id: row.id,
  kind: row.kind as JobKind,
  state: row.state,
  percentComplete: row.percent_complete,
  message: row.message,
  result: row.result,
  problem: row.problem,
  createdAt: row.created_at,
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  parentId: row.parent_id,
});
