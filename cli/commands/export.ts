import { type Command, Option } from 'commander';
import { itemLists, listSheet } from '../../api/item-lists.ts';
import { scheduledShift } from '../../api/schemas.ts';
import { everyItem } from '../../api/tables.ts';
import { dateOrInstant } from '../../src/domain/common.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { sheetOf } from '../../src/spreadsheets/item-columns.ts';
import { forecastSheet, historySheet, staffingSheet } from '../../src/spreadsheets/plan-sheets.ts';
import { type Sheet, type SheetFormat, sheetFormats, writeSheet } from '../../src/spreadsheets/sheet.ts';
import { parsedShifts } from '../../src/store/shift-store.ts';
import type { Store } from '../../src/store/store.ts';
import { periodInstants } from '../../src/time/period.ts';
import { writeWhole } from '../files.ts';
import { print } from '../terminal.ts';
import { siteOption, withStore } from '../with-store.ts';

interface ExportOptions {
  out?: string;
  format?: SheetFormat;
  from?: string;
  to?: string;
  queue?: string;
  id?: string;
  site?: string;
  json?: boolean;
}

const plans = ['history', 'forecast', 'requirements', 'shifts'] as const;
type PlanName = (typeof plans)[number];
const names = [...itemLists.map(({ path }) => path), ...plans];

const help = `
What: ${names.join(', ')}.
What is exported imports unchanged ("crewcast import"). Without --id, forecast and requirements are the newest, and shifts
are those in force. Texts that a spreadsheet would take for a formula begin with an apostrophe, which importing takes off.

Examples: crewcast export agents --out agents.xlsx
          crewcast export shifts --from 2026-03-09 --to 2026-03-15 > shifts.csv`;

export function registerExport(program: Command): void {
  program
    .command('export <what>')
    .description('a list, history or a plan as CSV or XLSX')
    .option('--out <file>', 'write to this file; .xlsx or .csv says which (default: CSV on standard output)')
    .addOption(new Option('--format <format>', 'csv or xlsx, whatever the file is called').choices(sheetFormats))
    .option('--from <date>', 'history and shifts from this date or instant on')
    .option('--to <date>', 'history and shifts up to this date (inclusive) or instant')
    .option('--queue <id>', 'history of this queue alone')
    .option('--id <id>', 'this forecast, staffing requirement or schedule')
    .option(...siteOption)
    .option('--json', 'print where it was written and how many rows, as JSON')
    .addHelpText('after', help)
    .action(run);
}

async function run(what: string, options: ExportOptions): Promise<void> {
  const format = options.format ?? (options.out?.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv');
  if (format === 'xlsx' && !options.out)
    throw new InputError('--out', 'name a file; a workbook is not for the screen.');
  if (!names.includes(what))
    throw new InputError('what', `there is no "${what}" to export. Choose ${names.join(', ')}.`);
  const sheet = await withStore(({ store }) => sheetNamed(store, what, options), options.site, 'read');
  const bytes = await writeSheet(sheet, format);
  if (!options.out) return print(bytes.toString());
  await writeWhole(options.out, bytes);
  const rows = sheet.rows.length;
  print(options.json ? JSON.stringify({ file: options.out, rows }) : `${options.out}: ${rows} rows`);
}

async function sheetNamed(store: Store, what: string, options: ExportOptions): Promise<Sheet> {
  const list = itemLists.find(({ path }) => path === what);
  if (list) return listSheet(store, list);
  return planSheets[what as PlanName](store, options);
}

const planSheets: Record<PlanName, (store: Store, options: ExportOptions) => Promise<Sheet>> = {
  async history(store, { queue: queueId, ...period }) {
    const query = { queueId, ...(await instants(store, period)) };
    return historySheet(await everyItem((page) => store.history.list(query, page)));
  },
  async forecast(store, { id }) {
    const newest = (await store.forecasts.listForecasts({ limit: 1 })).items.at(0)?.id;
    return forecastSheet(await store.forecasts.findForecast(named(id ?? newest, 'forecast')));
  },
  async requirements(store, { id }) {
    const newest = (await store.forecasts.listStaffing({ limit: 1 })).items.at(0)?.id;
    return staffingSheet(await store.forecasts.findStaffing(named(id ?? newest, 'staffing requirement')));
  },
  async shifts(store, { id, ...period }) {
    const query = await instants(store, period);
    if (id !== undefined) await store.schedules.findItem(id);
    const shifts = await everyItem(async (page) =>
      parsedShifts(
        await (id === undefined ? store.shifts.listPublished(query, page) : store.shifts.list(id, query, page)),
      ),
    );
    return sheetOf('shifts', scheduledShift, shifts);
  },
};

async function instants(store: Store, { from, to }: ExportOptions) {
  const checked = (value: string | undefined, option: string) =>
    value === undefined ? undefined : parseShape(dateOrInstant, value, option);
  const { timeZone } = await store.centre.readSite();
  return periodInstants({ from: checked(from, '--from'), to: checked(to, '--to') }, timeZone);
}

function named(id: string | undefined, noun: string): string {
  if (id === undefined) throw new InputError('--id', `there is no ${noun} yet. Make one first.`);
  return id;
}
