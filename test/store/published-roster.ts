import { DateTime } from 'luxon';
import type { Roster, Shift, Staffing } from '../../src/domain/plan.ts';
import type { Store } from '../../src/store/store.ts';
import { planningGrid } from '../../src/time/grid.ts';
import { smallCentre } from '../pipeline/small-centre.ts';

const { timeZone } = smallCentre.site;

/** A shift of the template `day` of the small centre: 8 hours 30 with a break after two hours and a meal after four. */
export const dayShift = (agentId: string, date: string, startsAt: string): Shift =>
  shiftOf(agentId, date, startsAt, 'day', [
    ['onQueue', 120],
    ['break', 15],
    ['onQueue', 105],
    ['meal', 30],
    ['onQueue', 240],
  ]);

/** A shift of the template `short`: 5 hours with a break in the middle. */
export const shortShift = (agentId: string, date: string, startsAt: string): Shift =>
  shiftOf(agentId, date, startsAt, 'short', [
    ['onQueue', 150],
    ['break', 15],
    ['onQueue', 135],
  ]);

function shiftOf(
  agentId: string,
  date: string,
  startsAt: string,
  shiftTemplateId: string,
  parts: ['onQueue' | 'break' | 'meal', number][],
): Shift {
  let time = DateTime.fromISO(`${date}T${startsAt}`, { zone: timeZone });
  const now = (): string => time.toUTC().toISO({ suppressMilliseconds: true })!;
  const activities = parts.map(([activity, minutes]) => {
    const start = now();
    time = time.plus({ minutes });
    return { activity, start, end: now(), paid: activity !== 'meal' };
  });
  return {
    id: `${agentId}_${date}`,
    agentId,
    date,
    shiftTemplateId,
    start: activities[0].start,
    end: now(),
    paidMinutes: parts.reduce((sum, [activity, minutes]) => sum + (activity === 'meal' ? 0 : minutes), 0),
    activities,
  };
}

/** Keeps a draft of the small centre for a week from `startDate` with these shifts; needs nothing but the store. */
export async function draft(store: Store, startDate: string, shifts: Shift[], centre = smallCentre): Promise<string> {
  const grid = planningGrid(timeZone, startDate, 7, 30);
  const none = new Array<number>(grid.starts.length).fill(0);
  const staffing: Staffing = {
    grid,
    queues: centre.queues.map(({ id }) => ({
      queueId: id,
      formula: 'erlangC',
      required: none,
      requiredFractional: none,
      requiredWithShrinkage: none,
      bindingTarget: grid.starts.map(() => 'none'),
      expectedServiceLevel: none,
      expectedOccupancy: none,
    })),
  };
  const roster: Roster = {
    grid,
    shifts,
    onQueue: [],
    quality: {
      objective: 0,
      bound: 0,
      gap: 0,
      understaffedHours: 0,
      overstaffedHours: 0,
      paidHours: shifts.reduce((hours, { paidMinutes }) => hours + paidMinutes / 60, 0),
      cost: 0,
      seed: 1,
      inputHash: 'none',
    },
    unrostered: [],
  };
  const forecastId = await store.forecasts.addForecast({ grid, queues: [] }, centre);
  const staffingRequirementId = await store.forecasts.addStaffing(staffing, forecastId, centre);
  return store.schedules.add({
    staffingRequirementId,
    centre,
    roster,
    simulation: { replications: 2, seed: 1, queues: [] },
    summary: {
      contacts: 0,
      requiredHours: 0,
      rosteredHours: 0,
      paidHours: 0,
      cost: 0,
      serviceLevel: 1,
      serviceLevelStandardError: 0,
      abandonedShare: 0,
      occupancy: 0,
      understaffedHours: 0,
      gap: 0,
      agents: 0,
    },
  });
}
