import { always, forbidden, type Memory, remember } from './memory.ts';
import type { AgentRoster, Rule } from './rule.ts';

/** Runs of equal days, worked or off, as [first day, days]; the run before the horizon is counted into the first. */
function runsOf({
  agent: { history },
  problem,
  shifts,
}: AgentRoster): { from: number; days: number; isWork: boolean }[] {
  const worked = new Set(shifts.map(({ day }) => day));
  const runs: { from: number; days: number; isWork: boolean }[] = [];
  const before = history?.consecutiveDays ? history.consecutiveDays : (history?.daysOff ?? 0);
  if (before > 0) runs.push({ from: -before, days: before, isWork: Boolean(history?.consecutiveDays) });
  for (let day = 0; day < problem.days; day++) {
    const isWork = worked.has(day);
    const last = runs[runs.length - 1];
    if (last?.isWork === isWork) last.days++;
    else runs.push({ from: day, days: 1, isWork });
  }
  return runs;
}

const describeHistory = (days: number | undefined): string => (days ? ` (${days} before the first day)` : '');

/** At most so many days worked in a row, the days before the horizon counted in. */
export const consecutiveDays: Rule = {
  id: 'consecutiveDays',
  describe: ({ maxConsecutiveDays, history }) =>
    `at most ${maxConsecutiveDays} days in a row${describeHistory(history?.consecutiveDays)}`,
  check: (roster) =>
    runsOf(roster).flatMap(({ from, days, isWork }) => {
      const isLong = isWork && days > roster.agent.maxConsecutiveDays && from + days > 0;
      return isLong ? [`works ${days} days in a row up to day ${from + days - 1}`] : [];
    }),
  memories: ({ maxConsecutiveDays, maxDays, history }, { days }): Memory[] => {
    const runBefore = history?.consecutiveDays ?? 0;
    if (Math.min(maxDays, days) + runBefore <= maxConsecutiveDays) return [];
    return [
      {
        key: `consecutiveDays ${maxConsecutiveDays} ${runBefore}`,
        initial: remember(runBefore),
        follow: (run, _, shift) => {
          if (!shift) return remember(0);
          return run < maxConsecutiveDays ? remember(run + 1) : forbidden;
        },
        accepts: always,
      },
    ];
  },
  relax: (agent, problem) => ({
    ...agent,
    maxConsecutiveDays: problem.days + (agent.history?.consecutiveDays ?? 0),
  }),
};

/**
 * At least so many days worked in a row. A run that reaches the last day may go on after it; one that begins on the
 * first day may have begun before it, unless history tells.
 */
export const fewestConsecutiveDays: Rule = {
  id: 'fewestConsecutiveDays',
  describe: ({ minConsecutiveDays, history }) =>
    `at least ${minConsecutiveDays} days in a row${describeHistory(history?.consecutiveDays)}`,
  check: (roster) =>
    shortRuns(roster, true, roster.agent.minConsecutiveDays).map(
      ({ from, days }) => `works only ${days} days in a row from day ${from}`,
    ),
  memories: ({ minConsecutiveDays = 1, history }): Memory[] =>
    minConsecutiveDays <= 1
      ? []
      : [leastRun('fewestConsecutiveDays', true, minConsecutiveDays, history ? history.consecutiveDays : null)],
  relax: (agent) => ({ ...agent, minConsecutiveDays: undefined }),
};

/** At least so many days off in a row, with the same exemptions at the edges of the horizon. */
export const fewestDaysOff: Rule = {
  id: 'fewestDaysOff',
  describe: ({ minConsecutiveDaysOff, history }) =>
    `at least ${minConsecutiveDaysOff} days off in a row${describeHistory(history?.daysOff)}`,
  check: (roster) =>
    shortRuns(roster, false, roster.agent.minConsecutiveDaysOff).map(
      ({ from, days }) => `has only ${days} days off in a row from day ${from}`,
    ),
  memories: ({ minConsecutiveDaysOff = 1, history }): Memory[] =>
    minConsecutiveDaysOff <= 1 ? [] : [leastRun('fewestDaysOff', false, minConsecutiveDaysOff, offBefore(history))],
  relax: (agent) => ({ ...agent, minConsecutiveDaysOff: undefined }),
};

/** Days off up to the eve of the horizon, null when unknown. */
const offBefore = (history: AgentRoster['agent']['history']): number | null =>
  history ? (history.consecutiveDays > 0 ? 0 : (history.daysOff ?? null)) : null;

function shortRuns(roster: AgentRoster, work: boolean, least = 1) {
  const { history } = roster.agent;
  const isBeginningKnown = work ? history !== null : offBefore(history) !== null;
  return runsOf(roster).filter(
    ({ from, days, isWork }) =>
      isWork === work &&
      days < least &&
      from + days >= 0 &&
      from + days < roster.problem.days &&
      (from > 0 || isBeginningKnown),
  );
}

/** Remembers the length of the present run of work (or of days off), up to the least: 0 outside of one. */
function leastRun(rule: string, ofWork: boolean, least: number, before: number | null): Memory {
  return {
    key: `${rule} ${least} ${before}`,
    initial: remember(before === null ? least : Math.min(before, least)),
    follow(run, day, shift) {
      if ((shift !== null) !== ofWork) return run === 0 || run >= least ? remember(0) : forbidden;
      return remember(day === 0 && before === null ? least : Math.min(run + 1, least));
    },
    accepts: always,
  };
}
