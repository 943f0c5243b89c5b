import { DateTime } from 'luxon';
import type { Centre, SpecialDay } from '../domain/centre.ts';
import type { Forecast, QueueForecast } from '../domain/plan.ts';

/**
 * The forecast on dates with opening hours of their own: nothing is expected outside them, and what is expected inside stays
 * as it is. Hours in which the queue was never open are open now, but with nothing forecast for them.
 */
export function withSpecialDays(forecast: Forecast, { specialDays = [] }: Centre): Forecast {
  if (specialDays.length === 0) return forecast;
  const { starts, timeZone } = forecast.grid;
  const local = starts.map((start) => {
    const time = DateTime.fromISO(start, { zone: timeZone });
    return { date: time.toISODate()!, minute: time.hour * 60 + time.minute };
  });
  const queues = forecast.queues.map((queue) => {
    const own = specialDays.filter(({ queueIds }) => queueIds === null || queueIds.includes(queue.queueId));
    const byDate = new Map(own.map((day) => [day.date, day]));
    const days = local.map(({ date }) => byDate.get(date) ?? null);
    const named = [...new Set(days.filter((day) => day !== null))];
    if (named.length === 0) return queue;
    const isOpen = days.map((day, i) => (day === null ? queue.open[i] : isWithin(day, local[i].minute)));
    return closed(queue, isOpen, named);
  });
  return { ...forecast, queues };
}

const isWithin = ({ openingHours }: SpecialDay, minute: number): boolean =>
  openingHours.some(({ from, to }) => minute >= from && minute < to);

function closed(queue: QueueForecast, isOpen: boolean[], days: SpecialDay[]): QueueForecast {
  const whereOpen = (values: number[]): number[] => values.map((value, i) => (isOpen[i] ? value : 0));
  const notes = days.map(({ name, date }) => `opening hours of ${date}: ${name}`);
  return {
    ...queue,
    open: isOpen,
    mean: whereOpen(queue.mean),
    quantiles: queue.quantiles.map(whereOpen),
    notes: [...queue.notes, ...notes],
  };
}
