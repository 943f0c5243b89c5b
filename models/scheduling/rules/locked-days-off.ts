import type { Rule } from './rule.ts';

/** A day locked as a day off stays one. (A day locked as worked is a pinned shift.) */
export const lockedDaysOff: Rule = {
  id: 'lockedDaysOff',
  describe: ({ lockedDaysOff = [] }) => `locked days off on ${lockedDaysOff.map((day) => `day ${day}`).join(', ')}`,
  check: ({ agent, shifts }) =>
    shifts
      .filter(({ day }) => agent.lockedDaysOff?.includes(day))
      .map(({ day }) => `day ${day} is locked as a day off`),
  allows: ({ day }, agent) => !agent.lockedDaysOff?.includes(day),
  relax: (agent) => ({ ...agent, lockedDaysOff: undefined }),
};
