import type { Agent, RosterProblem, RosterShift } from '../problem.ts';
import type { Memory } from './memory.ts';

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

/** A place where a shift could lie: `start` counts within the day, `from` and `to` are absolute slots. */
export interface Candidate {
  day: number;
  start: number;
  from: number;
  to: number;
  shiftType: number;
}

/**
 * A rule of the roster. The solver enforces it by what it lets into an agent's week model: `allows` decides about single
 * shifts, `memories` about what follows what. Independently of both, `check` finds breaches of the rule in any roster;
 * `describe` says it to a planner, and `relax` gives the agent without it, which is how a clash is explained.
 */
export interface Rule {
  id: string;
  describe(agent: Agent, problem: RosterProblem): string;
  /** One line for each breach. */
  check(roster: AgentRoster): string[];
  /** Left out where a week without the rule has no meaning. */
  relax?(agent: Agent, problem: RosterProblem): Agent;
  allows?(shift: Candidate, agent: Agent, problem: RosterProblem): boolean;
  /** Empty where the rule cannot bind. */
  memories?(agent: Agent, problem: RosterProblem): Memory[];
}

/** A rule about the agents together. It is priced and repaired by the search; the bound does without it. */
export interface TeamRule {
  id: string;
  check(problem: RosterProblem, rosters: readonly AgentRoster[]): { agent: number; detail: string }[];
}

export const hours = (slots: number, problem: RosterProblem): string =>
  `${Number(((slots * problem.slotMinutes) / 60).toFixed(2))} h`;

/** Day and time of an absolute slot, such as "day 2 at 07:15". */
export function when(slot: number, problem: RosterProblem): string {
  const minutes = slot * problem.slotMinutes;
  return `day ${Math.floor(minutes / 1440)} at ${clock(slot, problem)}`;
}

/** Time of day of a slot, such as "07:15". */
export function clock(slot: number, problem: RosterProblem): string {
  const minutes = (((slot * problem.slotMinutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
