import { z } from 'zod';
import { activityCategory, id, isoWeekday, localDate, minuteOfDay, seconds, share } from './common.ts';
import { OCCASIONS } from './occasion.ts';
import { agentRules, contractRules, queueRules, shiftTemplateRules, siteRules } from './work-rules.ts';

/** Key under which another system, such as HR, knows a thing. One key names one thing of a kind. */
const externalId = z.string().min(1).max(120).optional().describe('Key of this thing in another system');

/** The place people work at: its clock, its calendar, its money. */
export const site = z
  .strictObject({
    name: z.string().min(1).max(120),
    timeZone: z.string().describe('IANA time zone, such as Europe/Amsterdam'),
    country: z
      .string()
      .regex(/^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$/, 'use an ISO 3166 code such as NL or DE-BY')
      .nullable()
      .describe('ISO 3166 country, or country and region (DE-BY), whose public holidays apply, or null for none'),
    occasions: z
      .array(z.enum(OCCASIONS))
      .optional()
      .describe('Moving occasions that forecasts reckon with beside the public holidays'),
    currency: z.string().length(3).describe('ISO 4217 currency of hourly rates'),
    intervalMinutes: z.union([z.literal(15), z.literal(30), z.literal(60)]).describe('Planning interval, minutes'),
    ...siteRules,
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof site>;

/** What customers are promised. Targets left null do not bind; at least one must be set. */
export const serviceGoal = z
  .strictObject({
    serviceLevel: z
      .strictObject({
        share: share
          .lt(1, 'a service level of 1 is never reached; use 0.99 or less')
          .describe('Share of offered contacts answered in time, 0..1'),
        thresholdSeconds: z.number().min(0).describe('Answered within this many seconds'),
      })
      .nullable(),
    maxAverageSpeedOfAnswerSeconds: seconds.nullable(),
    maxAbandonedShare: share.nullable(),
    maxOccupancy: share.gt(0).nullable().describe('Highest share of logged-in time spent on contacts'),
  })
  .refine(
    (goal) => goal.serviceLevel || goal.maxAverageSpeedOfAnswerSeconds || goal.maxAbandonedShare || goal.maxOccupancy,
    'set at least one target',
  )
  .meta({ id: 'ServiceGoal' });
export type ServiceGoal = z.infer<typeof serviceGoal>;

const proficiency = z.int().min(1).max(5).describe('1 beginner ... 5 expert');

/** Something agents can do and queues ask for, such as a language. */
export const skill = z.strictObject({ id, name: z.string().min(1).max(120), externalId }).meta({ id: 'Skill' });
export type Skill = z.infer<typeof skill>;

export const channel = z.enum(['voice', 'chat', 'email']).describe('How contacts arrive');

export const openingHours = z
  .array(
    z
      .strictObject({ weekday: isoWeekday, from: minuteOfDay, to: minuteOfDay })
      .refine((h) => h.to > h.from, 'closing must be after opening'),
  )
  .describe('Opening hours per weekday; a weekday without an entry is closed');
export type OpeningHours = z.infer<typeof openingHours>;

export const queue = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    channel,
    serviceGoal,
    averageHandleTimeSeconds: seconds.describe('Used where history tells no handle time'),
    meanPatienceSeconds: seconds
      .nullable()
      .describe('Mean time a customer waits before giving up; null: nobody gives up'),
    maxConcurrentContacts: z.int().min(1).max(20).describe('Contacts one agent handles at once (chat); 1 otherwise'),
    deadlineMinutes: z
      .int()
      .min(1)
      .nullable()
      .describe('Deferred work (e-mail): to be done within so many minutes of opening hours; null for live channels'),
    shrinkage: share.lt(1).describe('Unplanned absence to staff for: share of scheduled time that will be missing'),
    openingHours: openingHours.nullable().describe('Null: learned from history'),
    retryShare: share
      .optional()
      .describe('Share of customers who gave up that call again soon: forecasts count them once'),
    groupId: id
      .optional()
      .describe(
        'Group the queue belongs to: totals add it up, and a young queue borrows from it; else from its channel',
      ),
    requiredSkills: z
      .array(z.strictObject({ skillId: id, minProficiency: proficiency.optional() }))
      .optional()
      .describe('Agents who have all of these can serve the queue, beside those who name it'),
    externalId,
    ...queueRules,
  })
  .meta({ id: 'Queue' });
export type Queue = z.infer<typeof queue>;

/** A legal shift: length, breaks in windows, and which starts it may have. */
export const shiftTemplate = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    lengthMinutes: z.int().min(60).max(960).multipleOf(15),
    earliestStart: minuteOfDay,
    latestStart: minuteOfDay,
    breaks: z.array(
      z
        .strictObject({
          activity: z.enum(['break', 'meal']),
          minutes: z.int().min(15).max(120).multipleOf(15),
          earliestAfterStart: z.int().min(0).multipleOf(15).describe('Minutes after the shift’s start'),
          latestAfterStart: z.int().min(0).multipleOf(15).describe('Minutes after the shift’s start'),
          paid: z.boolean(),
        })
        .refine(
          (b) => b.latestAfterStart >= b.earliestAfterStart,
          'latestAfterStart must not be before earliestAfterStart',
        ),
    ),
    externalId,
    ...shiftTemplateRules,
  })
  .meta({ id: 'ShiftTemplate' });
export type ShiftTemplate = z.infer<typeof shiftTemplate>;

export const contract = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    shiftTemplateIds: z.array(id).min(1),
    minWeeklyPaidMinutes: z.int().min(0),
    maxWeeklyPaidMinutes: z.int().min(0),
    minWeeklyDays: z.int().min(0).max(7),
    maxWeeklyDays: z.int().min(0).max(7),
    maxConsecutiveDays: z.int().min(1).max(14),
    minContinuousRestMinutes: z
      .int()
      .min(0)
      .describe('One unbroken rest of at least this length each week; 0: none asked'),
    externalId,
    rules: contractRules.optional(),
  })
  .refine((c) => c.maxWeeklyPaidMinutes >= c.minWeeklyPaidMinutes, {
    path: ['maxWeeklyPaidMinutes'],
    message: 'must not be below minWeeklyPaidMinutes',
  })
  .refine((c) => c.maxWeeklyDays >= c.minWeeklyDays, {
    path: ['maxWeeklyDays'],
    message: 'must not be below minWeeklyDays',
  })
  .meta({ id: 'Contract' });
export type Contract = z.infer<typeof contract>;

export const agent = z
  .strictObject({
    id,
    externalId: z.string().max(120).nullable().describe('Key of this person in the HR system'),
    name: z.string().min(1).max(120),
    contractId: id,
    queueIds: z.array(id).describe('Queues this agent can serve'),
    skills: z
      .array(z.strictObject({ skillId: id, proficiency }))
      .optional()
      .describe('The agent also serves every queue whose required skills are among these'),
    hourlyRate: z.number().min(0).describe('Cost of one paid hour, in the site’s currency'),
    availability: z
      .array(z.strictObject({ weekday: isoWeekday, from: minuteOfDay, to: minuteOfDay }))
      .nullable()
      .describe('When the agent can work; null: any time'),
    preferredStart: minuteOfDay.nullable(),
    undesiredWeekdays: z.array(isoWeekday),
    ...agentRules,
  })
  .refine((a) => a.queueIds.length > 0 || (a.skills ?? []).length > 0, {
    path: ['queueIds'],
    message: 'name at least one queue, or give the agent skills',
  })
  .meta({ id: 'Agent' });
export type Agent = z.infer<typeof agent>;

export const timeOff = z
  .strictObject({
    id,
    agentId: id,
    from: localDate,
    to: localDate.describe('Last day off, inclusive'),
    reason: z.enum(['vacation', 'sickness', 'training', 'other']),
    externalId,
  })
  .refine((t) => t.to >= t.from, { path: ['to'], message: 'must not be before "from"' })
  .meta({ id: 'TimeOff' });
export type TimeOff = z.infer<typeof timeOff>;

export const event = z
  .strictObject({
    name: z.string().min(1).max(120),
    date: localDate,
    until: localDate.optional().describe('Last day of a period such as school holidays: one effect on all its days'),
    size: z
      .number()
      .min(-1e12)
      .max(1e12)
      .optional()
      .describe('How large it is, in any unit of its kind, such as letters sent: its effect grows in proportion'),
    queueIds: z.array(id).nullable().describe('Null: all queues'),
    externalId,
  })
  .refine((e) => e.until === undefined || e.until >= e.date, { path: ['until'], message: 'must not be before "date"' })
  .meta({ id: 'Event' });
export type CentreEvent = z.infer<typeof event>;

/** Figures that may drive contacts, such as customers or orders. */
export const driver = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    queueIds: z.array(id).nullable().describe('Null: all queues'),
    period: z.enum(['day', 'week', 'month']).describe('What one figure counts; weeks begin on Mondays'),
    values: z
      .array(z.strictObject({ date: localDate.describe('First day of the period'), value: z.number() }))
      .max(6000)
      .describe('Past figures and, where they are known ahead, those to come'),
    externalId,
  })
  .refine((d) => new Set(d.values.map(({ date }) => date)).size === d.values.length, {
    path: ['values'],
    message: 'give one figure a date',
  })
  .meta({ id: 'Driver' });
export type CentreDriver = z.infer<typeof driver>;

/** A date with opening hours of its own. */
export const specialDay = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    date: localDate,
    queueIds: z.array(id).nullable().describe('Null: all queues'),
    openingHours: z
      .array(
        z
          .strictObject({ from: minuteOfDay.max(1440), to: minuteOfDay.max(1440) })
          .refine((hours) => hours.to > hours.from, 'closing must be after opening'),
      )
      .describe('Hours of this date; empty: closed'),
    externalId,
  })
  .meta({ id: 'SpecialDay' });
export type SpecialDay = z.infer<typeof specialDay>;

/** What people do in paid or unpaid time, in the planner's words, each of one of eight categories. */
export const activityCode = z
  .strictObject({
    id,
    name: z.string().min(1).max(120),
    category: activityCategory,
    paid: z.boolean(),
    countsTowardShrinkage: z.boolean().describe('Whether such time lacks on the queues'),
    externalId,
  })
  .meta({ id: 'ActivityCode' });
export type ActivityCode = z.infer<typeof activityCode>;

/** The contract an agent has from a date on, until the next one. Before the first, `contractId` of the agent holds. */
export const agentContract = z
  .strictObject({ id, agentId: id, contractId: id, validFrom: localDate, externalId })
  .meta({ id: 'AgentContract' });
export type AgentContract = z.infer<typeof agentContract>;

const quarterHour = minuteOfDay.multipleOf(15, 'use whole quarter hours');

/** What every roster keeps of one agent's day: this shift exactly, or that the day stays off. Time off goes before it. */
export const rosterPin = z
  .strictObject({
    id,
    agentId: id,
    date: localDate.describe('Day the shift starts on, or the day off'),
    shiftTemplateId: id.nullable().describe('Null: the day stays off'),
    start: quarterHour.max(1425).nullable().describe('Start of the shift, minutes from local midnight; null: off'),
    lengthMinutes: z.int().min(60).max(960).multipleOf(15).optional().describe('Where the template has several'),
    breakStarts: z
      .array(quarterHour)
      .optional()
      .describe('Minutes from local midnight, in the order of the template; wherever suits best when left out'),
    externalId,
  })
  .refine((pin) => (pin.shiftTemplateId === null) === (pin.start === null), {
    path: ['start'],
    message: 'say when the shift starts, or leave out both template and start to keep the day off',
  })
  .meta({ id: 'RosterPin' });
export type RosterPin = z.infer<typeof rosterPin>;

/** A meeting or training at a set time. The agent works a shift around it. Time off goes before it. */
export const fixedActivity = z
  .strictObject({
    id,
    agentId: id,
    activityCodeId: id.describe('What it is. It is part of the paid time of the shift'),
    date: localDate,
    from: quarterHour,
    to: quarterHour,
    externalId,
  })
  .refine((activity) => activity.to > activity.from, { path: ['to'], message: 'must be after from' })
  .meta({ id: 'FixedActivity' });
export type FixedActivity = z.infer<typeof fixedActivity>;

/** Everything that is configured rather than measured. */
export const centre = z
  .strictObject({
    site,
    queues: z.array(queue).max(30),
    shiftTemplates: z.array(shiftTemplate).min(1),
    contracts: z.array(contract).min(1),
    agents: z.array(agent),
    timeOff: z.array(timeOff),
    events: z.array(event),
    minRestMinutes: z.int().min(0).describe('Least rest between two shifts of one agent'),
    skills: z.array(skill).optional(),
    specialDays: z.array(specialDay).optional(),
    drivers: z.array(driver).optional(),
    agentContracts: z.array(agentContract).optional(),
    activityCodes: z.array(activityCode).optional(),
    rosterPins: z.array(rosterPin).optional(),
    fixedActivities: z.array(fixedActivity).optional(),
  })
  .meta({ id: 'Centre' });
export type Centre = z.infer<typeof centre>;
