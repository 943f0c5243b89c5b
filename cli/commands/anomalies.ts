import type { Command } from 'commander';
import { type AnomalyReport, findAnomalies } from '../../src/pipeline/forecast/find-anomalies.ts';
import { numberWithin } from '../option-values.ts';
import { print, progressBar, table } from '../terminal.ts';
import {
  addCalendarOptions,
  checkCalendarQueues,
  type HistoryOptions,
  namingOptions,
  parseInterval,
  readCalendars,
  readHistoryFileArgument,
  readHistoryOption,
  withPool,
} from './forecast-options.ts';

interface Options extends HistoryOptions {
  from?: string;
  falseAlarms: number;
  dayFalseAlarms: number;
  json?: boolean;
}

export function registerAnomalies(program: Command): void {
  const rate = numberWithin(1e-5, 0.1);
  const command = program
    .command('anomalies')
    .description('Intervals and days of a history that lie outside what was to be expected, and what they look like.')
    .argument('[file]', 'contact history, CSV (may be gzipped), "-" for standard input')
    .option('--history <file>', 'the same as an option')
    .option('--from <date>', 'first day to look at (default: the last two weeks)')
    .option('--false-alarms <rate>', 'share of ordinary intervals told all the same', rate, 0.001)
    .option('--day-false-alarms <rate>', 'the same for whole days', rate, 0.01)
    .option('--interval <minutes>', 'length of an interval; finer history is summed (default: as in the history)')
    .option('--zone <zone>', 'time zone of the history, such as Europe/Amsterdam');
  addCalendarOptions(command)
    .option('--skip-bad-rows', 'leave out rows that cannot be read instead of refusing the file')
    .option('--json', 'JSON instead of a table')
    .addHelpText(
      'after',
      `
Example:
  crewcast anomalies calls.csv.gz --interval 30 --country NL --from 2026-03-01 --false-alarms 0.001

Kinds: spike, drop, outage, shifted opening, busy day, quiet day, unmarked holiday, level shift. Each day is compared with
what the days before it led to expect; the score is in standard deviations.`,
    )
    .action((file: string | undefined, options: Options) =>
      namingOptions(() => anomalies({ ...options, history: readHistoryFileArgument(file, options.history) })),
    );
}

async function anomalies(options: Options & { history: string }): Promise<void> {
  const intervalMinutes = parseInterval(options.interval);
  const calendars = await readCalendars(options);
  const { histories } = await readHistoryOption(options, intervalMinutes);
  checkCalendarQueues(calendars, histories);
  const bar = progressBar('anomalies');
  const order = {
    ...calendars,
    intervalMinutes,
    origin: null,
    from: options.from ?? null,
    falseAlarmRate: options.falseAlarms,
    dayFalseAlarmRate: options.dayFalseAlarms,
  };
  const report = await withPool((pool) =>
    findAnomalies(histories, order, pool, { onProgress: (share) => bar.update(share, 'queues') }),
  ).finally(() => bar.done());
  for (const { queue, reason } of report.skipped) process.stderr.write(`queue ${queue}: not looked at: ${reason}\n`);
  print(options.json ? `${JSON.stringify(report)}\n` : asTable(report));
}

function asTable({ anomalies: found, watched }: AnomalyReport): string {
  const intervals = watched.reduce((total, queue) => total + queue.intervals, 0);
  const days = Math.max(0, ...watched.map((queue) => queue.days));
  const summary = `${found.length} anomalies in ${intervals} intervals of ${days} days since ${watched[0]?.from ?? 'never'}`;
  if (found.length === 0) return summary;
  const rows = found.map(({ queue, kind, date, from, to, expected, actual, score, words }) => [
    date,
    `${from}-${to}`,
    queue,
    kind,
    expected.toFixed(0),
    actual.toFixed(0),
    score.toFixed(1),
    words,
  ]);
  return `${summary}\n${table(['date', 'time', 'queue', 'kind', 'expected', 'actual', 'score', ''], rows)}`;
}
