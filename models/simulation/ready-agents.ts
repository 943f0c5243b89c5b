/**
 * Agents ready for a contact, in doubly linked lists with the one who has been ready longest in front. There is one list
 * for each group and level; an agent is in at most one. Levels 0 .. L-1 are the number of contacts the agent holds, level
 * L is deferred work that may be set aside.
 */
export interface ReadyAgents {
  groups: number;
  /** Per list (level * groups + group): first and last agent or -1. */
  first: Int32Array;
  last: Int32Array;
  /** Per agent: neighbours in its list or -1, and its list or -1. */
  after: Int32Array;
  before: Int32Array;
  list: Int32Array;
}

export function createReadyAgents(agents: number, groups: number, levels: number): ReadyAgents {
  return {
    groups,
    first: new Int32Array(groups * (levels + 1)).fill(-1),
    last: new Int32Array(groups * (levels + 1)).fill(-1),
    after: new Int32Array(agents),
    before: new Int32Array(agents),
    list: new Int32Array(agents).fill(-1),
  };
}

export function clearReady(ready: ReadyAgents): void {
  ready.first.fill(-1);
  ready.last.fill(-1);
  ready.list.fill(-1);
}

export function addReady(ready: ReadyAgents, agent: number, list: number): void {
  const last = ready.last[list];
  ready.list[agent] = list;
  ready.after[agent] = -1;
  ready.before[agent] = last;
  if (last >= 0) ready.after[last] = agent;
  else ready.first[list] = agent;
  ready.last[list] = agent;
}

/** Takes the agent off its list, if it is on one. */
export function removeReady(ready: ReadyAgents, agent: number): void {
  const list = ready.list[agent];
  if (list < 0) return;
  const after = ready.after[agent];
  const before = ready.before[agent];
  if (before >= 0) ready.after[before] = after;
  else ready.first[list] = after;
  if (after >= 0) ready.before[after] = before;
  else ready.last[list] = before;
  ready.list[agent] = -1;
}
