import { type RosterProblem, type RosterShift, slotCount, slotsPerDay } from '../../models/scheduling/problem.ts';
import { rules } from '../../models/scheduling/rules/index.ts';
import { type Verdict, verify } from '../../models/scheduling/verify.ts';
import type { RosterFile, RosterProblemFile } from '../domain/roster-problem.ts';
import { InputError } from '../errors.ts';
import { shiftsToIndices, toIndices } from './roster-indices.ts';

export type Presence = 'on the phone' | 'off the phone within the shift' | 'possible' | 'ruled out';

export interface AgentAtMoment {
  agent: string;
  presence: Presence;
  /** Where ruled out: the rules that the least offending shift over this moment breaks. */
  brokenRules: { id: string; detail: string }[];
}

export interface EarlierStart {
  agent: string;
  day: number;
  /** Slots within the day. */
  start: number;
  earlierStart: number;
  /** Objective points saved; negative where the move costs. */
  saved: number;
}

export interface MomentExplanation {
  slot: number;
  /** Agents required over all queues, and on the phone. */
  required: number;
  onPhone: number;
  agents: AgentAtMoment[];
  /** Ruled-out agents by broken rule, most first; an agent counts for every rule its best shift breaks. */
  reasons: { rule: string; agents: number }[];
  /** Shifts of the day that may lawfully start half an hour earlier and then cover the moment, best first. */
  earlierStarts: EarlierStart[];
}

const placement = new Set(['breaks', 'floatingActivities']);

/**
 * Why so many agents are on at one moment: for each agent that is not, the rules its other shifts keep it from, and
 * what starting half an hour earlier would save. Every shift over the moment is tried against the rules' own checks.
 * @param slot absolute slot from 00:00 of the first day.
 * @throws InputError when the slot lies outside the horizon.
 */
export function explainMoment(
  file: RosterProblemFile,
  published: Pick<RosterFile, 'shifts'>,
  slot: number,
): MomentExplanation {
  const problem = toIndices(file);
  const shifts = shiftsToIndices(file, published);
  if (slot < 0 || slot >= slotCount(problem)) throw new InputError('--at', `the days are 0 to ${problem.days - 1}.`);
  const verdict = verify(problem, shifts);
  const agents = file.agents.map(({ id }, a) => ({ agent: id, ...presenceOf(problem, shifts, a, slot) }));
  const counts = new Map<string, number>();
  for (const { brokenRules } of agents) {
    for (const { id } of brokenRules) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return {
    slot,
    required: problem.required.reduce((sum, queue) => sum + queue[slot], 0),
    onPhone: verdict.onPhone.reduce((sum, group) => sum + group.agents[slot], 0),
    agents,
    reasons: [...counts].map(([rule, count]) => ({ rule, agents: count })).sort((a, b) => b.agents - a.agents),
    earlierStarts: earlierStarts(problem, shifts, slot, verdict).map(({ agent, ...move }) => ({
      ...move,
      agent: file.agents[agent].id,
    })),
  };
}

function presenceOf(
  problem: RosterProblem,
  shifts: RosterShift[],
  agent: number,
  slot: number,
): Omit<AgentAtMoment, 'agent'> {
  const perDay = slotsPerDay(problem);
  const own = shifts.filter((shift) => shift.agent === agent);
  const isWithin = ({ day, start, shiftType }: RosterShift): boolean => {
    const from = day * perDay + start;
    return slot >= from && slot < from + (problem.shiftTypes[shiftType]?.lengthSlots ?? 0);
  };
  if (own.some(isWithin)) {
    const alone = { ...problem, agents: [problem.agents[agent]] };
    const { onPhone } = verify(
      alone,
      own.map((shift) => ({ ...shift, agent: 0 })),
    );
    const isOn = onPhone.some((group) => group.agents[slot] > 0);
    return { presence: isOn ? 'on the phone' : 'off the phone within the shift', brokenRules: [] };
  }
  const before = new Set(breaches(problem, agent, own).map(({ id }) => id));
  let fewest: AgentAtMoment['brokenRules'] | null = null;
  for (const candidate of shiftsOver(problem, agent, slot)) {
    const others = own.filter(({ day }) => day !== candidate.day);
    const broken = breaches(problem, agent, [...others, candidate]).filter(({ id }) => !before.has(id));
    if (fewest === null || broken.length < fewest.length) fewest = broken;
    if (fewest.length === 0) return { presence: 'possible', brokenRules: [] };
  }
  return {
    presence: 'ruled out',
    brokenRules: fewest ?? [{ id: 'shiftTypes', detail: 'none of the shift types covers this time' }],
  };
}

/** Every shift of the agent's types that covers the slot, its breaks left open. */
function shiftsOver(problem: RosterProblem, agent: number, slot: number): RosterShift[] {
  const perDay = slotsPerDay(problem);
  const today = Math.floor(slot / perDay);
  return [today, today - 1]
    .filter((day) => day >= 0 && day < problem.days)
    .flatMap((day) =>
      problem.agents[agent].shiftTypes.flatMap((shiftType) => {
        const { lengthSlots, startWindow, startStepSlots = problem.startStepSlots } = problem.shiftTypes[shiftType];
        const earliest = Math.max(startWindow[0], slot - day * perDay - lengthSlots + 1);
        const latest = Math.min(startWindow[1], slot - day * perDay);
        const over: RosterShift[] = [];
        for (
          let start = Math.ceil(earliest / startStepSlots) * startStepSlots;
          start <= latest;
          start += startStepSlots
        )
          over.push({ agent, day, start, shiftType, breaks: [] });
        return over;
      }),
    );
}

/** First breach of each rule the agent's shifts break; where breaks lie is not asked. */
function breaches(problem: RosterProblem, agent: number, shifts: RosterShift[]): AgentAtMoment['brokenRules'] {
  const perDay = slotsPerDay(problem);
  const timed = shifts
    .map((shift) => {
      const from = shift.day * perDay + shift.start;
      return { ...shift, from, to: from + (problem.shiftTypes[shift.shiftType]?.lengthSlots ?? 0) };
    })
    .sort((a, b) => a.from - b.from);
  const roster = { problem, agent: problem.agents[agent], perDay, slots: slotCount(problem), shifts: timed };
  return rules
    .filter(({ id }) => !placement.has(id))
    .flatMap((rule) =>
      rule
        .check(roster)
        .slice(0, 1)
        .map((detail) => ({ id: rule.id, detail })),
    );
}

function earlierStarts(problem: RosterProblem, shifts: RosterShift[], slot: number, verdict: Verdict) {
  const step = Math.max(1, Math.round(30 / problem.slotMinutes));
  const perDay = slotsPerDay(problem);
  return shifts
    .flatMap((shift, i) => {
      const from = shift.day * perDay + shift.start;
      if (from <= slot || from - step > slot) return [];
      const moved = {
        ...shift,
        start: shift.start - step,
        breaks: shift.breaks.map((at) => at - step),
        ...(shift.floating && { floating: shift.floating.map((piece) => ({ ...piece, from: piece.from - step })) }),
      };
      const after = verify(problem, shifts.with(i, moved));
      if (after.violations.length > verdict.violations.length) return [];
      const { agent, day, start } = shift;
      return [{ agent, day, start, earlierStart: moved.start, saved: verdict.objective - after.objective }];
    })
    .sort((a, b) => b.saved - a.saved);
}
