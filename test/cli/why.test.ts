import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseRosterProblem, type RosterFile } from '../../src/domain/roster-problem.ts';
import { solveRoster } from '../../src/pipeline/roster/solve-roster.ts';
import { teamFile } from '../scheduling/team-file.ts';

const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crewcast-why-'));
const [week, made, strict] = ['week.json', 'roster.json', 'strict.json'].map((name) => join(folder, name));
let roster: RosterFile;
beforeAll(async () => {
  const pool = createComputePool(1);
  const problem = teamFile(6);
  const solved = await solveRoster(parseRosterProblem(problem), { targetGap: 0, workLimit: 100 }, { pool });
  await pool.close();
  roster = solved.roster;
  writeFileSync(week, JSON.stringify(problem));
  writeFileSync(made, JSON.stringify(roster));
  const [first, ...others] = problem.agents;
  writeFileSync(
    strict,
    JSON.stringify({ ...problem, agents: [{ ...first, minPaidSlots: 160, maxDays: 4 }, ...others] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
const told = (...args: string[]): string => {
  const { stdout, stderr } = run(...args);
  expect(stderr).toBe('');
  return stdout;
};

describe('crewcast why', () => {
  it('tells a moment in the words of the rules, the same as its JSON', () => {
    const { required, onPhone, reasons } = JSON.parse(told('why', week, made, '--at', '2@12:00', '--json'));
    const words = told('why', week, made, '--at', '2@12:00');
    expect(words).toContain(`Day 2 at 12:00: ${required} agents required, ${onPhone} on the phone.`);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(words).toContain(reason.words);
  });

  it('tells why an agent has its week, with other weeks', () => {
    const answer = JSON.parse(told('why', week, made, '--agent', 'a3', '--json'));
    expect(answer.alternatives).toHaveLength(5);
    const words = told('why', week, made, '--agent', 'a3');
    expect(words).toContain(`Without it the roster would cost ${answer.value.toFixed(1)} points more.`);
    expect(words).toContain('what would be different');
  });

  it('tells which rules clash and the smallest change that helps', () => {
    expect(told('why', strict, '--clashes')).toMatch(
      /a1 has no legal week\. These rules clash: .*40 h to 40 h.*|exactly 40 h paid/,
    );
    expect(told('why', strict, '--clashes')).toContain('at least 32 h paid instead of 40 h (a change of 8.0 h)');
    expect(told('why', week, '--clashes')).toBe('Every agent has a legal week.\n');
  });

  it('refuses other questions than one, strangers and moments outside the week', () => {
    for (const [args, line] of [
      [[week, made], /^crewcast: --at: ask one thing: .*\n$/],
      [[week, made, '--rules', '--agent', 'a1'], /^crewcast: --at: ask one thing/],
      [[week, made, '--agent', 'a1', '--exact'], /^crewcast: --exact: goes with --rules\.\n$/],
      [[week, '--agent', 'a1'], /^crewcast: ROSTER: name the roster/],
      [[week, made, '--agent', 'nobody'], /^crewcast: --agent: there is no agent "nobody"/],
      [[week, made, '--at', '7@08:00'], /^crewcast: --at: the days are 0 to 6\.\n$/],
      [[week, made, '--at', 'noon'], /^crewcast: .*2@07:15.*\n$/],
    ] as const) {
      const { status, stderr } = run('why', ...args);
      expect(stderr).toMatch(line);
      expect(status).toBe(2);
    }
  });
});

describe('crewcast suggest', () => {
  it('accounts for every agent when asked who could take a shift', () => {
    const { takers, others } = JSON.parse(told('suggest', week, made, '--shift', '6@10:00-15:00:sales', '--json'));
    expect(takers.length + others.length).toBe(6);
    expect(told('suggest', week, made, '--shift', '6@10:00-15:00:sales')).toContain('who cannot, because');
  });

  it('goes through the days of an agent', () => {
    const words = told('suggest', week, made, '--agent', 'a2');
    for (let day = 0; day < 7; day++) expect(words).toMatch(new RegExp(`^day ${day} `, 'm'));
  });

  it('refuses what is no shift', () => {
    for (const [shift, line] of [
      ['6@10:00', /^crewcast: .*2@08:00-16:30.*\n$/],
      ['6@10:00-15:10', /^crewcast: --shift: start and end must lie on steps of 15 minutes\.\n$/],
      ['6@10:00-11:00', /^crewcast: --shift: no shift type lasts 1 h/],
      ['9@10:00-15:00', /^crewcast: --shift: the days are 0 to 6/],
    ] as const) {
      const { status, stderr } = run('suggest', week, made, '--shift', shift);
      expect(stderr).toMatch(line);
      expect(status).toBe(2);
    }
    expect(run('suggest', week, made).stderr).toBe('crewcast: --shift: give --shift or --agent.\n');
  });
});
