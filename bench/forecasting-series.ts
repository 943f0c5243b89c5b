/** The five series of the forecasting protocol: where they stand, how they are prepared, and their origins. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { IntervalHistory } from '../src/domain/history.ts';
import { readHistoryFile } from '../src/intake/read-history.ts';
import { formatDate, parseDate } from '../src/time/calendar-day.ts';
import { parseNamedDates } from '../src/time/calendar-files.ts';
import type { NamedDate } from '../src/time/holidays.ts';

export interface ProtocolSeries {
  name: string;
  history: IntervalHistory;
  holidays: NamedDate[];
  intervalMinutes: number;
  /** First and last (exclusive) minute of the day that is scored. */
  fromMinute: number;
  toMinute: number;
  origins: string[];
}

interface Preparation {
  name: string;
  file: string;
  calendar: string;
  queue?: string;
  intervalMinutes: number;
  fromHour: number;
  toHour: number;
  /** 5: Monday to Friday. */
  weekdays: number;
  firstDate?: string;
  origins: { first: string; stepDays: number; count: number };
}

const PREPARATIONS: Preparation[] = [
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

const DAY_SECONDS = 86_400;
const isCompiled = import.meta.url.includes('/dist/');
export const dataFolder = fileURLToPath(
  new URL(isCompiled ? '../../../shared/data/' : '../../shared/data/', import.meta.url),
);

/** The series with these names; all when none is named. */
export async function protocolSeries(names: string[] = []): Promise<ProtocolSeries[]> {
  return Promise.all(PREPARATIONS.filter(({ name }) => names.length === 0 || names.includes(name)).map(prepare));
}

async function prepare(preparation: Preparation): Promise<ProtocolSeries> {
  const { name, intervalMinutes, fromHour, toHour, weekdays, firstDate, origins } = preparation;
  const { histories } = await readHistoryFile(dataFolder + preparation.file, { queue: preparation.queue });
  const firstStart = firstDate ? parseDate(firstDate) * DAY_SECONDS : Number.NEGATIVE_INFINITY;
  const calendar = await readFile(`${dataFolder}calendars/${preparation.calendar}`, 'utf8');
  const firstOrigin = parseDate(origins.first);
  return {
    name,
    history: keep(histories[0], (start) => {
      const weekday = (Math.floor(start / DAY_SECONDS) + 3) % 7;
      const hour = (start % DAY_SECONDS) / 3600;
      return start >= firstStart && weekday < weekdays && hour >= fromHour && hour < toHour;
    }),
    holidays: parseNamedDates(calendar, 'holiday', preparation.calendar),
    intervalMinutes,
    fromMinute: fromHour * 60,
    toMinute: toHour * 60,
    origins: Array.from({ length: origins.count }, (_, i) => formatDate(firstOrigin + i * origins.stepDays)),
  };
}

function keep(history: IntervalHistory, isKept: (start: number) => boolean): IntervalHistory {
  return {
    ...history,
    start: history.start.filter(isKept),
    offered: history.offered.filter((_, i) => isKept(history.start[i])),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
}
