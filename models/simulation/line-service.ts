/**
 * What happens in the lines. Abandonment is lazy where nothing depends on its moment: a contact whose patience has ended is
 * dropped when it reaches the head of its line. Queues with limited lines or retrials have an event at the end of each
 * patience instead (contacts.ts).
 */

import { pushEvent } from './event-heap.ts';
import { exponential, uniform } from './random-streams.ts';
import { type CentreState, RETURN, streamOf } from './state.ts';
import { countAnswer, countWaiting } from './tally.ts';
import { GONE } from './waiting-line.ts';

/** Drops contacts that have given up from the head of the line; answers whether someone still waits. */
export function hasWaiting(state: CentreState, queue: number): boolean {
  const line = state.lines[queue];
  while (line.head !== line.tail) {
    const at = line.head & line.mask;
    if (line.leavesAt[at] >= state.now[0]) return true;
    line.head++;
    if (line.leavesAt[at] !== GONE) {
      state.events++;
      countAbandoned(state, queue, at);
    }
  }
  return false;
}

/** Counts the contact at place `at` of the ring as having left at the end of its patience. */
export function countAbandoned(state: CentreState, queue: number, at: number): void {
  const { tally } = state;
  const line = state.lines[queue];
  const cell = queue * tally.stride + line.interval[at];
  tally.abandoned[cell]++;
  tally.waitSeconds[cell] += line.leavesAt[at] - line.arrivedAt[at];
  countWaiting(tally, queue, line, at);
}

/** Takes the first contact off the line and leaves its handle time in `state.work`. */
export function takeFirst(state: CentreState, queue: number): void {
  const resumed = state.setAside[queue];
  if (resumed.head !== resumed.tail) {
    state.work[0] = resumed.work[resumed.head++ & resumed.mask];
    return;
  }
  const { tally, layout } = state;
  const line = state.lines[queue];
  const at = line.head++ & line.mask;
  const cell = queue * tally.stride + line.interval[at];
  const wait = state.now[0] - line.arrivedAt[at];
  // From here on the place holds when the contact left the line.
  line.leavesAt[at] = state.now[0];
  tally.waitSeconds[cell] += wait;
  countWaiting(tally, queue, line, at);
  const counted = layout.countedBefore[queue] === null ? wait : countedWait(state, queue, line.arrivedAt[at]);
  countAnswer(tally, cell, wait, counted <= layout.threshold[queue]);
  state.work[0] = line.work[at];
}

/** Seconds from `arrivedAt` until now that count towards the queue's threshold. */
export function countedWait({ layout, tally, now }: CentreState, queue: number, arrivedAt: number): number {
  const before = layout.countedBefore[queue];
  if (before === null) return now[0] - arrivedAt;
  const counted = (time: number): number => {
    const interval = Math.min(tally.intervals - 1, Math.floor(Math.max(0, time) / tally.intervalSeconds));
    const share = (before[interval + 1] - before[interval]) / tally.intervalSeconds;
    return before[interval] + share * (time - interval * tally.intervalSeconds);
  };
  return counted(now[0]) - counted(arrivedAt);
}

/** A customer whom nobody served may call again. */
export function perhapsReturn(state: CentreState, queue: number): void {
  const { layout, streams } = state;
  if (layout.returning[queue] === 0) return;
  const stream = streamOf(queue, RETURN);
  if (uniform(streams, stream) >= layout.returning[queue]) return;
  pushEvent(state.contactEvents, state.now[0] + layout.returnDelay[queue] * exponential(streams, stream), -1 - queue);
}
