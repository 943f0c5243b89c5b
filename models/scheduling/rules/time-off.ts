import { type Rule, when } from './rule.ts';

/** No part of a shift lies in time the agent is unavailable. */
export const timeOff: Rule = {
  id: 'timeOff',
  describe: () => 'unavailable time',
  check: ({ agent, problem, shifts }) =>
    shifts.flatMap(({ from, to }) =>
      agent.unavailable
        .filter(([away, back]) => from < back && to > away)
        .map(([away]) => `${when(from, problem)}: works into the unavailable time from ${when(away, problem)}`),
    ),
  allows: ({ from, to }, { unavailable }) => !unavailable.some(([away, back]) => from < back && to > away),
  relax: (agent) => ({ ...agent, unavailable: [] }),
};
