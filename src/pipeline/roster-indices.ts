import type { RosterProblem } from '../../models/scheduling/problem.ts';
import type { RosterProblemFile } from '../domain/roster-problem.ts';

/** A problem file in numbers: ids become array indices, optional fields their neutral values. */
export function toIndices(problem: RosterProblemFile): RosterProblem {
  const queueIndex = new Map(problem.queues.map(({ id }, k) => [id, k]));
  const typeIndex = new Map(problem.shiftTypes.map(({ id }, i) => [id, i]));
  const { minRestSlots } = problem;
  return {
    days: problem.days,
    slotMinutes: problem.slotMinutes,
    spillSlots: problem.spillSlots,
    startStepSlots: problem.startStepSlots,
    understaffedCost: problem.cost.understaffedSlot,
    overstaffedCost: problem.cost.overstaffedSlot,
    required: problem.queues.map(({ required }) => Int32Array.from(required)),
    shiftTypes: problem.shiftTypes.map(({ lengthSlots, paidSlots, breaks, startWindow }) => ({
      lengthSlots,
      paidSlots,
      startWindow: startWindow ?? [0, 1440 / problem.slotMinutes],
      breaks: breaks.map(({ slots, earliest, latest }) => ({ slots, earliest, latest })),
    })),
    agents: problem.agents.map((agent) => ({
      queues: agent.queues.map((id) => queueIndex.get(id)!),
      shiftTypes: agent.shiftTypes.map((id) => typeIndex.get(id)!),
      minDays: agent.minDays,
      maxDays: agent.maxDays,
      minPaidSlots: agent.minPaidSlots,
      maxPaidSlots: agent.maxPaidSlots,
      maxConsecutiveDays: agent.maxConsecutiveDays,
      minRestSlots,
      minContinuousRestSlots: agent.minContinuousRestSlots ?? 0,
      windows: agent.window,
      unavailable: agent.unavailable ?? [],
      activities: agent.activities ?? [],
      fixed: (agent.fixed ?? []).map((pin) => ({ ...pin, shiftType: typeIndex.get(pin.shiftType)! })),
      history: agent.history ?? null,
      dayPenalty: agent.dayPenalty,
      preferredStartSlot: agent.preferredStartSlot,
      startPenaltyPerHour: agent.startPenaltyPerHour,
    })),
  };
}
