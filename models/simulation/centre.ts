/**
 * The contact centre as the simulator sees it: plain data (numbers and arrays), so that it can be copied to worker
 * threads. Times are seconds from the start of interval 0; queues and groups are named by their position.
 */

/** The shape of handle times around their mean. */
export type HandleTimeLaw =
  | { kind: 'exponential' }
  | { kind: 'deterministic' }
  | { kind: 'lognormal'; coefficientOfVariation: number }
  /** Drawn from observed handle times (any positive unit), scaled to the interval's mean. */
  | { kind: 'empirical'; observed: ArrayLike<number> };

/** Customers whom nobody served call again. */
export interface Retrial {
  /** Share of abandoned, balked and turned-away contacts that come back, 0 <= probability < 1. */
  probability: number;
  /** Mean of the exponential delay until they do. */
  meanDelaySeconds: number;
}

export interface QueueModel {
  /** Expected contacts offered per interval; Poisson with a rate that is constant within the interval. */
  expectedArrivals: ArrayLike<number>;
  /** Uncertainty of a day's volume: each day's rates are multiplied by a gamma factor with mean 1 and this coefficient of variation. */
  dayFactorCoefficientOfVariation: number;
  /** Mean handle time by the interval of arrival, seconds; positive where contacts are expected. */
  meanHandleTimeSeconds: ArrayLike<number>;
  handleTimeLaw: HandleTimeLaw;
  /** Mean of the exponential patience, seconds; null: nobody gives up. */
  meanPatienceSeconds: number | null;
  /** An answer within this many seconds of arrival is in time. For deferred work: the deadline. */
  thresholdSeconds: number;
  /** Intervals in which the time towards `thresholdSeconds` runs (a deadline in opening hours); null: always. */
  countedIntervals: ArrayLike<boolean> | null;
  /** Share of those who would have to wait that leave at once, 0..1. */
  balkProbability: number;
  /** Contacts of this queue that fit into the system, in service and waiting; further ones are turned away. Null: no limit. */
  lines: number | null;
  retrial: Retrial | null;
  /**
   * Handle time of a contact while its agent holds 1, 2, ... contacts, as a multiple of `meanHandleTimeSeconds`; its
   * length is the most contacts one agent holds at once. `[1]`: one at a time (voice).
   */
  handleTimeFactorAtConcurrency: number[];
  /**
   * Where agents hold several contacts of this queue at once: true fills those who hold some already before it takes a
   * free agent off deferred work; false spreads contacts evenly, free agents first.
   */
  concentrate: boolean;
  /** Deferred work (e-mail): done only when no live contact waits, and set aside for an arriving live contact. */
  deferred: boolean;
  /** A freed agent takes from the queue with the smallest number first; equal numbers: who waits longest. */
  priority: number;
  /** Groups that may serve the queue, in the order in which they are tried. */
  routing: number[];
  /** Seconds that contacts waiting at time 0 have waited already, longest first. */
  waitingAtStartSeconds: number[];
  /** Contacts in service at time 0, their remaining handle time drawn like a new one (exact when exponential). */
  inServiceAtStart: number;
  /** Share to be answered in time for a day or the horizon to count as good; null: no goal. */
  goalServiceLevel: number | null;
}

export interface AgentModel {
  group: number;
  /** Chance that the agent misses a shift, drawn for each shift, 0..1. */
  absenceProbability: number;
  /** Shifts, each a list of spans [from, to) on the queue (breaks and other activities are the gaps), ascending. */
  shifts: [from: number, to: number][][];
}

export interface CentreModel {
  intervalSeconds: number;
  intervals: number;
  /** First interval of every day, ascending, starting with 0. */
  dayStarts: number[];
  queues: QueueModel[];
  /** Number of skill groups. An agent can serve every queue whose `routing` names its group. */
  groups: number;
  agents: AgentModel[];
}

/** A queue of one-at-a-time contacts with the commonest answers for everything that is not given. */
export function queueModel(
  given: Pick<QueueModel, 'expectedArrivals' | 'meanHandleTimeSeconds' | 'routing'> & Partial<QueueModel>,
): QueueModel {
  return {
    dayFactorCoefficientOfVariation: 0,
    handleTimeLaw: { kind: 'exponential' },
    meanPatienceSeconds: null,
    thresholdSeconds: 20,
    countedIntervals: null,
    balkProbability: 0,
    lines: null,
    retrial: null,
    handleTimeFactorAtConcurrency: [1],
    concentrate: false,
    deferred: false,
    priority: 0,
    waitingAtStartSeconds: [],
    inServiceAtStart: 0,
    goalServiceLevel: null,
    ...given,
  };
}
