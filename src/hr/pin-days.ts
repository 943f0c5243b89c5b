import type { RosterPin } from '../domain/centre.ts';
import { InputError } from '../errors.ts';
import { placeShifts } from '../pipeline/roster/check-roster.ts';
import { slotMinutes, slotsPerDay } from '../pipeline/roster/roster-slots.ts';
import { weekProblem } from '../pipeline/roster/week-problem.ts';
import type { WriteCounts } from '../store/centre-rows.ts';
import type { Store } from '../store/store.ts';
import { formatDate, parseDate } from '../time/calendar-day.ts';

export interface DaysToPin {
  /** All agents of the schedule's centre when left out. */
  agentIds?: string[];
  /** All days of the schedule when left out. */
  dates?: string[];
}

/**
 * Locks days as they are in a schedule: its shifts are pinned exactly, its days off stay off, in every roster made from now on. What
 * was decided of these days before is replaced. InputError where a shift is none of the templates, so that no roster can hold it.
 */
export async function pinDays(
  store: Store,
  scheduleId: string,
  { agentIds, dates }: DaysToPin,
  actor: string,
): Promise<WriteCounts & { pins: RosterPin[] }> {
  const { grid, shifts, staffingRequirementId } = await store.schedules.find(scheduleId);
  const centre = await store.schedules.centreOf(scheduleId);
  const agents = agentIds ?? centre.agents.map(({ id }) => id);
  const unknown = agents.find((agentId) => !centre.agents.some(({ id }) => id === agentId));
  if (unknown !== undefined) throw new InputError('agentIds', `the schedule knows no agent "${unknown}".`);
  const first = parseDate(grid.startDate);
  const all = Array.from({ length: grid.days }, (_, day) => formatDate(first + day));
  const outside = dates?.find((date) => !all.includes(date));
  if (outside !== undefined) {
    throw new InputError('dates', `${outside} lies outside the schedule, ${all[0]} to ${all[all.length - 1]}.`);
  }
  const chosen = new Set((dates ?? all).flatMap((date) => agents.map((agentId) => `${agentId} ${date}`)));
  const staffing = await store.forecasts.findStaffing(staffingRequirementId);
  const kept = shifts.filter(({ agentId, date }) => chosen.has(`${agentId} ${date}`));
  const week = weekProblem({ ...centre, timeOff: [] }, staffing, []);
  const { placed, findings } = placeShifts(week, centre, grid, kept);
  if (findings.length > 0) {
    throw new InputError('agentIds', `${findings[0].agentId}, ${findings[0].detail}: it cannot be pinned.`);
  }
  const offGrid = placed.find(({ breaks }) => !breaks.every(Number.isInteger));
  if (offGrid) throw new InputError('agentIds', `${offGrid.agent} has a break off the quarter hours: move it first.`);
  const worked = new Map(placed.map((shift) => [`${shift.agent} ${all[shift.day]}`, shift]));
  return store.atomically(async (within) => {
    const before = (await within.centre.read()).rosterPins ?? [];
    const idOf = new Map(before.map(({ id, agentId, date }) => [`${agentId} ${date}`, id]));
    const pins = [...chosen].map((key): RosterPin => {
      const [agentId, date] = key.split(' ');
      const shift = worked.get(key);
      const day = { id: idOf.get(key) ?? `${agentId}_${date}`, agentId, date };
      if (!shift) return { ...day, shiftTemplateId: null, start: null };
      return {
        ...day,
        shiftTemplateId: shift.shiftType,
        start: shift.start * slotMinutes,
        lengthMinutes: shift.lengthSlots === undefined ? undefined : shift.lengthSlots * slotMinutes,
        breakStarts: shift.breaks.map((slot) => (slot - shift.day * slotsPerDay) * slotMinutes),
      };
    });
    return { ...(await within.centre.put('rosterPins', pins, actor, true)), pins };
  });
}
