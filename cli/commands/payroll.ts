import { type Command, Option } from 'commander';
import { InputError } from '../../src/errors.ts';
import { exportPayroll, payrollSheet } from '../../src/hr/payroll-export.ts';
import { type SheetFormat, sheetFormats, writeSheet } from '../../src/spreadsheets/sheet.ts';
import { writeWhole } from '../files.ts';
import { print } from '../terminal.ts';
import { siteOption, withStore } from '../with-store.ts';

interface PayrollOptions {
  from: string;
  to: string;
  agent?: string;
  dayOf?: 'calendarDay' | 'shiftDay';
  format: SheetFormat;
  out?: string;
  site?: string;
  json?: boolean;
}

export function registerPayroll(program: Command): void {
  program
    .command('payroll')
    .description(
      'paid, unpaid, overtime, night, weekend and holiday minutes per agent and day, from the published roster',
    )
    .requiredOption('--from <date>', 'first date')
    .requiredOption('--to <date>', 'last date, inclusive')
    .option('--agent <id>', 'one agent only')
    .addOption(
      new Option('--day-of <which>', 'minutes after midnight belong to this day (default: as the policy says)').choices(
        ['calendarDay', 'shiftDay'],
      ),
    )
    .addOption(new Option('--format <format>', 'of the table').choices(sheetFormats).default('csv'))
    .option('--out <file>', 'write to a file instead of the terminal')
    .option(...siteOption)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample: crewcast payroll --from 2026-03-01 --to 2026-03-31 --format xlsx --out march.xlsx',
    )
    .action(payroll);
}

async function payroll({ from, to, agent, dayOf, format, out, site, json }: PayrollOptions): Promise<void> {
  if (format === 'xlsx' && !json && out === undefined) throw new InputError('--out', 'name the file of the workbook.');
  const days = await withStore(({ store }) => exportPayroll(store, { from, to, agentId: agent, dayOf }), site, 'read');
  const bytes = json ? Buffer.from(`${JSON.stringify(days, null, 2)}\n`) : await writeSheet(payrollSheet(days), format);
  if (out === undefined) return print(bytes.toString());
  await writeWhole(out, bytes);
  process.stderr.write(`crewcast: wrote ${days.length} agent days to ${out}\n`);
}
