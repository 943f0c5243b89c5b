/**
 * Shrinkage: the share of scheduled time in which people are not available (leave, sickness, training, breaks).
 *
 * Sources act one after the other on what the others leave, so they multiply: 1 - (1 - a)(1 - b), not a + b. People to
 * schedule = agents needed / (1 - shrinkage).
 *
 * Traps: 7 / (1 - 0.9) is 70.00000000000001 in floating point, so a plain ceil schedules 71 people; and rounding up
 * per queue before adding queues overstaffs. Keep the fraction, add, and round once.
 */
export interface ScheduledAgents {
  fractional: number;
  whole: number;
}

/** Part of scheduled time lost to one cause, such as { name: 'sickness', share: 0.05 }; 0 <= share < 1. */
export interface ShrinkageSource {
  name: string;
  share: number;
}

export function combinedShrinkage(sources: readonly ShrinkageSource[]): number {
  return 1 - sources.reduce((present, source) => present * (1 - source.share), 1);
}

/**
 * @param agents needed on the job, whole or fractional, >= 0
 * @param shrinkage 0 <= share < 1
 * @example scheduledAgents(14, 0.3) // { fractional: 20, whole: 20 }
 */
export function scheduledAgents(agents: number, shrinkage: number): ScheduledAgents {
  const fractional = agents / (1 - shrinkage);
  return { fractional, whole: roundUp(fractional) };
}

/** Ceiling that forgives the rounding of the division before it: 1e-9 of the value, at least 1e-9. */
export function roundUp(value: number): number {
  return Math.max(0, Math.ceil(value - 1e-9 * Math.max(1, value)));
}
