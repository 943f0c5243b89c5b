import type { Command } from 'commander';
import { type Backtest, type BacktestFigures, backtestQueues } from '../../src/pipeline/forecast/backtest.ts';
import { print, progressBar, table } from '../terminal.ts';
import {
  addCalendarOptions,
  checkCalendarQueues,
  type HistoryOptions,
  namingOptions,
  parseCount,
  parseHorizon,
  parseInterval,
  readCalendars,
  readHistoryOption,
  withPool,
} from './forecast-options.ts';

interface Options extends HistoryOptions {
  horizons: string;
  origins: string;
  step: string;
  json?: boolean;
}

export function registerBacktest(program: Command): void {
  const command = program
    .command('backtest')
    .description('How well each method would have forecast the last weeks of a history.')
    .requiredOption('--history <file>', 'contact history, CSV (may be gzipped), "-" for standard input')
    .option('--interval <minutes>', 'length of an interval; finer history is summed (default: as in the history)')
    .option('--horizons <list>', 'how far ahead, separated by commas', '1d,7d,14d')
    .option('--origins <count>', 'number of origins to forecast from', '6')
    .option('--step <time>', 'time between origins; with 8d every weekday gets its turn', '8d')
    .option('--zone <zone>', 'time zone of the history, such as Europe/Amsterdam');
  addCalendarOptions(command)
    .option('--skip-bad-rows', 'leave out rows that cannot be read instead of refusing the file')
    .option('--json', 'JSON instead of a table, with figures per queue')
    .addHelpText(
      'after',
      `
Example:
  crewcast backtest --history calls.csv.gz --interval 30 --horizons 1d,7d,14d --origins 6 --country NL

Everything at or after an origin is hidden from the methods. WAPE = sum of absolute errors / contacts; MASE = mean
absolute error / that of seasonal naive inside the training part; WQL = 2 x mean pinball loss / mean contacts; the last two
columns are the shares of intervals inside the 80 % and 95 % bands.`,
    )
    .action((options: Options) => namingOptions(() => backtest(options)));
}

async function backtest(options: Options): Promise<void> {
  const horizons = [...new Set(options.horizons.split(',').map((text) => parseHorizon(text, '--horizons')))].sort(
    (a, b) => a - b,
  );
  const intervalMinutes = parseInterval(options.interval);
  const origins = parseCount(options.origins, '--origins', 200);
  const stepDays = parseHorizon(options.step, '--step');
  const calendars = await readCalendars(options);
  const { histories } = await readHistoryOption(options, intervalMinutes);
  checkCalendarQueues(calendars, histories);
  const bar = progressBar('backtest');
  const result = await withPool((pool) =>
    backtestQueues(histories, { ...calendars, intervalMinutes, horizons, origins, stepDays }, pool, {
      onProgress: (share) => bar.update(share, 'origins x queues'),
    }),
  ).finally(() => bar.done());
  print(options.json ? `${JSON.stringify(result)}\n` : report(result));
}

function report({ origins, intervalMinutes, overall, queues }: Backtest): string {
  const header = ['horizon', 'method', 'WAPE', 'MASE', 'RMSE', 'bias', 'WQL', 'cover 80', 'cover 95'];
  const byHorizon = [...overall].sort((a, b) => a.horizonDays - b.horizonDays || a.accuracy.wape - b.accuracy.wape);
  const lines = [
    `${origins.length} origins from ${origins[0]} to ${origins[origins.length - 1]}, intervals of ${intervalMinutes} minutes, ${overall[0]?.accuracy.intervals ? `${queues.length} queue${queues.length === 1 ? '' : 's'}` : 'nothing to score'}`,
    table(header, byHorizon.map(figures)),
  ];
  if (queues.length > 1) {
    const longest = Math.max(...overall.map(({ horizonDays }) => horizonDays));
    const rows = queues.flatMap(({ queue, figures: own }) => {
      const ranked = own
        .filter(({ horizonDays }) => horizonDays === longest)
        .sort((a, b) => a.accuracy.wape - b.accuracy.wape);
      return ranked.slice(0, 1).map((best) => [queue, ...figures(best)]);
    });
    lines.push('', `Best method per queue, ${longest} days:`, table(['queue', ...header], rows));
  }
  return lines.join('\n');
}

function figures({ method, horizonDays, accuracy }: BacktestFigures): string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    `${horizonDays} d`,
    method,
    percent(accuracy.wape),
    accuracy.mase.toFixed(3),
    accuracy.rmse.toFixed(2),
    percent(accuracy.bias),
    percent(accuracy.wql),
    percent(accuracy.coverage80),
    percent(accuracy.coverage95),
  ];
}
