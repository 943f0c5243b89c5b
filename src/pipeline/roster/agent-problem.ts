import { DateTime } from 'luxon';
import type { Agent, Centre, Contract } from '../../domain/centre.ts';
import type { PlanningGrid } from '../../domain/plan.ts';
import type { AgentFile } from '../../domain/roster-problem.ts';
import type { ContractRules } from '../../domain/work-rules.ts';
import { contractOn } from '../centre-in-force.ts';
import { historyOf, type PastShift, weekendsWorked } from './carry-in.ts';
import { floatingOf } from './floating-activities.ts';
import { decisionsOf } from './roster-decisions.ts';
import { slotMinutes, slotsPerDay } from './roster-slots.ts';
import { hoursInSlots } from './weekly-hours.ts';

/** Price of an undesired day, and of a request that names none. */
const undesiredDayPenalty = 3;
const startPenaltyPerHour = 0.25;

const upSlots = (minutes: number): number => Math.ceil(minutes / slotMinutes);
const optionalSlots = (minutes: number | undefined): number | undefined =>
  minutes === undefined ? undefined : upSlots(minutes);

export interface AgentWeek {
  centre: Centre;
  agent: Agent;
  /** That of the first day. It rules rest, rotation and planning periods throughout; hours, days and shifts follow `contractIn`. */
  contract: Contract;
  grid: PlanningGrid;
  /** The agent's shifts before the horizon. */
  past: PastShift[];
}

/** Dates of the grid. */
export const datesOf = ({ startDate, days }: PlanningGrid): DateTime[] =>
  Array.from({ length: days }, (_, day) => DateTime.fromISO(startDate, { zone: 'utc' }).plus({ days: day }));

export function isAway(centre: Centre, agent: Agent, date: DateTime): boolean {
  const day = date.toISODate()!;
  return centre.timeOff.some((off) => off.agentId === agent.id && off.from <= day && day <= off.to);
}

/** The contract on the first day of the week of the horizon that `day` lies in. */
function contractIn({ centre, agent, grid }: AgentWeek, day: number): Contract {
  const id = contractOn(centre, agent, datesOf(grid)[7 * Math.floor(day / 7)].toISODate()!);
  return centre.contracts.find((contract) => contract.id === id)!;
}

/** One agent's rules and wishes as the roster problem states them. */
export function agentProblem(week: AgentWeek): Omit<AgentFile, 'queues'> {
  const { centre, agent, contract, grid, past } = week;
  const rules: ContractRules = contract.rules ?? {};
  const dates = datesOf(grid);
  const away = dates.map((date) => isAway(centre, agent, date));
  const hours = workingHours(week, away);
  const { windows, gaps } = hoursInSlots(agent.availability, dates);
  const daysToWork = (fromDay: number, toDay: number): number =>
    Math.min(contractIn(week, fromDay).maxWeeklyDays, away.slice(fromDay, toDay + 1).filter((isOff) => !isOff).length);
  const shiftTypes = [
    ...new Set(weeksOf(grid.days).flatMap(({ fromDay }) => contractIn(week, fromDay).shiftTemplateIds)),
  ];
  return {
    id: agent.id,
    shiftTypes,
    ...hours,
    limits: [...hours.limits, ...weeklyShiftLimits(week, shiftTypes)],
    maxConsecutiveDays: contract.maxConsecutiveDays,
    window: windows.map((window, day) => (away[day] ? null : window)),
    unavailable: gaps,
    dayPenalty: dates.map((date) => (agent.undesiredWeekdays.includes(date.weekday) ? undesiredDayPenalty : 0)),
    preferredStartSlot: Math.floor((agent.preferredStart ?? 0) / slotMinutes) % slotsPerDay,
    startPenaltyPerHour: agent.preferredStart === null ? 0 : startPenaltyPerHour,
    minContinuousRestSlots: upSlots(contract.minContinuousRestMinutes),
    longRestEachWeek: grid.days > 7 ? true : undefined,
    history: historyOf(past),
    minRestSlots: optionalSlots(rules.minRestMinutes),
    minConsecutiveDays: rules.minConsecutiveDays,
    minConsecutiveDaysOff: rules.minConsecutiveDaysOff,
    wholeWeekends: rules.wholeWeekends,
    maxConsecutiveNights: rules.maxConsecutiveNights,
    restAfterNightSlots: optionalSlots(rules.restAfterNightsMinutes),
    maxStartSpreadSlots: rules.maxStartSpreadMinutes && Math.floor(rules.maxStartSpreadMinutes / slotMinutes),
    rotation: rotationOf(rules, agent, dates[0]),
    floating: floatingOf(rules, grid, past, daysToWork),
    requests: [...requestsOf(agent, dates), ...undesiredShifts(agent, shiftTypes, dates)],
    preferenceWeight: agent.preferenceWeight,
    ...decisionsOf(
      centre,
      agent,
      dates.map((date) => date.toISODate()!),
      away,
    ),
  };
}

type Limits = Required<Pick<AgentFile, 'limits' | 'paidLimits'>>;
type WorkingHours = Pick<AgentFile, 'minDays' | 'maxDays' | 'minPaidSlots' | 'maxPaidSlots'> & Limits;

/** The weeks of the horizon, counted from its first day; the last may be cut. */
function weeksOf(days: number): { fromDay: number; toDay: number; isWhole: boolean }[] {
  return Array.from({ length: Math.ceil(days / 7) }, (_, week) => {
    const toDay = Math.min(7 * week + 6, days - 1);
    return { fromDay: 7 * week, toDay, isWhole: days < 7 || toDay === 7 * week + 6 };
  });
}

/**
 * Days and paid time. Days of time off count as worked: the contract's minima and its maximum shrink by their share of a
 * full week. A week cut by the end of a longer horizon has no minima.
 */
function workingHours(week: AgentWeek, away: boolean[]): WorkingHours {
  const { grid } = week;
  const weekly = weeksOf(grid.days).map(({ fromDay, toDay, isWhole }) => {
    const contract = contractIn(week, fromDay);
    const { overtime, voluntaryTimeOff } = contract.rules ?? {};
    const daysOff = away.slice(fromDay, toDay + 1).filter(Boolean).length;
    const credited = Math.min(daysOff, contract.maxWeeklyDays);
    const keep = contract.maxWeeklyDays === 0 ? 0 : 1 - credited / contract.maxWeeklyDays;
    const minDays = isWhole ? Math.max(0, contract.minWeeklyDays - credited) : 0;
    const maxDays = Math.max(0, contract.maxWeeklyDays - credited);
    const minSlots = isWhole ? Math.floor((contract.minWeeklyPaidMinutes * keep) / slotMinutes) : 0;
    const maxSlots = upSlots(contract.maxWeeklyPaidMinutes * keep);
    const beyond = {
      overtime: overtime && { slots: upSlots(overtime.maxWeeklyMinutes), pricePerSlot: slotPrice(overtime) },
      voluntaryTimeOff: voluntaryTimeOff && {
        slots: Math.min(minSlots, upSlots(voluntaryTimeOff.maxWeeklyMinutes)),
        pricePerSlot: slotPrice(voluntaryTimeOff),
      },
    };
    return {
      days: { of: 'days' as const, fromDay, toDay, min: minDays, max: maxDays },
      paid: { fromDay, toDay, minSlots, maxSlots, ...beyond },
    };
  });
  const period = periodLimits(
    week,
    weekly.map(({ paid }) => paid),
  );
  const [{ days, paid }] = weekly;
  if (weekly.length === 1 && !paid.overtime && !paid.voluntaryTimeOff) {
    const { minSlots: minPaidSlots, maxSlots: maxPaidSlots } = paid;
    return { minDays: days.min, maxDays: days.max, minPaidSlots, maxPaidSlots, ...period };
  }
  return {
    minDays: weekly.length === 1 ? days.min : 0,
    maxDays: weekly.length === 1 ? days.max : grid.days,
    minPaidSlots: 0,
    maxPaidSlots: grid.days * slotsPerDay,
    limits: [...(weekly.length === 1 ? [] : weekly.map((one) => one.days)), ...period.limits],
    paidLimits: [...weekly.map((one) => one.paid), ...period.paidLimits],
  };
}

const slotPrice = ({ pricePerHour }: { pricePerHour: number }): number => (pricePerHour * slotMinutes) / 60;

/**
 * Limits of the planning periods the horizon meets, with what past shifts and time off have used of them. Where a period goes on
 * after the horizon, its minimum leaves to later weeks what they can take, and its maximum what they need.
 */
function periodLimits({ centre, agent, contract, grid, past }: AgentWeek, weekly: Limits['paidLimits']): Limits {
  const period = contract.rules?.planningPeriod;
  const found: Limits = { limits: [], paidLimits: [] };
  if (!period) return found;
  const [first] = datesOf(grid);
  const length = 7 * period.weeks;
  const into = modulo(first.diff(DateTime.fromISO(period.firstDate, { zone: 'utc' }), 'days').days, length);
  for (let start = -into; start < grid.days; start += length) {
    const end = start + length - 1;
    const days = { fromDay: Math.max(0, start), toDay: Math.min(end, grid.days - 1) };
    const before = past.filter(({ day }) => day >= start && day < 0);
    const { maxWeekends, maxNights, minPaidMinutes = 0, maxPaidMinutes } = period;
    const most = { ...days, min: 0 };
    if (maxWeekends !== undefined) {
      found.limits.push({ ...most, of: 'weekends', max: maxWeekends, before: weekendsWorked(before, grid) });
    }
    if (maxNights !== undefined) {
      found.limits.push({ ...most, of: 'nights', max: maxNights, before: before.filter((s) => s.isNight).length });
    }
    if (minPaidMinutes === 0 && maxPaidMinutes === undefined) continue;
    const paidBefore = Math.round(before.reduce((sum, { paidSlots }) => sum + paidSlots, 0));
    const weeksLater = Math.max(0, Math.ceil((end - days.toDay) / 7));
    let credited = 0;
    for (let week = start; week <= days.toDay; week += 7) {
      const dates = Array.from({ length: Math.min(7, days.toDay - week + 1) }, (_, i) =>
        first.plus({ days: week + i }),
      );
      const awayDays = dates.filter((date) => isAway(centre, agent, date)).length;
      credited += Math.min(1, awayDays / Math.max(1, contract.maxWeeklyDays)) * contract.maxWeeklyPaidMinutes;
    }
    const reachable = weekly
      .filter(({ fromDay }) => fromDay >= days.fromDay && fromDay <= days.toDay)
      .reduce((sum, { maxSlots }) => sum + maxSlots, paidBefore);
    const due = minPaidMinutes - credited - weeksLater * contract.maxWeeklyPaidMinutes;
    const left = (maxPaidMinutes ?? 1e6) - credited - weeksLater * contract.minWeeklyPaidMinutes;
    const maxSlots = Math.max(0, upSlots(left));
    const minSlots = Math.min(maxSlots, reachable, Math.max(0, Math.floor(due / slotMinutes)));
    found.paidLimits.push({ ...days, minSlots, maxSlots, before: paidBefore });
  }
  return found;
}

const modulo = (value: number, by: number): number => ((Math.round(value) % by) + by) % by;

/** What the contract of each week limits, and which of the `shiftTypes` of other weeks it does not have. */
function weeklyShiftLimits(week: AgentWeek, shiftTypes: string[]): Limits['limits'] {
  return weeksOf(week.grid.days).flatMap(({ fromDay, toDay }) => {
    const { rules = {}, shiftTemplateIds } = contractIn(week, fromDay);
    const limit = (shiftType: string, max: number) => ({
      of: 'shiftType' as const,
      shiftType,
      fromDay,
      toDay,
      min: 0,
      max,
    });
    return [
      ...(rules.maxWeeklyShifts ?? []).map(({ shiftTemplateId, max }) => limit(shiftTemplateId, max)),
      ...shiftTypes.filter((id) => !shiftTemplateIds.includes(id)).map((id) => limit(id, 0)),
    ];
  });
}

function rotationOf({ rotation }: ContractRules, agent: Agent, first: DateTime): AgentFile['rotation'] {
  if (!rotation) return undefined;
  const { rotationFirstDate = rotation.firstDate } = agent;
  const since = first.diff(DateTime.fromISO(rotationFirstDate, { zone: 'utc' }), 'days').days;
  return { cycle: rotation.cycle, offset: modulo(since, rotation.cycle.length) };
}

function requestsOf({ requests = [] }: Agent, dates: DateTime[]): NonNullable<AgentFile['requests']> {
  return requests.flatMap(({ date, shiftTemplateId, wanted, weight = undesiredDayPenalty }) => {
    const day = dates.findIndex((candidate) => candidate.toISODate() === date);
    return day < 0 ? [] : [{ day, shiftType: shiftTemplateId, wanted, cost: weight }];
  });
}

const undesiredShifts = (
  { undesiredShiftTemplateIds = [] }: Agent,
  shiftTypes: string[],
  dates: DateTime[],
): NonNullable<AgentFile['requests']> =>
  undesiredShiftTemplateIds
    .filter((id) => shiftTypes.includes(id))
    .flatMap((shiftType) => dates.map((_, day) => ({ day, shiftType, wanted: false, cost: undesiredDayPenalty })));
