import type { CentreModel } from '../../models/simulation/centre.ts';
import { type Detail, joinRecords, type Records } from '../../models/simulation/records.ts';
import type { RunContext } from './context.ts';

export interface ReplicationOptions {
  replications: number;
  /** Equal seeds meet equal customers, also in another scenario, and give equal results on any number of threads. */
  seed: number;
  /** Down to which period results are kept. */
  detail: Detail;
}

/** Most replications in one order to a thread: short enough that progress moves. */
const longestChunk = 50;

/** Simulates the model many times over the worker pool. Rejects with CancelledError when the signal is aborted. */
export async function runReplications(
  model: CentreModel,
  { replications, seed, detail }: ReplicationOptions,
  { pool, signal, onProgress }: RunContext,
): Promise<Records> {
  const size = Math.max(1, Math.min(longestChunk, Math.ceil(replications / (4 * pool.threads))));
  const firsts = Array.from({ length: Math.ceil(replications / size) }, (_, chunk) => chunk * size);
  let done = 0;
  const chunks = await Promise.all(
    firsts.map(async (first) => {
      const count = Math.min(size, replications - first);
      const records = await pool.run('simulateReplications', { model, seed, first, count, detail }, { signal });
      done += count;
      onProgress?.(done / replications, `${done} of ${replications} simulated`);
      return records;
    }),
  );
  return joinRecords(chunks);
}
