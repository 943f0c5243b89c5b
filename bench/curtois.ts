/**
 * Shift-scheduling instances that nobody here wrote: Curtois 1-12 of schedulingbenchmarks.org, two threads, five minutes
 * each at most. Every roster passes the checker that stands beside the instances. `CURTOIS_INSTANCES=1,5` names some of
 * them, `CURTOIS_SECONDS` sets the time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { createComputePool } from '../src/compute/pool.ts';
import { parseRosterProblem } from '../src/domain/roster-problem.ts';
import { solveRoster } from '../src/pipeline/roster/solve-roster.ts';
import { curtoisProblem, curtoisSolution } from './curtois-instance.ts';
import { benchTable } from './report.ts';

const folder = [new URL('../../shared/', import.meta.url), new URL('../../../shared/', import.meta.url)]
  .map((shared) => fileURLToPath(new URL('instances/curtois', shared)))
  .find(existsSync);

export async function benchCurtois(): Promise<void> {
  if (!folder) {
    process.stdout.write('\nCurtois: skipped, ../shared/instances/curtois is not there\n');
    return;
  }
  const chosen = process.env.CURTOIS_INSTANCES?.split(',') ?? Array.from({ length: 12 }, (_, i) => `${i + 1}`);
  const seconds = Number(process.env.CURTOIS_SECONDS ?? 300);
  const best = bestKnown(folder);
  const rows: string[][] = [];
  for (const instance of chosen) rows.push(await solveInstance(folder, instance, best.get(instance)!, seconds));
  benchTable(
    'Curtois 1-12, two threads',
    ['instance', 'agents x days', 'objective', 'proven bound', 'best known', 'above', 's', 'stopped by', 'checker'],
    rows,
  );
}

function bestKnown(from: string): Map<string, number> {
  const [, ...rows] = readFileSync(join(from, 'best-known.csv'), 'utf8').trim().split('\n');
  return new Map(rows.map((row) => row.trim().split(',')).map(([instance, value]) => [instance, Number(value)]));
}

async function solveInstance(from: string, instance: string, best: number, seconds: number): Promise<string[]> {
  const text = gunzipSync(readFileSync(join(from, `Instance${instance}.txt.gz`))).toString();
  const problem = parseRosterProblem(curtoisProblem(text));
  const pool = createComputePool(2);
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const { roster, stoppedBy } = await solveRoster(
    problem,
    { seed: 1, targetGap: 0 },
    { pool, shouldStop: () => elapsed() > seconds },
  );
  const took = elapsed();
  await pool.close();
  return [
    instance,
    `${problem.agents.length} x ${problem.days}`,
    `${roster.objective}`,
    roster.bound.toFixed(1),
    `${best}`,
    `${((100 * (roster.objective - best)) / best).toFixed(2)} %`,
    took.toFixed(1),
    stoppedBy,
    checked(join(from, 'check.py'), text, curtoisSolution(problem, roster)),
  ];
}

/** What the instances' own checker says of a solution. */
function checked(checker: string, instance: string, solution: string): string {
  const work = mkdtempSync(join(tmpdir(), 'curtois-'));
  const files = [join(work, 'instance.txt'), join(work, 'solution.csv')];
  [instance, solution].forEach((content, i) => {
    writeFileSync(files[i], content);
  });
  try {
    const answer = execFileSync('python3', [checker, ...files], { encoding: 'utf8' });
    return `legal, ${/"total": (\d+)/.exec(answer)?.[1]}`;
  } finally {
    rmSync(work, { recursive: true });
  }
}
