import type { Rule } from './rule.ts';

/** Shifts start at multiples of the start step, within the start window of their type, and end within the horizon. */
export const startGrid: Rule = {
  id: 'startGrid',
  describe: (_, problem) => `starts every ${problem.startStepSlots * problem.slotMinutes} minutes`,
  check: ({ problem, perDay, slots, shifts }) =>
    shifts.flatMap(({ day, start, shiftType, to }) => {
      const onGrid = Number.isInteger(start) && start >= 0 && start < perDay && start % problem.startStepSlots === 0;
      if (!onGrid) return [`day ${day}: start ${start} is not on the grid`];
      const [earliest, latest] = problem.shiftTypes[shiftType]?.startWindow ?? [0, perDay];
      if (start < earliest || start > latest) return [`day ${day}: start ${start} is outside the start window`];
      return to > slots ? [`day ${day}: ends past the horizon`] : [];
    }),
};
