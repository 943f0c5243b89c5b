import type { BasisCost, Staffing, StaffingBasis } from '../../domain/plan.ts';
import { findQueue } from '../queue-terms.ts';
import { type StaffCentreInput, staffCentre } from './staff.ts';

const usualBases: StaffingBasis[] = [
  { kind: 'mean' },
  ...[0.8, 0.9, 0.95].map((share): StaffingBasis => ({ kind: 'shareOfDays', share })),
];

/**
 * What caution costs: the hours of each basis beside those of the first, all else equal. Left out: the mean, and 80, 90
 * and 95 % of days.
 */
export function compareBases(input: StaffCentreInput, bases: StaffingBasis[] = usualBases): BasisCost[] {
  const costs = bases.map((basis) =>
    costOf(input, staffCentre({ ...input, options: { ...input.options, basis } }), basis),
  );
  return costs.map((cost) => ({ ...cost, extraHours: cost.scheduledHours - costs[0].scheduledHours }));
}

function costOf({ centre }: StaffCentreInput, { grid, queues }: Staffing, basis: StaffingBasis): BasisCost {
  const hours = (agents: number[]): number => (sum(agents) * grid.intervalMinutes) / 60;
  const perQueue = queues.map(({ queueId, required, requiredFractional }) => ({
    queueId,
    requiredHours: hours(required),
    scheduledHours: hours(requiredFractional) / (1 - findQueue(centre, queueId).shrinkage),
  }));
  return {
    basis,
    requiredHours: sum(perQueue.map((queue) => queue.requiredHours)),
    scheduledHours: sum(perQueue.map((queue) => queue.scheduledHours)),
    extraHours: 0,
    queues: perQueue,
  };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
