import type { Centre } from '../../domain/centre.ts';
import type { CalendarOptions } from './known-days.ts';
import type { PreparationOptions } from './prepare-history.ts';

/** What a centre's configuration tells forecasts about its days and its customers. */
export function calendarOfCentre({
  site,
  queues,
  events,
  specialDays = [],
  drivers = [],
}: Centre): CalendarOptions & Pick<PreparationOptions, 'retryShareOf'> {
  return {
    retryShareOf: (queueId) => queues.find(({ id }) => id === queueId)?.retryShare ?? 0,
    country: site.country,
    occasions: site.occasions,
    events: events.map(({ name, date, until, size, queueIds }) => ({ name, date, until, size, queues: queueIds })),
    specialHours: specialDays.map(({ name, date, openingHours, queueIds }) => {
      return { name, date, openingHours, queues: queueIds };
    }),
    drivers: drivers.map(({ name, period, values, queueIds }) => {
      return { name, period, values: values.toSorted((a, b) => (a.date < b.date ? -1 : 1)), queues: queueIds };
    }),
  };
}
