import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import type { Command } from 'commander';
import { InputError } from '../../src/errors.ts';
import { print } from '../terminal.ts';
import { withStore } from '../with-store.ts';
import { sitesTold } from './backup.ts';

export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup in the place of an empty database: all of it, or nothing on any error')
    .argument('<file>', 'a file that "crewcast backup" wrote')
    .option('--replace', 'lose what the database holds now')
    .option('--json', 'print the result as one JSON object')
    .addHelpText('after', '\nExample:\n  CREWCAST_DATA=/srv/crewcast crewcast restore crewcast-2026-03-09.backup\n')
    .action(restore);
}

async function restore(file: string, { replace = false, json }: { replace?: boolean; json?: boolean }): Promise<void> {
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new InputError('FILE', `cannot read ${file} (${error.code}).`);
  });
  const { restoreBackup } = await import('../../src/store/backup.ts');
  const summary = await withStore(({ pool }) => restoreBackup(pool, createReadStream(file), { replace }));
  print(
    json
      ? JSON.stringify({ file, ...summary })
      : `${summary.rows} rows of ${summary.tables} tables${sitesTold(summary)} restored.`,
  );
}
