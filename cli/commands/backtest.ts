import type { Command } from 'commander';

export function registerBacktest(program: Command): void {
  program.command('backtest');
}
