import { type Rule, when } from './rule.ts';

/** Shifts lie within the opening hours of the agent's site. */
export const openingHours: Rule = {
  id: 'openingHours',
  describe: () => 'the opening hours of the site',
  check: ({ agent, problem, perDay, shifts }) => {
    const open = agent.site === undefined ? undefined : problem.sites?.[agent.site]?.open;
    if (!open) return [];
    return shifts.flatMap(({ day, from, to }) => {
      const hours = open[day];
      if (!hours) return [`day ${day}: the site is closed`];
      const inside = from - day * perDay >= hours[0] && to - day * perDay <= hours[1];
      return inside ? [] : [`${when(from, problem)}: outside the site's opening hours`];
    });
  },
  allows: ({ day, start, from, to }, { site }, { sites }) => {
    const open = site === undefined ? undefined : sites?.[site]?.open;
    if (!open) return true;
    const hours = open[day];
    return hours !== null && hours !== undefined && start >= hours[0] && start + to - from <= hours[1];
  },
  relax: (agent) => ({ ...agent, site: undefined }),
};
