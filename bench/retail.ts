/**
 * Seven multi-activity instances that nobody here wrote (schedulingbenchmarks.org; file name: number, days, staff, tasks),
 * two threads. Every roster passes the checker that stands beside the instances. `RETAIL_INSTANCES=1,5` names some of
 * them, `RETAIL_SECONDS` sets the time for each.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createComputePool } from '../src/compute/pool.ts';
import { parseRosterProblem } from '../src/domain/roster-problem.ts';
import { InputError } from '../src/errors.ts';
import { solveRoster } from '../src/pipeline/roster/solve-roster.ts';
import { benchTable } from './report.ts';
import { retailProblem, retailSolution } from './retail-instance.ts';

const folder = [new URL('../../shared/', import.meta.url), new URL('../../../shared/', import.meta.url)]
  .map((shared) => fileURLToPath(new URL('instances/retail', shared)))
  .find(existsSync);

export async function benchRetail(): Promise<void> {
  if (!folder) {
    process.stdout.write('\nRetail: skipped, ../shared/instances/retail is not there\n');
    return;
  }
  const chosen = process.env.RETAIL_INSTANCES?.split(',');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt.gz') && (!chosen || chosen.includes(file.split('_')[0])))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const rows: string[][] = [];
  for (const file of files) rows.push(await solveInstance(folder, file, Number(process.env.RETAIL_SECONDS ?? 120)));
  benchTable('Retail, two threads', ['instance', 'employees', 'tasks', 'objective', 'bound', 's', 'checker'], rows);
}

async function solveInstance(from: string, file: string, seconds: number): Promise<string[]> {
  const text = gunzipSync(readFileSync(join(from, file))).toString();
  const problem = parseRosterProblem(retailProblem(text));
  const pool = createComputePool(2);
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const row = (...cells: string[]): string[] => [
    file.replace('.txt.gz', ''),
    `${problem.agents.length}`,
    `${problem.queues.length}`,
    ...cells,
  ];
  try {
    const context = { pool, shouldStop: () => elapsed() > seconds };
    const { roster } = await solveRoster(problem, { seed: 1, targetGap: 0 }, context);
    const took = elapsed().toFixed(1);
    const verdict = checked(join(from, 'check.py'), text, retailSolution(problem, roster));
    return row(`${roster.objective}`, roster.bound.toFixed(1), took, verdict);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return row('-', '-', elapsed().toFixed(1), error.message);
  } finally {
    await pool.close();
  }
}

/** What the instances' own checker says of a solution. */
function checked(checker: string, instance: string, solution: string): string {
  const work = mkdtempSync(join(tmpdir(), 'retail-'));
  const files = [join(work, 'instance.txt'), join(work, 'solution.xml')];
  [instance, solution].forEach((content, i) => {
    writeFileSync(files[i], content);
  });
  try {
    return execFileSync('python3', [checker, ...files], { encoding: 'utf8' }).trim();
  } finally {
    rmSync(work, { recursive: true });
  }
}
