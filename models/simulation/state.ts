/** Everything that changes while one centre is simulated. */
import { type Arrivals, createArrivals, startArrivals } from './arrivals.ts';
import type { CentreModel } from './centre.ts';
import { clearHeap, createHeap, type EventHeap } from './event-heap.ts';
import { createHeldContacts, type HeldContacts } from './held-contacts.ts';
import { type Layout, layOut } from './layout.ts';
import { createStreams, type RandomStreams, seedStream, uniform } from './random-streams.ts';
import { clearReady, createReadyAgents, type ReadyAgents } from './ready-agents.ts';
import { clearTally, createTally, type Tally } from './tally.ts';
import { clearLine, createLine, type WaitingLine } from './waiting-line.ts';

/** Streams of random numbers: one for absence, then these for every queue. */
export const ARRIVAL = 0;
export const HANDLE = 1;
export const PATIENCE = 2;
export const DAY = 3;
/** Decisions to balk and to come back, and the contacts that come back. */
export const RETURN = 4;
const PURPOSES = 5;
const ABSENCE_STREAM = 0;
export const streamOf = (queue: number, purpose: number): number => 1 + queue * PURPOSES + purpose;

export interface CentreState {
  layout: Layout;
  tally: Tally;
  streams: RandomStreams;
  arrivals: Arrivals;
  lines: WaitingLine[];
  /** Deferred contacts put aside for a live one: only `work` (what is left) matters. */
  setAside: WaitingLine[];
  ready: ReadyAgents;
  hands: HeldContacts;
  /** Ends of contacts; the id is the agent. */
  endings: EventHeap;
  /** When each agent's next contact ends; an event of `endings` with another time is stale. */
  endsAt: Float64Array;
  /** Ends of patience and returns of customers, where they must be noticed at once. */
  contactEvents: EventHeap;
  onDuty: Uint8Array;
  absent: Uint8Array;
  /** Contacts in service and waiting, kept for queues with limited lines. */
  inSystem: Int32Array;
  busyAgents: Int32Array;
  staffedAgents: Int32Array;
  interval: number;
  events: number;
  /**
   * Numbers with fractions cross function borders in these one-element arrays: as arguments and results they would be
   * allocated. The time, and the handle time and end of patience of the contact at hand.
   */
  now: Float64Array;
  work: Float64Array;
  leavesAt: Float64Array;
}

export function createState(model: CentreModel): CentreState {
  const layout = layOut(model);
  const { queues, groups, agents, mostHeld } = layout;
  return {
    layout,
    tally: createTally(queues, groups, model.intervals, model.intervalSeconds),
    streams: createStreams(1 + queues * PURPOSES),
    arrivals: createArrivals(layout),
    lines: model.queues.map(createLine),
    setAside: model.queues.map(createLine),
    ready: createReadyAgents(agents, groups, mostHeld),
    hands: createHeldContacts(layout),
    endings: createHeap(agents + 1),
    endsAt: new Float64Array(agents),
    contactEvents: createHeap(64),
    onDuty: new Uint8Array(agents),
    absent: new Uint8Array(layout.absence.length),
    inSystem: new Int32Array(queues),
    busyAgents: new Int32Array(groups),
    staffedAgents: new Int32Array(groups),
    interval: 0,
    events: 0,
    now: new Float64Array(1),
    work: new Float64Array(1),
    leavesAt: new Float64Array(1),
  };
}

/** Empties the centre and draws what is known when the horizon opens: absences, day factors, first arrivals. */
export function resetState(state: CentreState, model: CentreModel, seed: number, replication: number): void {
  const { layout, streams, hands, absent } = state;
  clearTally(state.tally);
  for (const heap of [state.arrivals.upcoming, state.endings, state.contactEvents]) clearHeap(heap);
  clearReady(state.ready);
  for (const line of [...state.lines, ...state.setAside]) clearLine(line);
  const { onDuty, inSystem, busyAgents, staffedAgents, now } = state;
  for (const array of [
    hands.held,
    hands.updatedAt,
    hands.nextPlace,
    onDuty,
    inSystem,
    busyAgents,
    staffedAgents,
    now,
  ]) {
    array.fill(0);
  }
  state.endsAt.fill(Number.POSITIVE_INFINITY);
  state.interval = 0;
  state.events = 0;
  for (let stream = 0; stream < streamOf(layout.queues, 0); stream++) seedStream(streams, stream, seed, replication);
  for (let s = 0; s < absent.length; s++) absent[s] = uniform(streams, ABSENCE_STREAM) < layout.absence[s] ? 1 : 0;
  startArrivals(
    state.arrivals,
    model,
    layout,
    streams,
    (queue) => streamOf(queue, ARRIVAL),
    (queue) => streamOf(queue, DAY),
  );
}
