import type { Centre } from '../../domain/centre.ts';
import type { Forecast, Shift, Staffing } from '../../domain/plan.ts';
import type {
  ScheduleAgentSuggestions,
  ScheduleAgentWeek,
  ScheduleMoment,
  ScheduleRulePrice,
  ScheduleShiftSuggestions,
} from '../../domain/schedule-answers.ts';
import { InputError, NotFoundError } from '../../errors.ts';
import { placeShifts } from './check-roster.ts';
import { datedWords } from './dated-words.ts';
import {
  type Answering,
  type AskedRoster,
  explainRosterAgent,
  explainRosterMoment,
  type FileShift,
} from './explain-roster.ts';
import { priceRules } from './price-rules.ts';
import { slotDate, slotInstant, slotsPerDay, wallSlot } from './roster-slots.ts';
import { readShift } from './schedule.ts';
import { suggestForAgent, suggestForShift } from './suggest-shifts.ts';
import { weekProblem } from './week-problem.ts';

/** A schedule about which is asked, with the centre as it is now. */
export interface AskedSchedule {
  centre: Centre;
  staffing: Staffing;
  /** Given where the schedule was made for service. */
  serviceForecast?: Forecast;
  /** Published shifts before the period: rest and days in a row carry over. */
  previous: Shift[];
  shifts: Shift[];
}

/** Why so many agents are on at an instant (see explainRosterMoment). */
export async function explainScheduleMoment(
  given: AskedSchedule,
  at: string,
  context: Answering,
): Promise<ScheduleMoment> {
  const { asked, dated, instantOf } = openSchedule(given);
  const slot = Math.floor(wallSlot(given.staffing.grid, at));
  if (slot < 0 || slot >= asked.file.days * slotsPerDay)
    throw new InputError('at', `is not within the ${asked.file.days} days of the schedule.`);
  const { slot: _, agents, reasons, earlierStarts, ...counts } = await explainRosterMoment(asked, slot, context);
  return {
    at,
    ...counts,
    agents: agents.map(({ agent, presence, brokenRules }) => ({
      agentId: agent,
      presence,
      brokenRules: brokenRules.map(({ id, words, detail }) => ({ id, words: dated(words), detail: dated(detail) })),
    })),
    reasons: reasons.map(({ words, example, ...reason }) => ({
      ...reason,
      words: dated(words),
      example: dated(example),
    })),
    earlierStarts: earlierStarts.map(({ agent, day, start, earlierStart, saved, coveredHours }) => ({
      agentId: agent,
      start: instantOf(day, start),
      earlierStart: instantOf(day, earlierStart),
      saved,
      coveredHours,
    })),
  };
}

/** Why an agent has its shifts (see explainRosterAgent). */
export async function explainScheduleAgent(
  given: AskedSchedule,
  agentId: string,
  context: Answering,
): Promise<ScheduleAgentWeek> {
  const { asked, dated, dateOf, shiftOf, check } = openSchedule(given);
  check(agentId);
  const { agent: _, shifts, costs, binding, alternatives, value } = await explainRosterAgent(asked, agentId, context);
  const told = (rules: typeof binding) => rules.map((rule) => ({ ...rule, words: dated(rule.words) }));
  return {
    agentId,
    value,
    shifts: shifts.map(({ shift, binding: own, ...worth }) => ({
      ...worth,
      shift: shiftOf(shift),
      binding: told(own),
    })),
    costs: costs.map(({ day, ...cost }) => ({ ...cost, date: day === null ? null : dateOf(day) })),
    binding: told(binding),
    alternatives: alternatives.map(({ shifts: own, breaks, ...other }) => ({
      ...other,
      shifts: own.map(shiftOf),
      breaks: breaks.map(dated),
    })),
  };
}

/** Who could take a shift from `start` to `end` (see suggestForShift). */
export async function suggestTakersOf(
  given: AskedSchedule,
  { start, end, queueId }: { start: string; end: string; queueId?: string },
  context: Answering,
): Promise<ScheduleShiftSuggestions> {
  const { asked, dated, shiftOf } = openSchedule(given);
  const { grid } = given.staffing;
  const [from, to] = [wallSlot(grid, start), wallSlot(grid, end)];
  const day = Math.floor(from / slotsPerDay);
  if (!Number.isInteger(from) || !Number.isInteger(to))
    throw new InputError('start', 'shifts begin and end on quarter hours.');
  if (day < 0 || day >= asked.file.days)
    throw new InputError('start', `is not within the ${asked.file.days} days of the schedule.`);
  const open = { day, start: from - day * slotsPerDay, end: to - day * slotsPerDay, queueId };
  const { takers, others } = await renamed({ '--shift': queueId === undefined ? 'end' : 'queueId' }, () =>
    suggestForShift(asked, open, context),
  );
  return {
    takers: takers.map(({ agent, shift, ...effects }) => ({ ...effects, agentId: agent, shift: shiftOf(shift) })),
    others: others.map(({ agent, reasons }) => ({ agentId: agent, reasons: reasons.map(dated) })),
  };
}

/** What else an agent could work, day by day (see suggestForAgent). */
export async function suggestShiftsFor(
  given: AskedSchedule,
  agentId: string,
  context: Answering,
): Promise<ScheduleAgentSuggestions> {
  const { asked, dated, dateOf, shiftOf, check } = openSchedule(given);
  check(agentId);
  const { days } = await suggestForAgent(asked, agentId, context);
  return {
    agentId,
    days: days.map(({ day, present, options, reasons }) => ({
      date: dateOf(day),
      present: present && shiftOf(present),
      options: options.map(({ shift, ...effects }) => ({ ...effects, shift: shiftOf(shift) })),
      reasons: reasons.map(dated),
    })),
  };
}

/** What easing each rule by one step would save (see priceRules). */
export async function priceScheduleRules(given: AskedSchedule, context: Answering): Promise<ScheduleRulePrice[]> {
  const { asked, dated } = openSchedule(given);
  const prices = await priceRules(asked, {}, context);
  return prices.map(({ words, ...price }) => ({ ...price, words: dated(words) }));
}

/** The schedule as a roster problem with its roster, and the way back to dates and instants. */
function openSchedule({ centre, staffing, serviceForecast, previous, shifts }: AskedSchedule) {
  const { grid } = staffing;
  const week = weekProblem(centre, staffing, previous, serviceForecast);
  const { problem } = week;
  const { placed } = placeShifts(week, centre, grid, shifts);
  const dateOf = (day: number): string => slotDate(grid, day * slotsPerDay);
  const asked: AskedRoster = { file: problem, roster: { shifts: placed } };
  return {
    asked,
    dateOf,
    instantOf: (day: number, slot: number): string => slotInstant(grid, day * slotsPerDay + slot),
    shiftOf: (shift: FileShift): Shift => readShift(centre, grid, problem, shift),
    /** Days of the problem as dates. */
    dated: (words: string): string => datedWords(grid, words),
    check(agentId: string): void {
      if (problem.agents.some(({ id }) => id === agentId)) return;
      const reason = week.absent.find((agent) => agent.agentId === agentId)?.reason;
      if (reason === undefined) throw new NotFoundError('agentId', `there is no agent "${agentId}".`);
      throw new InputError('agentId', `agent "${agentId}" is not in the schedule: ${reason}.`);
    },
  };
}

/** Names a command's options as the parameters of the request. */
async function renamed<Answer>(names: Record<string, string>, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && names[error.field]) throw new InputError(names[error.field], error.message);
    throw error;
  }
}
