import type { Clock } from '../clock.ts';
import { createComputePool } from '../compute/pool.ts';
import { usualChangesDays } from '../domain/change.ts';
import type { OpenStore } from '../store/store.ts';
import { startJobRunner } from './job-runner.ts';
import type { Log } from './log.ts';
import { type Pipeline, pipeline as realPipeline } from './pipeline.ts';
import { createTaskTable } from './task-table.ts';
import { startUpkeep } from './upkeep.ts';
import { deliver } from './webhooks/deliver.ts';
import { networkList } from './webhooks/destination.ts';

export interface WorkerOptions {
  clock: Clock;
  log: Log;
  pipeline?: Pipeline;
  /** Threads for models; default one per core. */
  threads?: number;
  /** Jobs worked on at the same time. */
  concurrency?: number;
  /** Days for which the change feed can be read back. */
  changesDays?: number;
  /** Private networks that messages to webhooks may go to. */
  webhookNetworks?: readonly string[];
  /** Seconds between attempts at a message to a webhook. */
  webhookRetrySeconds?: readonly number[];
}

export interface Worker {
  /** Puts running jobs back into the queue and ends the threads; the store stays open. */
  stop(): Promise<void>;
}

/** Works on the jobs and messages of the store, beside as many other processes as there are. */
export async function startWorker(
  open: OpenStore,
  {
    clock,
    log,
    pipeline = realPipeline,
    threads,
    concurrency,
    changesDays = usualChangesDays,
    webhookNetworks = [],
    webhookRetrySeconds,
  }: WorkerOptions,
): Promise<Worker> {
  const compute = createComputePool(threads);
  const sending = {
    clock,
    allowed: networkList(webhookNetworks),
    retrySeconds: webhookRetrySeconds,
  };
  const runner = await startJobRunner({
    ...open,
    compute,
    tasks: createTaskTable(pipeline),
    log,
    concurrency,
    deliver: (deliveryId, store) => deliver(deliveryId, { store, ...sending }),
  });
  const upkeep = startUpkeep(open.sites.all, changesDays, log);
  return {
    async stop() {
      await Promise.all([runner.stop(), upkeep.stop()]);
      await compute.close();
    },
  };
}
