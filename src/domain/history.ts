/**
 * Contact history of one queue as columns, one entry per interval that was reported. An interval that is absent was not
 * reported: that is not the same as zero contacts.
 */
export interface IntervalHistory {
  queue: string;
  intervalMinutes: number;
  /** IANA zone; null when the file names none: then `start` is the wall clock read as if it were UTC. */
  timeZone: string | null;
  /** Epoch seconds (UTC) of each interval's start, ascending, unique. */
  start: Float64Array;
  /** Contacts offered in each interval. */
  offered: Float64Array;
  /** Contacts answered; null when the source does not tell, NaN where one interval does not. */
  answered: Float64Array | null;
  /** Contacts abandoned; null when the source does not tell, NaN where one interval does not. */
  abandoned: Float64Array | null;
  /** Mean handle time (talk, hold and wrap) of the contacts; null or NaN where unknown. */
  averageHandleTimeSeconds: Float64Array | null;
  /** Seconds that all contacts of the interval spent in queue, answered or not; absent, null or NaN where unknown. */
  queueSeconds?: Float64Array | null;
  /** Agents on the queue, averaged over the interval; absent, null or NaN where unknown. */
  agentsOnQueue?: Float64Array | null;
}
