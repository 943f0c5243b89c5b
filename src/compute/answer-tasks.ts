import { type AgentWeekAnswer, explainAgentWeek } from '../../models/scheduling/answers/agent-week.ts';
import { explainMoment, type MomentAnswer } from '../../models/scheduling/answers/moment.ts';
import { type BoundOrderFrom, boundFromPrices } from '../../models/scheduling/answers/rule-prices.ts';
import {
  type DaySuggestion,
  type OpenShift,
  suggestShifts,
  suggestTakers,
  type Takers,
} from '../../models/scheduling/answers/suggestions.ts';
import type { RosterProblem, RosterShift } from '../../models/scheduling/problem.ts';
import { type Diagnosis, diagnose } from '../../models/scheduling/solve/diagnose.ts';
import { createRosterSolver } from '../../models/scheduling/solve/roster.ts';

/** A roster and its problem, in numbers. */
export interface RosterAsked {
  problem: RosterProblem;
  shifts: RosterShift[];
}

/** Answers about a roster that take too long for a thread that serves others. */
export const answerTasks = {
  explainMoment: ({ problem, shifts, slot }: RosterAsked & { slot: number }): MomentAnswer =>
    explainMoment(problem, shifts, slot),
  explainAgentWeek: ({ problem, shifts, agent }: RosterAsked & { agent: number }): AgentWeekAnswer =>
    explainAgentWeek(problem, shifts, agent),
  suggestTakers: ({ problem, shifts, open }: RosterAsked & { open: OpenShift }): Takers =>
    suggestTakers(problem, shifts, open),
  suggestShifts: ({ problem, shifts, agent }: RosterAsked & { agent: number }): DaySuggestion[] =>
    suggestShifts(problem, shifts, agent),
  boundFromPrices: (order: BoundOrderFrom): { bound: number; prices: Float64Array } => boundFromPrices(order),
  /** Objective of the roster that a search of given work finds from nothing. */
  objectiveAfter({ problem, seed, work }: { problem: RosterProblem; seed: number; work: number }): number | null {
    const order = { seed, work, incumbent: null, duals: null };
    return createRosterSolver(problem).search(order).found?.objective ?? null;
  },
  /** Per agent, null for those who have a legal week. */
  diagnoseAgents: ({ problem }: { problem: RosterProblem }): (Diagnosis | null)[] =>
    problem.agents.map((agent) => diagnose(agent, problem)),
};
