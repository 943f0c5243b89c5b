import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { rosterFile } from '../../src/domain/roster-problem.ts';
import { teamFile } from '../scheduling/team-file.ts';
import { hasShared, sharedFile } from '../shared.ts';

const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crewcast-schedule-'));
afterAll(() => rmSync(folder, { recursive: true }));
const problemPath = join(folder, 'problem.json');
const rosterPath = join(folder, 'roster.json');

const schedule = (problem: unknown, ...options: string[]) => {
  writeFileSync(problemPath, typeof problem === 'string' ? problem : JSON.stringify(problem));
  return spawnSync(process.execPath, [cli, 'schedule', problemPath, ...options], { encoding: 'utf8' });
};

describe('crewcast schedule', () => {
  it('writes a roster of the format and tells its gap in words', () => {
    const { status, stdout, stderr } = schedule(teamFile(10), '--out', rosterPath, '--work', '5000', '--threads', '2');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const roster = rosterFile.parse(JSON.parse(readFileSync(rosterPath, 'utf8')));
    expect(roster.bound).toBeLessThanOrEqual(roster.objective);
    expect(stdout).toContain(`${(100 * roster.gap).toFixed(2)} % of the week's work could still be saved`);
    expect(stdout).toContain('every rule is kept');
  });

  it('prints the figures as JSON on request', () => {
    const { status, stdout } = schedule(teamFile(6), '--json', '--work', '1000');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ objective: expect.any(Number), stoppedBy: 'work', out: null });
  });

  it.skipIf(!hasShared).each([['--queues', '3'], ['--rich'], ['--queues', '7', '--day-centre', '--rich']])(
    'is accepted by the checker beside the format (%s %s %s)',
    (...options) => {
      const arguments_ = ['--agents', '30', '--seed', '9', ...options.filter(Boolean)];
      const generated = spawnSync(process.execPath, [sharedFile('instances/generate.mjs'), ...arguments_], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect(schedule(generated.stdout, '--out', rosterPath, '--work', '5000').status).toBe(0);
      const check = spawnSync(process.execPath, [sharedFile('instances/check.mjs'), problemPath, rosterPath], {
        encoding: 'utf8',
      });
      const verdict = JSON.parse(check.stdout);
      expect(verdict).toMatchObject({ legal: true, claimedObjectiveHolds: true });
      expect(verdict.bound).toBeLessThanOrEqual(verdict.objective);
      expect(JSON.parse(readFileSync(rosterPath, 'utf8')).gap).toBeCloseTo(verdict.gap, 9);
    },
  );

  describe('with a ledger', () => {
    const ledger = join(folder, 'ledger.csv');
    const problem = teamFile(10);
    const rows = (...lines: string[]) => writeFileSync(ledger, `${lines.join('\n')}\n`);
    const weekends = (...options: string[]): string[] => {
      const { status, stderr } = schedule(problem, '--out', rosterPath, '--work', '1000', ...options);
      expect([status, stderr]).toEqual([0, '']);
      const { shifts } = rosterFile.parse(JSON.parse(readFileSync(rosterPath, 'utf8')));
      return shifts.filter(({ day }) => day >= 5).map(({ agent }) => agent);
    };

    it('spares who carried more, and tells what that cost', () => {
      const [burdened] = weekends();
      const others = problem.agents.filter(({ id }) => id !== burdened).map(({ id }) => `${id},0`);
      rows('agentId,aboveFairShare.weekends', `${burdened},5`, ...others);
      expect(weekends('--ledger', ledger, '--fairness', '500')).not.toContain(burdened);
      const { stdout } = schedule(problem, '--json', '--work', '500', '--ledger', ledger);
      expect(JSON.parse(stdout).fairness).toMatchObject({ priceHours: expect.any(Number) });
    });

    it('refuses one that fits the problem nowhere', () => {
      rows('agentId,aboveFairShare.nights', 'a1,2');
      const nights = schedule(problem, '--ledger', ledger);
      expect(nights.status).toBe(2);
      expect(nights.stderr).toMatch(/^crewcast: --ledger: .*nightWindow.*\n$/);
      rows('agentId,aboveFairShare.weekends', 'nobody,2');
      expect(schedule(problem, '--ledger', ledger)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('none of the agents'),
      });
    });
  });

  it('leaves out who has no legal week when told to, and names them; refuses where nobody is left', () => {
    const file = teamFile(5);
    const [first, ...others] = file.agents;
    const impossible = { ...file, agents: [{ ...first, window: first.window.map(() => null) }, ...others] };
    const { status, stdout } = schedule(impossible, '--leave-out', '--json', '--work', '500', '--out', rosterPath);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).leftOut).toEqual([
      { agentId: first.id, rules: expect.arrayContaining([expect.any(String)]) },
    ]);
    const { shifts } = rosterFile.parse(JSON.parse(readFileSync(rosterPath, 'utf8')));
    expect(new Set(shifts.map(({ agent }) => agent))).toEqual(new Set(others.map(({ id }) => id)));
    const nobody = { ...file, agents: [impossible.agents[0]] };
    const refused = schedule(nobody, '--leave-out', '--work', '500');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('no legal week')]);
  });

  it('refuses bad input with one line and exit code 2, and writes nothing', () => {
    rmSync(rosterPath, { force: true });
    const impossible = teamFile(3);
    impossible.agents[1].maxConsecutiveDays = 0;
    const cases: [unknown, RegExp, ...string[]][] = [
      ['{', /not valid JSON/],
      [{ ...teamFile(3), days: 'seven' }, /^crewcast: days: /],
      [{ ...teamFile(3), startStepSlots: 0 }, /^crewcast: startStepSlots: .*1 or more/],
      [impossible, /agents\[1\]: agent a2 .*days in a row/],
      [teamFile(3), /--gap/, '--gap', '1.5'],
      [teamFile(3), /--seconds/, '--seconds', 'soon'],
    ];
    for (const [problem, message, ...options] of cases) {
      const { status, stdout, stderr } = schedule(problem, '--out', rosterPath, ...options);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(existsSync(rosterPath)).toBe(false);
  });

  it('explains itself', () => {
    const { status, stdout } = schedule(teamFile(1), '--help');
    expect(status).toBe(0);
    expect(stdout).toContain('Examples:');
  });
});
