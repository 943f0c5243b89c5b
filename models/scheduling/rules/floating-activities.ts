import type { FloatingActivity } from '../problem.ts';
import { type Memory, summing } from './memory.ts';
import { hours, type Rule } from './rule.ts';

/**
 * Every floating activity is placed as often as it is due, at most once in a shift, within its window of the clock. (That
 * it lies in the shift and keeps clear of breaks is checked with the breaks.)
 */
export const floatingActivities: Rule = {
  id: 'floatingActivities',
  describe: ({ floating = [] }, problem) =>
    floating
      .map(({ slots, count, ...f }) => `${count} times ${hours(slots, problem)} of activity in ${stretch(f)}`)
      .join(', '),
  check: ({ agent, perDay, shifts }) => {
    const placed = shifts.flatMap(({ day, floating = [] }) => floating.map((piece) => ({ ...piece, day })));
    const unknown = placed.filter(({ activity }) => !agent.floating?.[activity]);
    const breaches = unknown.map(({ day, activity }) => `day ${day}: there is no floating activity ${activity + 1}`);
    agent.floating?.forEach((due, index) => {
      const own = placed.filter(({ activity }) => activity === index);
      const { slots, count, fromDay, toDay, window } = due;
      const name = `floating activity ${index + 1}`;
      if (own.length !== count) breaches.push(`${name} is placed ${own.length} times, not ${count}`);
      if (new Set(own.map(({ day }) => day)).size < own.length) breaches.push(`${name} lies twice in a shift`);
      for (const { day, from } of own) {
        const start = from - day * perDay;
        const isWithin =
          Number.isInteger(from) && start >= window[0] && start + slots <= window[1] && day >= fromDay && day <= toDay;
        if (!isWithin) breaches.push(`day ${day}: ${name} is outside its window`);
      }
    });
    return breaches;
  },
  memories: ({ floating = [] }): Memory[] =>
    floating.map(({ count, fromDay, toDay }, index) =>
      summing({
        key: `floating ${index} ${count} ${fromDay} ${toDay}`,
        fromDay,
        toDay,
        min: count,
        max: count,
        amount: (shift) => (shift.floating >> index) & 1,
        mostPerDay: 1,
      }),
    ),
  relax: (agent) => ({ ...agent, floating: undefined }),
};

const stretch = ({ fromDay, toDay }: Pick<FloatingActivity, 'fromDay' | 'toDay'>): string =>
  `days ${fromDay} to ${toDay}`;
