import { InputError } from '../errors.ts';
import { BadCell, createNumberReader, type NumberReader, readHandleTime, readSeconds } from './cells.ts';
import type { Column, Columns } from './columns.ts';
import { createContactCounter } from './contact-counter.ts';
import type { Delimiter } from './csv-rows.ts';
import { emptyColumns, type RawColumns } from './raw-columns.ts';
import { createTimeReader, type TimeStyle } from './time-text.ts';

export interface RawRows {
  columns: Columns;
  style: TimeStyle;
  rows: number;
  queues: Map<string, RawColumns>;
}

/** Where bad rows go: throws, or lists them when the caller wants them skipped. */
export type Refuse = (line: number, column: string, message: string) => void;

export interface RowReader {
  read(cells: string[], line: number): void;
  result(): RawRows;
}

const mostQueues = 1000;

/**
 * Reads the cells of data rows. `singleQueue` names the queue of a file without a queue column; files with one row per
 * contact are counted into intervals of `contactIntervalMinutes`.
 */
export function createRowReader(
  columns: Columns,
  delimiter: Delimiter,
  options: { singleQueue: string; contactIntervalMinutes: number; refuse: Refuse; field: string },
): RowReader {
  const queues = new Map<string, RawColumns>();
  const time = createTimeReader();
  const number = createNumberReader(delimiter);
  const contacts = createContactCounter(columns, number, options.contactIntervalMinutes);
  const width =
    1 + Math.max(...Object.values(columns).map((column) => (typeof column === 'object' && column ? column.index : 0)));
  let rows = 0;

  const columnsOf = (queue: string): RawColumns => {
    let found = queues.get(queue);
    if (!found) {
      if (queues.size >= mostQueues) {
        throw new InputError(
          options.field,
          `column ${columns.queue?.heading} names more than ${mostQueues} queues; rename it if it does not hold the queue`,
        );
      }
      found = emptyColumns();
      queues.set(queue, found);
    }
    return found;
  };

  const readStart = (cells: string[]): number => {
    const { start, timeOfDay } = columns;
    const text = timeOfDay ? `${cells[start.index]!.trim()} ${cells[timeOfDay.index]!.trim()}` : cells[start.index]!;
    const wall = time.read(text);
    if (Number.isNaN(wall)) throw new BadCell(start, `"${text}" is not a time; write it as 2026-03-02T09:15`);
    if (Number.isNaN(time.offsetSeconds) === time.style!.withOffset) {
      throw new BadCell(
        start,
        `"${text}" and earlier times differ in having an offset; write all times with or all without`,
      );
    }
    return wall;
  };

  const readQueue = (cells: string[]): string => {
    if (!columns.queue) return options.singleQueue;
    const queue = cells[columns.queue.index]!.trim();
    if (queue === '') throw new BadCell(columns.queue, 'is empty; name the queue');
    return queue;
  };

  const readRow = (cells: string[], line: number): void => {
    if (cells.length < width) {
      throw new BadCell(columns.start, `the row has ${cells.length} of the ${width} columns needed; complete it`);
    }
    const wall = readStart(cells);
    const target = columnsOf(readQueue(cells));
    if (columns.layout === 'contact') contacts.add(target, cells, wall, time.offsetSeconds, line);
    else addInterval(target, columns, number, cells, wall, time.offsetSeconds, line);
  };

  return {
    read(cells, line) {
      rows++;
      try {
        readRow(cells, line);
      } catch (error) {
        if (!(error instanceof BadCell)) throw error;
        options.refuse(line, error.column, error.message);
      }
    },
    result() {
      contacts.finish();
      for (const [queue, { wall }] of queues) if (wall.length === 0) queues.delete(queue);
      if (!time.style || queues.size === 0) {
        throw new InputError(options.field, 'holds no usable row; give at least one interval below the header line');
      }
      return { columns, style: time.style, rows, queues };
    },
  };
}

function addInterval(
  target: RawColumns,
  columns: Columns,
  number: NumberReader,
  cells: string[],
  wall: number,
  offset: number,
  line: number,
): void {
  const answered = number(cells, columns.answered);
  const abandoned = number(cells, columns.abandoned);
  const offered = columns.volume ? number(cells, columns.volume) : answered + abandoned;
  if (Number.isNaN(offered)) {
    throw new BadCell(columns.volume ?? columns.answered!, 'is empty; give the number of contacts (0 when none came)');
  }
  const mean = readHandleTime(cells, columns.averageHandleTime, number);
  const total = readHandleTime(cells, columns.totalHandleTime, number);
  const handled = Number.isNaN(answered) ? offered : answered;
  target.wall.push(wall);
  target.offset.push(offset);
  target.offered.push(offered);
  target.answered.push(answered);
  target.abandoned.push(abandoned);
  target.averageHandleTimeSeconds.push(Number.isNaN(mean) && handled > 0 ? total / handled : mean);
  target.queueSeconds.push(waitOf(cells, columns, number, { offered, answered, abandoned }));
  target.line.push(line);
}

/** Time all contacts of the interval waited together, from whichever wait columns the file has; NaN without. */
function waitOf(
  cells: string[],
  columns: Columns,
  number: NumberReader,
  { offered, answered, abandoned }: { offered: number; answered: number; abandoned: number },
): number {
  const total = readSeconds(cells, columns.totalWait, number);
  if (!Number.isNaN(total)) return total;
  const times = (contacts: number, column: Column | null): number =>
    contacts === 0 ? 0 : contacts * readSeconds(cells, column, number);
  if (columns.averageWaitAll) return times(offered, columns.averageWaitAll);
  return times(answered, columns.averageWaitAnswered) + times(abandoned, columns.averageWaitAbandoned);
}
