import { afterAll, describe, expect, test } from 'vitest';
import type { Estimate } from '../../../models/simulation/estimates.ts';
import type { QueueResult } from '../../../models/simulation/results.ts';
import { createComputePool } from '../../../src/compute/pool.ts';
import { parseSimulationScenario } from '../../../src/domain/simulation-scenario.ts';
import { oneMoreAgent, simulateScenario } from '../../../src/pipeline/simulation/simulate-scenario.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());

type Queue = Record<string, unknown>;
interface Changes {
  calls?: Queue;
  chats?: Queue;
  agent?: Record<string, unknown>;
  routing?: Record<string, string[]>;
}

/** An hour of calls and chats: six agents for calls alone, five for both. */
const scenarioWith = ({ calls, chats, agent, routing }: Changes = {}) => {
  const queue = {
    expectedVolume: [34, 34, 34, 34],
    handleTime: { distribution: 'exponential', meanSeconds: 240 },
    meanPatienceSeconds: 200,
    thresholdSeconds: 20,
    goalServiceLevel: 0.8,
  };
  const of = (count: number, group: string) =>
    Array.from({ length: count }, (_, a) => ({ id: `${group} ${a}`, group, available: [[0, 3600]], ...agent }));
  return parseSimulationScenario({
    intervalSeconds: 900,
    intervals: 4,
    queues: [
      { id: 'calls', ...queue, ...calls },
      { id: 'chats', ...queue, expectedVolume: [10, 10, 10, 10], ...chats },
    ],
    groups: [
      { id: 'phone', skills: ['calls'] },
      { id: 'both', skills: ['calls', 'chats'] },
    ],
    routing: { calls: ['phone', 'both'], chats: ['both'], ...routing },
    agents: [...of(6, 'phone'), ...of(5, 'both')],
  });
};

const options = { replications: 300, seed: 1, detail: 'intervals' as const };
const lived = async (changes?: Changes): Promise<[calls: QueueResult, chats: QueueResult]> => {
  const { queues } = await simulateScenario(scenarioWith(changes), options, { pool });
  return [queues[0], queues[1]];
};
const usual = lived();
const deterministic = { distribution: 'deterministic', meanSeconds: 240 };

type Read = (queues: [calls: QueueResult, chats: QueueResult]) => Estimate;
const callsInTime: Read = ([{ horizon }]) => horizon.serviceLevel!;
const chatsInTime: Read = ([, { horizon }]) => horizon.serviceLevel!;
const chatsWait: Read = ([, { horizon }]) => horizon.meanWaitSeconds!;
const callsOffered: Read = ([{ horizon }]) => horizon.offered;
const callsTurnedAway: Read = ([{ horizon }]) => horizon.turnedAwayShare!;
const firstWait: Read = ([{ intervals }]) => intervals[0].meanWaitSeconds!;

describe('a scenario file', () => {
  test.each<[says: string, changes: Changes, figure: Read, direction: 'more' | 'less']>([
    ['that agents may miss their shift', { agent: { absenceProbability: 0.3 } }, callsInTime, 'less'],
    [
      'when agents are on a break',
      {
        agent: {
          available: [
            [0, 900],
            [1800, 3600],
          ],
        },
      },
      callsInTime,
      'less',
    ],
    ['that some hang up rather than wait', { calls: { balkProbability: 0.6 } }, callsTurnedAway, 'more'],
    ['how many lines there are', { calls: { lines: 10 } }, callsTurnedAway, 'more'],
    [
      'that people call again',
      { calls: { retrial: { probability: 0.9, meanDelaySeconds: 60 } } },
      callsOffered,
      'more',
    ],
    ['how patient they are', { calls: { meanPatienceSeconds: 20 } }, callsInTime, 'more'],
    ['how many chats an agent holds', { chats: { handleTimeFactorAtConcurrency: [1, 1.1, 1.2] } }, chatsInTime, 'more'],
    ['who is served first', { chats: { priority: -1 } }, chatsWait, 'less'],
    ['in which order groups are tried', { routing: { calls: ['both', 'phone'] } }, chatsInTime, 'less'],
    ['what waits for idle agents', { chats: { deferred: true, meanPatienceSeconds: null } }, callsInTime, 'more'],
    ['who waits at the start', { calls: { waitingAtStartSeconds: new Array(12).fill(0) } }, firstWait, 'more'],
    ['what is in hand at the start', { calls: { inServiceAtStart: 11 } }, firstWait, 'more'],
    ['how long contacts take', { calls: { handleTime: { ...deterministic, meanSeconds: 120 } } }, callsInTime, 'more'],
    ['what counts as in time', { calls: { thresholdSeconds: 60 } }, callsInTime, 'more'],
  ])('tells %s', async (_, changes, figure, direction) => {
    const [before, after] = [figure(await usual), figure(await lived(changes))];
    const difference = direction === 'more' ? after.mean - before.mean : before.mean - after.mean;
    expect(difference).toBeGreaterThan(4 * Math.hypot(before.standardError, after.standardError));
  });

  test('tells how much days differ: their mean stays, their spread grows', async () => {
    const [before, after] = [await usual, await lived({ calls: { dayFactorCoefficientOfVariation: 0.3 } })].map(
      callsOffered,
    );
    expect(Math.abs(after.mean - before.mean)).toBeLessThan(4 * Math.hypot(before.standardError, after.standardError));
    expect((after.p90 - after.p10) / (before.p90 - before.p10)).toBeGreaterThan(2);
  });

  test.each([
    ['lognormal', { distribution: 'lognormal', meanSeconds: 240, coefficientOfVariation: 1.5 }],
    [
      'empirical, scaled to its mean',
      { distribution: 'empirical', meanSeconds: 240, observedSeconds: [1, 1, 1, 1, 1, 1, 1, 13] },
    ],
  ])('tells the law of handle times: %s keeps the work and lengthens the wait', async (_, handleTime) => {
    const patient = { meanPatienceSeconds: null, expectedVolume: [24, 24, 24, 24] };
    const [even, varied] = [
      (await lived({ calls: { ...patient, handleTime: deterministic } }))[0].horizon,
      (await lived({ calls: { ...patient, handleTime } }))[0].horizon,
    ];
    expect(varied.occupancy!.mean / even.occupancy!.mean).toBeGreaterThan(0.93);
    expect(varied.meanWaitSeconds!.mean).toBeGreaterThan(1.1 * even.meanWaitSeconds!.mean);
  });

  test('tells which agent helps most: one who serves both queues gains at least as much on chats', async () => {
    const order = { replications: 200, seed: 1, spanSeconds: 3600 };
    const [phone, both] = await oneMoreAgent(scenarioWith(), order, { pool });
    expect([phone.group, both.group]).toEqual([0, 1]);
    expect(both.queues[1].inTime.mean).toBeGreaterThan(phone.queues[1].inTime.mean);
    expect(both.inTime.mean).toBeGreaterThan(3 * both.inTime.standardError);
  });
});
