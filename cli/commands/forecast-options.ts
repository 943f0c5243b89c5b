import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { type ComputePool, createComputePool } from '../../src/compute/pool.ts';
import { OCCASIONS, type Occasion } from '../../src/domain/occasion.ts';
import { InputError } from '../../src/errors.ts';
import { type HistoryFile, readHistory, readHistoryFile } from '../../src/intake/read-history.ts';
import type { CalendarOptions } from '../../src/pipeline/forecast/known-days.ts';
import { parseDrivers, parseEvents, parseNamedDates, parseSpecialHours } from '../../src/time/calendar-files.ts';
import { readText } from '../files.ts';

interface CalendarFileOptions {
  country?: string;
  holidays?: string;
  occasions?: string;
  events?: string;
  hours?: string;
  drivers?: string;
}

/** Options that commands on a file of history share, as commander gives them. */
export interface HistoryOptions extends CalendarFileOptions {
  history: string;
  interval?: string;
  zone?: string;
  skipBadRows?: boolean;
}

/** One row per contact is counted into intervals of this length, which the wanted ones are then summed from. */
const CONTACT_INTERVAL_MINUTES = 15;

/** The history as fine as the file has it, so that intervals which are only partly reported can be told. */
export function readHistoryOption(options: HistoryOptions, intervalMinutes: number | null): Promise<HistoryFile> {
  const sumsUp = intervalMinutes === null || intervalMinutes % CONTACT_INTERVAL_MINUTES === 0;
  const reading = {
    timeZone: options.zone,
    intervalMinutes: sumsUp ? undefined : intervalMinutes,
    skipBadRows: options.skipBadRows,
    option: '--history',
  };
  return options.history === '-' ? readHistory(process.stdin, reading) : readHistoryFile(options.history, reading);
}

/** What the calendar options say. */
export async function readCalendars(options: CalendarFileOptions): Promise<CalendarOptions> {
  const read = async <Parsed>(
    path: string | undefined,
    option: string,
    parse: (text: string, field: string) => Parsed[],
  ): Promise<Parsed[]> => (path === undefined ? [] : parse(await readText(path, option), option));
  return {
    country: options.country ?? null,
    holidays: await read(options.holidays, '--holidays', (text, field) => parseNamedDates(text, 'holiday', field)),
    occasions: parseOccasions(options.occasions),
    events: await read(options.events, '--events', parseEvents),
    specialHours: await read(options.hours, '--hours', parseSpecialHours),
    drivers: await read(options.drivers, '--drivers', parseDrivers),
  };
}

/** @throws InputError when a calendar file names a queue that the history does not have. */
export function checkCalendarQueues(
  { events = [], specialHours = [], drivers = [] }: CalendarOptions,
  histories: readonly { queue: string }[],
): void {
  const known = new Set(histories.map(({ queue }) => queue));
  for (const [option, named] of [
    ['--events', events],
    ['--hours', specialHours],
    ['--drivers', drivers],
  ] as const) {
    const unknown = named.flatMap(({ queues }) => queues ?? []).find((queue) => !known.has(queue));
    if (unknown !== undefined)
      throw new InputError(option, `the history has no queue "${unknown}"; check its spelling.`);
  }
}

function parseOccasions(text: string | undefined): Occasion[] {
  const names = (text ?? '').split(',').flatMap((name) => name.trim().toLowerCase() || []);
  const unknown = names.find((name) => !(OCCASIONS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new InputError('--occasions', `there is no occasion "${unknown}"; use ${OCCASIONS.join(', ')}.`);
  }
  return names as Occasion[];
}

/** The options that tell about days, for every command that forecasts. */
export function addCalendarOptions(command: Command): Command {
  return command
    .option('--country <code>', 'public holidays of a country, such as NL, US or DE-BY')
    .option('--holidays <file>', 'own holidays, CSV "holiday,date"; with --country beside them')
    .option('--occasions <names>', `moving occasions, separated by commas: ${OCCASIONS.join(', ')}`)
    .option(
      '--events <file>',
      'events, past and future, CSV "event,date" and, where wanted, until (last day of a period), size, queue',
    )
    .option('--hours <file>', 'opening hours of single dates, CSV "date,from,to"; without times: closed')
    .option('--drivers <file>', 'figures that may drive contacts, CSV "driver,date,value", by day, week or month');
}

/** The file of history, as an argument or by --history. */
export function readHistoryFileArgument(argument: string | undefined, option: string | undefined): string {
  const file = option ?? argument;
  if (file === undefined) throw new InputError('--history', 'name the file of contact history; "-" is standard input.');
  return file;
}

/** Groups of each queue, from CSV with the columns `queue,group`. */
export async function readGroups(path: string | undefined): Promise<Map<string, string[]>> {
  const groups = new Map<string, string[]>();
  if (path === undefined) return groups;
  const [header = '', ...rows] = (await readText(path, '--groups')).trim().split(/\r?\n/);
  if (header.trim().toLowerCase() !== 'queue,group') {
    throw new InputError('--groups', `the first line must be "queue,group"; it is "${header}".`);
  }
  rows.forEach((row, i) => {
    const [queue, group, ...more] = row.split(',').map((cell) => cell.trim());
    if (!queue || !group || more.length > 0) throw new InputError('--groups', `line ${i + 2}: write queue,group.`);
    groups.set(queue, [...(groups.get(queue) ?? []), group]);
  });
  return groups;
}

/** `14d`, `2w`, `18m` or `14`: days. */
export function parseHorizon(text: string, option: string): number {
  const parts = /^(\d+)\s*(d|days?|w|weeks?|m|months?)?$/.exec(text.trim().toLowerCase());
  const unitDays = { w: 7, m: 365.25 / 12 }[parts?.[2]?.[0] ?? ''] ?? 1;
  const days = parts ? Math.round(Number(parts[1]) * unitDays) : 0;
  if (days < 1 || days > 560)
    throw new InputError(option, `"${text}" is no horizon; write 14d, 2w or 18m (1 to 560 days).`);
  return days;
}

/** Minutes, or null when the option was not given. */
export function parseInterval(text: string | undefined): number | null {
  if (text === undefined) return null;
  const minutes = Number(text.replace(/\s*min(utes)?$/, ''));
  if (!Number.isInteger(minutes) || minutes < 1 || 1440 % minutes !== 0) {
    throw new InputError('--interval', `"${text}" does not divide the day; use 15, 30, 60 or 1440 minutes.`);
  }
  return minutes;
}

export function parseShare(text: string, option: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new InputError(option, `"${text}" is no share; write one from 0 to 1, such as 0.4.`);
  }
  return share;
}

export function parseCount(text: string, option: string, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new InputError(option, `"${text}" is not a whole number from 1 to ${most}.`);
  }
  return count;
}

const OPTION_OF: Record<string, string> = {
  intervalMinutes: '--interval',
  timeZone: '--zone',
  origin: '--origin',
  days: '--horizon',
  country: '--country',
  history: '--history',
  horizons: '--horizons',
  origins: '--origins',
  now: '--now',
  from: '--from',
};

/** Runs `work`, and names options instead of fields in what it refuses. */
export async function namingOptions<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(OPTION_OF[error.field] ?? error.field, error.message);
    throw error;
  }
}

export async function withPool<Result>(work: (pool: ComputePool) => Promise<Result>): Promise<Result> {
  const pool = createComputePool(availableParallelism());
  try {
    return await work(pool);
  } finally {
    await pool.close();
  }
}
