import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary-store.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

it('crewcast demo --once plans, publishes, tells and exits', () => {
  const folder = temporaryFolder();
  try {
    const env = { ...process.env, CREWCAST_DATA: folder.path };
    const { status, stdout } = spawnSync(process.execPath, [program, 'demo', '--once'], { env, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('published as version 1');
    expect(stdout).not.toContain('Page:');
  } finally {
    folder.remove();
  }
});
