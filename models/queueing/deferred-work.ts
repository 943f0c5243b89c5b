/**
 * Deferred work (e-mail, back office): contacts wait in a backlog until somebody has time, to a deadline.
 *
 * A fluid model: contacts of interval i arrive at its start; staff work off the backlog first in, first out at
 * agents x interval x occupancy / handle time contacts per interval. Contacts of interval i are late unless done by the
 * end of interval i + deadline; those whose deadline lies beyond the horizon are not counted.
 *
 * Least constant staff without lateness: with equal deadlines first-in-first-out is earliest-deadline-first, so it is
 * feasible exactly when no window [s, e] holds more work (arrived in it and due in it) than capacity; the answer is the
 * largest of these densities. Source: the processor demand criterion of S. Baruah et al. (Real-Time Systems 2, 1990).
 *
 * Trap: a deadline that holds no open interval cannot be kept by any staff; that is an answer, not a number.
 */
export interface DeferredWork {
  /** Contacts that become workable at the start of each interval. */
  volume: readonly number[];
  /** Intervals in which anybody works; all of them when absent. */
  open?: readonly boolean[];
  intervalSeconds: number;
  averageHandleTimeSeconds: number;
  /** Share of an agent's time that goes into the work, in (0, 1]. */
  maxOccupancy: number;
  /** Whole number >= 0; 0 means by the end of the interval of arrival. */
  deadlineIntervals: number;
  /** Contacts left over from before: worked first, and without a deadline of their own. */
  initialBacklog?: number;
}

export interface DeferredOutcome {
  /** Contacts not done, after each interval. */
  backlog: number[];
  backlogEndOfHorizon: number;
  /** Highest of them. */
  maxBacklog: number;
  /** Contacts whose deadline lies within the horizon, and those of them that miss it. */
  dueVolume: number;
  lateVolume: number;
  /** Share of the due contacts done in time; 1 when none is due. */
  withinDeadline: number;
}

/** @param agents on the work in each interval; those in a closed interval do nothing */
export function deferredPerformance(agents: readonly number[], work: DeferredWork): DeferredOutcome {
  const { volume, deadlineIntervals, initialBacklog = 0 } = work;
  const perAgent = contactsPerAgent(work);
  const backlog: number[] = [];
  let waiting = initialBacklog;
  let maxBacklog = 0;
  let ahead = initialBacklog;
  let done = 0;
  let dueVolume = 0;
  let lateVolume = 0;
  for (let i = 0; i < volume.length; i++) {
    waiting += volume[i];
    const worked = Math.min(waiting, isOpen(work, i) ? agents[i] * perAgent : 0);
    waiting -= worked;
    done += worked;
    backlog.push(waiting);
    maxBacklog = Math.max(maxBacklog, waiting);
    const cohort = i - deadlineIntervals;
    if (cohort < 0) continue;
    ahead += volume[cohort];
    dueVolume += volume[cohort];
    lateVolume += Math.min(volume[cohort], Math.max(0, ahead - done));
  }
  return {
    backlog,
    backlogEndOfHorizon: waiting,
    maxBacklog,
    dueVolume,
    lateVolume,
    withinDeadline: dueVolume > 0 ? 1 - lateVolume / dueVolume : 1,
  };
}

export interface ConstantStaff {
  /** False when some contacts have no open interval before their deadline; agents are then those for all others. */
  feasible: boolean;
  agents: number;
  fractionalAgents: number;
}

/**
 * The same staff in every open interval, nothing late; an initial backlog is worked before the first contacts are due.
 *
 * @param alreadyWorked contacts per interval that others get done anyway (see blended.ts); none when absent
 */
export function requiredConstantAgents(work: DeferredWork, alreadyWorked: readonly number[] = []): ConstantStaff {
  const { volume, initialBacklog = 0 } = work;
  const arrived = volume.map((contacts, i) => (i === 0 ? contacts + initialBacklog : contacts));
  const last = arrived.length - 1;
  const perAgent = contactsPerAgent(work);
  let feasible = true;
  let fractionalAgents = 0;
  for (let start = 0; start <= last - work.deadlineIntervals; start++) {
    if (arrived[start] === 0) continue;
    let openIntervals = 0;
    let dueContacts = 0;
    let workedAnyway = 0;
    for (let end = start; end <= last; end++) {
      if (isOpen(work, end)) openIntervals += 1;
      workedAnyway += alreadyWorked[end] ?? 0;
      const cohort = end - work.deadlineIntervals;
      if (cohort < start) continue;
      dueContacts += arrived[cohort];
      const missing = dueContacts - workedAnyway;
      if (openIntervals > 0) fractionalAgents = Math.max(fractionalAgents, missing / (openIntervals * perAgent));
      else if (missing > 0) feasible = false;
    }
  }
  return { feasible, fractionalAgents, agents: Math.max(0, Math.ceil(fractionalAgents - 1e-9)) };
}

/** Contacts one agent finishes in an open interval. */
function contactsPerAgent(work: DeferredWork): number {
  return (work.intervalSeconds * work.maxOccupancy) / work.averageHandleTimeSeconds;
}

function isOpen(work: DeferredWork, interval: number): boolean {
  return work.open ? work.open[interval] : true;
}
