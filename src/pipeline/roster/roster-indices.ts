import type { Agent, CoverCost, PinnedShift, RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import type { AgentFile, RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { type ShiftVariants, shiftVariants } from './shift-variants.ts';

/** Position of each id. */
type Index = Map<string, number>;
const indexOf = (items: { id: string }[]): Index => new Map(items.map(({ id }, i) => [id, i]));

/** A problem file in numbers: ids become array indices, required fields that are left out their neutral values. */
export function toIndices(problem: RosterProblemFile): RosterProblem {
  const perDay = 1440 / problem.slotMinutes;
  const slots = problem.days * perDay + problem.spillSlots;
  const agents = indexOf(problem.agents);
  const variants = shiftVariants(problem);
  const perSlot = (value: number | number[]): Int32Array =>
    Array.isArray(value) ? Int32Array.from(value) : new Int32Array(slots).fill(value);
  return {
    days: problem.days,
    slotMinutes: problem.slotMinutes,
    spillSlots: problem.spillSlots,
    startStepSlots: problem.startStepSlots,
    understaffedCost: problem.cost.understaffedSlot,
    overstaffedCost: problem.cost.overstaffedSlot,
    required: problem.queues.map(({ required }) => Int32Array.from(required)),
    shiftTypes: variants.types,
    agents: problem.agents.map((agent) => agentOf(agent, problem, variants)),
    firstWeekday: problem.firstWeekday,
    night: problem.nightWindow,
    lateFrom: problem.lateFromSlot,
    sites: problem.sites?.map(({ seats, open }) => ({ seats: seats === undefined ? undefined : perSlot(seats), open })),
    minimumStaff: problem.queues.some(({ minimumStaff }) => minimumStaff)
      ? problem.queues.map(({ minimumStaff }) => (minimumStaff ? Int32Array.from(minimumStaff) : null))
      : undefined,
    pairs: problem.pairs?.map(({ agents: [a, b], together }) => ({
      agents: [agents.get(a)!, agents.get(b)!] as const,
      together,
    })),
    coverCosts: coverCostsOf(problem, slots),
    minimumTaskSlots: problem.minimumTaskSlots,
  };
}

function coverCostsOf({ queues, cost }: RosterProblemFile, slots: number): (CoverCost | null)[] | undefined {
  const costs = queues.map(({ understaffedSlot, overstaffedSlot, costByAgents }): CoverCost | null => {
    if (understaffedSlot === undefined && overstaffedSlot === undefined && !costByAgents) return null;
    const prices = (own: number | number[] | undefined, common: number): Float64Array =>
      Array.isArray(own) ? Float64Array.from(own) : new Float64Array(slots).fill(own ?? common);
    return {
      understaffed: prices(understaffedSlot, cost.understaffedSlot),
      overstaffed: prices(overstaffedSlot, cost.overstaffedSlot),
      tables: costByAgents?.map((table) => table && Float64Array.from(table)) ?? null,
    };
  });
  return costs.some(Boolean) ? costs : undefined;
}

function agentOf(agent: AgentFile, problem: RosterProblemFile, variants: ShiftVariants): Agent {
  const typesOf = (ids: string[]): number[] => ids.flatMap((id) => variants.of(id));
  const { preferenceWeight: weight = 1, history, rotation, site } = agent;
  const successions = agent.forbiddenSuccessions ?? problem.forbiddenSuccessions;
  const sites = indexOf(problem.sites ?? []);
  const queues = indexOf(problem.queues);
  return {
    queues: agent.queues.map((id) => queues.get(id)!),
    shiftTypes: typesOf(agent.shiftTypes),
    minDays: agent.minDays,
    maxDays: agent.maxDays,
    minPaidSlots: agent.minPaidSlots,
    maxPaidSlots: agent.maxPaidSlots,
    maxConsecutiveDays: agent.maxConsecutiveDays,
    minRestSlots: agent.minRestSlots ?? problem.minRestSlots,
    minContinuousRestSlots: agent.minContinuousRestSlots ?? 0,
    windows: agent.window,
    unavailable: agent.unavailable ?? [],
    activities: agent.activities ?? [],
    fixed: (agent.fixed ?? []).map(({ shiftType, lengthSlots, ...pin }): PinnedShift => {
      return { ...pin, shiftType: variants.find(shiftType, lengthSlots) };
    }),
    history: history
      ? {
          ...history,
          lastShiftType: history.lastShiftType === undefined ? undefined : variants.find(history.lastShiftType),
        }
      : null,
    dayPenalty: agent.dayPenalty.map((penalty) => penalty * weight),
    preferredStartSlot: agent.preferredStartSlot,
    startPenaltyPerHour: agent.startPenaltyPerHour * weight,
    site: site === undefined ? undefined : sites.get(site),
    longRestEachWeek: agent.longRestEachWeek,
    minConsecutiveDays: agent.minConsecutiveDays,
    minConsecutiveDaysOff: agent.minConsecutiveDaysOff,
    limits: agent.limits?.map(({ of, shiftType, ...limit }) => ({
      ...limit,
      of: of === 'shiftType' ? { shiftTypes: typesOf([shiftType!]) } : of,
    })),
    paidLimits: agent.paidLimits,
    wholeWeekends: agent.wholeWeekends,
    maxConsecutiveNights: agent.maxConsecutiveNights,
    restAfterNightSlots: agent.restAfterNightSlots,
    maxStartSpreadSlots: agent.maxStartSpreadSlots,
    rotation:
      rotation &&
      Array.from({ length: problem.days }, (_, day) => {
        const ids = rotation.cycle[(rotation.offset + day) % rotation.cycle.length];
        return ids && typesOf(ids);
      }),
    forbiddenSuccessions: successions?.flatMap(([a, b]) =>
      variants.of(a).flatMap((first) => variants.of(b).map((next) => [first, next] as const)),
    ),
    lockedDaysOff: agent.lockedDaysOff,
    nightPrice: agent.nightPrice,
    latePrice: agent.latePrice,
    floating: agent.floating?.map(({ id: _, window, ...activity }) => ({
      ...activity,
      window: window ?? ([0, 2 * (1440 / problem.slotMinutes)] as const),
    })),
    requests: agent.requests?.map(({ shiftType, lengthSlots, cost, ...request }) => ({
      ...request,
      shiftTypes:
        shiftType === null
          ? null
          : lengthSlots === undefined
            ? typesOf([shiftType])
            : [variants.find(shiftType, lengthSlots)],
      cost: cost * weight,
    })),
  };
}

/** Shifts of a roster file, with the ids of its problem, in numbers; -1 for an agent or shift type that does not exist. */
export function shiftsToIndices(problem: RosterProblemFile, { shifts }: Pick<RosterFile, 'shifts'>): RosterShift[] {
  const agents = indexOf(problem.agents);
  const variants = shiftVariants(problem);
  const queues = indexOf(problem.queues);
  return shifts.map(({ agent: agentId, shiftType, lengthSlots, floating, tasks, ...shift }) => {
    const agent = agents.get(agentId) ?? -1;
    const ids = problem.agents[agent]?.floating?.map(({ id }) => id) ?? [];
    const placed = floating?.map(({ activity, from }) => ({ activity: ids.indexOf(activity), from }));
    return {
      ...shift,
      agent,
      shiftType: variants.find(shiftType, lengthSlots),
      ...(placed && { floating: placed }),
      ...(tasks && { tasks: tasks.map(({ queue, from }) => ({ queue: queues.get(queue) ?? -1, from })) }),
    };
  });
}

/** The other way round: shifts with the ids of their problem. */
export function shiftsToFile(problem: RosterProblemFile, shifts: RosterShift[]): RosterFile['shifts'] {
  const variants = shiftVariants(problem);
  return shifts.map(({ agent, shiftType, floating, tasks, ...shift }) => {
    const type = problem.shiftTypes[variants.fileIndex[shiftType]];
    const due = problem.agents[agent].floating!;
    return {
      ...shift,
      agent: problem.agents[agent].id,
      shiftType: type.id,
      ...(type.lengthRange && { lengthSlots: variants.types[shiftType].lengthSlots }),
      ...(floating && { floating: floating.map(({ activity, from }) => ({ activity: due[activity].id, from })) }),
      ...(tasks && { tasks: tasks.map(({ queue, from }) => ({ queue: problem.queues[queue].id, from })) }),
    };
  });
}
