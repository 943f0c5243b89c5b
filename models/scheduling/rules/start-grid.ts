import { clock, type Rule } from './rule.ts';

/** Shifts start at multiples of their step, within the start window of their type, and end within the horizon. */
export const startGrid: Rule = {
  id: 'startGrid',
  describe: (_, problem) => `starts every ${problem.startStepSlots * problem.slotMinutes} minutes`,
  check: ({ problem, perDay, slots, shifts }) =>
    shifts.flatMap(({ day, start, shiftType, to }) => {
      const type = problem.shiftTypes[shiftType];
      const step = type?.startStepSlots ?? problem.startStepSlots;
      const onGrid = Number.isInteger(start) && start >= 0 && start < perDay && start % step === 0;
      const at = `day ${day}: a start at ${clock(start, problem)}`;
      if (!onGrid) return [`${at} is not a multiple of ${step * problem.slotMinutes} minutes`];
      const [earliest, latest] = type?.startWindow ?? [0, perDay];
      if (start < earliest || start > latest) {
        return [`${at} is outside the start window, ${clock(earliest, problem)} to ${clock(latest, problem)}`];
      }
      return to > slots ? [`day ${day}: ends past the horizon`] : [];
    }),
};
