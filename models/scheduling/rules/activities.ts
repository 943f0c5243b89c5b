import { type Rule, when } from './rule.ts';

/** Meetings and training lie inside a shift. (That breaks keep clear of them is checked with the breaks.) */
export const activities: Rule = {
  id: 'activities',
  describe: (agent, problem) => `activities on ${agent.activities.map(({ from }) => when(from, problem)).join(', ')}`,
  check: ({ agent, problem, shifts }) =>
    agent.activities
      .filter((activity) => !shifts.some(({ from, to }) => from <= activity.from && activity.to <= to))
      .map(({ from }) => `the activity of ${when(from, problem)} is outside the shift`),
  relax: (agent) => ({ ...agent, activities: [] }),
};
