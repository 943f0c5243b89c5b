import { stat } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { centre } from '../../src/domain/centre.ts';
import type { QualityReport } from '../../src/domain/quality-report.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { describeReport } from '../../src/intake/describe-report.ts';
import { importHistory } from '../../src/jobs/import-history.ts';
import type { HistoryImport } from '../../src/store/history-store.ts';
import { readJson } from '../files.ts';
import { print } from '../terminal.ts';
import { commandLineActor, siteOption, withStore } from '../with-store.ts';
import { registerTableImports } from './import-table.ts';

interface ImportHistoryOptions {
  file: string;
  zone?: string;
  queue?: string;
  interval?: number;
  skipBadRows?: boolean;
  site?: string;
  json?: boolean;
}

const help = `
Columns are recognised by their headings: start, offered (or volume), queue, answered, abandoned, aht_seconds.
Known intervals get the new figures, others stay; the same file twice changes nothing.

Example: crewcast import history --file calls.csv.gz --zone Europe/Amsterdam`;

export function registerImport(program: Command): void {
  const group = program.command('import').description('take in a history of contacts or the settings of a centre');
  group
    .command('centre')
    .description('settings from a JSON file: site, queues, shifts, contracts, agents, time off and events')
    .requiredOption('--file <file>', 'the JSON file; "crewcast sample" writes one to start from')
    .addHelpText('after', '\nReplaces all settings. History, forecasts and schedules stay.')
    .option(...siteOption)
    .action(importCentre);
  group
    .command('history')
    .description('contact history from a CSV file, plain or gzipped, or an XLSX workbook')
    .requiredOption('--file <file>', 'the CSV file')
    .option('--zone <zone>', 'IANA zone of the times (default: that of the site)')
    .option('--queue <id>', 'queue of a file without a queue column (default: the file’s name)')
    .option('--interval <minutes>', 'sum the file into this interval', minutes)
    .option('--skip-bad-rows', 'leave bad rows out instead of refusing the file')
    .option(...siteOption)
    .option('--json', 'print JSON')
    .addHelpText('after', help)
    .action(run);
  registerTableImports(group);
}

async function run({ file, zone, queue, interval, skipBadRows, site, json }: ImportHistoryOptions): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new InputError('--file', `there is no file ${file}.`);
  await withStore(async ({ store }) => {
    const options = {
      timeZone: zone,
      queueId: queue,
      intervalMinutes: interval,
      skipBadRows,
      fields: { file: '--file', timeZone: '--zone' },
    };
    const stored = await importHistory(store, file, options, commandLineActor);
    print(json ? JSON.stringify(stored, null, 2) : describeImport(stored));
  }, site);
}

async function importCentre({ file, site: siteId }: { file: string; site?: string }): Promise<void> {
  const settings = parseShape(centre, await readJson(file, '--file'));
  await withStore(({ store }) => store.centre.replace(settings, commandLineActor), siteId);
  const { site, queues, agents } = settings;
  print(`${site.name}: ${queues.length} queues, ${agents.length} agents`);
}

function describeImport({ inserted, replaced, unchanged, newQueueIds, report }: HistoryImport): string {
  const count = (value: number): string => value.toLocaleString('en');
  return [
    describeReport(report as QualityReport),
    `stored: ${count(inserted)} intervals new, ${count(replaced)} replaced, ${count(unchanged)} unchanged`,
    ...(newQueueIds.length > 0
      ? [`new queues with usual settings, please check them: ${newQueueIds.join(', ')} (PUT /v1/queues/{id})`]
      : []),
  ].join('\n');
}

function minutes(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('use minutes such as 15, 30 or 60.');
  return Number(text);
}
