import { type Rule, when } from './rule.ts';

/** A shift lies within the day's window (earliest start, latest end); a day without a window is off. */
export const availability: Rule = {
  id: 'availability',
  describe: (agent) => {
    const off = agent.windows.filter((window) => !window).length;
    return `availability windows${off > 0 ? ` (${off} ${off === 1 ? 'day' : 'days'} off)` : ''}`;
  },
  check: ({ agent, problem, perDay, shifts }) =>
    shifts.flatMap(({ day, from, to }) => {
      const window = agent.windows[day];
      if (!window) return [`day ${day} is a day off`];
      const inside = from - day * perDay >= window[0] && to - day * perDay <= window[1];
      return inside ? [] : [`${when(from, problem)}: outside the window of the day`];
    }),
  allows: ({ day, start, from, to }, { windows }) => {
    const window = windows[day];
    return window !== null && start >= window[0] && to - from <= window[1] - start;
  },
  relax: (agent, problem) => ({
    ...agent,
    windows: agent.windows.map(() => [0, 1440 / problem.slotMinutes + problem.spillSlots] as const),
  }),
};
