import { unitGammaQuantile } from '../../../models/numerics/gamma-quantile.ts';
import type { Goal, Load, Performance, Requirement } from '../../../models/queueing/load.ts';
import { performance, requiredAgents } from '../../../models/queueing/requirement.ts';
import { combinedShrinkage, type ShrinkageSource, scheduledAgents } from '../../../models/queueing/shrinkage.ts';
import { targetsOf } from '../../../models/queueing/targets.ts';
import type { Patience } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import { type RequirementAccount, requirementWords, targetWords } from './requirement-words.ts';

/** One interval of voice contacts, asked about without a centre around it. */
export interface IntervalQuestion {
  contacts: number;
  intervalMinutes: number;
  averageHandleTimeSeconds: number;
  patience: Patience;
  goal: Goal;
  shrinkage: ShrinkageSource[];
  /** Asks what so many agents give, instead of how many are needed. */
  agents: number | null;
  /** Coefficient of variation of a day's volume; null: the costs of caution are not asked for. */
  dayVariation: number | null;
}

export interface IntervalExplanation extends Omit<RequirementAccount, 'shrinkage' | 'goal' | 'required'> {
  /** Null when `agents` was asked about and no target is set. */
  required: number | null;
  requiredFractional: number | null;
  shrinkage: { combined: number; sources: ShrinkageSource[] };
  /** The agents asked about, or those required, between one fewer and one more. */
  outcomes: Performance[];
  /** For whole days busier than expected: the factor, and what it takes. */
  dayShares: { shareOfDays: number | null; demandFactor: number; required: number; requiredWithShrinkage: number }[];
  words: string[];
}

const comparedShares = [0.8, 0.9, 0.95];

/** How many agents an interval needs and why, or what a given number of agents gives. */
export function explainInterval(question: IntervalQuestion): IntervalExplanation {
  const { contacts, intervalMinutes, averageHandleTimeSeconds, patience, goal, shrinkage, agents } = question;
  const load: Load = {
    arrivalsPerSecond: contacts / (intervalMinutes * 60),
    averageHandleTimeSeconds,
    meanPatienceSeconds: patience.meanSeconds,
  };
  const offeredLoad = load.arrivalsPerSecond * averageHandleTimeSeconds;
  if (offeredLoad > 1e6) {
    throw new InputError('contacts', `give ${Math.round(offeredLoad)} erlangs; up to 1000000 are supported.`);
  }
  const hasTarget = targetsOf(goal).length > 0;
  if (!hasTarget && agents === null) {
    throw new InputError('goal', 'sets no target; give a service level, ASA, abandonment or occupancy, or the agents.');
  }
  const need = hasTarget ? requiredAgents(load, goal) : null;
  const combined = combinedShrinkage(shrinkage);
  const asked = agents ?? need?.agents ?? 0;
  const scheduled = scheduledAgents(asked, combined);
  const outcomes = [asked - 1, asked, asked + 1]
    .filter((count) => count >= 0)
    .map((count) => performance(count, load, goal.serviceLevel));
  const account = {
    contacts,
    averageHandleTimeSeconds,
    intervalMinutes,
    offeredLoad,
    formula: patience.meanSeconds === null ? ('erlangC' as const) : ('erlangA' as const),
    patience,
    targets: need?.perTarget ?? [],
    bindingTarget: need?.bindingTarget ?? 'none',
    requiredWithShrinkageFractional: scheduled.fractional,
    requiredWithShrinkage: scheduled.whole,
  };
  const words = requirementWords({ ...account, goal, shrinkage, required: need?.agents ?? null, asked });
  return {
    ...account,
    required: need?.agents ?? null,
    requiredFractional: need?.fractionalAgents ?? null,
    shrinkage: { combined, sources: shrinkage },
    outcomes,
    dayShares: need && question.dayVariation !== null ? dayShares(load, goal, combined, question.dayVariation) : [],
    words: agents === null ? words : [...words, ...verdict(outcomes.find((o) => o.agents === asked)!, goal, need)],
  };
}

function dayShares(load: Load, goal: Goal, shrinkage: number, variation: number): IntervalExplanation['dayShares'] {
  return [null, ...comparedShares].map((shareOfDays) => {
    const demandFactor = shareOfDays === null ? 1 : unitGammaQuantile(shareOfDays, variation);
    const { agents } = requiredAgents({ ...load, arrivalsPerSecond: demandFactor * load.arrivalsPerSecond }, goal);
    const requiredWithShrinkage = scheduledAgents(agents, shrinkage).whole;
    return { shareOfDays, demandFactor, required: agents, requiredWithShrinkage };
  });
}

/** Which targets the agents asked about keep. */
function verdict(outcome: Performance, goal: Goal, need: Requirement | null): string[] {
  const kept = targetsOf(goal).map(({ name, slack }) => ({ name, isMet: slack(outcome) >= -1e-9 }));
  return [
    ...kept.map(
      ({ name, isMet }) =>
        `With ${outcome.agents} on the queue ${targetWords(name, goal)} is ${isMet ? 'kept' : 'missed'}.`,
    ),
    ...(outcome.stable
      ? []
      : ['The queue would grow without bound: there is more work than agents, and nobody gives up.']),
    ...(need && need.agents > outcome.agents ? [`Missing for the goal: ${need.agents - outcome.agents}.`] : []),
  ];
}
