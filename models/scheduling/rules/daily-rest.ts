import { hours, type Rule, when } from './rule.ts';

/** Least time between the end of a shift and the start of the next, the last shift before the horizon included. */
export const dailyRest: Rule = {
  id: 'dailyRest',
  describe: (agent, problem) => `at least ${hours(agent.minRestSlots, problem)} rest between shifts`,
  check: ({ agent, problem, shifts }) => {
    let previousEnd = agent.history?.lastEndSlot ?? Number.NEGATIVE_INFINITY;
    return shifts.flatMap(({ from, to }) => {
      const rest = from - previousEnd;
      previousEnd = to;
      return rest < agent.minRestSlots ? [`${when(from, problem)}: only ${hours(rest, problem)} rest before`] : [];
    });
  },
  relax: (agent) => ({
    ...agent,
    minRestSlots: 0,
    history: agent.history && { ...agent.history, lastEndSlot: Math.min(0, agent.history.lastEndSlot) },
  }),
};
