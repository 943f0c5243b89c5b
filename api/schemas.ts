import { z } from 'zod';
import { event, site } from '../src/domain/centre.ts';
import { id, instant, localDate } from '../src/domain/common.ts';
import {
  forecast,
  planSummary,
  roster,
  rosterQuality,
  scenarioChanges,
  shift,
  simulation,
  staffing,
  staffingOptions,
} from '../src/domain/plan.ts';
import { qualityReport } from '../src/domain/quality-report.ts';

/** What the API answers and accepts beyond the domain: stored things with their ids and dates, lists, jobs, problems. */

export const role = z.enum(['planner', 'manager', 'hr', 'admin']).meta({ id: 'Role' });

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

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('Most items on a page'),
  cursor: z.string().max(400).optional().describe('nextCursor of the page before'),
});

export const idParams = z.object({ id });

export const storedEvent = event.extend({ id }).meta({ id: 'StoredEvent' });
export const siteSettings = site
  .extend({ minRestMinutes: z.int().min(0).describe('Least rest between two shifts of one agent') })
  .meta({ id: 'SiteSettings' });

const stored = { id, createdAt: instant };
const period = { startDate: localDate, days: z.int() };

export const forecastItem = z.object({ ...stored, ...period }).meta({ id: 'ForecastItem' });
export const storedForecast = forecast.extend(stored).meta({ id: 'Forecast' });

export const staffingItem = z.object({ ...stored, ...period, forecastId: id }).meta({ id: 'StaffingItem' });
export const storedStaffing = staffing.extend({ ...stored, forecastId: id }).meta({ id: 'StaffingRequirement' });

const scheduleHead = {
  ...stored,
  staffingRequirementId: id,
  state: z.enum(['draft', 'published', 'superseded']),
  version: z.int().describe('Counts the schedules made for the same first day, from 1'),
  publishedAt: instant.nullable(),
};
export const scheduleItem = z
  .object({ ...scheduleHead, ...period, quality: rosterQuality })
  .meta({ id: 'ScheduleItem' });
export const storedSchedule = roster
  .extend({ ...scheduleHead, simulation, summary: planSummary })
  .meta({ id: 'Schedule' });
export const scheduledShift = shift
  .extend({ scheduleId: id, agentExternalId: z.string().nullable().describe('Key of the person in the HR system') })
  .meta({ id: 'ScheduledShift' });

export const scenarioItem = z
  .object({ ...stored, name: z.string(), scheduleId: id, changes: scenarioChanges })
  .meta({ id: 'ScenarioItem' });
export const storedScenario = scenarioItem
  .extend({
    baseline: planSummary,
    outcome: planSummary.describe('The changed world, staffed and rostered anew'),
    unchangedRoster: planSummary.nullable().describe('The changed world met with the baseline’s roster'),
  })
  .meta({ id: 'Scenario' });

export const job = z
  .object({
    id,
    kind: z.enum(['forecast', 'staffing', 'schedule', 'scenario', 'plan']),
    state: z.enum(['queued', 'running', 'complete', 'failed', 'cancelled']),
    percentComplete: z.number().min(0).max(100),
    message: z.string().nullable().describe('What is being done'),
    result: z.record(z.string(), z.string()).nullable().describe('Ids of what was made, such as scheduleId'),
    problem: z.object({ title: z.string(), detail: z.string() }).nullable().describe('Why it failed'),
    createdAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Job' });

export const forecastOrder = z
  .strictObject({ startDate: localDate, days: z.int().min(1).max(56).default(7) })
  .meta({ id: 'ForecastOrder' });
export const staffingOrder = z.strictObject({ forecastId: id, ...staffingOptions.shape }).meta({ id: 'StaffingOrder' });

const workLimit = z.int().min(1).max(10_000_000).default(300_000).describe('Most work to spend: agent weeks computed');
const orderOptions = {
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1)
    .describe('Equal seeds give equal rosters'),
  targetGap: z.number().min(0).max(1).default(0.05).describe('Stop at this proven gap'),
  workLimit,
  replications: z.int().min(2).max(1000).default(50).describe('Simulated weeks behind the expected service'),
};
export const scheduleOrder = z
  .strictObject({ staffingRequirementId: id, ...orderOptions })
  .meta({ id: 'ScheduleOrder' });
export const planOrder = z
  .strictObject({
    startDate: localDate,
    days: z.int().min(1).max(28).default(7),
    ...orderOptions,
    simulationCorrected: z
      .boolean()
      .default(false)
      .describe('Correct the requirement by simulation until every interval meets its goal'),
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
    createdBy: z.string(),
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

const count = z.number().min(0);
export const historyInterval = z
  .object({
    start: instant,
    offered: count,
    answered: count.nullable(),
    abandoned: count.nullable(),
    averageHandleTimeSeconds: count.nullable(),
  })
  .meta({ id: 'HistoryInterval' });
