import type { RunContext } from '../pipeline/context.ts';
import type { JobKind } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';
import type { Joined, TaskTable } from './task.ts';

/** Does a job at once in this process, its parts one after the other. Answers the ids of what was kept. */
export async function runHere(
  tasks: TaskTable,
  { kind, input }: { kind: JobKind; input: object },
  store: Store,
  context: RunContext,
  joined: Joined = null,
): Promise<Record<string, string>> {
  const made = await store.atomically(await tasks[kind](input, store, context, joined));
  if ('result' in made) return made.result;
  if ('part' in made) throw new RangeError(`a job of kind ${kind} is part of another`);
  const parts: object[] = [];
  for (const one of made.parts) {
    const keep = await tasks[one.kind](one.input, store, context, null);
    const partMade = await keep(store);
    if ('part' in partMade) parts.push(partMade.part);
  }
  return runHere(tasks, { kind, input }, store, context, { interim: made.interim, parts });
}
