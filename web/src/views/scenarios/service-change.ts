import type { Estimate, QueueExperience } from '../../api/types.ts';
import type { Side } from './sides.ts';

/** How far the right plan's service level lies from the left one's, as shares, with its 95 % range. */
export interface ServiceChange {
  mean: number;
  low: number;
  high: number;
  /** Empty where the range includes no change. */
  verdict: 'good' | 'bad' | '';
}

export interface QueueChange {
  queueId: string;
  left: QueueExperience | undefined;
  right: QueueExperience | undefined;
  change: ServiceChange | null;
}

/**
 * One line per queue that either side knows. Beside the baseline the difference is that of equal customers; between two
 * scenarios the errors of both are taken as independent, which overstates the error.
 */
export function serviceChanges(left: Side, right: Side): QueueChange[] {
  const experiences = [left, right].map((side) => side.simulation?.queues ?? []);
  const queueIds = new Set(experiences.flatMap((queues) => queues.map(({ queueId }) => queueId)));
  return [...queueIds].map((queueId) => {
    const [onLeft, onRight] = experiences.map((queues) => queues.find((queue) => queue.queueId === queueId));
    return { queueId, left: onLeft, right: onRight, change: changeOf(queueId, left, right, onLeft, onRight) };
  });
}

function changeOf(
  queueId: string,
  left: Side,
  right: Side,
  onLeft: QueueExperience | undefined,
  onRight: QueueExperience | undefined,
): ServiceChange | null {
  const paired = (side: Side) => side.compared?.differences.find((queue) => queue.queueId === queueId)?.serviceLevel;
  if (left.compared === null && right.compared) return rangeOf(paired(right) ?? null, 1);
  if (right.compared === null && left.compared) return rangeOf(paired(left) ?? null, -1);
  if (!onLeft || !onRight) return null;
  return rangeOf(unpaired(onLeft.serviceLevel, onRight.serviceLevel), 1);
}

const unpaired = (left: Estimate, right: Estimate) => ({
  mean: right.mean - left.mean,
  standardError: Math.hypot(left.standardError, right.standardError),
});

function rangeOf(difference: { mean: number; standardError: number } | null, sign: 1 | -1): ServiceChange | null {
  if (difference === null) return null;
  const mean = sign * difference.mean;
  const half = 1.96 * difference.standardError;
  const [low, high] = [mean - half, mean + half];
  return { mean, low, high, verdict: low > 0 ? 'good' : high < 0 ? 'bad' : '' };
}
