import type { Agent, RosterProblem } from '../problem.ts';
import { always, forbidden, type Memory, remember, restAfterNight } from './memory.ts';
import { hours, type Rule, when } from './rule.ts';

/** Whether a shift of the type from `start` (slot within the day) lies in the night by as much as makes it a night shift. */
export function isNight(problem: RosterProblem, shiftType: number, start: number): boolean {
  const type = problem.shiftTypes[shiftType];
  if (!problem.night || !type) return false;
  const { from, to, leastSlots } = problem.night;
  const perDay = 1440 / problem.slotMinutes;
  const end = start + type.lengthSlots;
  for (let night = -perDay; night < end; night += perDay) {
    if (Math.min(end, to + night) - Math.max(start, from + night) >= leastSlots) return true;
  }
  return false;
}

/** Whether a shift of the type from `start` ends late in the evening without being a night. */
export function isLate(problem: RosterProblem, shiftType: number, start: number): boolean {
  const type = problem.shiftTypes[shiftType];
  if (problem.lateFrom === undefined || !type) return false;
  return start + type.lengthSlots > problem.lateFrom && !isNight(problem, shiftType, start);
}

/** Price of the hour of the day at which a shift lies: that of a night, or of a late shift. */
export function hourPrice(
  { nightPrice = 0, latePrice = 0 }: Agent,
  problem: RosterProblem,
  shift: { shiftType: number; start: number },
): number {
  if (nightPrice > 0 && isNight(problem, shift.shiftType, shift.start)) return nightPrice;
  return latePrice > 0 && isLate(problem, shift.shiftType, shift.start) ? latePrice : 0;
}

/** At most so many nights on consecutive days, those before the horizon counted in. */
export const consecutiveNights: Rule = {
  id: 'consecutiveNights',
  describe: ({ maxConsecutiveNights, history }) =>
    `at most ${maxConsecutiveNights} nights in a row${history?.consecutiveNights ? ` (${history.consecutiveNights} before the first day)` : ''}`,
  check: ({ agent, problem, shifts }) => {
    const { maxConsecutiveNights = Number.POSITIVE_INFINITY, history } = agent;
    const nights = new Set(shifts.filter((s) => isNight(problem, s.shiftType, s.start)).map(({ day }) => day));
    let run = history?.consecutiveNights ?? 0;
    const breaches: string[] = [];
    for (let day = 0; day < problem.days; day++) {
      run = nights.has(day) ? run + 1 : 0;
      if (run > maxConsecutiveNights) breaches.push(`day ${day} is night number ${run} in a row`);
    }
    return breaches;
  },
  memories: ({ maxConsecutiveNights: most, history }, { days }): Memory[] => {
    const before = history?.consecutiveNights ?? 0;
    if (most === undefined || days + before <= most) return [];
    return [
      {
        key: `consecutiveNights ${most} ${before}`,
        reads: 'night',
        initial: remember(before),
        follow: (run, _, shift) => {
          if (!shift?.isNight) return remember(0);
          return run < most ? remember(run + 1) : forbidden;
        },
        accepts: always,
      },
    ];
  },
  relax: (agent) => ({ ...agent, maxConsecutiveNights: undefined }),
};

/**
 * Least rest between a night and the next shift that is no night. The memory is a promise made with every night: to
 * rest so long now, or that the next shift is a night again.
 */
export const restAfterNights: Rule = {
  id: 'restAfterNights',
  describe: ({ restAfterNightSlots = 0 }, problem) => `${hours(restAfterNightSlots, problem)} rest after nights`,
  check: ({ agent, problem, shifts }) => {
    const { restAfterNightSlots = 0, history } = agent;
    let lastEnd = history?.lastEndSlot ?? Number.NEGATIVE_INFINITY;
    let wasNight = history?.lastShiftWasNight ?? false;
    return shifts.flatMap(({ shiftType, start, from, to }) => {
      const isShort = wasNight && !isNight(problem, shiftType, start) && from - lastEnd < restAfterNightSlots;
      const rest = from - lastEnd;
      lastEnd = to;
      wasNight = isNight(problem, shiftType, start);
      return isShort ? [`${when(from, problem)}: only ${hours(rest, problem)} rest after a night`] : [];
    });
  },
  memories: ({ restAfterNightSlots = 0, minRestSlots, history }): Memory[] => {
    if (restAfterNightSlots <= minRestSlots) return [];
    const free = { state: 0 };
    const afterNight = [{ state: 0, rest: restAfterNight }, { state: 1 }];
    return [
      {
        key: `restAfterNights ${restAfterNightSlots} ${history?.lastShiftWasNight}`,
        reads: 'night',
        initial: history?.lastShiftWasNight ? afterNight : [free],
        follow(nightIsNext, _, shift) {
          if (!shift) return remember(nightIsNext);
          if (shift.isNight) return afterNight;
          return nightIsNext ? forbidden : [free];
        },
        accepts: always,
      },
    ];
  },
  relax: (agent) => ({ ...agent, restAfterNightSlots: undefined }),
};
