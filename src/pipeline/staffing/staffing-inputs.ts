import { type Goal, type Load, type Requirement, serviceLevelDefinitions } from '../../../models/queueing/load.ts';
import { performance, requiredAgents } from '../../../models/queueing/requirement.ts';
import { targetsOf } from '../../../models/queueing/targets.ts';
import { InputError } from '../../errors.ts';
import type { StaffingFields } from './staffing-fields.ts';

/** Groups of fields that several kinds of staffing questions share. */

export function readTraffic(fields: StaffingFields): { arrivalsPerSecond: number; averageHandleTimeSeconds: number } {
  const arrivalsPerSecond = fields.rate('lambdaPerSec');
  const averageHandleTimeSeconds = fields.handleTime('ahtSec', arrivalsPerSecond);
  fields.checkedLoad('lambdaPerSec', arrivalsPerSecond, averageHandleTimeSeconds);
  return { arrivalsPerSecond, averageHandleTimeSeconds };
}

export function readLoad(fields: StaffingFields): Load {
  const traffic = readTraffic(fields);
  return { ...traffic, meanPatienceSeconds: fields.patience('patienceSec', traffic.arrivalsPerSecond) };
}

export function readBalking(fields: StaffingFields): number {
  return fields.share('balkProbWhenDelayed', {
    below1: 'nobody would ever wait; use less, or finiteLines without queue',
  });
}

function readGoal(fields: StaffingFields): Goal {
  const hasServiceLevel = fields.has('sl');
  const goal: Goal = {
    serviceLevel: hasServiceLevel
      ? {
          share: fields.share('sl', { below1: 'a service level of 1 is never reached; use 0.999 or less' }),
          thresholdSeconds: fields.threshold(),
          definition: fields.choice('slDefinition', serviceLevelDefinitions, 'answeredOverOffered'),
        }
      : null,
    maxAverageSpeedOfAnswerSeconds: fields.has('asaSec') ? fields.positive('asaSec', 'seconds') : null,
    maxMeanWaitSeconds: fields.has('meanWaitOfferedSec') ? fields.positive('meanWaitOfferedSec', 'seconds') : null,
    maxAbandonedShare: fields.has('maxAbandon') ? fields.share('maxAbandon') : null,
    maxOccupancy: fields.has('maxOccupancy') ? fields.share('maxOccupancy', { above0: true }) : null,
    minAgents: fields.has('minAgents') ? fields.whole('minAgents') : null,
  };
  if (targetsOf(goal).length === 0) {
    throw new InputError(
      'in',
      'sets no target; give at least one of sl with thresholdSec, asaSec, meanWaitOfferedSec, maxAbandon, maxOccupancy.',
    );
  }
  return goal;
}

/** The requirement and by how much it is decided: the closest target kept, or the worst one missed with one agent less. */
export function readAndSolve(fields: StaffingFields, impatient: boolean): { need: Requirement; margin: number } {
  const load: Load = impatient ? readLoad(fields) : { ...readTraffic(fields), meanPatienceSeconds: null };
  const goal = readGoal(fields);
  const need = requiredAgents(load, goal);
  if (need.offeredLoad === 0) return { need, margin: 1 };
  const targets = targetsOf(goal);
  const kept = Math.min(...targets.map((target) => target.slack(need)));
  const below = need.agents > 1 ? performance(need.agents - 1, load, goal.serviceLevel) : null;
  const missed = below?.stable ? Math.min(...targets.map((target) => target.slack(below))) : 0;
  return { need, margin: missed < 0 ? Math.min(kept, -missed) : kept };
}
