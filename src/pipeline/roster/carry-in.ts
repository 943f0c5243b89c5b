import { DateTime } from 'luxon';
import type { Centre } from '../../domain/centre.ts';
import type { PlanningGrid, Shift } from '../../domain/plan.ts';
import type { AgentFile } from '../../domain/roster-problem.ts';
import { slotMinutes, slotsPerDay, wallSlot } from './roster-slots.ts';

/** A shift before the horizon, on the clock of its grid: days and slots below zero lie before the first day. */
export interface PastShift {
  agentId: string;
  shiftTemplateId: string;
  day: number;
  from: number;
  to: number;
  paidSlots: number;
  isNight: boolean;
  /** Of its activities that have one. */
  activityCodeIds: string[];
}

/** The night of a site in slots from 00:00; by default 23:00 to 06:00, of which an hour makes a night. */
export function nightWindow({ nightWindow: night = { from: 1380, to: 1800 } }: Centre['site']) {
  return {
    from: Math.floor(night.from / slotMinutes),
    to: Math.ceil(night.to / slotMinutes),
    leastSlots: Math.ceil((night.minMinutes ?? 60) / slotMinutes),
  };
}

/** Whether work from slot `from` to `to`, counted from any midnight, makes a night. */
export function liesInNight(from: number, to: number, night: ReturnType<typeof nightWindow>): boolean {
  const day = Math.floor(from / slotsPerDay);
  return [-1, 0, 1].some((d) => {
    const midnight = (day + d) * slotsPerDay;
    return Math.min(to, midnight + night.to) - Math.max(from, midnight + night.from) >= night.leastSlots;
  });
}

/** Shifts that began before the grid's first day, by agent, in order. */
export function pastShifts(previous: Shift[], grid: PlanningGrid, site: Centre['site']): Map<string, PastShift[]> {
  const night = nightWindow(site);
  const byAgent = new Map<string, PastShift[]>();
  const past = previous
    .filter((shift) => shift.date < grid.startDate)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  for (const { agentId, shiftTemplateId, start, end, paidMinutes, activities } of past) {
    const from = Math.floor(wallSlot(grid, start));
    const to = Math.ceil(wallSlot(grid, end));
    const day = Math.floor(from / slotsPerDay);
    const paidSlots = paidMinutes / slotMinutes;
    const activityCodeIds = activities.flatMap(({ activityCodeId }) => activityCodeId ?? []);
    const isNight = liesInNight(from, to, night);
    const shift = { agentId, shiftTemplateId, day, from, to, paidSlots, isNight, activityCodeIds };
    byAgent.set(agentId, [...(byAgent.get(agentId) ?? []), shift]);
  }
  return byAgent;
}

/** Published shifts of the eve that go on into the grid's first hours. */
export const runningInto = (previous: Shift[], { startDate, starts }: PlanningGrid): Shift[] =>
  previous.filter(({ date, end }) => date < startDate && Date.parse(end) > Date.parse(starts[0]));

/** What the rules of the horizon must know of an agent's past shifts; undefined without any. */
export function historyOf(past: PastShift[]): AgentFile['history'] {
  const last = past.at(-1);
  if (!last) return undefined;
  const runUpToEve = (shifts: PastShift[]): number => {
    const days = new Set(shifts.map(({ day }) => day));
    let run = 0;
    while (days.has(-1 - run)) run++;
    return run;
  };
  const consecutiveDays = runUpToEve(past);
  return {
    consecutiveDays,
    lastEndSlot: Math.max(...past.map(({ to }) => to)),
    daysOff: -1 - last.day,
    lastShiftType: last.shiftTemplateId,
    lastShiftWasNight: last.isNight,
    consecutiveNights: runUpToEve(past.filter(({ isNight }) => isNight)),
  };
}

/** Weekends with a shift on Saturday or Sunday. */
export function weekendsWorked(past: PastShift[], grid: PlanningGrid): number {
  const first = DateTime.fromISO(grid.startDate, { zone: 'utc' });
  const saturdays = past.flatMap(({ day }) => {
    const { weekday } = first.plus({ days: day });
    return weekday >= 6 ? [day - (weekday - 6)] : [];
  });
  return new Set(saturdays).size;
}

/**
 * Takes the agents who are still on the phone from shifts that began before the horizon off the requirement of each slot:
 * each serves the queue of theirs that lacks most.
 */
export function lessSpill(
  queues: { id: string; required: number[] }[],
  carriedIn: Shift[],
  grid: PlanningGrid,
  queuesOf: Map<string, string[]>,
): void {
  for (const { agentId, activities } of carriedIn) {
    const own = queues.filter(({ id }) => queuesOf.get(agentId)?.includes(id));
    if (own.length === 0) continue;
    for (const { activity, start, end } of activities) {
      if (activity !== 'onQueue') continue;
      const to = Math.floor(wallSlot(grid, end));
      for (let slot = Math.max(0, Math.ceil(wallSlot(grid, start))); slot < to; slot++) {
        const neediest = own.reduce((most, queue) => (queue.required[slot] > most.required[slot] ? queue : most));
        if (neediest.required[slot] > 0) neediest.required[slot]--;
      }
    }
  }
}
