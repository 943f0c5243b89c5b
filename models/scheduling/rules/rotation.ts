import type { Rule } from './rule.ts';

/** The shift types a rotation allows on each day; a day with none is off. */
export const rotation: Rule = {
  id: 'rotation',
  describe: () => 'the rotation',
  check: ({ agent, shifts }) =>
    shifts
      .filter(({ day, shiftType }) => agent.rotation?.[day] && !agent.rotation[day].includes(shiftType))
      .map(({ day }) => `day ${day}: the rotation has no such shift`),
  allows: ({ day, shiftType }, agent) => agent.rotation?.[day]?.includes(shiftType) ?? true,
  relax: (agent) => ({ ...agent, rotation: undefined }),
};
