import type { BindingRule, CostTerm } from '../../../models/scheduling/answers/agent-week.ts';
import type { Presence } from '../../../models/scheduling/answers/moment.ts';
import { type RosterProblem, type RosterShift, slotCount } from '../../../models/scheduling/problem.ts';
import type { ComputePool, RunOptions } from '../../compute/pool.ts';
import type { RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { InputError } from '../../errors.ts';
import { shiftsToFile, shiftsToIndices, toIndices } from './roster-indices.ts';

export type FileShift = RosterFile['shifts'][number];

/** A roster about which is asked, with its problem; both with ids. */
export interface AskedRoster {
  file: RosterProblemFile;
  roster: Pick<RosterFile, 'shifts'>;
}

export interface Answering extends Pick<RunOptions, 'signal'> {
  pool: ComputePool;
}

export interface BrokenRule {
  id: string;
  /** The rule in words, and how it would be broken. */
  words: string;
  detail: string;
}

export interface MomentExplanation {
  slot: number;
  /** Agents required over all queues, and on the phone. */
  required: number;
  onPhone: number;
  agents: {
    agent: string;
    presence: Presence;
    /** Where ruled out: the rules that the least offending shift over this moment breaks. */
    brokenRules: BrokenRule[];
  }[];
  /** Ruled-out agents by broken rule, most first; an agent counts for every rule its best shift breaks. */
  reasons: { rule: string; words: string; agents: number; example: string }[];
  /** Shifts that may lawfully start half an hour earlier and then cover the moment, best first. */
  earlierStarts: {
    agent: string;
    day: number;
    /** Slots within the day. */
    start: number;
    earlierStart: number;
    /** Points of the objective saved, and agent-hours less that lack an agent; negative where the move costs. */
    saved: number;
    coveredHours: number;
  }[];
}

export interface AgentExplanation {
  agent: string;
  /** Points the roster would lose without this week: the worth of its cover less what it costs. */
  value: number;
  shifts: {
    shift: FileShift;
    /** Points its presence saves, others as rostered; hours in which it is needed, and one too many. */
    coverValue: number;
    neededHours: number;
    surplusHours: number;
    /** Rules that alone keep a better shift, or a day off, from this day. */
    binding: BindingRule[];
  }[];
  /** Wishes not met, overtime and the like, in points. */
  costs: CostTerm[];
  /** Rules without which another week would be better, most first. */
  binding: BindingRule[];
  alternatives: {
    shifts: FileShift[];
    /** Points the roster would cost more, and agent-hours more that would lack an agent; negative where it gains. */
    costs: number;
    uncoveredHours: number;
    /** Rules about agents together that it would break. */
    breaks: string[];
  }[];
}

/**
 * Why so many agents are on at one moment: for each agent that is not, the rules its other shifts keep it from, and
 * what starting half an hour earlier would save.
 * @param slot absolute slot from 00:00 of the first day.
 * @throws InputError when the slot lies outside the horizon or the roster does not belong to the problem.
 */
export async function explainRosterMoment(
  asked: AskedRoster,
  slot: number,
  { pool, signal }: Answering,
): Promise<MomentExplanation> {
  const { problem, shifts } = inNumbers(asked);
  if (slot < 0 || slot >= slotCount(problem)) throw new InputError('--at', `the days are 0 to ${problem.days - 1}.`);
  const answer = await pool.run('explainMoment', { problem, shifts, slot }, { signal });
  const nameOf = (agent: number): string => asked.file.agents[agent].id;
  const agents = answer.agents.map(({ agent, presence, broken }) => ({
    agent: nameOf(agent),
    presence,
    brokenRules: broken.map(({ rule, words, detail }): BrokenRule => ({ id: rule, words, detail })),
  }));
  return {
    slot,
    required: answer.required,
    onPhone: answer.onPhone,
    agents,
    reasons: reasonsOf(agents.flatMap(({ brokenRules }) => brokenRules)),
    earlierStarts: answer.earlierStarts.map(({ agent, coveredSlots, ...move }) => ({
      ...move,
      agent: nameOf(agent),
      coveredHours: slotHours(problem, coveredSlots),
    })),
  };
}

/**
 * Why an agent has its week: what its hours are worth given all others, what it costs, which rules bind, and the best
 * other weeks with what each would cost or break.
 * @throws InputError when there is no such agent or the roster does not belong to the problem.
 */
export async function explainRosterAgent(
  asked: AskedRoster,
  agentId: string,
  { pool, signal }: Answering,
): Promise<AgentExplanation> {
  const { problem, shifts } = inNumbers(asked);
  const agent = agentIndex(asked.file, agentId);
  const answer = await pool.run('explainAgentWeek', { problem, shifts, agent }, { signal });
  const toFile = (own: RosterShift[]): FileShift[] => shiftsToFile(asked.file, own);
  return {
    agent: agentId,
    value: answer.value,
    shifts: answer.shifts.map(({ shift, coverValue, neededSlots, surplusSlots, binding }) => ({
      shift: toFile([shift])[0],
      coverValue,
      neededHours: slotHours(problem, neededSlots),
      surplusHours: slotHours(problem, surplusSlots),
      binding,
    })),
    costs: answer.costs,
    binding: answer.binding,
    alternatives: answer.alternatives.map(({ shifts: own, costs, uncoveredSlots, breaks }) => ({
      shifts: toFile(own),
      costs,
      uncoveredHours: slotHours(problem, uncoveredSlots),
      breaks,
    })),
  };
}

/** Problem and shifts in numbers; refuses shifts of agents or types that the problem does not have. */
export function inNumbers({ file, roster }: AskedRoster): { problem: RosterProblem; shifts: RosterShift[] } {
  const shifts = shiftsToIndices(file, roster);
  shifts.forEach(({ agent, shiftType, day }, i) => {
    const { agent: agentId, shiftType: typeId } = roster.shifts[i];
    if (agent < 0) throw new InputError(`shifts[${i}].agent`, `there is no agent "${agentId}" in the problem.`);
    if (shiftType < 0)
      throw new InputError(`shifts[${i}].shiftType`, `there is no shift type "${typeId}" of this length.`);
    if (day < 0 || day >= file.days) throw new InputError(`shifts[${i}].day`, `the days are 0 to ${file.days - 1}.`);
  });
  return { problem: toIndices(file), shifts };
}

export function agentIndex(file: RosterProblemFile, agentId: string): number {
  const index = file.agents.findIndex(({ id }) => id === agentId);
  if (index < 0) throw new InputError('--agent', `there is no agent "${agentId}" in the problem.`);
  return index;
}

export const slotHours = ({ slotMinutes }: { slotMinutes: number }, slots: number): number =>
  (slots * slotMinutes) / 60;

function reasonsOf(broken: BrokenRule[]): MomentExplanation['reasons'] {
  const reasons = new Map<string, MomentExplanation['reasons'][number]>();
  for (const { id, words, detail } of broken) {
    const reason = reasons.get(id) ?? { rule: id, words, agents: 0, example: detail };
    reasons.set(id, { ...reason, agents: reason.agents + 1 });
  }
  return [...reasons.values()].sort((a, b) => b.agents - a.agents);
}
