import type { Goal } from '../../models/queueing/load.ts';
import type { Centre, Queue } from '../domain/centre.ts';
import type { Patience, QueueRequirement } from '../domain/plan.ts';
import { InputError } from '../errors.ts';

export function findQueue(centre: Centre, queueId: string): Queue {
  const queue = centre.queues.find((candidate) => candidate.id === queueId);
  if (!queue) throw new InputError('queueId', `there is no queue "${queueId}" in the centre.`);
  return queue;
}

export const formulaOf = (queue: Queue, patience: Patience): QueueRequirement['formula'] => {
  if (queue.channel === 'email') return 'deferredWork';
  if (queue.channel === 'chat') return 'chatConcurrency';
  return patience.meanSeconds === null ? 'erlangC' : 'erlangA';
};

/** The targets of a queue in the words of the queueing formulas. */
export const goalOf = ({ serviceGoal }: Queue): Goal => ({
  serviceLevel: serviceGoal.serviceLevel,
  maxAverageSpeedOfAnswerSeconds: serviceGoal.maxAverageSpeedOfAnswerSeconds,
  maxAbandonedShare: serviceGoal.maxAbandonedShare,
  maxOccupancy: serviceGoal.maxOccupancy,
});
