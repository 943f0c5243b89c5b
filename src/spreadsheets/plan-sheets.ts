import type { Forecast, Staffing } from '../domain/plan.ts';
import type { Cell, Sheet } from './sheet.ts';

interface Interval {
  queueId: string;
  start: string;
  offered: number;
  answered: number | null;
  abandoned: number | null;
  averageHandleTimeSeconds: number | null;
  queueSeconds: number | null;
}

/** Contact history in the columns that imports read. */
export const historySheet = (intervals: Interval[]): Sheet => ({
  name: 'history',
  header: ['start', 'queue', 'offered', 'answered', 'abandoned', 'aht_seconds', 'queue_seconds'],
  rows: intervals.map((row) => [
    row.start,
    row.queueId,
    row.offered,
    row.answered,
    row.abandoned,
    row.averageHandleTimeSeconds,
    row.queueSeconds,
  ]),
});

/** Heading of a quantile's column: `q05` for 0.05, `q975` for 0.975. */
const quantileHeading = (level: number): string => `q${String(level).replace(/^0?\./, '')}`;

/** A forecast, one row per queue and interval. Quantiles have a column per level: `q05`, `q5`, `q975`. */
export function forecastSheet({ grid, queues }: Forecast): Sheet {
  const levels = [...new Set(queues.flatMap(({ quantileLevels }) => quantileLevels))].sort((a, b) => a - b);
  const rows = queues.flatMap((queue) =>
    grid.starts.map((start, i): Cell[] => [
      start,
      queue.queueId,
      queue.mean[i],
      queue.averageHandleTimeSeconds[i],
      queue.open[i],
      ...levels.map((level) => queue.quantiles[queue.quantileLevels.indexOf(level)]?.[i] ?? null),
    ]),
  );
  const header = ['start', 'queueId', 'mean', 'averageHandleTimeSeconds', 'open', ...levels.map(quantileHeading)];
  return { name: 'forecast', header, rows };
}

/** Staffing requirements, one row per queue and interval. */
export function staffingSheet({ grid, queues }: Staffing): Sheet {
  const header = [
    'start',
    'queueId',
    'formula',
    'required',
    'requiredFractional',
    'requiredWithShrinkage',
    'bindingTarget',
    'expectedServiceLevel',
    'expectedOccupancy',
  ];
  const rows = queues.flatMap((queue) =>
    grid.starts.map((start, i): Cell[] => [
      start,
      queue.queueId,
      queue.formula,
      queue.required[i],
      queue.requiredFractional[i],
      queue.requiredWithShrinkage[i],
      queue.bindingTarget[i],
      queue.expectedServiceLevel[i],
      queue.expectedOccupancy[i],
    ]),
  );
  return { name: 'requirements', header, rows };
}
