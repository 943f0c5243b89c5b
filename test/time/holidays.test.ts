import { describe, expect, it } from 'vitest';
import { parseNamedDates } from '../../src/time/calendar-files.ts';
import { makeUpWorkingDays, publicHolidays } from '../../src/time/holidays.ts';

const dates = (country: string, from: string, to: string): string[] =>
  publicHolidays(country, from, to).map(({ date }) => date);

describe('public holidays', () => {
  it('of the Netherlands move with Easter', () => {
    expect(dates('NL', '2014-04-01', '2014-06-30')).toEqual(
      expect.arrayContaining(['2014-04-21', '2014-05-29', '2014-06-09']),
    );
  });

  it('of a region include its own', () => {
    expect(dates('DE-BY', '2024-01-06', '2024-01-06')).toEqual(['2024-01-06']);
    expect(dates('DE', '2024-01-06', '2024-01-06')).toEqual([]);
  });

  it('of mainland China follow the official calendar, make-up days apart', () => {
    expect(dates('CN', '2024-02-09', '2024-02-18')).toEqual(
      ['10', '11', '12', '13', '14', '15', '16', '17'].map((day) => `2024-02-${day}`),
    );
    expect(makeUpWorkingDays('CN', '2024-02-01', '2024-02-29').map(({ date }) => date)).toEqual([
      '2024-02-04',
      '2024-02-18',
    ]);
  });

  it('of an unknown country or region are refused with a remedy', () => {
    expect(() => publicHolidays('XX', '2024-01-01', '2024-12-31', '--country')).toThrow(/ISO 3166/);
    expect(() => publicHolidays('DE-XX', '2024-01-01', '2024-12-31')).toThrow(/BY/);
  });
});

describe('own dates', () => {
  it('come in any order of columns, with byte order mark and quotes', () => {
    expect(parseNamedDates('\uFEFFdate,holiday\n2024-01-01,"New Year, the"\n', 'holiday', '--holidays')).toEqual([
      { name: 'New Year, the', date: '2024-01-01' },
    ]);
  });

  it('name the line that is wrong', () => {
    expect(() => parseNamedDates('event,date\na,2024-01-01\nb,2024-02-30\n', 'event', '--events')).toThrow(
      expect.objectContaining({ field: '--events line 3' }),
    );
    expect(() => parseNamedDates('what,when\n', 'event', '--events')).toThrow(/"event,date"/);
  });
});
