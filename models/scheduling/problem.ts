/**
 * A roster problem in numbers. Time is counted in slots from 00:00 of the first day; agents, queues and shift types are
 * array indices. A shift belongs to the day in which it starts and may run past midnight.
 */
export interface BreakRule {
  slots: number;
  /** Earliest and latest start, in slots after the shift's start, inclusive. */
  earliest: number;
  latest: number;
}

export interface ShiftType {
  lengthSlots: number;
  paidSlots: number;
  /** Earliest and latest start in slots from 00:00 of the day, inclusive. */
  startWindow: readonly [number, number];
  /** All breaks are off the phone and must not overlap each other. */
  breaks: BreakRule[];
}

export interface Agent {
  /** Queues the agent can serve; in each slot it serves one of them, chosen freely. */
  queues: number[];
  shiftTypes: number[];
  minDays: number;
  maxDays: number;
  /** Paid slots over the whole horizon. */
  minPaidSlots: number;
  maxPaidSlots: number;
  maxConsecutiveDays: number;
  /** Least time between the end of a shift and the start of the next. */
  minRestSlots: number;
  /** One unbroken free stretch of at least this length lies within the horizon; 0 for none. */
  minContinuousRestSlots: number;
  /** Per day: earliest start and latest end in slots from 00:00 of that day, or null for a day off. */
  windows: (readonly [number, number] | null)[];
  /** Absolute slots [from, to) in which no part of a shift may lie. */
  unavailable: (readonly [number, number])[];
  /** Absolute slots [from, to) the shift must cover: paid, off the phone, free of breaks. */
  activities: { from: number; to: number }[];
  /** Pinned shifts; `start` counts within the day. */
  fixed: { day: number; start: number; shiftType: number }[];
  /** Days worked in a row up to the horizon, and the end of the last shift before it (slots from 00:00 of the first day). */
  history: { consecutiveDays: number; lastEndSlot: number } | null;
  dayPenalty: number[];
  preferredStartSlot: number;
  startPenaltyPerHour: number;
}

export interface RosterProblem {
  days: number;
  slotMinutes: number;
  spillSlots: number;
  startStepSlots: number;
  /** Price of one missing and of one surplus agent in one slot. */
  understaffedCost: number;
  overstaffedCost: number;
  /** Agents needed: one array per queue over `days * slotsPerDay + spillSlots` slots. */
  required: Int32Array[];
  shiftTypes: ShiftType[];
  agents: Agent[];
}

export interface RosterShift {
  agent: number;
  day: number;
  /** Slot within the day. */
  start: number;
  shiftType: number;
  /** Absolute start slot of each break, in the order of the shift type. */
  breaks: number[];
}

export const slotsPerDay = (problem: RosterProblem): number => 1440 / problem.slotMinutes;

/** Slots of the horizon, those after the last midnight included. */
export const slotCount = (problem: RosterProblem): number => problem.days * slotsPerDay(problem) + problem.spillSlots;

/** Required agent-slots of all queues: the week's work. */
export const workSlots = (problem: RosterProblem): number =>
  problem.required.reduce((total, queue) => queue.reduce((sum, agents) => sum + agents, total), 0);

/** Price of starting at `start` (slot within the day): hours off the preferred start, the shorter way round the clock. */
export function startPenalty(agent: Agent, start: number, perDay: number): number {
  const apart = Math.abs(start - agent.preferredStartSlot);
  return (agent.startPenaltyPerHour * Math.min(apart, perDay - apart) * 24) / perDay;
}

/**
 * Share of the week's work that a better roster could at most still save, each required slot counted as 1:
 * (objective - bound) / (objective + work).
 */
export function rosterGap(objective: number, bound: number, work: number): number {
  return objective > bound ? (objective - bound) / (objective + work) : 0;
}
