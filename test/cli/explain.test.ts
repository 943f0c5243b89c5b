import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { registerExplain } from '../../cli/commands/explain.ts';
import { requiredAgents } from '../../models/queueing/requirement.ts';
import type { IntervalExplanation } from '../../src/pipeline/staffing/explain-interval.ts';

function explain(...given: string[]): { out: string; notes: string } {
  const texts = { out: '', notes: '' };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      texts.out += text;
      return true;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      texts.notes += text;
      return true;
    }),
  ];
  try {
    const program = new Command().exitOverride();
    registerExplain(program);
    program.parse(['node', 'crewcast', 'explain', ...given]);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return texts;
}
const json = (...given: string[]): IntervalExplanation => JSON.parse(explain(...given, '--json').out);

const calls = ['--contacts', '100', '--aht', '240', '--patience', '120'];

describe('crewcast explain', () => {
  it('names load, targets, the one that decides, shrinkage in steps and one rounding', () => {
    const { out } = explain(
      ...calls,
      ...[
        '--service-level',
        '80/20',
        '--occupancy',
        '85%',
        '--shrinkage',
        'vacation=0.1',
        '--shrinkage',
        'sickness=5%',
      ],
    );
    expect(out).toContain('13.33 erlangs');
    expect(out).toContain('Erlang A');
    expect(out).toMatch(/service level \(80 % answered within 20 s\) alone: 16 agents/);
    expect(out).toMatch(/occupancy limit \(at most 85 %\) alone: 15 agents/);
    expect(out).toMatch(/service level .* decides: 16 agents on the queue/);
    expect(out).toContain('0.9 x 0.95 = 0.855');
    expect(out).toContain('16 / 0.855 = 18.71, rounded up once: 19');
    expect(out).toMatch(/16 \(required\)\s+85\.6 %/);
    expect(out).toMatch(/15 \(one fewer\)\s+79\.6 %/);
  });

  it('says the same as JSON, equal to the model', () => {
    const told = json(...calls, '--service-level', '80/20', '--asa', '15', '--abandon', '0.03');
    const load = { arrivalsPerSecond: 100 / 1800, averageHandleTimeSeconds: 240, meanPatienceSeconds: 120 };
    const need = requiredAgents(load, {
      serviceLevel: { share: 0.8, thresholdSeconds: 20 },
      maxAverageSpeedOfAnswerSeconds: 15,
      maxAbandonedShare: 0.03,
    });
    expect(told.required).toBe(need.agents);
    expect(told.requiredFractional).toBe(need.fractionalAgents);
    expect(told.targets).toEqual(need.perTarget);
    expect(told.outcomes.map(({ agents }) => agents)).toEqual([need.agents - 1, need.agents, need.agents + 1]);
  });

  it('turns round: what do so many agents give?', () => {
    const kept = json(...calls, '--service-level', '80/20', '--agents', '16');
    expect(kept.words.join(' ')).toContain('is kept');
    const missed = json('--contacts', '100', '--aht', '240', '--service-level', '80/20', '--agents', '12');
    expect(missed.words.join(' ')).toContain('without bound');
    expect(missed.words.join(' ')).toContain('Missing for the goal: 5');
    expect(missed.outcomes[1]).toMatchObject({ agents: 12, stable: false, averageSpeedOfAnswerSeconds: null });
    const noGoal = json(...calls, '--agents', '0');
    expect(noGoal.required).toBeNull();
    expect(noGoal.outcomes.map(({ agents }) => agents)).toEqual([0, 1]);
  });

  it('estimates patience from abandonments and waits, with its standard error', () => {
    const told = json('--contacts', '100', '--aht', '240', '--patience-from', '300/45000', '--service-level', '80/20');
    expect(told.patience).toMatchObject({ meanSeconds: 150, source: 'estimated' });
    expect(told.patience.standardErrorSeconds).toBeCloseTo(8.66, 2);
  });

  it('tells what caution costs, never less for more', () => {
    const { dayShares } = json(...calls, '--service-level', '80/20', '--day-variation', '0.1');
    expect(dayShares.map(({ shareOfDays }) => shareOfDays)).toEqual([null, 0.8, 0.9, 0.95]);
    dayShares.slice(1).forEach((row, i) => {
      expect(row.demandFactor).toBeGreaterThan(dayShares[i].demandFactor);
      expect(row.required).toBeGreaterThanOrEqual(dayShares[i].required);
    });
  });

  it('needs nobody when nobody calls', () => {
    expect(json('--contacts', '0', '--aht', '240', '--service-level', '80/20')).toMatchObject({
      required: 0,
      requiredWithShrinkage: 0,
    });
  });

  it.each([
    [['--occupancy', '85'], '--occupancy', '0.85 or 85%'],
    [['--service-level', '80'], '--service-level', 'percent/seconds'],
    [['--service-level', '100/20'], '--service-level', 'below 100'],
    [['--abandon', 'few'], '--abandon', 'give a number'],
    [['--asa', '0'], '--asa', 'above 0'],
    [['--service-level', '80/20', '--shrinkage', '100%'], '--shrinkage', 'less than all'],
    [['--service-level', '80/20', '--agents', '2.5'], '--agents', 'whole number'],
    [['--service-level', '80/20', '--patience-from', '3/10'], '--patience-from', 'beside --patience'],
    [[], '--service-level', 'every other target'],
  ])('refuses %j and names the remedy', (options, field, remedy) => {
    expect(() => explain(...calls, ...options)).toThrow(
      expect.objectContaining({ field, message: expect.stringContaining(remedy) }),
    );
  });

  it('suspects minutes behind a very short handle time', () => {
    expect(explain('--contacts', '100', '--aht', '4', '--service-level', '80/20').notes).toContain(
      'were minutes meant (240 s)',
    );
  });
});
