import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/time/calendar-day.ts';
import { dailyFigures, parseDrivers, parseEvents, parseSpecialHours } from '../../src/time/calendar-files.ts';
import { periodsOf } from '../../src/time/occasions.ts';

describe('files of events', () => {
  it('may tell size, last day and queue', () => {
    const text = 'event,date,until,size,queue\nMailing,2024-01-03,,5e4,sales\nHolidays,2024-02-10,2024-02-18,,\n';
    expect(parseEvents(text, '--events')).toEqual([
      { name: 'Mailing', date: '2024-01-03', size: 50_000, queues: ['sales'] },
      { name: 'Holidays', date: '2024-02-10', until: '2024-02-18' },
    ]);
  });

  it.each([
    ['event,date,size\na,2024-01-01,many\n', /line 2.*many/],
    ['event,date,until\na,2024-01-05,2024-01-01\n', /line 2.*until/],
    ['event,date,until\na,2024-01-05,soon\n', /soon/],
    ['event\na\n', /"event,date"/],
  ])('are refused by line: %j', (text, reason) => expect(() => parseEvents(text, '--events')).toThrow(reason));
});

describe('files of opening hours', () => {
  it('hold spans of dates, or none', () => {
    const text = 'date,from,to,name\n2024-12-24,08:00,12:00,Eve\n2024-12-24,13:00,14:30,Eve\n2024-12-25,,,\n';
    expect(parseSpecialHours(text, '--hours')).toEqual([
      {
        name: 'Eve',
        date: '2024-12-24',
        openingHours: [
          { from: 480, to: 720 },
          { from: 780, to: 870 },
        ],
      },
      { name: 'opening hours of its own', date: '2024-12-25', openingHours: [] },
    ]);
  });

  it.each([
    ['date,from,to\n2024-01-01,8:00,7:00\n', /line 2.*after/],
    ['date,from,to\n2024-01-01,8,9\n', /line 2.*09:30/],
    ['date,from,to\n2024-01-01,08:00,24:30\n', /line 2.*24:30/],
  ])('are refused by line: %j', (text, reason) => expect(() => parseSpecialHours(text, '--hours')).toThrow(reason));
});

describe('files of drivers', () => {
  it('hold figures by day, week or month, told by their dates', () => {
    const text = [
      'driver,date,value',
      ...['2024-02', '2024-01', '2024-03'].map((month, i) => `customers,${month},${i}`),
      ...['2024-01-01', '2024-01-08', '2024-01-15'].map((date) => `orders,${date},7`),
      ...['2024-01-01', '2024-01-02'].map((date) => `tickets,${date},1`),
    ].join('\n');
    const drivers = parseDrivers(text, '--drivers');
    expect(drivers.map(({ name, period }) => [name, period])).toEqual([
      ['customers', 'month'],
      ['orders', 'week'],
      ['tickets', 'day'],
    ]);
    const customers = dailyFigures(drivers[0]);
    expect([customers.size, customers.get(parseDate('2024-02-29')), customers.get(parseDate('2024-03-31'))]).toEqual([
      91, 0, 2,
    ]);
    expect([dailyFigures(drivers[1]).size, dailyFigures(drivers[2]).size]).toEqual([21, 2]);
  });

  it.each([
    ['driver,date,value\no,2024-01-01,1\no,2024-01-01,2\n', /two values for 2024-01-01/],
    ['driver,date,value\no,2024-01-01,\n', /line 2/],
    ['driver,date,value\n,2024-01-01,1\n', /line 2.*name/],
  ])('are refused: %j', (text, reason) => expect(() => parseDrivers(text, '--drivers')).toThrow(reason));
});

describe('moving occasions', () => {
  it.each([
    ['easter', '2024-03-29', '2024-04-01'],
    ['lunar new year', '2024-02-09', '2024-02-16'],
    ['ramadan', '2024-03-11', '2024-04-09'],
    ['diwali', '2024-10-30', '2024-11-01'],
  ] as const)('%s of 2024 lasts from %s to %s', (name, date, until) => {
    expect(periodsOf(name, '2024-01-01', '2024-12-31')).toEqual([{ name, date, until }]);
  });

  it('come every year, those begun before included', () => {
    expect(periodsOf('ramadan', '2024-03-20', '2026-02-18').map(({ date }) => date)).toEqual([
      '2024-03-11',
      '2025-03-01',
      '2026-02-18',
    ]);
  });
});
