/**
 * What contacts do: arrive, ask for service, give up, come back. A contact's handle time and patience are drawn when it
 * arrives, so that they do not depend on who serves it or when.
 */
import { findAgent, listReady, NOBODY, serve } from './agents.ts';
import { passArrival } from './arrivals.ts';
import type { CentreModel } from './centre.ts';
import { popTop, pushEvent } from './event-heap.ts';
import { countAbandoned, countedWait, perhapsReturn } from './line-service.ts';
import { exponential, normal, uniform } from './random-streams.ts';
import { ARRIVAL, type CentreState, HANDLE, PATIENCE, RETURN, streamOf } from './state.ts';
import { countWaiting } from './tally.ts';
import { GONE, joinLine } from './waiting-line.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** Ends of patience carry the queue in the low bits and the contact's number above; a negative id is a return. */
const QUEUE_BITS = 5;

/** Draws handle time and patience of a contact that arrives now. */
function drawContact(state: CentreState, queue: number, interval: number, work: number, patience: number): void {
  const { layout, streams } = state;
  const law = layout.laws[queue];
  const mean = layout.handleTimes[queue * state.tally.stride + interval];
  if (law.kind === 'exponential') state.work[0] = mean * exponential(streams, work);
  else if (law.kind === 'lognormal') {
    state.work[0] = mean * Math.exp(law.deviation * (normal(streams, work) - law.deviation / 2));
  } else if (law.kind === 'deterministic') state.work[0] = mean;
  else state.work[0] = mean * law.observed[(uniform(streams, work) * law.observed.length) | 0];
  const meanPatience = layout.patience[queue];
  state.leavesAt[0] = meanPatience === NEVER ? NEVER : state.now[0] + meanPatience * exponential(streams, patience);
}

/** The earliest of the queues' next arrivals takes place. */
export function arrive(state: CentreState, model: CentreModel): void {
  const { arrivals } = state;
  const queue = arrivals.upcoming.ids[0];
  const interval = arrivals.interval[queue];
  state.events++;
  drawContact(state, queue, interval, streamOf(queue, HANDLE), streamOf(queue, PATIENCE));
  passArrival(arrivals, exponential(state.streams, streamOf(queue, ARRIVAL)), model);
  offer(state, queue, interval);
}

/** The contact at hand asks for service: it is answered, balks, is turned away or joins the line. */
function offer(state: CentreState, queue: number, interval: number): void {
  const { tally, layout, inSystem } = state;
  const cell = queue * tally.stride + interval;
  if (inSystem[queue] >= layout.lineLimit[queue]) {
    tally.blocked[cell]++;
    perhapsReturn(state, queue);
    return;
  }
  const agent = findAgent(state, queue);
  if (agent !== NOBODY) {
    inSystem[queue]++;
    tally.answeredAtOnce[cell]++;
    serve(state, agent, queue);
    if (layout.mostHeld > 1 || layout.hasDeferred) listReady(state, agent);
  } else if (layout.balking[queue] > 0 && uniform(state.streams, streamOf(queue, RETURN)) < layout.balking[queue]) {
    tally.balked[cell]++;
    perhapsReturn(state, queue);
  } else wait(state, queue, interval, 0);
}

/** The contact at hand joins the line, having waited already for `waitedSeconds`. */
function wait(state: CentreState, queue: number, interval: number, waitedSeconds: number): void {
  const line = state.lines[queue];
  const leavesAt = state.leavesAt[0];
  state.inSystem[queue]++;
  if (state.layout.isEager[queue] === 1 && leavesAt !== NEVER) {
    pushEvent(state.contactEvents, leavesAt, (line.tail << QUEUE_BITS) | queue);
  }
  joinLine(line, state.now[0] - waitedSeconds, leavesAt, state.work[0], interval);
}

/** A customer's patience ends, or one who was not served comes back. */
export function contactEvent(state: CentreState): void {
  const id = state.contactEvents.ids[0];
  popTop(state.contactEvents);
  if (id < 0) {
    const queue = -1 - id;
    const stream = streamOf(queue, RETURN);
    state.events++;
    drawContact(state, queue, state.interval, stream, stream);
    offer(state, queue, state.interval);
    return;
  }
  const queue = id & ((1 << QUEUE_BITS) - 1);
  const contact = id >>> QUEUE_BITS;
  const line = state.lines[queue];
  if (contact < line.head) return;
  state.events++;
  state.inSystem[queue]--;
  countAbandoned(state, queue, contact & line.mask);
  line.leavesAt[contact & line.mask] = GONE;
  perhapsReturn(state, queue);
}

/** Contacts in service and waiting when the horizon opens; they are served but not counted. */
export function warmStart(state: CentreState, model: CentreModel): void {
  const outside = model.intervals;
  model.queues.forEach(({ inServiceAtStart, waitingAtStartSeconds }, queue) => {
    const stream = streamOf(queue, RETURN);
    for (let n = 0; n < inServiceAtStart; n++) {
      drawContact(state, queue, outside, stream, stream);
      offer(state, queue, outside);
    }
    for (const waited of waitingAtStartSeconds) {
      drawContact(state, queue, outside, stream, stream);
      wait(state, queue, outside, waited);
    }
  });
}

/**
 * Live contacts still waiting when the last agent has left count as abandoned; how long they will have waited is not known
 * and not counted. Deferred work that is not late yet stays undecided.
 */
export function closeLines(state: CentreState): void {
  const { tally, layout } = state;
  const end = state.now[0];
  state.lines.forEach((line, queue) => {
    for (let n = line.head; n < line.tail; n++) {
      const at = n & line.mask;
      if (line.leavesAt[at] === GONE) continue;
      if (line.leavesAt[at] < end) {
        countAbandoned(state, queue, at);
        continue;
      }
      const cell = queue * tally.stride + line.interval[at];
      line.leavesAt[at] = end;
      countWaiting(tally, queue, line, at);
      if (layout.deferred[queue] === 0) tally.abandoned[cell]++;
      else if (countedWait(state, queue, line.arrivedAt[at]) < layout.threshold[queue]) tally.undecided[cell]++;
      else tally.late[cell]++;
    }
  });
}
