import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syntheticMatrix } from '../forecasting/synthetic.ts';
import { hasShared, sharedFile } from '../shared.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
let folder = '';
let history = '';

const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crewcast-'));
  history = join(folder, 'history.csv');
  const lines = ['start,queue,volume,aht_seconds'];
  syntheticMatrix({ days: 70 }).days.forEach((day, row) => {
    const date = new Date((19_723 + row) * 86_400_000).toISOString().slice(0, 10);
    day?.forEach((contacts, hour) => {
      for (const queue of ['sales', 'service'])
        lines.push(`${date} ${String(hour).padStart(2, '0')}:00,${queue},${contacts},240`);
    });
  });
  writeFileSync(history, lines.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header =
  'mean,q025,q05,q10,q15,q20,q25,q30,q35,q40,q45,q50,q55,q60,q65,q70,q75,q80,q85,q90,q95,q975,averageHandleTimeSeconds';

describe('crewcast forecast', () => {
  it('writes a row per open interval and queue, in the style of the input', () => {
    const out = join(folder, 'forecast.csv');
    const { status, stdout } = run(
      'forecast',
      '--history',
      history,
      '--horizon',
      '1w',
      '--origin',
      '2024-03-04',
      '--out',
      out,
    );
    expect([status, stdout]).toEqual([0, '']);
    const [first, ...rows] = readFileSync(out, 'utf8').trim().split('\n');
    expect(first).toBe(`start,queue,${header}`);
    expect(rows).toHaveLength(7 * 24 * 2);
    expect(rows[1].split(',').slice(0, 2)).toEqual(['2024-03-04 00:00', 'service']);
    const numbers = rows.map((row) => row.split(',').slice(3, -1).map(Number));
    for (const quantiles of numbers) expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
    expect(rows.every((row) => row.endsWith(',240'))).toBe(true);
  });

  it('says in JSON which method was taken and how it did', () => {
    const { stdout } = run('forecast', '--history', history, '--horizon', '2d', '--json');
    const [queue] = JSON.parse(stdout).queues;
    expect(queue.start).toHaveLength(48);
    expect(queue.accuracy.map(({ method }: { method: string }) => method)).toContain('mean of 4 weeks');
    expect(queue.accuracy[0].wape).toBeLessThan(0.3);
  });

  it.each([
    ['--horizon', 'soon'],
    ['--interval', '7'],
    ['--interval', '30'],
    ['--origin', '2020-01-01'],
    ['--country', 'XX'],
    ['--holidays', '/nowhere.csv'],
    ['--zone', 'Mars/Olympus'],
  ])('refuses %s %s in one line that names the option', (option, value) => {
    const { status, stderr } = run('forecast', '--history', history, option, value);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(option);
  });
});

describe('crewcast backtest', () => {
  it('compares the methods per horizon', () => {
    const { status, stdout } = run('backtest', '--history', history, '--horizons', '1d,7d', '--origins', '2');
    expect(status).toBe(0);
    expect(stdout).toMatch(/horizon +method +WAPE +MASE +RMSE +bias +WQL +cover 80 +cover 95/);
    for (const horizon of ['1 d', '7 d']) {
      for (const method of ['crewcast', 'seasonal naive', 'mean of 4 weeks'])
        expect(stdout).toMatch(new RegExp(`${horizon} +${method}`));
    }
  });

  it('refuses more origins than the history holds', () => {
    const { status, stderr } = run('backtest', '--history', history, '--origins', '60');
    expect([status, stderr]).toEqual([2, expect.stringContaining('--origins')]);
  });
});

describe.skipIf(!hasShared)('on real series', () => {
  const data = (name: string): string => sharedFile(`data/${name}`);

  it('leaves out the lone interval after closing time of the bank', () => {
    const { stdout } = run(
      'forecast',
      '--history',
      data('bank_calls.csv.gz'),
      '--interval',
      '30',
      '--horizon',
      '7d',
      '--holidays',
      data('calendars/bank.csv'),
    );
    const rows = stdout.trim().split('\n').slice(1);
    expect(rows).toHaveLength(5 * 28);
    expect([rows[0].slice(11, 16), rows[27].slice(11, 16)]).toEqual(['07:00', '20:30']);
  });

  it('takes daily and sparse hourly series', () => {
    const daily = run('forecast', '--history', data('vancouver311_daily.csv'), '--interval', '1440');
    expect(daily.stdout.trim().split('\n')).toHaveLength(15);
    const sparse = run('forecast', '--history', data('italian_helpdesk_hourly.csv.gz'), '--interval', '60');
    const means = sparse.stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => Number(row.split(',')[1]));
    expect(means.length).toBeGreaterThan(80);
    expect(means.every((mean) => mean > 0 && mean < 3)).toBe(true);
  });
});
