import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const simulate = (scenario: unknown, ...options: string[]) => run(scenario, '--days', '40', ...options);
const run = (scenario: unknown, ...options: string[]) =>
  spawnSync(process.execPath, [cli, 'simulate', '-', ...options], {
    input: typeof scenario === 'string' ? scenario : JSON.stringify(scenario),
    encoding: 'utf8',
  });

const scenario = {
  description: 'keys that are not known are ignored',
  intervalSeconds: 900,
  intervals: 4,
  queues: [
    {
      id: 'sales',
      expectedVolume: [20, 30, 30, 20],
      handleTime: { distribution: 'lognormal', meanSeconds: 240, coefficientOfVariation: 1 },
      meanPatienceSeconds: 120,
      thresholdSeconds: 20,
      goalServiceLevel: 0.8,
    },
    {
      id: 'mail',
      expectedVolume: [5, 5, 5, 5],
      handleTime: { distribution: 'exponential', meanSeconds: 200 },
      meanPatienceSeconds: null,
      thresholdSeconds: 1800,
      deferred: true,
    },
  ],
  groups: [{ id: 0, skills: ['sales', 'mail'], agents: 9 }],
  routing: { sales: [0], mail: [0] },
  agents: Array.from({ length: 9 }, (_, a) => ({
    id: `a${a}`,
    group: 0,
    available: [
      [0, 1800],
      [2000, 3600],
    ],
  })),
};
type Scenario = typeof scenario;
const changed = (change: (copy: Scenario) => void): Scenario => {
  const copy = structuredClone(scenario);
  change(copy);
  return copy;
};

describe('crewcast simulate', () => {
  test('prints estimates with their errors as JSON, equal for any number of threads', () => {
    const one = simulate(scenario, '--seed', '5', '--threads', '1', '--json');
    const two = simulate(scenario, '--seed', '5', '--threads', '2', '--json');
    expect(one.stderr).toBe('');
    expect(two.stdout).toBe(one.stdout);
    const { days, seed, queues } = JSON.parse(one.stdout);
    expect({ days, seed, ids: queues.map((queue: { id: string }) => queue.id) }).toEqual({
      days: 40,
      seed: 5,
      ids: ['sales', 'mail'],
    });
    for (const name of ['serviceLevel', 'abandonedShare', 'meanWaitSeconds', 'occupancy']) {
      expect(queues[0][name].mean).toBeGreaterThan(0);
      expect(queues[0][name].standardError).toBeGreaterThan(0);
    }
    expect(queues[0].goalMet.probability).toBeLessThanOrEqual(1);
    expect(queues[1].abandonedShare.mean).toBe(0);
  });

  test('tells every interval with its spread, and only as much as asked for', () => {
    const [queue] = JSON.parse(simulate(scenario, '--json').stdout).queues;
    expect(queue.intervals.map(({ fromSeconds }: { fromSeconds: number }) => fromSeconds)).toEqual([
      0, 900, 1800, 2700,
    ]);
    const { serviceLevel, meanQueueLength, waitP95Seconds } = queue.intervals[2];
    expect(serviceLevel.p10).toBeLessThan(serviceLevel.p90);
    expect(meanQueueLength.standardError).toBeGreaterThan(0);
    expect(waitP95Seconds.p90).toBeGreaterThanOrEqual(waitP95Seconds.p50);
    const brief = JSON.parse(simulate(scenario, '--json', '--detail', 'horizon').stdout);
    expect(brief.queues[0].intervals).toEqual([]);
    expect(brief.queues[0].serviceLevel).toEqual(queue.serviceLevel);
    expect(simulate(scenario, '--detail', 'intervals').stdout).toMatch(/\n00:30 .*\d %/);
  });

  test('refuses detail that would not fit in memory', () => {
    const long = changed((s) => {
      s.intervals = 5000;
      for (const queue of s.queues) queue.expectedVolume = new Array<number>(5000).fill(0);
    });
    const { status, stderr } = run(long, '--days', '100000', '--detail', 'intervals');
    expect(status).toBe(2);
    expect(stderr).toMatch(/--detail.*use horizon or fewer replications/);
  });

  test('tells where one more agent helps most', () => {
    const { oneMore } = JSON.parse(simulate(scenario, '--one-more', '30', '--json').stdout);
    expect(oneMore.map(({ fromSeconds }: { fromSeconds: number }) => fromSeconds)).toEqual([0, 1800]);
    expect(oneMore[1].inTime.mean).toBeGreaterThan(2 * oneMore[1].inTime.standardError);
    expect(simulate(scenario, '--one-more', '30').stdout).toMatch(/one more of .*more in time/);
    const refused = simulate(scenario, '--one-more', '20');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/--one-more.*multiple/);
  });

  test('prints a table', () => {
    const { stdout, status } = simulate(scenario);
    expect(status).toBe(0);
    expect(stdout).toMatch(/queue .*service level.*occupancy/);
    expect(stdout).toMatch(/sales .*\d+\.\d+ \+- \d+\.\d+ %/);
    expect(stdout).toContain('40 replications with seed 1');
  });

  test.each([
    [
      'queues[0].handleTime.meanSeconds',
      changed((s) => {
        s.queues[0].handleTime.meanSeconds = -1;
      }),
    ],
    [
      'queues[0].handleTime',
      changed((s) => {
        s.queues[0].handleTime.distribution = 'weibull';
      }),
    ],
    [
      'queues[1].expectedVolume',
      changed((s) => {
        s.queues[1].expectedVolume.pop();
      }),
    ],
    [
      'queues[0].goalServiceLevel',
      changed((s) => {
        s.queues[0].goalServiceLevel = 80;
      }),
    ],
    [
      'queues[1].id',
      changed((s) => {
        s.queues[1].id = 'sales';
      }),
    ],
    [
      'queues[0].meanPatienceSeconds',
      changed((s) => {
        s.queues[0].meanPatienceSeconds = 0;
      }),
    ],
    [
      'routing.mail[0]',
      changed((s) => {
        s.routing.mail = [7];
      }),
    ],
    [
      'routing.sales',
      changed((s) => {
        Reflect.deleteProperty(s.routing, 'sales');
      }),
    ],
    [
      'groups[0].skills[1]',
      changed((s) => {
        s.groups[0].skills = ['sales', 'chat'];
      }),
    ],
    [
      'agents[2].group',
      changed((s) => {
        s.agents[2].group = 4;
      }),
    ],
    [
      'agents[3].available[1]',
      changed((s) => {
        s.agents[3].available = [
          [0, 900],
          [600, 1200],
        ];
      }),
    ],
    [
      'agents[0].available[0]',
      changed((s) => {
        s.agents[0].available = [[900, 0]];
      }),
    ],
    [
      'intervals',
      changed((s) => {
        s.intervals = 0;
      }),
    ],
    ['SCENARIO', '{ not json'],
  ])('refuses a bad %s with one line and exit code 2', (field, bad) => {
    const { status, stderr, stdout } = simulate(bad);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^crewcast: [^\n]+\n$/);
    expect(stderr.replace(/^crewcast: /, '').split(': ')[0]).toContain(field);
    expect(status).toBe(2);
  });

  test('says whether a value is missing or of the wrong type', () => {
    const without = changed((s) => {
      Reflect.deleteProperty(s.queues[0], 'thresholdSeconds');
    });
    expect(simulate(without).stderr).toBe(
      'crewcast: queues[0].thresholdSeconds: is missing; give a value of type number.\n',
    );
    const wrong = { ...scenario, intervals: 'four' };
    expect(simulate(wrong).stderr).toMatch(/^crewcast: intervals: use a value of type (number|int)\.\n$/);
  });

  test('tells single days where there are several', () => {
    const week = { ...scenario, intervalSeconds: 43_200 };
    const { queues } = JSON.parse(simulate(week, '--json').stdout);
    expect(queues[0].days).toHaveLength(2);
    expect(queues[0].days[1].goalMet.probability).toBeLessThanOrEqual(1);
    expect(queues[1].days[1].goalMet).toBeNull();
    expect(simulate(week).stdout).toMatch(/day 2 /);
  });

  test('replicates until the error is small enough', () => {
    const { stdout } = run(scenario, '--until-error', '0.004', '--max-days', '3000', '--json');
    const { days, queues } = JSON.parse(stdout);
    expect(queues[0].serviceLevel.standardError).toBeLessThanOrEqual(0.004);
    expect(days).toBeGreaterThan(100);
    expect(days).toBeLessThan(3000);
    expect(run(scenario, '--until-error', '0.004', '--max-days', '120').stdout).toContain('120 replications');
    expect(run(scenario, '--until-error', '0.004', '--days', '9').stderr).toMatch(/^crewcast: --until-error: /);
  });

  test('compares two scenarios that meet the same customers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crewcast-'));
    const file = (content: unknown) => {
      const path = join(folder, 'other.json');
      writeFileSync(path, JSON.stringify(content));
      return path;
    };
    const more = changed((s) => {
      s.agents.push({ ...s.agents[0], id: 'one more' });
    });
    const { baseline, other, differences } = JSON.parse(simulate(scenario, '--compare', file(more), '--json').stdout);
    const [{ serviceLevel }] = differences;
    expect(serviceLevel.mean).toBeCloseTo(other[0].serviceLevel.mean - baseline[0].serviceLevel.mean, 9);
    expect(serviceLevel.mean).toBeGreaterThan(0);
    expect(serviceLevel.standardError).toBeLessThan(baseline[0].serviceLevel.standardError);
    expect(simulate(scenario, '--compare', file(more)).stdout).toMatch(/difference +\+\d/);

    const shorter = { ...scenario, intervalSeconds: 600 };
    expect(simulate(scenario, '--compare', file(shorter)).stderr).toMatch(/^crewcast: intervalSeconds: /);
    expect(simulate(scenario, '--compare', file({ ...scenario, intervals: 0 })).stderr).toMatch(
      /^crewcast: --compare .*other\.json: intervals: /,
    );
    rmSync(folder, { recursive: true });
  });

  test('refuses bad options', () => {
    for (const options of [
      ['--days', '0'],
      ['--seed', '1.5'],
      ['--threads', 'many'],
      ['--until-error', '0'],
      ['--max-days', '-3'],
      ['--compare', 'no-such-file.json'],
    ]) {
      const { status, stderr } = simulate(scenario, ...options);
      expect(status).toBe(2);
      expect(stderr).toContain(options[0]);
    }
  });
});
