import type { Rule } from './rule.ts';

/** Shifts start at multiples of their step, within the start window of their type, and end within the horizon. */
export const startGrid: Rule = {
  id: 'startGrid',
  describe: (_, problem) => `starts every ${problem.startStepSlots * problem.slotMinutes} minutes`,
  check: ({ problem, perDay, slots, shifts }) =>
    shifts.flatMap(({ day, start, shiftType, to }) => {
      const type = problem.shiftTypes[shiftType];
      const step = type?.startStepSlots ?? problem.startStepSlots;
      const onGrid = Number.isInteger(start) && start >= 0 && start < perDay && start % step === 0;
      if (!onGrid) return [`day ${day}: start ${start} is not on the grid`];
      const [earliest, latest] = type?.startWindow ?? [0, perDay];
      if (start < earliest || start > latest) return [`day ${day}: start ${start} is outside the start window`];
      return to > slots ? [`day ${day}: ends past the horizon`] : [];
    }),
};
