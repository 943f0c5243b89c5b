import { createCoverage } from '../cover/coverage.ts';
import { type RosterProblem, type RosterShift, slotCount } from '../problem.ts';
import type { AgentRoster } from '../rules/rule.ts';
import { slotsOnPhone, type Verdict, verify } from '../verify/verify.ts';
import { rosterOf } from './one-agent.ts';

/** A roster seen from one agent: what its presence saves, everybody else staying as rostered. */
export interface RosteredTeam {
  problem: RosterProblem;
  /** All shifts of the roster. */
  shifts: readonly RosterShift[];
  /** Per agent. */
  rosters: readonly AgentRoster[];
  /**
   * Exactly what the agent on the phone saves per slot (negative where it costs), the agent itself taken off. A slot's
   * saving does not depend on the other slots, so a week's cover value is the sum over its slots on the phone.
   */
  pricesWithout(agent: number): Float64Array;
  /** The roster with other shifts for the agent, checked and priced anew. */
  verdictWith(agent: number, own: readonly RosterShift[]): Verdict;
  /** The roster as it is. */
  readonly verdict: Verdict;
}

/** @param shifts of agents and shift types that exist. */
export function createRosteredTeam(problem: RosterProblem, shifts: readonly RosterShift[]): RosteredTeam {
  const masks = problem.agents.map(({ queues }) => queues.reduce((mask, queue) => mask | (1 << queue), 0));
  const skillMasks = [...new Set(masks)].sort((a, b) => a - b);
  const skillOf = masks.map((mask) => skillMasks.indexOf(mask));
  // A week that leaves a queue below its minimum staff is refused by its verdict, not by a price.
  const priced = { ...problem, minimumStaff: undefined };
  const coverage = createCoverage({ problem: priced, slots: slotCount(problem), skillMasks });
  const byAgent = problem.agents.map((): RosterShift[] => []);
  for (const shift of shifts) byAgent[shift.agent].push(shift);
  const rosters = problem.agents.map((agent, a) => rosterOf(problem, agent, byAgent[a]));
  const onPhone = rosters.map((roster) =>
    Int32Array.from(roster.shifts.flatMap((shift) => slotsOnPhone(roster, shift))),
  );
  onPhone.forEach((slots, a) => {
    coverage.add(skillOf[a], slots, slots.length);
  });
  let verdict: Verdict | null = null;
  return {
    problem,
    shifts,
    rosters,
    pricesWithout(agent) {
      const prices = new Float64Array(slotCount(problem));
      coverage.remove(skillOf[agent], onPhone[agent], onPhone[agent].length);
      coverage.marginal(skillOf[agent], prices);
      coverage.add(skillOf[agent], onPhone[agent], onPhone[agent].length);
      return prices;
    },
    verdictWith: (agent, own) => verify(problem, [...shifts.filter((shift) => shift.agent !== agent), ...own]),
    get verdict() {
      verdict ??= verify(problem, [...shifts]);
      return verdict;
    },
  };
}
