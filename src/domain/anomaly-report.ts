import { z } from 'zod';
import { id, localDate } from './common.ts';

/** Intervals and days outside what the evening before led to expect of them. */
export const anomalyReport = z.object({
  anomalies: z.array(
    z.object({
      queueId: id,
      kind: z
        .string()
        .describe(
          'spike, drop, outage, shifted opening, busy day, quiet day, unmarked holiday or level shift; of a whole day from 00:00 to 24:00',
        ),
      date: localDate,
      from: z.string().describe('Time of day'),
      to: z.string().describe('Time of day, exclusive'),
      expected: z.number().describe('Contacts'),
      actual: z.number().describe('Contacts'),
      change: z.number().nullable().describe('Actual relative to expected, less 1; null where nothing was expected'),
      score: z.number().describe('Standard deviations; negative: fewer contacts than expected'),
      words: z.string(),
    }),
  ),
  watched: z
    .array(
      z.object({
        queueId: id,
        from: localDate,
        days: z.int(),
        intervals: z.int(),
        alarms: z.int(),
        recordIntervals: z.int().describe('Ordinary intervals of the months before, which set the limits'),
        recordAlarms: z.int().describe('How many of those lie outside the limits'),
      }),
    )
    .describe('What was looked at, and how many intervals raised an alarm'),
  skipped: z.array(z.object({ queueId: id, reason: z.string() })),
});
export type AnomalyReport = z.infer<typeof anomalyReport>;
