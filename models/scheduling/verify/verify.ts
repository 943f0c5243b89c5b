import { type Agent, isWork, type RosterProblem, type RosterShift, slotCount, slotsPerDay } from '../problem.ts';
import { rules } from '../rules/index.ts';
import { hourPrice } from '../rules/nights.ts';
import { paidTimePenalty } from '../rules/paid-time.ts';
import type { AgentRoster } from '../rules/rule.ts';
import { minimumStaffAt, teamRules } from '../rules/team.ts';
import { coverCostAt } from './verify-cover-costs.ts';

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
  /** Price of overtime and voluntary time off. */
  paidTimePenalty: number;
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
  let paidTimeCost = 0;
  const rosters: AgentRoster[] = [];
  problem.agents.forEach((agent, a) => {
    const own = byAgent[a].sort((x, y) => x.day - y.day || x.start - y.start);
    const roster = { problem, agent, perDay, slots, shifts: own };
    rosters.push(roster);
    for (const rule of rules) {
      for (const detail of rule.check(roster)) violations.push({ agent: a, rule: rule.id, detail });
    }
    const queues = [...agent.queues].sort((x, y) => x - y);
    const key = queues.join();
    if (!onPhone.has(key)) onPhone.set(key, { queues, agents: new Int32Array(slots) });
    const staff = onPhone.get(key)!.agents;
    preferencePenalty += brokenRequests(agent, own);
    paidTimeCost += paidTimePenalty(roster);
    for (const shift of own) {
      for (const t of slotsOnPhone(roster, shift)) staff[t]++;
      const apart = Math.abs(shift.start - agent.preferredStartSlot);
      const hoursOff = (Math.min(apart, perDay - apart) * problem.slotMinutes) / 60;
      preferencePenalty += (agent.dayPenalty[shift.day] ?? 0) + agent.startPenaltyPerHour * hoursOff;
      preferencePenalty += hourPrice(agent, problem, shift);
    }
  });

  for (const rule of teamRules) {
    for (const breach of rule.check(problem, rosters)) violations.push({ ...breach, rule: rule.id });
  }

  const groups = [...onPhone.values()];
  /** Who stays on a task serves its queue alone. */
  const serving = problem.minimumTaskSlots === undefined ? groups : staffByTask(problem, rosters);
  let understaffedSlots = 0;
  let overstaffedSlots = 0;
  for (let t = 0; t < slots; t++) {
    const required = problem.required.map((queue) => queue[t]);
    const staff = serving.map(({ agents }) => agents[t]);
    const served = largestFlow(serving, staff, required);
    if (required.some((_, k) => isWork(problem, k, t))) understaffedSlots += total(required) - served;
    overstaffedSlots += total(staff) - served;
    const least = minimumStaffAt(problem, t);
    if (least && largestFlow(serving, staff, least) < total(least)) {
      violations.push({
        agent: -1,
        rule: 'minimumStaff',
        detail: `slot ${t}: a queue has less than its minimum staff`,
      });
    }
  }
  let coverageCost = problem.understaffedCost * understaffedSlots + problem.overstaffedCost * overstaffedSlots;
  if (problem.coverCosts?.some(Boolean)) {
    coverageCost = 0;
    for (let t = 0; t < slots; t++) coverageCost += coverCostAt(problem, t, serving);
  }
  return {
    violations,
    objective: coverageCost + preferencePenalty + paidTimeCost,
    understaffedSlots,
    overstaffedSlots,
    preferencePenalty,
    paidTimePenalty: paidTimeCost,
    onPhone: groups,
  };
}

/** Agents on each queue per slot, by the tasks of their shifts; whoever is between tasks counts nowhere. */
function staffByTask(problem: RosterProblem, rosters: readonly AgentRoster[]): Verdict['onPhone'] {
  const byQueue = problem.required.map((_, queue) => ({ queues: [queue], agents: new Int32Array(slotCount(problem)) }));
  for (const roster of rosters) {
    for (const shift of roster.shifts) {
      for (const t of slotsOnPhone(roster, shift)) {
        const task = shift.tasks?.findLast(({ from }) => from <= t);
        if (task && byQueue[task.queue]) byQueue[task.queue].agents[t]++;
      }
    }
  }
  return byQueue;
}

/** Price of the requests that were not met. */
function brokenRequests({ requests = [] }: Agent, shifts: RosterShift[]): number {
  return requests.reduce((sum, { day, shiftTypes, start, wanted, cost }) => {
    const works = shifts.some(
      (s) =>
        s.day === day &&
        (shiftTypes === null || shiftTypes.includes(s.shiftType)) &&
        (start === undefined || start === s.start),
    );
    return works === wanted ? sum : sum + cost;
  }, 0);
}

/** Absolute slots in which the shift has the agent on the phone. */
export function slotsOnPhone({ problem, agent, slots }: AgentRoster, shift: AgentRoster['shifts'][number]): number[] {
  const away = agent.activities
    .filter(({ from, to }) => from >= shift.from && to <= shift.to)
    .map(({ from, to }) => [from, to]);
  shift.breaks.forEach((at, i) => {
    away.push([at, at + (problem.shiftTypes[shift.shiftType]?.breaks[i]?.slots ?? 0)]);
  });
  for (const { activity, from } of shift.floating ?? []) {
    away.push([from, from + (agent.floating?.[activity]?.slots ?? 0)]);
  }
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
