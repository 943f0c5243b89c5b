import type { Command } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseRosterProblem } from '../../src/domain/roster-problem.ts';
import { designShiftsFor, type ShiftDesignAnswer } from '../../src/pipeline/roster/design-shifts.ts';
import { readJson } from '../files.ts';
import { numberWithin, wholeNumber } from '../option-values.ts';
import { print, progressBar, table } from '../terminal.ts';

interface DesignOptions {
  starts?: number;
  gap: number;
  nodes: number;
  json?: boolean;
}

export function registerDesignShifts(program: Command): void {
  program
    .command('design-shifts')
    .description(
      'Which shifts to offer: how many of each type and start cover the requirement of a problem file at the least paid time. ' +
        'Agents are left aside, queues are added up, and the days repeat.',
    )
    .argument('<problem>', 'problem file (crewcast-roster-problem/1); "-" reads standard input')
    .option('--starts <number>', 'use at most so many different start times', wholeNumber(1, 96))
    .option(
      '--gap <share>',
      'stop when the design is proven to be within this share of the best',
      numberWithin(0, 0.5),
      0.03,
    )
    .option(
      '--nodes <number>',
      'stop after so many branch-and-bound nodes, the reproducible limit',
      wholeNumber(1, 1_000_000),
      20,
    )
    .option('--json', 'print the result as one JSON object')
    .addHelpText('after', '\nExample:\n  $ crewcast design-shifts week.json --starts 8\n')
    .action(run);
}

async function run(file: string, { starts, gap, nodes, json }: DesignOptions): Promise<void> {
  const problem = parseRosterProblem(await readJson(file, 'PROBLEM'));
  const pool = createComputePool(1);
  const progress = progressBar('designing');
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const options = { maxStarts: starts ?? null, targetGap: gap, nodes };
    const answer = await designShiftsFor(problem, options, {
      pool,
      signal: stopping.signal,
      onProgress: progress.update,
    });
    progress.done();
    print(json ? JSON.stringify(answer) : summary(answer, problem.days));
  } finally {
    progress.done();
    process.off('SIGINT', stop);
    await pool.close();
  }
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours = (value: number): string => `${value.toFixed(1)} h`;

function summary(answer: ShiftDesignAnswer, days: number): string {
  const header = ['start', 'shift type', ...Array.from({ length: days }, (_, day) => `day ${day + 1}`), 'all'];
  const rows = answer.starts.map(({ startMinute, shiftType, shiftsPerDay }) => [
    clock(startMinute),
    shiftType,
    ...shiftsPerDay,
    shiftsPerDay.reduce((sum, shifts) => sum + shifts, 0),
  ]);
  const useful = answer.otherStarts.filter(({ savedHoursPerWeek }) => savedHoursPerWeek >= 0.1).slice(0, 5);
  return [
    rows.length > 0 ? table(header, rows) : 'No shifts: nothing is required, or no shift type fits.',
    '',
    `${answer.shifts.length} shifts, ${hours(answer.paidHours)} paid for ${hours(answer.requiredHours)} required on the phone; ` +
      `${hours(answer.understaffedHours)} short, ${hours(answer.overstaffedHours)} over.`,
    `Another design with these starts could save at most ${(100 * answer.gap).toFixed(1)} % of the cost.`,
    ...(useful.length > 0
      ? [
          'Further starts that would save most, before breaks and each by itself:',
          ...useful.map((s) => `  ${clock(s.startMinute)} about ${hours(s.savedHoursPerWeek)} a week`),
        ]
      : []),
  ].join('\n');
}
