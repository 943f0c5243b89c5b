/**
 * Speed and quality of the roster solver on generated contact-centre weeks (../shared/instances/generate.mjs), two
 * threads: time to the first legal roster, then objective, bound and gap when the aim or the time limit is reached.
 * `SCHEDULING_KIND=coached` names one kind of week: plain, rich, or coached, where every agent has half an hour of coaching
 * and two hours of training in the week, at times the solver chooses.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createComputePool } from '../src/compute/pool.ts';
import { parseRosterProblem } from '../src/domain/roster-problem.ts';
import { solveRoster } from '../src/pipeline/roster/solve-roster.ts';
import { benchTable } from './report.ts';

const generator = [new URL('../../shared/', import.meta.url), new URL('../../../shared/', import.meta.url)]
  .map((folder) => fileURLToPath(new URL('instances/generate.mjs', folder)))
  .find(existsSync);

/** Agents, seconds allowed, gap aimed at, the kinds of week and the seeds of the generator. */
const sizes: [agents: number, seconds: number, targetGap: number, kinds: string[][], seeds: number[]][] = [
  [50, 10, 0.01, [['1'], ['2'], ['3'], ['3', '--rich']], [1, 2, 3]],
  [50, 60, 0.01, [['1'], ['3']], [1]],
  [200, 60, 0.01, [['1'], ['3'], ['3', '--rich']], [1, 2]],
  [1000, 60, 0.01, [['1'], ['3'], ['3', '--rich']], [1]],
  [2000, 90, 0.01, [['3'], ['3', '--rich']], [1]],
  [5000, 300, 0.01, [['1'], ['3']], [1]],
  [200, 60, 0.01, [['3', '--coached']], [1, 2]],
  [1000, 60, 0.01, [['3', '--coached']], [1]],
];
const coaching = [
  { id: 'coaching', slots: 2, count: 1, fromDay: 0, toDay: 6 },
  { id: 'training', slots: 4, count: 2, fromDay: 0, toDay: 6 },
];

export async function benchScheduling(): Promise<void> {
  if (!generator) {
    process.stdout.write('\nScheduling: skipped, ../shared/instances/generate.mjs is not there\n');
    return;
  }
  const rows: string[][] = [];
  for (const [agents, seconds, targetGap, kinds, seeds] of sizes) {
    for (const kind of kinds) {
      if (![kindOf(kind), undefined].includes(process.env.SCHEDULING_KIND)) continue;
      for (const seed of seeds) rows.push(await solveWeek(generator, agents, kind, seed, seconds, targetGap));
    }
  }
  benchTable('Scheduling, two threads', heading, rows);
}

const kindOf = ([, flag = '--plain']: string[]): string => flag.slice(2);

const heading = [
  'agents',
  'queues',
  'kind',
  'seed',
  'first legal s',
  'objective',
  'bound',
  'gap',
  's',
  'stopped by',
  'weeks priced',
  'MB',
];

async function solveWeek(
  script: string,
  agents: number,
  kind: string[],
  seed: number,
  seconds: number,
  targetGap: number,
): Promise<string[]> {
  const [queues, ...flags] = kind;
  const options = ['--agents', `${agents}`, '--queues', queues, '--seed', `${seed}`, ...flags];
  const text = execFileSync(process.execPath, [script, ...options], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const pool = createComputePool(2);
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  let firstLegal = 0;
  const { roster, work, stoppedBy } = await solveRoster(
    parseRosterProblem(kindOf(kind) === 'coached' ? withCoaching(JSON.parse(text)) : JSON.parse(text)),
    { seed: 1, targetGap },
    {
      pool,
      shouldStop: () => elapsed() > seconds,
      onProgress: ({ objective }) => {
        if (objective !== null) firstLegal ||= elapsed();
      },
    },
  );
  const took = elapsed();
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  await pool.close();
  return [
    `${agents}`,
    queues,
    kindOf(kind),
    `${seed}`,
    firstLegal.toFixed(1),
    roster.objective.toFixed(1),
    roster.bound.toFixed(1),
    `${(100 * roster.gap).toFixed(2)} %`,
    took.toFixed(1),
    stoppedBy,
    `${work}`,
    megabytes.toFixed(0),
  ];
}

const withCoaching = (problem: { agents: object[] }) => ({
  ...problem,
  agents: problem.agents.map((agent) => ({ ...agent, floating: coaching })),
});
