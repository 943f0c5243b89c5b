import { type Command, Option } from 'commander';
import { InputError } from '../../src/errors.ts';
import { explainForecast } from '../../src/pipeline/forecast/explain-forecast.ts';
import { type ForecastRun, forecastQueues } from '../../src/pipeline/forecast/forecast.ts';
import { forecastTotals, PERIODS, type Period } from '../../src/pipeline/forecast/forecast-totals.ts';
import { writeWhole } from '../files.ts';
import { print, progressBar } from '../terminal.ts';
import {
  addCalendarOptions,
  checkCalendarQueues,
  type HistoryOptions,
  namingOptions,
  parseHorizon,
  parseInterval,
  parseShare,
  readCalendars,
  readGroups,
  readHistoryFileArgument,
  readHistoryOption,
  withPool,
} from './forecast-options.ts';
import { explanationsCsv, intervalsCsv, toJson, totalsCsv } from './forecast-output.ts';

interface Options extends HistoryOptions {
  horizon: string;
  origin?: string;
  now?: string;
  by?: Period;
  groups?: string;
  explain?: boolean;
  retries: string;
  out?: string;
  json?: boolean;
}

const MOST_NOTES = 5;

export function registerForecast(program: Command): void {
  const command = program
    .command('forecast')
    .description('Forecast contacts per open interval, with quantiles, from a file of history.')
    .argument('[file]', 'contact history, CSV (may be gzipped), "-" for standard input')
    .option('--history <file>', 'the same as an option')
    .option('--interval <minutes>', 'length of an interval; finer history is summed (default: as in the history)')
    .option('--horizon <time>', 'how far ahead, such as 14d, 2w or 18m (months), at most 560 days', '14d')
    .option('--origin <date>', 'first day to forecast; history from its midnight on is not looked at')
    .option('--now <time>', 'forecast the rest of a day from its contacts so far: local time such as 2026-03-09T11:00')
    .addOption(
      new Option('--by <period>', 'totals of queues, groups and all, with bands of their own').choices(PERIODS),
    )
    .option(
      '--groups <file>',
      'groups of queues, CSV "queue,group": a young queue borrows from its (first) group, --by adds all of them up',
    )
    .option('--retries <share>', 'share of abandoned contacts that call again: they are counted once', '0')
    .option('--explain', 'the factors each mean is made of instead of its quantiles (with --json: beside them)')
    .option('--zone <zone>', 'time zone of the history, such as Europe/Amsterdam');
  addCalendarOptions(command)
    .option('--skip-bad-rows', 'leave out rows that cannot be read instead of refusing the file')
    .option('--out <file>', 'write there instead of to standard output')
    .option('--json', 'JSON instead of CSV, with method, accuracy of the last weeks and notes')
    .addHelpText(
      'after',
      `
Example:
  crewcast forecast --history calls.csv.gz --interval 30 --horizon 14d --country NL --out forecast.csv
  crewcast forecast calls.csv.gz --now 2026-03-09T11:00 --horizon 1d     the rest of today
  crewcast forecast calls.csv.gz --horizon 18m --by week                 for capacity planning
  crewcast forecast calls.csv.gz --explain                               why these numbers
  crewcast forecast calls.csv.gz --country NL --events mailings.csv --drivers orders.csv --hours eves.csv

An event acts on its day and the open days after it, in proportion to its size; its curve is learned from earlier events of its
name (--json tells it). With "until" it is a period with one effect, such as school holidays. Holidays, events and periods have
a shape of the day of their own as well. Drivers are kept where they took off error in past weeks; figures that reach beyond the
history count as known ahead, others are forecast themselves.

Writes one row per open interval: start, queue (when the history has one), mean, quantiles q025 q05 q10 ... q95 q975,
and averageHandleTimeSeconds where the history tells it. Opening hours are learned from the history.

--explain writes factors that multiply to the mean: level (contacts), recent deviation, weekday, month, year, holiday, event,
openingHours, driver, method (what the chosen method adds to the core model), timeOfDay, restOfDay.`,
    )
    .action((file: string | undefined, options: Options) =>
      namingOptions(() => forecast({ ...options, history: readHistoryFileArgument(file, options.history) })),
    );
}

async function forecast(options: Options & { history: string }): Promise<void> {
  const { by, explain, now, origin } = options;
  if (now && origin) throw new InputError('--now', 'takes the place of --origin; give one of the two.');
  if (explain && by) throw new InputError('--explain', 'explains intervals and days; leave out --by.');
  const days = parseHorizon(options.horizon, '--horizon');
  const intervalMinutes = parseInterval(options.interval);
  const [calendars, groups] = [await readCalendars(options), await readGroups(options.groups)];
  const { histories, timeStyle, hasQueueColumn } = await readHistoryOption(options, intervalMinutes);
  checkCalendarQueues(calendars, histories);
  const retryShare = parseShare(options.retries, '--retries');
  const bar = progressBar('forecast');
  const groupOf = options.groups ? (queue: string) => groups.get(queue)?.[0] ?? null : undefined;
  const order = {
    ...calendars,
    origin: origin ?? null,
    now,
    days,
    intervalMinutes,
    withTotals: by !== undefined,
    groupOf,
    retryShareOf: () => retryShare,
  };
  const run = await withPool((pool) =>
    forecastQueues(histories, order, pool, { onProgress: (share) => bar.update(share, 'queues') }),
  ).finally(() => bar.done());
  tell(run, hasQueueColumn);
  const totals = by ? forecastTotals(run.forecasts, by, groups) : null;
  const explanations = explain ? run.forecasts.map(explainForecast) : null;
  const timeZone = run.forecasts[0]?.timeZone ?? null;
  const text = options.json
    ? toJson(run, timeStyle, { totals, explanations })
    : totals
      ? totalsCsv(totals, by!, timeStyle, timeZone)
      : explanations
        ? explanationsCsv(explanations, timeStyle, timeZone)
        : intervalsCsv(run.forecasts, timeStyle, hasQueueColumn);
  if (options.out) await writeWhole(options.out, text);
  else print(text);
}

function tell({ forecasts, skipped }: ForecastRun, hasQueueColumn: boolean): void {
  const label = (queue: string): string => (hasQueueColumn ? `queue ${queue}: ` : '');
  for (const { queue, reason } of skipped) process.stderr.write(`${label(queue)}not forecast: ${reason}\n`);
  for (const { queue, notes } of forecasts) {
    const name = label(queue);
    for (const note of notes.slice(0, MOST_NOTES)) process.stderr.write(`${name}${note}\n`);
    if (notes.length > MOST_NOTES) {
      process.stderr.write(`${name}... and ${notes.length - MOST_NOTES} more notes (--json gives all)\n`);
    }
  }
}
