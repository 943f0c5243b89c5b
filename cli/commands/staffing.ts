import type { Command } from 'commander';

export function registerStaffing(program: Command): void {
  program.command('staffing');
}
