import { DateTime } from 'luxon';
import type { PlanningGrid } from '../../domain/plan.ts';
import type { AgentFile } from '../../domain/roster-problem.ts';
import type { ContractRules } from '../../domain/work-rules.ts';
import type { PastShift } from './carry-in.ts';
import { slotMinutes, slotsPerDay, spillSlots } from './roster-slots.ts';

type Due = NonNullable<AgentFile['floating']>[number];
type Rule = NonNullable<ContractRules['floatingActivities']>[number];

/** A floating activity's id in the problem: its activity code and the stretch of days it is due in, counted from 1. */
export const floatingCode = (id: string): string => id.split(':')[0];

/** The agent's floating activities, per week of the horizon or per period of weeks, less what past shifts held of the period. */
export function floatingOf(
  { floatingActivities = [] }: ContractRules,
  grid: PlanningGrid,
  past: PastShift[],
  /** Days the agent can work of those from `fromDay` to `toDay`, at most a week. */
  daysToWork: (fromDay: number, toDay: number) => number,
): AgentFile['floating'] {
  const workable = (fromDay: number, toDay: number): number => {
    let days = 0;
    for (let day = fromDay; day <= toDay; day += 7) days += daysToWork(day, Math.min(day + 6, toDay));
    return days;
  };
  return floatingActivities.flatMap((rule) => {
    const { activityCodeId, minutes, earliest = 0, latest } = rule;
    const to = latest === undefined ? slotsPerDay + spillSlots : Math.floor(latest / slotMinutes);
    return stretchesOf(rule, grid, past)
      .map(({ times, ...stretch }, index): Due => {
        const count = Math.min(times, workable(stretch.fromDay, stretch.toDay));
        const window: [number, number] = [Math.ceil(earliest / slotMinutes), to];
        return {
          id: `${activityCodeId}:${index + 1}`,
          slots: Math.ceil(minutes / slotMinutes),
          count,
          ...stretch,
          window,
        };
      })
      .filter(({ count }) => count > 0);
  });
}

interface Stretch {
  fromDay: number;
  toDay: number;
  times: number;
}

/**
 * How often it is due in which days. A period that goes on after the horizon leaves to later weeks their even share of what
 * is left.
 */
function stretchesOf(
  { activityCodeId, timesPerWeek = 0, perPeriod }: Rule,
  grid: PlanningGrid,
  past: PastShift[],
): Stretch[] {
  const { days } = grid;
  const length = 7 * (perPeriod?.weeks ?? 1);
  const first = perPeriod ? -daysInto(grid.startDate, perPeriod.firstDate, length) : 0;
  const stretches: Stretch[] = [];
  for (let start = first; start < days; start += length) {
    const end = start + length - 1;
    const [fromDay, toDay] = [Math.max(0, start), Math.min(end, days - 1)];
    if (!perPeriod) {
      stretches.push({ fromDay, toDay, times: timesPerWeek });
      continue;
    }
    const done = past
      .filter(({ day }) => day >= start)
      .reduce((sum, { activityCodeIds }) => sum + activityCodeIds.filter((id) => id === activityCodeId).length, 0);
    const left = Math.max(0, perPeriod.times - done);
    const share = (toDay - fromDay + 1) / (end - fromDay + 1);
    stretches.push({ fromDay, toDay, times: Math.ceil(left * share - 1e-9) });
  }
  return stretches;
}

function daysInto(date: string, firstDate: string, length: number): number {
  const since = DateTime.fromISO(date, { zone: 'utc' }).diff(DateTime.fromISO(firstDate, { zone: 'utc' }), 'days').days;
  return ((Math.round(since) % length) + length) % length;
}
