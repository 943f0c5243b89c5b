import { DateTime } from 'luxon';
import type { Centre, OpeningHours, Queue } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import type { Forecast, PlanningGrid, QueueForecast } from '../domain/plan.ts';
import { planningGrid } from '../time/grid.ts';
import type { RunContext } from './context.ts';
import { forecastQueues, type QueueForecast as SeriesForecast } from './forecast.ts';
import { withSpecialDays } from './special-days.ts';

export interface ForecastCentreInput {
  centre: Centre;
  /** One per queue; queues of the centre without history get a forecast of nothing, and a note. */
  histories: IntervalHistory[];
  /** First local day, YYYY-MM-DD. Nothing of the history at or after its midnight is used. */
  startDate: string;
  days: number;
}

/** Forecasts every queue of the centre on one planning grid, with the site's holidays and the centre's events. */
export async function forecastCentre(input: ForecastCentreInput, context: RunContext): Promise<Forecast> {
  const { centre, histories, startDate, days } = input;
  const { site } = centre;
  const grid = planningGrid(site.timeZone, startDate, days, site.intervalMinutes);
  const known = histories.filter((history) => centre.queues.some((queue) => queue.id === history.queue));
  if (known.length === 0) {
    return { grid, queues: centre.queues.map((queue) => emptyForecast(queue, grid, 'no history has been imported')) };
  }
  const events = centre.events.map(({ name, date, queueIds }) => ({ name, date, queues: queueIds }));
  const { forecasts, skipped } = await forecastQueues(
    known,
    {
      origin: startDate,
      days,
      intervalMinutes: site.intervalMinutes,
      country: site.country,
      events,
      groupOf: (queueId) => centre.queues.find(({ id }) => id === queueId)?.channel ?? null,
    },
    context.pool,
    { signal: context.signal, onProgress: (share) => context.onProgress?.(share, 'forecasting') },
  );
  const queues = centre.queues.map((queue) => {
    const forecast = forecasts.find((candidate) => candidate.queue === queue.id);
    if (forecast) return onGrid(queue, forecast, grid);
    const reason = skipped.find((candidate) => candidate.queue === queue.id)?.reason ?? 'no history has been imported';
    return emptyForecast(queue, grid, reason);
  });
  return withSpecialDays({ grid, queues }, centre);
}

/** Lays a forecast of open intervals on the whole grid. Opening hours that are set win over those learned from history. */
function onGrid(queue: Queue, forecast: SeriesForecast, grid: PlanningGrid): QueueForecast {
  const position = new Map(Array.from(forecast.starts, (start, index) => [start, index]));
  const isOpen = queue.openingHours === null ? () => true : openAt(queue.openingHours, grid.timeZone);
  const rows = grid.starts.map((start) => (isOpen(start) ? position.get(Date.parse(start) / 1000) : undefined));
  const pick = (values: ArrayLike<number>): number[] => rows.map((row) => (row === undefined ? 0 : values[row]));
  const handleTimes = forecast.averageHandleTimeSeconds;
  return {
    queueId: queue.id,
    method: forecast.method,
    mean: pick(forecast.mean),
    quantileLevels: [...forecast.quantileLevels],
    quantiles: forecast.quantiles.map(pick),
    averageHandleTimeSeconds: rows.map((row) =>
      row === undefined || handleTimes === null ? queue.averageHandleTimeSeconds : handleTimes[row],
    ),
    open: rows.map((row) => row !== undefined),
    accuracy: forecast.accuracy.map(({ method, wape, bias, coverage80 }) => ({
      method,
      weightedAbsolutePercentageError: wape,
      bias,
      coverage80,
    })),
    notes: handleTimes === null ? [...forecast.notes, 'handle times: the value set for the queue'] : forecast.notes,
  };
}

function openAt(hours: OpeningHours, timeZone: string): (start: string) => boolean {
  return (start) => {
    const local = DateTime.fromISO(start, { zone: timeZone });
    const minute = local.hour * 60 + local.minute;
    const yesterday = local.weekday === 1 ? 7 : local.weekday - 1;
    return hours.some(
      ({ weekday, from, to }) =>
        (weekday === local.weekday && minute >= from && minute < to) ||
        (weekday === yesterday && minute + 1440 >= from && minute + 1440 < to),
    );
  };
}

function emptyForecast(queue: Queue, grid: PlanningGrid, reason: string): QueueForecast {
  const nothing = grid.starts.map(() => 0);
  return {
    queueId: queue.id,
    method: 'none',
    mean: nothing,
    quantileLevels: [],
    quantiles: [],
    averageHandleTimeSeconds: grid.starts.map(() => queue.averageHandleTimeSeconds),
    open: grid.starts.map(() => false),
    accuracy: [],
    notes: [`not forecast: ${reason}`],
  };
}
