#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { CancelledError, InputError } from '../src/errors.ts';
import { outageOf } from '../src/outage.ts';

const program = new Command('crewcast')
  .description('Workforce management for contact centres: contact history in, a published roster out.')
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crewcast: ')) });

type Register = (program: Command) => void;

/** Loaded when called for: a quick command should not wait for the server's modules. */
const commands: Record<string, () => Promise<Register>> = {
  demo: async () => (await import('./commands/demo.ts')).registerDemo,
  serve: async () => (await import('./commands/serve.ts')).registerServe,
  worker: async () => (await import('./commands/worker.ts')).registerWorker,
  key: async () => (await import('./commands/key.ts')).registerKey,
  site: async () => (await import('./commands/site.ts')).registerSite,
  user: async () => (await import('./commands/user.ts')).registerUser,
  import: async () => (await import('./commands/import.ts')).registerImport,
  backup: async () => (await import('./commands/backup.ts')).registerBackup,
  restore: async () => (await import('./commands/restore.ts')).registerRestore,
  export: async () => (await import('./commands/export.ts')).registerExport,
  plan: async () => (await import('./commands/plan.ts')).registerPlan,
  scenario: async () => (await import('./commands/scenario.ts')).registerScenario,
  fairness: async () => (await import('./commands/fairness.ts')).registerFairness,
  payroll: async () => (await import('./commands/payroll.ts')).registerPayroll,
  sample: async () => (await import('./commands/sample.ts')).registerSample,
  forecast: async () => (await import('./commands/forecast.ts')).registerForecast,
  anomalies: async () => (await import('./commands/anomalies.ts')).registerAnomalies,
  backtest: async () => (await import('./commands/backtest.ts')).registerBacktest,
  staffing: async () => (await import('./commands/staffing.ts')).registerStaffing,
  explain: async () => (await import('./commands/explain.ts')).registerExplain,
  schedule: async () => (await import('./commands/schedule.ts')).registerSchedule,
  repair: async () => (await import('./commands/repair.ts')).registerRepair,
  why: async () => (await import('./commands/why.ts')).registerWhy,
  suggest: async () => (await import('./commands/suggest.ts')).registerSuggest,
  'design-shifts': async () => (await import('./commands/design-shifts.ts')).registerDesignShifts,
  simulate: async () => (await import('./commands/simulate.ts')).registerSimulate,
};

/** Whoever reads may stop early, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [, , called] = process.argv;
for (const load of Object.hasOwn(commands, called) ? [commands[called]] : Object.values(commands))
  (await load())(program);

/** Exit codes: 0 done, 2 the input was refused, 3 no database or a full disk (one line says so), 130 cancelled, 1 a defect of ours. */
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCode(error);
}

function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError) {
    process.stderr.write(`crewcast: ${error.line}\n`);
    return 2;
  }
  if (error instanceof CancelledError) {
    process.stderr.write('crewcast: cancelled\n');
    return 130;
  }
  const outage = outageOf(error);
  if (outage) {
    process.stderr.write(`crewcast: ${outage.message}\n`);
    return 3;
  }
  process.stderr.write(
    `crewcast: unexpected error, please report it\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 1;
}
