import { smallestAgentsErlangC } from './erlang-c-search.ts';
import type { Goal, Load, Performance, Requirement } from './load.ts';
import { fractionalAgentsFor, performance, remembering, smallestAgents, targetTolerance } from './requirement.ts';
import { type Target, targetsOf } from './targets.ts';

/** A requirement without the account of what each target would need alone. */
export type BriefRequirement = Omit<Requirement, 'perTarget'>;

/** Voice contacts of one interval. */
export type BriefRequirementSearch = (arrivalsPerSecond: number, averageHandleTimeSeconds: number) => BriefRequirement;

const rememberedLoads = 4096;

/**
 * `requiredAgents` for many intervals of one queue: the same numbers, several times as fast.
 *
 * All targets are searched together instead of one by one; the search starts where the interval before ended, at the
 * same safety staffing (n - A) / sqrt(A), which hardly moves from one load to the next (square-root staffing: W. Whitt,
 * "Understanding the efficiency of multi-server service systems", Management Science 38, 1992); the fractional value is
 * worked out only for targets that ask for the last agent; and loads that come again are looked up.
 *
 * Trap: the start changes the way, never the answer; a neighbour's n itself would be a bad start across a steep ramp.
 *
 * @throws RangeError when the goal has no target or one that no staff can keep
 */
export function requirementSearch(meanPatienceSeconds: number | null, goal: Goal): BriefRequirementSearch {
  const targets = targetsOf(goal);
  if (targets.length === 0) throw new RangeError('goal: set at least one target');
  const remembered = new Map<number, Map<number, BriefRequirement>>();
  let count = 0;
  let safety = 0.5;

  return (arrivalsPerSecond, averageHandleTimeSeconds) => {
    const known = remembered.get(averageHandleTimeSeconds)?.get(arrivalsPerSecond);
    if (known) return known;
    const load = { arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds };
    const requirement = solve(load, goal, targets, safety);
    const { offeredLoad, agents } = requirement;
    if (offeredLoad > 0) safety = (agents - 0.5 - offeredLoad) / Math.sqrt(offeredLoad);
    if (count++ % rememberedLoads === 0) remembered.clear();
    const sameHandleTime = remembered.get(averageHandleTimeSeconds);
    if (sameHandleTime) sameHandleTime.set(arrivalsPerSecond, requirement);
    else remembered.set(averageHandleTimeSeconds, new Map([[arrivalsPerSecond, requirement]]));
    return requirement;
  };
}

function solve(load: Load, goal: Goal, targets: Target[], safety: number): BriefRequirement {
  const offeredLoad = load.arrivalsPerSecond * load.averageHandleTimeSeconds;
  if (!(offeredLoad >= 0 && offeredLoad < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`the offered load is ${offeredLoad}; rates and handle times must be finite and not negative`);
  }
  const minAgents = goal.minAgents ?? 0;
  const at = remembering((agents) => performance(agents, load, goal.serviceLevel));
  let agents = 0;
  let fractionalAgents = 0;
  let bindingTarget: BriefRequirement['bindingTarget'] = 'none';
  if (offeredLoad > 0) {
    const guess = Math.max(1, offeredLoad + safety * Math.sqrt(offeredLoad));
    const need = load.meanPatienceSeconds === null ? withoutPatience(load, targets) : withPatience(targets, at, guess);
    agents = need.agents;
    for (const target of need.asking) {
      const fraction = fractionalAgentsFor(target, agents, load, at);
      if (fraction > fractionalAgents) [fractionalAgents, bindingTarget] = [fraction, target.name];
    }
  }
  if (minAgents > fractionalAgents) [fractionalAgents, bindingTarget] = [minAgents, 'minAgents'];
  return { ...at(Math.max(agents, minAgents)), fractionalAgents, bindingTarget };
}

/** The staff all targets need together, and the targets that one agent less would miss. */
interface JointNeed {
  agents: number;
  asking: Target[];
}

/** The Erlang C search costs next to nothing, so each target has its own. */
function withoutPatience({ arrivalsPerSecond, averageHandleTimeSeconds }: Load, targets: Target[]): JointNeed {
  const alone = targets.map((target) =>
    smallestAgentsErlangC(arrivalsPerSecond, averageHandleTimeSeconds, target.erlangC),
  );
  const agents = Math.max(...alone);
  return { agents, asking: targets.filter((_, i) => alone[i] === agents) };
}

function withPatience(targets: Target[], at: (agents: number) => Performance, guess: number): JointNeed {
  const missed = (agents: number): Target[] =>
    targets.filter((target) => !(target.slack(at(agents)) >= -targetTolerance));
  const agents = smallestAgents((n) => missed(n).length === 0, guess, 1);
  return { agents, asking: agents === 1 ? targets : missed(agents - 1) };
}
