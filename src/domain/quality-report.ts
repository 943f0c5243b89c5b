import { z } from 'zod';
import { openingHours } from './centre.ts';

const count = z.int().min(0);
const localTime = z.string().describe('Wall clock of the history’s zone, such as 2026-03-02T09:15');

/** One occurrence: when, how much, and how much would have been usual. */
export const qualityExample = z
  .object({
    from: localTime,
    to: localTime.describe('End, exclusive'),
    observed: z.number().nullable().describe('Contacts reported; null when nothing was'),
    expected: z.number().nullable().describe('Contacts usual for that weekday and time; null where none can be named'),
    text: z.string().describe('The same in words'),
  })
  .meta({ id: 'QualityExample' });
export type QualityExample = z.infer<typeof qualityExample>;

export const qualityFinding = z
  .object({
    kind: z.enum([
      'gap',
      'omittedZeros',
      'identicalDuplicate',
      'conflictingDuplicate',
      'zeroRun',
      'outlierDay',
      'outlierInterval',
      'flatLine',
      'clockChange',
      'fractionalVolume',
      'inconsistentCounts',
      'outsideOpeningHours',
    ]),
    seen: z.string().describe('What was seen, in one line'),
    treatment: z.string().describe('What was done about it'),
    occurrences: count,
    intervals: count.describe('Intervals concerned'),
    examples: z.array(qualityExample).describe('The largest occurrences, not all of them'),
  })
  .meta({ id: 'QualityFinding' });
export type QualityFinding = z.infer<typeof qualityFinding>;

export const queueQuality = z
  .object({
    queue: z.string(),
    rows: count.describe('Rows of the file that named this queue and were read'),
    intervals: count.describe('Intervals kept'),
    contacts: z.number().min(0),
    from: localTime.describe('Start of the first interval'),
    to: localTime.describe('End of the last interval'),
    intervalMinutes: z.int().min(1),
    openingHours: openingHours.describe('As learned from this history'),
    findings: z.array(qualityFinding).describe('Empty: nothing worth a look'),
  })
  .meta({ id: 'QueueQuality' });
export type QueueQuality = z.infer<typeof queueQuality>;

/** What an import found in a history and what it did about it. */
export const qualityReport = z
  .object({
    rows: count.describe('Data rows in the file'),
    intervalMinutes: z.int().min(1).describe('Interval of the file'),
    timeZone: z.string().nullable(),
    notes: z.array(z.string()).describe('How the file was read, where that needed a decision'),
    skippedRows: z
      .object({
        total: count,
        listed: z.array(z.object({ line: z.int(), column: z.string(), message: z.string() })),
      })
      .describe('Bad rows left out at the caller’s wish'),
    queues: z.array(queueQuality),
  })
  .meta({ id: 'QualityReport' });
export type QualityReport = z.infer<typeof qualityReport>;
