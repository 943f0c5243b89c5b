import { type ComputePool, createComputePool } from '../src/compute/pool.ts';
import {
  agentsIn,
  type Calibration,
  calibrate,
  erlang,
  type Figures,
  intervalOf,
  simulateDay,
  sum,
  thresholdSeconds,
} from './reality-day.ts';
import { type Call, groupBy, hasCalls, presence, readCalls, readSkills } from './reality-month.ts';
import { benchTable } from './report.ts';

/** Calls of a queue in a year that make it a skill of the agent. */
const leastCalls = 20;
/** Only intervals with so many calls are scored: below, chance hides everything. */
const leastScored = 60;

/** Assumed after-call work, and what is tried to fit the month before. */
const usualWrapUpSeconds = 15;
const triedWrapUpSeconds = [5, 10, 15, 20, 25, 30, 35, 40];

const months = [
  { month: '2014-03', calibration: '2014-02', file: 'vanad2014_calls_q1.csv.gz' },
  { month: '2014-05', calibration: '2014-04', file: 'vanad2014_calls_q2.csv.gz' },
];

/** One interval as it was and as each model says it would be; null where the model has no answer. */
interface Comparison {
  actual: Figures;
  simulation: Figures;
  erlangA: Figures;
  erlangC: Figures | null;
}

/**
 * A real multi-skill centre replayed: each interval's calls per queue and handle times and the agents present are given,
 * patience comes from the month before, and so does, in two rows, after-call work. How well do the simulator, and Erlang A and C on the pooled centre, tell what
 * customers lived through?
 */
export async function benchReality(): Promise<void> {
  if (!hasCalls) {
    process.stdout.write('\nReality: skipped, ../shared/data is not there\n');
    return;
  }
  const pool = createComputePool();
  try {
    const skills = await readSkills(leastCalls);
    for (const { month, calibration, file } of months) {
      const calls = await readCalls(file, [calibration, month]);
      const inMonth = (call: Call): boolean => call.date.startsWith(month);
      const before = calls.filter((call) => !inMonth(call));
      const compare = (some: Call[], wrapUpSeconds: number): Promise<Comparison[]> =>
        compareMonth(some, calibrate(before, wrapUpSeconds), skills, pool);
      const fitted = await fitWrapUp((seconds) => compare(before, seconds));
      const now = calls.filter(inMonth);
      printMonth(month, await compare(now, usualWrapUpSeconds), {
        simulation: [fitted.simulation, await compare(now, fitted.simulation)],
        erlangA: [fitted.erlangA, await compare(now, fitted.erlangA)],
      });
    }
  } finally {
    await pool.close();
  }
}

interface FittedWrapUp {
  simulation: number;
  erlangA: number;
}

/** The after-call work with which each model tells the mean wait of the month before best. */
async function fitWrapUp(compareBefore: (seconds: number) => Promise<Comparison[]>): Promise<FittedWrapUp> {
  const best = {
    simulation: { seconds: 0, miss: Number.POSITIVE_INFINITY },
    erlangA: { seconds: 0, miss: Number.POSITIVE_INFINITY },
  };
  for (const seconds of triedWrapUpSeconds) {
    const compared = await compareBefore(seconds);
    for (const model of ['simulation', 'erlangA'] as const) {
      const miss = Math.abs(sum(compared.map((interval) => interval[model].waitSeconds - interval.actual.waitSeconds)));
      if (miss < best[model].miss) best[model] = { seconds, miss };
    }
  }
  return { simulation: best.simulation.seconds, erlangA: best.erlangA.seconds };
}

async function compareMonth(
  calls: Call[],
  calibration: Calibration,
  skills: Map<string, string[]>,
  pool: ComputePool,
): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const day of groupBy(calls, (call) => call.date).values()) {
    compared.push(...(await compareDay(day, calibration, skills, pool)));
  }
  return compared;
}

async function compareDay(
  calls: Call[],
  calibration: Calibration,
  skills: Map<string, string[]>,
  pool: ComputePool,
): Promise<Comparison[]> {
  const present = presence(calls, calibration.wrapUpSeconds);
  const simulated = await simulateDay(calls, present, calibration, skills, pool);
  const byInterval = groupBy(calls, intervalOf);
  return [...byInterval]
    .filter(([, some]) => some.length >= leastScored)
    .map(([interval, some]) => {
      const answered = some.filter((call) => call.agent !== '');
      const pooled = (meanPatienceSeconds: number | null): Figures | null =>
        erlang(answered, some.length, agentsIn(present, interval), meanPatienceSeconds, calibration.wrapUpSeconds);
      return {
        actual: {
          offered: some.length,
          abandoned: some.length - answered.length,
          waitSeconds: sum(some.map((call) => call.waitSeconds)),
          inTime: answered.filter((call) => call.waitSeconds <= thresholdSeconds).length,
        },
        simulation: simulated(interval),
        erlangA: pooled(calibration.pooledPatienceSeconds)!,
        erlangC: pooled(null),
      };
    });
}

function printMonth(
  month: string,
  compared: Comparison[],
  fitted: Record<'simulation' | 'erlangA', [wrapUpSeconds: number, compared: Comparison[]]>,
): void {
  const stable = compared.filter((interval) => interval.erlangC !== null);
  const rows = [
    row('actual', compared, (interval) => interval.actual),
    row('simulation', compared, (interval) => interval.simulation),
    row('Erlang A, pooled', compared, (interval) => interval.erlangA),
    row(
      `simulation, ${fitted.simulation[0]} s after-call work`,
      fitted.simulation[1],
      (interval) => interval.simulation,
    ),
    row(`Erlang A, ${fitted.erlangA[0]} s after-call work`, fitted.erlangA[1], (interval) => interval.erlangA),
    row('actual, where Erlang C is stable', stable, (interval) => interval.actual),
    row('simulation, there', stable, (interval) => interval.simulation),
    row('Erlang A, there', stable, (interval) => interval.erlangA),
    row('Erlang C, there', stable, (interval) => interval.erlangC!),
  ];
  benchTable(
    `Reality, ${month}: ${compared.length} quarter hours with ${leastScored} calls or more; Erlang C is unstable in ${compared.length - stable.length}`,
    [
      'model',
      'abandoned %',
      'mean wait s',
      'SL 20 s %',
      'mean error: abandoned, points',
      'wait, s',
      'SL, points',
      'correlation of waits',
    ],
    rows,
  );
}

function row(name: string, compared: Comparison[], of: (interval: Comparison) => Figures): string[] {
  const found = compared.map(of);
  const actual = compared.map((interval) => interval.actual);
  const overall = (field: Exclude<keyof Figures, 'offered'>): number =>
    sum(found.map((figures) => figures[field])) / sum(found.map((figures) => figures.offered));
  const perCall = (list: Figures[], field: Exclude<keyof Figures, 'offered'>): number[] =>
    list.map((figures) => figures[field] / figures.offered);
  const error = (field: Exclude<keyof Figures, 'offered'>): number => {
    const truth = perCall(actual, field);
    return sum(perCall(found, field).map((value, i) => Math.abs(value - truth[i]))) / found.length;
  };
  const isTruth = found.every((figures, i) => figures === actual[i]);
  return [
    name,
    (100 * overall('abandoned')).toFixed(2),
    overall('waitSeconds').toFixed(1),
    (100 * overall('inTime')).toFixed(1),
    isTruth ? '' : (100 * error('abandoned')).toFixed(2),
    isTruth ? '' : error('waitSeconds').toFixed(1),
    isTruth ? '' : (100 * error('inTime')).toFixed(1),
    isTruth ? '' : correlation(perCall(found, 'waitSeconds'), perCall(actual, 'waitSeconds')).toFixed(2),
  ];
}

function correlation(a: number[], b: number[]): number {
  const centred = (values: number[]): number[] => values.map((value) => value - sum(values) / values.length);
  const [x, y] = [centred(a), centred(b)];
  const product = (p: number[], q: number[]): number => sum(p.map((value, i) => value * q[i]));
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}
