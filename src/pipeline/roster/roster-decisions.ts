import type { Agent, Centre, FixedActivity } from '../../domain/centre.ts';
import type { PlanningGrid } from '../../domain/plan.ts';
import type { AgentFile } from '../../domain/roster-problem.ts';
import { slotMinutes, slotsPerDay } from './roster-slots.ts';

/** What was decided for an agent before the roster is made. Days of time off (`away`) keep nothing but themselves. */
export function decisionsOf(
  { rosterPins = [], fixedActivities = [] }: Centre,
  { id }: Agent,
  dates: string[],
  away: boolean[],
): Pick<AgentFile, 'fixed' | 'lockedDaysOff' | 'activities'> {
  const dayOf = (date: string): number => {
    const day = dates.indexOf(date);
    return day >= 0 && away[day] ? -1 : day;
  };
  const pins = rosterPins.filter((pin) => pin.agentId === id && dayOf(pin.date) >= 0);
  const fixed = pins.flatMap(({ date, shiftTemplateId, start, lengthMinutes, breakStarts }) => {
    if (shiftTemplateId === null || start === null) return [];
    const day = dayOf(date);
    return {
      day,
      start: start / slotMinutes,
      shiftType: shiftTemplateId,
      lengthSlots: lengthMinutes && lengthMinutes / slotMinutes,
      breaks: breakStarts?.map((minute) => day * slotsPerDay + minute / slotMinutes),
    };
  });
  const lockedDaysOff = pins.filter((pin) => pin.shiftTemplateId === null).map(({ date }) => dayOf(date));
  const activities = fixedActivities
    .filter((activity) => activity.agentId === id && dayOf(activity.date) >= 0)
    .map((activity) => slotsOf(activity, dayOf(activity.date)));
  return {
    fixed: fixed.length > 0 ? fixed : undefined,
    lockedDaysOff: lockedDaysOff.length > 0 ? lockedDaysOff : undefined,
    activities: activities.length > 0 ? activities : undefined,
  };
}

const slotsOf = ({ from, to }: FixedActivity, day: number): { from: number; to: number } => ({
  from: day * slotsPerDay + from / slotMinutes,
  to: day * slotsPerDay + to / slotMinutes,
});

/** An agent's meetings and training at set times, in slots of the grid. */
export function fixedActivitiesOf(
  { fixedActivities = [] }: Centre,
  agentId: string,
  { startDate }: PlanningGrid,
): { activityCodeId: string; from: number; to: number }[] {
  return fixedActivities
    .filter((activity) => activity.agentId === agentId)
    .map((activity) => {
      const day = Math.round((Date.parse(activity.date) - Date.parse(startDate)) / 86_400_000);
      return { activityCodeId: activity.activityCodeId, ...slotsOf(activity, day) };
    });
}
