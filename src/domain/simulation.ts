import { z } from 'zod';
import { id, localDate } from './common.ts';

/** What simulated weeks say about a roster: per queue for the week, every day and every interval, with its spread. */

export const estimate = z
  .object({
    mean: z.number(),
    standardError: z.number().describe('Of the mean'),
    p10: z.number().describe('One simulated period of ten is at or below'),
    p50: z.number(),
    p90: z.number(),
  })
  .meta({ id: 'Estimate' });

const known = estimate.nullable().describe('Null: nothing to estimate from');

const spread = {
  offered: estimate.describe('Contacts offered'),
  turnedAwayShare: known.describe('Share that balked or found all lines busy'),
  averageSpeedOfAnswerSeconds: known.describe('Wait of the answered contacts'),
  waitP50Seconds: known.describe('Quantiles of the wait of answered contacts'),
  waitP80Seconds: known,
  waitP95Seconds: known,
  queueLength: estimate.describe('Mean number of contacts waiting'),
  probabilityGoalMetStandardError: z.number().nullable(),
};

const sinceSpread = 'Absent in results of earlier versions';

export const dayExperience = z
  .object({
    date: localDate,
    contacts: z.number().describe('Mean of the simulated contacts'),
    serviceLevel: estimate,
    abandonedShare: estimate,
    meanWaitSeconds: estimate.describe('Over all offered contacts'),
    probabilityGoalMet: z
      .number()
      .nullable()
      .describe('Share of simulated days that keep the service level; null without a goal'),
  })
  .extend(z.object({ ...spread, occupancy: known }).partial().shape)
  .meta({ id: 'DayExperience', description: `${Object.keys(spread).join(', ')}, occupancy: ${sinceSpread}` });
export type DayExperience = z.infer<typeof dayExperience>;

const figures = z.array(z.number().nullable());

/** A figure over the intervals of the grid; null where there is nothing to estimate from. */
export const intervalSpread = z
  .object({ mean: figures, standardError: figures, p10: figures, p50: figures, p90: figures })
  .meta({ id: 'IntervalSpread' });
export type IntervalSpread = z.infer<typeof intervalSpread>;

export const intervalExperience = z
  .object({
    offered: intervalSpread,
    serviceLevel: intervalSpread,
    abandonedShare: intervalSpread,
    meanWaitSeconds: intervalSpread,
    averageSpeedOfAnswerSeconds: intervalSpread,
    waitP50Seconds: intervalSpread,
    waitP80Seconds: intervalSpread,
    waitP95Seconds: intervalSpread,
    occupancy: intervalSpread,
    queueLength: intervalSpread,
  })
  .meta({ id: 'IntervalExperience' });
export type IntervalExperience = z.infer<typeof intervalExperience>;

export const queueExperience = z
  .object({
    queueId: id,
    serviceLevel: estimate,
    abandonedShare: estimate,
    meanWaitSeconds: estimate.describe('Over all offered contacts'),
    occupancy: estimate,
    probabilityGoalMet: z
      .number()
      .nullable()
      .describe('Share of simulated weeks that keep the service level; null without a goal'),
    serviceLevelPerInterval: figures.describe('Means'),
    days: z.array(dayExperience).optional().describe(`Days with contacts. ${sinceSpread}`),
    intervals: intervalExperience
      .optional()
      .describe(`Rounded to four digits. ${sinceSpread}; left out where a schedule is listed with its shifts`),
  })
  .extend(z.object(spread).partial().shape)
  .meta({ id: 'QueueExperience' });
export type QueueExperience = z.infer<typeof queueExperience>;

export const simulation = z
  .object({
    replications: z.int(),
    seed: z.int(),
    queues: z.array(queueExperience).describe('Queues with contacts in the week'),
    live: z
      .object({ serviceLevel: estimate, abandonedShare: estimate, probabilityAllGoalsMet: z.number().nullable() })
      .nullable()
      .optional()
      .describe(`All live queues together: contacts of every queue count alike. ${sinceSpread}`),
  })
  .meta({ id: 'SimulationResult' });
export type Simulation = z.infer<typeof simulation>;

const difference = z
  .object({ mean: z.number(), standardError: z.number() })
  .nullable()
  .describe('Null: nothing to compare in one of the two');

const periodDifference = z.object({
  serviceLevel: difference,
  abandonedShare: difference,
  meanWaitSeconds: difference,
  averageSpeedOfAnswerSeconds: difference,
  occupancy: difference,
  probabilityGoalMet: difference,
});

export const queueDifference = periodDifference
  .extend({ queueId: id, days: z.array(periodDifference.extend({ date: localDate })) })
  .meta({ id: 'QueueDifference' });
export type QueueDifference = z.infer<typeof queueDifference>;

/** One plan beside a baseline, both met by the same customers: a difference is known better than either figure. */
export const comparedService = z
  .object({
    simulation,
    differences: z.array(queueDifference).describe('This plan minus the baseline'),
    liveServiceLevel: difference.describe('Of all live queues together'),
  })
  .meta({ id: 'ComparedService' });
export type ComparedService = z.infer<typeof comparedService>;

export const scenarioService = z
  .object({ baseline: simulation, outcome: comparedService, unchangedRoster: comparedService.nullable() })
  .meta({ id: 'ScenarioService' });
export type ScenarioService = z.infer<typeof scenarioService>;

/** The same without results by interval, for answers that hold much else. */
export const withoutIntervals = (full: Simulation): Simulation => ({
  ...full,
  queues: full.queues.map(({ intervals: _, ...queue }) => queue),
});
