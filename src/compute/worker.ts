import { BroadcastChannel } from 'node:worker_threads';
import { type TaskName, tasks } from './tasks.ts';

export interface WorkOrder {
  task: TaskName;
  input: unknown;
  /** Progress of this order is posted to the channel under this number. */
  order: number;
  channel: string;
}

export default async function work({ task, input, order, channel }: WorkOrder): Promise<unknown> {
  const progress = new BroadcastChannel(channel);
  try {
    const run = tasks[task] as (input: unknown, context: { report(share: number, details?: unknown): void }) => unknown;
    return await run(input, { report: (share, details) => progress.postMessage({ order, share, details }) });
  } finally {
    progress.close();
  }
}
