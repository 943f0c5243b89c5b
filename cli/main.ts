#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { CancelledError, InputError } from '../src/errors.ts';
import { outageOf } from '../src/outage.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('crewcast')
  .description('Workforce management for contact centres: contact history in, a published roster out.')
  .version(version)
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crewcast: ')) });

type Register = (program: Command) => void;

/** Summaries are told here, so that the list of commands need not load them; their modules are loaded when called for. */
const commands: Record<string, { summary: string; load: () => Promise<Register> }> = {
  demo: {
    summary: 'plan a week of the built-in sample centre and serve it',
    load: async () => (await import('./commands/demo.ts')).registerDemo,
  },
  serve: {
    summary: 'serve the API, the page and the jobs',
    load: async () => (await import('./commands/serve.ts')).registerServe,
  },
  worker: {
    summary: 'work on the jobs of a database',
    load: async () => (await import('./commands/worker.ts')).registerWorker,
  },
  key: {
    summary: 'API keys: make, list, revoke',
    load: async () => (await import('./commands/key.ts')).registerKey,
  },
  site: {
    summary: 'sites of the organisation: add, list, close, open',
    load: async () => (await import('./commands/site.ts')).registerSite,
  },
  user: {
    summary: 'people who sign in: create, list, link, deactivate',
    load: async () => (await import('./commands/user.ts')).registerUser,
  },
  import: {
    summary: 'take in a history of contacts, settings or a table',
    load: async () => (await import('./commands/import.ts')).registerImport,
  },
  backup: {
    summary: 'write everything that is stored into one file',
    load: async () => (await import('./commands/backup.ts')).registerBackup,
  },
  restore: {
    summary: 'put a backup in the place of an empty database',
    load: async () => (await import('./commands/restore.ts')).registerRestore,
  },
  export: {
    summary: 'a list, history or a plan as CSV or XLSX',
    load: async () => (await import('./commands/export.ts')).registerExport,
  },
  plan: {
    summary: 'forecast, staff, roster and simulate weeks of what is stored',
    load: async () => (await import('./commands/plan.ts')).registerPlan,
  },
  scenario: {
    summary: 'what if: plan again with changes and compare',
    load: async () => (await import('./commands/scenario.ts')).registerScenario,
  },
  fairness: {
    summary: 'weekends, nights, holidays and wishes per agent',
    load: async () => (await import('./commands/fairness.ts')).registerFairness,
  },
  payroll: {
    summary: 'minutes of the published roster per agent and day',
    load: async () => (await import('./commands/payroll.ts')).registerPayroll,
  },
  sample: {
    summary: 'write the sample centre as files',
    load: async () => (await import('./commands/sample.ts')).registerSample,
  },
  forecast: {
    summary: 'forecast contacts per interval from a file of history',
    load: async () => (await import('./commands/forecast.ts')).registerForecast,
  },
  anomalies: {
    summary: 'what of a history was not to be expected',
    load: async () => (await import('./commands/anomalies.ts')).registerAnomalies,
  },
  backtest: {
    summary: 'how well each method would have forecast',
    load: async () => (await import('./commands/backtest.ts')).registerBacktest,
  },
  staffing: {
    summary: 'answer staffing questions, one JSON object per line',
    load: async () => (await import('./commands/staffing.ts')).registerStaffing,
  },
  explain: {
    summary: 'how many agents an interval needs, and why',
    load: async () => (await import('./commands/explain.ts')).registerExplain,
  },
  schedule: {
    summary: 'roster a problem file, or check a roster',
    load: async () => (await import('./commands/schedule.ts')).registerSchedule,
  },
  repair: {
    summary: 'mend a published roster with few changes',
    load: async () => (await import('./commands/repair.ts')).registerRepair,
  },
  why: {
    summary: 'why a roster is as it is',
    load: async () => (await import('./commands/why.ts')).registerWhy,
  },
  suggest: {
    summary: 'who could take an open shift',
    load: async () => (await import('./commands/suggest.ts')).registerSuggest,
  },
  'design-shifts': {
    summary: 'which shifts a demand asks for',
    load: async () => (await import('./commands/design-shifts.ts')).registerDesignShifts,
  },
  simulate: {
    summary: 'what customers live through with a roster',
    load: async () => (await import('./commands/simulate.ts')).registerSimulate,
  },
};

/** Whoever reads may stop early, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const called = process.argv.slice(2).find((argument) => argument !== 'help');
for (const [name, { summary, load }] of Object.entries(commands)) {
  if (name === called) (await load())(program);
  else program.command(name).description(summary);
}

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
