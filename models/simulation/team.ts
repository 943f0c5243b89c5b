/** A team of one skill, staffed block by block (a block is the span in which the number of agents stays the same). */
import type { CentreModel, QueueModel } from './centre.ts';
import { type Estimate, ratioEstimate } from './estimates.ts';
import { column, type Records } from './records.ts';
import { decided } from './results.ts';

export interface TeamDemand {
  /** Its `routing` must be [0]. */
  queue: QueueModel;
  /** Of the queue's arrivals; finer than the blocks where rates change within them. */
  intervalSeconds: number;
  intervalsPerBlock: number;
  /** First interval of every day, each also the first of a block. */
  dayStarts: number[];
}

/** The team with `staff[b]` agents on duty in block b. Agents who leave finish the contact in hand. */
export function teamCentre(
  { queue, intervalSeconds, intervalsPerBlock, dayStarts }: TeamDemand,
  staff: number[],
): CentreModel {
  const blockSeconds = intervalSeconds * intervalsPerBlock;
  return {
    intervalSeconds,
    intervals: staff.length * intervalsPerBlock,
    dayStarts,
    queues: [queue],
    groups: 1,
    agents: Array.from({ length: Math.max(0, ...staff) }, (_, agent) => ({
      group: 0,
      absenceProbability: 0,
      shifts: [spansWith(staff, agent, blockSeconds)],
    })),
  };
}

/** Times in which more than `agent` agents are on duty. */
function spansWith(staff: number[], agent: number, blockSeconds: number): [number, number][] {
  const spans: [number, number][] = [];
  staff.forEach((agents, block) => {
    if (agents <= agent) return;
    const last = spans.at(-1);
    if (last?.[1] === block * blockSeconds) last[1] += blockSeconds;
    else spans.push([block * blockSeconds, (block + 1) * blockSeconds]);
  });
  return spans;
}

/** Service level of the contacts that arrive in each block, from records by interval; null where none arrived. */
export function blockServiceLevels(
  { intervalsPerBlock, dayStarts }: TeamDemand,
  records: Records,
): (Estimate | null)[] {
  const firstInterval = 1 + dayStarts.length;
  const blocks = (records.periods - firstInterval) / intervalsPerBlock;
  return Array.from({ length: blocks }, (_, block) => {
    const inTime = new Float64Array(records.count);
    const counted = new Float64Array(records.count);
    for (let i = 0; i < intervalsPerBlock; i++) {
      const period = firstInterval + block * intervalsPerBlock + i;
      addTo(inTime, column(records, 0, period, 'inTime'));
      addTo(counted, decided(records, 0, period));
    }
    return ratioEstimate(inTime, counted);
  });
}

function addTo(sums: Float64Array, values: Float64Array): void {
  values.forEach((value, n) => {
    sums[n] += value;
  });
}
