import type { Agent, Centre, Queue } from '../domain/centre.ts';

/**
 * The centre as it stands on a date: every agent has the contract of that date and serves, beside the queues it names, those
 * whose required skills it has.
 */
export function centreInForce(centre: Centre, date: string): Centre {
  const agents = centre.agents.map((agent) => ({
    ...agent,
    contractId: contractOn(centre, agent, date),
    queueIds: servedQueues(centre.queues, agent),
  }));
  return { ...centre, agents };
}

/** Id of the contract an agent has on a date. */
export function contractOn({ agentContracts = [] }: Centre, agent: Agent, date: string): string {
  const begun = agentContracts.filter(({ agentId, validFrom }) => agentId === agent.id && validFrom <= date);
  const latest = begun.reduce<(typeof begun)[number] | null>(
    (last, version) => (last === null || version.validFrom >= last.validFrom ? version : last),
    null,
  );
  return latest?.contractId ?? agent.contractId;
}

function servedQueues(queues: Queue[], { queueIds, skills = [] }: Agent): string[] {
  const proficiency = new Map(skills.map(({ skillId, proficiency }) => [skillId, proficiency]));
  const isSkilled = ({ requiredSkills = [] }: Queue): boolean =>
    requiredSkills.length > 0 &&
    requiredSkills.every(({ skillId, minProficiency = 1 }) => (proficiency.get(skillId) ?? 0) >= minProficiency);
  const bySkill = queues.filter((queue) => isSkilled(queue) && !queueIds.includes(queue.id));
  return [...queueIds, ...bySkill.map(({ id }) => id)];
}
