import type { Rule } from './rule.ts';

/** At most one shift starts in a day, and every day is one of the horizon. */
export const oneShiftADay: Rule = {
  id: 'oneShiftADay',
  describe: () => 'one shift a day',
  check: ({ problem, shifts }) =>
    shifts.flatMap(({ day }, i) => {
      if (!Number.isInteger(day) || day < 0 || day >= problem.days) return [`day ${day} is not in the horizon`];
      return shifts.findIndex((other) => other.day === day) < i ? [`day ${day}: two shifts`] : [];
    }),
};
