import { hours, type Rule } from './rule.ts';

/** One unbroken free stretch of a least length lies within the horizon. */
export const longRest: Rule = {
  id: 'longRest',
  describe: (agent, problem) => `one unbroken rest of ${hours(agent.minContinuousRestSlots, problem)}`,
  check: ({ agent, problem, perDay, shifts }) => {
    if (agent.minContinuousRestSlots === 0) return [];
    let free = Math.max(0, agent.history?.lastEndSlot ?? 0);
    let longest = 0;
    for (const { from, to } of shifts) {
      longest = Math.max(longest, from - free);
      free = Math.max(free, to);
    }
    longest = Math.max(longest, problem.days * perDay - free);
    return longest < agent.minContinuousRestSlots ? [`longest rest is ${hours(longest, problem)}`] : [];
  },
  relax: (agent) => ({ ...agent, minContinuousRestSlots: 0 }),
};
