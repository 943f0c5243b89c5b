import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWorkbook } from '../../src/intake/workbook.ts';
import { type OpenStore, openStore } from '../../src/store/store.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { dayShift, draft } from '../store/published-roster.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
let database: OpenStore;
beforeAll(async () => {
  database = await openStore({ databaseUrl: null, dataFolder: join(folder.path, 'data') });
  await database.store.centre.replace(smallCentre, 'test');
  const id = await draft(database.store, '2025-09-08', [dayShift('agent-3', '2025-09-08', '08:00')]);
  await database.store.schedules.publish(id, 'test');
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

const payroll = (...options: string[]) => run('payroll', ...options);

function run(...words: string[]) {
  const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const env = { ...process.env, CREWCAST_DATA: join(folder.path, 'data'), DATABASE_URL: '' };
  return spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8' });
}

it('crewcast payroll prints CSV or JSON and writes a workbook', () => {
  const week = ['--from', '2025-09-08', '--to', '2025-09-14'];
  const [header, row, ...more] = payroll(...week).stdout.split('\r\n');
  expect(header).toMatch(/^agentId,agentExternalId,agentName,date,paidMinutes,unpaidMinutes,overtimeMinutes/);
  expect(row).toBe('agent-3,HR3,Agent 3,2025-09-08,480,30,0,0,0,0,0,');
  expect(more).toEqual(['']);
  expect(JSON.parse(payroll(...week, '--json').stdout)).toMatchObject([{ agentId: 'agent-3', paidMinutes: 480 }]);
  const out = join(folder.path, 'week.xlsx');
  expect(payroll(...week, '--format', 'xlsx', '--out', out).stderr).toMatch(/wrote 1 agent days/);
  expect(isWorkbook(readFileSync(out))).toBe(true);
});

it('crewcast payroll refuses what it cannot do in one line', () => {
  const backwards = payroll('--from', '2025-09-14', '--to', '2025-09-08');
  expect([backwards.status, backwards.stderr]).toEqual([
    2,
    expect.stringMatching(/^crewcast: to: .*before "from".*\n$/),
  ]);
  expect(payroll('--from', 'monday', '--to', '2025-09-08').status).toBe(2);
  expect(payroll('--from', '2025-09-08', '--to', '2025-09-08', '--format', 'xlsx').stderr).toMatch(
    /--out: name the file/,
  );
});

it('crewcast fairness prints who carried what, and refuses in one line', () => {
  const week = ['--from', '2025-09-08', '--to', '2025-09-14'];
  const [header, ...rows] = run('fairness', ...week)
    .stdout.trim()
    .split('\r\n');
  expect(header).toMatch(/^agentId,agentName,shifts,paidHours,weekends,nights,lates,holidays,undesiredDays/);
  expect(rows).toHaveLength(smallCentre.agents.length);
  const own = JSON.parse(run('fairness', ...week, '--agent', 'agent-3', '--json').stdout);
  expect(own).toMatchObject([{ agentId: 'agent-3', shifts: 1, paidHours: 8, nights: 0 }]);
  const backwards = run('fairness', '--from', '2025-09-14', '--to', '2025-09-08');
  expect([backwards.status, backwards.stderr]).toEqual([2, expect.stringMatching(/^crewcast: to: .*\n$/)]);
  expect(run('plan', '--week', '2025-09-15', '--fairness', '-1').status).toBe(2);
  expect(run('plan', '--week', '2025-09-15', '--days', '57').status).toBe(2);
});
