import { type Memory, summing } from './memory.ts';
import type { Rule } from './rule.ts';

/** Days worked in the horizon, least and most. */
export const daysWorked: Rule = {
  id: 'daysWorked',
  describe: ({ minDays, maxDays }) =>
    minDays === maxDays ? `exactly ${minDays} days` : `${minDays} to ${maxDays} days`,
  check: ({ agent, shifts }) => {
    const days = new Set(shifts.map(({ day }) => day)).size;
    return days < agent.minDays || days > agent.maxDays ? [`works ${days} days`] : [];
  },
  memories: ({ minDays: min, maxDays: max }, { days }): Memory[] => {
    if (min <= 0 && max >= days) return [];
    const key = `daysWorked ${min} ${max}`;
    return [summing({ key, fromDay: 0, toDay: days - 1, min, max, amount: () => 1, mostPerDay: 1 })];
  },
  relax: (agent, problem) => ({ ...agent, minDays: 0, maxDays: problem.days }),
};
