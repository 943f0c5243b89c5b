import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_DAY, syntheticMatrix } from '../forecasting/synthetic.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const days = 150;
const mailings = [
  { row: 40, letters: 20_000 },
  { row: 75, letters: 40_000 },
  { row: 110, letters: 30_000 },
];
const dateOf = (row: number): string => new Date((FIRST_DAY + row) * 86_400_000).toISOString().slice(0, 10);

let folder = '';
const file = (name: string): string => join(folder, name);
const write = (name: string, lines: string[]): void => writeFileSync(file(name), `${lines.join('\n')}\n`);
const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crewcast-'));
  const lettersOn = (day: number): number => mailings.find(({ row }) => FIRST_DAY + row === day)?.letters ?? 0;
  const matrix = syntheticMatrix({ days, contactsPerDay: 600, factor: (day) => 1 + lettersOn(day) / 50_000 });
  write('history.csv', [
    'start,queue,volume',
    ...matrix.days.flatMap((day, row) =>
      [...day!].flatMap((contacts, hour) => {
        const start = `${dateOf(row)} ${String(hour).padStart(2, '0')}:00`;
        const outage = row === days - 3 && hour >= 10 && hour < 15 ? 0 : contacts;
        return [`${start},sales,${outage}`, ...(row >= days - 10 ? [`${start},young,${contacts / 10}`] : [])];
      }),
    ),
  ]);
  const sent = [...mailings, { row: days + 2, letters: 50_000 }];
  write('events.csv', [
    'event,date,size,queue',
    ...sent.map(({ row, letters }) => `Mailing,${dateOf(row)},${letters},sales`),
  ]);
  write('hours.csv', ['date,from,to', `${dateOf(days + 4)},08:00,12:00`, `${dateOf(days + 5)},,`]);
  write('drivers.csv', ['driver,date,value', 'orders,2024-01,5', 'orders,2024-02,6', 'orders,2024-03,7']);
  write('groups.csv', ['queue,group', 'sales,phone', 'young,phone']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('crewcast forecast with what is known about days', () => {
  it('takes events with sizes, hours of single dates, drivers and moving occasions, and tells of them', () => {
    const { status, stdout, stderr } = run(
      'forecast',
      file('history.csv'),
      ...['--horizon', '1w', '--events', file('events.csv'), '--hours', file('hours.csv')],
      ...['--drivers', file('drivers.csv'), '--occasions', 'ramadan, easter', '--json', '--explain'],
    );
    expect([status, stderr]).toEqual([0, expect.stringContaining('driver orders')]);
    const [sales, young] = JSON.parse(stdout).queues;
    const on = (ahead: number): number[] =>
      sales.mean.filter((_: number, i: number) => sales.start[i].startsWith(dateOf(days + ahead)));
    expect(sales.events[0]).toMatchObject({ name: 'Mailing', seen: 3 });
    expect(sales.explanation.days[2].factors.event).toBeGreaterThan(1.6);
    expect(young.explanation.days[2].factors.event).toBe(1);
    expect([on(4).length, on(5).length]).toEqual([4, 0]);
    expect(sales.explanation.days[4].factors.openingHours).toBeLessThan(0.5);
    expect(sales.drivers).toEqual([expect.objectContaining({ name: 'orders', isKept: false })]);
  });

  it('refuses a file that cannot be read in one line that names option and line', () => {
    write('bad.csv', ['event,date,size', 'a,2024-01-01,many']);
    const { status, stderr } = run('forecast', file('history.csv'), '--events', file('bad.csv'));
    expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toMatch(/--events.*line 2.*many/);
    write('bad.csv', ['event,date,queue', 'a,2024-01-01,fax']);
    expect(run('forecast', file('history.csv'), '--events', file('bad.csv')).stderr).toContain('no queue "fax"');
  });

  it('adds up groups by week, and lets a young queue borrow from its group', () => {
    const args = ['--by', 'week', '--groups', file('groups.csv'), '--horizon', '2w'];
    const { stdout, stderr } = run('forecast', file('history.csv'), ...args);
    const rows = rowsOf(stdout);
    const meanOf = (name: string): number => sum(rows.filter((row) => row[1] === name).map((row) => Number(row[3])));
    expect(meanOf('group:phone')).toBeCloseTo(meanOf('sales') + meanOf('young'), 1);
    expect(stderr).toContain('only 10 days of own history');
  });

  it('explains each interval as a product of factors', () => {
    const { stdout } = run('forecast', file('history.csv'), '--explain', '--horizon', '1d', '--origin', '2024-04-01');
    expect(stdout.split('\n')[0]).toBe(
      'start,queue,mean,level,recent,weekday,month,year,holiday,event,openingHours,driver,method,timeOfDay,restOfDay',
    );
    for (const [, , mean, ...factors] of rowsOf(stdout))
      expect(factors.reduce((product, factor) => product * Number(factor), 1)).toBeCloseTo(Number(mean), 3);
  });

  it('forecasts the rest of a day, and 18 months by month', () => {
    const rest = run('forecast', file('history.csv'), '--now', `${dateOf(days - 1)}T11:00`, '--horizon', '1d');
    expect(rowsOf(rest.stdout)[0][0]).toBe(`${dateOf(days - 1)} 11:00`);
    expect(rest.stderr).toContain('contacts so far');
    const long = run('forecast', file('history.csv'), '--horizon', '18m', '--by', 'month');
    const months = new Set(rowsOf(long.stdout).map(([start]) => start));
    expect([months.size, months.has('2025-10-01')]).toEqual([19, true]);
  });
});

describe('crewcast anomalies', () => {
  it('names an outage with its hours, and refuses a rate that is none', () => {
    const { status, stdout } = run('anomalies', file('history.csv'), '--from', dateOf(days - 14), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).anomalies).toContainEqual(
      expect.objectContaining({ queue: 'sales', kind: 'outage', date: dateOf(days - 3), from: '10:00', to: '15:00' }),
    );
    const refused = run('anomalies', file('history.csv'), '--false-alarms', '2');
    expect([refused.status, refused.stderr.trim().split('\n').length]).toEqual([2, 1]);
  });
});
