/**
 * What a day's forecast is made of. On the log scale the core model is a sum (daily-filter.ts), so that contacts are a product:
 * level x recent x weekday x month x year x holiday x event. What the product leaves to the forecast itself (what a mean
 * count differs from the product of its logs, and a method of choice other than the core model) is the last factor, `method`; with
 * it the factors multiply to the forecast exactly.
 */

import type { Regressor } from '../calendar/regressor.ts';
import { BASE_STATES } from '../level/daily-filter.ts';
import type { DailyLevelFit } from '../level/daily-level.ts';

/** In the order in which a planner reads them; the first is contacts a day, the others are factors around 1. */
export const DAY_EFFECTS = [
  'level',
  'recent',
  'weekday',
  'month',
  'year',
  'holiday',
  'event',
  'openingHours',
  'driver',
  'method',
] as const;
export type DayEffect = (typeof DAY_EFFECTS)[number];
export type DayEffects = Record<DayEffect, number>;

/** The effects on the `days` days after the history; `totals` are the contacts forecast for them (0 where closed). */
export function dayEffects(fit: DailyLevelFit, totals: ArrayLike<number>): DayEffects[] {
  const { design, regressors, parameters, state, length } = fit;
  return Array.from(totals, (total, k) => {
    const day = length + k;
    const logs: Record<Exclude<DayEffect, 'method'>, number> = {
      level: state.mean[0],
      recent: state.mean[1] * parameters.transientDecay ** (k + 1),
      weekday: state.mean[2 + design.weekdays[day]],
      month: 0,
      year: 0,
      holiday: 0,
      event: 0,
      openingHours: 0,
      driver: 0,
    };
    design.columns[day].forEach((column, i) => {
      logs[effectOf(regressors[column])] += design.weights[day][i] * state.mean[BASE_STATES + column];
    });
    const effects = Object.fromEntries(
      Object.entries(logs).map(([effect, log]) => [effect, Math.exp(log)]),
    ) as unknown as DayEffects;
    const product = Object.values(effects).reduce((contacts, factor) => contacts * factor, 1);
    return { ...effects, method: total / product };
  });
}

/** A slope of the level belongs to the level; days around a holiday and an event's after-days belong to their cause. */
function effectOf({ name, group }: Regressor): Exclude<DayEffect, 'method'> {
  if (name.startsWith('event ')) return 'event';
  if (name.startsWith('hours ')) return 'openingHours';
  if (name.startsWith('driver ')) return 'driver';
  if (name.startsWith('year ')) return 'year';
  if (group === 'special') return 'holiday';
  return group === 'smooth' ? 'level' : 'month';
}
