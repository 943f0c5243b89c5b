import { z } from 'zod';
import { id, instant, localDate } from './common.ts';

const perInterval = z.array(z.number().min(0));

/** Contacts expected per interval, as a distribution. All arrays run over the same intervals. */
export const queueForecast = z
  .object({
    queueId: id,
    method: z.string().describe('Method that was chosen for this queue'),
    mean: perInterval.describe('Expected contacts offered'),
    quantileLevels: z.array(z.number()).describe('Levels of `quantiles`, ascending, 0..1'),
    quantiles: z.array(perInterval).describe('One array per level'),
    averageHandleTimeSeconds: perInterval,
    open: z.array(z.boolean()).describe('Whether the queue is open in the interval'),
    accuracy: z
      .array(
        z.object({
          method: z.string(),
          weightedAbsolutePercentageError: z.number().describe('Sum of absolute errors / sum of contacts, 0..'),
          bias: z.number(),
          coverage80: z.number(),
        }),
      )
      .describe('How this and the other methods would have done in the last weeks'),
    notes: z.array(z.string()),
  })
  .meta({ id: 'QueueForecast' });
export type QueueForecast = z.infer<typeof queueForecast>;

/** The planning grid: uniform intervals from local midnight of `startDate`. */
export const planningGrid = z
  .object({
    startDate: localDate,
    days: z.int().min(1).max(56),
    intervalMinutes: z.int(),
    timeZone: z.string(),
    starts: z.array(instant).describe('Start of every interval (UTC), ascending'),
  })
  .meta({ id: 'PlanningGrid' });
export type PlanningGrid = z.infer<typeof planningGrid>;

export const forecast = z.object({ grid: planningGrid, queues: z.array(queueForecast) }).meta({ id: 'ForecastResult' });
export type Forecast = z.infer<typeof forecast>;

export const queueRequirement = z
  .object({
    queueId: id,
    formula: z.enum(['erlangA', 'erlangC', 'chatConcurrency', 'deferredWork']),
    required: perInterval.describe('Agents needed on the queue (whole)'),
    requiredFractional: perInterval.describe('The same before rounding'),
    requiredWithShrinkage: perInterval.describe('Agents to schedule so that enough remain after shrinkage'),
    bindingTarget: z.array(z.string()).describe('Which target decides in each interval; "none" when nobody is needed'),
    expectedServiceLevel: z.array(z.number()),
    expectedOccupancy: z.array(z.number()),
  })
  .meta({ id: 'QueueRequirement' });
export type QueueRequirement = z.infer<typeof queueRequirement>;

export const requirementExplanation = z
  .object({
    queueId: id,
    start: instant,
    contacts: z.number(),
    averageHandleTimeSeconds: z.number(),
    offeredLoad: z.number().describe('Erlangs: contacts times handle time over the length of the interval'),
    formula: queueRequirement.shape.formula,
    targets: z
      .array(z.object({ target: z.string(), agents: z.int(), fractionalAgents: z.number() }))
      .describe('What each target would need alone'),
    bindingTarget: z.string(),
    required: z.int(),
    requiredFractional: z.number(),
    shrinkage: z.number(),
    requiredWithShrinkageFractional: z.number(),
    requiredWithShrinkage: z.int(),
    expectedServiceLevel: z.number().nullable(),
    expectedOccupancy: z.number().nullable(),
    words: z.array(z.string()).describe('The same as sentences'),
  })
  .meta({ id: 'RequirementExplanation' });
export type RequirementExplanation = z.infer<typeof requirementExplanation>;

export const staffing = z
  .object({ grid: planningGrid, queues: z.array(queueRequirement) })
  .meta({ id: 'StaffingResult' });
export type Staffing = z.infer<typeof staffing>;

export const activityCode = z.enum([
  'onQueue',
  'break',
  'meal',
  'meeting',
  'offQueueWork',
  'timeOff',
  'training',
  'unavailable',
]);

export const shift = z
  .object({
    id,
    agentId: id,
    date: localDate.describe('Day the shift starts on'),
    shiftTemplateId: id,
    start: instant,
    end: instant,
    paidMinutes: z.int().min(0),
    activities: z.array(z.object({ activity: activityCode, start: instant, end: instant, paid: z.boolean() })),
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof shift>;

/** How good the roster is and how much better any roster could be. */
export const rosterQuality = z
  .object({
    objective: z.number(),
    bound: z.number().describe('Proven lower bound of the objective over all legal rosters'),
    gap: z
      .number()
      .describe(
        '(objective - bound) / (objective + required agent-slots): share of the week’s work that could still be saved',
      ),
    understaffedHours: z.number(),
    overstaffedHours: z.number(),
    paidHours: z.number(),
    cost: z.number().describe('Paid hours times hourly rates, site currency'),
    seed: z.int(),
    inputHash: z.string(),
  })
  .meta({ id: 'RosterQuality' });
export type RosterQuality = z.infer<typeof rosterQuality>;

export const roster = z
  .object({
    grid: planningGrid,
    shifts: z.array(shift),
    onQueue: z
      .array(z.object({ queueIds: z.array(id), agents: z.array(z.number()) }))
      .describe('Agents on the phone per skill group and interval'),
    quality: rosterQuality,
    unrostered: z
      .array(z.object({ agentId: id, reason: z.string() }))
      .describe('Agents whose own rules leave no legal week'),
  })
  .meta({ id: 'RosterResult' });
export type Roster = z.infer<typeof roster>;

const estimate = z.object({
  mean: z.number(),
  standardError: z.number(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
});

export const queueExperience = z
  .object({
    queueId: id,
    serviceLevel: estimate,
    abandonedShare: estimate,
    meanWaitSeconds: estimate,
    occupancy: estimate,
    probabilityGoalMet: z
      .number()
      .nullable()
      .describe('Share of simulated weeks that keep the service level; null without a goal'),
    serviceLevelPerInterval: z.array(z.number().nullable()),
  })
  .meta({ id: 'QueueExperience' });
export type QueueExperience = z.infer<typeof queueExperience>;

export const simulation = z
  .object({
    replications: z.int(),
    seed: z.int(),
    queues: z.array(queueExperience).describe('Queues with contacts in the week'),
  })
  .meta({ id: 'SimulationResult' });
export type Simulation = z.infer<typeof simulation>;

/** Named changes to a baseline. Anything left out stays as it is. */
export const scenarioChanges = z
  .object({
    volumeFactor: z.number().min(0).max(100).optional().describe('1.15: fifteen per cent more contacts'),
    handleTimeFactor: z.number().gt(0).max(100).optional(),
    queues: z
      .array(
        z.object({
          queueId: id,
          volumeFactor: z.number().min(0).max(100).optional(),
          handleTimeFactor: z.number().gt(0).max(100).optional(),
        }),
      )
      .optional()
      .describe('Factors of single queues, on top of the general ones'),
    serviceLevel: z
      .object({ share: z.number().gt(0).lt(1), thresholdSeconds: z.number().min(0) })
      .optional()
      .describe('Another service goal for all live queues'),
    shrinkage: z.number().min(0).lt(1).optional(),
    addAgents: z
      .array(
        z.object({
          count: z.int().min(1).max(5000),
          contractId: id,
          queueIds: z.array(id).min(1),
          hourlyRate: z.number().min(0).optional(),
        }),
      )
      .optional(),
    removeAgentIds: z.array(id).optional(),
  })
  .meta({ id: 'ScenarioChanges' });
export type ScenarioChanges = z.infer<typeof scenarioChanges>;

/** The line a manager compares. */
export const planSummary = z
  .object({
    contacts: z.number(),
    requiredHours: z.number(),
    rosteredHours: z.number(),
    paidHours: z.number(),
    cost: z.number(),
    serviceLevel: z.number().describe('Expected share answered in time, all live queues'),
    serviceLevelStandardError: z.number(),
    abandonedShare: z.number(),
    occupancy: z.number(),
    understaffedHours: z.number(),
    gap: z.number(),
    agents: z.int(),
  })
  .meta({ id: 'PlanSummary' });
export type PlanSummary = z.infer<typeof planSummary>;
