/** From the records of replications to what planners read: distributions per queue for the horizon, days and intervals. */
import type { CentreModel } from './centre.ts';
import { type Estimate, meanEstimate, ratioEstimate } from './estimates.ts';
import { column, columnOf, type Detail, type Measure, periodsOf, type Records, summed } from './records.ts';

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

/** All queues whose contacts wait for an answer, together over the horizon: contacts of every queue count alike. */
export interface LiveResult {
  serviceLevel: Estimate;
  abandonedShare: Estimate;
  /** That every one of them with a goal meets it; null when none has one. */
  allGoalsMet: GoalChance | null;
}

export interface CentreResult {
  replications: number;
  events: number;
  queues: QueueResult[];
  /** Null when no contact came to a live queue. */
  live: LiveResult | null;
}

/** `detail` as the records were made with, or coarser. Days and intervals are empty lists where they were not kept. */
export function summariseRecords(model: CentreModel, records: Records, detail: Detail): CentreResult {
  const periods = periodsOf(model, detail);
  const days = detail === 'horizon' ? 0 : model.dayStarts.length;
  return {
    replications: records.count,
    events: records.events,
    live: liveResult(model, records),
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

/** Numbers of the queues that are not deferred. */
export const liveQueues = ({ queues }: CentreModel): number[] =>
  queues.flatMap(({ deferred }, queue) => (deferred ? [] : [queue]));

function liveResult(model: CentreModel, records: Records): LiveResult | null {
  const live = liveQueues(model);
  const counted = summed(
    live.map((queue) => decided(records, queue, 0)),
    records.count,
  );
  const serviceLevel = ratioEstimate(columnOf(records, live, 0, 'inTime'), counted);
  const abandonedShare = ratioEstimate(columnOf(records, live, 0, 'abandoned'), columnOf(records, live, 0, 'offered'));
  if (serviceLevel === null || abandonedShare === null) return null;
  const met = live.flatMap((queue) => {
    const goal = model.queues[queue].goalServiceLevel;
    return goal === null ? [] : [goalMet(records, queue, 0, goal)];
  });
  const allMet = summed(met, records.count).map((goalsMet) => (goalsMet === met.length ? 1 : 0));
  return { serviceLevel, abandonedShare, allGoalsMet: met.length > 0 ? chanceOf(allMet) : null };
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

/** Contacts of every replication that count for the service level. */
export function decided(records: Records, queue: number, period: number): Float64Array {
  const undecided = column(records, queue, period, 'undecided');
  return column(records, queue, period, 'offered').map((offered, n) => offered - undecided[n]);
}

/** 1 for every replication that met the goal, 0 for the others. One without contacts meets any goal. */
export function goalMet(records: Records, queue: number, period: number, goal: number): Float64Array {
  const inTime = column(records, queue, period, 'inTime');
  const counted = decided(records, queue, period);
  return inTime.map((good, n) => (good >= goal * counted[n] - 1e-9 ? 1 : 0));
}

function goalChance(records: Records, queue: number, period: number, goal: number): GoalChance {
  return chanceOf(goalMet(records, queue, period, goal));
}

function chanceOf(met: Float64Array): GoalChance {
  const probability = met.reduce((sum, value) => sum + value, 0) / met.length;
  return { probability, standardError: Math.sqrt((probability * (1 - probability)) / met.length) };
}
