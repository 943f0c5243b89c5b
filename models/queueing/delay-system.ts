import type { ServiceLevelDefinition } from './load.ts';
import type { WaitingLine } from './waiting-line.ts';

/**
 * What customers of a queue live through, in the terms planners use. Shares are of all offered contacts unless the name
 * says otherwise; times in seconds.
 */
export interface DelayOutcome {
  stable: boolean;
  /** Finds nobody free and joins the queue. */
  waitingShare: number;
  /** Finds nobody free and does not even join. */
  balkedShare: number;
  abandonedShare: number;
  answeredShare: number;
  /** Over all offered; Infinity when not stable. */
  meanWaitSeconds: number;
  /** Over the answered; null when nobody is answered, Infinity when not stable. */
  averageSpeedOfAnswerSeconds: number | null;
  /** Abandons at or before the threshold. */
  abandonedWithinThresholdShare: number;
  /** In queue for longer than the threshold, whatever comes of it. */
  waitingBeyondThresholdShare: number;
  answeredWithinThresholdShare: number;
}

/**
 * Puts the states with a free agent below a waiting line.
 *
 * @param freeWeight weight of all states with a free agent, relative to "all busy, nobody waiting"
 * @param joinProbability of a contact that finds nobody free
 */
export function delaySystem(freeWeight: number, line: WaitingLine, joinProbability: number): DelayOutcome {
  const busy = 1 / (1 + freeWeight / line.weight);
  const free = 1 / (1 + line.weight / freeWeight);
  const waiting = joinProbability * busy;
  const answered = free + waiting * line.answeredShare;
  return {
    stable: line.stable,
    waitingShare: waiting,
    balkedShare: (1 - joinProbability) * busy,
    abandonedShare: waiting * line.abandonedShare,
    answeredShare: answered,
    meanWaitSeconds: waiting > 0 ? waiting * line.meanWaitSeconds : 0,
    averageSpeedOfAnswerSeconds:
      answered > 0 ? (waiting > 0 ? (waiting * line.answeredWaitSeconds) / answered : 0) : null,
    abandonedWithinThresholdShare: waiting * line.after.abandonedBeforeShare,
    waitingBeyondThresholdShare: waiting * line.after.waitingShare,
    answeredWithinThresholdShare: Math.max(0, answered - waiting * line.after.answeredShare),
  };
}

/**
 * The four named service levels. They agree when nobody abandons and can lie ten points apart when many do, so a number
 * without its definition says nothing.
 *
 * @returns null for `answeredOverAnswered` when nobody is answered
 */
export function serviceLevelBy(definition: ServiceLevelDefinition, outcome: DelayOutcome): number | null {
  const inTime = outcome.answeredWithinThresholdShare;
  const early = outcome.abandonedWithinThresholdShare;
  switch (definition) {
    case 'answeredOverOffered':
      return inTime;
    case 'answeredPlusShortAbandonsOverOffered':
      return Math.min(1, inTime + early);
    case 'answeredOverAnswered':
      return outcome.answeredShare > 0 ? Math.min(1, inTime / outcome.answeredShare) : null;
    case 'answeredOverOfferedLessShortAbandons':
      return inTime > 0 ? Math.min(1, inTime / (1 - early)) : 0;
  }
}

/** A queue nobody calls: nobody waits and every promise is kept. */
export const noContacts: DelayOutcome = {
  stable: true,
  waitingShare: 0,
  balkedShare: 0,
  abandonedShare: 0,
  answeredShare: 1,
  meanWaitSeconds: 0,
  averageSpeedOfAnswerSeconds: 0,
  abandonedWithinThresholdShare: 0,
  waitingBeyondThresholdShare: 0,
  answeredWithinThresholdShare: 1,
};
