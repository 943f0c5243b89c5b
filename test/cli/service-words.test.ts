import { expect, test } from 'vitest';
import { describeChange, describeDays, range95 } from '../../cli/service-words.ts';
import type { ComparedService, QueueExperience } from '../../src/domain/simulation.ts';

const estimate = (mean: number, half = 0.05) => ({
  mean,
  standardError: 0.01,
  p10: mean - half,
  p50: mean,
  p90: mean + half,
});
const sales: QueueExperience = {
  queueId: 'sales',
  serviceLevel: estimate(0.8),
  abandonedShare: estimate(0.05, 0.01),
  meanWaitSeconds: estimate(12, 3),
  occupancy: estimate(0.7),
  probabilityGoalMet: 0.55,
  serviceLevelPerInterval: [],
  days: [
    {
      date: '2026-03-09',
      contacts: 100,
      serviceLevel: estimate(0.82, 0.1),
      abandonedShare: estimate(0.05, 0.01),
      meanWaitSeconds: estimate(12, 3),
      probabilityGoalMet: 0.64,
    },
  ],
};

test('a range never leaves 0 to 100 %', () => {
  expect(range95({ mean: 0.8, standardError: 0.01 })).toBe('78.0 to 82.0');
  expect(range95({ mean: 0.999, standardError: 0.01 })).toBe('97.9 to 100.0');
});

test('days are told by mean, usual range and how often the goal is kept', () => {
  const text = describeDays({ replications: 10, seed: 1, queues: [sales] });
  expect(text).toMatch(/Mon 9/);
  expect(text).toMatch(/sales +82 \(72-92\) 64%/);
});

test('each week of a longer horizon has a table of its own', () => {
  const days = Array.from({ length: 15 }, (_, day) => ({
    ...sales.days![0],
    date: new Date(Date.UTC(2026, 2, 9 + day)).toISOString().slice(0, 10),
  }));
  const lines = describeDays({ replications: 10, seed: 1, queues: [{ ...sales, days }] }).split('\n');
  expect(lines.filter((line) => line.startsWith('service by day')).map((line) => line.match(/Mon|Sun/g))).toEqual([
    ['Mon', 'Sun'],
    ['Mon', 'Sun'],
    ['Mon'],
  ]);
  expect(lines.filter((line) => line.startsWith('sales'))).toHaveLength(3);
});

test('results of earlier versions, without days, are passed over', () => {
  expect(describeDays({ replications: 10, seed: 1, queues: [{ ...sales, days: undefined }] })).toBe('');
});

test('changes carry their sign and range, the size of the error of equal customers', () => {
  const change = { mean: -0.012, standardError: 0.002 };
  const none = { mean: 0, standardError: 0 };
  const compared: ComparedService = {
    simulation: { replications: 10, seed: 1, queues: [sales] },
    differences: [
      {
        queueId: 'sales',
        serviceLevel: change,
        abandonedShare: none,
        meanWaitSeconds: null,
        averageSpeedOfAnswerSeconds: null,
        occupancy: null,
        probabilityGoalMet: { mean: 0.1, standardError: 0.1 },
        days: [],
      },
    ],
    liveServiceLevel: change,
  };
  const [, , row, all] = describeChange('changed', compared).split('\n');
  expect(row).toMatch(
    /sales +78\.0 to 82\.0 % +-1\.2 \(-1\.6 to -0\.8\) +0\.0 \(0\.0 to 0\.0\) +55 % of weeks +\+10\.0 \(-9\.6 to \+29\.6\)/,
  );
  expect(all).toMatch(/all live +- +-1\.2 \(-1\.6 to -0\.8\)/);
});
