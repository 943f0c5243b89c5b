import type { Agent, Counted, CountLimit, RosterProblem } from '../problem.ts';
import { always, forbidden, type Memory, remember, type ShiftLabel, summing } from './memory.ts';
import { isNight } from './nights.ts';
import type { AgentRoster, Rule } from './rule.ts';
import { weekendDay } from './weekends.ts';

/**
 * Least and most days, nights, weekends or shifts of a type in given stretches of days. A weekend counts once, if a
 * shift begins on its Saturday or its Sunday.
 */
function countRule(id: string, noun: string, isOf: (of: Counted) => boolean): Rule {
  const own = (agent: Agent): CountLimit[] => (agent.limits ?? []).filter(({ of }) => isOf(of));
  return {
    id,
    describe: (agent) =>
      own(agent)
        .map((limit) => `${amount(limit)} ${noun} in ${stretch(limit)}`)
        .join(', '),
    check: (roster) =>
      own(roster.agent).flatMap((limit) => {
        const count = countIn(roster, limit);
        return count < limit.min || count > limit.max
          ? [`${count} ${noun} in ${stretch(limit)}, not ${amount(limit)}`]
          : [];
      }),
    memories: (agent, problem) => own(agent).flatMap((limit) => countMemory(limit, agent, problem)),
    relax: (agent) => ({ ...agent, limits: agent.limits?.filter(({ of }) => !isOf(of)) }),
  };
}

export const daysInStretch = countRule('daysInStretch', 'days worked', (of) => of === 'days');
export const nightsInStretch = countRule('nightsInStretch', 'nights', (of) => of === 'nights');
export const weekendsInStretch = countRule('weekendsInStretch', 'weekends worked', (of) => of === 'weekends');
export const shiftsOfType = countRule('shiftsOfType', 'shifts of some types', (of) => typeof of === 'object');

const stretch = ({ fromDay, toDay }: CountLimit): string => `days ${fromDay} to ${toDay}`;
function amount({ min, max, before }: CountLimit): string {
  const counted = before ? ` (${before} before the first day)` : '';
  if (min <= 0) return `at most ${max}${counted}`;
  return `${min === max ? `exactly ${max}` : `${min} to ${max}`}${counted}`;
}

function countIn({ agent, problem, shifts }: AgentRoster, { of, fromDay, toDay, before = 0 }: CountLimit): number {
  const within = shifts.filter(({ day }) => day >= fromDay && day <= toDay);
  const counted =
    of === 'nights'
      ? within.filter(({ shiftType, start }) => isNight(problem, shiftType, start))
      : typeof of === 'object'
        ? within.filter(({ shiftType }) => of.shiftTypes.includes(shiftType))
        : within;
  if (of !== 'weekends') return before + new Set(counted.map(({ day }) => day)).size;
  const saturdays = counted.flatMap(({ day }) => {
    const place = weekendDay(problem, day);
    return place === null ? [] : [place === 'Saturday' ? day : day - 1];
  });
  const isCountedBefore = fromDay === 0 && (agent.history?.consecutiveDays ?? 0) > 0;
  return before + new Set(saturdays.filter((day) => day >= 0 || !isCountedBefore)).size;
}

function countMemory(limit: CountLimit, agent: Agent, problem: RosterProblem): Memory[] {
  const { of, fromDay, toDay, min, max, before = 0 } = limit;
  const key = `count ${JSON.stringify(limit)}`;
  if (min <= before && before + toDay - fromDay + 1 <= max) return [];
  if (of === 'weekends') return [weekendMemory(limit, agent, problem)];
  const matches = (shift: ShiftLabel): boolean =>
    of === 'days' || (of === 'nights' ? shift.isNight : of.shiftTypes.includes(shift.shiftType));
  const reads = of === 'nights' ? 'night' : undefined;
  return [summing({ ...limit, key, reads, amount: (shift) => (matches(shift) ? 1 : 0), mostPerDay: 1 })];
}

/** Remembers twice the weekends so far, plus one when the present weekend is among them. */
function weekendMemory(
  { fromDay, toDay, min, max, before = 0 }: CountLimit,
  agent: Agent,
  problem: RosterProblem,
): Memory {
  const isEveWorked = fromDay === 0 && (agent.history?.consecutiveDays ?? 0) > 0;
  return {
    key: `weekends ${fromDay} ${toDay} ${min} ${max} ${before} ${isEveWorked}`,
    initial: remember(2 * before + (isEveWorked ? 1 : 0)),
    follow(state, day, shift) {
      if (day < fromDay || day > toDay) return remember(day < fromDay ? state : 0);
      const place = weekendDay(problem, day);
      const isCounted = place === 'Sunday' && state % 2 === 1;
      const isNew = place !== null && shift !== null && !isCounted;
      const count = (state >> 1) + (isNew ? 1 : 0);
      if (count > max || (day === toDay && count < min)) return forbidden;
      if (day === toDay) return remember(0);
      return remember(2 * count + (place === 'Saturday' && isNew ? 1 : 0));
    },
    accepts: always,
  };
}
