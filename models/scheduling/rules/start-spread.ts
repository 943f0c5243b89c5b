import type { Agent, RosterProblem } from '../problem.ts';
import { always, type Memory, remember } from './memory.ts';
import { hours, type Rule } from './rule.ts';

/**
 * In every week (days 7w to 7w + 6) some stretch of the clock no longer than the spread holds all starts. The memory is
 * where that stretch begins, chosen with the first shift of the week; it may as well begin with one of the starts.
 */
export const startSpread: Rule = {
  id: 'startSpread',
  describe: ({ maxStartSpreadSlots = 0 }, problem) => `starts within ${hours(maxStartSpreadSlots, problem)} in a week`,
  check: ({ agent, problem, perDay, shifts }) => {
    const { maxStartSpreadSlots = perDay } = agent;
    const breaches: string[] = [];
    for (let week = 0; week * 7 < problem.days; week++) {
      const starts = shifts.filter(({ day }) => Math.floor(day / 7) === week).map(({ start }) => start);
      if (starts.length === 0) continue;
      const sorted = starts.sort((a, b) => a - b);
      const gaps = sorted.map((start, i) =>
        i > 0 ? start - sorted[i - 1] : start + perDay - sorted[sorted.length - 1],
      );
      const spread = perDay - Math.max(...gaps);
      if (spread > maxStartSpreadSlots) breaches.push(`starts of week ${week} spread over ${hours(spread, problem)}`);
    }
    return breaches;
  },
  memories: (agent, problem): Memory[] => {
    const { maxStartSpreadSlots: spread } = agent;
    if (spread === undefined) return [];
    const perDay = 1440 / problem.slotMinutes;
    const starts = startsOf(agent, problem);
    const none = -1;
    const holds = (first: number, start: number): boolean => (start - first + perDay) % perDay <= spread;
    return [
      {
        key: `startSpread ${spread} ${starts}`,
        reads: 'start',
        initial: remember(none),
        follow(first, day, shift) {
          const known = shift && first === none ? starts : [first];
          const kept = shift ? known.filter((start) => holds(start, shift.start)) : known;
          if (day % 7 === 6) return kept.length > 0 ? remember(none) : [];
          return kept.map((state) => ({ state }));
        },
        accepts: always,
      },
    ];
  },
  relax: (agent) => ({ ...agent, maxStartSpreadSlots: undefined }),
};

/** Every start an agent could have on some day. */
function startsOf(agent: Agent, problem: RosterProblem): number[] {
  const windows = agent.windows.flatMap((window) => (window ? [window] : []));
  const starts = agent.shiftTypes.flatMap((type) => {
    const { startWindow, startStepSlots = problem.startStepSlots, lengthSlots } = problem.shiftTypes[type];
    const all: number[] = [];
    const last = Math.min(startWindow[1], 1440 / problem.slotMinutes - 1);
    for (
      let start = Math.ceil(startWindow[0] / startStepSlots) * startStepSlots;
      start <= last;
      start += startStepSlots
    ) {
      if (windows.some(([from, to]) => start >= from && start + lengthSlots <= to)) all.push(start);
    }
    return all;
  });
  return [...new Set(starts)].sort((a, b) => a - b);
}
