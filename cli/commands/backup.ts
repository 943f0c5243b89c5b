import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { systemClock } from '../../src/clock.ts';
import { InputError } from '../../src/errors.ts';
import type { BackupSummary } from '../../src/store/backup.ts';
import { print } from '../terminal.ts';
import { withStore } from '../with-store.ts';

export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('write everything that is stored into one file, while servers and workers go on')
    .argument('<file>', 'file to write; one that exists is replaced when the backup is whole')
    .option('--json', 'print the result as one JSON object')
    .addHelpText('after', '\nExample:\n  crewcast backup crewcast-2026-03-09.backup\n')
    .action(backup);
}

async function backup(file: string, { json }: { json?: boolean }): Promise<void> {
  const { writeBackup } = await import('../../src/store/backup.ts');
  const partial = `${file}.${process.pid}.part`;
  try {
    const createdAt = new Date(systemClock.now()).toISOString();
    const summary = await withStore(({ pool }) =>
      writeBackup(pool, createWriteStream(partial, { mode: 0o600, flags: 'wx' }), createdAt),
    );
    await rename(partial, file);
    print(
      json
        ? JSON.stringify({ file, ...summary })
        : `${file}: ${summary.rows} rows of ${summary.tables} tables${sitesTold(summary)}.`,
    );
  } catch (error) {
    await rm(partial, { force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall) throw new InputError('FILE', `cannot write ${file} (${code ?? message}).`);
    throw error;
  }
}

export const sitesTold = ({ sites }: BackupSummary): string => (sites > 1 ? ` of ${sites} sites` : '');
