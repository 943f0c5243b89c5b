import type { z } from 'zod';
import { readWindows, writeWindows } from './opening-windows.ts';
import type { Cell, Sheet, TextSheet } from './sheet.ts';

/** How one column of a table stands for one place in an item. */
interface Column {
  heading: string;
  path: string[];
  write(value: unknown): Cell;
  /** What the text stands for; undefined: the place stays empty. What cannot be read stays text, for the schema to refuse. */
  read(text: string): unknown;
}

type Definition = z.core.$ZodTypeDef & {
  innerType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
};

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition;

interface Plain {
  schema: z.core.$ZodType;
  isNullable: boolean;
  isOptional: boolean;
}

function unwrap(schema: z.core.$ZodType): Plain {
  const { type, innerType } = definitionOf(schema);
  if (!innerType) return { schema, isNullable: false, isOptional: false };
  const inner = unwrap(innerType);
  return {
    schema: inner.schema,
    isNullable: inner.isNullable || type === 'nullable',
    isOptional: inner.isOptional || type === 'optional' || type === 'default',
  };
}

/**
 * The columns of a schema's items: a field each, fields of fields with dots (`serviceGoal.maxOccupancy`), lists of words
 * separated by semicolons, hours of the week as `Mon 08:00-18:00`, anything deeper as JSON.
 */
function columnsOf(schema: z.core.$ZodType, path: string[] = []): Column[] {
  const plain = unwrap(schema);
  const { shape, element } = definitionOf(plain.schema);
  if (shape) return Object.entries(shape).flatMap(([field, inner]) => columnsOf(inner, [...path, field]));
  const codec = element ? listCodec(element, plain) : valueCodec(plain);
  return [{ heading: path.join('.'), path, ...codec }];
}

type Codec = Pick<Column, 'write' | 'read'>;

function valueCodec({ schema, isNullable, isOptional }: Plain): Codec {
  const { type } = definitionOf(schema);
  const nothing = isNullable && !isOptional ? null : undefined;
  const write = (value: unknown): Cell => (value ?? null) as Cell;
  if (type === 'number') return { write, read: (text) => (text.trim() === '' ? nothing : numberOf(text)) };
  if (type === 'boolean') return { write, read: (text) => (text === '' ? nothing : booleanOf(text)) };
  if (type === 'string' || type === 'enum') return { write, read: (text) => (text === '' ? nothing : text) };
  return {
    write: (value) => (value === undefined || value === null ? null : JSON.stringify(value)),
    read: (text) => (text === '' ? nothing : jsonOf(text)),
  };
}

/** Nothing in a cell is an empty list, or the absence of one where a list may be absent; then `[]` is the empty list. */
function listCodec(element: z.core.$ZodType, { isNullable, isOptional }: Plain): Codec {
  const { write, read } = elementsCodec(element);
  const absent = isNullable ? null : undefined;
  const mayBeAbsent = isNullable || isOptional;
  return {
    write(value) {
      if (value === undefined || value === null) return null;
      const list = value as unknown[];
      return list.length === 0 ? (mayBeAbsent ? '[]' : null) : write(list);
    },
    read(text) {
      if (text === '') return mayBeAbsent ? absent : [];
      return text.trimStart().startsWith('[') ? jsonOf(text) : read(text);
    },
  };
}

function elementsCodec(element: z.core.$ZodType): { write(list: unknown[]): string; read(text: string): unknown } {
  const plain = unwrap(element).schema;
  const { type, shape } = definitionOf(plain);
  const fields = Object.keys(shape ?? {}).join(' ');
  if (fields === 'weekday from to' || fields === 'from to') return { write: writeWindows, read: readWindows };
  if (shape || !['string', 'enum', 'number'].includes(type)) return { write: JSON.stringify, read: jsonOf };
  const readOne = type === 'number' ? numberOf : (text: string): unknown => text;
  return {
    write: (list) => (list.some((value) => /[;[]/.test(String(value))) ? JSON.stringify(list) : list.join('; ')),
    read: (text) => text.split(';').map((part) => readOne(part.trim())),
  };
}

const numberOf = (text: string): unknown => (Number.isFinite(Number(text)) ? Number(text) : text);
const booleanOf = (text: string): unknown => ({ true: true, false: false })[text.trim().toLowerCase()] ?? text;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Items of a schema as a table; `without` are headings to leave out. */
export function sheetOf(name: string, schema: z.ZodType, items: readonly unknown[], without: string[] = []): Sheet {
  const columns = columnsOf(schema).filter(({ heading }) => !without.includes(heading));
  const rows = items.map((item) => columns.map(({ path, write }) => write(at(item, path))));
  return { name, header: columns.map(({ heading }) => heading), rows };
}

const at = (item: unknown, path: string[]): unknown =>
  path.reduce<unknown>((value, field) => (value as Record<string, unknown> | null | undefined)?.[field], item);

/**
 * A table's rows as items of a schema, not checked yet: what a column says goes where its heading points. Headings that mean
 * nothing become fields of their own, which the schema refuses by name.
 */
export function itemsOfSheet(schema: z.ZodType, { header, rows }: TextSheet): object[] {
  const known = new Map(columnsOf(schema).map((column) => [column.heading, column]));
  const columns = header.map((heading): Column => {
    const asText: Column = { heading, path: [heading], write: () => null, read: (text) => text || undefined };
    return known.get(heading) ?? asText;
  });
  const groups = absentGroups(schema).map((group) => ({
    ...group,
    columns: columns.flatMap(({ path }, index) => (isWithin(path, group.path) ? [index] : [])),
  }));
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => {
      const item: Record<string, unknown> = {};
      const absent = groups.filter((group) => group.columns.every((index) => (row[index] ?? '') === ''));
      columns.forEach(({ path, read }, index) => {
        if (!absent.some((group) => isWithin(path, group.path))) put(item, path, read(row[index] ?? ''));
      });
      for (const { path, isNullable } of absent) {
        const isInner = absent.some((outer) => outer.path !== path && isWithin(path, outer.path));
        if (isNullable && !isInner) put(item, path, null);
      }
      return item;
    });
}

const isWithin = (path: string[], group: string[]): boolean => group.every((field, i) => path[i] === field);

function put(item: Record<string, unknown>, path: string[], value: unknown): void {
  const [field, ...rest] = path;
  if (rest.length === 0) {
    if (value !== undefined) item[field] = value;
    return;
  }
  item[field] ??= {};
  put(item[field] as Record<string, unknown>, rest, value);
}

interface Group {
  path: string[];
  isNullable: boolean;
}

/** Objects that may be absent or null: a table says so by leaving all their columns empty. */
function absentGroups(schema: z.core.$ZodType, path: string[] = []): Group[] {
  const { schema: plain, isNullable, isOptional } = unwrap(schema);
  const { shape } = definitionOf(plain);
  if (!shape) return [];
  const inner = Object.entries(shape).flatMap(([field, value]) => absentGroups(value, [...path, field]));
  return (isNullable || isOptional) && path.length > 0
    ? [...inner, { path, isNullable: isNullable && !isOptional }]
    : inner;
}
