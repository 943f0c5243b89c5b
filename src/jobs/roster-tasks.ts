import type { Centre } from '../domain/centre.ts';
import type { Forecast, PlanningGrid, Roster, Shift, Staffing } from '../domain/plan.ts';
import { InputError } from '../errors.ts';
import { fairnessOptions } from '../hr/fairness.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import { part, type RunContext } from '../pipeline/context.ts';
import type { FairnessOptions } from '../pipeline/roster/fair-roster.ts';
import { independentParts, joinRosters } from '../pipeline/roster/roster-parts.ts';
import type { Store } from '../store/store.ts';
import type { Pipeline } from './pipeline.ts';
import { planningInput } from './planning-input.ts';
import type { Joined, Keep, Task } from './task.ts';

export interface RosterOrder {
  seed: number;
  targetGap: number;
  workLimit: number;
  replications: number;
}
interface FairnessOrder {
  /** Instead of the planning policy's. */
  fairnessWeight?: number;
}
export interface ScheduleOrder extends RosterOrder, FairnessOrder {
  staffingRequirementId: string;
}
export interface PlanOrder extends RosterOrder, FairnessOrder {
  startDate: string;
  days: number;
}
export interface RepairOrder extends RosterOrder {
  scheduleId: string;
  from: string;
  staffingRequirementId?: string;
  maxChanges?: number;
  changePrice?: number;
}
interface PartOrder extends RosterOrder, Stored {
  part: number;
}

/** Where the parts and the whole find what they have in common. */
type Stored = Record<'forecastId' | 'staffingRequirementId' | 'centreHash', string>;

interface Week {
  order: RosterOrder;
  centre: Centre;
  forecast: Forecast;
  staffing: Staffing;
  previous: Shift[];
}

/**
 * Jobs that make rosters. Where a week falls into independent parts each becomes a job of its own, for whichever worker is
 * free; the last one lets the whole go on, which joins the rosters and simulates them together. The roster is that of
 * one process, because that makes the same parts.
 */
export function createRosterTasks(pipeline: Pipeline): Record<'schedule' | 'plan' | 'rosterPart' | 'repair', Task> {
  async function schedule(input: object, store: Store, context: RunContext, joined: Joined): Promise<Keep> {
    const order = input as ScheduleOrder;
    if (joined) return join(order, joined, store, context, () => ({}));
    const { staffingRequirementId } = order;
    const { forecastId, ...staffing } = await store.forecasts.findStaffing(staffingRequirementId);
    const centre = centreInForce(await store.centre.read(), staffing.grid.startDate);
    const forecast = await store.forecasts.findForecast(forecastId);
    const previous = await shiftsBefore(store, staffing.grid.starts[0]);
    const keepBefore = async () => ({ forecastId, staffingRequirementId });
    const fair = await withFairness(store, order, staffing.grid);
    return roster({ order: fair, centre, forecast, staffing, previous }, context, keepBefore, () => ({}));
  }

  async function plan(input: object, store: Store, context: RunContext, joined: Joined): Promise<Keep> {
    const order = input as PlanOrder;
    const told = ({ forecastId, staffingRequirementId }: Omit<Stored, 'centreHash'>) => ({
      forecastId,
      staffingRequirementId,
    });
    if (joined) return join(order, joined, store, context, told);
    const { centre, histories } = await planningInput(store, order.startDate);
    const previous = await shiftsBefore(store, `${order.startDate}T00:00:00Z`);
    const { forecast, staffing } = await pipeline.staffWeek({ ...order, centre, histories }, part(context, 0, 0.4));
    const keepBefore = async (kept: Store) => {
      const forecastId = await kept.forecasts.addForecast(forecast, centre);
      return { forecastId, staffingRequirementId: await kept.forecasts.addStaffing(staffing, forecastId, centre) };
    };
    const fair = await withFairness(store, order, staffing.grid);
    return roster({ order: fair, centre, forecast, staffing, previous }, part(context, 0.4, 1), keepBefore, told);
  }

  async function rosterPart(input: object, store: Store, context: RunContext): Promise<Keep> {
    const order = input as PartOrder;
    const week = await readWeek(order, order, store);
    const made = await pipeline.schedulePart(partsOf(week)[order.part], context);
    return async () => ({ part: made });
  }

  /** A draft that mends a schedule, made of the centre as it is now. */
  async function repair(input: object, store: Store, context: RunContext): Promise<Keep> {
    const order = input as RepairOrder;
    const { shifts, ...schedule } = await store.schedules.find(order.scheduleId);
    const { staffingRequirementId = schedule.staffingRequirementId } = order;
    const { forecastId, ...staffing } = await store.forecasts.findStaffing(staffingRequirementId);
    const { startDate, days } = schedule.grid;
    if (staffing.grid.startDate !== startDate || staffing.grid.days !== days) {
      throw new InputError('staffingRequirementId', `is not for the ${days} days from ${startDate} of the schedule.`);
    }
    const centre = centreInForce(await store.centre.read(), startDate);
    const forecast = await store.forecasts.findForecast(forecastId);
    const previous = await shiftsBefore(store, staffing.grid.starts[0]);
    const serviceForecast = schedule.quality.rosterFor && forecast;
    const world = { centre, staffing, serviceForecast, previous };
    const made = await pipeline.repairSchedule({ ...order, ...world, shifts }, part(context, 0, 0.7));
    const keepBefore = async () => ({ forecastId, staffingRequirementId });
    return finish({ order, centre, forecast, staffing, previous }, made, part(context, 0.7, 1), keepBefore, () => ({}));
  }

  /** Rosters the week here when it is one part, else leaves it to a job for each. */
  async function roster(week: Week, context: RunContext, keepBefore: KeepBefore, told: Told): Promise<Keep> {
    const parts = partsOf(week);
    if (parts.length === 1) {
      const made = await pipeline.schedulePart(parts[0], part(context, 0, 0.7));
      return finish(week, made, part(context, 0.7, 1), keepBefore, told);
    }
    return async (kept) => {
      const interim = { ...(await keepBefore(kept)), centreHash: await kept.snapshots.save(week.centre) };
      const order = { ...week.order, ...interim };
      return { interim, parts: parts.map((_, number) => ({ kind: 'rosterPart', input: { ...order, part: number } })) };
    };
  }

  async function join(
    order: RosterOrder,
    { interim, parts }: NonNullable<Joined>,
    store: Store,
    context: RunContext,
    told: Told,
  ): Promise<Keep> {
    const stored = interim as Stored;
    const week = await readWeek(order, stored, store);
    return finish(week, joinRosters(parts as Roster[]), part(context, 0.9, 1), async () => stored, told);
  }

  async function finish(
    week: Week,
    made: Roster,
    context: RunContext,
    keepBefore: KeepBefore,
    told: Told,
  ): Promise<Keep> {
    const { centre, forecast, staffing, previous, order } = week;
    const { replications, seed } = order;
    const world = { centre, forecast, staffing, previous, roster: made };
    const simulation = await pipeline.simulateCentre({ ...world, replications, seed }, context);
    const summary = pipeline.summarise({ ...world, simulation });
    return async (kept) => {
      const ids = await keepBefore(kept);
      const { staffingRequirementId } = ids;
      const scheduleId = await kept.schedules.add({ staffingRequirementId, centre, roster: made, simulation, summary });
      return { result: { ...told(ids), scheduleId } };
    };
  }

  return { schedule, plan, rosterPart, repair };
}

type KeepBefore = (kept: Store) => Promise<Omit<Stored, 'centreHash'>>;
/** Which of the ids the job made itself. */
type Told = (ids: Omit<Stored, 'centreHash'>) => Record<string, string>;

/** The order with what fairness means for its days, which parts of the roster share. */
async function withFairness<Order extends RosterOrder & FairnessOrder>(
  store: Store,
  order: Order,
  { startDate, days }: PlanningGrid,
): Promise<Order & { fairness: FairnessOptions }> {
  return { ...order, fairness: await fairnessOptions(store, startDate, days, order.fairnessWeight) };
}

const partsOf = ({ order, ...week }: Week) => independentParts({ ...order, ...week });

async function readWeek(
  order: RosterOrder,
  { forecastId, staffingRequirementId, centreHash }: Stored,
  store: Store,
): Promise<Week> {
  const { forecastId: _, ...staffing } = await store.forecasts.findStaffing(staffingRequirementId);
  return {
    order,
    centre: await store.snapshots.read(centreHash),
    forecast: await store.forecasts.findForecast(forecastId),
    staffing,
    previous: await shiftsBefore(store, staffing.grid.starts[0]),
  };
}

/** Published shifts of the weeks before: rest and days in a row carry over into the new roster. */
export function shiftsBefore(store: Store, instant: string): Promise<Shift[]> {
  const longestPeriodDays = 56;
  const from = new Date(Date.parse(instant) - longestPeriodDays * 86_400_000).toISOString();
  return store.shifts.publishedBetween(from, instant);
}
