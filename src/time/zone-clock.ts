import { FixedOffsetZone, IANAZone } from 'luxon';
import { InputError } from '../errors.ts';
import { secondsPerDay } from './calendar-day.ts';

/**
 * The wall clock of one time zone, fast enough for millions of conversions: the zone database is asked once per UTC day and
 * the one change of offset such a day can hold is located by bisection; everything else is arithmetic.
 *
 * "Wall seconds" are what the clock on the wall shows, read as if it were UTC: seconds since 1970-01-01T00:00 local.
 */
export interface ZoneClock {
  readonly timeZone: string;
  /** Seconds to add to UTC at an instant (epoch seconds) to get the wall clock. */
  offsetSeconds(epochSeconds: number): number;
  /** Wall seconds at an instant. */
  wallSeconds(epochSeconds: number): number;
  /** The instants at which the wall shows `wallSeconds`, ascending: none when skipped, two when repeated, otherwise one. */
  instantsOf(wallSeconds: number): number[];
  /** The first instant of a local day: its midnight, or where the clock skips midnight the moment it does. */
  startOfDay(dayNumber: number): number;
}

interface UtcDay {
  offset: number;
  /** Where in the day the offset changes (epoch seconds); infinite when it does not. */
  changeAt: number;
  offsetAfter: number;
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA zone (or of a fixed offset such as `UTC+2`); null reads wall clocks as UTC.
 * Throws `InputError(field)` when the zone is unknown.
 */
export function zoneClock(timeZone: string | null, field = 'timeZone'): ZoneClock {
  const name = timeZone ?? 'UTC';
  let clock = clocks.get(name);
  if (!clock) {
    const zone = IANAZone.isValidZone(name) ? IANAZone.create(name) : FixedOffsetZone.parseSpecifier(name);
    if (!zone)
      throw new InputError(field, `unknown time zone "${name}"; use an IANA name such as Europe/Amsterdam or UTC`);
    clock = createClock(name, (epochSeconds) => Math.round(zone.offset(epochSeconds * 1000) * 60));
    clocks.set(name, clock);
  }
  return clock;
}

function createClock(timeZone: string, askOffset: (epochSeconds: number) => number): ZoneClock {
  const days = new Map<number, UtcDay>();
  let lastNumber = Number.NaN;
  let lastDay: UtcDay = { offset: 0, changeAt: Number.POSITIVE_INFINITY, offsetAfter: 0 };

  const utcDay = (number: number): UtcDay => {
    if (number === lastNumber) return lastDay;
    let day = days.get(number);
    if (!day) {
      const start = number * secondsPerDay;
      const end = start + secondsPerDay;
      const offset = days.get(number - 1)?.offsetAfter ?? askOffset(start);
      const offsetAfter = askOffset(end);
      day = { offset, offsetAfter, changeAt: Number.POSITIVE_INFINITY };
      if (offset !== offsetAfter) day.changeAt = firstInstantWith(askOffset, offset, start, end);
      days.set(number, day);
    }
    lastNumber = number;
    lastDay = day;
    return day;
  };

  const offsetSeconds = (epochSeconds: number): number => {
    const day = utcDay(Math.floor(epochSeconds / secondsPerDay));
    return epochSeconds < day.changeAt ? day.offset : day.offsetAfter;
  };

  const instantsOf = (wallSeconds: number): number[] => {
    const before = offsetSeconds(wallSeconds - secondsPerDay);
    const after = offsetSeconds(wallSeconds + secondsPerDay);
    if (before === after) return [wallSeconds - before];
    return [wallSeconds - before, wallSeconds - after]
      .filter((instant) => instant + offsetSeconds(instant) === wallSeconds)
      .sort((a, b) => a - b);
  };

  return {
    timeZone,
    offsetSeconds,
    wallSeconds: (epochSeconds) => epochSeconds + offsetSeconds(epochSeconds),
    instantsOf,
    startOfDay(dayNumber) {
      const midnight = dayNumber * secondsPerDay;
      const first = instantsOf(midnight)[0];
      if (first !== undefined) return first;
      const changes = [-1, 0, 1].map((shift) => utcDay(dayNumber + shift).changeAt);
      return Math.min(...changes.filter((instant) => instant + offsetSeconds(instant) >= midnight));
    },
  };
}

/** The first instant in (start, end] whose offset is no longer `offset`. */
function firstInstantWith(askOffset: (s: number) => number, offset: number, start: number, end: number): number {
  let before = start;
  let after = end;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (askOffset(middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
