import { unitGammaQuantile } from '../../../models/numerics/gamma-quantile.ts';
import { normalQuantile } from '../../../models/numerics/normal.ts';
import { effectiveArrivals, type LoadMethod } from '../../../models/queueing/time-varying-load.ts';
import type { QueueForecast, StaffingBasis } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import { dayVariation } from '../day-variation.ts';

/**
 * Contacts of each interval that a basis staffs a queue for.
 *
 * `mean` what is expected. `quantile` the forecast's own quantile of the interval, between its levels along the normal
 * law; it holds the chance of single contacts too, which the Erlang formulas count once more, so it is the cautious
 * choice. `shareOfDays` the expected contacts times the quantile of a gamma factor common to the whole day, whose spread
 * is read from the forecast (dayVariation): on that share of days no interval is busier than staffed for.
 *
 * @throws InputError for a quantile outside the forecast's levels
 */
export function demandOf(forecast: QueueForecast, basis: StaffingBasis): number[] {
  switch (basis.kind) {
    case 'mean':
      return forecast.mean;
    case 'quantile':
      return forecast.quantileLevels.length === 0 ? forecast.mean : quantileOf(forecast, basis.level);
    case 'shareOfDays': {
      const factor = unitGammaQuantile(basis.share, dayVariation(forecast));
      return forecast.mean.map((contacts) => factor * contacts);
    }
  }
}

function quantileOf({ quantileLevels: levels, quantiles }: QueueForecast, level: number): number[] {
  const last = levels.length - 1;
  if (level < levels[0] || level > levels[last]) {
    throw new InputError(
      'basis.level',
      `is ${level}; the forecast holds quantiles from ${levels[0]} to ${levels[last]}.`,
    );
  }
  const upper = levels.findIndex((candidate) => candidate >= level);
  if (levels[upper] === level) return quantiles[upper];
  const [from, to] = [normalQuantile(levels[upper - 1]), normalQuantile(levels[upper])];
  const share = (normalQuantile(level) - from) / (to - from);
  return quantiles[upper].map((high, i) => quantiles[upper - 1][i] + share * (high - quantiles[upper - 1][i]));
}

/**
 * Contacts whose stationary staff each open interval gets: its own, or what the method carries over from before. Nobody
 * is staffed while a queue is closed; those on a contact at closing finish it.
 */
export function carriedDemand(
  contacts: number[],
  { averageHandleTimeSeconds, open }: QueueForecast,
  intervalMinutes: number,
  method: LoadMethod,
): number[] {
  const total = contacts.reduce((sum, value) => sum + value, 0);
  if (method === 'stationary' || total === 0) return contacts;
  const work = contacts.reduce((sum, value, i) => sum + value * averageHandleTimeSeconds[i], 0);
  const carried = effectiveArrivals(contacts, intervalMinutes * 60, work / total, method);
  return carried.map((value, i) => (open[i] ? value : 0));
}
