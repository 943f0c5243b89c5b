/** One real day as the simulator and the Erlang formulas see it. */
import { performance as queueFigures } from '../models/queueing/requirement.ts';
import { type AgentModel, type CentreModel, type HandleTimeLaw, queueModel } from '../models/simulation/centre.ts';
import { column, type Measure } from '../models/simulation/records.ts';
import type { ComputePool } from '../src/compute/pool.ts';
import { runReplications } from '../src/pipeline/simulation/replications.ts';
import { type Call, groupBy } from './reality-month.ts';

export const intervalSeconds = 900;
const intervals = 96;
export const thresholdSeconds = 20;
const replications = 40;

export interface Figures {
  offered: number;
  abandoned: number;
  waitSeconds: number;
  inTime: number;
}

/** What the month before tells of customers and calls. */
export interface Calibration {
  pooledPatienceSeconds: number;
  patienceSeconds(queue: string): number;
  handleTimeLaw: HandleTimeLaw;
  /** After-call work, which the data do not record: added to every handle time. */
  wrapUpSeconds: number;
}

/** Most observed handle times kept: enough for their shape. */
const mostObserved = 4000;

/** Maximum likelihood of an exponential patience: total time in queue / abandonments; pooled where there are few. */
export function calibrate(calls: Call[], wrapUpSeconds: number): Calibration {
  const mean = (some: Call[]): number =>
    sum(some.map((call) => call.waitSeconds)) / some.filter((call) => call.agent === '').length;
  const pooled = mean(calls);
  const byQueue = groupBy(calls, (call) => call.queue);
  const own = new Map(
    [...byQueue].map(([queue, some]) => {
      const isEnough = some.filter((call) => call.agent === '').length >= 100;
      return [queue, isEnough ? mean(some) : pooled];
    }),
  );
  const handled = calls
    .filter((call) => call.agent !== '')
    .map((call) => Math.max(1, call.handleSeconds) + wrapUpSeconds);
  const every = Math.ceil(handled.length / mostObserved);
  return {
    pooledPatienceSeconds: pooled,
    patienceSeconds: (queue) => own.get(queue) ?? pooled,
    handleTimeLaw: { kind: 'empirical', observed: handled.filter((_, i) => i % every === 0) },
    wrapUpSeconds,
  };
}

/** The pooled centre in a steady state; null when Erlang C has none. */
export function erlang(
  answered: Call[],
  offered: number,
  agents: number,
  meanPatienceSeconds: number | null,
  wrapUpSeconds: number,
): Figures | null {
  const averageHandleTimeSeconds = meanHandleTime(answered) + wrapUpSeconds;
  const load = { arrivalsPerSecond: offered / intervalSeconds, averageHandleTimeSeconds, meanPatienceSeconds };
  const found = queueFigures(agents, load, { share: 0.8, thresholdSeconds });
  if (found.meanWaitSeconds === null) return null;
  return {
    offered,
    abandoned: found.abandonedShare * offered,
    waitSeconds: found.meanWaitSeconds * offered,
    inTime: found.serviceLevel * offered,
  };
}

/** Means of the simulated day, by interval, over all queues. */
export async function simulateDay(
  calls: Call[],
  present: Map<string, [number, number][]>,
  calibration: Calibration,
  skills: Map<string, string[]>,
  pool: ComputePool,
): Promise<(interval: number) => Figures> {
  const model = dayModel(calls, present, calibration, skills);
  const records = await runReplications(model, { replications, seed: 1, detail: 'intervals' }, { pool });
  const total = (measure: Measure, interval: number): number =>
    sum(model.queues.map((_, k) => sum(column(records, k, 2 + interval, measure)) / replications));
  return (interval) => ({
    offered: total('offered', interval),
    abandoned: total('abandoned', interval),
    waitSeconds: total('waitSeconds', interval),
    inTime: total('inTime', interval),
  });
}

function dayModel(
  calls: Call[],
  present: Map<string, [number, number][]>,
  calibration: Calibration,
  skills: Map<string, string[]>,
): CentreModel {
  const queues = [...new Set(calls.map((call) => call.queue))].sort((a, b) => Number(a) - Number(b));
  const served = groupBy(
    calls.filter((call) => call.agent !== ''),
    (call) => call.agent,
  );
  const skillsOf = (agent: string): string[] => {
    const today = (served.get(agent) ?? []).map((call) => call.queue);
    return queues.filter((queue) => today.includes(queue) || skills.get(agent)?.includes(queue));
  };
  const keys = [...new Set([...present.keys()].map((agent) => skillsOf(agent).join(' ')))].sort(
    (a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1),
  );
  const agents: AgentModel[] = [...present].map(([agent, spans]) => ({
    group: keys.indexOf(skillsOf(agent).join(' ')),
    absenceProbability: 0,
    shifts: [spans],
  }));
  return {
    intervalSeconds,
    intervals,
    dayStarts: [0],
    queues: queues.map((queue) => {
      const own = calls.filter((call) => call.queue === queue);
      const answered = own.filter((call) => call.agent !== '');
      const usual = meanHandleTime(answered.length > 0 ? answered : calls.filter((call) => call.agent !== ''));
      const byInterval = groupBy(own, intervalOf);
      const answeredIn = (interval: number): Call[] =>
        (byInterval.get(interval) ?? []).filter((call) => call.agent !== '');
      return queueModel({
        expectedArrivals: Array.from({ length: intervals }, (_, i) => byInterval.get(i)?.length ?? 0),
        meanHandleTimeSeconds: Array.from(
          { length: intervals },
          (_, i) => calibration.wrapUpSeconds + (answeredIn(i).length >= 10 ? meanHandleTime(answeredIn(i)) : usual),
        ),
        handleTimeLaw: calibration.handleTimeLaw,
        meanPatienceSeconds: calibration.patienceSeconds(queue),
        thresholdSeconds,
        routing: keys.flatMap((key, group) => (key.split(' ').includes(queue) ? [group] : [])),
      });
    }),
    groups: keys.length,
    agents,
  };
}

export const intervalOf = (call: Call): number => Math.floor(call.arrivedAt / intervalSeconds);

const meanHandleTime = (answered: Call[]): number =>
  Math.max(1, sum(answered.map((call) => call.handleSeconds)) / Math.max(1, answered.length));

/** Time-average of the agents present. */
export function agentsIn(present: Map<string, [number, number][]>, interval: number): number {
  const from = interval * intervalSeconds;
  const overlap = ([start, end]: [number, number]): number =>
    Math.max(0, Math.min(end, from + intervalSeconds) - Math.max(start, from));
  return sum([...present.values()].flat().map(overlap)) / intervalSeconds;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
