import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (args: string[], cwd = root) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });

describe('imports between rooms', () => {
  it('run downward only, without cycles', () => {
    const { status, stdout } = run(['scripts/layers.mjs']);
    expect(stdout).toMatch(/no dependency violations found \(\d{3,} modules/);
    expect(status).toBe(0);
  });

  it('are refused when they run upward', () => {
    const tool = `${root}node_modules/dependency-cruiser/bin/dependency-cruise.mjs`;
    const config = `${root}.dependency-cruiser.cjs`;
    const { status, stdout } = run([tool, '--config', config, 'models', 'src'], `${root}test/fixtures/upward`);
    expect(stdout).toContain('models/numerics-imports-downward');
    expect(status).not.toBe(0);
  });
});
