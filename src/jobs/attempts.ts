import { setTimeout as sleep } from 'node:timers/promises';
import type { ComputePool } from '../compute/pool.ts';
import { CancelledError, InputError } from '../errors.ts';
import { outageOf } from '../outage.ts';
import { actAs } from '../store/audit-context.ts';
import type { Attempt, Outcome } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { TaskTable } from './task.ts';

export interface Attempts {
  /** Makes one attempt at a job of the store, to its end. */
  make(job: Attempt, store: Store): Promise<void>;
  /** Puts those under way back into the queue. */
  stop(): void;
}

export interface AttemptOptions {
  compute: ComputePool;
  tasks: TaskTable;
  log: Log;
}

const reportMilliseconds = 400;
const retryMilliseconds = 1_000;

/**
 * What a worker does with the jobs it has taken. Results and the end of a job are kept in one transaction, which is tried
 * again until the database is back: an end that was kept already is refused, so that nothing is kept twice.
 */
export function createAttempts({ compute, tasks, log }: AttemptOptions): Attempts {
  const running = new Set<AbortController>();
  let isStopping = false;

  async function make(job: Attempt, store: Store): Promise<void> {
    const stop = new AbortController();
    running.add(stop);
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
      const keepAll = () =>
        store.atomically(async (transaction) => {
          const made = await keep(transaction);
          if ('parts' in made) await transaction.jobs.split(job, made);
          else await transaction.jobs.finish(job, { state: 'complete', ...made });
        });
      await lasting(() => actAs({ actor: job.id, requestId: null }, keepAll), isDatabaseAway);
      log.info({ jobId: job.id, kind: job.kind }, 'job complete');
    } catch (error) {
      if (isStopping || isDatabaseAway(error)) await lasting(() => store.jobs.handBack(job), isOutage);
      else {
        const outcome = outcomeOf(job, error, isCancelled);
        await lasting(() => store.jobs.finish(job, outcome), isOutage).catch(ignoreTakenOver);
      }
    } finally {
      clearInterval(reporting);
      running.delete(stop);
    }
  }

  /** Does `work`, again when it ends in an error worth waiting for. */
  async function lasting(work: () => Promise<void>, isWorthWaiting: (error: unknown) => boolean): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (isStopping || !isWorthWaiting(error)) throw error;
        log.warn({ error }, 'cannot keep the end of a job; trying again');
        await sleep(retryMilliseconds);
      }
    }
  }

  function outcomeOf(job: Attempt, error: unknown, isCancelled: boolean): Outcome {
    if (isCancelled) return { state: 'cancelled' };
    if (error instanceof InputError) {
      return { state: 'failed', problem: { title: 'The input does not allow this', detail: error.line } };
    }
    log.error({ error, jobId: job.id, kind: job.kind }, 'job failed');
    const outage = outageOf(error);
    if (outage) return { state: 'failed', problem: { title: 'The server could not do this', detail: outage.message } };
    const detail = `An unexpected error, which the server’s log describes under ${job.id}.`;
    return { state: 'failed', problem: { title: 'Unexpected error', detail } };
  }

  return {
    make,
    stop() {
      isStopping = true;
      for (const controller of running) controller.abort();
    },
  };
}

const isOutage = (error: unknown): boolean => outageOf(error) !== null;
const isDatabaseAway = (error: unknown): boolean => outageOf(error)?.kind === 'database';

function ignoreTakenOver(error: unknown): void {
  if (!(error instanceof CancelledError)) throw error;
}
