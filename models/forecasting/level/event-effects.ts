/** The learned response curves of events, as a planner reads them. */

import { eventStretches, periodRegressor } from '../calendar/event-response.ts';
import { type DayEvent, endOf, type Training } from '../history/day-matrix.ts';
import { BASE_STATES } from './daily-filter.ts';
import type { DailyLevelFit } from './daily-level.ts';

export interface EventEffect {
  name: string;
  /** Earlier days with it that the history holds; of a period, its days. */
  seen: number;
  /** At its typical size: factor on the contacts of a day, less 1. Open days after the event; a period has one stretch. */
  response: { fromDay: number; toDay: number; change: number; low: number; high: number }[];
}

/** Standard deviations of an 80 % interval. */
const Z80 = 1.2816;

/** Response curves, with 80 % intervals, of the kinds that fall on a day from the fortnight before the origin on. */
export function eventEffects(fit: DailyLevelFit, training: Training): EventEffect[] {
  const { history, known } = training;
  const end = endOf(history);
  const isSeen = (day: number): boolean => history.days[day - history.firstDay] != null;
  const kindsOf = (days: Iterable<[number, readonly DayEvent[]]>, stretches: (name: string) => Stretch[]) => {
    const named = [...days].flatMap(([day, events]) => events.map(({ name }) => ({ day, name })));
    const current = [...new Set(named.filter(({ day }) => day >= end - 14).map(({ name }) => name))].sort();
    return current.map((name) => ({
      name,
      seen: named.filter((one) => one.name === name && isSeen(one.day)).length,
      response: stretches(name).flatMap((stretch) => effectOf(fit, stretch)),
    }));
  };
  return [
    ...kindsOf(known.events, eventStretches),
    ...kindsOf(known.periods ?? [], (name) => [{ from: 0, to: 0, regressor: periodRegressor(name) }]),
  ].filter(({ response }) => response.length > 0);
}

interface Stretch {
  from: number;
  to: number;
  regressor: string;
}

function effectOf({ regressors, state }: DailyLevelFit, { from, to, regressor }: Stretch): EventEffect['response'] {
  const column = regressors.findIndex(({ name }) => name === regressor);
  if (column < 0) return [];
  const at = BASE_STATES + column;
  const log = state.mean[at];
  const deviation = Math.sqrt(Math.max(0, state.covariance[at * (state.mean.length + 1)]));
  const change = (logs: number): number => Math.expm1(log + logs);
  return [
    { fromDay: from, toDay: to, change: change(0), low: change(-Z80 * deviation), high: change(Z80 * deviation) },
  ];
}
