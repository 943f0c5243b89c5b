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
  relax: (agent, problem) => ({ ...agent, minDays: 0, maxDays: problem.days }),
};
