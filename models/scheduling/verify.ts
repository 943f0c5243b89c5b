import { type RosterProblem, type RosterShift, slotCount, slotsPerDay } from './problem.ts';
import { rules } from './rules/index.ts';
import type { AgentRoster } from './rules/rule.ts';

export interface Violation {
  agent: number;
  rule: string;
  detail: string;
}

export interface Verdict {
  violations: Violation[];
  objective: number;
  understaffedSlots: number;
  overstaffedSlots: number;
  preferencePenalty: number;
  /** Agents on the phone per skill set and slot; `queues` ascending. */
  onPhone: { queues: number[]; agents: Int32Array }[];
}

/**
 * Checks a roster against its problem and recomputes its objective from the definitions alone. It imports nothing of
 * the solver, so an error there cannot hide here.
 */
export function verify(problem: RosterProblem, shifts: RosterShift[]): Verdict {
  const perDay = slotsPerDay(problem);
  const slots = slotCount(problem);
  const violations: Violation[] = [];
  const byAgent = problem.agents.map((): AgentRoster['shifts'] => []);
  for (const shift of shifts) {
    const from = shift.day * perDay + shift.start;
    const to = from + (problem.shiftTypes[shift.shiftType]?.lengthSlots ?? 0);
    if (byAgent[shift.agent]) byAgent[shift.agent].push({ ...shift, from, to });
    else violations.push({ agent: shift.agent, rule: 'agents', detail: 'there is no such agent' });
  }

  const onPhone = new Map<string, { queues: number[]; agents: Int32Array }>();
  let preferencePenalty = 0;
  problem.agents.forEach((agent, a) => {
    const own = byAgent[a].sort((x, y) => x.day - y.day || x.start - y.start);
    const roster = { problem, agent, perDay, slots, shifts: own };
    for (const rule of rules) {
      for (const detail of rule.check(roster)) violations.push({ agent: a, rule: rule.id, detail });
    }
    const queues = [...agent.queues].sort((x, y) => x - y);
    const key = queues.join();
    if (!onPhone.has(key)) onPhone.set(key, { queues, agents: new Int32Array(slots) });
    const staff = onPhone.get(key)!.agents;
    for (const shift of own) {
      for (const t of slotsOnPhone(roster, shift)) staff[t]++;
      const apart = Math.abs(shift.start - agent.preferredStartSlot);
      const hoursOff = (Math.min(apart, perDay - apart) * problem.slotMinutes) / 60;
      preferencePenalty += (agent.dayPenalty[shift.day] ?? 0) + agent.startPenaltyPerHour * hoursOff;
    }
  });

  const groups = [...onPhone.values()];
  let understaffedSlots = 0;
  let overstaffedSlots = 0;
  for (let t = 0; t < slots; t++) {
    const required = problem.required.map((queue) => queue[t]);
    const staff = groups.map(({ agents }) => agents[t]);
    const served = largestFlow(groups, staff, required);
    understaffedSlots += total(required) - served;
    overstaffedSlots += total(staff) - served;
  }
  const objective =
    problem.understaffedCost * understaffedSlots + problem.overstaffedCost * overstaffedSlots + preferencePenalty;
  return { violations, objective, understaffedSlots, overstaffedSlots, preferencePenalty, onPhone: groups };
}

function slotsOnPhone({ problem, agent, slots }: AgentRoster, shift: AgentRoster['shifts'][number]): number[] {
  const away = agent.activities
    .filter(({ from, to }) => from >= shift.from && to <= shift.to)
    .map(({ from, to }) => [from, to]);
  shift.breaks.forEach((at, i) => {
    away.push([at, at + (problem.shiftTypes[shift.shiftType]?.breaks[i]?.slots ?? 0)]);
  });
  const working: number[] = [];
  for (let t = Math.max(0, shift.from); t < Math.min(slots, shift.to); t++) {
    if (!away.some(([from, to]) => t >= from && t < to)) working.push(t);
  }
  return working;
}

/** Agents that serve a queue when groups of equal skills are allocated as well as possible (Ford-Fulkerson). */
function largestFlow(groups: { queues: number[] }[], staff: number[], required: number[]): number {
  const open = [...required];
  const serving = groups.map(() => required.map(() => 0));
  const free = [...staff];
  let flow = 0;
  groups.forEach((_, group) => {
    for (;;) {
      const pushed = push(group, free[group], new Set());
      if (pushed === 0) return;
      free[group] -= pushed;
      flow += pushed;
    }
  });
  return flow;

  /** Puts up to `most` agents of the group to work, moving other groups to their other queues if need be. */
  function push(group: number, most: number, visited: Set<number>): number {
    if (most === 0) return 0;
    for (const queue of groups[group].queues) {
      if (visited.has(queue)) continue;
      visited.add(queue);
      let pushed = Math.min(most, open[queue]);
      if (pushed > 0) open[queue] -= pushed;
      for (let other = 0; pushed === 0 && other < groups.length; other++) {
        pushed = push(other, Math.min(most, serving[other][queue]), visited);
        if (pushed > 0) serving[other][queue] -= pushed;
      }
      if (pushed > 0) {
        serving[group][queue] += pushed;
        return pushed;
      }
    }
    return 0;
  }
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
