import type { Rule } from './rule.ts';

/** Every break of the shift type is taken, starts in its window and overlaps neither a break nor an activity. */
export const breaks: Rule = {
  id: 'breaks',
  describe: () => 'breaks in their windows',
  check: ({ agent, problem, shifts }) =>
    shifts.flatMap(({ day, from, to, shiftType, breaks: starts }) => {
      const rules = problem.shiftTypes[shiftType]?.breaks ?? [];
      if (starts.length !== rules.length) return [`day ${day}: ${starts.length} breaks, ${rules.length} are due`];
      const inside = agent.activities.filter((activity) => activity.from >= from && activity.to <= to);
      const taken = inside.map((activity) => [activity.from, activity.to]);
      return starts.flatMap((at, i) => {
        const { slots, earliest, latest } = rules[i];
        const breaches: string[] = [];
        if (!Number.isInteger(at) || at - from < earliest || at - from > latest) {
          breaches.push(`day ${day}: break ${i + 1} starts outside its window`);
        }
        if (taken.some(([a, b]) => at < b && at + slots > a)) {
          breaches.push(`day ${day}: break ${i + 1} overlaps a break or an activity`);
        }
        taken.push([at, at + slots]);
        return breaches;
      });
    }),
};
