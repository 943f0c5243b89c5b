import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.ts';
import { parseDate } from './calendar-day.ts';
import type { NamedDate } from './holidays.ts';

/**
 * Named dates from CSV text with the columns `<kind>` (or `name`) and `date`, in any order, such as `holiday,date` or
 * `event,date`.
 * @throws InputError naming `field` and the line.
 */
export function parseNamedDates(text: string, kind: 'holiday' | 'event', field: string): NamedDate[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new InputError(field, `the file is not well-formed CSV (${(error as Error).message}).`);
  }
  const header = (rows[0] ?? []).map((heading) => heading.toLowerCase());
  const nameColumn = Math.max(header.indexOf(kind), header.indexOf('name'));
  const dateColumn = header.indexOf('date');
  if (nameColumn < 0 || dateColumn < 0) {
    throw new InputError(
      field,
      `the first line must name the columns "${kind},date"; it is "${(rows[0] ?? []).join(',')}".`,
    );
  }
  return rows.slice(1).map((row, i) => {
    const name = row[nameColumn] ?? '';
    const date = (row[dateColumn] ?? '').slice(0, 10);
    if (name === '') throw new InputError(field, `line ${i + 2}: the ${kind} has no name.`);
    parseDate(date, `${field} line ${i + 2}`);
    return { name, date };
  });
}
