/**
 * Contacts that agents hold at once (chat). A contact of queue k proceeds at the speed 1 / holdFactor[k][held - 1], so all
 * contacts of an agent change speed whenever one starts or ends. `remaining` is handle time left at speed 1.
 */
import type { Layout } from './layout.ts';

export interface HeldContacts {
  most: number;
  /** Contacts in hand per agent. */
  held: Int32Array;
  /** Per agent and place: queue and handle time left. */
  queue: Int32Array;
  remaining: Float64Array;
  updatedAt: Float64Array;
  /** Place of the contact that ends next, per agent. */
  nextPlace: Int32Array;
}

export function createHeldContacts(layout: Layout): HeldContacts {
  const { agents, mostHeld: most } = layout;
  return {
    most,
    held: new Int32Array(agents),
    queue: new Int32Array(agents * most),
    remaining: new Float64Array(agents * most),
    updatedAt: new Float64Array(agents),
    nextPlace: new Int32Array(agents),
  };
}

/** Brings what remains of the agent's contacts up to `now`. */
function advance(hands: HeldContacts, layout: Layout, agent: number, now: number): void {
  const base = agent * hands.most;
  const count = hands.held[agent];
  const passed = now - hands.updatedAt[agent];
  for (let p = 0; p < count; p++) {
    hands.remaining[base + p] -= passed / layout.holdFactor[hands.queue[base + p] * hands.most + count - 1];
  }
  hands.updatedAt[agent] = now;
}

/** When the agent's next contact ends, if nothing changes before; Infinity with empty hands. */
function nextEnd(hands: HeldContacts, layout: Layout, agent: number): number {
  const base = agent * hands.most;
  const count = hands.held[agent];
  let soonest = Number.POSITIVE_INFINITY;
  for (let p = 0; p < count; p++) {
    const wait = hands.remaining[base + p] * layout.holdFactor[hands.queue[base + p] * hands.most + count - 1];
    if (wait < soonest) {
      soonest = wait;
      hands.nextPlace[agent] = p;
    }
  }
  return hands.updatedAt[agent] + Math.max(0, soonest);
}

/** Takes on a contact; answers when the agent's next contact ends. */
export function takeOn(
  hands: HeldContacts,
  layout: Layout,
  agent: number,
  queue: number,
  work: number,
  now: number,
): number {
  advance(hands, layout, agent, now);
  const place = agent * hands.most + hands.held[agent]++;
  hands.queue[place] = queue;
  hands.remaining[place] = work;
  return nextEnd(hands, layout, agent);
}

/** Lets go of the contact that ends next; answers when the one after it ends, Infinity when there is none. */
export function letGo(hands: HeldContacts, layout: Layout, agent: number, now: number): number {
  advance(hands, layout, agent, now);
  const base = agent * hands.most;
  const last = base + --hands.held[agent];
  const place = base + hands.nextPlace[agent];
  hands.queue[place] = hands.queue[last];
  hands.remaining[place] = hands.remaining[last];
  return nextEnd(hands, layout, agent);
}

/** Most contacts the agent may hold, given those in hand: the least limit among their queues. */
export function holdLimitNow(hands: HeldContacts, layout: Layout, agent: number): number {
  let limit = hands.most;
  const base = agent * hands.most;
  for (let p = 0; p < hands.held[agent]; p++) limit = Math.min(limit, layout.holdLimit[hands.queue[base + p]]);
  return limit;
}
