import { always, forbidden, type Memory, remember } from './memory.ts';
import type { Rule } from './rule.ts';

/** Some shift types may not follow others on the next day, the eve of the horizon included. */
export const successions: Rule = {
  id: 'successions',
  describe: () => 'forbidden successions of shift types',
  check: ({ agent, shifts }) => {
    const { history } = agent;
    const typeOn = new Map(shifts.map(({ day, shiftType }) => [day, shiftType]));
    if (history?.lastShiftType !== undefined && history.consecutiveDays > 0) typeOn.set(-1, history.lastShiftType);
    return (agent.forbiddenSuccessions ?? []).flatMap(([first, next]) =>
      shifts
        .filter(({ day, shiftType }) => shiftType === next && typeOn.get(day - 1) === first)
        .map(({ day }) => `day ${day}: this shift type may not follow that of the day before`),
    );
  },
  memories: ({ shiftTypes, history, forbiddenSuccessions = [] }): Memory[] => {
    const eve = history && history.consecutiveDays > 0 ? history.lastShiftType : undefined;
    const own = forbiddenSuccessions.filter(
      ([first, next]) => shiftTypes.includes(next) && (shiftTypes.includes(first) || first === eve),
    );
    if (own.length === 0) return [];
    const none = -1;
    const matters = new Set(own.map(([first]) => first));
    const remembered = (type: number | undefined): number => (type !== undefined && matters.has(type) ? type : none);
    return [
      {
        key: `successions ${own.join(';')} ${remembered(eve)}`,
        initial: remember(remembered(eve)),
        follow(before, _, shift) {
          if (!shift) return remember(none);
          const isForbidden = own.some(([first, next]) => first === before && next === shift.shiftType);
          return isForbidden ? forbidden : remember(remembered(shift.shiftType));
        },
        accepts: always,
      },
    ];
  },
  relax: (agent) => ({ ...agent, forbiddenSuccessions: undefined }),
};
