import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/temporary-store.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = temporaryFolder();
afterAll(() => folder.remove());

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, CREWCAST_DATA: folder.path } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, ended, soFar: () => stdout };
}

describe('crewcast demo', () => {
  let demo: ReturnType<typeof start>;
  beforeAll(async () => {
    demo = start(['demo', '--port', '0']);
    while (!demo.soFar().includes('Stop with Ctrl-C') && demo.child.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  it('plans, publishes and tells', () => {
    for (const words of ['contacts', 'Hours:', 'Proof:', 'Service:', 'published as version 1']) {
      expect(demo.soFar()).toContain(words);
    }
    const gap = Number(/at most ([\d.]+) %/.exec(demo.soFar())?.[1]);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThanOrEqual(5);
  });

  it('compares a scenario with the published week', async () => {
    const place = { env: { ...process.env, CREWCAST_DATA: `${folder.path}/demo` } };
    const args = ['scenario', '--volume', '1.15', '--add-agents', '3:full-time:service', '--work', '5000', '--json'];
    const child = spawn(process.execPath, [program, ...args], place);
    let stdout = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    const { baseline, outcome, unchangedRoster } = JSON.parse(stdout);
    expect(outcome.contacts / baseline.contacts).toBeCloseTo(1.15, 6);
    expect(outcome.agents).toBe(baseline.agents + 3);
    expect(unchangedRoster.serviceLevel).toBeLessThan(baseline.serviceLevel);
  });

  it('serves the page and the calendar it prints, and stops on SIGTERM', async () => {
    const page = await fetch(/Page: +(\S+)#sign-in/.exec(demo.soFar())![1]);
    expect(await page.text()).toContain('<div id="root">');
    const calendar = await fetch(/Calendar: +(\S+)/.exec(demo.soFar())![1]);
    expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    demo.child.kill('SIGTERM');
    const { code, stderr } = await demo.ended;
    expect(stderr).toContain('87,496 intervals');
    expect(code).toBe(0);
  });

  it.each([
    [['demo', '--port', 'x'], '--port'],
    [['scenario', '--volume', 'lots'], '--volume'],
    [['scenario', '--add-agents', '3'], '--add-agents'],
    [['nonsense'], 'nonsense'],
  ])('refuses %j with exit code 2 and one line', async (args, named) => {
    const { code, stderr, stdout } = await start(args).ended;
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
