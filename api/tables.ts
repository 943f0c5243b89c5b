import type { Request, Response } from 'express';
import type { z } from 'zod';
import { itemsOfSheet } from '../src/spreadsheets/item-columns.ts';
import {
  readSheet,
  type Sheet,
  type SheetFormat,
  sheetFormats,
  sheetTypes,
  writeSheet,
} from '../src/spreadsheets/sheet.ts';
import type { PageRequest } from '../src/store/page.ts';
import { HttpProblem } from './problem.ts';

export const tableTypes = Object.values(sheetTypes);

/** The format of a table that a request asks for by `?format=` or `Accept`; null: JSON. */
export function tableFormat(request: Request, format: unknown): SheetFormat | null {
  if (format !== undefined) return sheetFormats.find((known) => known === format) ?? null;
  const best = request.accepts(['application/json', ...tableTypes]);
  if (best === false) {
    throw new HttpProblem(406, `this can be had as application/json, ${tableTypes.join(' or ')} (header Accept).`);
  }
  return sheetFormats.find((known) => sheetTypes[known] === best) ?? null;
}

export async function sendTable(response: Response, sheet: Sheet, format: SheetFormat): Promise<void> {
  const bytes = await writeSheet(sheet, format);
  response.attachment(`${sheet.name}.${format}`).type(sheetTypes[format]).send(bytes);
}

/** The items in a CSV or XLSX body, as `schema` would have them but not checked yet. */
export const readTable = async (bytes: Buffer, schema: z.ZodType): Promise<object[]> =>
  itemsOfSheet(schema, await readSheet(bytes, ''));

const mostRows = 200_000;

/** Every item of a list, page after page. 422 when they are too many for one table. */
export async function everyItem<Item>(
  list: (page: PageRequest) => Promise<{ items: Item[]; nextCursor: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: { items: Item[]; nextCursor: string | null } = await list({ limit: 10_000, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (items.length > mostRows) {
      throw new HttpProblem(422, `a table has at most ${mostRows} rows. Ask for a shorter period.`);
    }
  }
  return items;
}
