import { type Command, Option } from 'commander';
import { InputError } from '../../src/errors.ts';
import { fairnessReport, fairnessSheet } from '../../src/hr/fairness.ts';
import { type SheetFormat, sheetFormats, writeSheet } from '../../src/spreadsheets/sheet.ts';
import { writeWhole } from '../files.ts';
import { print } from '../terminal.ts';
import { siteOption, withStore } from '../with-store.ts';

interface FairnessCommandOptions {
  from: string;
  to: string;
  agent?: string;
  format: SheetFormat;
  out?: string;
  site?: string;
  json?: boolean;
}

export function registerFairness(program: Command): void {
  program
    .command('fairness')
    .description('weekends, nights, late shifts, holidays and wishes per agent, from the published roster')
    .requiredOption('--from <date>', 'first date')
    .requiredOption('--to <date>', 'last date, inclusive')
    .option('--agent <id>', 'one agent only')
    .addOption(new Option('--format <format>', 'of the table').choices(sheetFormats).default('csv'))
    .option('--out <file>', 'write to a file instead of the terminal')
    .option(...siteOption)
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Columns aboveFairShare.*: carried beyond what comparable colleagues did per paid hour; empty: could carry none.
"crewcast plan --fairness 2" lets next week's roster even them out, "crewcast schedule --ledger" that of a problem file.

Example: crewcast fairness --from 2026-01-05 --to 2026-03-01 --out fairness.csv`,
    )
    .action(fairness);
}

async function fairness({ from, to, agent, format, out, site, json }: FairnessCommandOptions): Promise<void> {
  if (format === 'xlsx' && !json && out === undefined) throw new InputError('--out', 'name the file of the workbook.');
  const rows = await withStore(({ store }) => fairnessReport(store, { from, to, agentId: agent }), site, 'read');
  const bytes = json
    ? Buffer.from(`${JSON.stringify(rows, null, 2)}\n`)
    : await writeSheet(fairnessSheet(rows), format);
  if (out === undefined) return print(bytes.toString());
  await writeWhole(out, bytes);
  process.stderr.write(`crewcast: wrote ${rows.length} agents to ${out}\n`);
}
