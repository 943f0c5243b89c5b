import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import type { Log } from './log.ts';

const restartMilliseconds = 1_000;
/** For the end of the last tasks and of their entries in the queue; without a database they would try for minutes. */
const stopMilliseconds = 10_000;

/** A runner of graphile-worker and what is to be done when it has ended by itself. */
export interface Started {
  runner: Pick<Runner, 'promise' | 'stop' | 'events'>;
  afterEnd: () => void;
}

export interface SteadyRunner {
  /** Waits for the tasks under way, at most ten seconds. */
  stop(): Promise<void>;
}

/**
 * Runs what `start` starts, and starts another as soon as that one takes no more work: graphile-worker closes a runner when
 * the end of a task could not be noted in the database. What it still works on goes on beside the new one. The first start
 * has to succeed.
 */
export async function startSteadyRunner(start: () => Promise<Started>, log: Log): Promise<SteadyRunner> {
  const stopping = new AbortController();
  const running = new Set<Started['runner']>();
  let supervision = supervise(await start());

  async function supervise({ runner, afterEnd }: Started): Promise<void> {
    running.add(runner);
    const ended = runner.promise
      .catch((error: unknown) => log.error({ error }, 'a runner of jobs has ended'))
      .then(() => {
        running.delete(runner);
        if (!stopping.signal.aborted) afterEnd();
      });
    await Promise.race([ended, new Promise((resolve) => runner.events.once('pool:gracefulShutdown', resolve))]);
    if (stopping.signal.aborted) return ended;
    log.warn({}, 'the runner of jobs takes no more work; starting another');
    const next = await restart();
    if (next) supervision = supervise(next);
  }

  /** Answers null when it was stopped first. */
  async function restart(): Promise<Started | null> {
    while (!stopping.signal.aborted) {
      try {
        return await start();
      } catch (error) {
        log.error({ error }, 'the runner of jobs does not start');
        await sleep(restartMilliseconds, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    return null;
  }

  return {
    async stop() {
      stopping.abort();
      const ends = [...running].map((runner) => runner.stop().catch(() => runner.promise.catch(() => {})));
      await Promise.race([Promise.all([...ends, supervision]), sleep(stopMilliseconds, undefined, { ref: false })]);
    },
  };
}
