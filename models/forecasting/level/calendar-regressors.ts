/**
 * Calendar regressors of a daily log-level: what is known ahead about a day, each with a Gaussian prior around no effect.
 * The prior keeps effects that were seen once or twice close to what similar days showed (Harvey 1989, ch. 7; the choice
 * of regressors after Weinberg, Brown & Stroud 2007 and Ibrahim, Ye, L'Ecuyer & Shen 2016).
 */

import { eventRegressors } from '../calendar/event-response.ts';
import { ownHoursRegressors } from '../calendar/own-hours.ts';
import type { Regressor } from '../calendar/regressor.ts';
import { type KnownDays, type Training, weekdayOf } from '../history/day-matrix.ts';
import { driverRegressors } from './drivers.ts';

const MONTH_PHASE_TERMS = 5;
/** Within its first month the turn of the month cannot be told from the level. */
const MONTH_LEAST_DAYS = 35;
const DAYS_PER_YEAR = 365.2425;
/** A trend may bend every half year, needs more than a year to be told from the season, and is not drawn out beyond a month. */
const TREND_KNOT_DAYS = 182;
const TREND_LEAST_YEARS = 1.2;
const TREND_LAST_KNOT_DAYS = 60;
const TREND_REACH_DAYS = 28;
/** Prior of a change of slope, log per year. */
const TREND_DEVIATION = 0.25;

/** All regressors that can matter for a training. */
export function calendarRegressors(training: Training): Regressor[] {
  const { history, opening, known } = training;
  const { firstDay } = history;
  const endDay = firstDay + history.days.length;
  return [
    ...holidayRegressors(known, (weekday) => opening[weekday] !== null),
    ...eventRegressors(training),
    ...ownHoursRegressors(training),
    ...driverRegressors(training),
    ...(endDay - firstDay < MONTH_LEAST_DAYS ? [] : monthRegressors(known)),
    ...yearRegressors((endDay - firstDay) / DAYS_PER_YEAR),
    ...trendRegressors(firstDay, endDay),
  ];
}

function holidayRegressors({ holidays }: KnownDays, isOpen: (weekday: number) => boolean): Regressor[] {
  if (holidays.size === 0) return [];
  const isHoliday = (day: number): boolean => holidays.has(day);
  const openDay = (day: number, step: 1 | -1): number => {
    let next = day + step;
    for (let tries = 0; tries < 7 && !isOpen(weekdayOf(next)); tries++) next += step;
    return next;
  };
  const opensBefore = (day: number, count: number): number =>
    count === 0 ? day : opensBefore(openDay(day, -1), count - 1);
  const when = (name: string, priorDeviation: number, holds: (day: number) => boolean): Regressor => ({
    name,
    priorDeviation,
    group: 'special',
    value: (day) => (holds(day) ? 1 : 0),
  });
  const workday = (name: string, priorDeviation: number, holds: (day: number) => boolean): Regressor =>
    when(name, priorDeviation, (day) => !isHoliday(day) && holds(day));
  const names = [...new Set(holidays.values())].sort();
  return [
    when('holiday', 0.3, isHoliday),
    ...names.map((name) => when(`holiday ${name}`, 0.3, (day) => holidays.get(day) === name)),
    workday('day after a holiday', 0.15, (day) => isHoliday(opensBefore(day, 1))),
    workday('day after a Monday holiday', 0.15, (day) => {
      const before = opensBefore(day, 1);
      return isHoliday(before) && weekdayOf(before) === 0;
    }),
    workday('second day after a holiday', 0.08, (day) => isHoliday(opensBefore(day, 2))),
    workday('third day after a holiday', 0.05, (day) => isHoliday(opensBefore(day, 3))),
    workday('day before a holiday', 0.15, (day) => isHoliday(openDay(day, 1))),
    workday(
      'bridge day',
      0.15,
      (day) => (weekdayOf(day) === 4 && isHoliday(day - 1)) || (weekdayOf(day) === 0 && isHoliday(day + 1)),
    ),
  ];
}

function monthRegressors({ holidays }: KnownDays): Regressor[] {
  const isBusinessDay = (day: number): boolean => weekdayOf(day) < 5 && !holidays.has(day);
  /** Business days of this month up to and including `day` (step -1), or from it to the month's end (step 1). */
  const businessDay = (day: number, step: 1 | -1): number => {
    if (!isBusinessDay(day)) return 0;
    const { date, length } = dateInMonth(day);
    const remaining = step === 1 ? length - date : date - 1;
    let count = 0;
    for (let k = 0; k <= remaining; k++) if (isBusinessDay(day + k * step)) count++;
    return count;
  };
  const turn = (name: string, priorDeviation: number, holds: (day: number) => boolean): Regressor => ({
    name,
    priorDeviation,
    group: 'monthTurn',
    value: (day) => (holds(day) ? 1 : 0),
  });
  const phases = Array.from({ length: MONTH_PHASE_TERMS }, (_, i) => i + 1).flatMap((k) =>
    [Math.sin, Math.cos].map((wave) => ({
      name: `month ${wave.name} ${k}`,
      priorDeviation: 0.04 / Math.sqrt(k),
      group: 'monthPhase' as const,
      value: (day: number) => {
        const { date, length } = dateInMonth(day);
        return wave((2 * Math.PI * k * (date - 0.5)) / length);
      },
    })),
  );
  return [
    ...phases,
    ...[1, 2, 3, 4].map((k) => turn(`business day ${k}`, 0.06, (day) => businessDay(day, -1) === k)),
    ...[1, 2].map((k) => turn(`business day -${k}`, 0.06, (day) => businessDay(day, 1) === k)),
    turn('mid-month', 0.04, (day) => {
      const { date } = dateInMonth(day);
      return date >= 15 && date <= 17;
    }),
  ];
}

/** A yearly curve needs more than a year of history to be told from the level. */
function yearRegressors(years: number): Regressor[] {
  const terms = years >= 1.9 ? 4 : years >= 1.2 ? 2 : 0;
  return Array.from({ length: terms }, (_, i) => i + 1).flatMap((k) =>
    [Math.sin, Math.cos].map((wave) => ({
      name: `year ${wave.name} ${k}`,
      priorDeviation: 0.15 / k,
      group: 'smooth' as const,
      value: (day: number) => wave((2 * Math.PI * k * day) / DAYS_PER_YEAR),
    })),
  );
}

/** Slow growth or decline: a piecewise linear curve, its bends shrunk to none. */
function trendRegressors(firstDay: number, endDay: number): Regressor[] {
  if (endDay - firstDay < TREND_LEAST_YEARS * DAYS_PER_YEAR) return [];
  const regressors: Regressor[] = [];
  for (let knot = endDay - TREND_LAST_KNOT_DAYS; knot > firstDay; knot -= TREND_KNOT_DAYS) {
    regressors.push({
      name: `trend from ${knot}`,
      priorDeviation: TREND_DEVIATION,
      group: 'smooth',
      value: (day) => Math.max(0, Math.min(day, endDay + TREND_REACH_DAYS) - knot) / DAYS_PER_YEAR,
    });
  }
  return regressors;
}

function dateInMonth(day: number): { date: number; length: number } {
  const date = new Date(day * 86_400_000);
  return {
    date: date.getUTCDate(),
    length: new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate(),
  };
}
