import { Logger, run } from 'graphile-worker';
import type pg from 'pg';
import { mainSiteId } from '../store/site-schema.ts';
import type { OpenStore, Store } from '../store/store.ts';
import { type AttemptOptions, createAttempts } from './attempts.ts';
import { type Started, startSteadyRunner } from './steady-runner.ts';
import { createWorkerLease } from './worker-lease.ts';

export interface JobRunner {
  /** Stops taking jobs; running ones are put back into the queue. */
  stop(): Promise<void>;
}

export interface JobRunnerOptions extends AttemptOptions {
  /** Stores of the sites whose jobs these are. */
  sites: Pick<OpenStore['sites'], 'of'>;
  pool: pg.Pool;
  /** Settings of a further connection, which proves that this process lives. */
  connection: pg.ClientConfig;
  /** Jobs worked on at the same time. */
  concurrency?: number;
  /** Sends a message to a webhook; without it messages wait for another process. */
  deliver?: (deliveryId: string, store: Store) => Promise<void>;
}

/** An entry of the queue; entries of earlier versions name no site. */
interface Entry {
  jobId: string;
  deliveryId: string;
  site?: string;
}

const takeOverMilliseconds = 3_000;
/** Messages to webhooks have places of their own: they neither wait for long jobs nor hold them up. */
const messagesAtOnce = 4;

/** Works on the jobs of the store until stopped. At least once; results are kept exactly once. */
export async function startJobRunner(options: JobRunnerOptions): Promise<JobRunner> {
  const { sites, pool, connection, log, concurrency = 2, deliver } = options;
  const lease = createWorkerLease(pool, connection);
  const attempts = createAttempts(options);

  const takeOver = async (): Promise<void> => {
    try {
      const count = await lease.takeOver();
      if (count > 0) log.warn({ count }, 'took over jobs of a server that stopped');
    } catch (error) {
      log.error({ error }, 'could not look for jobs of stopped servers');
    }
  };

  type Task = (payload: unknown, poolId: string) => Promise<void>;
  /** The lease is asked for at the start and, should the database have been away then, with each job again. */
  async function start(name: string, places: number, task: Task): Promise<Started> {
    let poolId = '';
    const runner = await run({
      pgPool: pool,
      concurrency: places,
      pollInterval: 1_000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error({}, message);
      }),
      taskList: {
        [name]: async (payload, { job }) => {
          await lease.register(job.locked_by!);
          await task(payload, job.locked_by!);
        },
      },
      preset: {
        // Without batches graphile-worker lets an end that cannot be noted crash the process (unhandled rejection).
        worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
        plugins: [
          {
            name: 'CrewcastLease',
            version: '1.0.0',
            worker: {
              hooks: {
                startWorker: (_context, { worker }) => {
                  poolId = worker.workerPool.id;
                  return lease.register(poolId);
                },
              },
            },
          },
        ],
      },
    });
    return { runner, afterEnd: () => void lease.drop(poolId) };
  }

  const work = (name: string, places: number, task: Task) => startSteadyRunner(() => start(name, places, task), log);

  await takeOver();
  const runners = [
    await work('job', concurrency, async (payload, poolId) => {
      const { jobId, site = mainSiteId } = payload as Entry;
      const store = await sites.of(site);
      const taken = await store.jobs.take(jobId, poolId);
      if (taken) await attempts.make(taken, store);
    }),
  ];
  if (deliver) {
    const send: Task = async (payload) => {
      const { deliveryId, site = mainSiteId } = payload as Entry;
      await deliver(deliveryId, await sites.of(site));
    };
    runners.push(await work('webhook', messagesAtOnce, send));
  }
  const watch = setInterval(takeOver, takeOverMilliseconds);

  return {
    async stop() {
      clearInterval(watch);
      attempts.stop();
      await Promise.all(runners.map((runner) => runner.stop()));
      await lease.release();
    },
  };
}
