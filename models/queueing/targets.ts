import type { ErlangCTargets } from './erlang-c-search.ts';
import type { Goal, Performance, TargetName } from './load.ts';

/** One target of a goal, as something that can be met with room to spare (slack > 0), just met, or missed (< 0). */
export interface Target {
  name: TargetName;
  /** Continuous and growing in the number of agents; times relative to their target, shares absolute. */
  slack: (outcome: Performance) => number;
  /** Same sign as `slack`, but close to a straight line in the number of agents: what root finders like. */
  excess: (outcome: Performance) => number;
  /** The same target for the direct Erlang C search. */
  erlangC: ErlangCTargets;
}

/**
 * The targets a goal sets, without its minimum staff.
 *
 * @throws RangeError for a target that no staff can keep, which would send a search on for ever
 */
export function targetsOf(goal: Goal): Target[] {
  mustBeWithin('serviceLevel.share', goal.serviceLevel?.share, (share) => share >= 0 && share < 1);
  mustBeWithin('maxAverageSpeedOfAnswerSeconds', goal.maxAverageSpeedOfAnswerSeconds, (seconds) => seconds > 0);
  mustBeWithin('maxMeanWaitSeconds', goal.maxMeanWaitSeconds, (seconds) => seconds > 0);
  mustBeWithin('maxAbandonedShare', goal.maxAbandonedShare, (share) => share >= 0);
  mustBeWithin('maxOccupancy', goal.maxOccupancy, (share) => share > 0);
  const { serviceLevel, maxAverageSpeedOfAnswerSeconds, maxMeanWaitSeconds, maxAbandonedShare, maxOccupancy } = goal;
  const targets: Target[] = [];
  if (serviceLevel) {
    targets.push({
      name: 'serviceLevel',
      slack: (outcome) => outcome.serviceLevel - serviceLevel.share,
      excess: (outcome) => Math.log((1 - serviceLevel.share) / (1 - outcome.serviceLevel)),
      erlangC: { serviceLevelShare: serviceLevel.share, thresholdSeconds: serviceLevel.thresholdSeconds },
    });
  }
  if (isSet(maxAverageSpeedOfAnswerSeconds)) {
    targets.push({
      name: 'averageSpeedOfAnswer',
      slack: (outcome) => relativeSlack(outcome.averageSpeedOfAnswerSeconds, maxAverageSpeedOfAnswerSeconds),
      excess: (outcome) => logRatio(outcome.averageSpeedOfAnswerSeconds, maxAverageSpeedOfAnswerSeconds),
      erlangC: { maxAverageSpeedOfAnswerSeconds },
    });
  }
  if (isSet(maxMeanWaitSeconds)) {
    targets.push({
      name: 'meanWait',
      slack: (outcome) => relativeSlack(outcome.meanWaitSeconds, maxMeanWaitSeconds),
      excess: (outcome) => logRatio(outcome.meanWaitSeconds, maxMeanWaitSeconds),
      erlangC: { maxAverageSpeedOfAnswerSeconds: maxMeanWaitSeconds },
    });
  }
  if (isSet(maxAbandonedShare)) {
    targets.push({
      name: 'abandonedShare',
      slack: (outcome) => maxAbandonedShare - outcome.abandonedShare,
      excess: (outcome) => logRatio(outcome.abandonedShare, maxAbandonedShare),
      erlangC: {},
    });
  }
  if (isSet(maxOccupancy)) {
    targets.push({
      name: 'occupancy',
      slack: (outcome) => maxOccupancy - outcome.occupancy,
      excess: (outcome) => 1 / outcome.occupancy - 1 / maxOccupancy,
      erlangC: { maxOccupancy },
    });
  }
  return targets;
}

function isSet(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

function relativeSlack(seconds: number | null, maximum: number): number {
  return seconds === null ? Number.NEGATIVE_INFINITY : 1 - seconds / maximum;
}

function logRatio(value: number | null, maximum: number): number {
  return value === null ? Number.NEGATIVE_INFINITY : Math.log(maximum / value);
}

function mustBeWithin(name: string, value: number | null | undefined, isPossible: (value: number) => boolean): void {
  if (isSet(value) && !isPossible(value)) throw new RangeError(`${name} = ${value}: no staff can keep it`);
}
