import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { itemLists, sentSchema, storedSchema, withoutDate } from '../../api/item-lists.ts';
import { sentShift } from '../../api/routes/schedule-edits.ts';
import { forecastRow, staffingRow } from '../../src/domain/plan-rows.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { editSchedule } from '../../src/jobs/edit-schedule.ts';
import { centreInForce } from '../../src/pipeline/centre-in-force.ts';
import { forecastFromRows, staffingFromRows } from '../../src/pipeline/plan/plan-from-rows.ts';
import { itemsOfSheet } from '../../src/spreadsheets/item-columns.ts';
import { readSheet } from '../../src/spreadsheets/sheet.ts';
import type { Store } from '../../src/store/store.ts';
import { print } from '../terminal.ts';
import { commandLineActor, siteOption, withStore } from '../with-store.ts';

interface TableOptions {
  file: string;
  site?: string;
  json?: boolean;
}

/** Adds `import` commands for the tables that `export` writes: lists, forecast, requirements and shifts. */
export function registerTableImports(group: Command): void {
  for (const list of itemLists) {
    table(group, list.path, `${list.path} from CSV or XLSX, as "crewcast export ${list.path}" writes them`)
      .addHelpText('after', '\nAll rows or none; known by id or externalId. Others stay as they are.')
      .action((options: TableOptions) =>
        importRows(options, sentSchema(list), async (store, rows) => {
          const parse = (items: unknown[]) => parseShape(z.array(storedSchema(list)), items).map(withoutDate);
          const { created, changed, unchanged } = await store.centre.upsert(list.noun, rows, parse, commandLineActor);
          return { created, changed, unchanged };
        }),
      );
  }
  table(group, 'forecast', 'a forecast made elsewhere, from CSV or XLSX').action((options: TableOptions) =>
    importRows(options, forecastRow, async (store, rows) => {
      const centre = await store.centre.read();
      const forecast = forecastFromRows(centre, rows);
      const inForce = centreInForce(centre, forecast.grid.startDate);
      return { forecastId: await store.forecasts.addForecast(forecast, inForce) };
    }),
  );
  table(group, 'requirements', 'staffing requirements made elsewhere, from CSV or XLSX')
    .requiredOption('--forecast <id>', 'the forecast whose intervals they are for')
    .action(({ forecast: forecastId, ...options }: TableOptions & { forecast: string }) =>
      importRows(options, staffingRow, async (store, rows) => {
        const forecast = await store.forecasts.findForecast(forecastId);
        const centre = centreInForce(await store.centre.read(), forecast.grid.startDate);
        const staffing = staffingFromRows(centre, forecast, rows);
        return { staffingRequirementId: await store.forecasts.addStaffing(staffing, forecastId, centre) };
      }),
    );
  table(group, 'shifts', 'other shifts instead of all of a draft’s, from CSV or XLSX')
    .requiredOption('--schedule <id>', 'the draft')
    .option('--allow-rule-breaks', 'keep them although they break rules')
    .action((options: TableOptions & { schedule: string; allowRuleBreaks?: boolean }) => importShifts(options));
}

const table = (group: Command, name: string, description: string): Command =>
  group
    .command(name)
    .description(description)
    .requiredOption('--file <file>', 'the CSV or XLSX file')
    .option(...siteOption)
    .option('--json', 'print JSON');

async function importRows<Schema extends z.ZodType>(
  { file, site, json }: TableOptions,
  schema: Schema,
  keep: (store: Store, rows: z.output<Schema>[]) => Promise<object>,
): Promise<void> {
  const bytes = await readFile(file).catch(() => {
    throw new InputError('--file', `there is no file ${file}.`);
  });
  const items = itemsOfSheet(schema, await readSheet(bytes, '--file'));
  const result = await withStore(({ store }) => inRows(() => keep(store, parseShape(z.array(schema), items))), site);
  const words = Object.entries(result).map(([name, value]) => `${value} ${name}`);
  print(json ? JSON.stringify(result) : words.join(', '));
}

function importShifts({
  schedule,
  allowRuleBreaks = false,
  ...options
}: TableOptions & { schedule: string; allowRuleBreaks?: boolean }) {
  return importRows(options, sentShift, async (store, rows) => {
    const order = {
      shifts: rows.map(({ agentId, shiftTemplateId, start, activities }) => ({
        agentId,
        shiftTemplateId,
        start,
        activities,
      })),
    };
    const how = { allowRuleBreaks, note: 'all shifts', check: () => {} };
    const outcome = await editSchedule(store, schedule, order, how, commandLineActor);
    if (outcome.schedule) return { changes: outcome.changes.length, findings: outcome.findings.length };
    const [{ agentId, rule, detail }] = outcome.newFindings;
    const more = outcome.newFindings.length - 1;
    throw new InputError(
      '--file',
      `${agentId ?? 'team'}, rule ${rule}: ${detail}${more > 0 ? ` (and ${more} more)` : ''}. Change it, or use --allow-rule-breaks.`,
    );
  });
}

/** Errors about an item of a list as errors about a row of the file, counted with its header. */
async function inRows<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const place = error instanceof InputError && /^\[(\d+)\]\.?(.*)$/.exec(error.field);
    if (!place) throw error;
    const [, index, column] = place;
    throw new InputError('--file', `row ${Number(index) + 2}${column ? `, column ${column}` : ''}: ${error.message}`);
  }
}
