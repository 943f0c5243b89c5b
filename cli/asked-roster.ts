import { createComputePool } from '../src/compute/pool.ts';
import { parseRosterProblem, rosterFile } from '../src/domain/roster-problem.ts';
import { parseShape } from '../src/domain/shape.ts';
import type { Answering, AskedRoster } from '../src/pipeline/roster/explain-roster.ts';
import { readJson } from './files.ts';

/** Reads a problem and a roster from files. */
export async function readAsked(problemPath: string, rosterPath: string): Promise<AskedRoster> {
  const file = parseRosterProblem(await readJson(problemPath, 'PROBLEM'));
  return { file, roster: parseShape(rosterFile, await readJson(rosterPath, 'ROSTER')) };
}

/** Runs with worker threads; an interrupt cancels. */
export async function answering<Answer>(work: (context: Answering) => Promise<Answer>): Promise<Answer> {
  const pool = createComputePool();
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    return await work({ pool, signal: stopping.signal });
  } finally {
    process.off('SIGINT', stop);
    await pool.close();
  }
}
