import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import { secondsPerDay } from '../time/calendar-day.ts';
import { formatLocal } from '../time/grid.ts';
import { type ZoneClock, zoneClock } from '../time/zone-clock.ts';
import { inferInterval } from './infer-interval.ts';
import type { RawColumns } from './raw-columns.ts';
import type { RawRows, Refuse } from './raw-rows.ts';

/** What happened to the rows of one queue on the way to its history. */
export interface MergeFacts {
  rows: number;
  /** Starts of intervals named again with the same numbers, once per repetition. */
  identical: number[];
  /** Intervals named again with other numbers: the later row was kept. */
  conflicting: { start: number; earlier: number; later: number }[];
  /** Rows without contacts in an hour the clock skips; left out. */
  emptySkipped: number;
  /** Instants (first pass) of intervals the clock shows twice but the file names once. */
  namedOnce: number[];
}

export interface BuiltHistory {
  history: IntervalHistory;
  facts: MergeFacts;
}

/** Where a row will stand: instants and the file's lines of them, still in the order of the file. */
interface Placed {
  raw: RawColumns;
  start: Float64Array;
  facts: MergeFacts;
}

/** More conflicting rows than this share: the file mixes series that a column not recognised tells apart. */
const mostConflicts = 0.2;
/** Fifty years: a longer history has a wrong year somewhere. */
const longestSpanSeconds = 50 * 366 * secondsPerDay;

/**
 * Turns raw rows into histories: wall clock to instants, interval inferred (unless `intervalMinutes` is finer or cannot be
 * told), rows off the interval grid refused, sorted, each interval once.
 *
 * Throws `InputError` where offsets need a zone, the interval cannot be told, or rows contradict each other throughout.
 */
export function buildHistories(
  rows: RawRows,
  options: { timeZone: string | null; intervalMinutes: number | null; refuse: Refuse; field: string },
): { built: Map<string, BuiltHistory>; intervalMinutes: number; timeZone: string | null } {
  const timeZone = options.timeZone ?? zoneOfOffsets(rows, options.field);
  const clock = zoneClock(timeZone);
  refuseImpossibleSpan(rows, options.field);
  const isDescending = runsBackwards(rows);
  const placed = new Map<string, Placed>();
  for (const [queue, raw] of rows.queues) {
    placed.set(queue, place(raw, clock, isDescending, rows, options.refuse));
  }
  const intervalMinutes = fileInterval(placed, options.intervalMinutes, rows, options.field);

  const built = new Map<string, BuiltHistory>();
  for (const [queue, entry] of placed) {
    refuseOffGrid(entry, clock, intervalMinutes, rows, options.refuse);
    const history = merge(queue, entry, intervalMinutes, timeZone, rows);
    if (history.start.length === 0) continue;
    refuseContradictions(queue, entry.facts, rows, options.field);
    built.set(queue, { history, facts: entry.facts });
  }
  if (built.size === 0) throw new InputError(options.field, 'holds no usable row; give at least one good interval');
  return { built, intervalMinutes, timeZone };
}

/** Times with one and the same offset need no zone; with several, only the zone tells the wall clock. */
function zoneOfOffsets(rows: RawRows, field: string): string | null {
  if (!rows.style.withOffset) return null;
  const offsets = new Set<number>();
  for (const { offset } of rows.queues.values()) for (const seconds of offset) offsets.add(seconds);
  if (offsets.size > 1) {
    throw new InputError(
      field,
      'the times carry several offsets from UTC; name the time zone they belong to (--zone Europe/Amsterdam)',
    );
  }
  const minutes = Math.round([...offsets][0]! / 60);
  if (minutes === 0) return 'UTC';
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

function refuseImpossibleSpan(rows: RawRows, field: string): void {
  let first = { wall: Number.POSITIVE_INFINITY, line: 0 };
  let last = { wall: Number.NEGATIVE_INFINITY, line: 0 };
  for (const { wall, line } of rows.queues.values()) {
    for (let i = 0; i < wall.length; i++) {
      if (wall[i]! < first.wall) first = { wall: wall[i]!, line: line[i]! };
      if (wall[i]! > last.wall) last = { wall: wall[i]!, line: line[i]! };
    }
  }
  if (last.wall - first.wall <= longestSpanSeconds) return;
  const named = ({ wall, line }: typeof first): string => `${formatLocal(wall, null).slice(0, 10)} (line ${line})`;
  throw new InputError(field, `the times run from ${named(first)} to ${named(last)}; correct the year that is wrong`);
}

function runsBackwards(rows: RawRows): boolean {
  let first = { line: Number.POSITIVE_INFINITY, wall: 0 };
  let last = { line: Number.NEGATIVE_INFINITY, wall: 0 };
  for (const { line, wall } of rows.queues.values()) {
    if (line[0]! < first.line) first = { line: line[0]!, wall: wall[0]! };
    if (line.at(-1)! > last.line) last = { line: line.at(-1)!, wall: wall.at(-1)! };
  }
  return last.wall < first.wall;
}

/** Finds each row's instant; NaN where the row was refused or left out. */
function place(raw: RawColumns, clock: ZoneClock, isDescending: boolean, rows: RawRows, refuse: Refuse): Placed {
  const facts: MergeFacts = { rows: raw.wall.length, identical: [], conflicting: [], emptySkipped: 0, namedOnce: [] };
  const start = new Float64Array(raw.wall.length);
  const shownTwice = new Map<number, number[]>();
  for (let i = 0; i < start.length; i++) {
    const wall = raw.wall[i]!;
    if (!Number.isNaN(raw.offset[i]!)) {
      start[i] = wall - raw.offset[i]!;
      continue;
    }
    const instants = clock.instantsOf(wall);
    start[i] = instants[0] ?? Number.NaN;
    if (instants.length === 2) {
      const same = shownTwice.get(wall);
      if (same) same.push(i);
      else shownTwice.set(wall, [i]);
    } else if (instants.length === 0 && raw.offered[i] === 0) {
      facts.emptySkipped++;
    } else if (instants.length === 0) {
      refuse(
        raw.line[i]!,
        rows.columns.start.heading,
        `${formatLocal(wall, null).replace('T', ' ')} does not exist in ${clock.timeZone}: the clock skips it; correct the time or the zone`,
      );
    }
  }
  for (const [wall, indices] of shownTwice) {
    const [first, second] = clock.instantsOf(wall);
    if (isDescending) indices.reverse();
    for (const [pass, i] of indices.entries()) start[i] = pass === 0 ? first! : second!;
    if (indices.length === 1) facts.namedOnce.push(first!);
  }
  return { raw, start, facts };
}

function fileInterval(placed: Map<string, Placed>, given: number | null, rows: RawRows, field: string): number {
  if (rows.columns.layout === 'contact' && given !== null) return given;
  const usable = [...placed.values()].map(({ start }) => start.filter((instant) => !Number.isNaN(instant)));
  const all = new Float64Array(usable.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const starts of usable) {
    all.set(starts, at);
    at += starts.length;
  }
  const inferred = inferInterval(all);
  if (given === null) {
    if (inferred) return inferred.minutes;
    throw new InputError(field, 'the rows do not tell the interval; name it in minutes (--interval 15)');
  }
  if (inferred && given % inferred.minutes === 0) return inferred.minutes;
  if (!inferred?.isCertain) return given;
  throw new InputError(
    field,
    `the intervals are ${inferred.minutes} minutes long and cannot be read as ${given}-minute ones; use a multiple of ${inferred.minutes}`,
  );
}

function refuseOffGrid(placed: Placed, clock: ZoneClock, intervalMinutes: number, rows: RawRows, refuse: Refuse): void {
  const step = intervalMinutes * 60;
  const { start, raw } = placed;
  for (let i = 0; i < start.length; i++) {
    if (Number.isNaN(start[i]!) || clock.wallSeconds(start[i]!) % step === 0) continue;
    refuse(
      raw.line[i]!,
      rows.columns.start.heading,
      `${formatLocal(start[i]!, clock.timeZone).replace('T', ' ')} is not a start of a ${intervalMinutes}-minute interval; correct the time or name the interval`,
    );
    start[i] = Number.NaN;
  }
}

/** Sorts, keeps each interval once (the later row of the file wins) and notes what was merged. */
function merge(
  queue: string,
  { raw, start, facts }: Placed,
  intervalMinutes: number,
  timeZone: string | null,
  rows: RawRows,
): IntervalHistory {
  const order: number[] = [];
  for (let i = 0; i < start.length; i++) if (!Number.isNaN(start[i]!)) order.push(i);
  const isSorted = order.every((i, at) => at === 0 || start[order[at - 1]!]! <= start[i]!);
  if (!isSorted) order.sort((a, b) => start[a]! - start[b]! || a - b);

  const values = ['offered', 'answered', 'abandoned', 'averageHandleTimeSeconds', 'queueSeconds'] as const;
  const kept: number[] = [];
  for (const i of order) {
    const previous = kept.at(-1);
    if (previous === undefined || start[previous] !== start[i]) {
      kept.push(i);
      continue;
    }
    if (values.every((name) => Object.is(raw[name][previous], raw[name][i]))) facts.identical.push(start[i]!);
    else facts.conflicting.push({ start: start[i]!, earlier: raw.offered[previous]!, later: raw.offered[i]! });
    kept[kept.length - 1] = i;
  }
  const column = (name: (typeof values)[number]): Float64Array => Float64Array.from(kept, (i) => raw[name][i]!);
  const { columns } = rows;
  const isContact = columns.layout === 'contact';
  const hasHandleTime = isContact || columns.averageHandleTime || columns.totalHandleTime;
  return {
    queue,
    intervalMinutes,
    timeZone,
    start: Float64Array.from(kept, (i) => start[i]!),
    offered: column('offered'),
    answered: isContact || columns.answered ? column('answered') : null,
    abandoned: isContact || columns.abandoned ? column('abandoned') : null,
    averageHandleTimeSeconds: hasHandleTime ? column('averageHandleTimeSeconds') : null,
    queueSeconds: hasWaits(columns) ? column('queueSeconds') : null,
  };
}

function hasWaits(columns: RawRows['columns']): boolean {
  const { averageWaitAnswered, averageWaitAbandoned, averageWaitAll, totalWait, contactWait } = columns;
  if (columns.layout === 'contact') return contactWait !== null;
  return (
    totalWait !== null || averageWaitAll !== null || (averageWaitAnswered !== null && averageWaitAbandoned !== null)
  );
}

function refuseContradictions(queue: string, facts: MergeFacts, rows: RawRows, field: string): void {
  if (facts.conflicting.length < 10 || facts.conflicting.length < mostConflicts * facts.rows) return;
  const which = rows.columns.queue ? ` of queue ${queue}` : '';
  throw new InputError(
    field,
    `${facts.conflicting.length} of ${facts.rows} rows${which} name an interval again with other numbers; if a column tells them apart, call it "queue"`,
  );
}
