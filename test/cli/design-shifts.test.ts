import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { teamFile } from '../scheduling/team-file.ts';

const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const design = (problem: unknown, ...options: string[]) =>
  spawnSync(process.execPath, [cli, 'design-shifts', '-', ...options], {
    encoding: 'utf8',
    input: JSON.stringify(problem),
  });

describe('crewcast design-shifts', () => {
  it('covers the requirement with few starts and tells it as a table and as JSON', () => {
    const json = design(teamFile(12), '--starts', '3', '--json');
    expect(json.stderr).toBe('');
    const answer = JSON.parse(json.stdout);
    expect(
      new Set(answer.starts.map(({ startMinute }: { startMinute: number }) => startMinute)).size,
    ).toBeLessThanOrEqual(3);
    const counted = answer.starts.flatMap(({ shiftsPerDay }: { shiftsPerDay: number[] }) => shiftsPerDay);
    expect(counted.reduce((sum: number, shifts: number) => sum + shifts, 0)).toBe(answer.shifts.length);
    expect(answer.requiredHours).toBeGreaterThan(0);
    expect(answer.understaffedHours).toBeLessThan(0.2 * answer.requiredHours);
    expect(answer.gap).toBeLessThan(0.05);

    const words = design(teamFile(12), '--starts', '3');
    expect(words.stdout).toContain(`${answer.shifts.length} shifts, ${answer.paidHours.toFixed(1)} h paid`);
    expect(design(teamFile(12), '--starts', '3', '--json').stdout).toBe(json.stdout);
  });

  it('refuses breaks that may overlap, naming the break', () => {
    const problem = teamFile(4);
    const [first] = problem.shiftTypes;
    first.breaks = [
      { slots: 1, earliest: 2, latest: 6 },
      { slots: 1, earliest: 5, latest: 8 },
    ];
    const { status, stderr } = design(problem);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^crewcast: shiftTypes\[0\]\.breaks\[1\]: .*\n$/);
  });
});
