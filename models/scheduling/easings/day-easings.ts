import type { Agent } from '../problem.ts';
import { slotsPerDay } from '../problem.ts';
import { hours, when } from '../rules/rule.ts';
import { counted, type Draft, dropped, type EasingMakers, moved } from './easing-steps.ts';

/** Easings of what belongs to single days: availability, time off, pins and activities. */
export const dayEasings: EasingMakers = {
  availability({ agent, problem, hourSlots }) {
    const wholeDay: readonly [number, number] = [0, slotsPerDay(problem) + problem.spillSlots];
    const wider = (side: 0 | 1): Draft => ({
      change: side === 0 ? 'available 30 minutes earlier' : 'available 30 minutes later',
      steps: Math.ceil(
        Math.max(0, ...agent.windows.map((w) => (w ? Math.abs(w[side] - wholeDay[side]) : 0))) / (hourSlots / 2),
      ),
      hoursPerStep: 0.5,
      ease: (step) => ({
        ...agent,
        windows: agent.windows.map((w) => w && shifted(w, side, (step * hourSlots) / 2, wholeDay)),
      }),
      words: (step) =>
        `available ${hours((step * hourSlots) / 2, problem)} ${side === 0 ? 'earlier' : 'later'} every day`,
    });
    const daysOff = agent.windows.flatMap((w, day) =>
      w ? [] : [dropped(`available on day ${day}`, 24, { ...agent, windows: agent.windows.with(day, wholeDay) })],
    );
    return [wider(0), wider(1), ...daysOff];
  },
  timeOff: ({ agent, problem, hourSlots }) =>
    agent.unavailable.map(([from, to], i) =>
      dropped(`without the time off from ${when(from, problem)}`, (to - from) / hourSlots, {
        ...agent,
        unavailable: agent.unavailable.toSpliced(i, 1),
      }),
    ),
  activities: ({ agent, problem, hourSlots }) =>
    agent.activities.map(({ from, to }, i) =>
      dropped(`without the activity on ${when(from, problem)}`, (to - from) / hourSlots, {
        ...agent,
        activities: agent.activities.toSpliced(i, 1),
      }),
    ),
  lockedDaysOff: ({ agent, shiftHours }) =>
    (agent.lockedDaysOff ?? []).map((day) =>
      dropped(`without the lock of the day off on day ${day}`, shiftHours, {
        ...agent,
        lockedDaysOff: agent.lockedDaysOff!.filter((locked) => locked !== day),
      }),
    ),
  pinnedShifts: ({ agent, shiftHours }) =>
    agent.fixed.map(({ day }, i) =>
      dropped(`without the pinned shift on day ${day}`, shiftHours, { ...agent, fixed: agent.fixed.toSpliced(i, 1) }),
    ),
  floatingActivities: ({ agent, hourSlots }) =>
    (agent.floating ?? []).map((activity, i) => {
      const set = (count: number): Agent => ({ ...agent, floating: agent.floating!.with(i, { ...activity, count }) });
      const noun = `activities in days ${activity.fromDay} to ${activity.toDay}`;
      return moved(`1 less of the ${noun}`, activity.count, 0, 1, activity.slots / hourSlots, set, counted('', noun));
    }),
};

function shifted(
  [from, to]: readonly [number, number],
  side: 0 | 1,
  slots: number,
  most: readonly [number, number],
): readonly [number, number] {
  return side === 0
    ? [Math.min(from, Math.max(most[0], from - slots)), to]
    : [from, Math.max(to, Math.min(most[1], to + slots))];
}
