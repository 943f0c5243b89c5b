import { parseDate } from '../../time/calendar-day.ts';
import type { ForecastDay, QueueForecast } from './forecast.ts';

/** The forecast with only those of its intervals that begin when `isKept` says; days keep what is left of them. */
export function keepIntervals(forecast: QueueForecast, isKept: (start: number) => boolean): QueueForecast {
  const kept = Array.from(forecast.starts, isKept);
  const pick = <Values extends Float64Array | Int32Array>(values: Values): Values =>
    values.filter((_, i) => kept[i]) as Values;
  const first = parseDate(forecast.origin);
  const days = forecast.days.flatMap((day): ForecastDay[] => {
    const ahead = parseDate(day.date) - first;
    const own = kept.flatMap((isOpen, i) =>
      forecast.dayAhead[i] === ahead ? [{ isOpen, mean: forecast.mean[i] }] : [],
    );
    const left = own.filter(({ isOpen }) => isOpen);
    const before = own.reduce((total, { mean }) => total + mean, 0);
    const share = before > 0 ? left.reduce((total, { mean }) => total + mean, 0) / before : 0;
    const count = day.openIntervals - own.length + left.length;
    if (left.length === 0) return [];
    const effects = { ...day.effects, openingHours: day.effects.openingHours * share };
    return [{ ...day, contacts: day.contacts * share, openIntervals: count, effects }];
  });
  const { totalsBasis } = forecast;
  return {
    ...forecast,
    starts: pick(forecast.starts),
    mean: pick(forecast.mean),
    quantiles: forecast.quantiles.map(pick),
    averageHandleTimeSeconds: forecast.averageHandleTimeSeconds && pick(forecast.averageHandleTimeSeconds),
    handleTimeDeviationSeconds: forecast.handleTimeDeviationSeconds && pick(forecast.handleTimeDeviationSeconds),
    dayAhead: pick(forecast.dayAhead),
    soFar: forecast.soFar.filter(({ start }) => isKept(start)),
    days,
    totalsBasis: totalsBasis && { ...totalsBasis, relativeVariance: pick(totalsBasis.relativeVariance) },
  };
}
