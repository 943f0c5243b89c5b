// Runs dependency-cruiser over the rooms and fails when it read nothing, which it reports as success.
import { spawnSync } from 'node:child_process';

const { stdout, status } = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--output-type',
    'err',
    'models',
    'src',
    'api',
    'cli',
    'web',
    'bench',
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 2] },
);
process.stdout.write(stdout);
const modules = Number(/(\d+) modules/.exec(stdout)?.[1] ?? 0);
if (status === 0 && modules === 0)
  process.stderr.write('dependency-cruiser read no module: is "typescript" still version 6?\n');
process.exit(status !== 0 || modules === 0 ? 1 : 0);
