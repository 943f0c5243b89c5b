/**
 * Two centres that met the same customers (equal seeds, equal replications): what differs, with the standard error of
 * the difference. Most of the noise is common to both and cancels (common random numbers; Law, Simulation Modeling and
 * Analysis, ch. 11), so that a difference is known far better than either figure.
 */
import type { CentreModel } from './centre.ts';
import { type Difference, differenceOfMeans, differenceOfRatios } from './estimates.ts';
import { column, columnOf, type Detail, type Measure, periodsOf, type Records, summed } from './records.ts';
import { decided, goalMet, liveQueues } from './results.ts';

/** What `b` has more than `a`. Null: nothing to compare in one of them. */
export interface PeriodDifference {
  serviceLevel: Difference | null;
  abandonedShare: Difference | null;
  /** Over all offered contacts. */
  meanWaitSeconds: Difference | null;
  averageSpeedOfAnswerSeconds: Difference | null;
  occupancy: Difference | null;
  /** Difference of the probabilities of meeting the goal; null where one has no goal. */
  probabilityGoalMet: Difference | null;
}

export interface QueueDifference {
  horizon: PeriodDifference;
  days: PeriodDifference[];
}

/** One centre and what its replications left behind. */
export interface Simulated {
  model: CentreModel;
  records: Records;
}

/** Per queue, for the horizon and (unless `detail` is 'horizon') each day: `b` minus `a`. */
export function compareCentres(a: Simulated, b: Simulated, detail: Detail): QueueDifference[] {
  if (a.records.count !== b.records.count || a.records.queues !== b.records.queues) {
    throw new RangeError('a and b must have the same queues and the same number of replications');
  }
  if (a.records.periods !== b.records.periods) throw new RangeError('a and b must have the same intervals and days');
  const days = detail === 'horizon' ? 0 : a.model.dayStarts.length;
  return a.model.queues.map((_, queue) => {
    const [horizon, ...others] = periodsOf(a.model, detail)
      .slice(0, 1 + days)
      .map((_period, period) => difference(a, b, queue, period));
    return { horizon, days: others };
  });
}

/** Service level of all live queues together over the horizon, `b` minus `a`; null where one had no live contact. */
export function compareLiveServiceLevel(a: Simulated, b: Simulated): Difference | null {
  const ratio = ({ model, records }: Simulated) => {
    const live = liveQueues(model);
    return {
      numerators: columnOf(records, live, 0, 'inTime'),
      denominators: summed(
        live.map((queue) => decided(records, queue, 0)),
        records.count,
      ),
    };
  };
  return differenceOfRatios(ratio(b), ratio(a));
}

function difference(a: Simulated, b: Simulated, queue: number, period: number): PeriodDifference {
  const ratio = (numerator: Measure, denominator: Measure | 'decided') => {
    const of = ({ records }: Simulated) => ({
      numerators: column(records, queue, period, numerator),
      denominators:
        denominator === 'decided' ? decided(records, queue, period) : column(records, queue, period, denominator),
    });
    return differenceOfRatios(of(b), of(a));
  };
  const goals = [b, a].map(({ model, records }) => {
    const goal = model.queues[queue].goalServiceLevel;
    return goal === null ? null : goalMet(records, queue, period, goal);
  });
  return {
    serviceLevel: ratio('inTime', 'decided'),
    abandonedShare: ratio('abandoned', 'offered'),
    meanWaitSeconds: ratio('waitSeconds', 'offered'),
    averageSpeedOfAnswerSeconds: ratio('answeredWaitSeconds', 'answered'),
    occupancy: ratio('busySeconds', 'staffedSeconds'),
    probabilityGoalMet: goals[0] && goals[1] ? differenceOfMeans(goals[0], goals[1]) : null,
  };
}
