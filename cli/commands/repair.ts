import { type Command, InvalidArgumentError } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import {
  parseRosterProblem,
  type RosterFile,
  type RosterProblemFile,
  rosterFile,
} from '../../src/domain/roster-problem.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { type RepairedRoster, repairRoster, withAbsence } from '../../src/pipeline/roster/repair-roster.ts';
import { readJson, writeWhole } from '../files.ts';
import { largestSeed, largestWork, numberWithin, wholeNumber } from '../option-values.ts';
import { print, progressBar, table } from '../terminal.ts';

interface Absence {
  agent: string;
  day: number;
}
interface Moment {
  day: number;
  minute: number;
}
interface RepairCommandOptions {
  absent: Absence[];
  from: Moment;
  maxChanges?: number;
  changePrice?: number;
  gap: number;
  seed: number;
  work: number;
  out?: string;
  json?: boolean;
}

const help = `
Days count from 0, as in the files. After other changes, such as a new requirement or a pinned shift, edit the problem file and
repair without --absent.

Example: agent A017 is ill on day 2; nothing before 10:00 of that day may change
  $ crewcast repair week.json roster.json --absent A017:2 --from 2@10:00 --max-changes 5 --out repaired.json`;

export function registerRepair(program: Command): void {
  program
    .command('repair')
    .description('Mend a published roster after an absence or a changed requirement, with few changes, and show them.')
    .argument('<problem>', 'problem file (crewcast-roster-problem/1) as it is now')
    .argument('<roster>', 'the published roster (crewcast-roster/1)')
    .option('--absent <agent:day>', 'the agent is away that day; may be repeated', collectAbsence, [])
    .option('--from <day@hh:mm>', 'shifts that start before this moment stay as they are', moment, {
      day: 0,
      minute: 0,
    })
    .option(
      '--max-changes <number>',
      'most shifts to change, besides those that are impossible now',
      wholeNumber(0, 1_000_000),
    )
    .option('--change-price <number>', 'objective points a changed shift must save', numberWithin(0, 1e9))
    .option(
      '--gap <share>',
      'stop when the proven gap is at most this share of the week’s work',
      numberWithin(0, 0.99),
      0.01,
    )
    .option('--seed <integer>', 'equal seeds and work limits give equal rosters', wholeNumber(0, largestSeed), 1)
    .option('--work <number>', 'stop after about so many single-agent weeks', wholeNumber(1, largestWork), 60_000)
    .option('--out <file>', 'write the repaired roster (crewcast-roster/1) to this file')
    .option('--json', 'print the result as one JSON object')
    .addHelpText('after', help)
    .action(run);
}

async function run(problemPath: string, rosterPath: string, options: RepairCommandOptions): Promise<void> {
  const given = parseRosterProblem(await readJson(problemPath, 'PROBLEM'));
  const published = parseShape(rosterFile, await readJson(rosterPath, 'ROSTER'));
  for (const { agent, day } of options.absent) checkAbsence(given, agent, day);
  if (options.from.day >= given.days) throw new InputError('--from', `the days are 0 to ${given.days - 1}.`);
  const problem = options.absent.reduce((changed, absence) => withAbsence(changed, published, absence), given);
  const pool = createComputePool();
  const progress = progressBar('repairing');
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const { from, maxChanges, changePrice, gap: targetGap, seed, work: workLimit } = options;
    const fromSlot = Math.ceil((from.day * 1440 + from.minute) / problem.slotMinutes);
    const repaired = await repairRoster(
      problem,
      published,
      { fromSlot, maxChanges, changePrice, targetGap, seed, workLimit },
      {
        pool,
        signal: stopping.signal,
        onProgress: ({ work, gap }) => progress.update(Math.min(1, work / workLimit), gap === null ? '' : percent(gap)),
      },
    );
    progress.done();
    if (options.out) await writeWhole(options.out, `${JSON.stringify(repaired.roster)}\n`);
    if (options.json) print(JSON.stringify(asJson(repaired, options)));
    else print(summary(problem, published, repaired, options));
  } finally {
    progress.done();
    process.off('SIGINT', stop);
    await pool.close();
  }
}

function checkAbsence(problem: RosterProblemFile, agent: string, day: number): void {
  if (!problem.agents.some(({ id }) => id === agent)) throw new InputError('--absent', `there is no agent "${agent}".`);
  if (day >= problem.days) throw new InputError('--absent', `the days are 0 to ${problem.days - 1}.`);
}

function asJson(
  { roster, changes, changePrice, unrepaired, work }: RepairedRoster,
  { out }: RepairCommandOptions,
): object {
  const { objective, bound, gap, understaffedSlots, overstaffedSlots } = roster;
  const figures = { objective, bound, gap, understaffedSlots, overstaffedSlots };
  return { ...figures, changes, changePrice, unrepaired, work, out: out ?? null };
}

function summary(
  problem: RosterProblemFile,
  published: RosterFile,
  { roster, changes, unrepaired, changePrice }: RepairedRoster,
  { out }: RepairCommandOptions,
): string {
  const hours = (slots: number): string => `${((slots * problem.slotMinutes) / 60).toFixed(1)} h`;
  const told = (shift: RosterFile['shifts'][number] | null): string =>
    shift ? `${clock(shift.start * problem.slotMinutes)} ${shift.shiftType}` : 'off';
  const rows = changes.map(({ day, agent, before, after, isForced }) => [
    `day ${day}`,
    agent,
    told(before),
    told(after),
    isForced ? 'no longer possible' : '',
  ]);
  const chosen = changes.filter(({ isForced }) => !isForced).length;
  return [
    rows.length > 0 ? table(['when', 'agent', 'was', 'is', ''], rows) : 'Nothing changes.',
    '',
    `${chosen} of ${published.shifts.length} published shifts changed by choice, each worth at least ${changePrice} points; every rule is kept.`,
    `Missing on the phone: ${hours(unrepaired.understaffedSlots)} without the repair, ${hours(roster.understaffedSlots)} with it.`,
    `At most ${percent(roster.gap)} of the week's work could still be saved at this price of a change.`,
    out ? `Written to ${out}.` : 'Nothing written: name a file with --out.',
  ].join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function collectAbsence(text: string, before: Absence[]): Absence[] {
  const found = /^(.+):(\d+)$/.exec(text);
  if (!found) throw new InvalidArgumentError('Name agent and day, such as A017:2.');
  return [...before, { agent: found[1], day: Number(found[2]) }];
}

function moment(text: string): Moment {
  const found = /^(\d+)(?:@([01]\d|2[0-3]):([0-5]\d))?$/.exec(text);
  if (!found) throw new InvalidArgumentError('Give a day, or day and time such as 2@10:00.');
  return { day: Number(found[1]), minute: Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0) };
}
