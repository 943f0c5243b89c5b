/** The small CSV files that tell a forecast about days: holidays, events, special opening hours, drivers. */
import { parse } from 'csv-parse/sync';
import { InputError } from '../errors.ts';
import { dayNumberOf, formatDate, parseDate } from './calendar-day.ts';
import type { NamedDate } from './holidays.ts';

/** A dated event or, with `until`, a period such as school holidays. */
export interface DatedEvent extends NamedDate {
  /** Last day of a period, YYYY-MM-DD. */
  until?: string;
  /** How large it is, in any unit of its kind, such as letters sent. */
  size?: number;
  /** Queues it concerns; all when null or left out. */
  queues?: string[] | null;
}

/** Opening hours of one date, in minutes of the day; none: closed. */
export interface SpecialHours extends NamedDate {
  openingHours: { from: number; to: number }[];
  queues?: string[] | null;
}

/** Figures of a driver, ascending by date: each holds until the next. */
export interface DriverFigures {
  name: string;
  period: 'day' | 'week' | 'month';
  values: { date: string; value: number }[];
  queues?: string[] | null;
}

interface Row {
  line: number;
  /** Text of a column, by its name in lower case; empty when the file has no such column. */
  cell(column: string): string;
}

/** Rows of CSV text. Each of `columns` must be there under one of its names. */
function readRows(text: string, field: string, columns: readonly (readonly string[])[]): Row[] {
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new InputError(field, `the file is not well-formed CSV (${(error as Error).message}).`);
  }
  const header = (rows[0] ?? []).map((heading) => heading.toLowerCase());
  if (columns.some((names) => !names.some((name) => header.includes(name)))) {
    const wanted = columns.map(([name]) => name).join(',');
    throw new InputError(
      field,
      `the first line must name the columns "${wanted}"; it is "${(rows[0] ?? []).join(',')}".`,
    );
  }
  return rows.slice(1).map((row, i) => ({ line: i + 2, cell: (column) => row[header.indexOf(column)] ?? '' }));
}

/**
 * Named dates with the columns `<kind>` (or `name`) and `date`, in any order, such as `holiday,date`.
 * @throws InputError naming `field` and the line.
 */
export function parseNamedDates(text: string, kind: 'holiday' | 'event', field: string): NamedDate[] {
  return readRows(text, field, [[kind, 'name'], ['date']]).map((row) => namedDate(row, kind, field));
}

function namedDate({ line, cell }: Row, kind: string, field: string): NamedDate {
  const name = cell(kind) || cell('name');
  const date = cell('date').slice(0, 10);
  if (name === '') throw new InputError(field, `line ${line}: the ${kind} has no name.`);
  parseDate(date, `${field} line ${line}`);
  return { name, date };
}

/**
 * Events: `event,date` and, where wanted, `until` (last day of a period), `size` and `queue`.
 * @throws InputError naming `field` and the line.
 */
export function parseEvents(text: string, field: string): DatedEvent[] {
  return readRows(text, field, [['event', 'name'], ['date']]).map((row) => {
    const event: DatedEvent = namedDate(row, 'event', field);
    const [until, size] = [row.cell('until').slice(0, 10), row.cell('size')];
    if (until !== '') {
      if (parseDate(until, `${field} line ${row.line}`) < parseDate(event.date)) {
        throw new InputError(field, `line ${row.line}: "until" lies before "date".`);
      }
      event.until = until;
    }
    if (size !== '') event.size = numberIn(size, field, row.line);
    return { ...event, ...queuesOf(row) };
  });
}

/**
 * Opening hours of single dates: `date,from,to` with times of day, several rows for several spans; empty times: closed.
 * `name` and `queue` where wanted.
 * @throws InputError naming `field` and the line.
 */
export function parseSpecialHours(text: string, field: string): SpecialHours[] {
  const days = new Map<string, SpecialHours>();
  for (const row of readRows(text, field, [['date'], ['from'], ['to']])) {
    const date = row.cell('date').slice(0, 10);
    parseDate(date, `${field} line ${row.line}`);
    const queue = row.cell('queue');
    const day = days.get(`${date} ${queue}`) ?? {
      name: row.cell('name') || 'opening hours of its own',
      date,
      openingHours: [],
      ...queuesOf(row),
    };
    days.set(`${date} ${queue}`, day);
    if (row.cell('from') === '' && row.cell('to') === '') continue;
    const [from, to] = [row.cell('from'), row.cell('to')].map((time) => minuteIn(time, field, row.line));
    if (to <= from) throw new InputError(field, `line ${row.line}: "to" must be after "from".`);
    day.openingHours.push({ from, to });
  }
  return [...days.values()];
}

/**
 * Drivers: `driver,date,value` and, where wanted, `queue`. Dates are days, first days of weeks, or months (2026-03); what they
 * are is told by how far apart they are.
 * @throws InputError naming `field` and the line.
 */
export function parseDrivers(text: string, field: string): DriverFigures[] {
  const drivers = new Map<string, DriverFigures>();
  for (const row of readRows(text, field, [['driver', 'name'], ['date'], ['value']])) {
    const name = row.cell('driver') || row.cell('name');
    if (name === '') throw new InputError(field, `line ${row.line}: the driver has no name.`);
    const written = row.cell('date').slice(0, 10);
    const date = /^\d{4}-\d{2}$/.test(written) ? `${written}-01` : written;
    parseDate(date, `${field} line ${row.line}`);
    const key = `${name} ${row.cell('queue')}`;
    const driver = drivers.get(key) ?? { name, period: 'day' as const, values: [], ...queuesOf(row) };
    drivers.set(key, driver);
    driver.values.push({ date, value: numberIn(row.cell('value'), field, row.line) });
  }
  return [...drivers.values()].map((driver) => {
    const values = driver.values.toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const twice = values.find(({ date }, i) => date === values[i - 1]?.date);
    if (twice) throw new InputError(field, `driver "${driver.name}" has two values for ${twice.date}; keep one.`);
    return { ...driver, values, period: periodOf(values.map(({ date }) => parseDate(date))) };
  });
}

/** By the usual distance of its dates. */
function periodOf(days: number[]): DriverFigures['period'] {
  const gaps = days.slice(1).map((day, i) => day - days[i]);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  return usual < 5 ? 'day' : usual < 20 ? 'week' : 'month';
}

/** The figure of each day: a week's on its seven days, a month's on all of its days. */
export function dailyFigures({ period, values }: DriverFigures): Map<number, number> {
  const figures = new Map<number, number>();
  for (const { date, value } of values) {
    const first = parseDate(date);
    const end = period === 'month' ? endOfMonth(first) : first + (period === 'week' ? 7 : 1);
    for (let day = first; day < end; day++) figures.set(day, value);
  }
  return figures;
}

function endOfMonth(day: number): number {
  const [year, month] = formatDate(day).split('-').map(Number);
  return dayNumberOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)!;
}

const queuesOf = ({ cell }: Row): { queues?: string[] } => (cell('queue') === '' ? {} : { queues: [cell('queue')] });

function numberIn(text: string, field: string, line: number): number {
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InputError(field, `line ${line}: "${text}" is no number.`);
  return value;
}

function minuteIn(text: string, field: string, line: number): number {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  const minute = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
  if (!(minute <= 1440) || Number(parts?.[2]) > 59) {
    throw new InputError(field, `line ${line}: "${text}" is no time of day; write it like 09:30.`);
  }
  return minute;
}
