import type { DateTime } from 'luxon';
import type { Agent, Centre, Queue, ShiftTemplate } from '../../domain/centre.ts';
import type { Forecast, PlanningGrid, Shift, Staffing } from '../../domain/plan.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { agentProblem, datesOf, isAway } from './agent-problem.ts';
import { lessSpill, nightWindow, pastShifts, runningInto } from './carry-in.ts';
import { firstSlotOfIntervals, slotMinutes, slotsPerDay, spillSlots } from './roster-slots.ts';
import { withServiceCosts } from './service-costs.ts';
import { hoursInSlots } from './weekly-hours.ts';

/** Prices of the objective, in agent-slots: a missing agent hurts ten times as much as a surplus one. */
const missingAgent = 10;
const surplusAgent = 1;
const siteId = 'site';

export interface WeekProblem {
  problem: RosterProblemFile;
  /** Agents left out before solving, with the reason. */
  absent: { agentId: string; reason: string }[];
  /** Published shifts of the eve that go on into the first hours. */
  carriedIn: Shift[];
  /** Which of the two the problem is stated for; the requirement when left out. */
  rosterFor?: 'service';
}

/**
 * States the centre's weeks as a roster problem. `previous` are shifts already published before them: they tell rest, days in
 * a row and what planning periods have used, and who is still on the phone in the first hours. With `serviceForecast` the weeks are
 * to be rostered for service (service-costs.ts) instead of the requirement.
 */
export function weekProblem(
  centre: Centre,
  staffing: Staffing,
  previous: Shift[],
  serviceForecast?: Forecast,
): WeekProblem {
  const { grid } = staffing;
  const { site } = centre;
  const dates = datesOf(grid);
  const contracts = new Map(centre.contracts.map((contract) => [contract.id, contract]));
  const past = pastShifts(previous, grid, site);
  const absent: WeekProblem['absent'] = [];
  const agents: RosterProblemFile['agents'] = [];
  const staffed = new Set(staffing.queues.map((queue) => queue.queueId));
  const queuesOf = new Map(centre.agents.map((agent) => [agent.id, agent.queueIds.filter((id) => staffed.has(id))]));
  const horizon = grid.days * slotsPerDay;
  const understaffedSlot = Array.from({ length: horizon + spillSlots }, (_, slot) =>
    slot < horizon ? missingAgent : 0,
  );
  const open = site.shiftHours && hoursInSlots(site.shiftHours, dates).windows;
  const hasSite = site.seats !== undefined || open !== undefined;
  for (const agent of centre.agents) {
    const contract = contracts.get(agent.contractId)!;
    const queues = queuesOf.get(agent.id)!;
    if (dates.every((date) => isAway(centre, agent, date))) {
      absent.push({ agentId: agent.id, reason: 'on time off all week' });
    } else if (queues.length === 0) {
      absent.push({ agentId: agent.id, reason: 'serves no queue that needs staff' });
    } else {
      const own = agentProblem({ centre, agent, contract, grid, past: past.get(agent.id) ?? [] });
      agents.push({ ...own, queues, ...(hasSite && { site: siteId }) });
    }
  }
  const queues = staffing.queues.map((queue) => {
    const required = requiredSlots(grid, queue.requiredWithShrinkage);
    const known = centre.queues.find(({ id }) => id === queue.queueId);
    const minimumStaff = known && minimumStaffSlots(known, required, dates);
    return { id: queue.queueId, required: withMorningAfter(required, grid), understaffedSlot, minimumStaff };
  });
  const carriedIn = runningInto(previous, grid);
  lessSpill(queues, carriedIn, grid, queuesOf);
  const problem: RosterProblemFile = {
    format: 'crewcast-roster-problem/1',
    name: `${site.name}, ${grid.days === 7 ? 'week' : `${grid.days} days`} of ${grid.startDate}`,
    days: grid.days,
    slotMinutes,
    spillSlots,
    minRestSlots: Math.ceil(centre.minRestMinutes / slotMinutes),
    startStepSlots: 2,
    cost: { understaffedSlot: missingAgent, overstaffedSlot: surplusAgent },
    firstWeekday: dates[0].weekday,
    nightWindow: nightWindow(site),
    shiftTypes: centre.shiftTemplates.map(shiftType),
    forbiddenSuccessions: centre.shiftTemplates.flatMap(({ id, forbiddenNextDay = [] }) =>
      forbiddenNextDay.map((next): [string, string] => [id, next]),
    ),
    sites: hasSite ? [{ id: siteId, seats: site.seats, open }] : undefined,
    pairs: pairsOf(centre.agents, new Set(agents.map(({ id }) => id))),
    queues,
    agents,
  };
  if (!serviceForecast) return { problem, absent, carriedIn };
  return {
    problem: withServiceCosts(problem, { centre, forecast: serviceForecast, staffing }),
    absent,
    carriedIn,
    rosterFor: 'service',
  };
}

function shiftType(template: ShiftTemplate): RosterProblemFile['shiftTypes'][number] {
  const unpaid = template.breaks.filter((pause) => !pause.paid).reduce((minutes, pause) => minutes + pause.minutes, 0);
  const inSlots = (minutes: number | undefined): number | undefined =>
    minutes === undefined ? undefined : minutes / slotMinutes;
  const { lengthMinutes, maxLengthMinutes = lengthMinutes, lengthStepMinutes = 30 } = template;
  return {
    id: template.id,
    lengthSlots: lengthMinutes / slotMinutes,
    lengthRange:
      maxLengthMinutes > lengthMinutes
        ? { maxSlots: maxLengthMinutes / slotMinutes, stepSlots: lengthStepMinutes / slotMinutes }
        : undefined,
    paidSlots: (template.lengthMinutes - unpaid) / slotMinutes,
    startWindow: [Math.ceil(template.earliestStart / slotMinutes), Math.floor(template.latestStart / slotMinutes)],
    startStepSlots: inSlots(template.startStepMinutes),
    breakFromStartSlots: inSlots(template.breakFromStartMinutes),
    breakToEndSlots: inSlots(template.breakToEndMinutes),
    breakGapSlots: inSlots(template.breakGapMinutes),
    breaks: template.breaks.map((pause) => ({
      slots: pause.minutes / slotMinutes,
      earliest: pause.earliestAfterStart / slotMinutes,
      latest: pause.latestAfterStart / slotMinutes,
      paid: pause.paid,
    })),
  };
}

function requiredSlots(grid: PlanningGrid, required: number[]): number[] {
  const slots = new Array<number>(grid.days * slotsPerDay + spillSlots).fill(0);
  const width = grid.intervalMinutes / slotMinutes;
  firstSlotOfIntervals(grid).forEach((first, interval) => {
    for (let slot = first; slot < first + width; slot++) slots[slot] = Math.max(slots[slot], required[interval]);
  });
  return slots;
}

/**
 * Night shifts of the last day reach into the next one, which is not planned yet: until it is, the same weekday of the horizon
 * says how many are welcome there. That nobody else is there yet costs nothing.
 */
function withMorningAfter(required: number[], { days }: PlanningGrid): number[] {
  const end = days * slotsPerDay;
  const back = Math.min(7, days) * slotsPerDay;
  return required.map((agents, slot) => (slot < end ? agents : required[slot - back]));
}

/** Agents at least per slot: in the hours that say so, else whenever the queue needs any. */
function minimumStaffSlots(
  { minimumStaff = 0, minimumStaffHours }: Queue,
  required: number[],
  dates: DateTime[],
): number[] | undefined {
  if (!minimumStaffHours)
    return minimumStaff > 0 ? required.map((agents) => (agents > 0 ? minimumStaff : 0)) : undefined;
  const slots = new Array<number>(required.length).fill(0);
  dates.forEach(({ weekday }, day) => {
    for (const hours of minimumStaffHours) {
      if (hours.weekday !== weekday) continue;
      const last = Math.min(slots.length, day * slotsPerDay + Math.ceil(hours.to / slotMinutes));
      for (let t = day * slotsPerDay + Math.floor(hours.from / slotMinutes); t < last; t++) {
        slots[t] = Math.max(slots[t], hours.agents);
      }
    }
  });
  return slots;
}

/** Each pair once, of agents who are rostered. */
function pairsOf(agents: Agent[], rostered: Set<string>): RosterProblemFile['pairs'] {
  const pairs = new Map<string, { agents: [string, string]; together: boolean }>();
  for (const { id, pairs: own = [] } of agents) {
    for (const { agentId, together } of own) {
      if (!rostered.has(id) || !rostered.has(agentId)) continue;
      const both: [string, string] = id < agentId ? [id, agentId] : [agentId, id];
      pairs.set(`${both} ${together}`, { agents: both, together });
    }
  }
  return pairs.size > 0 ? [...pairs.values()] : undefined;
}
