import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type QueueModel, queueModel } from '../../models/simulation/centre.ts';
import { simulateReplications } from '../../models/simulation/records.ts';
import { summariseRecords } from '../../models/simulation/results.ts';
import { hasShared, sharedFile, withoutShared } from '../shared.ts';
import { errorsOff, type SteadyState, steadyState } from './steady-state.ts';

interface Row<In, Out> {
  id: string;
  kind: string;
  in: In;
  out: Out;
}
interface Inputs {
  agents: number;
  lambdaPerSec?: number;
  erlangs?: number;
  ahtSec?: number;
  ahtSecAtConcurrency?: number[];
  patienceSec?: number | null;
  thresholdSec?: number;
  balkProbWhenDelayed?: number;
  lines?: number;
}
const read = <T>(path: string): T => JSON.parse(readFileSync(sharedFile(path), 'utf8')) as T;

/** Small and large teams, light and heavy load, of every formula. */
const chosen = [
  'erlangB-0019 erlangB-0043 erlangB-0079',
  'erlangC-0011 erlangC-0050 erlangC-0110 erlangC-0294',
  'erlangA-0022 erlangA-0079 erlangA-0165 erlangA-0336',
  'erlangA_balking-0005 erlangA_balking-0033',
  'finiteLines-0004 finiteLines-0029 finiteLines-0058',
  'chatConcurrency-0017 chatConcurrency-0041 chatConcurrency-0062',
]
  .join(' ')
  .split(' ');

/** What the simulator calls the figures of the exact rows. */
function figures(out: Record<string, number>): [keyof SteadyState, number | undefined][] {
  const away =
    out.blocking ??
    (out.pBlock === undefined && out.pBalk === undefined ? undefined : (out.pBlock ?? 0) + (out.pBalk ?? 0));
  return [
    ['serviceLevel', out.sl ?? out.slAnsweredOverOffered],
    ['abandonedShare', out.pAbandon],
    ['turnedAwayShare', away],
    ['meanWaitSeconds', out.meanWaitOffered ?? out.asa],
    ['averageSpeedOfAnswerSeconds', out.asaAnswered],
    ['occupancy', out.agentUtilisation ?? out.occupancy],
    ['meanQueueLength', out.meanQueue],
  ];
}

describe.skipIf(!hasShared)(`exact steady states ${hasShared ? '' : withoutShared}`, () => {
  const rows = hasShared ? read<Row<Inputs, Record<string, number>>[]>('oracles/erlang.json') : [];

  test.each(chosen)('%s within 4 standard errors', (id) => {
    const row = rows.find((candidate) => candidate.id === id)!;
    const given = row.in;
    const ahtSec = given.ahtSec ?? given.ahtSecAtConcurrency?.[0] ?? 300;
    const queue: Partial<QueueModel> = {
      meanPatienceSeconds: given.patienceSec ?? null,
      thresholdSeconds: given.thresholdSec ?? 0,
      balkProbability: given.balkProbWhenDelayed ?? 0,
      lines: row.kind === 'erlangB' ? given.agents : (given.lines ?? null),
      handleTimeFactorAtConcurrency: given.ahtSecAtConcurrency?.map((seconds) => seconds / ahtSec) ?? [1],
    };
    const found = steadyState({
      agents: given.agents,
      lambdaPerSec: given.lambdaPerSec ?? given.erlangs! / ahtSec,
      ahtSec,
      ...queue,
    });
    for (const [name, truth] of figures(row.out)) {
      if (truth !== undefined) expect(errorsOff(found[name], truth), `${id} ${name}`).toBeLessThan(4);
    }
  });
});

interface Transient {
  lambdaPerSec: number[];
  agents: number[];
  ahtSec: number;
  patienceSec: number;
  intervalSec: number;
  mode: string;
}

describe.skipIf(!hasShared)(`exact days that start empty ${hasShared ? '' : withoutShared}`, () => {
  const rows = hasShared ? read<Row<Transient, Record<string, number[]>>[]>('oracles/transient.json') : [];
  const disciplineFree = rows.filter((row) => ['constStaff', 'increasing'].includes(row.in.mode));

  test.each(disciplineFree.map((row) => row.id))('%s within 4.5 standard errors in every interval', (id) => {
    const { in: given, out } = rows.find((row) => row.id === id)!;
    const intervals = given.agents.length;
    const end = intervals * given.intervalSec;
    const from = Array.from({ length: Math.max(...given.agents) }, (_, a) => given.agents.findIndex((n) => n > a));
    const model = {
      intervalSeconds: given.intervalSec,
      intervals,
      dayStarts: [0],
      groups: 1,
      queues: [
        queueModel({
          expectedArrivals: given.lambdaPerSec.map((rate) => rate * given.intervalSec),
          meanHandleTimeSeconds: new Float64Array(intervals).fill(given.ahtSec),
          meanPatienceSeconds: given.patienceSec,
          thresholdSeconds: 0,
          routing: [0],
        }),
      ],
      agents: from.map((first) => ({
        group: 0,
        absenceProbability: 0,
        shifts: [[[first * given.intervalSec, end] as [number, number]]],
      })),
    };
    const count = Math.max(300, Math.ceil(60_000 / out.offered.reduce((sum, contacts) => sum + contacts, 0)));
    const records = simulateReplications({ model, seed: 5, first: 0, count, detail: 'intervals' });
    const [{ intervals: found }] = summariseRecords(model, records, 'intervals').queues;
    found.forEach((interval, i) => {
      expect(errorsOff(interval.offered, out.offered[i]), `${id} offered ${i}`).toBeLessThan(4.5);
      const rarer = Math.min(out.pWait[i], 1 - out.pWait[i]) * out.offered[i] * count;
      if (rarer < 100) return; // too few for their spread to tell the error
      expect(errorsOff(interval.occupancy!, out.occupancy[i]), `${id} occupancy ${i}`).toBeLessThan(4.5);
      expect(errorsOff(interval.serviceLevel!, 1 - out.pWait[i]), `${id} answered at once ${i}`).toBeLessThan(4.5);
      expect(errorsOff(interval.meanQueueLength, out.meanQueue[i]), `${id} queue ${i}`).toBeLessThan(4.5);
    });
  });
});

interface RetrialRow {
  n: number;
  A0: number;
  pat: number;
  rp: number;
  retryDelay: number;
  lamEffRatioDES: number;
  slDES: number;
  abDES: number;
}

describe.skipIf(!hasShared)(`customers who call again ${hasShared ? '' : withoutShared}`, () => {
  const rows = hasShared ? read<{ retrials: RetrialRow[] }>('oracles/simulation-effects.json').retrials : [];

  test.each(rows.map((row, i) => [i, row] as const))('case %i agrees with the independent simulator', (_, row) => {
    const ahtSec = 300;
    const lambdaPerSec = row.A0 / ahtSec;
    const found = steadyState({
      agents: row.n,
      lambdaPerSec,
      ahtSec,
      meanPatienceSeconds: row.pat,
      retrial: { probability: row.rp, meanDelaySeconds: row.retryDelay },
    });
    expect(errorsOff(found.serviceLevel, row.slDES, 0.004)).toBeLessThan(4);
    expect(errorsOff(found.abandonedShare, row.abDES, 0.002)).toBeLessThan(4);
  });
});
