import { z } from 'zod';
import { loadMethods } from '../../models/queueing/time-varying-load.ts';
import { activityCategory, id, instant, localDate } from './common.ts';
import { fairnessAccount, rosterFairness } from './fairness.ts';

const perInterval = z.array(z.number().min(0));

const dayFactors = z
  .record(z.string(), z.number())
  .describe('level (contacts a day) and the factors on it: weekday, month, year, holiday, event ...');

const forecastDay = z.object({
  date: localDate,
  contacts: z.number().describe('Of the day, as forecast the evening before'),
  openIntervals: z.int(),
  effects: dayFactors,
});

export const eventResponse = z
  .object({
    name: z.string(),
    seen: z.int().describe('Earlier days with it in the history'),
    response: z
      .array(
        z.object({
          fromDay: z.int().describe('Open days after the event'),
          toDay: z.int(),
          change: z.number().describe('Factor on contacts less 1, at the typical size of its kind'),
          low: z.number(),
          high: z.number().describe('End of the 80 % interval'),
        }),
      )
      .describe('The curve over the days after it'),
  })
  .meta({ id: 'EventResponse' });

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
    days: z.array(forecastDay).optional().describe('Open days and what their contacts are made of'),
    events: z.array(eventResponse).optional().describe('What was learned of the events at hand'),
    restOfDayFactor: z.number().optional().describe('What the contacts so far make of the rest of the first day'),
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

/** Contacts of a queue, a group or all over a day, a week or a month; sums agree at every level. */
export const forecastTotal = z
  .object({
    by: z.enum(['day', 'week', 'month']),
    level: z.enum(['queue', 'group', 'all']),
    name: z.string().nullable().describe('Queue or group; null: all'),
    queueIds: z.array(id),
    date: localDate.describe('The day, the Monday of the week, or the first of the month'),
    days: z.int().describe('Days of the period with a forecast'),
    mean: z.number(),
    quantiles: z.array(z.number()).describe('At 0.025, 0.05, 0.1 ... 0.95, 0.975'),
  })
  .meta({ id: 'ForecastTotal' });
export type ForecastTotal = z.infer<typeof forecastTotal>;

export const forecast = z
  .object({ grid: planningGrid, queues: z.array(queueForecast), totals: z.array(forecastTotal).optional() })
  .meta({ id: 'ForecastResult' });
export type Forecast = z.infer<typeof forecast>;

export const localDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'write a local date and time such as 2026-03-09T11:00')
  .describe('Wall clock of the site, such as 2026-03-09T11:00');

/** A planner's correction of a forecast: one layer, switched on or off, applied in the order of the list. */
export const forecastAdjustment = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    queueId: id.nullable().describe('Null: every queue'),
    from: localDateTime,
    to: localDateTime.describe('Exclusive'),
    kind: z
      .enum(['add', 'scale', 'set'])
      .describe('add: contacts over the whole range; scale: factor; set: contacts over the whole range'),
    value: z.number().min(-1e9).max(1e9).describe('Contacts (add, set) or factor (scale; 1 changes nothing)'),
    enabled: z.boolean().describe('False: kept, but without effect'),
  })
  .refine(({ from, to }) => to > from, 'to must be after from')
  .refine(({ kind, value }) => kind === 'add' || value >= 0, 'a factor or a number of contacts is not negative')
  .meta({ id: 'ForecastAdjustment' });
export type ForecastAdjustment = z.infer<typeof forecastAdjustment>;

/** For how much demand to staff. */
export const staffingBasis = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('mean') }),
    z.object({
      kind: z.literal('quantile'),
      level: z.number().gt(0).lt(1).describe('Each interval is staffed for this quantile of its forecast'),
    }),
    z.object({
      kind: z.literal('shareOfDays'),
      share: z
        .number()
        .gt(0)
        .lt(1)
        .describe('Each interval keeps its goal on this share of days, when whole days are busier than forecast'),
    }),
  ])
  .meta({ id: 'StaffingBasis' });
export type StaffingBasis = z.infer<typeof staffingBasis>;

const loadMethod = z
  .enum(loadMethods)
  .describe(
    'Load an interval is staffed for: its own arrivals (stationary), those one handle time earlier (lagged), the mean or the highest load carried over from before (modifiedMean, modifiedMax)',
  );

export const staffingOptions = z
  .object({
    basis: staffingBasis.default({ kind: 'mean' }),
    method: loadMethod.default('stationary'),
    queueMethods: z.record(id, loadMethod).default({}).describe('Method of single queues, by queue id'),
  })
  .meta({ id: 'StaffingOptions' });
export type StaffingOptions = z.infer<typeof staffingOptions>;

/** How patient customers are, and how that is known. */
export const patience = z
  .object({
    meanSeconds: z.number().nullable().describe('Null: staffed as if nobody gave up'),
    source: z.enum(['set', 'estimated', 'unknown']),
    standardErrorSeconds: z.number().nullable().describe('Of an estimate'),
    words: z.string(),
  })
  .meta({ id: 'Patience' });
export type Patience = z.infer<typeof patience>;

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
    method: loadMethod.optional(),
    patience: patience.optional(),
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
    neighbours: z
      .array(
        z.object({
          agents: z.int(),
          serviceLevel: z.number(),
          averageSpeedOfAnswerSeconds: z.number().nullable().describe('Null: the queue grows without bound'),
          abandonedShare: z.number(),
          occupancy: z.number(),
        }),
      )
      .optional()
      .describe('What one agent fewer, as many, and one more would give'),
    patience: patience.optional(),
    words: z.array(z.string()).describe('The same as sentences'),
  })
  .meta({ id: 'RequirementExplanation' });
export type RequirementExplanation = z.infer<typeof requirementExplanation>;

/** The least staff that could serve several queues if all of it could serve all of them. */
export const pooledRequirement = z
  .object({
    queueIds: z.array(id).min(2).describe('Queues that some agents serve together'),
    required: perInterval.describe('Agents able to serve any of the queues are at least so many (whole)'),
    requiredFractional: perInterval,
    savedHours: z.number().min(0).describe('Below the separate requirements of these queues, agent-hours'),
  })
  .meta({ id: 'PooledRequirement' });
export type PooledRequirement = z.infer<typeof pooledRequirement>;

export const staffing = z
  .object({
    grid: planningGrid,
    queues: z.array(queueRequirement),
    basis: staffingBasis.optional(),
    pooled: z.array(pooledRequirement).optional(),
  })
  .meta({ id: 'StaffingResult' });
export type Staffing = z.infer<typeof staffing>;

/** What staffing for one basis takes, in agent-hours of the whole period. */
export const basisCost = z
  .object({
    basis: staffingBasis,
    requiredHours: z.number().describe('On the queues, whole agents'),
    scheduledHours: z
      .number()
      .describe('To schedule, shrinkage included; of requirements before rounding, so that small differences show'),
    extraHours: z.number().describe('`scheduledHours` beyond those of the first basis'),
    queues: z.array(z.object({ queueId: id, requiredHours: z.number(), scheduledHours: z.number() })),
  })
  .meta({ id: 'BasisCost' });
export type BasisCost = z.infer<typeof basisCost>;

export const shift = z
  .object({
    id,
    agentId: id,
    date: localDate.describe('Day the shift starts on'),
    shiftTemplateId: id,
    start: instant,
    end: instant,
    paidMinutes: z.int().min(0),
    activities: z.array(
      z.object({
        activity: activityCategory,
        activityCodeId: id.optional().describe('What it is called here; one of its category'),
        start: instant,
        end: instant,
        paid: z.boolean(),
      }),
    ),
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
    requiredSlots: z.number().optional().describe('Agents required, summed over queues and slots of 15 minutes'),
    inputHash: z.string(),
    rosterFor: z
      .literal('service')
      .optional()
      .describe('Made for service: objective and bound count contacts that miss their goal, not missing agents'),
    fairness: fairnessAccount.optional().describe('Where fairness had a weight: what it cost and what it brought'),
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
    fairness: z
      .array(rosterFairness)
      .optional()
      .describe('Where fairness had a weight: what each agent has carried above the fair share'),
  })
  .meta({ id: 'RosterResult' });
export type Roster = z.infer<typeof roster>;

/** Named changes to a baseline. Anything left out stays as it is. */
export const scenarioChanges = z
  .strictObject({
    volumeFactor: z.number().min(0).max(100).optional().describe('1.15: fifteen per cent more contacts'),
    handleTimeFactor: z.number().gt(0).max(100).optional(),
    queues: z
      .array(
        z.strictObject({
          queueId: id,
          volumeFactor: z.number().min(0).max(100).optional(),
          handleTimeFactor: z.number().gt(0).max(100).optional(),
        }),
      )
      .optional()
      .describe('Factors of single queues, on top of the general ones'),
    serviceLevel: z
      .strictObject({ share: z.number().gt(0).lt(1), thresholdSeconds: z.number().min(0) })
      .optional()
      .describe('Another service goal for all live queues'),
    shrinkage: z.number().min(0).lt(1).optional(),
    addAgents: z
      .array(
        z.strictObject({
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
    serviceLevelP10: z.number().optional().describe('One simulated week of ten is at or below'),
    serviceLevelP90: z.number().optional(),
    probabilityAllGoalsMet: z.number().nullable().optional().describe('Share of weeks in which every live queue does'),
    abandonedShare: z.number(),
    occupancy: z.number(),
    understaffedHours: z.number(),
    gap: z.number(),
    agents: z.int(),
  })
  .meta({ id: 'PlanSummary' });
export type PlanSummary = z.infer<typeof planSummary>;
