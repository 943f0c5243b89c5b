import { rosterGap, workSlots } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import type { Centre, ShiftTemplate } from '../../domain/centre.ts';
import type { Forecast, PlanningGrid, Roster, Shift, Staffing } from '../../domain/plan.ts';
import type { AgentFile, RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import type { RuleFinding } from '../../domain/schedule-edit.ts';
import { datedWords } from './dated-words.ts';
import { floatingCode } from './floating-activities.ts';
import { onQueue } from './on-queue.ts';
import { shiftsToIndices, toIndices } from './roster-indices.ts';
import { slotMinutes, slotsPerDay, wallSlot } from './roster-slots.ts';
import { shiftVariants } from './shift-variants.ts';
import { type WeekProblem, weekProblem } from './week-problem.ts';

export interface RosterCheck {
  centre: Centre;
  staffing: Staffing;
  roster: Roster;
  /** Given where the roster was made for service. */
  serviceForecast?: Forecast;
  /** Published shifts before the period: rest and days in a row carry over. */
  previous: Shift[];
}

export interface CheckedRoster {
  /** Rules that the shifts break; empty when they keep all. */
  findings: RuleFinding[];
  /** The roster with agents on the queues and quality counted anew; its proven bound stays. */
  roster: Roster;
}

/** Which rules shifts break, and what they cover and cost, whoever made them. */
export function checkRoster({ centre, staffing, serviceForecast, roster, previous }: RosterCheck): CheckedRoster {
  const week = weekProblem(centre, staffing, previous, serviceForecast);
  const { problem } = week;
  const { placed, findings } = placeShifts(week, centre, staffing.grid, roster.shifts);
  const indexed = toIndices(problem);
  const verdict = verify(indexed, shiftsToIndices(problem, { shifts: placed }));
  for (const { agent, rule, detail } of verdict.violations) {
    findings.push({ agentId: problem.agents[agent]?.id ?? null, rule, detail: datedWords(staffing.grid, detail) });
  }
  const { bound } = roster.quality;
  const slotHours = slotMinutes / 60;
  const rates = new Map(centre.agents.map(({ id, hourlyRate }) => [id, hourlyRate]));
  const hours = (shift: Shift): number => shift.paidMinutes / 60;
  const quality = {
    ...roster.quality,
    objective: verdict.objective,
    gap: rosterGap(verdict.objective, bound, workSlots(indexed)),
    understaffedHours: verdict.understaffedSlots * slotHours,
    overstaffedHours: verdict.overstaffedSlots * slotHours,
    paidHours: roster.shifts.reduce((sum, shift) => sum + hours(shift), 0),
    cost: roster.shifts.reduce((sum, shift) => sum + hours(shift) * (rates.get(shift.agentId) ?? 0), 0),
  };
  return {
    findings,
    roster: { ...roster, onQueue: onQueue(centre, staffing.grid, [...week.carriedIn, ...roster.shifts]), quality },
  };
}

/** The shifts as the problem has them; those it cannot have are left out and told. */
export function placeShifts(
  { problem, absent }: WeekProblem,
  centre: Centre,
  grid: PlanningGrid,
  shifts: Shift[],
): { placed: RosterFile['shifts']; findings: RuleFinding[] } {
  const agents = new Map(problem.agents.map((agent) => [agent.id, agent]));
  const reasons = new Map(absent.map(({ agentId, reason }) => [agentId, reason]));
  const findings: RuleFinding[] = [];
  const placed: RosterFile['shifts'] = [];
  for (const shift of shifts) {
    const refuse = (rule: string, detail: string): void => {
      findings.push({ agentId: shift.agentId, rule, detail: `${shift.date}: ${detail}` });
    };
    const agent = agents.get(shift.agentId);
    const place = placeOf(problem, centre, grid, shift, refuse);
    if (agent === undefined) refuse('agents', reasons.get(shift.agentId) ?? 'there is no such agent');
    else if (place) {
      placed.push({ agent: shift.agentId, ...place, floating: floatingIn(agent, grid, shift, place.day) });
    }
  }
  return { placed, findings };
}

/** Where a shift lies in the problem; null when it is of no type or lies off its slots. */
function placeOf(
  problem: RosterProblemFile,
  centre: Centre,
  grid: PlanningGrid,
  shift: Shift,
  refuse: (rule: string, detail: string) => void,
) {
  const type = problem.shiftTypes.find(({ id }) => id === shift.shiftTemplateId);
  const template = centre.shiftTemplates.find(({ id }) => id === shift.shiftTemplateId);
  if (!template || !type) {
    refuse('shiftTemplate', `there is no shift template "${shift.shiftTemplateId}"`);
    return null;
  }
  const from = wallSlot(grid, shift.start);
  const to = wallSlot(grid, shift.end);
  if (!Number.isInteger(from)) {
    refuse('start', `shifts begin on quarter hours`);
    return null;
  }
  const lengthSlots = type.lengthRange ? to - from : type.lengthSlots;
  if (shiftVariants(problem).find(type.id, to - from) < 0) {
    refuse('length', `lasts ${(to - from) * slotMinutes} minutes, its template ${type.lengthSlots * slotMinutes}`);
  }
  const day = Math.floor(from / slotsPerDay);
  return {
    day,
    start: from - day * slotsPerDay,
    shiftType: type.id,
    lengthSlots,
    breaks: breakSlots(template, grid, shift, from, refuse),
  };
}

/** The floating activities of the agent among the shift's activities: those of their codes. */
function floatingIn({ floating = [], activities = [] }: AgentFile, grid: PlanningGrid, shift: Shift, day: number) {
  return shift.activities.flatMap(({ activityCodeId, start }) => {
    if (activities.some(({ from }) => from === wallSlot(grid, start))) return [];
    const activity = floating.find(
      ({ id, fromDay, toDay }) => floatingCode(id) === activityCodeId && fromDay <= day && day <= toDay,
    );
    return activity ? [{ activity: activity.id, from: wallSlot(grid, start) }] : [];
  });
}

/** Starts of the template's breaks among the shift's activities, in the template's order. */
function breakSlots(
  { breaks }: ShiftTemplate,
  grid: PlanningGrid,
  shift: Shift,
  from: number,
  refuse: (rule: string, detail: string) => void,
): number[] {
  const pauses = shift.activities
    .filter(({ activity }) => activity === 'break' || activity === 'meal')
    .map(({ activity, start, end }) => ({ activity, from: wallSlot(grid, start), to: wallSlot(grid, end) }));
  const starts = breaks.map(({ activity, minutes, earliestAfterStart }) => {
    const index = pauses.findIndex(
      (pause) => pause.activity === activity && pause.to - pause.from === minutes / slotMinutes,
    );
    if (index >= 0) return pauses.splice(index, 1)[0].from;
    refuse('breaks', `the ${activity} of ${minutes} minutes is missing`);
    return from + earliestAfterStart / slotMinutes;
  });
  if (pauses.length > 0) refuse('breaks', `has ${pauses.length} more than its template`);
  return starts;
}
