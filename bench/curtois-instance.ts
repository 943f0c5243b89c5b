import type { AgentFile, RosterFile, RosterProblemFile } from '../src/domain/roster-problem.ts';
import { readSections } from './section-file.ts';

/**
 * A shift-scheduling instance of schedulingbenchmarks.org (T. Curtois and R. Qu, "Computational results on new staff
 * scheduling benchmark instances", 2014) as a roster problem. Cover is asked per shift type, not per time of day, so the
 * day falls into one slot per shift type, and a shift of type k is on the phone in slot k alone. The problem's slots are
 * places in a list, not times: rests follow from forbidden successions. Paid slots count the longest stretch of minutes
 * that divides every shift.
 */
export function curtoisProblem(text: string): RosterProblemFile {
  const section = readSections(text);
  const days = Number(section('HORIZON')[0][0]);
  const shifts = section('SHIFTS').map(([id, minutes, blocked = '']) => ({
    id,
    minutes: Number(minutes),
    blocked: blocked.split('|').filter(Boolean),
  }));
  const perDay = slotsFor(shifts.length);
  const paidUnit = shifts.map(({ minutes }) => minutes).reduce(greatestCommonDivisor);
  const at = (day: string, shift: string): number => Number(day) * perDay + shifts.findIndex(({ id }) => id === shift);
  const perSlot = () => new Array<number>(days * perDay).fill(0);
  const queue = { id: 'cover', required: perSlot(), understaffedSlot: perSlot(), overstaffedSlot: perSlot() };
  for (const [day, shift, required, under, over] of section('COVER')) {
    queue.required[at(day, shift)] = Number(required);
    queue.understaffedSlot[at(day, shift)] = Number(under);
    queue.overstaffedSlot[at(day, shift)] = Number(over);
  }
  const daysOff = new Map(section('DAYS_OFF').map(([id, ...off]) => [id, off.filter(Boolean).map(Number)]));
  const requests = [
    ...section('SHIFT_ON_REQUESTS').map((row) => ({ row, wanted: true })),
    ...section('SHIFT_OFF_REQUESTS').map((row) => ({ row, wanted: false })),
  ].map(({ row: [agent, day, shiftType, cost], wanted }) => ({
    agent,
    request: { day: Number(day), shiftType, wanted, cost: Number(cost) },
  }));

  const agentOf = ([id, mostShifts, mostMinutes, leastMinutes, ...counts]: string[]): AgentFile => {
    const [mostInARow, leastInARow, leastOffInARow, mostWeekends] = counts.map(Number);
    const most = new Map(mostShifts.split('|').map((entry) => entry.split('=') as [string, string]));
    const limits = shifts.map((shift) => ({ id: shift.id, max: Number(most.get(shift.id) ?? 0) }));
    const stretch = { fromDay: 0, toDay: days - 1, min: 0 };
    return {
      id,
      queues: [queue.id],
      shiftTypes: limits.filter(({ max }) => max > 0).map((limit) => limit.id),
      minDays: 0,
      maxDays: days,
      minPaidSlots: Math.ceil(Number(leastMinutes) / paidUnit),
      maxPaidSlots: Math.floor(Number(mostMinutes) / paidUnit),
      maxConsecutiveDays: mostInARow,
      minConsecutiveDays: leastInARow,
      minConsecutiveDaysOff: leastOffInARow,
      limits: [
        { ...stretch, of: 'weekends', max: mostWeekends },
        ...limits
          .filter(({ max }) => max > 0 && max < days)
          .map(({ id: shiftType, max }) => ({ ...stretch, of: 'shiftType' as const, shiftType, max })),
      ],
      lockedDaysOff: daysOff.get(id) ?? [],
      window: new Array(days).fill([0, perDay]),
      dayPenalty: new Array(days).fill(0),
      preferredStartSlot: 0,
      startPenaltyPerHour: 0,
      requests: requests.filter(({ agent }) => agent === id).map(({ request }) => request),
    };
  };

  return {
    format: 'crewcast-roster-problem/1',
    days,
    slotMinutes: 1440 / perDay,
    spillSlots: 0,
    minRestSlots: 0,
    startStepSlots: 1,
    cost: { understaffedSlot: 0, overstaffedSlot: 0 },
    queues: [queue],
    shiftTypes: shifts.map(({ id, minutes }, k) => ({
      id,
      lengthSlots: 1,
      paidSlots: minutes / paidUnit,
      startWindow: [k, k],
      breaks: [],
    })),
    forbiddenSuccessions: shifts.flatMap(({ id, blocked }) => blocked.map((next): [string, string] => [id, next])),
    agents: section('STAFF').map(agentOf),
  };
}

/** The roster as its checker reads it: a line per employee, a cell per day, `-` for a day off. */
export function curtoisSolution({ agents, days }: RosterProblemFile, { shifts }: Pick<RosterFile, 'shifts'>): string {
  const cells = new Map(agents.map(({ id }) => [id, new Array<string>(days).fill('-')]));
  for (const { agent, day, shiftType } of shifts) cells.get(agent)![day] = shiftType;
  return [...cells].map(([id, row]) => [id, ...row].join(',')).join('\n');
}

/** The least number of slots that divide a day into whole minutes and are enough. */
function slotsFor(shiftTypes: number): number {
  let slots = shiftTypes;
  while (1440 % slots !== 0) slots++;
  return slots;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
