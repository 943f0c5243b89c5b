/**
 * What one more agent of a group would change: the slope of simulated service in staff, for a scheduler that knows linear
 * terms only.
 *
 * Method: differences of simulated service levels with common random numbers (M. Cezik, P. L'Ecuyer, "Staffing multiskill
 * call centers via linear programming and simulation", Management Science 54, 2008; J. Atlason, M. Epelman, S. Henderson,
 * "Call center staffing with simulation and cutting plane methods", Annals of Operations Research 127, 2004).
 *
 * Traps: the service level is concave in staff only where it is not low; far below the goal a single agent seems worth
 * little though ten would be worth much, and a cut drawn there is not valid. And the agent's work is felt by other queues
 * and in later intervals, so that a whole row of differences belongs to one agent, not one number.
 */
import type { CentreModel } from './centre.ts';
import { type Difference, differenceOfMeans, differenceOfRatios } from './estimates.ts';
import { column, columnOf, periodsOf, type Records, summed } from './records.ts';
import { decided, liveQueues } from './results.ts';

/** Where the agent is added: on duty from interval `from` up to `to`. */
export interface ExtraAgent {
  group: number;
  from: number;
  to: number;
}

export interface MarginalValue {
  /** More contacts answered in time over the horizon, all queues that are not deferred. */
  inTime: Difference;
  /** Per queue: what is gained in the span itself and on the whole. */
  queues: {
    /** Service level of the contacts that arrive in the span; null: none do. */
    serviceLevel: Difference | null;
    /** The same per interval of the span. */
    serviceLevelPerInterval: (Difference | null)[];
    /** Contacts answered in time over the horizon, those that arrive later included. */
    inTime: Difference;
  }[];
}

export function withExtraAgent(model: CentreModel, { group, from, to }: ExtraAgent): CentreModel {
  const span: [number, number] = [from * model.intervalSeconds, to * model.intervalSeconds];
  return { ...model, agents: [...model.agents, { group, absenceProbability: 0, shifts: [[span]] }] };
}

/** What the agent is worth, from records by interval without and with her that met the same customers. */
export function marginalValue(
  model: CentreModel,
  without: Records,
  withAgent: Records,
  extra: ExtraAgent,
): MarginalValue {
  const firstInterval = periodsOf(model, 'days').length;
  const span = Array.from({ length: extra.to - extra.from }, (_, i) => firstInterval + extra.from + i);
  const inTime = (records: Records, queues: number[]): Float64Array => columnOf(records, queues, 0, 'inTime');
  const live = liveQueues(model);
  const ratio = (records: Records, queue: number, periods: number[]) => ({
    numerators: summed(
      periods.map((period) => column(records, queue, period, 'inTime')),
      records.count,
    ),
    denominators: summed(
      periods.map((period) => decided(records, queue, period)),
      records.count,
    ),
  });
  const gain = (queue: number, periods: number[]): Difference | null =>
    differenceOfRatios(ratio(withAgent, queue, periods), ratio(without, queue, periods));
  return {
    inTime: differenceOfMeans(inTime(withAgent, live), inTime(without, live)),
    queues: model.queues.map((_, queue) => ({
      serviceLevel: gain(queue, span),
      serviceLevelPerInterval: span.map((period) => gain(queue, [period])),
      inTime: differenceOfMeans(inTime(withAgent, [queue]), inTime(without, [queue])),
    })),
  };
}
