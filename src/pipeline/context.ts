import type { ComputePool } from '../compute/pool.ts';

/** What every step of the pipeline runs with. */
export interface RunContext {
  pool: ComputePool;
  signal?: AbortSignal;
  /** `share` of this step done, 0..1, with a few words. */
  onProgress?: (share: number, text: string) => void;
}

/** The context of one step among several: its progress fills `from`..`to` of the whole. */
export function part(context: RunContext, from: number, to: number): RunContext {
  return { ...context, onProgress: (share, text) => context.onProgress?.(from + share * (to - from), text) };
}
