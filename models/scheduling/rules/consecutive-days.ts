import type { Rule } from './rule.ts';

/** At most so many days worked in a row, the days before the horizon counted in. */
export const consecutiveDays: Rule = {
  id: 'consecutiveDays',
  describe: ({ maxConsecutiveDays, history }) =>
    `at most ${maxConsecutiveDays} days in a row${history?.consecutiveDays ? ` (${history.consecutiveDays} before the first day)` : ''}`,
  check: ({ agent, problem, shifts }) => {
    const worked = new Set(shifts.map(({ day }) => day));
    let run = agent.history?.consecutiveDays ?? 0;
    const breaches: string[] = [];
    for (let day = 0; day < problem.days; day++) {
      run = worked.has(day) ? run + 1 : 0;
      if (run > agent.maxConsecutiveDays) breaches.push(`day ${day} is the ${run}th day in a row`);
    }
    return breaches;
  },
  relax: (agent, problem) => ({
    ...agent,
    maxConsecutiveDays: problem.days + (agent.history?.consecutiveDays ?? 0),
  }),
};
