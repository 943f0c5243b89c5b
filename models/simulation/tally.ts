/**
 * What one replication counts. Contacts count in the interval of their arrival; time in queue, at work and on duty counts
 * where it passes. Every row has one column more than there are intervals, for what lies outside the horizon.
 */
import { WAIT_BINS, waitBin } from './wait-bins.ts';
import type { WaitingLine } from './waiting-line.ts';

export interface Tally {
  intervals: number;
  intervalSeconds: number;
  /** Columns of a row: intervals + 1. */
  stride: number;
  /** Contacts per queue and interval by what became of them: together these are the contacts offered. */
  answeredAtOnce: Float64Array;
  answeredLater: Float64Array;
  /** Of those answered later, the ones within the threshold. */
  laterInTime: Float64Array;
  abandoned: Float64Array;
  balked: Float64Array;
  blocked: Float64Array;
  /** Deferred contacts not done when the horizon ended: already late, or not yet. */
  late: Float64Array;
  undecided: Float64Array;
  /** Time in queue of contacts, served or not, and of the answered ones. */
  waitSeconds: Float64Array;
  answeredWaitSeconds: Float64Array;
  /** Integral of the number waiting. */
  waitingContactSeconds: Float64Array;
  /** Waits of contacts answered later, by bin. */
  waitCounts: Int32Array;
  /** Integrals of the number of agents busy and on duty, per group and interval. */
  busySeconds: Float64Array;
  staffedSeconds: Float64Array;
}

export function createTally(queues: number, groups: number, intervals: number, intervalSeconds: number): Tally {
  const stride = intervals + 1;
  const perQueue = () => new Float64Array(queues * stride);
  return {
    intervals,
    intervalSeconds,
    stride,
    answeredAtOnce: perQueue(),
    answeredLater: perQueue(),
    laterInTime: perQueue(),
    abandoned: perQueue(),
    balked: perQueue(),
    blocked: perQueue(),
    late: perQueue(),
    undecided: perQueue(),
    waitSeconds: perQueue(),
    answeredWaitSeconds: perQueue(),
    waitingContactSeconds: perQueue(),
    waitCounts: new Int32Array(queues * stride * WAIT_BINS),
    busySeconds: new Float64Array(groups * stride),
    staffedSeconds: new Float64Array(groups * stride),
  };
}

export function clearTally(tally: Tally): void {
  for (const column of Object.values(tally)) if (typeof column !== 'number') column.fill(0);
}

/** Counts the contact at place `at` of a line as waiting from its arrival to its `leavesAt`, where that time passes. */
export function countWaiting(tally: Tally, queue: number, line: WaitingLine, at: number): void {
  const { intervals, intervalSeconds } = tally;
  const left = line.leavesAt[at];
  const row = queue * tally.stride;
  let from = Math.max(0, line.arrivedAt[at]);
  let interval =
    line.interval[at] === intervals ? Math.min(intervals, (from / intervalSeconds) | 0) : line.interval[at];
  while (interval < intervals) {
    const end = (interval + 1) * intervalSeconds;
    if (left <= end) break;
    tally.waitingContactSeconds[row + interval] += end - from;
    from = end;
    interval++;
  }
  if (left > from) tally.waitingContactSeconds[row + interval] += left - from;
}

/** Counts an answer after `waitSeconds` in the line. */
export function countAnswer(tally: Tally, cell: number, waitSeconds: number, isInTime: boolean): void {
  tally.answeredLater[cell]++;
  if (isInTime) tally.laterInTime[cell]++;
  tally.answeredWaitSeconds[cell] += waitSeconds;
  tally.waitCounts[cell * WAIT_BINS + waitBin(waitSeconds)]++;
}
