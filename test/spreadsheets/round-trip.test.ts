import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOfSheet, sheetOf } from '../../src/spreadsheets/item-columns.ts';
import { readSheet, sheetFormats, writeSheet } from '../../src/spreadsheets/sheet.ts';

const windows = z.array(z.strictObject({ weekday: z.int(), from: z.int(), to: z.int() }));
const schema = z.strictObject({
  id: z.string(),
  name: z.string().min(1),
  rate: z.number(),
  isActive: z.boolean(),
  note: z.string().min(1).nullable(),
  tags: z.array(z.string()),
  days: z.array(z.number()),
  hours: windows.nullable(),
  goal: z
    .strictObject({ share: z.number(), inner: z.strictObject({ list: z.array(z.number()).min(1) }).optional() })
    .nullable(),
  rules: z.strictObject({ first: z.string(), list: z.array(z.number()).min(1) }).optional(),
  extra: z.array(z.strictObject({ key: z.string(), value: z.number() })).optional(),
});

/** Texts a file can hold: XLSX knows neither control nor replacement characters, and lists of words none that separate them. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((value) => !/\p{Cc}|\p{Cs}|[\ufffd-\uffff]/u.test(value));
const nasty = fc.oneof(
  fc.constantFrom('valueOf', "'constructor"),
  text,
  fc.constantFrom(
    '=1+1',
    "'=x",
    "''",
    '-1',
    '+',
    '@a',
    'a"b',
    'a,b;c',
    ' x ',
    '007',
    'true',
    '1e5',
    "'",
    'valueOf',
    "'constructor",
  ),
);
const word = fc.stringMatching(/^[a-z0-9._-]{1,8}$/).filter((value) => !/^[-+=@]/.test(value));
const numbers = fc.array(fc.integer(), { minLength: 1, maxLength: 3 });
const minute = fc.integer({ min: 0, max: 1800 });
const item: fc.Arbitrary<z.infer<typeof schema>> = fc.record(
  {
    id: word,
    name: nasty,
    rate: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()).map((value) => value + 0),
    isActive: fc.boolean(),
    note: fc.option(nasty),
    tags: fc.array(word, { maxLength: 3 }),
    days: fc.array(fc.integer(), { maxLength: 3 }),
    hours: fc.option(
      fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: minute, to: minute }), { maxLength: 3 }),
    ),
    goal: fc.option(
      fc.record({ share: fc.integer(), inner: fc.record({ list: numbers }) }, { requiredKeys: ['share'] }),
    ),
    rules: fc.record({ first: word, list: numbers }),
    extra: fc.array(fc.record({ key: nasty, value: fc.integer() }), { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'name', 'rate', 'isActive', 'note', 'tags', 'days', 'hours', 'goal'] },
);

describe.each(sheetFormats)('items as %s', (format) => {
  it('come back as they went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 5 }), async (items) => {
        const bytes = await writeSheet(sheetOf('items', schema, items), format);
        const read = z.array(schema).parse(itemsOfSheet(schema, await readSheet(bytes, 'file')));
        expect(read).toEqual(items);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a cell that cannot be read', () => {
  const read = (header: string[], row: string[]) => itemsOfSheet(schema, { header, rows: [row] });
  it('stays text, for the schema to refuse by name; so do unknown columns', () => {
    expect(read(['rate', 'isActive', 'hours'], ['12 euro', 'maybe', 'mornings'])).toMatchObject([
      { rate: '12 euro', isActive: 'maybe', hours: 'mornings' },
    ]);
    expect(read(['colour'], ['red'])).toMatchObject([{ colour: 'red' }]);
  });

  it('rows without any cell are left out, and hours are read in any case', () => {
    expect(itemsOfSheet(schema, { header: ['id'], rows: [['a'], [''], ['b']] })).toHaveLength(2);
    expect(read(['hours'], ['mon 8:00-17:30'])).toMatchObject([{ hours: [{ weekday: 1, from: 480, to: 1050 }] }]);
  });
});
