import { type Command, InvalidArgumentError } from 'commander';
import { workSlots } from '../../models/scheduling/problem.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseRosterProblem, type RosterProblemFile } from '../../src/domain/roster-problem.ts';
import { solveFairly } from '../../src/pipeline/roster/fair-roster.ts';
import { toIndices } from '../../src/pipeline/roster/roster-indices.ts';
import {
  type InfeasibleAgent,
  type SolvedRoster,
  solveRoster,
  withoutInfeasibleAgents,
} from '../../src/pipeline/roster/solve-roster.ts';
import { pricedByLedger, priceInWords, priceOfFairness } from '../fairness-ledger.ts';
import { readJson, writeWhole } from '../files.ts';
import { numberWithin } from '../option-values.ts';
import { print, progressBar, table } from '../terminal.ts';

interface ScheduleOptions {
  out?: string;
  seconds: number;
  gap: number;
  seed: number;
  threads?: number;
  work?: number;
  ledger?: string;
  fairness: number;
  leaveOut?: boolean;
  json?: boolean;
}

export function registerSchedule(program: Command): void {
  program
    .command('schedule')
    .description(
      'Roster a problem file: legal weeks for every agent, with a proven limit on how much better any roster could be.',
    )
    .argument('<problem>', 'problem file (crewcast-roster-problem/1); "-" reads standard input')
    .option('--out <file>', 'write the roster (crewcast-roster/1) to this file')
    .option('--seconds <number>', 'stop after this time', positive, 60)
    .option('--gap <share>', 'stop when the proven gap is at most this share of the week’s work', share, 0.01)
    .option('--seed <integer>', 'equal seeds and work limits give equal rosters', whole, 1)
    .option('--threads <number>', 'worker threads (default: all processors)', positiveWhole)
    .option(
      '--work <number>',
      'stop after about so many single-agent weeks, the measure of work that does not depend on the machine',
      positiveWhole,
    )
    .option('--ledger <file>', 'what agents carried before, as "crewcast fairness" writes it (CSV, XLSX or JSON)')
    .option(
      '--fairness <weight>',
      'with a ledger: price of one more weekend, night or late shift per one carried above; takes a second run',
      numberWithin(0, 1000),
      1,
    )
    .option('--leave-out', 'roster the others where agents have no legal week, and name those left out with the reason')
    .option('--json', 'print the result as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  $ crewcast schedule week.json --out roster.json --seconds 30 --gap 0.02
  $ crewcast schedule week.json --out roster.json --ledger fairness.csv --fairness 3`,
    )
    .action(run);
}

async function run(file: string, options: ScheduleOptions): Promise<void> {
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const whole = parseRosterProblem(await readJson(file, 'PROBLEM'));
  const { problem, leftOut } = options.leaveOut ? rosterable(whole) : { problem: whole, leftOut: [] };
  const priced = options.ledger ? await pricedByLedger(problem, options.ledger, options.fairness) : null;
  const pool = createComputePool(options.threads);
  const progress = progressBar('rostering');
  let interrupted = false;
  const interrupt = (): void => {
    if (interrupted) process.exit(130);
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  try {
    const solve = (one: RosterProblemFile): Promise<SolvedRoster> => {
      const before = elapsed();
      const spent = (): number => elapsed() - before;
      return solveRoster(
        one,
        { seed: options.seed, targetGap: options.gap, workLimit: options.work },
        {
          pool,
          shouldStop: () => interrupted || spent() >= options.seconds,
          onProgress: ({ objective, bound, gap }) => {
            const figures =
              objective === null
                ? ''
                : `objective ${objective.toFixed(1)}, bound ${bound.toFixed(1)}, gap ${percent(gap ?? 1)}`;
            progress.update(Math.min(1, spent() / options.seconds), figures);
          },
        },
      );
    };
    const { fair: solved, plain } = await solveFairly(problem, priced, solve);
    progress.done();
    const price = priced && priceOfFairness(problem, solved, plain);
    if (options.out) await writeWhole(options.out, `${JSON.stringify(solved.roster)}\n`);
    if (options.json) {
      const figures = asJson(solved, elapsed(), options);
      print(JSON.stringify({ ...figures, ...(options.leaveOut && { leftOut }), ...(price && { fairness: price }) }));
    } else {
      const words = [summary(problem, solved, elapsed(), options), ...leftOut.map(leftOutInWords)];
      print([...words, ...(price ? [priceInWords(price)] : [])].join('\n'));
    }
  } finally {
    progress.done();
    process.off('SIGINT', interrupt);
    await pool.close();
  }
}

/** Where nobody would be left, the solver refuses the whole problem by name. */
function rosterable(whole: RosterProblemFile): ReturnType<typeof withoutInfeasibleAgents> {
  const parted = withoutInfeasibleAgents(whole);
  return parted.problem.agents.length > 0 ? parted : { problem: whole, leftOut: [] };
}

const leftOutInWords = ({ agentId, rules }: InfeasibleAgent): string =>
  `Left out: ${agentId} has no legal week; these rules clash: ${rules.join('; ')}.`;

function asJson({ roster, work, stoppedBy }: SolvedRoster, seconds: number, { out }: ScheduleOptions): object {
  const { objective, bound, gap, understaffedSlots, overstaffedSlots, preferencePenalty, seed } = roster;
  const figures = { objective, bound, gap, understaffedSlots, overstaffedSlots, preferencePenalty, seed };
  return {
    ...figures,
    shifts: roster.shifts.length,
    work,
    stoppedBy,
    seconds: Number(seconds.toFixed(2)),
    out: out ?? null,
  };
}

function summary(
  problem: RosterProblemFile,
  { roster, stoppedBy }: SolvedRoster,
  seconds: number,
  { out, gap }: ScheduleOptions,
): string {
  const hours = (slots: number): string => ((slots * problem.slotMinutes) / 60).toFixed(1);
  const paidSlots = new Map(problem.shiftTypes.map((type) => [type.id, type.paidSlots]));
  const paid = roster.shifts.reduce((sum, shift) => sum + paidSlots.get(shift.shiftType)!, 0);
  const required = workSlots(toIndices(problem));
  const stopped = {
    gap: `the gap asked for (${percent(gap)}) is proven`,
    work: 'the work limit is reached',
    caller: 'the time is up',
    converged: 'more work brought no more gain',
  }[stoppedBy];
  const rows = [
    ['required on the phone', `${hours(required)} h`],
    ['rostered (paid)', `${hours(paid)} h in ${roster.shifts.length} shifts`],
    ['understaffed', `${hours(roster.understaffedSlots)} h`],
    ['overstaffed', `${hours(roster.overstaffedSlots)} h`],
    ['preference penalty', roster.preferencePenalty.toFixed(1)],
    ['objective', roster.objective.toFixed(1)],
    ['proven lower bound', roster.bound.toFixed(1)],
    ['gap', percent(roster.gap)],
    ['time', `${seconds.toFixed(1)} s (${stopped})`],
  ];
  return [
    `${problem.agents.length} agents, ${problem.queues.length} queues, ${problem.days} days: every rule is kept, checked independently.`,
    table(['', ''], rows).split('\n').slice(2).join('\n'),
    `At most ${percent(roster.gap)} of the week's work could still be saved by any other roster.`,
    out ? `Written to ${out}.` : 'Nothing written: name a file with --out.',
  ].join('\n');
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new InvalidArgumentError('Use a number above 0.');
  return value;
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value < 1))
    throw new InvalidArgumentError('Use a share from 0 to below 1, such as 0.01 for 1 %.');
  return value;
}

function whole(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Use a whole number.');
  return value;
}

function positiveWhole(text: string): number {
  const value = whole(text);
  if (value < 1) throw new InvalidArgumentError('Use a whole number of at least 1.');
  return value;
}
