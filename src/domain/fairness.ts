import { z } from 'zod';
import { id } from './common.ts';

/** What a fair roster shares out: each a number of shifts, weekends counted once however many of their days are worked. */
export const burdens = ['weekends', 'nights', 'lates', 'holidays', 'undesiredDays'] as const;
export type Burden = (typeof burdens)[number];

export const perBurden = <Value>(of: (burden: Burden) => Value): Record<Burden, Value> => ({
  weekends: of('weekends'),
  nights: of('nights'),
  lates: of('lates'),
  holidays: of('holidays'),
  undesiredDays: of('undesiredDays'),
});

/** How much a roster spares those who carried more than others. */
export const fairnessWeight = z
  .number()
  .min(0)
  .max(1000)
  .describe(
    'Price of one more weekend, night, late shift, holiday or undesired day for each an agent has carried above the colleague with least, on the scale on which a missing agent-hour costs 40 and an undesired day 3; 0: none',
  );

const count = z.int().min(0);
const aboveFairShare = z
  .object(perBurden(() => z.number().nullable()))
  .describe(
    'Carried, less the fair share: what comparable colleagues carried, divided by their paid hours; null: could carry none',
  );
export type AboveFairShare = z.infer<typeof aboveFairShare>;

/** What one agent has carried in a period. */
export const fairnessRow = z
  .object({
    agentId: id,
    agentName: z.string(),
    shifts: count,
    paidHours: z.number().min(0),
    weekends: count.describe('Weekends with a shift on Saturday or Sunday'),
    nights: count.describe('Shifts that are nights by the site’s night window'),
    lates: count.describe('Shifts that end late in the evening and are no nights'),
    holidays: count.describe('Shifts that start on a holiday'),
    undesiredDays: count.describe('Shifts on days on which the agent wished not to work'),
    wishes: count.describe(
      'Undesired days and dated requests while not on time off, and shifts where a start is preferred',
    ),
    wishesMet: count.describe('A shift meets a preferred start within an hour of it'),
    preferenceHitRate: z.number().min(0).max(1).nullable().describe('Share of wishes met; null without wishes'),
    aboveFairShare,
  })
  .meta({ id: 'FairnessRow' });
export type FairnessRow = z.infer<typeof fairnessRow>;

/** What enters a roster problem of a ledger, however much more it tells: agents and columns may be left out. */
export const ledgerRow = z.object({
  agentId: z.string().min(1),
  aboveFairShare: z.object(perBurden(() => z.number().nullable().default(null))),
});

/** How evenly burdens are shared, of what agents carried above their fair share. */
const spread = z.object({
  range: z.number().min(0).describe('Most less least'),
  standardDeviation: z.number().min(0),
});
export type Spread = z.infer<typeof spread>;

/** What a fair roster cost and what it brought. */
export const fairnessAccount = z
  .object({
    weight: z.number().min(0),
    method: z
      .literal('secondRun')
      .describe(
        'The same weeks were rostered again without fairness, with the same seed and work limit. Differences below the gaps of the two rosters may be chance',
      ),
    objectiveWithout: z.number().describe('Of the roster made without fairness; the bound is the same for both'),
    gapWithout: z.number(),
    understaffedHoursWithout: z.number(),
    overstaffedHoursWithout: z.number(),
    priceHours: z
      .number()
      .describe('Uncovered and surplus agent-hours with fairness, less those without; negative: less than without'),
    burdens: z.array(
      z.object({
        burden: z.enum(burdens),
        before: spread.describe('As carried from the weeks before'),
        after: spread.describe('With this roster'),
        without: spread.describe('With the roster made without fairness'),
      }),
    ),
  })
  .meta({ id: 'FairnessAccount' });
export type FairnessAccount = z.infer<typeof fairnessAccount>;

/** Where a roster leaves one agent. */
export const rosterFairness = z
  .object({ agentId: id, before: aboveFairShare, after: aboveFairShare, without: aboveFairShare })
  .meta({ id: 'RosterFairness' });
export type RosterFairness = z.infer<typeof rosterFairness>;
