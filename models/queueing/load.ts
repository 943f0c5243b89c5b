/**
 * What a queue is asked to carry and what it was promised: the two arguments of every staffing question.
 * Rates are per second, times in seconds, shares 0..1, agents are those actually available (after shrinkage).
 */

/** Contacts of one interval, taken as a stationary Poisson stream with exponential handle times and patience. */
export interface Load {
  arrivalsPerSecond: number;
  /** Talk, hold and wrap-up together. */
  averageHandleTimeSeconds: number;
  /** Mean of the exponential patience; null when nobody gives up (Erlang C). */
  meanPatienceSeconds: number | null;
}

/** Chats: one agent holds several at once, each the slower the more there are. */
export interface ChatLoad {
  arrivalsPerSecond: number;
  /** Entry i - 1: mean duration of a chat while its agent holds i chats. Its length is the highest concurrency. */
  handleTimeSecondsAtConcurrency: readonly number[];
  meanPatienceSeconds: number | null;
}

/** The four service levels in use; they differ in what becomes of callers who hang up. */
export const serviceLevelDefinitions = [
  'answeredOverOffered',
  'answeredPlusShortAbandonsOverOffered',
  'answeredOverAnswered',
  'answeredOverOfferedLessShortAbandons',
] as const;
export type ServiceLevelDefinition = (typeof serviceLevelDefinitions)[number];

export interface ServiceLevelTarget {
  /** 0 < share < 1. */
  share: number;
  thresholdSeconds: number;
  /** `answeredOverOffered` when absent. */
  definition?: ServiceLevelDefinition;
}

/** Targets left out or null do not bind. All that are set must be met together. */
export interface Goal {
  serviceLevel?: ServiceLevelTarget | null;
  /** Mean wait of answered contacts. */
  maxAverageSpeedOfAnswerSeconds?: number | null;
  /** Mean time in queue over all offered contacts, answered or not. */
  maxMeanWaitSeconds?: number | null;
  maxAbandonedShare?: number | null;
  maxOccupancy?: number | null;
  /** Never fewer than this, even without a single contact. */
  minAgents?: number | null;
}

export type TargetName =
  | 'serviceLevel'
  | 'averageSpeedOfAnswer'
  | 'meanWait'
  | 'abandonedShare'
  | 'occupancy'
  | 'minAgents';

/** What happens with a given number of agents. */
export interface Performance {
  agents: number;
  /** Erlangs: arrivals times handle time. */
  offeredLoad: number;
  /** False when contacts wait longer and longer (no patience and load at or above capacity). */
  stable: boolean;
  /** Share of contacts that find no free agent (or chat slot) and wait. */
  waitingShare: number;
  /** By the definition and threshold asked for. */
  serviceLevel: number;
  /** Mean wait of answered contacts; null when nobody is answered or the queue is not stable. */
  averageSpeedOfAnswerSeconds: number | null;
  /** Mean time in queue of all offered contacts; null when the queue is not stable. */
  meanWaitSeconds: number | null;
  abandonedShare: number;
  /** Share of available time spent on contacts. */
  occupancy: number;
}

/** The smallest staff that keeps a goal, and why it is that many. */
export interface Requirement extends Performance {
  /** Continuous extension of `agents` in (agents - 1, agents]: for sums, budgets and smoothing, never for a roster. */
  fractionalAgents: number;
  /** The target that asks for most; `none` when nobody is needed. */
  bindingTarget: TargetName | 'none';
  /** What each target that is set would need alone. */
  perTarget: { target: TargetName; agents: number; fractionalAgents: number }[];
}
