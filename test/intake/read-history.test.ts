import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { formatTime, type ReadOptions, readHistory, readHistoryFile } from '../../src/intake/read-history.ts';
import { formatInstant, formatLocal } from '../../src/time/grid.ts';
import { hasShared, sharedFile } from '../shared.ts';

const read = (text: string | Buffer, options: ReadOptions = {}) =>
  readHistory(Readable.from([typeof text === 'string' ? Buffer.from(text) : text]), options);
const failure = async (text: string | Buffer, options: ReadOptions = {}): Promise<string> => {
  const error = await read(text, options).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).line;
};
const starts = (file: Awaited<ReturnType<typeof read>>, queue = 0): string[] =>
  Array.from(file.histories[queue]!.start, formatInstant);

const base = 'start,volume\n2026-03-02T09:00,1\n2026-03-02T09:15,2\n2026-03-02T09:30,3\n';

describe('columns', () => {
  it('are recognised by many headings in any case', async () => {
    const file = await read(
      'Interval Start;Queue Name;Calls Offered;Calls Handled;Abandons;Average Handle Time\n' +
        '2026-03-02 09:00;A;4;3;1;0:04:10\n2026-03-02 09:30;A;0;0;0;\n2026-03-02 10:00;"B;2";5;5;0;99,5\n',
    );
    expect(file.hasQueueColumn).toBe(true);
    expect(file.histories.map(({ queue }) => queue)).toEqual(['A', 'B;2']);
    const [a, b] = file.histories;
    expect([...a!.offered]).toEqual([4, 0]);
    expect([...a!.answered!]).toEqual([3, 0]);
    expect([...a!.abandoned!]).toEqual([1, 0]);
    expect([...a!.averageHandleTimeSeconds!]).toEqual([250, Number.NaN]);
    expect(b!.averageHandleTimeSeconds![0]).toBe(99.5);
  });

  it('give AHT from total handle time, offered from answered plus abandoned, and time from two columns', async () => {
    const file = await read(
      'date,time,answered,abandoned,total_handle_time\n2026-03-02,09:00,4,1,1000\n2026-03-02,09:15,0,0,\n',
    );
    expect([...file.histories[0]!.offered]).toEqual([5, 0]);
    expect([...file.histories[0]!.averageHandleTimeSeconds!]).toEqual([250, Number.NaN]);
    expect(starts(file)).toEqual(['2026-03-02T09:00:00Z', '2026-03-02T09:15:00Z']);
    expect(file.histories[0]!.queue).toBe('all');
  });

  it('that are missing are named beside those found', async () => {
    expect(await failure('start,agents\n2026-03-02T09:00,1\n', { option: '--history' })).toMatch(
      /^--history: line 1: no column with the number of contacts \(found: start, agents\)/,
    );
    expect(await failure('when,volume\n2026-03-02T09:00,1\n')).toMatch(/found: when, volume.*call it "start"/);
  });
});

describe('files', () => {
  it('read alike gzipped, with byte order mark, Windows line ends, tabs and cut into single bytes', async () => {
    const plain = await read(base);
    for (const variant of [
      gzipSync(base),
      `\uFEFF${base}`,
      base.replaceAll('\n', '\r\n'),
      base.replaceAll(',', '\t'),
      base.replaceAll('\n', '\r'),
    ]) {
      const { histories } = await read(variant);
      expect(histories).toEqual(plain.histories);
    }
    const bytes = [...gzipSync(base)].map((byte) => Buffer.from([byte]));
    expect((await readHistory(Readable.from(bytes))).histories).toEqual(plain.histories);
    expect(plain.sha256).toBe(createHash('sha256').update(base).digest('hex'));
    expect(plain.rows).toBe(3);
  });

  it('read alike wherever quotes begin, with lines counted through', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => [
      formatLocal(Date.UTC(2026, 2, 2) / 1000 + i * 900, null),
      `é${i % 3}`,
      i,
    ]);
    const text = (quotedFrom: number): Buffer =>
      Buffer.from(
        [
          'start,queue,volume',
          ...rows.map(([t, q, v], i) => (i >= quotedFrom ? `"${t}","${q}",${v}` : `${t},${q},${v}`)),
        ].join('\n'),
      );
    const plain = await read(text(300));
    for (const quotedFrom of [0, 1, 150, 299]) {
      const whole = text(quotedFrom);
      const pieces = Array.from({ length: Math.ceil(whole.length / 61) }, (_, i) =>
        whole.subarray(61 * i, 61 * (i + 1)),
      );
      expect((await readHistory(Readable.from(pieces))).histories).toEqual(plain.histories);
      const bad = Buffer.from(whole.toString().replace(',280', ',x'));
      expect(await failure(bad)).toMatch(/line 282, column volume/);
    }
  });

  it('that are empty, cut off, binary or absent are refused with a remedy', async () => {
    expect(await failure('')).toMatch(/empty/);
    expect(await failure('start,volume\n')).toMatch(/no usable row/);
    expect(await failure(gzipSync(base).subarray(0, 40))).toMatch(/damaged/);
    expect(await failure('PK\u0003\u0004rest')).toMatch(/save it as CSV/);
    expect(await failure('start,volume\n"2026-03-02T09:00,1\n')).toMatch(/well-formed/);
    await expect(readHistoryFile('/nowhere.csv', { option: '--file' })).rejects.toThrow(/cannot read/);
  });

  it('with one row per contact are counted into intervals', async () => {
    const calls =
      'start,queue,answered,wait_seconds,handle_seconds\n2026-03-02T09:00:10,A,1,3,100\n2026-03-02T09:14:59,A,1,3,200\n' +
      '2026-03-02T09:15:00,A,0,40,\n2026-03-02T09:01:00,B,1,3,50\n';
    const { histories, report } = await read(calls);
    expect([...histories[0]!.offered]).toEqual([2, 1]);
    expect([...histories[0]!.answered!]).toEqual([2, 0]);
    expect([...histories[0]!.abandoned!]).toEqual([0, 1]);
    expect([...histories[0]!.averageHandleTimeSeconds!]).toEqual([150, Number.NaN]);
    expect(report.notes[0]).toMatch(/one row per contact/);
    expect((await read(calls, { intervalMinutes: 60 })).histories[0]!.offered).toEqual(Float64Array.of(3));
  });
});

describe('bad rows', () => {
  const cases: [string, string, RegExp][] = [
    ['an empty volume', '2026-03-02T09:45,', /line 5, column volume: is empty/],
    ['a negative volume', '2026-03-02T09:45,-3', /line 5, column volume: "-3" is negative/],
    ['a volume in words', '2026-03-02T09:45,many', /line 5, column volume: "many" is not a number/],
    ['a thousands separator', '2026-03-02T09:45,"1,234"', /not a number.*thousands/],
    ['a time that is none', '2026-02-30T09:45,1', /line 5, column start: "2026-02-30T09:45" is not a time/],
    ['an hour of 25', '2026-03-02T25:00,1', /is not a time/],
    [
      'a time off the grid',
      '2026-03-02T09:52,1',
      /line 5, column start: 2026-03-02 09:52 is not a start of a 15-minute/,
    ],
    ['too few columns', '2026-03-02T09:45', /line 5, column start: the row has 1 of the 2 columns/],
    ['an offset among times without', '2026-03-02T09:45+01:00,1', /offset/],
  ];
  it.each(cases)('%s is refused, or left out and listed', async (_, row, message) => {
    expect(await failure(`${base}${row}\n2026-03-02T10:00,5\n`)).toMatch(message);
    const file = await read(`${base}${row}\n2026-03-02T10:00,5\n`, { skipBadRows: true });
    expect([...file.histories[0]!.offered]).toEqual([1, 2, 3, 5]);
    expect(file.report.skippedRows.total).toBe(1);
    expect(file.report.skippedRows.listed[0]!.line).toBe(5);
    expect(file.rows).toBe(5);
  });

  it('with a wrong year are named', async () => {
    expect(await failure(`${base}9026-03-02T09:45,1\n`)).toMatch(/9026-03-02 \(line 5\); correct the year/);
  });

  it('of any sort end in a history or in an error that names a remedy, never in a defect', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '2026-03-02T09:00',
        '2026-03-29T02:30',
        '2026-10-25T02:15',
        '09:00',
        '5',
        '-1',
        '1e999',
        '"',
        '',
        'A',
      ),
      fc.string({ maxLength: 6 }),
    );
    const header = fc.shuffledSubarray(['start', 'volume', 'queue', 'answered', 'aht', 'date', 'time', 'x'], {
      minLength: 1,
    });
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(header, rows, fc.boolean(), async (headings, cells, skipBadRows) => {
        const text = [headings, ...cells].map((row) => row.join(',')).join('\n');
        const result = await read(text, { skipBadRows, timeZone: 'Europe/Amsterdam' }).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(InputError);
        else
          expect([...(result as Awaited<ReturnType<typeof read>>).histories[0]!.offered].every((v) => v >= 0)).toBe(
            true,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('count lines with blank ones and quoted line breaks', async () => {
    expect(await failure('start,note,volume\n\n2026-03-02T09:00,"a\nb",1\n2026-03-02T09:15,c,x\n')).toMatch(/line 5,/);
  });

  it('let fractions of contacts pass and say so', async () => {
    const file = await read(`${base}2026-03-02T09:45,3.5\n`);
    expect(file.histories[0]!.offered[3]).toBe(3.5);
    expect(file.report.queues[0]!.findings.map(({ kind }) => kind)).toContain('fractionalVolume');
  });
});

describe('time', () => {
  const amsterdam = { timeZone: 'Europe/Amsterdam' };

  it('is read in the zone given, with offset, or as UTC', async () => {
    expect(starts(await read(base, amsterdam))[0]).toBe('2026-03-02T08:00:00Z');
    const offsets = 'start,volume\n2026-03-29T01:30+01:00,1\n2026-03-29T03:00+02:00,2\n2026-03-29T03:30+02:00,2\n';
    expect(starts(await read(offsets, amsterdam))).toEqual([
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-29T01:30:00Z',
    ]);
    expect(await failure(offsets)).toMatch(/several offsets.*--zone/);
    const zulu = await read(base.replaceAll(/(T\d\d:\d\d)/g, '$1Z'));
    expect(zulu.histories[0]!.timeZone).toBe('UTC');
    const fixed = await read(base.replaceAll(/(T\d\d:\d\d)/g, '$1+05:30'));
    expect(fixed.histories[0]!.timeZone).toBe('UTC+5:30');
    expect(formatLocal(fixed.histories[0]!.start[0]!, 'UTC+5:30')).toBe('2026-03-02T09:00');
  });

  it('that the clock shows twice is told apart by the order of the file, forwards and backwards', async () => {
    const rows = ['01:30,1', '02:00,2', '02:30,3', '02:00,4', '02:30,5', '03:00,6'].map((row) => `2026-10-25T${row}`);
    const forwards = await read(`start,volume\n${rows.join('\n')}\n`, amsterdam);
    expect([...forwards.histories[0]!.offered]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(forwards.histories[0]!.start).size).toBe(6);
    const backwards = await read(`start,volume\n${rows.toReversed().join('\n')}\n`, amsterdam);
    expect(backwards.histories).toEqual(forwards.histories);
  });

  it('that the clock skips is a bad row, unless it holds no contacts', async () => {
    const rows = 'start,volume\n2026-03-29T01:00,1\n2026-03-29T01:30,1\n2026-03-29T02:30,VOLUME\n2026-03-29T03:00,1\n';
    expect(await failure(rows.replace('VOLUME', '4'), amsterdam)).toMatch(
      /line 4, column start: 2026-03-29 02:30 does not exist in Europe\/Amsterdam/,
    );
    expect((await read(rows.replace('VOLUME', '0'), amsterdam)).histories[0]!.offered).toHaveLength(3);
  });

  it('is written back in the style it was read in', async () => {
    const styles = [
      '2026-03-02T09:00',
      '2026-03-02 09:00:00',
      '02.03.2026 09:00',
      '2026/03/02 09:00',
      '2026-03-02T09:00:00Z',
      '2026-03-02T10:00+01:00',
    ];
    for (const text of styles) {
      const file = await read(`start,volume\n${text},1\n`, { intervalMinutes: 15, ...amsterdam });
      expect(formatTime(file.histories[0]!.start[0]!, 'Europe/Amsterdam', file.timeStyle)).toBe(text);
    }
  });
});

describe('intervals', () => {
  it('are inferred, summed into longer ones on request, never split', async () => {
    expect((await read(base)).histories[0]!.intervalMinutes).toBe(15);
    const halfHours = await read(
      'start,volume,answered,aht\n2026-03-02T09:00,1,1,100\n2026-03-02T09:15,3,3,200\n2026-03-02T09:30,2,2,50\n',
      {
        intervalMinutes: 30,
      },
    );
    expect([...halfHours.histories[0]!.offered]).toEqual([4, 2]);
    expect([...halfHours.histories[0]!.averageHandleTimeSeconds!]).toEqual([175, 50]);
    const day = Array.from(
      { length: 40 },
      (_, i) => `${formatLocal(Date.UTC(2026, 2, 2) / 1000 + i * 900, null)},${i}`,
    );
    expect(await failure(`start,volume\n${day.join('\n')}\n`, { intervalMinutes: 5 })).toMatch(/15 minutes long/);
    expect(await failure('start,volume\n2026-03-02T09:00,1\n')).toMatch(/do not tell the interval/);
  });

  it('named twice are kept once; of different numbers the later row counts and is reported', async () => {
    const file = await read(`${base}2026-03-02T09:15,2\n2026-03-02T09:30,8\n`);
    expect([...file.histories[0]!.offered]).toEqual([1, 2, 8]);
    const kinds = file.report.queues[0]!.findings.map(({ kind, occurrences }) => [kind, occurrences]);
    expect(kinds).toContainEqual(['identicalDuplicate', 1]);
    expect(kinds).toContainEqual(['conflictingDuplicate', 1]);
  });

  it('that contradict each other throughout point to a queue column not recognised', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `2026-03-02T09:${i % 2 ? '00' : '15'},${i}`).join('\n');
    expect(await failure(`start,volume\n${rows}\n`)).toMatch(/call it "queue"/);
  });

  it('come out the same in whatever order the rows stand', async () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 1900 }), fc.constantFrom('A', 'B'), fc.integer({ min: 0, max: 50 }));
    const uniqueRows = fc.uniqueArray(row, {
      minLength: 5,
      maxLength: 60,
      selector: ([slot, queue]) => `${slot}${queue}`,
    });
    await fc.assert(
      fc.asyncProperty(uniqueRows, fc.infiniteStream(fc.double({ noNaN: true })), async (rows, keys) => {
        const text = (list: typeof rows): string =>
          `start,queue,volume\n${list.map(([slot, queue, volume]) => `${formatLocal(Date.UTC(2026, 2, 9) / 1000 + slot * 900, null)},${queue},${volume}`).join('\n')}\n`;
        const shuffled = rows
          .map((entry) => ({ entry, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const options = { intervalMinutes: 15, ...{ timeZone: 'Europe/Amsterdam' } };
        const byQueue = async (list: typeof rows) =>
          (await read(text(list), options)).histories.sort((a, b) => a.queue.localeCompare(b.queue));
        expect(await byQueue(shuffled.map(({ entry }) => entry))).toEqual(await byQueue(rows));
      }),
      { numRuns: 40 },
    );
  });
});

describe('queues', () => {
  const twoQueues = 'start,queue,volume\n2026-03-02T09:00,A,1\n2026-03-02T09:15,B,2\n2026-03-02T09:30,A,3\n';

  it('are named or chosen by the option', async () => {
    expect((await read(base, { queue: 'sales' })).histories[0]!.queue).toBe('sales');
    expect((await read(twoQueues, { queue: 'B', intervalMinutes: 15 })).histories.map(({ queue }) => queue)).toEqual([
      'B',
    ]);
    expect(await failure(twoQueues, { queue: 'C' })).toMatch(/no queue "C"; it has A, B/);
  });
});

describe.skipIf(!hasShared)('real files', () => {
  it('VANAD by queue: every row, span and hours', async () => {
    const file = await readHistoryFile(sharedFile('data/vanad2014_queue_15min.csv.gz'), {
      timeZone: 'Europe/Amsterdam',
    });
    expect(file.rows).toBe(59_690);
    expect(file.histories).toHaveLength(24);
    expect(file.histories.reduce((rows, { start }) => rows + start.length, 0)).toBe(59_690);
    expect(file.report.intervalMinutes).toBe(15);
    const five = file.report.queues.find(({ queue }) => queue === '5')!;
    expect([five.from, five.to, five.contacts]).toEqual(['2014-01-02T08:00', '2014-08-30T17:00', 405_929]);
    expect(five.openingHours).toEqual([
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 480, to: 1200 })),
      { weekday: 6, from: 540, to: 1020 },
    ]);
  });

  it('bank calls: five-minute counts, also as half hours', async () => {
    const path = sharedFile('data/bank_calls.csv.gz');
    const file = await readHistoryFile(path, { timeZone: 'America/New_York' });
    const [queue] = file.report.queues;
    expect([file.rows, queue!.intervals, queue!.intervalMinutes]).toEqual([27_716, 27_716, 5]);
    expect([queue!.from, queue!.to]).toEqual(['2003-03-03T07:00', '2003-10-24T21:05']);
    const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 420, to: 1260 }));
    expect(queue!.openingHours).toEqual(weekdays);
    const halfHours = await readHistoryFile(path, { timeZone: 'America/New_York', intervalMinutes: 30 });
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    expect(sum(halfHours.histories[0]!.offered)).toBe(sum(file.histories[0]!.offered));
    const gapDates = queue!.findings.find(({ kind }) => kind === 'gap')!.examples.map(({ from }) => from.slice(0, 10));
    expect(gapDates.sort()).toEqual(['2003-04-04', '2003-05-26', '2003-07-04', '2003-09-01', '2003-10-14']);
  });

  it('VANAD call by call agrees with the counts made from it', async () => {
    const options = { timeZone: 'Europe/Amsterdam', queue: '5' };
    const calls = await readHistoryFile(sharedFile('data/vanad2014_calls_q1.csv.gz'), options);
    const counts = await readHistoryFile(sharedFile('data/vanad2014_queue_15min.csv.gz'), options);
    const n = calls.histories[0]!.start.length;
    expect(counts.histories[0]!.start.slice(0, n)).toEqual(calls.histories[0]!.start);
    expect(counts.histories[0]!.offered.slice(0, n)).toEqual(calls.histories[0]!.offered);
    expect(counts.histories[0]!.answered!.slice(0, n)).toEqual(calls.histories[0]!.answered);
  });
});
