#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { CancelledError, InputError } from '../src/errors.ts';
import { registerBacktest } from './commands/backtest.ts';
import { registerDemo } from './commands/demo.ts';
import { registerForecast } from './commands/forecast.ts';
import { registerImport } from './commands/import.ts';
import { registerKey } from './commands/key.ts';
import { registerScenario } from './commands/scenario.ts';
import { registerSchedule } from './commands/schedule.ts';
import { registerServe } from './commands/serve.ts';
import { registerSimulate } from './commands/simulate.ts';
import { registerStaffing } from './commands/staffing.ts';

const program = new Command('crewcast')
  .description('Workforce management for contact centres: contact history in, a published roster out.')
  .showHelpAfterError(false)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'crewcast: ')) });

for (const register of [
  registerDemo,
  registerScenario,
  registerServe,
  registerKey,
  registerImport,
  registerForecast,
  registerBacktest,
  registerStaffing,
  registerSchedule,
  registerSimulate,
]) {
  register(program);
}

/** Exit codes: 0 done, 2 the input was refused (one line says why), 130 cancelled, 1 a defect of ours. */
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
  process.stderr.write(
    `crewcast: unexpected error, please report it\n${error instanceof Error ? error.stack : error}\n`,
  );
  return 1;
}
