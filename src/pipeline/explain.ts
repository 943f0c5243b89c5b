import { scheduledAgents } from '../../models/queueing/shrinkage.ts';
import type { Centre } from '../domain/centre.ts';
import type { Forecast, RequirementExplanation } from '../domain/plan.ts';
import { InputError } from '../errors.ts';
import { deferredRequirement, findQueue, formulaOf, liveRequirement } from './staff.ts';

const formulaNames = {
  erlangA: 'Erlang A (customers give up after a while)',
  erlangC: 'Erlang C (nobody gives up)',
  chatConcurrency: 'chat concurrency (an agent holds several chats)',
  deferredWork: 'deferred work (constant staff that keeps the deadline)',
};

const targetNames: Record<string, string> = {
  serviceLevel: 'the service level',
  averageSpeedOfAnswer: 'the average speed of answer',
  meanWait: 'the mean wait',
  abandonedShare: 'the abandonment limit',
  occupancy: 'the occupancy limit',
  minAgents: 'the minimum staff',
  deadline: 'the deadline',
};

/** How the number of agents of one interval came about, in figures and in words. */
export function explainRequirement(input: {
  centre: Centre;
  forecast: Forecast;
  queueId: string;
  /** Index into the planning grid. */
  interval: number;
}): RequirementExplanation {
  const { centre, forecast, queueId, interval } = input;
  const queue = findQueue(centre, queueId);
  const queueForecast = forecast.queues.find((candidate) => candidate.queueId === queueId);
  if (!queueForecast) throw new InputError('queueId', `the forecast holds no queue "${queueId}".`);
  const { grid } = forecast;
  if (!Number.isInteger(interval) || interval < 0 || interval >= grid.starts.length) {
    throw new InputError('interval', `use a whole number from 0 to ${grid.starts.length - 1}.`);
  }
  const contacts = queueForecast.mean[interval];
  const averageHandleTimeSeconds = queueForecast.averageHandleTimeSeconds[interval];
  const base = {
    queueId,
    start: grid.starts[interval],
    contacts,
    averageHandleTimeSeconds,
    offeredLoad: (contacts * averageHandleTimeSeconds) / (grid.intervalMinutes * 60),
    formula: formulaOf(queue),
    shrinkage: queue.shrinkage,
  };
  const result =
    queue.channel === 'email'
      ? deferredResult(queueForecast.open[interval], deferredRequirement(queue, queueForecast, grid.intervalMinutes))
      : liveRequirement(queue, contacts, averageHandleTimeSeconds, grid.intervalMinutes);
  const { agents, bindingTarget, perTarget } = result;
  const scheduled = scheduledAgents(agents, queue.shrinkage);
  const words = [
    `${contacts.toFixed(1)} contacts of ${Math.round(averageHandleTimeSeconds)} s in ${grid.intervalMinutes} minutes are ${base.offeredLoad.toFixed(2)} erlangs of work.`,
    `Formula: ${formulaNames[base.formula]}.`,
    ...perTarget.map((target) => `For ${targetNames[target.target]} alone: ${target.agents} agents.`),
    bindingTarget === 'none'
      ? 'Nobody is needed.'
      : `${sentence(targetNames[bindingTarget])} decides: ${agents} agents on the queue.`,
    `With ${(100 * queue.shrinkage).toFixed(1)} % shrinkage ${agents} / (1 - ${queue.shrinkage}) = ${scheduled.fractional.toFixed(2)}, rounded up once: ${scheduled.whole} to schedule.`,
  ];
  return {
    ...base,
    targets: perTarget.map(({ target, agents: needed, fractionalAgents }) => ({
      target,
      agents: needed,
      fractionalAgents,
    })),
    bindingTarget,
    required: agents,
    requiredFractional: result.fractionalAgents,
    requiredWithShrinkageFractional: scheduled.fractional,
    requiredWithShrinkage: scheduled.whole,
    expectedServiceLevel: result.serviceLevel,
    expectedOccupancy: result.occupancy,
    words,
  };
}

function deferredResult(isOpen: boolean, { agents, fractionalAgents }: { agents: number; fractionalAgents: number }) {
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

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
