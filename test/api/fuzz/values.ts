import fc, { type Arbitrary } from 'fast-check';
import { resolve, type Schema } from './document.ts';

/** What no caller should send and some do. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e\u0000\ufeff',
    'é'.repeat(300),
    'x'.repeat(20_000),
    "'; drop table agents; --",
    '../../etc/passwd',
    '{{7*7}}',
    0,
    -0,
    -1,
    0.1,
    1e308,
    -1e308,
    2 ** 53,
    2 ** 31,
    [],
    {},
    [[[[[[[[]]]]]]]],
    { constructor: { prototype: 1 } },
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '-271821-04-20T00:00:00Z',
    '2026-03-29T02:30:00+99:00',
    'NaN',
    'constructor',
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Ids to use, by the name of the field that holds them; `any` where the name tells nothing. */
export type Ids = Record<string, Arbitrary<string>> & { any: Arbitrary<string> };

export const idsFor = (ids: Ids, field: string): Ids => ({ ...ids, any: ids[field.replace(/Ids?$/, '')] ?? ids.any });

/** Values of a schema, more or less: constraints the generator does not know are broken now and then. */
export function valuesOf(schema: Schema, ids: Ids, depth = 0): Arbitrary<unknown> {
  const own = resolve(schema);
  const inner = (part: Schema, field = ''): Arbitrary<unknown> => valuesOf(part, idsFor(ids, field), depth + 1);
  if (own.const !== undefined) return fc.constant(own.const);
  if (own.enum) return fc.constantFrom(...own.enum);
  const choices = own.anyOf ?? own.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => inner(choice)));
  if (own.allOf)
    return fc.tuple(...own.allOf.map((part) => inner(part))).map((parts) => Object.assign({}, ...(parts as object[])));
  const types = [own.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, own, ids, depth, inner)));
}

type Inner = (part: Schema, field?: string) => Arbitrary<unknown>;

function ofType(type: string, schema: Schema, ids: Ids, depth: number, inner: Inner): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(schema, type === 'integer');
    case 'string':
      return strings(schema, ids.any);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: depth > 3 ? 1 : 3 });
    default:
      return objects(schema, ids, inner);
  }
}

function numbers(schema: Schema, isInteger: boolean): Arbitrary<number> {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1000;
  const max = Math.max(min, schema.maximum ?? schema.exclusiveMaximum ?? min + 3000);
  const step = schema.multipleOf ?? 1;
  if (isInteger) {
    return fc
      .integer({ min: Math.ceil(min / step), max: Math.floor(Math.min(max, min + 3000) / step) })
      .map((n) => n * step);
  }
  return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constantFrom(min, max, (min + max) / 2));
}

const idPattern = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
const days = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.UTC(2025, 6, 1 + day)).toISOString().slice(0, 10));

function strings(
  { format, pattern, minLength = 0, maxLength = 20 }: Schema,
  ids: Arbitrary<string>,
): Arbitrary<string> {
  if (format === 'date') return days;
  if (format === 'date-time') return days.map((day) => `${day}T10:30:00Z`);
  if (format === 'email') return fc.constantFrom('a@example.org', 'b@example.org');
  if (format === 'uri') return fc.constantFrom('https://example.org/hook', 'http://127.0.0.1:1/');
  if (pattern === idPattern) return ids;
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 20)) }) },
    { weight: 1, arbitrary: ids },
  );
}

function objects(schema: Schema, ids: Ids, inner: Inner): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part, name)]));
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in properties) });
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return known;
  return fc.dictionary(ids.any, inner(additionalProperties), { maxKeys: 3 });
}

/** The value with one place of it spoilt: a field replaced, removed or added. */
export function spoilt(value: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(value, fc.nat(), hostile, fc.nat(3)).map(([whole, where, bad, how]) => {
    const copy = structuredClone(whole);
    const places = placesIn(copy);
    if (places.length === 0) return bad;
    const { parent, key } = places[where % places.length];
    if (how === 0) delete parent[key];
    else if (how === 1) parent[`${key}X`] = bad;
    else parent[key] = bad;
    return copy;
  });
}

function placesIn(value: unknown): { parent: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.entries(parent).flatMap(([key, inner]) => [{ parent, key }, ...placesIn(inner)]);
}
