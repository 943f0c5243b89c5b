import type { Column } from './columns.ts';
import type { Delimiter } from './csv-rows.ts';

/** A cell that cannot be used. The message says what is wrong and what to write instead. */
export class BadCell extends Error {
  readonly column: string;
  constructor(column: Column, message: string) {
    super(message);
    this.column = column.heading;
  }
}

const unknown: readonly string[] = ['', '-', 'na', 'n/a', 'nan', 'null'];

/** Reads numbers of at least 0 from cells; NaN where the column or the value is missing. */
export type NumberReader = (cells: string[], column: Column | null) => number;

/** A decimal comma is understood where the delimiter is not a comma itself. */
export function createNumberReader(delimiter: Delimiter): NumberReader {
  return (cells, column) => {
    if (!column) return Number.NaN;
    const text = cells[column.index]!;
    const value = text === '' ? Number.NaN : Number(text);
    if (value >= 0 && value < Number.POSITIVE_INFINITY) return value;
    return readUnusual(text.trim(), column, delimiter);
  };
}

function readUnusual(text: string, column: Column, delimiter: Delimiter): number {
  if (unknown.includes(text.toLowerCase())) return Number.NaN;
  const withPoint = delimiter !== ',' && /^\d+,(\d{1,2}|\d{4,})$/.test(text) ? text.replace(',', '.') : text;
  const value = Number(withPoint);
  if (value < 0) throw new BadCell(column, `"${text}" is negative; give a number of at least 0`);
  if (!Number.isFinite(value)) {
    throw new BadCell(column, `"${text}" is not a number; give digits without thousands separators`);
  }
  return value;
}

/** Reads a duration in seconds, also written 4:10 or 00:04:10; NaN where missing. */
export function readSeconds(cells: string[], column: Column | null, readNumber: NumberReader): number {
  const clock = column && /^\s*(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)\s*$/.exec(cells[column.index]!);
  return clock ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]) : readNumber(cells, column);
}

/** A handle time: no contact takes no time, so that zero means unknown. */
export function readHandleTime(cells: string[], column: Column | null, readNumber: NumberReader): number {
  return readSeconds(cells, column, readNumber) || Number.NaN;
}
