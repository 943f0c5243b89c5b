import { DateTime } from 'luxon';
import type { Centre, OpeningHours, Queue } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import type { Forecast, ForecastTotal, PlanningGrid, QueueForecast } from '../../domain/plan.ts';
import { planningGrid } from '../../time/grid.ts';
import type { RunContext } from '../context.ts';
import { calendarOfCentre } from './centre-calendar.ts';
import { forecastQueues, type QueueForecast as SeriesForecast } from './forecast.ts';
import { forecastTotals, periodStart } from './forecast-totals.ts';
import { keepIntervals } from './keep-intervals.ts';

export interface ForecastCentreInput {
  centre: Centre;
  /** One per queue; queues of the centre without history get a forecast of nothing, and a note. */
  histories: IntervalHistory[];
  /** First local day, YYYY-MM-DD. Nothing of the history at or after its midnight is used. */
  startDate: string;
  days: number;
  /** Local date-time on the first day: its rest is forecast from its contacts so far, which stand for themselves. */
  now?: string | null;
}

/** Forecasts every queue of the centre on one planning grid, with all the centre tells about days. */
export async function forecastCentre(input: ForecastCentreInput, context: RunContext): Promise<Forecast> {
  const { centre, histories, startDate, days, now } = input;
  const { site, queues } = centre;
  const grid = planningGrid(site.timeZone, startDate, days, site.intervalMinutes);
  const known = histories.filter((history) => queues.some((queue) => queue.id === history.queue));
  if (known.length === 0) {
    return { grid, queues: queues.map((queue) => emptyForecast(queue, grid, 'no history has been imported')) };
  }
  const findQueue = (queueId: string): Queue => queues.find(({ id }) => id === queueId)!;
  const { forecasts, skipped } = await forecastQueues(
    known,
    {
      ...calendarOfCentre(centre),
      origin: startDate,
      now,
      days,
      intervalMinutes: site.intervalMinutes,
      groupOf: (queueId) => findQueue(queueId).groupId ?? findQueue(queueId).channel,
      withTotals: true,
    },
    context.pool,
    { signal: context.signal, onProgress: (share) => context.onProgress?.(share, 'forecasting') },
  );
  const open = forecasts.map((forecast) => withinHours(forecast, findQueue(forecast.queue), centre));
  return {
    grid,
    queues: queues.map((queue) => {
      const forecast = open.find((candidate) => candidate.queue === queue.id);
      if (forecast) return onGrid(queue, forecast, grid);
      const reason =
        skipped.find((candidate) => candidate.queue === queue.id)?.reason ?? 'no history has been imported';
      return emptyForecast(queue, grid, reason);
    }),
    totals: totalsOf(open, centre, startDate),
  };
}

/** Opening hours that are set win over those learned from history; those of a single date over both. */
function withinHours(forecast: SeriesForecast, queue: Queue, { site, specialDays = [] }: Centre): SeriesForecast {
  const hours = queue.openingHours;
  if (hours === null) return forecast;
  const special = new Set(
    specialDays.filter(({ queueIds }) => queueIds === null || queueIds.includes(queue.id)).map(({ date }) => date),
  );
  return keepIntervals(forecast, (start) => {
    const local = DateTime.fromSeconds(start, { zone: site.timeZone });
    return special.has(local.toISODate()!) || isOpenAt(hours, local);
  });
}

function isOpenAt(hours: OpeningHours, local: DateTime): boolean {
  const minute = local.hour * 60 + local.minute;
  const yesterday = local.weekday === 1 ? 7 : local.weekday - 1;
  return hours.some(
    ({ weekday, from, to }) =>
      (weekday === local.weekday && minute >= from && minute < to) ||
      (weekday === yesterday && minute + 1440 >= from && minute + 1440 < to),
  );
}

/** Lays a forecast of open intervals on the whole grid; intervals of today that are over hold what arrived. */
function onGrid(queue: Queue, forecast: SeriesForecast, grid: PlanningGrid): QueueForecast {
  const position = new Map(Array.from(forecast.starts, (start, index) => [start, index]));
  const arrived = new Map(forecast.soFar.map(({ start, contacts }) => [start, contacts]));
  const starts = grid.starts.map((start) => Date.parse(start) / 1000);
  const pick = (values: ArrayLike<number>): number[] =>
    starts.map((start) => {
      const row = position.get(start);
      return row === undefined ? (arrived.get(start) ?? 0) : values[row];
    });
  const handleTimes = forecast.averageHandleTimeSeconds;
  return {
    queueId: queue.id,
    method: forecast.method,
    mean: pick(forecast.mean),
    quantileLevels: [...forecast.quantileLevels],
    quantiles: forecast.quantiles.map(pick),
    averageHandleTimeSeconds: starts.map((start) => {
      const row = position.get(start);
      return row === undefined || handleTimes === null ? queue.averageHandleTimeSeconds : handleTimes[row];
    }),
    open: starts.map((start) => position.has(start) || arrived.has(start)),
    accuracy: forecast.accuracy.map(({ method, wape, bias, coverage80 }) => ({
      method,
      weightedAbsolutePercentageError: wape,
      bias,
      coverage80,
    })),
    notes: handleTimes === null ? [...forecast.notes, 'handle times: the value set for the queue'] : forecast.notes,
    days: forecast.days,
    events: forecast.events,
    restOfDayFactor: forecast.restOfDay?.factor,
  };
}

const TOTAL_PERIODS = ['day', 'week', 'month'] as const;

/** Totals by day, week and month of queues, groups and all; what arrived already is part of the first. */
function totalsOf(forecasts: SeriesForecast[], { queues }: Centre, startDate: string): ForecastTotal[] {
  const groupOf = new Map(queues.flatMap(({ id, groupId }) => (groupId === undefined ? [] : [[id, groupId]])));
  const groups = new Map([...groupOf].map(([queue, group]) => [queue, [group]]));
  const isMember = (queue: string, level: ForecastTotal['level'], name: string | null): boolean =>
    level === 'all' || (level === 'queue' ? queue === name : groupOf.get(queue) === name);
  return TOTAL_PERIODS.flatMap((by) =>
    forecastTotals(forecasts, by, groups).map(({ level, name, date, days, mean, quantiles }) => {
      const members = forecasts.filter(({ queue }) => isMember(queue, level, name));
      const arrived = periodStart(startDate, by) === date ? contactsSoFar(members) : 0;
      return {
        by,
        level,
        name,
        queueIds: members.map(({ queue }) => queue),
        date,
        days,
        mean: mean + arrived,
        quantiles: Array.from(quantiles, (value) => Number((value + arrived).toFixed(2))),
      };
    }),
  );
}

const contactsSoFar = (forecasts: SeriesForecast[]): number =>
  forecasts.flatMap(({ soFar }) => soFar).reduce((total, { contacts }) => total + contacts, 0);

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
