import type { Agent, RosterProblem, RosterShift } from '../problem.ts';

/** One agent's rostered week as the checks see it: the problem's own words, nothing of the solver. */
export interface AgentRoster {
  problem: RosterProblem;
  agent: Agent;
  perDay: number;
  /** Slots of the horizon, those after the last midnight included. */
  slots: number;
  /** By day; `from` and `to` are absolute slots. */
  shifts: (RosterShift & { from: number; to: number })[];
}

/**
 * A rule of the roster. The solver enforces it by construction (week-model.ts); `check` finds breaches of it in any
 * roster, `describe` says it to a planner, and `relax` gives the agent without it, which is how a clash is explained.
 */
export interface Rule {
  id: string;
  describe(agent: Agent, problem: RosterProblem): string;
  /** One line for each breach. */
  check(roster: AgentRoster): string[];
  /** Left out where a week without the rule has no meaning. */
  relax?(agent: Agent, problem: RosterProblem): Agent;
}

export const hours = (slots: number, problem: RosterProblem): string =>
  `${Number(((slots * problem.slotMinutes) / 60).toFixed(2))} h`;

/** Day and time of an absolute slot, such as "day 2 at 07:15". */
export function when(slot: number, problem: RosterProblem): string {
  const minutes = slot * problem.slotMinutes;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  const clock = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
  return `day ${Math.floor(minutes / 1440)} at ${clock}`;
}
