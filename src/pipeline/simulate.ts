import type { Estimate } from '../../models/simulation/estimates.ts';
import {
  type GoalChance,
  type PeriodExperience,
  type QueueResult,
  summariseRecords,
} from '../../models/simulation/results.ts';
import type { Centre } from '../domain/centre.ts';
import type { DayExperience, Forecast, QueueExperience, Roster, Simulation, Staffing } from '../domain/plan.ts';
import type { RunContext } from './context.ts';
import { runReplications } from './replications.ts';
import { localDays, weekCentre } from './week-centre.ts';

export interface SimulateInput {
  centre: Centre;
  forecast: Forecast;
  roster: Roster;
  /** Tells the estimated patience of queues that have none set; without it nobody gives up there. */
  staffing?: Staffing;
  /** Simulated weeks. */
  replications: number;
  /** Equal seeds meet the same customers, also with another roster. */
  seed: number;
}

/** What customers would live through if this roster were published, with its uncertainty. */
export async function simulateCentre(input: SimulateInput, context: RunContext): Promise<Simulation> {
  const { centre, forecast, roster, staffing, replications, seed } = input;
  const model = weekCentre(centre, forecast, roster, staffing);
  const records = await runReplications(model, { replications, seed, detail: 'intervals' }, context);
  const dates = localDays(forecast.grid).map((day) => day.date);
  const { queues } = summariseRecords(model, records, 'intervals');
  return {
    replications,
    seed,
    queues: queues.flatMap((result, index) => experience(forecast.queues[index].queueId, result, dates) ?? []),
  };
}

/** Nothing where no contact came: there is no service to tell of. */
function experience(
  queueId: string,
  { horizon, days, intervals, goalMet, goalMetPerDay }: QueueResult,
  dates: string[],
): QueueExperience | null {
  const { serviceLevel, abandonedShare, meanWaitSeconds, occupancy } = horizon;
  if (serviceLevel === null || abandonedShare === null || meanWaitSeconds === null) return null;
  return {
    queueId,
    serviceLevel,
    abandonedShare,
    meanWaitSeconds,
    occupancy: occupancy ?? nobodyOnDuty,
    probabilityGoalMet: goalMet?.probability ?? null,
    serviceLevelPerInterval: intervals.map((interval) => interval.serviceLevel?.mean ?? null),
    days: days.flatMap((day, index) => dayExperience(dates[index], day, goalMetPerDay[index] ?? null) ?? []),
  };
}

function dayExperience(date: string, day: PeriodExperience, goalMet: GoalChance | null): DayExperience | null {
  const { offered, serviceLevel, abandonedShare, meanWaitSeconds } = day;
  if (serviceLevel === null || abandonedShare === null || meanWaitSeconds === null) return null;
  return {
    date,
    contacts: offered.mean,
    serviceLevel,
    abandonedShare,
    meanWaitSeconds,
    probabilityGoalMet: goalMet?.probability ?? null,
  };
}

const nobodyOnDuty: Estimate = { mean: 0, standardError: 0, p10: 0, p50: 0, p90: 0 };
