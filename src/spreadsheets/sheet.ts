import { Readable } from 'node:stream';
import writeWorkbook from 'write-excel-file/node';
import { readCsvRows } from '../intake/csv-rows.ts';
import { isWorkbook, readWorkbook } from '../intake/workbook.ts';

export type Cell = string | number | boolean | null;

/** A table with one heading per column. */
export interface Sheet {
  name: string;
  header: string[];
  rows: Cell[][];
}

/** A table as read: every cell as text, empty where nothing is. */
export interface TextSheet {
  header: string[];
  rows: string[][];
}

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];
export const sheetTypes: Record<SheetFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A text that a spreadsheet would take for a formula, with however many marks before it. */
const formulaLike = /^'*[=+\-@\t\r]/;

/** Names of an object's own machinery, such as valueOf, which the workbook writer takes for texts it has met. */
const isObjectName = (text: string): boolean => text.replace(/^'+/, '') in Object.prototype;
const needsMark = (text: string): boolean => formulaLike.test(text) || isObjectName(text);

/** Such texts get a leading apostrophe, so that no spreadsheet computes them; `unguarded` takes it off. */
const guarded = (cell: Cell): Cell => (typeof cell === 'string' && needsMark(cell) ? `'${cell}` : cell);
const unguarded = (text: string): string => (text.startsWith("'") && needsMark(text) ? text.slice(1) : text);

export async function writeSheet({ name, header, rows }: Sheet, format: SheetFormat): Promise<Buffer> {
  const cells = rows.map((row) => row.map(guarded));
  if (format === 'csv') return Buffer.from([header, ...cells].map(csvLine).join(''));
  const heading = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  return writeWorkbook([heading, ...cells], { sheet: name.slice(0, 31), stickyRowsCount: 1 }).toBuffer();
}

/** Reads a CSV file (plain or gzipped) or the first sheet of an XLSX workbook. InputError(`field`) when it is neither. */
export async function readSheet(bytes: Buffer, field: string): Promise<TextSheet> {
  const [header = [], ...rows] = isWorkbook(bytes) ? await readWorkbook(bytes, field) : await csvRows(bytes, field);
  return { header: header.map((text) => text.trim()), rows: rows.map((row) => row.map(unguarded)) };
}

async function csvRows(bytes: Buffer, field: string): Promise<string[][]> {
  const rows: string[][] = [];
  await readCsvRows(
    Readable.from([bytes]),
    { onHeader: (cells) => rows.push(cells), onRow: (cells) => rows.push(cells) },
    field,
  );
  return rows;
}

const csvLine = (cells: Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
