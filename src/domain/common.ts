import { z } from 'zod';

/** Identifier chosen by the caller: letters, digits, `-`, `_`, `.`, up to 64 characters. */
export const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'use 1 to 64 letters, digits, ".", "_" or "-", starting with a letter or digit',
  )
  .describe('Identifier: letters, digits, ".", "_" or "-"');

export const localDate = z.iso
  .date('use a date such as 2026-03-02')
  .describe('Calendar date in the site’s time zone, YYYY-MM-DD');

export const instant = z.iso
  .datetime({ offset: true, error: 'use an instant such as 2026-03-02T08:00:00Z' })
  .describe('Instant, ISO 8601 with offset or Z');

/** A bound of a period: an instant, or a date of the site's calendar. */
export const dateOrInstant = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'use a date such as 2026-03-02 or an instant such as 2026-03-02T08:00:00Z',
  )
  .describe('Date in the site’s time zone (as an end: that whole day included) or an instant');

/** Minutes from local midnight; a value above 1440 lies on the next day. */
export const minuteOfDay = z.int().min(0).max(2880).describe('Minutes from local midnight (above 1440: the next day)');

export const share = z
  .number()
  .min(0, 'a share lies between 0 and 1')
  .max(1, 'a share lies between 0 and 1 (0.8, not 80)');

/** Monday = 1 ... Sunday = 7 (ISO 8601). */
export const isoWeekday = z.int().min(1).max(7).describe('ISO weekday: Monday 1 ... Sunday 7');

export const seconds = z.number().positive().describe('Seconds');

/** The field's eight kinds of activity. */
export const activityCategory = z.enum([
  'onQueue',
  'break',
  'meal',
  'meeting',
  'offQueueWork',
  'timeOff',
  'training',
  'unavailable',
]);
