import type { Centre } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import type { Forecast, ScenarioChanges, Shift, Staffing, StaffingOptions } from '../domain/plan.ts';
import { InputError } from '../errors.ts';
import { part, type RunContext } from '../pipeline/context.ts';
import type { JobKind } from '../store/job-store.ts';
import type { Store } from '../store/store.ts';
import type { Pipeline } from './pipeline.ts';

/** What a job was asked to do, as stored with it. */
export interface JobInputs {
  forecast: { startDate: string; days: number };
  staffing: { forecastId: string } & Partial<StaffingOptions>;
  schedule: RosterOrder & { staffingRequirementId: string };
  plan: RosterOrder & { startDate: string; days: number };
  scenario: { name: string; scheduleId: string; changes: ScenarioChanges; targetGap: number; workLimit: number };
}
export interface RosterOrder {
  seed: number;
  targetGap: number;
  workLimit: number;
  replications: number;
}

/** Computes, and returns how to keep the result: called in the transaction that ends the job, it answers the new ids. */
export type Keep = (store: Store) => Promise<Record<string, string>>;
export type Task = (input: object, store: Store, context: RunContext) => Promise<Keep>;
export type TaskTable = Record<JobKind, Task>;

/** The tasks of the job kinds on a pipeline. */
export function createTaskTable(pipeline: Pipeline): TaskTable {
  async function forecast(input: object, store: Store, context: RunContext): Promise<Keep> {
    const { startDate, days } = input as JobInputs['forecast'];
    const { centre, histories } = await planningInput(store);
    const result = await pipeline.forecastCentre({ centre, histories, startDate, days }, context);
    return async (kept) => ({ forecastId: await kept.forecasts.addForecast(result, centre) });
  }

  async function staffing(input: object, store: Store): Promise<Keep> {
    const { forecastId, ...options } = input as JobInputs['staffing'];
    const centre = await store.centre.read();
    const histories = await store.history.read(centre.queues.map(({ id }) => id));
    const result = pipeline.staffCentre({
      centre,
      forecast: await readForecast(store, forecastId),
      histories,
      options,
    });
    return async (kept) => ({ staffingRequirementId: await kept.forecasts.addStaffing(result, forecastId, centre) });
  }

  async function schedule(input: object, store: Store, context: RunContext): Promise<Keep> {
    const { staffingRequirementId, seed, targetGap, workLimit, replications } = input as JobInputs['schedule'];
    const centre = await store.centre.read();
    const { forecastId, ...required } = await readStaffing(store, staffingRequirementId);
    const forecastOfPlan = await readForecast(store, forecastId);
    const previous = await shiftsBefore(store, required.grid.starts[0]);
    const options = { seed, targetGap, workLimit, previous };
    const roster = await pipeline.scheduleCentre({ centre, staffing: required, ...options }, part(context, 0, 0.8));
    const simulation = await pipeline.simulateCentre(
      { centre, forecast: forecastOfPlan, staffing: required, roster, replications, seed },
      part(context, 0.8, 1),
    );
    const plan = { centre, forecast: forecastOfPlan, staffing: required, roster, simulation };
    const summary = pipeline.summarise(plan);
    return async (kept) => ({
      scheduleId: await kept.schedules.add({ staffingRequirementId, centre, roster, simulation, summary }),
    });
  }

  async function plan(input: object, store: Store, context: RunContext): Promise<Keep> {
    const order = input as JobInputs['plan'];
    const { centre, histories } = await planningInput(store);
    const previous = await shiftsBefore(store, `${order.startDate}T00:00:00Z`);
    const planned = await pipeline.planWeek({ ...order, centre, histories, previous }, context);
    return async (kept) => {
      const forecastId = await kept.forecasts.addForecast(planned.forecast, centre);
      const staffingRequirementId = await kept.forecasts.addStaffing(planned.staffing, forecastId, centre);
      const { roster, simulation, summary } = planned;
      const scheduleId = await kept.schedules.add({ staffingRequirementId, centre, roster, simulation, summary });
      return { forecastId, staffingRequirementId, scheduleId };
    };
  }

  async function scenario(input: object, store: Store, context: RunContext): Promise<Keep> {
    const { name, scheduleId, changes, targetGap, workLimit } = input as JobInputs['scenario'];
    const centre = await store.schedules.centreOf(scheduleId);
    const { simulation, staffingRequirementId, ...roster } = await store.schedules.find(scheduleId);
    const { forecastId, ...required } = await readStaffing(store, staffingRequirementId);
    const outcome = await pipeline.runScenario(
      {
        centre,
        forecast: await readForecast(store, forecastId),
        staffing: required,
        roster,
        simulation,
        changes,
        seed: roster.quality.seed,
        targetGap,
        workLimit,
        replications: simulation.replications,
        previous: await shiftsBefore(store, roster.grid.starts[0]),
      },
      context,
    );
    return async (kept) => ({ scenarioId: await kept.scenarios.add({ name, scheduleId, changes, ...outcome }) });
  }

  return { forecast, staffing, schedule, plan, scenario };
}

async function planningInput(store: Store): Promise<{ centre: Centre; histories: IntervalHistory[] }> {
  const centre = await store.centre.read();
  if (centre.queues.length === 0) {
    throw new InputError('queues', 'the centre has no queues. Import a history or PUT /v1/centre first.');
  }
  const histories = await store.history.read(centre.queues.map(({ id }) => id));
  if (histories.length === 0) throw new InputError('history', 'no queue has a history. Import one first.');
  return { centre, histories };
}

const readForecast = (store: Store, id: string): Promise<Forecast> => store.forecasts.findForecast(id);
const readStaffing = (store: Store, id: string): Promise<Staffing & { forecastId: string }> =>
  store.forecasts.findStaffing(id);

/** Published shifts of the week before: rest and days in a row carry over into the new roster. */
function shiftsBefore(store: Store, instant: string): Promise<Shift[]> {
  const weekBefore = new Date(Date.parse(instant) - 7 * 86_400_000).toISOString();
  return store.shifts.publishedBetween(weekBefore, instant);
}
