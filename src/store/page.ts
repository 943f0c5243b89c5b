import { InputError } from '../errors.ts';

/** Part of a list. `nextCursor` is null on the last page. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface PageRequest {
  limit: number;
  cursor?: string;
}

/**
 * A page of rows that were fetched one more than asked for. The cursor holds the sort key of the page's last row, so that
 * rows added or removed between two requests neither hide nor repeat others.
 */
export function pageOf<Row, Item>(
  rows: Row[],
  { limit }: PageRequest,
  keyOf: (row: Row) => string[],
  read: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: shown.map(read),
    nextCursor: hasMore ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  };
}

/** A page whose items are JSON text already, as JSON text. */
export const pageText = ({ items, nextCursor }: Page<string>): string =>
  `{"items":[${items.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;

/** The sort key in a cursor of `parts` parts; null without a cursor. */
export function keyOfCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key;
  } catch {}
  throw new InputError('cursor', 'is not a cursor of this list. Use nextCursor of the page before, unchanged.');
}
