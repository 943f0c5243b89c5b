import type { Command } from 'commander';
import { formatTime, type TimeStyle } from '../../src/intake/read-history.ts';
import { type ForecastRun, forecastQueues, type QueueForecast } from '../../src/pipeline/forecast.ts';
import { writeWhole } from '../files.ts';
import { print, progressBar } from '../terminal.ts';
import {
  type HistoryOptions,
  namingOptions,
  parseHorizon,
  parseInterval,
  readCalendars,
  readHistoryOption,
  withPool,
} from './forecast-options.ts';

interface Options extends HistoryOptions {
  horizon: string;
  origin?: string;
  out?: string;
  json?: boolean;
}

const MOST_NOTES = 5;

export function registerForecast(program: Command): void {
  program
    .command('forecast')
    .description('Forecast contacts per open interval, with quantiles, from a file of history.')
    .requiredOption('--history <file>', 'contact history, CSV (may be gzipped), "-" for standard input')
    .option('--interval <minutes>', 'length of an interval; finer history is summed (default: as in the history)')
    .option('--horizon <time>', 'how far ahead, such as 14d or 2w', '14d')
    .option('--origin <date>', 'first day to forecast; history from its midnight on is not looked at')
    .option('--zone <zone>', 'time zone of the history, such as Europe/Amsterdam')
    .option('--country <code>', 'public holidays of a country, such as NL, US or DE-BY')
    .option('--holidays <file>', 'own holidays, CSV "holiday,date", instead of --country')
    .option('--events <file>', 'dated events, past and future, CSV "event,date": effects are learned by name')
    .option('--skip-bad-rows', 'leave out rows that cannot be read instead of refusing the file')
    .option('--out <file>', 'write there instead of to standard output')
    .option('--json', 'JSON instead of CSV, with method, accuracy of the last weeks and notes')
    .addHelpText(
      'after',
      `
Example:
  crewcast forecast --history calls.csv.gz --interval 30 --horizon 14d --country NL --out forecast.csv

Writes one row per open interval: start, queue (when the history has one), mean, quantiles q025 q05 q10 ... q95 q975,
and averageHandleTimeSeconds where the history tells it. Opening hours are learned from the history.`,
    )
    .action((options: Options) => namingOptions(() => forecast(options)));
}

async function forecast(options: Options): Promise<void> {
  const days = parseHorizon(options.horizon, '--horizon');
  const intervalMinutes = parseInterval(options.interval);
  const calendars = await readCalendars(options);
  const { histories, timeStyle, hasQueueColumn } = await readHistoryOption(options, intervalMinutes);
  const bar = progressBar('forecast');
  const run = await withPool((pool) =>
    forecastQueues(histories, { ...calendars, origin: options.origin ?? null, days, intervalMinutes }, pool, {
      onProgress: (share) => bar.update(share, 'queues'),
    }),
  ).finally(() => bar.done());
  tell(run, hasQueueColumn);
  const text = options.json ? toJson(run, timeStyle) : toCsv(run.forecasts, timeStyle, hasQueueColumn);
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

function toCsv(forecasts: QueueForecast[], style: TimeStyle, hasQueues: boolean): string {
  const hasHandleTime = forecasts.some(({ averageHandleTimeSeconds }) => averageHandleTimeSeconds !== null);
  const levels = forecasts[0]?.quantileLevels ?? [];
  const header = ['start', ...(hasQueues ? ['queue'] : []), 'mean', ...levels.map(columnOf)];
  if (hasHandleTime) header.push('averageHandleTimeSeconds');
  const lines = [header.join(',')];
  const rows = forecasts.flatMap((forecast, order) =>
    Array.from(forecast.starts, (start, i) => ({ forecast, start, i, order })),
  );
  rows.sort((a, b) => a.start - b.start || a.order - b.order);
  for (const { forecast, start, i } of rows) {
    const cells: (string | number)[] = [formatTime(start, forecast.timeZone, style)];
    if (hasQueues) cells.push(quoted(forecast.queue));
    cells.push(rounded(forecast.mean[i], 3));
    for (const quantile of forecast.quantiles) cells.push(rounded(quantile[i], 2));
    if (hasHandleTime) {
      const seconds = forecast.averageHandleTimeSeconds;
      cells.push(seconds ? rounded(seconds[i], 1) : '');
    }
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

function toJson({ forecasts, skipped }: ForecastRun, style: TimeStyle): string {
  const queues = forecasts.map(({ starts, mean, quantiles, quantileLevels, averageHandleTimeSeconds, ...rest }) => ({
    ...rest,
    start: Array.from(starts, (start) => formatTime(start, rest.timeZone, style)),
    mean: Array.from(mean, (value) => rounded(value, 3)),
    quantileLevels,
    quantiles: quantiles.map((values) => Array.from(values, (value) => rounded(value, 2))),
    averageHandleTimeSeconds:
      averageHandleTimeSeconds && Array.from(averageHandleTimeSeconds, (value) => rounded(value, 1)),
  }));
  return `${JSON.stringify({ queues, skipped })}\n`;
}

/** q025, q05, q10 ... q975. */
const columnOf = (level: number): string =>
  `q${String(Math.round(level * 1000))
    .padStart(3, '0')
    .replace(/0$/, '')}`;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const quoted = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
