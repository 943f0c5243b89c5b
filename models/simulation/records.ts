/**
 * What replications leave behind: for every replication, queue and period (the horizon, each day and, when asked, each
 * interval) one row of measures. Rows depend on the seed and the replication's number alone, so that chunks computed by
 * any number of threads join to the same records.
 */
import type { CentreModel } from './centre.ts';
import { createEngine } from './engine.ts';
import type { Tally } from './tally.ts';
import { WAIT_BINS, waitQuantile } from './wait-bins.ts';

/** Columns of a row. Quantiles of the wait of answered contacts are NaN when nobody was answered. */
export const measures = [
  'offered',
  'answered',
  'inTime',
  'abandoned',
  'turnedAway',
  'undecided',
  'waitSeconds',
  'answeredWaitSeconds',
  'waitingContactSeconds',
  'busySeconds',
  'staffedSeconds',
  'waitP50Seconds',
  'waitP80Seconds',
  'waitP95Seconds',
] as const;
export type Measure = (typeof measures)[number];
const COLUMNS = measures.length;
const FIRST_QUANTILE = measures.indexOf('waitP50Seconds');
const quantileLevels = [0.5, 0.8, 0.95];

export const details = ['horizon', 'days', 'intervals'] as const;
export type Detail = (typeof details)[number];

export interface ReplicationOrder {
  model: CentreModel;
  seed: number;
  /** Number of the first replication and how many. */
  first: number;
  count: number;
  /** Down to which period results are kept. */
  detail: Detail;
}

export interface Records {
  count: number;
  queues: number;
  /** The horizon, then days, then intervals, as far as they are kept. */
  periods: number;
  /** count x queues x periods x measures. */
  values: Float32Array;
  events: number;
}

/** First and end interval of every period kept, the horizon first. */
export function periodsOf(model: CentreModel, detail: Detail): [from: number, to: number][] {
  const { intervals, dayStarts } = model;
  const periods: [number, number][] = [[0, intervals]];
  if (detail !== 'horizon')
    periods.push(...dayStarts.map((from, day): [number, number] => [from, dayStarts[day + 1] ?? intervals]));
  if (detail === 'intervals') for (let i = 0; i < intervals; i++) periods.push([i, i + 1]);
  return periods;
}

/** Memory that the records of so many replications take. */
export const recordsBytes = (model: CentreModel, detail: Detail, replications: number): number =>
  replications * model.queues.length * periodsOf(model, detail).length * COLUMNS * Float32Array.BYTES_PER_ELEMENT;

/** Simulates replications `first` .. `first + count - 1`. */
export function simulateReplications(order: ReplicationOrder, report?: (share: number) => void): Records {
  const { model, seed, first, count, detail } = order;
  const engine = createEngine(model);
  const periods = periodsOf(model, detail);
  const queues = model.queues.length;
  const values = new Float32Array(count * queues * periods.length * COLUMNS);
  const waits = new Float64Array(WAIT_BINS);
  let events = 0;
  let at = 0;
  for (let n = 0; n < count; n++) {
    events += engine.run(seed, first + n);
    for (let queue = 0; queue < queues; queue++) {
      for (const [from, to] of periods) {
        writeRow(values, at, engine.tally, queue, model.queues[queue].routing, from, to, waits);
        at += COLUMNS;
      }
    }
    report?.((n + 1) / count);
  }
  return { count, queues, periods: periods.length, values, events };
}

/** Chunks in the order of their replications, joined. */
export function joinRecords(chunks: Records[]): Records {
  const values = new Float32Array(chunks.reduce((length, chunk) => length + chunk.values.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    values.set(chunk.values, at);
    at += chunk.values.length;
  }
  const total = (field: 'count' | 'events') => chunks.reduce((sum, chunk) => sum + chunk[field], 0);
  return { ...chunks[0], values, count: total('count'), events: total('events') };
}

/** One measure of a queue and period over all replications. */
export function column(records: Records, queue: number, period: number, measure: Measure): Float64Array {
  const { count, queues, periods, values } = records;
  const step = queues * periods * COLUMNS;
  const offset = (queue * periods + period) * COLUMNS + measures.indexOf(measure);
  return Float64Array.from({ length: count }, (_, n) => values[n * step + offset]);
}

/** One measure of several queues together, over all replications. */
export function columnOf(records: Records, queues: number[], period: number, measure: Measure): Float64Array {
  return summed(
    queues.map((queue) => column(records, queue, period, measure)),
    records.count,
  );
}

/** Element by element; `length` zeros where there is nothing to add. */
export function summed(columns: Float64Array[], length: number): Float64Array {
  const total = new Float64Array(length);
  for (const values of columns) for (let n = 0; n < length; n++) total[n] += values[n];
  return total;
}

function writeRow(
  out: Float32Array,
  at: number,
  tally: Tally,
  queue: number,
  routing: number[],
  from: number,
  to: number,
  waits: Float64Array,
): void {
  const row = queue * tally.stride;
  const sum = (counts: Float64Array, start: number): number => {
    let total = 0;
    for (let i = from; i < to; i++) total += counts[start + i];
    return total;
  };
  const atOnce = sum(tally.answeredAtOnce, row);
  const answered = atOnce + sum(tally.answeredLater, row);
  const abandoned = sum(tally.abandoned, row);
  const turnedAway = sum(tally.balked, row) + sum(tally.blocked, row);
  const undecided = sum(tally.undecided, row);
  out[at] = answered + abandoned + turnedAway + undecided + sum(tally.late, row);
  out[at + 1] = answered;
  out[at + 2] = atOnce + sum(tally.laterInTime, row);
  out[at + 3] = abandoned;
  out[at + 4] = turnedAway;
  out[at + 5] = undecided;
  out[at + 6] = sum(tally.waitSeconds, row);
  out[at + 7] = sum(tally.answeredWaitSeconds, row);
  out[at + 8] = sum(tally.waitingContactSeconds, row);
  let busy = 0;
  let staffed = 0;
  for (const group of routing) {
    busy += sum(tally.busySeconds, group * tally.stride);
    staffed += sum(tally.staffedSeconds, group * tally.stride);
  }
  out[at + 9] = busy;
  out[at + 10] = staffed;
  if (answered > 0) gatherWaits(tally, row, from, to, atOnce, waits);
  quantileLevels.forEach((level, q) => {
    out[at + FIRST_QUANTILE + q] = answered > 0 ? waitQuantile(waits, 0, level) : Number.NaN;
  });
}

function gatherWaits(tally: Tally, row: number, from: number, to: number, atOnce: number, waits: Float64Array): void {
  waits.fill(0);
  waits[0] = atOnce;
  for (let i = from; i < to; i++) {
    const cell = row + i;
    if (tally.answeredLater[cell] === 0) continue;
    for (let bin = 0; bin < WAIT_BINS; bin++) waits[bin] += tally.waitCounts[cell * WAIT_BINS + bin];
  }
}
