import { DateTime } from 'luxon';
import type { Centre } from '../../domain/centre.ts';
import type { Forecast, PlanningGrid, QueueForecast, QueueRequirement, Staffing } from '../../domain/plan.ts';
import { type ForecastRow, type QuantileColumn, quantileColumns, type StaffingRow } from '../../domain/plan-rows.ts';
import { InputError } from '../../errors.ts';
import { planningGrid } from '../../time/grid.ts';

const mostDays = 56;

/**
 * A forecast made elsewhere, told as one row per queue and interval. Its days are those from the first to the last start, on the
 * site's clock; intervals without a row are closed. InputError names the row that does not fit.
 */
export function forecastFromRows(centre: Centre, rows: ForecastRow[]): Forecast {
  const grid = gridOf(centre, rows);
  const byQueue = rowsByQueue(centre, grid, rows);
  const queues = centre.queues.map((queue): QueueForecast => {
    const own = byQueue.get(queue.id) ?? new Map<number, ForecastRow>();
    const pick = <Value>(value: (row: ForecastRow) => Value, otherwise: Value): Value[] =>
      grid.starts.map((_, i) => (own.has(i) ? value(own.get(i)!) : otherwise));
    const levels = quantileLevels([...own.values()]);
    return {
      queueId: queue.id,
      method: own.size > 0 ? 'imported' : 'none',
      mean: pick(({ mean }) => mean, 0),
      quantileLevels: levels.map(({ level }) => level),
      quantiles: levels.map(({ column }) => pick((row) => row[column] ?? row.mean, 0)),
      averageHandleTimeSeconds: pick((row) => row.averageHandleTimeSeconds, queue.averageHandleTimeSeconds),
      open: pick((row) => row.open ?? true, false),
      accuracy: [],
      notes: [own.size > 0 ? 'imported' : 'not forecast: not among the imported rows'],
    };
  });
  return { grid, queues };
}

/** Requirements made elsewhere for the intervals of a forecast. InputError names the row that does not fit. */
export function staffingFromRows(centre: Centre, { grid }: Forecast, rows: StaffingRow[]): Staffing {
  const byQueue = rowsByQueue(centre, grid, rows);
  const queues = [...byQueue].map(([queueId, own]): QueueRequirement => {
    const pick = <Value>(value: (row: StaffingRow) => Value, otherwise: Value): Value[] =>
      grid.starts.map((_, i) => (own.has(i) ? value(own.get(i)!) : otherwise));
    return {
      queueId,
      formula: own.values().next().value!.formula,
      required: pick(({ required }) => required, 0),
      requiredFractional: pick((row) => row.requiredFractional ?? row.required, 0),
      requiredWithShrinkage: pick((row) => row.requiredWithShrinkage, 0),
      bindingTarget: pick((row) => row.bindingTarget ?? 'imported', 'none'),
      expectedServiceLevel: pick((row) => row.expectedServiceLevel, 1),
      expectedOccupancy: pick((row) => row.expectedOccupancy, 0),
    };
  });
  return { grid, queues };
}

function gridOf({ site }: Centre, rows: ForecastRow[]): PlanningGrid {
  const starts = rows.map(({ start }) => Date.parse(start));
  const dayOf = (milliseconds: number) => DateTime.fromMillis(milliseconds, { zone: site.timeZone }).startOf('day');
  const first = dayOf(starts.reduce((a, b) => Math.min(a, b)));
  const last = dayOf(starts.reduce((a, b) => Math.max(a, b)));
  const days = Math.round(last.diff(first, 'days').days) + 1;
  if (days > mostDays) throw new InputError('', `the rows span ${days} days; a forecast has at most ${mostDays}.`);
  return planningGrid(site.timeZone, first.toISODate()!, days, site.intervalMinutes);
}

function rowsByQueue<Row extends { start: string; queueId: string }>(
  { queues }: Centre,
  { starts, intervalMinutes }: PlanningGrid,
  rows: Row[],
): Map<string, Map<number, Row>> {
  const intervalOf = new Map(starts.map((start, i) => [Date.parse(start), i]));
  const known = new Set(queues.map(({ id }) => id));
  const byQueue = new Map<string, Map<number, Row>>();
  for (const [index, row] of rows.entries()) {
    if (!known.has(row.queueId)) throw new InputError(`[${index}].queueId`, `there is no queue "${row.queueId}".`);
    const interval = intervalOf.get(Date.parse(row.start));
    if (interval === undefined) {
      throw new InputError(`[${index}].start`, `is not the start of one of the ${intervalMinutes}-minute intervals.`);
    }
    if (!byQueue.has(row.queueId)) byQueue.set(row.queueId, new Map());
    const own = byQueue.get(row.queueId)!;
    if (own.has(interval)) throw new InputError(`[${index}].start`, 'comes twice for this queue; send it once.');
    own.set(interval, row);
  }
  return byQueue;
}

/** Quantile columns that any of the rows fills, with their levels, ascending. */
const quantileLevels = (rows: ForecastRow[]): { column: QuantileColumn; level: number }[] =>
  quantileColumns
    .filter((column) => rows.some((row) => (row[column] ?? null) !== null))
    .map((column) => ({ column, level: Number(`0.${column.slice(1)}`) }))
    .sort((a, b) => a.level - b.level);
