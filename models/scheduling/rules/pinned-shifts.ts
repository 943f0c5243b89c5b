import type { Rule } from './rule.ts';

/** A pinned shift is in the roster exactly. */
export const pinnedShifts: Rule = {
  id: 'pinnedShifts',
  describe: (agent) => `pinned shifts on ${agent.fixed.map(({ day }) => `day ${day}`).join(', ')}`,
  check: ({ agent, shifts }) =>
    agent.fixed
      .filter((pin) => !shifts.some((s) => s.day === pin.day && s.start === pin.start && s.shiftType === pin.shiftType))
      .map(({ day }) => `day ${day}: the pinned shift is missing`),
  allows: ({ day, start, shiftType }, { fixed }) =>
    fixed.every((pin) => pin.day !== day || (pin.start === start && pin.shiftType === shiftType)),
  relax: (agent) => ({ ...agent, fixed: [] }),
};
