import { InputError } from '../errors.ts';
import type { AgentFile, RosterProblemFile } from './roster-file.ts';

/** What a problem's parts may refer to, and how long its lists must be. */
interface Frame {
  days: number;
  perDay: number;
  slots: number;
  queues: Set<string>;
  shiftTypes: Set<string>;
  sites: Set<string>;
  agents: Set<string>;
  /** Breaks of each shift type. */
  breaks: Map<string, number>;
}

/** Throws InputError at the first list of the wrong length, id that does not exist, or range that cannot be. */
export function checkReferences(problem: RosterProblemFile): void {
  const perDay = 1440 / problem.slotMinutes;
  const frame: Frame = {
    days: problem.days,
    perDay,
    slots: problem.days * perDay + problem.spillSlots,
    queues: uniqueIds(problem.queues, 'queues'),
    shiftTypes: uniqueIds(problem.shiftTypes, 'shiftTypes'),
    sites: uniqueIds(problem.sites ?? [], 'sites'),
    agents: uniqueIds(problem.agents, 'agents'),
    breaks: new Map(problem.shiftTypes.map(({ id, breaks }) => [id, breaks.length])),
  };
  problem.queues.forEach((queue, k) => {
    checkQueue(queue, `queues[${k}]`, frame);
  });
  problem.shiftTypes.forEach((type, i) => {
    checkShiftType(type, `shiftTypes[${i}]`);
  });
  checkIds(problem.forbiddenSuccessions?.flat(), 'forbiddenSuccessions', frame.shiftTypes, 'shift type');
  problem.sites?.forEach((site, i) => {
    if (Array.isArray(site.seats)) checkLength(`sites[${i}].seats`, site.seats, frame.slots, 'slot');
    if (site.open) checkLength(`sites[${i}].open`, site.open, frame.days, 'day');
  });
  problem.pairs?.forEach(({ agents }, i) => {
    checkIds(agents, `pairs[${i}].agents`, frame.agents, 'agent');
    if (agents[0] === agents[1]) refuse(`pairs[${i}].agents`, 'a pair takes two agents; name another one');
  });
  problem.agents.forEach((agent, a) => {
    checkAgent(agent, `agents[${a}]`, frame);
  });
  if (problem.minimumTaskSlots !== undefined) checkTasks(problem, problem.minimumTaskSlots);
  problem.agents.forEach((agent, a) => {
    if (agent.longRestEachWeek && problem.shiftTypes.some(({ lengthSlots }) => lengthSlots > perDay)) {
      refuse(`agents[${a}].longRestEachWeek`, 'a weekly rest needs shifts of at most a day; shorten the shift types');
    }
  });
}

/** Tasks fill whole shifts, so nothing may interrupt them and every shift holds one. */
function checkTasks({ shiftTypes, agents, pairs, sites }: RosterProblemFile, least: number): void {
  shiftTypes.forEach(({ breaks, lengthSlots }, i) => {
    if (breaks.length > 0)
      refuse(`shiftTypes[${i}].breaks`, 'minimumTaskSlots needs shifts without breaks; remove one');
    if (lengthSlots < least) refuse('minimumTaskSlots', `no task fits shift type ${i}; use at most ${lengthSlots}`);
  });
  agents.forEach(({ queues, activities, floating }, a) => {
    if (queues.length === 0) refuse(`agents[${a}].queues`, 'minimumTaskSlots needs a queue for every agent; name one');
    if (activities?.length)
      refuse(`agents[${a}].activities`, 'minimumTaskSlots does not go with activities; remove one');
    if (floating?.length) refuse(`agents[${a}].floating`, 'minimumTaskSlots does not go with activities; remove one');
  });
  if (pairs?.length) refuse('pairs', 'minimumTaskSlots does not go with pairs; remove one');
  if (sites?.some(({ seats }) => seats !== undefined)) {
    refuse('sites', 'minimumTaskSlots does not go with limited seats; remove one');
  }
}

function checkQueue(queue: RosterProblemFile['queues'][number], at: string, { slots }: Frame): void {
  checkLength(`${at}.required`, queue.required, slots, 'slot');
  for (const field of ['understaffedSlot', 'overstaffedSlot', 'costByAgents', 'minimumStaff'] as const) {
    const value = queue[field];
    if (Array.isArray(value)) checkLength(`${at}.${field}`, value, slots, 'slot');
  }
  queue.costByAgents?.forEach((costs, t) => {
    if (!costs) return;
    if (costs.length < 2) refuse(`${at}.costByAgents[${t}]`, 'give the cost with 0 agents and with 1 at least');
    for (let n = 2; n < costs.length; n++) {
      if (costs[n] - costs[n - 1] < costs[n - 1] - costs[n - 2] - 1e-9) {
        refuse(
          `${at}.costByAgents[${t}][${n}]`,
          'the costs are not convex: each further agent must save no more than the last',
        );
      }
    }
  });
}

function checkShiftType(type: RosterProblemFile['shiftTypes'][number], at: string): void {
  const { lengthSlots, breakFromStartSlots = 0, breakToEndSlots = 0, lengthRange } = type;
  if (lengthRange && lengthRange.maxSlots < lengthSlots) {
    refuse(`${at}.lengthRange.maxSlots`, `${lengthRange.maxSlots} is below lengthSlots ${lengthSlots}; raise it`);
  }
  type.breaks.forEach((b, j) => {
    if (b.latest + b.slots > lengthSlots) {
      refuse(`${at}.breaks[${j}].latest`, `the break must end within the shift; use at most ${lengthSlots - b.slots}`);
    }
    if (Math.max(b.earliest, breakFromStartSlots) > Math.min(b.latest, lengthSlots - breakToEndSlots - b.slots)) {
      refuse(
        `${at}.breaks[${j}]`,
        'no start is left between breakFromStartSlots and breakToEndSlots; widen the window',
      );
    }
  });
}

function checkAgent(agent: AgentFile, at: string, frame: Frame): void {
  const { days, shiftTypes } = frame;
  checkLength(`${at}.window`, agent.window, days, 'day');
  checkLength(`${at}.dayPenalty`, agent.dayPenalty, days, 'day');
  checkIds(agent.queues, `${at}.queues`, frame.queues, 'queue');
  checkIds(agent.shiftTypes, `${at}.shiftTypes`, shiftTypes, 'shift type');
  for (const [field, ids] of [
    ['queues', agent.queues],
    ['shiftTypes', agent.shiftTypes],
  ] as const) {
    const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
    if (twice >= 0) refuse(`${at}.${field}[${twice}]`, `"${ids[twice]}" is named twice; remove one`);
  }
  if (agent.minDays > agent.maxDays)
    refuse(`${at}.minDays`, `${agent.minDays} is above maxDays ${agent.maxDays}; lower it`);
  if (agent.minPaidSlots > agent.maxPaidSlots) {
    refuse(`${at}.minPaidSlots`, `${agent.minPaidSlots} is above maxPaidSlots ${agent.maxPaidSlots}; lower it`);
  }
  if (agent.site !== undefined) checkId(agent.site, `${at}.site`, frame.sites, 'site');
  if (agent.history?.lastShiftType !== undefined) {
    checkId(agent.history.lastShiftType, `${at}.history.lastShiftType`, shiftTypes, 'shift type');
  }
  checkIds(agent.forbiddenSuccessions?.flat(), `${at}.forbiddenSuccessions`, shiftTypes, 'shift type');
  checkIds(
    agent.rotation?.cycle.flatMap((ids) => ids ?? []),
    `${at}.rotation.cycle`,
    shiftTypes,
    'shift type',
  );
  agent.lockedDaysOff?.forEach((day, i) => {
    checkDay(day, `${at}.lockedDaysOff[${i}]`, days);
  });
  agent.fixed?.forEach((pin, i) => {
    checkId(pin.shiftType, `${at}.fixed[${i}].shiftType`, shiftTypes, 'shift type');
    checkDay(pin.day, `${at}.fixed[${i}].day`, days);
    const due = frame.breaks.get(pin.shiftType)!;
    if (pin.breaks && pin.breaks.length !== due) {
      refuse(`${at}.fixed[${i}].breaks`, `has ${pin.breaks.length} entries; give the ${due} of the shift type`);
    }
  });
  agent.requests?.forEach((request, i) => {
    checkDay(request.day, `${at}.requests[${i}].day`, days);
    if (request.shiftType !== null)
      checkId(request.shiftType, `${at}.requests[${i}].shiftType`, shiftTypes, 'shift type');
  });
  agent.limits?.forEach((limit, i) => {
    checkStretch(limit, `${at}.limits[${i}]`, days);
    if (limit.shiftType !== undefined)
      checkId(limit.shiftType, `${at}.limits[${i}].shiftType`, shiftTypes, 'shift type');
  });
  agent.paidLimits?.forEach((limit, i) => {
    checkStretch(limit, `${at}.paidLimits[${i}]`, days);
  });
  agent.floating?.forEach((activity, i) => {
    checkStretch(activity, `${at}.floating[${i}]`, days);
    const most = activity.toDay - activity.fromDay + 1;
    if (activity.count > most) refuse(`${at}.floating[${i}].count`, `is due once a shift at most; use ${most} or less`);
  });
  uniqueIds(agent.floating ?? [], `${at}.floating`);
  for (let day = 0; day < days; day++) {
    const due = (agent.floating ?? []).filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay);
    if (due.length > 4) refuse(`${at}.floating`, `${due.length} activities may lie on day ${day}; use at most 4`);
  }
}

function checkLength(field: string, list: readonly unknown[], length: number, of: 'slot' | 'day'): void {
  if (list.length === length) return;
  const why = of === 'slot' ? `${length} (days x slots a day + spillSlots)` : `one for each of the ${length} days`;
  refuse(field, `has ${list.length} entries; give ${why}`);
}

function checkIds(ids: readonly string[] | undefined, field: string, known: Set<string>, noun: string): void {
  ids?.forEach((id, i) => {
    checkId(id, `${field}[${i}]`, known, noun);
  });
}

function checkId(id: string, field: string, known: Set<string>, noun: string): void {
  if (!known.has(id)) refuse(field, `there is no ${noun} "${id}"; known are ${listed(known)}`);
}

function checkDay(day: number, field: string, days: number): void {
  if (day >= days) refuse(field, `use 0 to ${days - 1}`);
}

function checkStretch({ fromDay, toDay }: { fromDay: number; toDay: number }, at: string, days: number): void {
  checkDay(toDay, `${at}.toDay`, days);
  if (fromDay > toDay) refuse(`${at}.fromDay`, `${fromDay} is after toDay ${toDay}; lower it`);
}

function uniqueIds(items: { id: string }[], field: string): Set<string> {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(`${field}[${i}].id`, `"${id}" is used twice; give each its own id`);
    seen.add(id);
  });
  return seen;
}

function listed(ids: Set<string>): string {
  const names = [...ids];
  return names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ') || 'none';
}

function refuse(field: string, message: string): never {
  throw new InputError(field, `${message}.`);
}
