import { dayNumberOf, formatDate, secondsPerDay } from '../time/calendar-day.ts';
import { zoneClock } from '../time/zone-clock.ts';

/** How a file writes its times, enough to write others alike. */
export interface TimeStyle {
  /** Year first (2026-03-02, 2026/03/02) or day first (02.03.2026, 02-03-2026), and what stands between. */
  date: 'y-m-d' | 'y/m/d' | 'd.m.y' | 'd-m-y';
  separator: 'T' | ' ';
  withSeconds: boolean;
  /** Whether times carry their offset from UTC. */
  withOffset: boolean;
  /** Whether that offset is written Z, that is, times are UTC. */
  zulu: boolean;
}

export const isoLocalStyle: TimeStyle = {
  date: 'y-m-d',
  separator: 'T',
  withSeconds: true,
  withOffset: false,
  zulu: false,
};

const timePattern =
  /^(\d{4}|\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?:([T ])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Reads times quickly by remembering the dates it has seen. */
export interface TimeReader {
  /** Style of the first time read; null before that. */
  readonly style: TimeStyle | null;
  /** Offset from UTC in seconds that the last time read carried; NaN when it carried none. */
  readonly offsetSeconds: number;
  /** Wall seconds (seconds since 1970-01-01T00:00 on the wall) of a time; NaN when the text is none. */
  read(text: string): number;
}

export function createTimeReader(): TimeReader {
  const days = new Map<string, number>();
  let style: TimeStyle | null = null;
  let offsetSeconds = Number.NaN;

  /** The commonest form by position: 2026-03-02T09:15 or 2026-03-02T09:15:00. NaN when the text is anything else. */
  const readPlain = (text: string): number => {
    if (text.length !== 16 && text.length !== 19) return Number.NaN;
    const day = days.get(text.slice(0, 10));
    if (day === undefined) return Number.NaN;
    const separator = text.charCodeAt(10);
    const hour = pair(text, 11);
    const minute = pair(text, 14);
    const second = text.length === 19 ? pair(text, 17) : 0;
    const colons = text.charCodeAt(13) === 58 && (text.length === 16 || text.charCodeAt(16) === 58);
    if ((separator !== 84 && separator !== 32) || !colons) return Number.NaN;
    return hour < 24 && minute < 60 && second < 60
      ? day * secondsPerDay + hour * 3600 + minute * 60 + second
      : Number.NaN;
  };

  const readAny = (text: string): number => {
    const parts = timePattern.exec(text.trim());
    if (!parts) return Number.NaN;
    const [, first, mark, month, last, separator, hour = '0', minute = '0', second = '0', offset] = parts;
    const yearFirst = first!.length === 4;
    if (yearFirst === (last!.length === 4) || (mark === '.' && yearFirst) || (mark === '/' && !yearFirst)) {
      return Number.NaN;
    }
    const day = dayNumberOf(Number(yearFirst ? first : last), Number(month), Number(yearFirst ? last : first));
    if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
    if (month!.length === 2 && last!.length === 2) days.set(parts[0].slice(0, 10), day);
    style ??= {
      date: `${yearFirst ? 'y' : 'd'}${mark}m${mark}${yearFirst ? 'd' : 'y'}` as TimeStyle['date'],
      separator: separator === ' ' ? ' ' : 'T',
      withSeconds: parts[8] !== undefined || separator === undefined,
      withOffset: offset !== undefined,
      zulu: offset?.toUpperCase() === 'Z',
    };
    if (offset !== undefined) offsetSeconds = parseOffset(offset);
    return day * secondsPerDay + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  };

  return {
    get style() {
      return style;
    },
    get offsetSeconds() {
      return offsetSeconds;
    },
    read(text) {
      offsetSeconds = Number.NaN;
      const wall = readPlain(text);
      return Number.isNaN(wall) ? readAny(text) : wall;
    },
  };
}

/** A time in the style of a file; a null zone reads the instant as wall clock already. */
export function formatTime(epochSeconds: number, timeZone: string | null, style: TimeStyle): string {
  const offset = style.zulu ? 0 : zoneClock(timeZone).offsetSeconds(epochSeconds);
  const wall = epochSeconds + offset;
  const day = Math.floor(wall / secondsPerDay);
  const clock = new Date((wall - day * secondsPerDay) * 1000).toISOString().slice(11, style.withSeconds ? 19 : 16);
  const suffix = style.withOffset ? (style.zulu ? 'Z' : formatOffset(offset)) : '';
  return `${styledDate(day, style.date)}${style.separator}${clock}${suffix}`;
}

function styledDate(day: number, order: TimeStyle['date']): string {
  const [year, month, date] = formatDate(day).split('-');
  const mark = order[1]!;
  return (order.startsWith('y') ? [year, month, date] : [date, month, year]).join(mark);
}

function formatOffset(seconds: number): string {
  const minutes = Math.abs(Math.round(seconds / 60));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function parseOffset(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const seconds = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60;
  return text.startsWith('-') ? -seconds : seconds;
}

function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
