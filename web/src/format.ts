const language = 'en-GB';

const numberFormats = new Map<number, Intl.NumberFormat>();

/** `12,345.6` with a fixed number of decimals. */
export function formatNumber(value: number, decimals = 0): string {
  let format = numberFormats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    numberFormats.set(decimals, format);
  }
  return format.format(value === 0 ? 0 : value);
}

/** `81.3 %` from a share 0..1. */
export const formatShare = (share: number, decimals = 1): string => `${formatNumber(share * 100, decimals)} %`;

export const formatHours = (hours: number, decimals = 0): string => `${formatNumber(hours, decimals)} h`;

/** `7:30 h` from minutes. */
export const formatMinutes = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, '0')} h`;

/** `14 s`, `2.4 min` or `1.8 h`, whichever reads best. */
export function formatDuration(seconds: number): string {
  if (seconds < 90) return `${formatNumber(seconds)} s`;
  if (seconds < 5400) return `${formatNumber(seconds / 60, 1)} min`;
  return `${formatNumber(seconds / 3600, 1)} h`;
}

export const formatMoney = (amount: number, currency: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount);

/** `Mon 2 Mar` of a calendar date. */
export const formatDate = (date: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** One day, or the first and the last of several. */
export const formatDays = (from: string, to: string): string =>
  from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;

/** `2 – 8 Mar` of the days from a calendar date on, with the year where it is not the present one. */
export function formatPeriod(startDate: string, days: number): string {
  const from = new Date(`${startDate}T00:00:00Z`);
  const to = new Date(from.getTime() + (days - 1) * 86_400_000);
  return new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: startDate.startsWith(`${new Date().getFullYear()}-`) ? undefined : 'numeric',
    timeZone: 'UTC',
  }).formatRange(from, to);
}

/** ISO week number of a calendar date. */
export function isoWeek(date: string): number {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - yearStart) / (7 * 86_400_000)) + 1;
}

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `seasonalRegression` as words: `seasonal regression`. */
export const inWords = (code: string): string =>
  code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase();

/** `week` as a heading begins: `Week`. */
export const inTitle = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
