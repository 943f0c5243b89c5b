import { scheduledAgents } from '../../../models/queueing/shrinkage.ts';
import type { Centre } from '../../domain/centre.ts';
import type { Forecast, RequirementExplanation, Staffing } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import { findQueue, formulaOf, goalOf } from '../queue-terms.ts';
import { type DeferredRequirement, deferredRequirement } from './deferred-requirement.ts';
import { carriedDemand, demandOf } from './demand.ts';
import { livePerformance, liveRequirement } from './live-requirement.ts';
import { patienceOf } from './patience.ts';
import { requirementWords } from './requirement-words.ts';

export interface ExplainInput {
  centre: Centre;
  forecast: Forecast;
  queueId: string;
  /** Index into the planning grid. */
  interval: number;
  /** The staffing to explain: tells basis, method, patience and corrections. Without it the usual ones are taken. */
  staffing?: Staffing;
}

/** How the number of agents of one interval came about, in figures and in words. */
export function explainRequirement({
  centre,
  forecast,
  queueId,
  interval,
  staffing,
}: ExplainInput): RequirementExplanation {
  const queue = findQueue(centre, queueId);
  const queueForecast = forecast.queues.find((candidate) => candidate.queueId === queueId);
  if (!queueForecast) throw new InputError('queueId', `the forecast holds no queue "${queueId}".`);
  const { grid } = forecast;
  const { intervalMinutes } = grid;
  if (!Number.isInteger(interval) || interval < 0 || interval >= grid.starts.length) {
    throw new InputError('interval', `use a whole number from 0 to ${grid.starts.length - 1}.`);
  }
  const staffed = staffing?.queues.find((candidate) => candidate.queueId === queueId);
  const basis = staffing?.basis ?? { kind: 'mean' };
  const patience = staffed?.patience ?? patienceOf(queue);
  const demand = demandOf(queueForecast, basis);
  const isDeferred = queue.channel === 'email';
  const method = staffed?.method ?? 'stationary';
  const contacts = isDeferred ? demand : carriedDemand(demand, queueForecast, intervalMinutes, method);
  const averageHandleTimeSeconds = queueForecast.averageHandleTimeSeconds[interval];
  const load = { contacts: contacts[interval], averageHandleTimeSeconds, intervalMinutes };
  const need = isDeferred
    ? deferredResult(queueForecast.open[interval], deferredRequirement(queue, contacts, queueForecast, intervalMinutes))
    : liveRequirement(queue, patience, load);
  const required = staffed?.required[interval] ?? need.agents;
  const isCorrected = required !== need.agents;
  const at = (agents: number) => livePerformance(queue, patience, load, agents);
  const { serviceLevel, occupancy } = isCorrected && !isDeferred ? at(required) : need;
  const scheduled = scheduledAgents(required, queue.shrinkage);
  const account = {
    contacts: contacts[interval],
    averageHandleTimeSeconds,
    offeredLoad: (contacts[interval] * averageHandleTimeSeconds) / (intervalMinutes * 60),
    formula: formulaOf(queue, patience),
    targets: need.perTarget,
    bindingTarget: isCorrected ? 'correction' : need.bindingTarget,
    required,
    requiredWithShrinkageFractional: scheduled.fractional,
    requiredWithShrinkage: scheduled.whole,
  };
  const words = requirementWords({
    ...account,
    intervalMinutes,
    patience,
    goal: goalOf(queue),
    shrinkage: [{ name: 'shrinkage', share: queue.shrinkage }],
  });
  return {
    queueId,
    start: grid.starts[interval],
    ...account,
    requiredFractional: isCorrected ? required : need.fractionalAgents,
    shrinkage: queue.shrinkage,
    expectedServiceLevel: serviceLevel,
    expectedOccupancy: occupancy,
    ...(!isDeferred && { neighbours: neighboursOf(required, at) }),
    patience,
    words: [...demandWords(queueForecast.mean[interval], contacts[interval], basis.kind, method), ...words],
  };
}

type Neighbour = NonNullable<RequirementExplanation['neighbours']>[number];

/** The outcome with one agent fewer, as many and one more. */
export function neighboursOf(agents: number, at: (agents: number) => Neighbour): Neighbour[] {
  return [agents - 1, agents, agents + 1]
    .filter((count) => count >= 0)
    .map((count) => {
      const { serviceLevel, averageSpeedOfAnswerSeconds, abandonedShare, occupancy } = at(count);
      return { agents: count, serviceLevel, averageSpeedOfAnswerSeconds, abandonedShare, occupancy };
    });
}

function demandWords(mean: number, contacts: number, basis: string, method: string): string[] {
  const reasons = [
    ...(basis === 'quantile' ? ['the chosen quantile of the forecast'] : []),
    ...(basis === 'shareOfDays' ? ['a busy day'] : []),
    ...(method === 'stationary' ? [] : ['work carried over between intervals']),
  ];
  return reasons.length > 0 && mean > 0
    ? [`${mean.toFixed(1)} contacts are expected; staffed for ${contacts.toFixed(1)}, for ${reasons.join(' and ')}.`]
    : [];
}

function deferredResult(isOpen: boolean, { agents, fractionalAgents }: DeferredRequirement) {
  const needed = isOpen ? { agents, fractionalAgents } : { agents: 0, fractionalAgents: 0 };
  const bindingTarget = needed.agents > 0 ? 'deadline' : 'none';
  return {
    ...needed,
    bindingTarget,
    perTarget: [{ target: 'deadline', ...needed }],
    serviceLevel: null,
    occupancy: null,
  };
}
