import type { ScenarioChanges, StaffingOptions } from '../domain/plan.ts';
import { fairnessOptions } from '../hr/fairness.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import type { RunContext } from '../pipeline/context.ts';
import type { Store } from '../store/store.ts';
import type { Pipeline } from './pipeline.ts';
import { planningInput } from './planning-input.ts';
import {
  createRosterTasks,
  type PlanOrder,
  type RepairOrder,
  type ScheduleOrder,
  shiftsBefore,
} from './roster-tasks.ts';
import type { Keep, TaskTable } from './task.ts';

/** What a job was asked to do, as stored with it. */
export interface JobInputs {
  forecast: { startDate: string; days: number; now?: string };
  anomalies: { from?: string; until?: string; falseAlarmRate: number; dayFalseAlarmRate: number };
  staffing: { forecastId: string } & Partial<StaffingOptions>;
  schedule: ScheduleOrder;
  plan: PlanOrder;
  repair: RepairOrder;
  scenario: { name: string; scheduleId: string; changes: ScenarioChanges; targetGap: number; workLimit: number };
}

/** The tasks of the job kinds on a pipeline. */
export function createTaskTable(pipeline: Pipeline): TaskTable {
  async function forecast(input: object, store: Store, context: RunContext): Promise<Keep> {
    const order = input as JobInputs['forecast'];
    const { centre, histories } = await planningInput(store, order.startDate);
    const result = await pipeline.forecastCentre({ centre, histories, ...order }, context);
    return async (kept) => ({ result: { forecastId: await kept.forecasts.addForecast(result, centre) } });
  }

  async function anomalies(input: object, store: Store, context: RunContext): Promise<Keep> {
    const order = input as JobInputs['anomalies'];
    const { centre, histories } = await planningInput(store, null);
    const report = await pipeline.watchCentre({ centre, histories, ...order }, context);
    return async (kept) => ({ result: { anomalyReportId: await kept.anomalyReports.add(report) } });
  }

  async function staffing(input: object, store: Store): Promise<Keep> {
    const { forecastId, ...options } = input as JobInputs['staffing'];
    const forecast = await store.forecasts.findForecast(forecastId);
    const centre = centreInForce(await store.centre.read(), forecast.grid.startDate);
    const histories = await store.history.read(centre.queues.map(({ id }) => id));
    const result = pipeline.staffCentre({
      centre,
      forecast,
      histories,
      options,
    });
    return async (kept) => ({
      result: { staffingRequirementId: await kept.forecasts.addStaffing(result, forecastId, centre) },
    });
  }

  async function scenario(input: object, store: Store, context: RunContext): Promise<Keep> {
    const { name, scheduleId, changes, targetGap, workLimit } = input as JobInputs['scenario'];
    const centre = await store.schedules.centreOf(scheduleId);
    const { simulation, staffingRequirementId, ...roster } = await store.schedules.find(scheduleId);
    const { rosterFor, fairness } = roster.quality;
    const { forecastId, ...required } = await store.forecasts.findStaffing(staffingRequirementId);
    const outcome = await pipeline.runScenario(
      {
        centre,
        forecast: await store.forecasts.findForecast(forecastId),
        staffing: required,
        roster,
        changes,
        seed: roster.quality.seed,
        targetGap,
        workLimit,
        replications: simulation.replications,
        previous: await shiftsBefore(store, roster.grid.starts[0]),
        rosterFor,
        fairness: fairness && (await fairnessOptions(store, roster.grid.startDate, roster.grid.days, fairness.weight)),
      },
      context,
    );
    return async (kept) => ({
      result: { scenarioId: await kept.scenarios.add({ name, scheduleId, changes, ...outcome }) },
    });
  }

  return { forecast, anomalies, staffing, scenario, ...createRosterTasks(pipeline) };
}
