import { Logger, type Runner, run, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { ComputePool } from '../compute/pool.ts';
import { CancelledError, InputError } from '../errors.ts';
import { actAs } from '../store/audit-context.ts';
import type { Attempt, Outcome } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { TaskTable } from './task.ts';
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
  /** Sends a message to a webhook; without it messages wait for another process. */
  deliver?: (deliveryId: string) => Promise<void>;
}

const reportMilliseconds = 400;
const takeOverMilliseconds = 3_000;
/** Messages to webhooks have places of their own: they neither wait for long jobs nor hold them up. */
const messagesAtOnce = 4;

/** Works on the jobs of the store until stopped. At least once; results are kept exactly once. */
export async function startJobRunner(options: JobRunnerOptions): Promise<JobRunner> {
  const { store, pool, connection, compute, tasks, log, concurrency = 2, deliver } = options;
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
      const onProgress = (share: number, text: string) => {
        progress = { share, text };
      };
      const keep = await tasks[job.kind](
        job.input,
        store,
        { pool: compute, signal: stop.signal, onProgress },
        job.joined,
      );
      if (stop.signal.aborted) throw new CancelledError('stopped');
      clearInterval(reporting);
      await actAs({ actor: job.id, requestId: null }, () =>
        store.atomically(async (transaction) => {
          const made = await keep(transaction);
          if ('parts' in made) await transaction.jobs.split(job, made);
          else await transaction.jobs.finish(job, { state: 'complete', ...made });
        }),
      );
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
  const work = (taskList: TaskList, places: number): Promise<Runner> =>
    run({
      pgPool: pool,
      concurrency: places,
      pollInterval: 1_000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error({}, message);
      }),
      taskList,
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
  const runners = [
    await work(
      {
        job: async (payload, { job }) => {
          const taken = await store.jobs.take((payload as { jobId: string }).jobId, job.locked_by!);
          if (taken) await attempt(taken);
        },
      },
      concurrency,
    ),
  ];
  if (deliver) {
    const webhook = (payload: unknown) => deliver((payload as { deliveryId: string }).deliveryId);
    runners.push(await work({ webhook }, messagesAtOnce));
  }
  const watch = setInterval(takeOver, takeOverMilliseconds);

  return {
    async stop() {
      isStopping = true;
      clearInterval(watch);
      for (const controller of running.values()) controller.abort();
      await Promise.all(runners.map((runner) => runner.stop()));
      await lease.release();
    },
  };
}

function ignoreTakenOver(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error;
}
