import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import type { RosterProblemFile } from '../../src/domain/roster-problem.ts';
import { InputError } from '../../src/errors.ts';
import { forecastCentre } from '../../src/pipeline/forecast/forecast-centre.ts';
import { weekProblem } from '../../src/pipeline/roster/week-problem.ts';
import { staffCentre } from '../../src/pipeline/staffing/staff.ts';
import { sampleCentre } from '../../src/sample/centre.ts';
import { sampleHistory, sampleTimeZone } from '../../src/sample/history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { sampleWeekStart } from '../../src/sample/occasions.ts';
import { writeWhole } from '../files.ts';
import { largestSeed, wholeNumber } from '../option-values.ts';
import { print } from '../terminal.ts';

export function registerSample(program: Command): void {
  program
    .command('sample')
    .description('write the sample centre as files, to try the commands on or to start from')
    .option('--out <folder>', 'folder to write to', 'sample')
    .option('--seed <seed>', 'another seed, another centre', wholeNumber(0, largestSeed), 1)
    .action(sample);
}

async function sample({ out, seed }: { out: string; seed: number }): Promise<void> {
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError('--out', `cannot make the folder ${out} (${error.code}).`);
  });
  const centre = sampleCentre(seed);
  const histories = sampleHistory(seed, { endDate: sampleWeekStart });
  const files: [name: string, content: string, what: string][] = [
    [
      'history.csv',
      historyToCsv(histories),
      `a year of five queues, up to ${sampleWeekStart}, times of ${sampleTimeZone}`,
    ],
    ['centre.json', json(centre), `queues, shifts, contracts, ${centre.agents.length} agents, time off and events`],
    [
      'problem.json',
      json(await sampleProblem(centre, histories)),
      `the roster problem of the week of ${sampleWeekStart}`,
    ],
    ['simulation.json', json(sampleScenario), 'a small centre to simulate'],
    [
      'staffing.jsonl',
      sampleQuestions.map((row) => `${JSON.stringify(row)}\n`).join(''),
      'staffing questions, one a line',
    ],
  ];
  for (const [name, content, what] of files) {
    await writeWhole(join(out, name), content);
    print(`${join(out, name)}: ${what}`);
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function sampleProblem(centre: Centre, histories: IntervalHistory[]): Promise<RosterProblemFile> {
  const pool = createComputePool();
  try {
    const forecast = await forecastCentre({ centre, histories, startDate: sampleWeekStart, days: 7 }, { pool });
    return weekProblem(centre, staffCentre({ centre, forecast }), []).problem;
  } finally {
    await pool.close();
  }
}

/** Two hours of one queue, fifteen agents, one of them on a break. */
const sampleScenario = {
  intervalSeconds: 1800,
  intervals: 4,
  queues: [
    {
      id: 'calls',
      expectedVolume: [60, 75, 80, 65],
      handleTime: { distribution: 'lognormal', meanSeconds: 300, coefficientOfVariation: 1.1 },
      meanPatienceSeconds: 150,
      thresholdSeconds: 20,
    },
  ],
  groups: [{ id: 'team', skills: ['calls'], agents: 15 }],
  routing: { calls: ['team'] },
  agents: Array.from({ length: 15 }, (_, n) => ({
    id: `agent-${n + 1}`,
    group: 'team',
    skills: ['calls'],
    available:
      n === 0
        ? [
            [0, 2700],
            [3600, 7200],
          ]
        : [[0, 7200]],
  })),
};

const sampleQuestions = [
  { id: 'calls', kind: 'erlangC_required', in: { lambdaPerSec: 100 / 1800, ahtSec: 240, sl: 0.8, thresholdSec: 20 } },
  {
    id: 'impatient',
    kind: 'erlangA',
    in: { agents: 16, lambdaPerSec: 100 / 1800, ahtSec: 240, patienceSec: 120, thresholdSec: 20 },
  },
  { id: 'slip', kind: 'erlangC_required', in: { lambdaPerSec: 100 / 1800, ahtSec: 240, sl: 80, thresholdSec: 20 } },
];
