import { readSheet } from 'read-excel-file/node';
import { InputError } from '../errors.ts';

/** XLSX workbooks are zip archives; text never begins so. */
export const isWorkbook = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32LE(0) === 0x04034b50;

const mostUnpackedBytes = 512 * 1024 * 1024;

/** The first sheet of an XLSX workbook as rows of text; dates as ISO 8601 without zone, for a workbook knows none. */
export async function readWorkbook(bytes: Buffer, field: string): Promise<string[][]> {
  if (unpackedBytes(bytes) > mostUnpackedBytes) {
    throw new InputError(field, 'the workbook is too large when unpacked; split it or send CSV');
  }
  try {
    const rows = await readSheet<string>(bytes, { trim: false, parseNumber: plainNumber });
    return rows.map((row) => row.map(textOf));
  } catch {
    throw new InputError(field, 'cannot be read as an XLSX workbook; save it again or send CSV');
  }
}

/** 0.1 and not 1E-1: text as CSV would have it. */
const plainNumber = (text: string): string => String(Number(text));

function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
  }
  return cell === null || cell === undefined ? '' : String(cell);
}

const centralEntry = 0x02014b50;

/** What the archive's directory says its files take when unpacked. */
function unpackedBytes(bytes: Buffer): number {
  let total = 0;
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0 && at + 46 <= bytes.length; ) {
    if (bytes.readUInt32LE(at) !== centralEntry) break;
    total += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total;
}
