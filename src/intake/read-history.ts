import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { IntervalHistory } from '../domain/history.ts';
import type { QualityReport } from '../domain/quality-report.ts';
import { InputError } from '../errors.ts';
import { minutesPerDay } from '../time/calendar-day.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { aggregateHistory } from './aggregate.ts';
import { buildHistories } from './build-history.ts';
import { recogniseColumns } from './columns.ts';
import { readCsvRows } from './csv-rows.ts';
import { assessQuality } from './quality-report.ts';
import { createRowReader, type Refuse, type RowReader } from './raw-rows.ts';
import type { TimeStyle } from './time-text.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';

export { formatTime, type TimeStyle } from './time-text.ts';

export interface ReadOptions {
  /** IANA zone the times belong to; without it they are read as wall clock of no zone (or of their own fixed offset). */
  timeZone?: string;
  /**
   * Interval of the histories wanted: that of the file or a multiple, into which the file's are summed. Without it the
   * file's own. Files with one row per contact are counted into this interval (15 without it).
   */
  intervalMinutes?: number;
  /** Name for the queue of a file without a queue column; of a file with one, the only queue to keep. */
  queue?: string;
  /** Leave bad rows out and list them in the report instead of refusing the file. */
  skipBadRows?: boolean;
  /** What errors call the file, such as `--history`. */
  option?: string;
}

export interface HistoryFile {
  /** One per queue, in the order the queues appear in the file. */
  histories: IntervalHistory[];
  timeStyle: TimeStyle;
  hasQueueColumn: boolean;
  report: QualityReport;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  /** Data rows in the file, bad ones included. */
  rows: number;
}

const contactIntervalMinutes = 15;
const mostListedRows = 100;
const defaultQueue = 'all';

/** Reads a contact history from a CSV file, plain or gzipped, or from the first sheet of an XLSX workbook. See `readHistory`. */
export async function readHistoryFile(path: string, options: ReadOptions = {}): Promise<HistoryFile> {
  const field = options.option ?? 'history';
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new InputError(field, `cannot read "${path}"; give the path of a CSV or XLSX file`);
  const workbook = await workbookAt(path, field);
  return readHistory(workbook ?? createReadStream(path, { highWaterMark: 1 << 18 }), options);
}

/** The first sheet of an XLSX file as CSV; null when the file is none. */
async function workbookAt(path: string, field: string): Promise<Readable | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    if (!isWorkbook(buffer.subarray(0, bytesRead))) return null;
    const rows = await readWorkbook(await readFile(path), field);
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    return Readable.from(rows.map((row) => `${row.map(quoted).join(',')}\n`));
  } finally {
    await file.close();
  }
}

/**
 * Reads a contact history from CSV: one row per interval (and queue), or one row per contact, which is counted. Columns are
 * recognised by their headings (columns.ts), times in many styles (time-text.ts). Of intervals named twice the later row
 * counts; hours the clock shows twice are told apart by their order in the file.
 *
 * Throws `InputError` naming line, column and remedy on the first bad row, unless bad rows are to be skipped.
 */
export async function readHistory(stream: Readable, options: ReadOptions = {}): Promise<HistoryFile> {
  const field = options.option ?? 'history';
  const timeZone = options.timeZone === undefined ? null : zoneClock(options.timeZone).timeZone;
  const intervalMinutes = checkedInterval(options.intervalMinutes);
  const skippedRows: QualityReport['skippedRows'] = { total: 0, listed: [] };
  const refuse: Refuse = (line, column, message) => {
    if (!options.skipBadRows) throw new InputError(field, `line ${line}, column ${column}: ${message}`);
    skippedRows.total++;
    if (skippedRows.listed.length < mostListedRows) skippedRows.listed.push({ line, column, message });
  };

  let reader: RowReader | null = null;
  const sha256 = await readCsvRows(
    stream,
    {
      onHeader(cells, delimiter) {
        reader = createRowReader(recogniseColumns(cells, field), delimiter, {
          singleQueue: options.queue ?? defaultQueue,
          contactIntervalMinutes: intervalMinutes ?? contactIntervalMinutes,
          refuse,
          field,
        });
      },
      onRow: (cells, line) => reader!.read(cells, line),
    },
    field,
  );
  const rows = (reader as RowReader | null)!.result();
  const hasQueueColumn = rows.columns.queue !== null;
  if (hasQueueColumn && options.queue !== undefined) keepOnly(rows.queues, options.queue, field);

  const readInMinutes =
    rows.columns.layout === 'contact' ? (intervalMinutes ?? contactIntervalMinutes) : intervalMinutes;
  const file = buildHistories(rows, { timeZone, intervalMinutes: readInMinutes, refuse, field });
  const report = assessQuality({ ...file, raw: rows, skippedRows, wantedIntervalMinutes: intervalMinutes });
  const histories = [...file.built.values()].map(({ history }) =>
    aggregateHistory(history, intervalMinutes ?? file.intervalMinutes),
  );
  return { histories, timeStyle: rows.style, hasQueueColumn, report, sha256, rows: rows.rows };
}

function checkedInterval(minutes: number | undefined): number | null {
  if (minutes === undefined) return null;
  if (Number.isInteger(minutes) && minutes > 0 && minutesPerDay % minutes === 0) return minutes;
  throw new InputError('intervalMinutes', `${minutes} does not divide a day; use minutes such as 5, 15, 30 or 60`);
}

function keepOnly<T>(queues: Map<string, T>, wanted: string, field: string): void {
  if (!queues.has(wanted)) {
    const names = [...queues.keys()].slice(0, 10).join(', ');
    throw new InputError(field, `has no queue "${wanted}"; it has ${names}${queues.size > 10 ? ' ...' : ''}`);
  }
  for (const queue of queues.keys()) if (queue !== wanted) queues.delete(queue);
}
