/**
 * Quantities that drive contacts: customers, orders, tickets shipped. A driver enters the day's log-level by the logarithm of
 * its figure relative to its usual one, a daily driver also with the figures of the two days before. Where figures of days to
 * come are not known ahead they are the driver's own forecast: its level and damped trend, by weekday for a daily one.
 */

import type { Regressor } from '../calendar/regressor.ts';
import { type Driver, sum, type Training, weekdayOf } from '../history/day-matrix.ts';
import type { DailyDesign } from './daily-filter.ts';

/** Prior deviations of the elasticity to the figure of the day, and of the two days before. */
const ELASTICITY = [0.6, 0.3, 0.2];
const LEVEL_SMOOTHING = 0.3;
const TREND_SMOOTHING = 0.1;
const TREND_DAMPING = 0.9;
const WEEKDAY_WEEKS = 8;
/** Figures are relative to the mean of so many first ones, which does not change as the history grows. */
const REFERENCE_FIGURES = 28;
/** Figures further from the usual one count as if they were this far. */
const MOST_LOG_RATIO = 3;

/** The driver regressors of a training; what is not known ahead is forecast from the last day of the history on. */
export function driverRegressors({ known, history }: Training): Regressor[] {
  const end = history.firstDay + history.days.length;
  return (known.drivers ?? []).flatMap((driver) => {
    const past = pastValues(driver, end);
    if (past.length < 2) return [];
    const positive = past.every(({ value }) => value > 0);
    const first = past.slice(0, REFERENCE_FIGURES);
    const reference = sum(first.map(({ value }) => value)) / first.length;
    if (reference === 0) return [];
    const scaled = (value: number): number =>
      Math.max(
        -MOST_LOG_RATIO,
        Math.min(MOST_LOG_RATIO, positive ? Math.log(value / reference) : value / reference - 1),
      );
    const valueOn = driver.isKnownAhead ? knownValues(driver, end) : ownForecast(driver, end);
    const lags = driver.stepDays === 1 ? ELASTICITY : ELASTICITY.slice(0, 1);
    return lags.map((priorDeviation, lag) => ({
      name: lag === 0 ? `driver ${driver.name}` : `driver ${driver.name} + ${lag} d`,
      priorDeviation,
      group: 'smooth' as const,
      value: (day: number) => {
        const value = valueOn(day - lag);
        return value === null || (positive && value <= 0) ? 0 : scaled(value);
      },
    }));
  });
}

function pastValues({ values }: Driver, end: number): { day: number; value: number }[] {
  return [...values].flatMap(([day, value]) => (day < end ? [{ day, value }] : [])).sort((a, b) => a.day - b.day);
}

/** The figure of a day; after the last one that is known its forecast. */
function knownValues(driver: Driver, end: number): (day: number) => number | null {
  const last = Math.max(...driver.values.keys());
  const beyond = ownForecast(driver, Math.max(end, last + 1));
  return (day) => driver.values.get(day) ?? (day > last ? beyond(day) : null);
}

/** Figures before `end`, and from there on level and damped trend (Gardner & McKenzie 1985), by weekday for a daily driver. */
function ownForecast(driver: Driver, end: number): (day: number) => number | null {
  const past = pastValues(driver, end);
  if (past.length === 0) return () => null;
  const { stepDays } = driver;
  const factors = stepDays === 1 ? weekdayFactors(past) : new Array<number>(7).fill(1);
  const steps = past.filter(({ day }, i) => i === 0 || stepDays === 1 || driver.values.get(day - 1) !== past[i].value);
  let level = steps[0].value / factors[weekdayOf(steps[0].day)];
  let trend = 0;
  for (const { day, value } of steps.slice(1)) {
    const factor = factors[weekdayOf(day)];
    if (factor === 0) continue;
    const before = level;
    level += TREND_DAMPING * trend;
    level += LEVEL_SMOOTHING * (value / factor - level);
    trend = TREND_DAMPING * trend + TREND_SMOOTHING * (level - before - TREND_DAMPING * trend);
  }
  const last = past[past.length - 1].day;
  return (day) => {
    if (day <= last) return driver.values.get(day) ?? null;
    const ahead = Math.ceil((day - last) / stepDays);
    const grown = (trend * TREND_DAMPING * (1 - TREND_DAMPING ** ahead)) / (1 - TREND_DAMPING);
    const floor = past.every(({ value }) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
    return Math.max(floor, (level + grown) * factors[weekdayOf(day)]);
  };
}

function weekdayFactors(past: { day: number; value: number }[]): number[] {
  const recent = past.slice(-7 * WEEKDAY_WEEKS);
  const mean = sum(recent.map(({ value }) => value)) / recent.length;
  return Array.from({ length: 7 }, (_, weekday) => {
    const own = recent.filter(({ day }) => weekdayOf(day) === weekday).map(({ value }) => value);
    return mean === 0 ? 1 : (sum(own) / mean + 1) / (own.length + 1);
  });
}

/** The design with the figures of drivers as they were known on the evening before `row`; the same where all are known ahead. */
export function designAsKnownAt(
  design: DailyDesign,
  names: readonly string[],
  training: Training,
  row: number,
): DailyDesign {
  const { history } = training;
  const then = driverRegressors({ ...training, history: { ...history, days: history.days.slice(0, row) } });
  const known = new Map(then.map(({ name, value }) => [name, value]));
  const weights = design.weights.map((own, day) =>
    day < row
      ? own
      : own.map((weight, k) => known.get(names[design.columns[day][k]])?.(history.firstDay + day) ?? weight),
  );
  return { ...design, weights, asKnownAt: undefined };
}
