import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { CancelledError, ConflictError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import type { JobProblem, JobState } from './tables.ts';
import { atomically } from './transaction.ts';

export const jobKinds = ['forecast', 'staffing', 'schedule', 'scenario', 'plan'] as const;
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
}

/** One attempt at a job. Only the latest attempt can report, finish or hand back. */
export interface Attempt {
  id: string;
  kind: JobKind;
  input: object;
  attempt: number;
}

export type Outcome =
  | { state: 'complete'; result: Record<string, string> }
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
  /** Ends the job. Throws CancelledError when another worker has taken it over, so that its results are rolled back. */
  finish(attempt: Attempt, outcome: Outcome): Promise<void>;
  /** Puts a job back into the queue as if it had not been started. */
  handBack(attempt: Attempt): Promise<void>;
}

/** A job that takes its server down so many times is given up. */
const maxAttempts = 5;

export function createJobStore(connection: Connection, clock: Clock, audit: AuditLog): JobStore {
  const now = () => new Date(clock.now());
  const enqueue = (to: Connection, id: string) =>
    sql`select graphile_worker.add_job('job', json_build_object('jobId', ${id}::text), job_key => ${id}, max_attempts => ${maxAttempts}::int)`.execute(
      to,
    );

  return {
    add: (kind, input, actor) =>
      atomically(connection, async (transaction) => {
        const row = await transaction
          .insertInto('jobs')
          .values({
            id: newId('job', clock.now()),
            kind,
            input: JSON.stringify(input),
            state: 'queued',
            created_at: now(),
            created_by: actor,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await enqueue(transaction, row.id);
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
        const { state } = await findRow(transaction, id, true);
        if (state !== 'queued' && state !== 'running') {
          throw new ConflictError('id', `job "${id}" has ended (${state}); there is nothing to cancel.`);
        }
        const change =
          state === 'queued' ? { state: 'cancelled' as const, finished_at: now() } : { is_cancel_requested: true };
        if (state === 'queued') await sql`select graphile_worker.remove_job(${id})`.execute(transaction);
        const row = await transaction
          .updateTable('jobs')
          .set(change)
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await audit.record(transaction, actor, 'cancel', row.kind, { jobId: id });
        return readJob(row);
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
        .returning(['kind', 'input', 'attempt'])
        .executeTakeFirst();
      return row ? { id, kind: row.kind as JobKind, input: row.input, attempt: row.attempt } : null;
    },

    async report({ id, attempt }, share, message) {
      const row = await connection
        .updateTable('jobs')
        .set({ percent_complete: Math.round(1000 * Math.min(1, Math.max(0, share))) / 10, message })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .where('state', '=', 'running')
        .returning('is_cancel_requested')
        .executeTakeFirst();
      return row !== undefined && !row.is_cancel_requested;
    },

    async finish({ id, attempt }, outcome) {
      const { numUpdatedRows } = await connection
        .updateTable('jobs')
        .set({
          state: outcome.state,
          finished_at: now(),
          message: null,
          ...(outcome.state === 'complete' && { percent_complete: 100, result: JSON.stringify(outcome.result) }),
          ...(outcome.state === 'failed' && { problem: JSON.stringify(outcome.problem) }),
        })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .where('state', '=', 'running')
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new CancelledError(`job ${id} was taken over`);
    },

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
});
