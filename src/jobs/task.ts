import type { RunContext } from '../pipeline/context.ts';
import type { Attempt, JobKind, Split } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';

/** What a job made: ids of what is kept, the work of a part, or the parts it leaves to others. */
export type Made = { result: Record<string, string> } | { part: object } | Split;

/** Computes, and returns how to keep the result: called in the transaction that ends the job. */
export type Keep = (store: Store) => Promise<Made>;

/** What the job had and its parts made, when it goes on after a split. */
export type Joined = Attempt['joined'];
export type Task = (input: object, store: Store, context: RunContext, joined: Joined) => Promise<Keep>;
export type TaskTable = Record<JobKind, Task>;
