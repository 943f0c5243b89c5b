/** From the records of replications to what planners read: distributions per queue for the horizon, days and intervals. */
import type { CentreModel } from './centre.ts';
import { differenceOfRatios, type Estimate, meanEstimate, ratioEstimate } from './estimates.ts';
import { column, type Detail, type Measure, periodsOf, type Records } from './records.ts';

/** How one period was lived through in one queue. A null estimate: nothing to estimate from (no contacts, nobody on duty). */
export interface PeriodExperience {
  /** Contacts offered. */
  offered: Estimate;
  /** Answered within the threshold / offered (deferred work still within its deadline at the horizon's end left out). */
  serviceLevel: Estimate | null;
  abandonedShare: Estimate | null;
  /** Share that balked or found all lines busy. */
  turnedAwayShare: Estimate | null;
  /** Time in queue over all offered contacts. */
  meanWaitSeconds: Estimate | null;
  /** Average speed of answer: wait of the answered contacts. */
  averageSpeedOfAnswerSeconds: Estimate | null;
  /** Share of the staffed time of all agents able to serve the queue in which they hold a contact, of whatever queue. */
  occupancy: Estimate | null;
  /** Mean number of contacts waiting. */
  meanQueueLength: Estimate;
  /** Quantiles of the answered contacts' wait. */
  waitP50Seconds: Estimate | null;
  waitP80Seconds: Estimate | null;
  waitP95Seconds: Estimate | null;
}

/** Share of replications whose service level reached the goal, with its standard error. */
export interface GoalChance {
  probability: number;
  standardError: number;
}

export interface QueueResult {
  horizon: PeriodExperience;
  days: PeriodExperience[];
  intervals: PeriodExperience[];
  /** Null when the queue has no goal. */
  goalMet: GoalChance | null;
  goalMetPerDay: GoalChance[];
}

export interface CentreResult {
  replications: number;
  events: number;
  queues: QueueResult[];
}

/** `detail` as the records were made with. Days and intervals are empty lists where they were not kept. */
export function summariseRecords(model: CentreModel, records: Records, detail: Detail): CentreResult {
  const periods = periodsOf(model, detail);
  const days = detail === 'horizon' ? 0 : model.dayStarts.length;
  return {
    replications: records.count,
    events: records.events,
    queues: model.queues.map(({ goalServiceLevel }, queue) => {
      const experiences = periods.map(([from, to], period) =>
        experienceOf(records, queue, period, (to - from) * model.intervalSeconds),
      );
      const chance = (period: number): GoalChance[] =>
        goalServiceLevel === null ? [] : [goalChance(records, queue, period, goalServiceLevel)];
      return {
        horizon: experiences[0],
        days: experiences.slice(1, 1 + days),
        intervals: experiences.slice(1 + days),
        goalMet: chance(0)[0] ?? null,
        goalMetPerDay: Array.from({ length: days }, (_, day) => chance(1 + day)).flat(),
      };
    }),
  };
}

function experienceOf(records: Records, queue: number, period: number, durationSeconds: number): PeriodExperience {
  const of = (measure: Measure): Float64Array => column(records, queue, period, measure);
  const offered = of('offered');
  const counted = decided(records, queue, period);
  const waiting = of('waitingContactSeconds').map((area) => area / durationSeconds);
  return {
    offered: meanEstimate(offered)!,
    serviceLevel: ratioEstimate(of('inTime'), counted),
    abandonedShare: ratioEstimate(of('abandoned'), offered),
    turnedAwayShare: ratioEstimate(of('turnedAway'), offered),
    meanWaitSeconds: ratioEstimate(of('waitSeconds'), offered),
    averageSpeedOfAnswerSeconds: ratioEstimate(of('answeredWaitSeconds'), of('answered')),
    occupancy: ratioEstimate(of('busySeconds'), of('staffedSeconds')),
    meanQueueLength: meanEstimate(waiting)!,
    waitP50Seconds: meanEstimate(of('waitP50Seconds')),
    waitP80Seconds: meanEstimate(of('waitP80Seconds')),
    waitP95Seconds: meanEstimate(of('waitP95Seconds')),
  };
}

/** Contacts that count for the service level. */
function decided(records: Records, queue: number, period: number): Float64Array {
  const undecided = column(records, queue, period, 'undecided');
  return column(records, queue, period, 'offered').map((offered, n) => offered - undecided[n]);
}

/** A replication without contacts meets any goal. */
function goalChance(records: Records, queue: number, period: number, goal: number): GoalChance {
  const inTime = column(records, queue, period, 'inTime');
  const counted = decided(records, queue, period);
  const met = inTime.reduce((count, good, n) => count + (good >= goal * counted[n] - 1e-9 ? 1 : 0), 0);
  const probability = met / records.count;
  return { probability, standardError: Math.sqrt((probability * (1 - probability)) / records.count) };
}

/**
 * Service level of `a` minus that of `b`, per queue over the horizon, with its standard error. Both were simulated with the
 * same seed and number of replications, so that the same customers met both and most of the noise cancels.
 */
export function compareServiceLevels(a: Records, b: Records): ({ mean: number; standardError: number } | null)[] {
  if (a.count !== b.count || a.queues !== b.queues) {
    throw new RangeError('a and b must have the same queues and the same number of replications');
  }
  const ratio = (records: Records, queue: number) => ({
    numerators: column(records, queue, 0, 'inTime'),
    denominators: decided(records, queue, 0),
  });
  return Array.from({ length: a.queues }, (_, queue) => differenceOfRatios(ratio(a, queue), ratio(b, queue)));
}
