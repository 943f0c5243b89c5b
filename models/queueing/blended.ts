import { type ConstantStaff, type DeferredWork, requiredConstantAgents } from './deferred-work.ts';

/** Agents who answer live contacts and fill the time between them with deferred work. */
export interface BlendedAgents {
  /** Per interval, as scheduled for the live queue. */
  agents: readonly number[];
  /** Per interval, share of their time the live contacts take. */
  liveOccupancy: readonly number[];
  /** Share of their time that both kinds of work may take together, in (0, 1]. */
  maxOccupancy: number;
  /** Share of a gap that survives switching between tasks, in (0, 1]. */
  efficiency: number;
}

/**
 * Blending: deferred work in the gaps of live work.
 *
 *     deferred contacts = agents x (maxOccupancy - live occupancy) x efficiency x interval / handle time
 *
 * Trap: the same idle minute must not be counted twice. Time given to deferred work is no longer idle, so the live
 * queue's service level holds only if a live contact interrupts it; a second deferred queue gets what the first leaves.
 *
 * @returns contacts per interval; none in closed intervals
 */
export function workedInGaps(blended: BlendedAgents, work: DeferredWork): number[] {
  return work.volume.map((_, i) => {
    if (work.open && !work.open[i]) return 0;
    const idle = Math.max(0, blended.maxOccupancy - blended.liveOccupancy[i]);
    const seconds = blended.agents[i] * idle * blended.efficiency * work.intervalSeconds;
    return seconds / work.averageHandleTimeSeconds;
  });
}

/** Constant staff on deferred work alone, beside what the live agents do in their gaps, so that nothing is late. */
export function requiredBesideBlended(blended: BlendedAgents, work: DeferredWork): ConstantStaff {
  return requiredConstantAgents(work, workedInGaps(blended, work));
}
