import type { RosterProblem } from '../problem.ts';
import { always, forbidden, type Memory, remember } from './memory.ts';
import type { Rule } from './rule.ts';

/** Which day of the weekend a day of the horizon is, if any. */
export function weekendDay({ firstWeekday = 1 }: RosterProblem, day: number): 'Saturday' | 'Sunday' | null {
  const weekday = (firstWeekday - 1 + day) % 7;
  return weekday === 5 ? 'Saturday' : weekday === 6 ? 'Sunday' : null;
}

/**
 * Both days of a weekend are worked, or none. A weekend cut by the end of the horizon is exempt; one cut by its
 * beginning, unless history tells whether its Saturday was worked.
 */
export const wholeWeekends: Rule = {
  id: 'wholeWeekends',
  describe: () => 'both days of a weekend or none',
  check: ({ agent, problem, shifts }) => {
    if (!agent.wholeWeekends) return [];
    const worked = new Set(shifts.map(({ day }) => day));
    if (agent.history && agent.history.consecutiveDays > 0) worked.add(-1);
    const breaches: string[] = [];
    for (let day = 0; day < problem.days; day++) {
      if (weekendDay(problem, day) !== 'Sunday' || (day === 0 && !agent.history)) continue;
      if (worked.has(day) !== worked.has(day - 1)) breaches.push(`works one day of the weekend of day ${day - 1}`);
    }
    return breaches;
  },
  memories: ({ wholeWeekends: isDue, history }, problem): Memory[] => {
    if (!isDue) return [];
    const unknown = -1;
    const before = history ? Number(history.consecutiveDays > 0) : unknown;
    return [
      {
        key: `wholeWeekends ${before}`,
        initial: remember(before),
        follow(saturday, day, shift) {
          const worked = shift ? 1 : 0;
          const place = weekendDay(problem, day);
          if (place === 'Sunday' && saturday !== unknown && saturday !== worked) return forbidden;
          return remember(place === 'Saturday' ? worked : unknown);
        },
        accepts: always,
      },
    ];
  },
  relax: (agent) => ({ ...agent, wholeWeekends: false }),
};
