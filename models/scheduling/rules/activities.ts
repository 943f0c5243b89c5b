import type { Agent } from '../problem.ts';
import { always, forbidden, type Memory, remember } from './memory.ts';
import { type Candidate, type Rule, when } from './rule.ts';

/**
 * Meetings and training lie inside a shift. (That breaks keep clear of them is checked with the breaks.) Where the
 * shifts of only one day can hold an activity, that day must be worked by such a shift; an activity early in the day
 * that a late shift of the day before could hold as well is remembered from one day to the next.
 */
export const activities: Rule = {
  id: 'activities',
  describe: (agent, problem) => `activities on ${agent.activities.map(({ from }) => when(from, problem)).join(', ')}`,
  check: ({ agent, problem, shifts }) =>
    agent.activities
      .filter((activity) => !shifts.some(({ from, to }) => from <= activity.from && activity.to <= to))
      .map(({ from }) => `the activity of ${when(from, problem)} is outside the shift`),
  relax: (agent) => ({ ...agent, activities: [] }),
  allows: (shift, agent) => agent.activities.every((activity) => holds(shift, activity) || !meets(shift, activity)),
};

type Activity = Agent['activities'][number];

export const holds = ({ from, to }: Pick<Candidate, 'from' | 'to'>, activity: Activity): boolean =>
  from <= activity.from && activity.to <= to;
const meets = ({ from, to }: Candidate, activity: Activity): boolean => from < activity.to && to > activity.from;

/** Activities by the days whose shifts can hold them: `days` in order; none where nothing can. */
export interface HeldActivity {
  activity: Activity;
  days: number[];
}

export function heldActivities(agent: Agent, shifts: readonly Candidate[]): HeldActivity[] {
  return agent.activities.map((activity) => ({
    activity,
    days: [...new Set(shifts.filter((shift) => holds(shift, activity)).map(({ day }) => day))],
  }));
}

/** Remembers whether an activity (bit of the label) that shifts of several days can hold has been held. */
export function activityMemory(bit: number, days: readonly number[]): Memory {
  const first = days[0];
  const last = days[days.length - 1];
  return {
    key: `activity ${bit} ${first} ${last}`,
    initial: remember(0),
    follow(held, day, shift) {
      if (day < first || day > last) return remember(0);
      const now = held === 1 || (shift !== null && ((shift.covers >> bit) & 1) === 1) ? 1 : 0;
      if (day < last) return remember(now);
      return now === 1 ? remember(0) : forbidden;
    },
    accepts: always,
  };
}
