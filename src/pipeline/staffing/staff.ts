import { scheduledAgents } from '../../../models/queueing/shrinkage.ts';
import type { LoadMethod } from '../../../models/queueing/time-varying-load.ts';
import type { Centre, Queue } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import type {
  Forecast,
  Patience,
  PlanningGrid,
  QueueForecast,
  QueueRequirement,
  Staffing,
  StaffingOptions,
} from '../../domain/plan.ts';
import { findQueue, formulaOf } from '../queue-terms.ts';
import { deferredRequirement } from './deferred-requirement.ts';
import { carriedDemand, demandOf } from './demand.ts';
import { livePerformance, liveRequirements } from './live-requirement.ts';
import { patienceOf } from './patience.ts';
import { pooledRequirements } from './pooled-requirement.ts';

export interface StaffCentreInput {
  centre: Centre;
  forecast: Forecast;
  /** Lets patience be estimated for queues that have none set. */
  histories?: IntervalHistory[];
  /** Mean demand and each interval's own arrivals when left out. */
  options?: Partial<StaffingOptions>;
  /** A staffing to follow in basis, methods and estimated patience, where `options` and the centre leave them open. */
  like?: Staffing;
  /** Agents to add in (or, below 0, take from) each interval of live queues, by queue id: what a simulation found missing. */
  corrections?: Record<string, number[]>;
}

/**
 * Agents every queue needs in every interval, and the pooled requirement of queues that some agents serve together.
 * Live queues are staffed interval by interval: Erlang A where the patience of customers is known or can be estimated,
 * Erlang C where it is not, chat by concurrency. Deferred work gets the smallest constant staff over its opening hours
 * that keeps its deadline.
 *
 * The load of an interval is its own arrivals unless a method says otherwise. That default is measured
 * (bench/staffing-strategies.ts): where agents who leave finish the contact in hand, carrying load over on average gains
 * nothing at equal hours, and `modifiedMax`, which keeps every half hour near its goal, costs about a tenth more.
 *
 * @throws InputError for a basis that the forecast cannot answer
 */
export function staffCentre(input: StaffCentreInput): Staffing {
  const { centre, forecast, histories = [], options = {}, like, corrections = {} } = input;
  const { basis = like?.basis ?? { kind: 'mean' }, method, queueMethods = {} } = options;
  for (const queueId of Object.keys({ ...queueMethods, ...corrections })) findQueue(centre, queueId);
  const staffed = forecast.queues.map((queueForecast) => {
    const queue = findQueue(centre, queueForecast.queueId);
    const followed = like?.queues.find(({ queueId }) => queueId === queue.id);
    const history = histories.find((candidate) => candidate.queue === queue.id);
    const estimated = followed?.patience?.source === 'estimated' ? followed.patience : null;
    const patience = queue.meanPatienceSeconds === null && estimated ? estimated : patienceOf(queue, history);
    const contacts = demandOf(queueForecast, basis);
    if (queue.channel === 'email') {
      return { requirement: staffDeferred(queue, contacts, queueForecast, forecast.grid), patience, contacts };
    }
    const queueMethod = queueMethods[queue.id] ?? method ?? followed?.method ?? 'stationary';
    return staffLive(queue, patience, contacts, queueForecast, forecast.grid, queueMethod, corrections[queue.id]);
  });
  const queues = staffed.map(({ requirement }) => requirement);
  const pooled = pooledRequirements(centre, forecast, staffed);
  return { grid: forecast.grid, queues, basis, ...(pooled.length > 0 && { pooled }) };
}

/** A queue's requirement with what it was computed from. */
export interface StaffedQueue {
  requirement: QueueRequirement;
  patience: Patience;
  /** Staffed for, per interval. */
  contacts: number[];
}

function staffLive(
  queue: Queue,
  patience: Patience,
  demand: number[],
  forecast: QueueForecast,
  { intervalMinutes }: PlanningGrid,
  method: LoadMethod,
  corrections: number[] = [],
): StaffedQueue {
  const contacts = carriedDemand(demand, forecast, intervalMinutes, method);
  const handleTimes = forecast.averageHandleTimeSeconds;
  const intervals = liveRequirements(queue, patience, contacts, handleTimes, intervalMinutes).map((need, i) => {
    const agents = Math.max(0, need.agents + (corrections[i] ?? 0));
    if (agents === need.agents) return need;
    const interval = { contacts: contacts[i], averageHandleTimeSeconds: handleTimes[i], intervalMinutes };
    const corrected = livePerformance(queue, patience, interval, agents);
    return { ...corrected, fractionalAgents: agents, bindingTarget: 'correction' };
  });
  const requirement = {
    queueId: queue.id,
    formula: formulaOf(queue, patience),
    required: intervals.map(({ agents }) => agents),
    requiredFractional: intervals.map(({ fractionalAgents }) => fractionalAgents),
    requiredWithShrinkage: intervals.map(({ agents }) => scheduledAgents(agents, queue.shrinkage).whole),
    bindingTarget: intervals.map(({ bindingTarget }) => bindingTarget),
    expectedServiceLevel: intervals.map(({ serviceLevel }) => serviceLevel),
    expectedOccupancy: intervals.map(({ occupancy }) => occupancy),
    method,
    patience,
  };
  return { requirement, patience, contacts };
}

function staffDeferred(
  queue: Queue,
  contacts: number[],
  forecast: QueueForecast,
  { intervalMinutes }: PlanningGrid,
): QueueRequirement {
  const need = deferredRequirement(queue, contacts, forecast, intervalMinutes);
  const { agents, fractionalAgents, workHours, open } = need;
  const openHours = (open.filter(Boolean).length * intervalMinutes) / 60;
  const scheduled = scheduledAgents(agents, queue.shrinkage).whole;
  const occupancy = agents > 0 && openHours > 0 ? Math.min(1, workHours / (agents * openHours)) : 0;
  return {
    queueId: queue.id,
    formula: 'deferredWork',
    required: open.map((isOpen) => (isOpen ? agents : 0)),
    requiredFractional: open.map((isOpen) => (isOpen ? fractionalAgents : 0)),
    requiredWithShrinkage: open.map((isOpen) => (isOpen ? scheduled : 0)),
    bindingTarget: open.map((isOpen) => (isOpen && agents > 0 ? 'deadline' : 'none')),
    expectedServiceLevel: open.map(() => 1),
    expectedOccupancy: open.map((isOpen) => (isOpen ? occupancy : 0)),
  };
}
