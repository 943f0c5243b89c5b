import { type Agent, type RosterProblem, type RosterShift, slotsPerDay } from '../problem.ts';
import { slotsOnPhone } from '../verify/verify.ts';
import { type Breach, breachesOf, coverValueOf, leastBroken, rosterOf, shiftsOn } from './one-agent.ts';
import { createRosteredTeam, type RosteredTeam } from './rostered-team.ts';

export type Presence = 'on the phone' | 'off the phone within the shift' | 'possible' | 'ruled out';

export interface AgentAtMoment {
  agent: number;
  presence: Presence;
  /** Where ruled out: the rules that the least offending shift over this moment breaks. */
  broken: Breach[];
}

export interface EarlierStart {
  agent: number;
  day: number;
  /** Slots within the day. */
  start: number;
  earlierStart: number;
  /** Points of the objective saved; negative where the move costs. */
  saved: number;
  /** Agent-slots less that lack an agent; negative where others open up. */
  coveredSlots: number;
}

export interface MomentAnswer {
  /** Agents required over all queues, and on the phone. */
  required: number;
  onPhone: number;
  agents: AgentAtMoment[];
  /** Shifts that may lawfully start half an hour earlier and then cover the moment, best first. */
  earlierStarts: EarlierStart[];
}

const mostEarlierStarts = 20;

/**
 * Who is on at a moment, who could be, which rules keep the others off, and what starting half an hour earlier would
 * save. Every shift over the moment is tried against the rules' own checks; nothing of the solver is used.
 * @param slot absolute slot from 00:00 of the first day, within the horizon.
 */
export function explainMoment(problem: RosterProblem, shifts: readonly RosterShift[], slot: number): MomentAnswer {
  const team = createRosteredTeam(problem, shifts);
  return {
    required: problem.required.reduce((sum, queue) => sum + queue[slot], 0),
    onPhone: team.verdict.onPhone.reduce((sum, group) => sum + group.agents[slot], 0),
    agents: problem.agents.map((_, agent) => ({ agent, ...presenceOf(team, agent, slot) })),
    earlierStarts: earlierStarts(team, slot),
  };
}

function presenceOf({ problem, rosters }: RosteredTeam, agent: number, slot: number): Omit<AgentAtMoment, 'agent'> {
  const roster = rosters[agent];
  const over = roster.shifts.find(({ from, to }) => slot >= from && slot < to);
  if (over) {
    const isOn = slotsOnPhone(roster, over).includes(slot);
    return { presence: isOn ? 'on the phone' : 'off the phone within the shift', broken: [] };
  }
  const candidates = shiftsOver(problem, roster.agent, slot);
  const broken = leastBroken(problem, roster.agent, roster.shifts, candidates) ?? [
    { rule: 'shiftTypes', words: 'the shift types of the contract', detail: 'none of them covers this time' },
  ];
  return { presence: broken.length === 0 ? 'possible' : 'ruled out', broken };
}

/** Every shift of the agent's types that covers the slot, its breaks left open. */
function shiftsOver(problem: RosterProblem, agent: Agent, slot: number): RosterShift[] {
  const perDay = slotsPerDay(problem);
  const today = Math.floor(slot / perDay);
  return [today, today - 1]
    .filter((day) => day >= 0 && day < problem.days)
    .flatMap((day) => shiftsOn(problem, agent, day))
    .filter(({ day, start, shiftType }) => {
      const from = day * perDay + start;
      return slot >= from && slot < from + problem.shiftTypes[shiftType].lengthSlots;
    });
}

/** Lawful moves by half an hour, the most promising checked with the whole roster. */
function earlierStarts(team: RosteredTeam, slot: number): EarlierStart[] {
  const { problem, shifts, rosters, verdict } = team;
  const step = Math.max(1, Math.round(30 / problem.slotMinutes));
  const perDay = slotsPerDay(problem);
  const moves = shifts.flatMap((shift) => {
    const from = shift.day * perDay + shift.start;
    if (from <= slot || from - step > slot) return [];
    const moved = {
      ...shift,
      start: shift.start - step,
      breaks: shift.breaks.map((at) => at - step),
      ...(shift.floating && { floating: shift.floating.map((piece) => ({ ...piece, from: piece.from - step })) }),
    };
    const { agent } = shift;
    const own = shifts.filter((other) => other.agent === agent).map((other) => (other === shift ? moved : other));
    if (breachesOf(problem, problem.agents[agent], own).length > 0) return [];
    const prices = team.pricesWithout(agent);
    const roster = rosterOf(problem, problem.agents[agent], own);
    return [{ shift, moved, own, gain: coverValueOf(roster, prices) - coverValueOf(rosters[agent], prices) }];
  });
  return moves
    .sort((a, b) => b.gain - a.gain)
    .slice(0, mostEarlierStarts)
    .flatMap(({ shift: { agent, day, start }, moved, own }) => {
      const after = team.verdictWith(agent, own);
      if (after.violations.length > verdict.violations.length) return [];
      const saved = verdict.objective - after.objective;
      const coveredSlots = verdict.understaffedSlots - after.understaffedSlots;
      return [{ agent, day, start, earlierStart: moved.start, saved, coveredSlots }];
    })
    .sort((a, b) => b.saved - a.saved);
}
