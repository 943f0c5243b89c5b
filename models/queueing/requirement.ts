import { bracketedRoot } from '../numerics/bracketed-root.ts';
import { chatConcurrency, chatOfferedAgents } from './chat-concurrency.ts';
import { type DelayOutcome, serviceLevelBy } from './delay-system.ts';
import { erlangA } from './erlang-a.ts';
import { smallestAgentsErlangC } from './erlang-c-search.ts';
import type { ChatLoad, Goal, Load, Performance, Requirement, ServiceLevelTarget } from './load.ts';
import { type Target, targetsOf } from './targets.ts';

/**
 * How many agents a goal takes, and the reverse question.
 *
 * The requirement is the smallest n at which every target holds, at least one agent where there are contacts. Each target is monotone in n, so it is found per
 * target and the largest answer binds. Voice: Erlang A where patience is known, Erlang C where it is null. Chat: the
 * concurrency model. E-mail and other deferred work: `requiredConstantAgents` in deferred-work.ts.
 *
 * Traps: the search under Erlang A may end below the load, for impatient callers need fewer agents than erlangs; a
 * target met to within 1e-9 counts as met, so that an occupancy of exactly 0.85 passes a cap of 0.85.
 */

export const targetTolerance = 1e-9;

/** What happens to voice contacts with `agents` (whole or fractional) agents. */
export function performance(agents: number, load: Load, serviceLevel?: ServiceLevelTarget | null): Performance {
  const outcome = erlangA(agents, load, serviceLevel?.thresholdSeconds ?? 0);
  const offeredLoad = load.arrivalsPerSecond * load.averageHandleTimeSeconds;
  const busyAgents = outcome.stable ? offeredLoad * outcome.answeredShare : agents;
  return summary(agents, offeredLoad, agents > 0 ? Math.min(1, busyAgents / agents) : 0, outcome, serviceLevel);
}

/** What happens to chats with `agents` agents. Occupancy is the share of their time with at least one chat. */
export function chatPerformance(agents: number, load: ChatLoad, serviceLevel?: ServiceLevelTarget | null): Performance {
  const outcome = chatConcurrency(agents, load, serviceLevel?.thresholdSeconds ?? 0);
  return summary(agents, chatOfferedAgents(load), outcome.agentUtilisation, outcome.delay, serviceLevel);
}

/**
 * Smallest voice staff for a goal, with the continuous Erlang formulas behind the fractional value.
 *
 * @throws RangeError when the goal has no target or one that no staff can keep
 */
export function requiredAgents(load: Load, goal: Goal): Requirement {
  const { arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds } = load;
  const offeredLoad = arrivalsPerSecond * averageHandleTimeSeconds;
  const at = remembering((agents) => performance(agents, load, goal.serviceLevel));
  const smallest = (target: Target): number =>
    meanPatienceSeconds === null
      ? smallestAgentsErlangC(arrivalsPerSecond, averageHandleTimeSeconds, target.erlangC)
      : smallestAgents((n) => target.slack(at(n)) >= -targetTolerance, offeredLoad);
  const fraction = (target: Target, agents: number): number => fractionalAgentsFor(target, agents, load, at);
  return assemble(goal, offeredLoad, at, smallest, fraction);
}

/**
 * Where between `agents` - 1 and `agents`, the smallest whole staff for it, a target is just met.
 *
 * @param at the performance with so many voice agents under `load`
 */
export function fractionalAgentsFor(
  target: Target,
  agents: number,
  load: Load,
  at: (agents: number) => Performance,
): number {
  const offeredLoad = load.arrivalsPerSecond * load.averageHandleTimeSeconds;
  const low = load.meanPatienceSeconds === null ? Math.max(agents - 1, offeredLoad) : agents - 1;
  const below = at(low);
  const enough = at(agents);
  if (!(target.slack(below) < 0 && target.slack(enough) > 0)) return agents;
  const excess = (n: number): number => target.excess(at(n));
  return bracketedRoot(excess, low, agents, 1e-12, target.excess(below), target.excess(enough));
}

/**
 * Smallest chat staff for a goal; the fractional value interpolates linearly between whole agents.
 *
 * @throws RangeError when the goal has no target or one that no staff can keep
 */
export function requiredChatAgents(load: ChatLoad, goal: Goal): Requirement {
  const offeredAgents = chatOfferedAgents(load);
  const at = remembering((agents) => chatPerformance(agents, load, goal.serviceLevel));
  const smallest = (target: Target): number =>
    smallestAgents((n) => target.slack(at(n)) >= -targetTolerance && at(n).stable, offeredAgents);
  const fraction = (target: Target, agents: number): number => {
    const below = target.slack(at(agents - 1));
    const above = target.slack(at(agents));
    return below < 0 && above > 0 ? agents - above / (above - below) : agents;
  };
  return assemble(goal, offeredAgents, at, smallest, fraction);
}

/** Keeps the answers for whole numbers; fractions are asked for once only. */
export function remembering(at: (agents: number) => Performance): (agents: number) => Performance {
  const known: Performance[] = [];
  return (agents) => {
    if (!Number.isInteger(agents)) return at(agents);
    const earlier = known.find((performance) => performance.agents === agents);
    if (earlier) return earlier;
    const answer = at(agents);
    known.push(answer);
    return answer;
  };
}

/**
 * Smallest n >= 1 from which a monotone condition holds: strides doubling away from `guess`, then bisection.
 *
 * @param firstStride 1 where the guess is good
 */
export function smallestAgents(
  holds: (agents: number) => boolean,
  guess: number,
  firstStride = Math.max(1, Math.floor(Math.sqrt(guess) / 2)),
): number {
  let stride = firstStride;
  let yes = Math.max(1, Math.ceil(guess));
  let no = 0;
  if (holds(yes)) {
    for (let below = yes - stride; below > 0 && no === 0; below -= stride) {
      if (holds(below)) yes = below;
      else no = below;
      stride *= 2;
    }
  } else {
    do {
      no = yes;
      yes += stride;
      stride *= 2;
    } while (!holds(yes));
  }
  while (yes - no > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function assemble(
  goal: Goal,
  offeredLoad: number,
  at: (agents: number) => Performance,
  smallest: (target: Target) => number,
  fraction: (target: Target, agents: number) => number,
): Requirement {
  const minAgents = goal.minAgents ?? 0;
  const targets = targetsOf(goal);
  if (targets.length === 0) throw new RangeError('goal: set at least one target');
  if (!(offeredLoad >= 0 && offeredLoad < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`the offered load is ${offeredLoad}; rates and handle times must be finite and not negative`);
  }
  const perTarget: Requirement['perTarget'] = targets.map((target) => {
    const agents = offeredLoad > 0 ? smallest(target) : 0;
    return { target: target.name, agents, fractionalAgents: agents > 0 ? fraction(target, agents) : 0 };
  });
  if (minAgents > 0) perTarget.push({ target: 'minAgents', agents: minAgents, fractionalAgents: minAgents });
  const binding = perTarget.reduce((a, b) => (b.fractionalAgents > a.fractionalAgents ? b : a));
  const agents = Math.max(...perTarget.map((need) => need.agents));
  return {
    ...at(agents),
    fractionalAgents: binding.fractionalAgents,
    bindingTarget: agents > 0 ? binding.target : 'none',
    perTarget,
  };
}

function summary(
  agents: number,
  offeredLoad: number,
  occupancy: number,
  outcome: DelayOutcome,
  serviceLevel: ServiceLevelTarget | null | undefined,
): Performance {
  const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
  return {
    agents,
    offeredLoad,
    stable: outcome.stable,
    waitingShare: outcome.waitingShare,
    serviceLevel: outcome.stable
      ? (serviceLevelBy(serviceLevel?.definition ?? 'answeredOverOffered', outcome) ?? 0)
      : 0,
    averageSpeedOfAnswerSeconds: finite(outcome.averageSpeedOfAnswerSeconds),
    meanWaitSeconds: finite(outcome.meanWaitSeconds),
    abandonedShare: outcome.abandonedShare,
    occupancy,
  };
}
