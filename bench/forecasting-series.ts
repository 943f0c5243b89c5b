/** The five series of the forecasting protocol and others beside it: where they stand, how they are prepared, and their origins. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { IntervalHistory } from '../src/domain/history.ts';
import { readHistoryFile } from '../src/intake/read-history.ts';
import { formatDate, parseDate } from '../src/time/calendar-day.ts';
import { parseNamedDates } from '../src/time/calendar-files.ts';
import type { NamedDate } from '../src/time/holidays.ts';

/** What a series is scored by. */
export interface ProtocolSeries {
  name: string;
  history: IntervalHistory;
  holidays: NamedDate[];
  /** Whose public holidays count beside `holidays`. */
  country?: string;
  /** Only so much history is shown before each origin. */
  weeksKnown?: number;
  intervalMinutes: number;
  /** First and last (exclusive) minute of the day that is scored. */
  fromMinute: number;
  toMinute: number;
  origins: string[];
}

interface Preparation extends Pick<ProtocolSeries, 'name' | 'country' | 'weeksKnown' | 'intervalMinutes'> {
  file: string;
  /** File of named holidays. */
  calendar?: string;
  queue?: string;
  fromHour: number;
  toHour: number;
  /** 5: Monday to Friday. */
  weekdays: number;
  firstDate?: string;
  origins: { first: string; stepDays: number; count: number };
}

const PROTOCOL: Preparation[] = [
  {
    name: 'bank',
    file: 'bank_calls.csv.gz',
    calendar: 'bank.csv',
    intervalMinutes: 30,
    fromHour: 7,
    toHour: 21,
    weekdays: 5,
    origins: { first: '2003-07-28', stepDays: 7, count: 12 },
  },
  {
    name: 'vanad',
    file: 'vanad2014_total_15min.csv.gz',
    calendar: 'vanad.csv',
    intervalMinutes: 30,
    fromHour: 8,
    toHour: 20,
    weekdays: 5,
    origins: { first: '2014-05-05', stepDays: 14, count: 8 },
  },
  {
    name: 'vanad queue 9',
    file: 'vanad2014_queue_15min.csv.gz',
    calendar: 'vanad.csv',
    queue: '9',
    intervalMinutes: 30,
    fromHour: 8,
    toHour: 20,
    weekdays: 5,
    origins: { first: '2014-05-05', stepDays: 14, count: 8 },
  },
  {
    name: 'anonbank',
    file: 'anonbank1999_30min.csv.gz',
    calendar: 'anonbank.csv',
    intervalMinutes: 30,
    fromHour: 0,
    toHour: 24,
    weekdays: 7,
    firstDate: '1999-01-04',
    origins: { first: '1999-05-17', stepDays: 14, count: 16 },
  },
  {
    name: 'seattle',
    file: 'seattle_fire_hourly.csv.gz',
    calendar: 'seattle.csv',
    intervalMinutes: 60,
    fromHour: 0,
    toHour: 24,
    weekdays: 7,
    firstDate: '2019-01-07',
    origins: { first: '2022-01-17', stepDays: 28, count: 12 },
  },
];

const VANAD = {
  file: 'vanad2014_queue_15min.csv.gz',
  calendar: 'vanad.csv',
  intervalMinutes: 30,
  fromHour: 8,
  toHour: 20,
  weekdays: 5,
  origins: { first: '2014-05-05', stepDays: 14, count: 8 },
};
const WHOLE_DAYS = { fromHour: 0, toHour: 24, weekdays: 7 };

const OTHER_WEEKS: Record<string, Preparation['origins']> = {
  bank: { first: '2003-05-05', stepDays: 7, count: 12 },
  vanad: { first: '2014-05-12', stepDays: 14, count: 8 },
  'vanad queue 9': { first: '2014-05-12', stepDays: 14, count: 8 },
  anonbank: { first: '1999-05-24', stepDays: 14, count: 15 },
  seattle: { first: '2020-01-20', stepDays: 28, count: 26 },
};

/** Other weeks, other kinds of demand, quiet queues, and the protocol's series when young. */
const OTHERS: Preparation[] = [
  ...PROTOCOL.map((own) => ({ ...own, name: `${own.name}, other weeks`, origins: OTHER_WEEKS[own.name] })),
  ...['5', '20', '2', '18', '17'].map((queue) => ({ ...VANAD, name: `vanad queue ${queue}`, queue })),
  {
    ...WHOLE_DAYS,
    name: 'cardiff',
    file: 'cardiff_ed_hourly.csv.gz',
    country: 'GB-WLS',
    intervalMinutes: 60,
    origins: { first: '2018-01-08', stepDays: 28, count: 14 },
  },
  {
    ...WHOLE_DAYS,
    name: 'taxi',
    file: 'nyc_taxi_30min.csv',
    country: 'US-NY',
    intervalMinutes: 30,
    origins: { first: '2014-09-29', stepDays: 7, count: 16 },
  },
  {
    ...WHOLE_DAYS,
    name: 'electricity',
    file: 'taylor_electricity_30min.csv',
    country: 'GB-ENG',
    intervalMinutes: 30,
    origins: { first: '2000-07-03', stepDays: 7, count: 7 },
  },
  {
    ...WHOLE_DAYS,
    name: 'vancouver, days',
    file: 'vancouver311_daily.csv',
    country: 'CA-BC',
    intervalMinutes: 1440,
    origins: { first: '2011-01-03', stepDays: 98, count: 50 },
  },
  {
    name: 'help desk',
    file: 'italian_helpdesk_hourly.csv.gz',
    country: 'IT',
    intervalMinutes: 60,
    fromHour: 7,
    toHour: 17,
    weekdays: 5,
    origins: { first: '2011-01-10', stepDays: 56, count: 18 },
  },
  ...[4, 8].flatMap((weeksKnown) =>
    PROTOCOL.map((own) => ({ ...own, name: `${own.name}, ${weeksKnown} weeks known`, weeksKnown })),
  ),
];

const DAY_SECONDS = 86_400;
const isCompiled = import.meta.url.includes('/dist/');
export const dataFolder = fileURLToPath(
  new URL(isCompiled ? '../../../shared/data/' : '../../shared/data/', import.meta.url),
);

/** The protocol's series with these names; all when none is named. */
export const protocolSeries = (names: string[] = []): Promise<ProtocolSeries[]> =>
  Promise.all(PROTOCOL.filter(({ name }) => names.length === 0 || names.includes(name)).map(prepare));

export const otherSeries = (): Promise<ProtocolSeries[]> => Promise.all(OTHERS.map(prepare));

async function prepare({
  file,
  calendar,
  queue,
  fromHour,
  toHour,
  weekdays,
  firstDate,
  origins,
  ...series
}: Preparation) {
  const { histories } = await readHistoryFile(dataFolder + file, { queue });
  const firstStart = firstDate ? parseDate(firstDate) * DAY_SECONDS : Number.NEGATIVE_INFINITY;
  const firstOrigin = parseDate(origins.first);
  return {
    ...series,
    history: keep(histories[0], (start) => {
      const weekday = (Math.floor(start / DAY_SECONDS) + 3) % 7;
      const hour = (start % DAY_SECONDS) / 3600;
      return start >= firstStart && weekday < weekdays && hour >= fromHour && hour < toHour;
    }),
    holidays: calendar
      ? parseNamedDates(await readFile(`${dataFolder}calendars/${calendar}`, 'utf8'), 'holiday', calendar)
      : [],
    fromMinute: fromHour * 60,
    toMinute: toHour * 60,
    origins: Array.from({ length: origins.count }, (_, i) => formatDate(firstOrigin + i * origins.stepDays)),
  };
}

/** The rows whose start is kept. */
export function keep(history: IntervalHistory, isKept: (start: number) => boolean): IntervalHistory {
  return {
    ...history,
    start: history.start.filter(isKept),
    offered: history.offered.filter((_, i) => isKept(history.start[i])),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
}
