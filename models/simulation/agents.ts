/** What agents do: take contacts, finish them, come to and leave the queue. */
import { popTop, pushEvent, replaceTop } from './event-heap.ts';
import { holdLimitNow, letGo, takeOn } from './held-contacts.ts';
import { COMES, INTERVAL_END } from './layout.ts';
import { hasWaiting, takeFirst } from './line-service.ts';
import { addReady, removeReady } from './ready-agents.ts';
import type { CentreState } from './state.ts';
import { joinLine } from './waiting-line.ts';

export const NOBODY = -1;

/** The agent to take a contact of the queue: idle ones first, then those on deferred work, then the least loaded. */
export function findAgent(state: CentreState, queue: number): number {
  const { layout, ready } = state;
  const { routeGroups, groups, mostHeld } = layout;
  const from = layout.routeStart[queue];
  const to = layout.routeStart[queue + 1];
  if (layout.concentrates[queue] === 1) {
    const agent = findAgentToFill(state, queue);
    if (agent !== NOBODY) return agent;
  }
  for (let r = from; r < to; r++) if (ready.first[routeGroups[r]] >= 0) return ready.first[routeGroups[r]];
  if (layout.hasDeferred && layout.deferred[queue] === 0) {
    for (let r = from; r < to; r++) {
      const agent = ready.first[mostHeld * groups + routeGroups[r]];
      if (agent >= 0) return agent;
    }
  }
  for (let level = 1; level < layout.holdLimit[queue]; level++) {
    for (let r = from; r < to; r++) {
      const agent = ready.first[level * groups + routeGroups[r]];
      if (agent >= 0) return agent;
    }
  }
  return NOBODY;
}

/** An idle agent who has no deferred work to do, else the fullest agent with room; NOBODY when there is neither. */
function findAgentToFill({ layout, ready }: CentreState, queue: number): number {
  const { routeGroups, groups, isFlexible } = layout;
  const from = layout.routeStart[queue];
  const to = layout.routeStart[queue + 1];
  for (let r = from; r < to; r++) {
    const agent = ready.first[routeGroups[r]];
    if (agent >= 0 && isFlexible[routeGroups[r]] === 0) return agent;
  }
  for (let level = layout.holdLimit[queue] - 1; level > 0; level--) {
    for (let r = from; r < to; r++) {
      const agent = ready.first[level * groups + routeGroups[r]];
      if (agent >= 0) return agent;
    }
  }
  return NOBODY;
}

/** The queue from which an agent with `held` contacts takes next: least rank, then longest wait; NOBODY when none waits. */
function chooseQueue(state: CentreState, agent: number, held: number): number {
  const { layout, lines, setAside } = state;
  const { rank, servedQueues } = layout;
  if (held > 0 && held >= holdLimitNow(state.hands, layout, agent)) return NOBODY;
  const group = layout.groupOf[agent];
  let best = NOBODY;
  let longest = Number.POSITIVE_INFINITY;
  for (let s = layout.servedStart[group]; s < layout.servedStart[group + 1]; s++) {
    const queue = servedQueues[s];
    if (best >= 0 && rank[queue] > rank[best]) break;
    if (held >= layout.holdLimit[queue]) continue;
    if (setAside[queue].head !== setAside[queue].tail) return queue;
    if (!hasWaiting(state, queue)) continue;
    const line = lines[queue];
    const arrivedAt = line.arrivedAt[line.head & line.mask];
    if (arrivedAt < longest) {
      longest = arrivedAt;
      best = queue;
    }
  }
  return best;
}

/** Adds `change` busy agents from now on: the integral grows by -change * now here and by +count * end at the interval's end. */
function countBusy(state: CentreState, agent: number, change: number): void {
  const { tally } = state;
  const group = state.layout.groupOf[agent];
  tally.busySeconds[group * tally.stride + state.interval] -= change * state.now[0];
  state.busyAgents[group] += change;
}

function countStaffed(state: CentreState, agent: number, change: number): void {
  const { tally } = state;
  const group = state.layout.groupOf[agent];
  tally.staffedSeconds[group * tally.stride + state.interval] -= change * state.now[0];
  state.staffedAgents[group] += change;
}

/** Gives the contact at hand to an agent who has room for it, putting deferred work aside for a live contact. */
export function serve(state: CentreState, agent: number, queue: number): void {
  const { layout, hands, endsAt } = state;
  const { mostHeld } = layout;
  removeReady(state.ready, agent);
  if (hands.held[agent] === 0) countBusy(state, agent, 1);
  else if (isOnDeferredWork(state, agent)) {
    letGo(hands, layout, agent, state.now[0]);
    const place = agent * mostHeld;
    joinLine(state.setAside[hands.queue[place]], 0, 0, hands.remaining[place], 0);
  }
  if (mostHeld === 1) startOnly(state, agent, queue);
  else endsAt[agent] = takeOn(hands, layout, agent, queue, state.work[0], state.now[0]);
  pushEvent(state.endings, endsAt[agent], agent);
}

/** The contact at hand becomes the only one that the agent holds. */
function startOnly(state: CentreState, agent: number, queue: number): void {
  const { layout, hands } = state;
  const place = agent * layout.mostHeld;
  hands.held[agent] = 1;
  hands.queue[place] = queue;
  hands.remaining[place] = state.work[0];
  hands.updatedAt[agent] = state.now[0];
  state.endsAt[agent] = state.now[0] + state.work[0] * layout.holdFactor[queue * layout.mostHeld];
}

function isOnDeferredWork({ layout, hands }: CentreState, agent: number): boolean {
  return layout.hasDeferred && hands.held[agent] > 0 && layout.deferred[hands.queue[agent * layout.mostHeld]] === 1;
}

/** Serves whoever waits while the agent has room, then lists the agent as ready for more. */
export function fill(state: CentreState, agent: number): void {
  for (;;) {
    const queue = chooseQueue(state, agent, state.hands.held[agent]);
    if (queue === NOBODY) break;
    takeFirst(state, queue);
    serve(state, agent, queue);
  }
  listReady(state, agent);
}

/** Lists the agent under what it holds, if it has room for a live contact. */
export function listReady(state: CentreState, agent: number): void {
  const { layout, ready, hands } = state;
  const { mostHeld, groups } = layout;
  const held = hands.held[agent];
  const group = layout.groupOf[agent];
  if (held === 0) addReady(ready, agent, group);
  else if (isOnDeferredWork(state, agent)) addReady(ready, agent, mostHeld * groups + group);
  else if (mostHeld > 1 && held < holdLimitNow(hands, layout, agent)) addReady(ready, agent, held * groups + group);
}

/** The contact on top of `endings` is done. */
export function finish(state: CentreState): void {
  const { layout, hands, endings, endsAt, ready } = state;
  const { mostHeld } = layout;
  const agent = endings.ids[0];
  if (endsAt[agent] !== state.now[0]) {
    popTop(endings);
    return;
  }
  state.events++;
  state.inSystem[hands.queue[agent * mostHeld + hands.nextPlace[agent]]]--;
  removeReady(ready, agent);
  if (mostHeld === 1 && state.onDuty[agent] === 1) {
    const queue = chooseQueue(state, agent, 0);
    if (queue !== NOBODY) {
      takeFirst(state, queue);
      startOnly(state, agent, queue);
      replaceTop(endings, endsAt[agent], agent);
      if (layout.deferred[queue] === 1) listReady(state, agent);
      return;
    }
  }
  popTop(endings);
  if (mostHeld === 1) hands.held[agent] = 0;
  else endsAt[agent] = letGo(hands, layout, agent, state.now[0]);
  if (hands.held[agent] > 0) pushEvent(endings, endsAt[agent], agent);
  else countBusy(state, agent, -1);
  if (state.onDuty[agent] === 0) {
    if (hands.held[agent] === 0) countStaffed(state, agent, -1);
  } else if (mostHeld === 1) addReady(ready, agent, layout.groupOf[agent]);
  else fill(state, agent);
}

/** An agent comes or leaves, or an interval ends. */
export function duty(state: CentreState, position: number): void {
  const { layout, ready, hands } = state;
  const kind = layout.dutyKinds[position];
  if (kind === INTERVAL_END) {
    endInterval(state);
    return;
  }
  if (state.absent[layout.dutyShifts[position]] === 1) return;
  state.events++;
  const agent = layout.dutyAgents[position];
  removeReady(ready, agent);
  if (kind === COMES) {
    state.onDuty[agent] = 1;
    if (hands.held[agent] === 0) countStaffed(state, agent, 1);
    fill(state, agent);
  } else {
    state.onDuty[agent] = 0;
    if (hands.held[agent] === 0) countStaffed(state, agent, -1);
  }
}

function endInterval(state: CentreState): void {
  const { tally, busyAgents, staffedAgents } = state;
  const now = state.now[0];
  for (let g = 0; g < state.layout.groups; g++) {
    const cell = g * tally.stride + state.interval;
    tally.busySeconds[cell] += busyAgents[g] * now;
    tally.staffedSeconds[cell] += staffedAgents[g] * now;
    tally.busySeconds[cell + 1] -= busyAgents[g] * now;
    tally.staffedSeconds[cell + 1] -= staffedAgents[g] * now;
  }
  state.interval++;
}
