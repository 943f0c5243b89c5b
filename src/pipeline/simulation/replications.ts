import type { CentreModel } from '../../../models/simulation/centre.ts';
import { type Detail, joinRecords, type Records } from '../../../models/simulation/records.ts';
import { part, type RunContext } from '../context.ts';

export interface ReplicationOptions {
  replications: number;
  /** Equal seeds meet equal customers, also in another scenario, and give equal results on any number of threads. */
  seed: number;
  /** Down to which period results are kept. */
  detail: Detail;
  /** Number of the first replication; 0 when left out. */
  first?: number;
}

/** When to stop before `replications` are simulated. */
export interface StoppingRule {
  /** The standard error wanted, in the unit of `errorOf`. */
  standardError: number;
  /** The standard error reached, from the records of each model so far. */
  errorOf(records: Records[]): number;
}

/** Most replications in one order to a thread: short enough that progress moves. */
const longestChunk = 50;
/** Replications before the error is first looked at: fewer would not tell their own spread. */
const firstTurn = 100;

/** Simulates the model many times over the worker pool. Rejects with CancelledError when the signal is aborted. */
export async function runReplications(
  model: CentreModel,
  { replications, seed, detail, first: start = 0 }: ReplicationOptions,
  { pool, signal, onProgress }: RunContext,
): Promise<Records> {
  const size = Math.max(1, Math.min(longestChunk, Math.ceil(replications / (4 * pool.threads))));
  const firsts = Array.from({ length: Math.ceil(replications / size) }, (_, chunk) => chunk * size);
  let done = 0;
  const chunks = await Promise.all(
    firsts.map(async (first) => {
      const count = Math.min(size, replications - first);
      const order = { model, seed, first: start + first, count, detail };
      const records = await pool.run('simulateReplications', order, { signal });
      done += count;
      onProgress?.(done / replications, `${done} of ${replications} simulated`);
      return records;
    }),
  );
  return joinRecords(chunks);
}

/**
 * Simulates every model with the same customers: `replications` of each, or fewer when a rule is given and the error is
 * small enough before.
 *
 * The next turn is as long as the error so far says that it must be (the error falls with the square root of the number
 * of replications), at most as long as everything before it. Turns depend on the records alone, never on the threads.
 *
 * Trap: looking at the error again and again stops a little early, on samples that happen to vary little; with a first
 * turn of a hundred the error reported is then short by a per cent or two.
 */
export async function runTogether(
  models: CentreModel[],
  options: ReplicationOptions,
  rule: StoppingRule | null,
  context: RunContext,
): Promise<Records[]> {
  const most = options.replications;
  const parts: Records[][] = models.map(() => []);
  let done = 0;
  let turn = rule ? Math.min(most, firstTurn) : most;
  for (;;) {
    for (const [m, model] of models.entries()) {
      const from = (done + (turn * m) / models.length) / most;
      const stretch = part(context, from, from + turn / models.length / most);
      parts[m].push(await runReplications(model, { ...options, first: done, replications: turn }, stretch));
    }
    done += turn;
    const records = parts.map(joinRecords);
    if (!rule || done >= most) return records;
    const error = rule.errorOf(records);
    if (error <= rule.standardError) return records;
    const needed = Math.ceil(done * (error / rule.standardError) ** 2);
    turn = Math.min(most - done, done, Math.max(10, needed - done));
  }
}
