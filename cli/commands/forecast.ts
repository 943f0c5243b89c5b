import type { Command } from 'commander';

export function registerForecast(program: Command): void {
  program.command('forecast');
}
