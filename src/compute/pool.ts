import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { BroadcastChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { CancelledError } from '../errors.ts';
import type { TaskName, Tasks } from './tasks.ts';

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (share: number, details?: unknown) => void;
}

/** Worker threads for model functions. Results never depend on how many threads there are. */
export interface ComputePool {
  readonly threads: number;
  /** Runs one task; an aborted signal stops its thread at once and rejects with CancelledError. */
  run<Name extends TaskName>(
    task: Name,
    input: Parameters<Tasks[Name]>[0],
    options?: RunOptions,
  ): Promise<Awaited<ReturnType<Tasks[Name]>>>;
  close(): Promise<void>;
}

let pools = 0;

export function createComputePool(threads = availableParallelism()): ComputePool {
  const channelName = `crewcast-${process.pid}-${pools++}`;
  const channel = new BroadcastChannel(channelName);
  const listeners = new Map<number, (share: number, details?: unknown) => void>();
  channel.onmessage = (event) => {
    const { order, share, details } = (event as { data: { order: number; share: number; details?: unknown } }).data;
    listeners.get(order)?.(share, details);
  };
  channel.unref();
  const piscina = new Piscina({ filename: workerFile(), minThreads: 0, maxThreads: threads, idleTimeout: 10_000 });
  let orders = 0;
  return {
    threads,
    async run(task, input, { signal, onProgress } = {}) {
      const order = orders++;
      // Many tasks may wait on one signal; that is no leak.
      if (signal) setMaxListeners(0, signal);
      if (onProgress) listeners.set(order, onProgress);
      try {
        return await piscina.run({ task, input, order, channel: channelName }, { signal });
      } catch (error) {
        if (signal?.aborted) throw new CancelledError('cancelled');
        throw error;
      } finally {
        listeners.delete(order);
      }
    },
    async close() {
      channel.close();
      await piscina.destroy();
    },
  };
}

/** Threads run compiled JavaScript, also when this file itself is read as TypeScript (by the tests). */
function workerFile(): string {
  const here = import.meta.url;
  const url = here.endsWith('.ts') ? new URL('../../dist/src/compute/worker.js', here) : new URL('./worker.js', here);
  return fileURLToPath(url);
}
