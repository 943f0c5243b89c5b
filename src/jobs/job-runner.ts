import { Logger, run } from 'graphile-worker';
import type pg from 'pg';
import type { ComputePool } from '../compute/pool.ts';
import { CancelledError, InputError } from '../errors.ts';
import type { Attempt, Outcome } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { TaskTable } from './task-table.ts';
import { createWorkerLease } from './worker-lease.ts';

export interface JobRunner {
  /** Stops taking jobs; running ones are put back into the queue. */
  stop(): Promise<void>;
}

export interface JobRunnerOptions {
  store: Store;
  pool: pg.Pool;
  /** Settings of a further connection, which proves that this process lives. */
  connection: pg.ClientConfig;
  compute: ComputePool;
  tasks: TaskTable;
  log: Log;
  /** Jobs worked on at the same time. */
  concurrency?: number;
}

const reportMilliseconds = 400;
const takeOverMilliseconds = 3_000;

/** Works on the jobs of the store until stopped. At least once; results are kept exactly once. */
export async function startJobRunner(options: JobRunnerOptions): Promise<JobRunner> {
  const { store, pool, connection, compute, tasks, log, concurrency = 2 } = options;
  const lease = createWorkerLease(pool, connection);
  const running = new Map<string, AbortController>();
  let isStopping = false;

  const takeOver = async (): Promise<void> => {
    try {
      const count = await lease.takeOver();
      if (count > 0) log.warn({ count }, 'took over jobs of a server that stopped');
    } catch (error) {
      log.error({ error }, 'could not look for jobs of stopped servers');
    }
  };

  /** Computes, then keeps the results and the end of the job in one transaction. */
  async function attempt(job: Attempt): Promise<void> {
    const stop = new AbortController();
    running.set(job.id, stop);
    let progress = { share: 0, text: 'starting' };
    let isCancelled = false;
    const reporting = setInterval(async () => {
      const goesOn = await store.jobs.report(job, progress.share, progress.text).catch(() => true);
      if (goesOn || stop.signal.aborted) return;
      isCancelled = true;
      stop.abort();
    }, reportMilliseconds);
    try {
      const keep = await tasks[job.kind](job.input, store, {
        pool: compute,
        signal: stop.signal,
        onProgress: (share, text) => {
          progress = { share, text };
        },
      });
      if (stop.signal.aborted) throw new CancelledError('stopped');
      clearInterval(reporting);
      await store.atomically(async (transaction) => {
        const result = await keep(transaction);
        await transaction.jobs.finish(job, { state: 'complete', result });
      });
      log.info({ jobId: job.id, kind: job.kind }, 'job complete');
    } catch (error) {
      if (isStopping) await store.jobs.handBack(job);
      else await store.jobs.finish(job, outcomeOf(job, error, isCancelled)).catch(ignoreTakenOver);
    } finally {
      clearInterval(reporting);
      running.delete(job.id);
    }
  }

  function outcomeOf(job: Attempt, error: unknown, isCancelled: boolean): Outcome {
    if (isCancelled) return { state: 'cancelled' };
    if (error instanceof InputError) {
      return { state: 'failed', problem: { title: 'The input does not allow this', detail: error.line } };
    }
    log.error({ error, jobId: job.id, kind: job.kind }, 'job failed');
    const detail = `An unexpected error, which the server’s log describes under ${job.id}.`;
    return { state: 'failed', problem: { title: 'Unexpected error', detail } };
  }

  await takeOver();
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error({}, message);
    }),
    taskList: {
      job: async (payload: unknown, { job }) => {
        const taken = await store.jobs.take((payload as { jobId: string }).jobId, job.locked_by!);
        if (taken) await attempt(taken);
      },
    },
    preset: {
      plugins: [
        {
          name: 'CrewcastLease',
          version: '1.0.0',
          worker: { hooks: { startWorker: (_context, { worker }) => lease.register(worker.workerPool.id) } },
        },
      ],
    },
  });
  const watch = setInterval(takeOver, takeOverMilliseconds);

  return {
    async stop() {
      isStopping = true;
      clearInterval(watch);
      for (const controller of running.values()) controller.abort();
      await runner.stop();
      await lease.release();
    },
  };
}

function ignoreTakenOver(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error;
}
