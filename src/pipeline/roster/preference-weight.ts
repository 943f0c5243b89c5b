import type { AgentFile } from '../../domain/roster-problem.ts';

/** The same preferences with the agent's weight in their prices, so that prices of other kinds can stand beside them. */
export function withPricedPreferences(agent: AgentFile): AgentFile {
  const { preferenceWeight: weight = 1 } = agent;
  return {
    ...agent,
    preferenceWeight: undefined,
    dayPenalty: agent.dayPenalty.map((penalty) => penalty * weight),
    startPenaltyPerHour: agent.startPenaltyPerHour * weight,
    requests: agent.requests?.map((request) => ({ ...request, cost: request.cost * weight })),
  };
}
