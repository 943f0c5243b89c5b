import type { Rule } from './rule.ts';

/** An agent works only the shift types of the contract. */
export const shiftTypes: Rule = {
  id: 'shiftTypes',
  describe: () => 'the shift types of the contract',
  check: ({ agent, problem, shifts }) =>
    shifts
      .filter(({ shiftType }) => !problem.shiftTypes[shiftType] || !agent.shiftTypes.includes(shiftType))
      .map(({ day }) => `day ${day}: shift type not in the contract`),
};
