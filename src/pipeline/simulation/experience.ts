import type { QueueDifference as ModelDifference } from '../../../models/simulation/comparison.ts';
import type { Estimate } from '../../../models/simulation/estimates.ts';
import type { CentreResult, GoalChance, PeriodExperience, QueueResult } from '../../../models/simulation/results.ts';
import type {
  DayExperience,
  IntervalExperience,
  IntervalSpread,
  QueueDifference,
  QueueExperience,
  Simulation,
} from '../../domain/simulation.ts';

/** Whose results: the queues in the model's order, the days of the grid, and how they were made. */
export interface Simulating {
  queueIds: string[];
  dates: string[];
  replications: number;
  seed: number;
}

/** What plans keep of a simulation with results by interval. Queues and days to which no contact came are left out. */
export function experienceOf(result: CentreResult, { queueIds, dates, replications, seed }: Simulating): Simulation {
  const { live } = result;
  return {
    replications,
    seed,
    queues: result.queues.flatMap((queue, index) => queueExperience(queueIds[index], queue, dates) ?? []),
    live: live && {
      serviceLevel: live.serviceLevel,
      abandonedShare: live.abandonedShare,
      probabilityAllGoalsMet: live.allGoalsMet?.probability ?? null,
    },
  };
}

export function differencesOf(differences: ModelDifference[], { queueIds, dates }: Simulating): QueueDifference[] {
  return differences.map(({ horizon, days }, queue) => ({
    queueId: queueIds[queue],
    ...horizon,
    days: days.map((day, index) => ({ date: dates[index], ...day })),
  }));
}

const nobodyOnDuty: Estimate = { mean: 0, standardError: 0, p10: 0, p50: 0, p90: 0 };

function queueExperience(
  queueId: string,
  { horizon, days, intervals, goalMet, goalMetPerDay }: QueueResult,
  dates: string[],
): QueueExperience | null {
  const figures = periodFigures(horizon, goalMet);
  if (figures === null) return null;
  return {
    queueId,
    ...figures,
    occupancy: horizon.occupancy ?? nobodyOnDuty,
    serviceLevelPerInterval: intervals.map((interval) => interval.serviceLevel?.mean ?? null),
    days: days.flatMap((day, index) => dayExperience(dates[index], day, goalMetPerDay[index] ?? null) ?? []),
    intervals: intervalExperience(intervals),
  };
}

function dayExperience(date: string, day: PeriodExperience, goalMet: GoalChance | null): DayExperience | null {
  const figures = periodFigures(day, goalMet);
  return figures && { date, contacts: day.offered.mean, ...figures, occupancy: day.occupancy };
}

/** Null where no contact came: there is no service to tell of. */
function periodFigures(period: PeriodExperience, goalMet: GoalChance | null) {
  const {
    occupancy: _,
    serviceLevel,
    abandonedShare,
    meanWaitSeconds,
    meanQueueLength: queueLength,
    ...others
  } = period;
  if (serviceLevel === null || abandonedShare === null || meanWaitSeconds === null) return null;
  return {
    ...others,
    serviceLevel,
    abandonedShare,
    meanWaitSeconds,
    queueLength,
    probabilityGoalMet: goalMet?.probability ?? null,
    probabilityGoalMetStandardError: goalMet?.standardError ?? null,
  };
}

function intervalExperience(intervals: PeriodExperience[]): IntervalExperience {
  const spread = (of: (interval: PeriodExperience) => Estimate | null): IntervalSpread => {
    const estimates = intervals.map((interval) => (interval.offered.mean > 0 ? of(interval) : null));
    const figure = (name: keyof Estimate) => estimates.map((estimate) => estimate && toFourDigits(estimate[name]));
    return {
      mean: figure('mean'),
      standardError: figure('standardError'),
      p10: figure('p10'),
      p50: figure('p50'),
      p90: figure('p90'),
    };
  };
  return {
    offered: spread(({ offered }) => offered),
    serviceLevel: spread(({ serviceLevel }) => serviceLevel),
    abandonedShare: spread(({ abandonedShare }) => abandonedShare),
    meanWaitSeconds: spread(({ meanWaitSeconds }) => meanWaitSeconds),
    averageSpeedOfAnswerSeconds: spread(({ averageSpeedOfAnswerSeconds }) => averageSpeedOfAnswerSeconds),
    waitP50Seconds: spread(({ waitP50Seconds }) => waitP50Seconds),
    waitP80Seconds: spread(({ waitP80Seconds }) => waitP80Seconds),
    waitP95Seconds: spread(({ waitP95Seconds }) => waitP95Seconds),
    occupancy: spread(({ occupancy }) => occupancy),
    queueLength: spread(({ meanQueueLength }) => meanQueueLength),
  };
}

const toFourDigits = (value: number): number => Number(value.toPrecision(4));
