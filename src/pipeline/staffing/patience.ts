import { estimatePatience, patienceBehindAbandonment } from '../../../models/queueing/patience.ts';
import type { Queue } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import type { Patience } from '../../domain/plan.ts';

/** Fewer abandonments say too little about patience to staff by them. */
const fewestAbandonments = 30;

/**
 * The mean patience a queue is staffed by: the one that is set; else one estimated from history, where that tells how
 * long contacts waited or how many agents were there; else none, and why.
 */
export function patienceOf(queue: Queue, history?: IntervalHistory): Patience {
  if (queue.meanPatienceSeconds !== null) {
    const words = `Customers wait ${Math.round(queue.meanPatienceSeconds)} s on average before they give up (set for the queue).`;
    return { meanSeconds: queue.meanPatienceSeconds, source: 'set', standardErrorSeconds: null, words };
  }
  if (queue.channel === 'email') return unknown('Deferred work waits for its deadline.');
  if (!history?.abandoned) return unknown('Patience is not set, and the history at hand tells no abandonments.');
  const abandonments = total(history.abandoned);
  if (abandonments < fewestAbandonments) {
    return unknown(
      `Patience is not set, and ${Math.round(abandonments)} abandonments in the history are too few to estimate it (${fewestAbandonments} are needed).`,
    );
  }
  const found = fromWaits(history) ?? fromAgents(queue, history);
  if (found === null) {
    return unknown(
      `Patience is not set. ${Math.round(abandonments)} abandonments are known, but neither waits nor the agents of the time, without which patience cannot be told from understaffing.`,
    );
  }
  const { meanPatienceSeconds, standardErrorSeconds } = found;
  return {
    meanSeconds: meanPatienceSeconds,
    source: 'estimated',
    standardErrorSeconds,
    words: `Customers wait ${meanPatienceSeconds.toFixed(0)} s on average before they give up (estimated from ${Math.round(abandonments)} abandonments, standard error ${standardErrorSeconds.toFixed(1)} s).`,
  };
}

const unknown = (words: string): Patience => ({
  meanSeconds: null,
  source: 'unknown',
  standardErrorSeconds: null,
  words,
});

interface Found {
  meanPatienceSeconds: number;
  standardErrorSeconds: number;
}

function fromWaits({ abandoned, queueSeconds }: IntervalHistory): Found | null {
  if (!abandoned || !queueSeconds) return null;
  const known = abandoned.map((count, i) => (Number.isNaN(queueSeconds[i]) ? Number.NaN : count));
  const waits = queueSeconds.map((seconds, i) => (Number.isNaN(abandoned[i]) ? Number.NaN : seconds));
  return estimatePatience(total(waits), total(known));
}

function fromAgents(queue: Queue, history: IntervalHistory): Found | null {
  const { abandoned, agentsOnQueue, averageHandleTimeSeconds: handleTimes, offered, intervalMinutes } = history;
  if (queue.channel !== 'voice' || !abandoned || !agentsOnQueue) return null;
  const intervals = Array.from(offered, (contacts, i) => {
    const handleTime = handleTimes?.[i] ?? Number.NaN;
    return {
      arrivalsPerSecond: contacts / (intervalMinutes * 60),
      averageHandleTimeSeconds: handleTime > 0 ? handleTime : queue.averageHandleTimeSeconds,
      agents: agentsOnQueue[i],
      offered: contacts,
      abandoned: abandoned[i],
    };
  });
  return patienceBehindAbandonment(
    intervals.filter(({ agents, abandoned: lost, offered: contacts }) => agents > 0 && lost >= 0 && contacts > 0),
  );
}

const total = (values: Float64Array): number =>
  values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
