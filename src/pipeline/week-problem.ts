import { DateTime } from 'luxon';
import type { Agent, Centre, Contract, ShiftTemplate } from '../domain/centre.ts';
import type { PlanningGrid, Shift, Staffing } from '../domain/plan.ts';
import type { RosterProblemFile } from '../domain/roster-problem.ts';
import { firstSlotOfIntervals, slotMinutes, slotsPerDay, spillSlots } from './roster-slots.ts';

/** Prices of the objective, in agent-slots: a missing agent hurts ten times as much as a surplus one. */
const understaffedSlot = 10;
const overstaffedSlot = 1;
const undesiredDayPenalty = 3;
const startPenaltyPerHour = 0.25;

export interface WeekProblem {
  problem: RosterProblemFile;
  /** Agents left out before solving, with the reason. */
  absent: { agentId: string; reason: string }[];
}

/** States the centre's week as a roster problem. `previous` are shifts already published before it (rest, days in a row). */
export function weekProblem(centre: Centre, staffing: Staffing, previous: Shift[]): WeekProblem {
  const { grid } = staffing;
  const dates = Array.from({ length: grid.days }, (_, day) =>
    DateTime.fromISO(grid.startDate, { zone: 'utc' }).plus({ days: day }),
  );
  const contracts = new Map(centre.contracts.map((contract) => [contract.id, contract]));
  const absent: WeekProblem['absent'] = [];
  const agents: RosterProblemFile['agents'] = [];
  const staffed = new Set(staffing.queues.map((queue) => queue.queueId));
  for (const agent of centre.agents) {
    const contract = contracts.get(agent.contractId)!;
    const away = dates.map((date) => isAway(centre, agent, date.toISODate()!));
    const queues = agent.queueIds.filter((id) => staffed.has(id));
    if (away.every(Boolean)) absent.push({ agentId: agent.id, reason: 'on time off all week' });
    else if (queues.length === 0) absent.push({ agentId: agent.id, reason: 'serves no queue that needs staff' });
    else agents.push({ ...agentProblem(agent, contract, dates, away), queues, ...carryIn(agent, grid, previous) });
  }
  const problem: RosterProblemFile = {
    format: 'crewcast-roster-problem/1',
    name: `${centre.site.name}, week of ${grid.startDate}`,
    days: grid.days,
    slotMinutes,
    spillSlots,
    minRestSlots: Math.ceil(centre.minRestMinutes / slotMinutes),
    startStepSlots: 2,
    cost: { understaffedSlot, overstaffedSlot },
    shiftTypes: centre.shiftTemplates.map(shiftType),
    queues: staffing.queues.map((queue) => ({
      id: queue.queueId,
      required: requiredSlots(grid, queue.requiredWithShrinkage),
    })),
    agents,
  };
  return { problem, absent };
}

function isAway(centre: Centre, agent: Agent, date: string): boolean {
  return centre.timeOff.some((off) => off.agentId === agent.id && off.from <= date && date <= off.to);
}

function shiftType(template: ShiftTemplate): RosterProblemFile['shiftTypes'][number] {
  const unpaid = template.breaks.filter((pause) => !pause.paid).reduce((minutes, pause) => minutes + pause.minutes, 0);
  return {
    id: template.id,
    lengthSlots: template.lengthMinutes / slotMinutes,
    paidSlots: (template.lengthMinutes - unpaid) / slotMinutes,
    startWindow: [Math.ceil(template.earliestStart / slotMinutes), Math.floor(template.latestStart / slotMinutes)],
    breaks: template.breaks.map((pause) => ({
      slots: pause.minutes / slotMinutes,
      earliest: pause.earliestAfterStart / slotMinutes,
      latest: pause.latestAfterStart / slotMinutes,
      paid: pause.paid,
    })),
  };
}

/** Days of time off count as worked: the contract's minima and its maximum shrink by their share of a full week. */
function agentProblem(
  agent: Agent,
  contract: Contract,
  dates: DateTime[],
  away: boolean[],
): Omit<RosterProblemFile['agents'][number], 'queues'> {
  const daysOff = away.filter(Boolean).length;
  const creditedDays = Math.min(daysOff, contract.maxWeeklyDays);
  const keep = contract.maxWeeklyDays === 0 ? 0 : 1 - creditedDays / contract.maxWeeklyDays;
  const windows = dates.map((date, day) => (away[day] ? null : dayWindow(agent, date.weekday)));
  return {
    id: agent.id,
    shiftTypes: contract.shiftTemplateIds,
    minDays: Math.max(0, contract.minWeeklyDays - creditedDays),
    maxDays: Math.max(0, contract.maxWeeklyDays - creditedDays),
    minPaidSlots: Math.floor((contract.minWeeklyPaidMinutes * keep) / slotMinutes),
    maxPaidSlots: Math.ceil((contract.maxWeeklyPaidMinutes * keep) / slotMinutes),
    maxConsecutiveDays: contract.maxConsecutiveDays,
    window: windows,
    unavailable: gapsInAvailability(agent, dates),
    dayPenalty: dates.map((date) => (agent.undesiredWeekdays.includes(date.weekday) ? undesiredDayPenalty : 0)),
    preferredStartSlot: Math.floor((agent.preferredStart ?? 0) / slotMinutes) % slotsPerDay,
    startPenaltyPerHour: agent.preferredStart === null ? 0 : startPenaltyPerHour,
    minContinuousRestSlots: Math.ceil(contract.minContinuousRestMinutes / slotMinutes),
  };
}

/** From the earliest start to the latest end of the weekday, in slots from its midnight; null when not available. */
function dayWindow(agent: Agent, weekday: number): [number, number] | null {
  if (agent.availability === null) return [0, slotsPerDay + spillSlots];
  const spans = agent.availability.filter((span) => span.weekday === weekday);
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  return [Math.ceil(from / slotMinutes), Math.floor(to / slotMinutes)];
}

/** Stretches between two spans of availability of one day, as absolute slots. */
function gapsInAvailability(agent: Agent, dates: DateTime[]): [number, number][] {
  return dates.flatMap((date, day) => {
    const spans = (agent.availability ?? [])
      .filter((span) => span.weekday === date.weekday)
      .sort((a, b) => a.from - b.from);
    return spans.slice(1).flatMap((span, index): [number, number][] => {
      const from = day * slotsPerDay + Math.floor(spans[index].to / slotMinutes);
      const to = day * slotsPerDay + Math.ceil(span.from / slotMinutes);
      return to > from ? [[from, to]] : [];
    });
  });
}

function requiredSlots(grid: PlanningGrid, required: number[]): number[] {
  const slots = new Array<number>(grid.days * slotsPerDay + spillSlots).fill(0);
  const width = grid.intervalMinutes / slotMinutes;
  firstSlotOfIntervals(grid).forEach((first, interval) => {
    for (let slot = first; slot < first + width; slot++) slots[slot] = Math.max(slots[slot], required[interval]);
  });
  return slots;
}

/** Days worked in a row up to the eve of the week, and when the last shift ended. */
function carryIn(
  agent: Agent,
  grid: PlanningGrid,
  previous: Shift[],
): Pick<RosterProblemFile['agents'][number], 'history'> {
  const own = previous.filter((shift) => shift.agentId === agent.id && shift.date < grid.startDate);
  if (own.length === 0) return {};
  const worked = new Set(own.map((shift) => shift.date));
  const start = DateTime.fromISO(grid.startDate, { zone: grid.timeZone });
  let consecutiveDays = 0;
  while (worked.has(start.minus({ days: consecutiveDays + 1 }).toISODate()!)) consecutiveDays++;
  const lastEnd = own.reduce((latest, shift) => (shift.end > latest ? shift.end : latest), own[0].end);
  const minutes = DateTime.fromISO(lastEnd).diff(start, 'minutes').minutes;
  return { history: { consecutiveDays, lastEndSlot: Math.ceil(minutes / slotMinutes) } };
}
