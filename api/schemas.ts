import { z } from 'zod';
import { anomalyReport } from '../src/domain/anomaly-report.ts';
import {
  activityCode,
  agent,
  agentContract,
  contract,
  driver,
  event,
  fixedActivity,
  queue,
  rosterPin,
  shiftTemplate,
  site,
  skill,
  specialDay,
  timeOff,
} from '../src/domain/centre.ts';
import { id, instant, localDate } from '../src/domain/common.ts';
import { fairnessWeight } from '../src/domain/fairness.ts';
import {
  forecast,
  forecastAdjustment,
  localDateTime,
  planSummary,
  roster,
  rosterQuality,
  scenarioChanges,
  shift,
  staffing,
  staffingOptions,
} from '../src/domain/plan.ts';
import { qualityReport } from '../src/domain/quality-report.ts';
import { scenarioService, simulation } from '../src/domain/simulation.ts';

/** What the API answers and accepts beyond the domain: stored things with their ids and dates, lists, jobs, problems. */

export { role } from '../src/domain/role.ts';

/** Refusals, RFC 9457. `errors` names each bad field by a JSON pointer into the body or by the name of a parameter. */
export const problem = z
  .object({
    type: z.string().describe('about:blank: the title is that of the status'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What is wrong and what to do'),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe('JSON pointer into the request body'),
          parameter: z.string().optional().describe('Name of the query or path parameter'),
          detail: z.string(),
        }),
      )
      .optional(),
    requestId: z.string().describe('Names this request in the server’s log'),
  })
  .meta({ id: 'Problem' });

const cursor = z.string().nullable().describe('Pass as ?cursor= for the next page; null on the last one');

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: cursor });

export const updatedSince = instant.optional().describe('Only what was created or changed at or after this instant');

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('Most items on a page'),
  cursor: z.string().max(400).optional().describe('nextCursor of the page before'),
});

/** Lists of plans: by when they were made and by their days. */
export const planQuery = pageQuery.extend({
  updatedSince,
  from: localDate.optional().describe('Those with days on or after this date'),
  to: localDate.optional().describe('Those with days on or before this date'),
});

export const idParams = z.object({ id });

const updatedAt = instant.optional().describe('Time of the last change; set by the server, ignored when sent');

/** An item of the configuration as answered: with the time of its last change. */
const stored = (schema: z.ZodObject, name: string): z.ZodObject => schema.safeExtend({ updatedAt }).meta({ id: name });

export const storedItems = {
  skills: stored(skill, 'StoredSkill'),
  queues: stored(queue, 'StoredQueue'),
  shiftTemplates: stored(shiftTemplate, 'StoredShiftTemplate'),
  contracts: stored(contract, 'StoredContract'),
  agents: stored(agent, 'StoredAgent'),
  agentContracts: stored(agentContract, 'StoredAgentContract'),
  timeOff: stored(timeOff, 'StoredTimeOff'),
  events: stored(event.safeExtend({ id }), 'StoredEvent'),
  specialDays: stored(specialDay, 'StoredSpecialDay'),
  drivers: stored(driver, 'StoredDriver'),
  activityCodes: stored(activityCode, 'StoredActivityCode'),
  rosterPins: stored(rosterPin, 'StoredRosterPin'),
  fixedActivities: stored(fixedActivity, 'StoredFixedActivity'),
};
export const siteSettings = site
  .extend({ minRestMinutes: z.int().min(0).describe('Least rest between two shifts of one agent') })
  .meta({ id: 'SiteSettings' });

export const siteId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'use 1 to 40 lowercase letters, digits or "-", starting with a letter')
  .describe('Identifier of a site, such as lisbon');

const head = { id, createdAt: instant };
const period = { startDate: localDate, days: z.int() };

const forecastVersion = {
  version: z.int().describe('Counts the versions of a forecast, from 1, which is the forecast itself'),
  basedOn: id.nullable().describe('The forecast of which this is a version'),
  adjustments: z.array(forecastAdjustment).describe('Layers on it, in their order'),
};
export const forecastItem = z.object({ ...head, ...period, ...forecastVersion }).meta({ id: 'ForecastItem' });
export const storedForecast = forecast.extend({ ...head, ...forecastVersion }).meta({ id: 'Forecast' });

export const staffingItem = z.object({ ...head, ...period, forecastId: id }).meta({ id: 'StaffingItem' });
export const storedStaffing = staffing.extend({ ...head, forecastId: id }).meta({ id: 'StaffingRequirement' });

const scheduleHead = {
  ...head,
  staffingRequirementId: id,
  state: z.enum(['draft', 'published', 'superseded']),
  version: z.int().describe('Counts the schedules made for the same first day, from 1'),
  publishedAt: instant.nullable(),
  updatedAt: instant.describe('Last publication, hand edit or supersession'),
  revision: z.int().min(0).describe('Counts the hand edits, undone ones too'),
};
export const scheduleItem = z
  .object({
    ...scheduleHead,
    ...period,
    quality: rosterQuality,
    daysInForce: z
      .array(localDate)
      .describe('Dates for which this holds: published, and published for by no later one'),
  })
  .meta({ id: 'ScheduleItem' });
export const storedSchedule = roster
  .extend({ ...scheduleHead, simulation, summary: planSummary })
  .meta({ id: 'Schedule' });
export const scheduledShift = shift
  .extend({ scheduleId: id, agentExternalId: z.string().nullable().describe('Key of the person in the HR system') })
  .meta({ id: 'ScheduledShift' });

export const scenarioItem = z
  .object({ ...head, name: z.string(), scheduleId: id, changes: scenarioChanges })
  .meta({ id: 'ScenarioItem' });
export const storedScenario = scenarioItem
  .extend({
    baseline: planSummary,
    outcome: planSummary.describe('The changed world, staffed and rostered anew'),
    unchangedRoster: planSummary.nullable().describe('The changed world met with the baseline’s roster'),
    service: scenarioService
      .nullable()
      .describe('What customers live through in each; null in scenarios of earlier versions'),
  })
  .meta({ id: 'Scenario' });

export const job = z
  .object({
    id,
    kind: z.enum(['forecast', 'staffing', 'schedule', 'scenario', 'plan', 'rosterPart', 'repair', 'anomalies']),
    state: z.enum(['queued', 'running', 'complete', 'failed', 'cancelled']),
    percentComplete: z.number().min(0).max(100),
    message: z.string().nullable().describe('What is being done'),
    result: z.record(z.string(), z.string()).nullable().describe('Ids of what was made, such as scheduleId'),
    problem: z.object({ title: z.string(), detail: z.string() }).nullable().describe('Why it failed'),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    parentId: id
      .nullable()
      .describe('The job this is a part of: groups of queues that share no agents are rostered apart'),
  })
  .meta({ id: 'Job' });

export const forecastOrder = z
  .strictObject({
    startDate: localDate,
    days: z.int().min(1).max(56).default(7),
    now: localDateTime
      .optional()
      .describe('On the first day: its rest is forecast from its contacts so far, which stand for themselves'),
  })
  .refine(({ startDate, now }) => now === undefined || now.startsWith(startDate), {
    path: ['now'],
    message: 'is a time on startDate',
  })
  .meta({ id: 'ForecastOrder' });
export const anomalyOrder = z
  .strictObject({
    from: localDate.optional().describe('First date to look at; the last two weeks of history when left out'),
    until: localDate.optional().describe('Last date to look at; the end of the history when left out'),
    falseAlarmRate: z
      .number()
      .min(1e-5)
      .max(0.1)
      .default(0.001)
      .describe('Share of ordinary intervals that may be told all the same'),
    dayFalseAlarmRate: z.number().min(1e-5).max(0.1).default(0.01).describe('The same for whole days'),
  })
  .meta({ id: 'AnomalyOrder' });
export const anomalyReportItem = z
  .object({ ...head, from: localDate, count: z.int().describe('Anomalies found') })
  .meta({ id: 'AnomalyReportItem' });
export const storedAnomalyReport = anomalyReport.extend({ ...head, from: localDate }).meta({ id: 'AnomalyReport' });
export const staffingOrder = z.strictObject({ forecastId: id, ...staffingOptions.shape }).meta({ id: 'StaffingOrder' });

const workLimit = z.int().min(1).max(10_000_000).default(300_000).describe('Most work to spend: agent weeks computed');
const orderOptions = {
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .describe('Equal seeds give equal rosters'),
  targetGap: z.number().min(0).max(1).default(0.03).describe('Stop at this proven gap'),
  workLimit,
  replications: z.int().min(2).max(1000).default(50).describe('Simulated weeks behind the expected service'),
};
const fairnessOrder = {
  fairnessWeight: fairnessWeight.optional().describe('Instead of that of /v1/policies/planning'),
};
export const scheduleOrder = z
  .strictObject({ staffingRequirementId: id, ...orderOptions, ...fairnessOrder })
  .meta({ id: 'ScheduleOrder' });
export const repairOrder = z
  .strictObject({
    from: instant.describe('Shifts that start before this instant stay as they are'),
    staffingRequirementId: id
      .optional()
      .describe('Another requirement for the same days; that of the schedule when left out'),
    maxChanges: z.int().min(0).max(100_000).optional().describe('Most shifts to change, besides those impossible now'),
    changePrice: z.number().min(0).max(1e9).optional().describe('Objective points a changed shift must save'),
    ...orderOptions,
  })
  .meta({ id: 'RepairOrder' });
export const scheduleDifference = z
  .object({
    agentId: id,
    date: localDate,
    before: shift.nullable().describe('Null: off'),
    after: shift.nullable(),
  })
  .meta({ id: 'ScheduleDifference' });
export const planOrder = z
  .strictObject({
    startDate: localDate,
    days: z.int().min(1).max(56).default(7),
    ...orderOptions,
    ...fairnessOrder,
    simulationCorrected: z
      .boolean()
      .default(false)
      .describe('Correct the requirement by simulation until every interval meets its goal'),
    rosterFor: z
      .enum(['requirement', 'service'])
      .default('requirement')
      .describe('Roster to meet the rounded requirement, or so that as few contacts as possible miss their goal'),
  })
  .meta({ id: 'PlanOrder' });
export const scenarioOrder = z
  .strictObject({
    name: z.string().min(1).max(120),
    scheduleId: id,
    changes: scenarioChanges,
    targetGap: orderOptions.targetGap,
    workLimit,
  })
  .meta({ id: 'ScenarioOrder' });

export const historyImport = z
  .object({
    id,
    createdAt: instant,
    createdBy: z.string().describe('A user’s id, or name and id of a key'),
    fileName: z.string(),
    sha256: z.string(),
    queueIds: z.array(id),
    inserted: z.int().describe('Intervals that were not known'),
    replaced: z.int().describe('Intervals whose figures changed'),
    unchanged: z.int().describe('Intervals already stored with the same figures'),
    newQueueIds: z.array(id).describe('Queues the centre did not know; they were created with default settings'),
    report: qualityReport.describe('Data quality: what was found and what was done about it'),
  })
  .meta({ id: 'HistoryImport' });

const contacts = z.number().min(0);
const seconds = z.number().min(0);
export const historyInterval = z
  .strictObject({
    queueId: id,
    start: instant,
    offered: contacts,
    answered: contacts.nullable().optional(),
    abandoned: contacts.nullable().optional(),
    averageHandleTimeSeconds: seconds.nullable().optional(),
    queueSeconds: seconds.nullable().optional().describe('Time all contacts of the interval spent waiting together'),
  })
  .meta({ id: 'HistoryInterval' });
