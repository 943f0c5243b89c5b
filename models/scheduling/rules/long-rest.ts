import { longRestHere, longRestNext, type Memory, type Step } from './memory.ts';
import { hours, type Rule } from './rule.ts';

/**
 * One unbroken free stretch of a least length lies within the horizon or, if asked, within every whole week of it. The memory
 * is whether the stretch of the present week is secured: after a shift the week may promise to rest long enough, and on
 * the eve of a week that its long rest comes first.
 */
export const longRest: Rule = {
  id: 'longRest',
  describe: (agent, problem) =>
    `one unbroken rest of ${hours(agent.minContinuousRestSlots, problem)}${agent.longRestEachWeek ? ' a week' : ''}`,
  check: ({ agent, problem, perDay, shifts }) => {
    if (agent.minContinuousRestSlots === 0) return [];
    const stretch = agent.longRestEachWeek ? 7 : problem.days;
    const breaches: string[] = [];
    for (let day = 0; day + stretch <= problem.days; day += stretch) {
      const end = (day + stretch) * perDay;
      let free = Math.max(day * perDay, agent.history?.lastEndSlot ?? 0);
      let longest = 0;
      for (const { from, to } of shifts) {
        longest = Math.max(longest, Math.min(from, end) - free);
        free = Math.max(free, to);
      }
      longest = Math.max(longest, end - free);
      if (longest < agent.minContinuousRestSlots) {
        const where = agent.longRestEachWeek ? ` in the week of day ${day}` : '';
        breaches.push(`longest rest${where} is ${hours(longest, problem)}`);
      }
    }
    return breaches;
  },
  memories: ({ minContinuousRestSlots, longRestEachWeek }, { days }): Memory[] => {
    if (minContinuousRestSlots === 0) return [];
    const stretch = longRestEachWeek ? 7 : days;
    if (stretch > days) return [];
    return [
      {
        key: `longRest ${minContinuousRestSlots} ${stretch}`,
        initial: [{ state: 0 }, { state: 1, rest: longRestHere }],
        follow(secured, day, shift) {
          const isDue = day < days - (days % stretch);
          const today: Step[] = [{ state: secured, rest: 0 }];
          if (shift && secured === 0 && isDue) today.push({ state: 1, rest: longRestHere });
          if ((day + 1) % stretch !== 0) return today;
          const kept = today.filter(({ state }) => state === 1);
          if (day + 1 + stretch > days) return kept;
          return kept.flatMap(({ rest }) => [
            { state: 0, rest },
            { state: 1, rest: rest! | longRestNext },
          ]);
        },
        accepts: (secured) => secured === 1,
      },
    ];
  },
  relax: (agent) => ({ ...agent, minContinuousRestSlots: 0 }),
};
