import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeWorkFolder, removeLeftovers } from '../src/leftovers.ts';
import { temporaryFolder } from './store/temporary-store.ts';

it('removes the folders of processes that are gone, and nothing else', () => {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const prefix = join(path, 'upload-');
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
  for (const name of [`upload-${gone}-a1b2c3`, 'upload-notes', `other-${gone}-a1b2c3`]) mkdirSync(join(path, name));
  const ours = basename(makeWorkFolder(prefix));
  removeLeftovers(prefix);
  expect(readdirSync(path).sort()).toEqual([ours, `other-${gone}-a1b2c3`, 'upload-notes'].sort());
});
